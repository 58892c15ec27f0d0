//! The gap picture, as it is printed and as a program reads it.

use crate::common::{Folder, norm, waterkant};

#[test]
fn the_picture_of_gemeente_waterkant_at_its_first_measurement() {
    let run = norm(&["assess", "examples/waterkant-2025.yaml"]);
    assert_eq!(run.code, 0);
    insta::assert_snapshot!("waterkant_2025", run.out);
}

/// The picture of Gemeente Waterkant on a terminal of so many columns, without colours.
fn on_columns(width: usize) -> String {
    use norm::answers::{Audience, Show, read};
    use norm::document::{Format, Source, parse};
    use norm::render::{Made, Page, picture, terminal};
    let file = "examples/waterkant-2026.yaml";
    let text = std::fs::read_to_string(file).expect("a file");
    let source = Source::new(file, text, Format::Yaml);
    let mut norms = norm::library::EMBEDDED.iter();
    let norm = norms.find(|norm| norm.id == "noord-holland");
    let norm = norm.expect("the norm").norm();
    let draft = read(&source, parse(&source));
    let (assessment, _) =
        norm::assessment::assess(&norm, &source, draft, None).expect("a good file");
    let (show, lang) = (Show::new(Audience::Internal, false), norm::lang::Lang::Nl);
    let made = Made::new(show, file, "", lang);
    let mut page = Page::new(width);
    terminal(
        &picture(&assessment, &[], made, show, lang),
        &mut page,
        lang,
    );
    let mut plain = String::new();
    for part in page.finish().split('\u{1b}') {
        let shown = part.strip_prefix('[').and_then(|part| part.split_once('m'));
        plain.push_str(shown.map_or(part, |(_, shown)| shown));
    }
    plain
}

#[test]
fn narrow_and_wide_terminals_are_used_and_no_word_is_broken() {
    let (narrow, wide) = (on_columns(60), on_columns(200));
    let lines = |text: &str| text.lines().map(|line| line.chars().count()).max();
    assert!(lines(&narrow) <= Some(60), "{narrow}");
    assert_eq!(lines(&wide), Some(100), "{wide}");
    assert!(
        wide.contains("\n 4. Informatiepositie & Informatiebeveiliging   "),
        "{wide}"
    );
    let words = |text: &str| -> Vec<String> {
        let words = text.split(|c: char| !c.is_alphabetic());
        let mut words: Vec<String> = words
            .filter(|word| word.len() > 5)
            .map(str::to_owned)
            .collect();
        words.sort();
        words.dedup();
        words
    };
    assert_eq!(words(&narrow), words(&wide));
    assert_eq!(words(&on_columns(80)), words(&wide));
}

#[test]
fn the_picture_a_year_later_in_english() {
    let run = norm(&["--lang", "en", "assess", "examples/waterkant-2026.yaml"]);
    assert_eq!(run.code, 0);
    insta::assert_snapshot!("waterkant_2026_en", run.out);
}

#[test]
fn a_water_board_with_three_requirements_gets_a_picture_that_fits_three() {
    let run = norm(&["assess", "examples/flevoland/waterschap-2025.yaml"]);
    assert_eq!(run.code, 0);
    insta::assert_snapshot!("waterschap_2025", run.out);
}

#[test]
fn a_toml_file_gives_the_same_kind_of_picture() {
    let run = norm(&["assess", "examples/duinoord-2026.toml"]);
    assert_eq!(run.code, 0);
    insta::assert_snapshot!("duinoord_2026", run.out);
}

#[test]
fn what_is_answered_once_for_the_region_is_shown_outside_the_total() {
    let alone = norm(&["assess", "examples/flevoland/polderstad-2025.yaml"]);
    assert!(
        alone
            .out
            .contains("Districtelijk Team Ondermijning: antwoord niet bijgevoegd"),
        "{}",
        alone.out
    );
    let together = norm(&[
        "assess",
        "examples/flevoland/polderstad-2025.yaml",
        "examples/flevoland/dto-2025.yaml",
    ]);
    assert!(
        together
            .out
            .contains("Districtelijk Team Ondermijning: voldoet"),
        "{}",
        together.out
    );
    let total = |out: &str| {
        out.lines()
            .find(|line| line.starts_with("Voldoet:"))
            .map(str::to_owned)
    };
    assert_eq!(total(&alone.out), total(&together.out));
}

#[test]
fn json_and_yaml_hold_the_same_model() {
    let json = norm(&["assess", "--format", "json", "examples/waterkant-2025.yaml"]);
    let yaml = norm(&["assess", "--format", "yaml", "examples/waterkant-2025.yaml"]);
    let from_json: serde_json::Value = serde_json::from_str(&json.out).expect("JSON");
    let from_yaml: serde_json::Value = serde_yaml::from_str(&yaml.out).expect("YAML");
    assert_eq!(from_json, from_yaml);
    assert_eq!(from_json["format"], "norm-assessment/1");
    let keys: Vec<String> = from_json["assessments"][0]
        .as_object()
        .expect("a picture")
        .keys()
        .cloned()
        .collect();
    let documented = std::fs::read_to_string("docs/assess-json.md").expect("the documentation");
    for key in keys {
        assert!(
            documented.contains(&format!("`{key}`")),
            "docs/assess-json.md lacks {key}"
        );
    }
}

#[test]
fn the_terminal_and_json_say_the_same_numbers() {
    let text = norm(&["assess", "examples/waterkant-2025.yaml"]).out;
    let json = norm(&["assess", "--format", "json", "examples/waterkant-2025.yaml"]).out;
    let picture: serde_json::Value = serde_json::from_str(&json).expect("JSON");
    let total = &picture["assessments"][0]["total"];
    let row = text
        .lines()
        .find(|line| line.trim_start().starts_with("Totaal"))
        .expect("a total");
    let printed: Vec<u64> = row
        .split_whitespace()
        .filter_map(|word| word.parse().ok())
        .collect();
    let names = [
        "met",
        "partial",
        "unmet",
        "unanswered",
        "not_applicable",
        "addressed",
    ];
    let computed: Vec<u64> = names
        .iter()
        .map(|name| total[name].as_u64().expect("a number"))
        .collect();
    assert_eq!(printed, computed);
    let themes = picture["assessments"][0]["themes"]
        .as_array()
        .expect("themes");
    for name in names {
        let sum: u64 = themes
            .iter()
            .map(|theme| theme["counts"][name].as_u64().expect("a number"))
            .sum();
        assert_eq!(Some(sum), total[name].as_u64(), "{name} adds up");
    }
}

#[test]
fn private_text_never_reaches_the_picture() {
    let folder = Folder::new();
    let text = waterkant("  \"2.1\": {status: deels, note: zichtbaar, private: GEHEIM}\n");
    let file = folder.file("a.yaml", text);
    for format in ["text", "json", "yaml"] {
        let run = norm(&["assess", "--format", format, &file]);
        assert!(
            !run.out.contains("GEHEIM") && !run.err.contains("GEHEIM"),
            "{format}"
        );
    }
}

#[test]
fn text_that_steers_a_terminal_is_shown_as_text() {
    let folder = Folder::new();
    let text = waterkant(
        "  \"2.1\":\n    status: deels\n    note: x\n    owner: \"a\u{200b}b\"\n    actions: [{title: \"regel een\\nregel twee\"}]\n",
    );
    let run = norm(&["assess", &folder.file("a.yaml", text)]);
    assert_eq!(run.code, 0, "{}", run.err);
    assert!(run.out.contains("a\u{fffd}b"), "{}", run.out);
    assert!(run.out.contains("regel een regel twee"), "{}", run.out);
}
