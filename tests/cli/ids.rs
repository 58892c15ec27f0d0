//! Ids are text: `2.1` and `2.10` are two requirements in every spelling.

use crate::common::{Folder, codes, norm, waterkant};

/// The status words of requirements in the JSON picture, by id.
fn status(out: &str, id: &str) -> String {
    let value: serde_json::Value = serde_json::from_str(out).expect("JSON");
    let themes = value["assessments"][0]["themes"]
        .as_array()
        .expect("themes");
    let mut requirements = themes
        .iter()
        .flat_map(|theme| theme["requirements"].as_array().expect("requirements"));
    let found = requirements
        .find(|requirement| requirement["id"] == id)
        .expect("the requirement");
    found["status"].as_str().expect("a status").to_owned()
}

#[test]
fn one_and_ten_are_different_requirements_in_yaml() {
    let folder = Folder::new();
    for (one, ten) in [("2.1", "2.10"), ("3.1", "3.10"), ("5.1", "5.10")] {
        for quote in ["", "\"", "'"] {
            let answers = format!(
                "  {quote}{one}{quote}: {{status: voldoet}}\n  {quote}{ten}{quote}: {{status: niet, note: x}}\n"
            );
            let file = folder.file("a.yaml", waterkant(&answers));
            let run = norm(&["assess", "--format", "json", &file]);
            assert_eq!(run.code, 0, "{}", run.err);
            assert_eq!(status(&run.out, one), "met");
            assert_eq!(status(&run.out, ten), "unmet");
        }
    }
}

const HEAD: &str = "norm = \"noord-holland\"\n[organisation]\nid = \"a\"\nname = \"Gemeente A\"\nkind = \"gemeente\"\n[measurement]\nid = \"2025\"\ndate = 2025-04-15\n";

#[test]
fn one_and_ten_are_different_requirements_in_toml() {
    let folder = Folder::new();
    let text = format!(
        "{HEAD}[answers.\"2.1\"]\nstatus = \"voldoet\"\n[answers.\"2.10\"]\nstatus = \"niet\"\nnote = \"x\"\n"
    );
    let run = norm(&["assess", "--format", "json", &folder.file("a.toml", text)]);
    assert_eq!(run.code, 0, "{}", run.err);
    assert_eq!(status(&run.out, "2.1"), "met");
    assert_eq!(status(&run.out, "2.10"), "unmet");
}

#[test]
fn a_number_without_quotes_in_toml_says_to_quote_it() {
    let folder = Folder::new();
    let text = format!(
        "{HEAD}[answers.2.10]\nstatus = \"voldoet\"\n[answers.2.1]\nstatus = \"voldoet\"\n"
    );
    let run = norm(&["validate", &folder.file("a.toml", text)]);
    assert_eq!(codes(&run.out), ["unquoted-id", "unquoted-id"]);
    assert!(
        run.out.contains("schrijf: [answers.\"2.10\"]"),
        "{}",
        run.out
    );
    assert!(
        run.out.contains("schrijf: [answers.\"2.1\"]"),
        "{}",
        run.out
    );
}

#[test]
fn an_id_past_its_theme_is_refused_with_the_last_of_it() {
    let folder = Folder::new();
    for id in ["1.10", "\"1.10\"", "'1.10'"] {
        let file = folder.file(
            "a.yaml",
            waterkant(&format!("  {id}: {{status: voldoet}}\n")),
        );
        let run = norm(&["validate", &file]);
        assert_eq!(run.code, 1);
        assert!(
            run.out
                .contains("noord-holland@2025 heeft geen nummer 1.10: dit thema eindigt bij 1.5"),
            "{}",
            run.out
        );
    }
    let shown = norm(&["show", "noord-holland", "1.10"]);
    assert_eq!(shown.code, 2);
    assert!(
        shown.err.contains("dit thema eindigt bij 1.5"),
        "{}",
        shown.err
    );
}

#[test]
fn the_same_number_in_two_spellings_is_a_duplicate() {
    let folder = Folder::new();
    let file = folder.file(
        "a.yaml",
        waterkant("  \"2.10\": {status: voldoet}\n  2.10: {status: niet, note: x}\n"),
    );
    assert_eq!(codes(&norm(&["validate", &file]).out), ["duplicate-key"]);
}
