//! Every problem of every file in one run, with its place and its own sentence.

use crate::common::{Folder, codes, norm, waterkant};

#[test]
fn a_file_full_of_mistakes_gets_all_its_messages_in_one_run() {
    let run = norm(&["validate", "examples/fouten.yaml"]);
    assert_eq!(run.code, 1);
    assert_eq!(run.err, "");
    if std::env::var_os("UPDATE_EXAMPLES").is_some() {
        std::fs::write("examples/fouten.txt", &run.out).expect("the messages");
    }
    let kept = std::fs::read_to_string("examples/fouten.txt").expect("the messages");
    assert_eq!(
        kept, run.out,
        "UPDATE_EXAMPLES=1 cargo test writes them anew"
    );
}

#[test]
fn the_same_messages_in_english() {
    let run = norm(&["--lang", "en", "validate", "examples/fouten.yaml"]);
    assert_eq!(run.code, 1);
    insta::assert_snapshot!("fouten_en", run.out);
}

#[test]
fn ten_kinds_of_mistake_give_ten_problems() {
    let folder = Folder::new();
    let text = "\
norm: noord-holland@2025
organisation: {id: waterkant, name: Gemeente Waterkant, kind: gemeent}
measurement: {id: \"2025\", date: 2025-02-30}
answers:
  \"2.1\":
    status: voldoet
    eigenaar: griffier
  2.1:
    status: voldoet
  \"7.1\": {status: voldoet}
  1.10: {status: voldoet}
  \"1.1\":
    status: ja
    criteria: {commissaris: voldoet}
  \"2.10\":
    status: voldoet
    note: [een, lijst]
  \"3.1\":
    status: voldoet
    owner: !rol griffier
";
    let file = folder.file("tien.yaml", text);
    let run = norm(&["validate", &file]);
    assert_eq!(run.code, 1);
    let expected = [
        "unknown-kind",
        "bad-date",
        "unknown-key",
        "duplicate-key",
        "unknown-requirement",
        "unknown-requirement",
        "unknown-word",
        "not-addressed",
        "wrong-shape",
        "unsupported",
    ];
    assert_eq!(codes(&run.out), expected);
    for place in [
        "2:63", "3:33", "7:5", "8:3", "10:3", "11:3", "13:13", "14:16", "17:11", "20:12",
    ] {
        assert!(
            run.out.contains(&format!("tien.yaml:{place}\n")),
            "{place}\n{}",
            run.out
        );
    }
    assert!(run.out.contains("dit thema eindigt bij 1.5"));
    assert!(run.out.contains("bedoelde u “gemeente”?"));
    assert!(run.out.contains("eerder op regel 5"));
}

#[test]
fn a_colon_in_a_text_gets_the_sentence_a_layman_needs() {
    let folder = Folder::new();
    let file = folder.file("a.yaml", waterkant("  \"2.1\":\n    note: hij zei: ja\n"));
    let run = norm(&["validate", &file]);
    insta::assert_snapshot!(folder.plain(&run.out), @r#"
    fout[syntax]: in deze tekst staat een dubbele punt, en de tekst staat niet tussen aanhalingstekens
     --> a.yaml:6:18
      |
    6 |     note: …
      |           ^
      |
      = tip: zet de hele tekst tussen aanhalingstekens: "hij zei: ja"

    ✗ 1 bestand: 1 fout
    "#);
}

#[test]
fn warnings_are_named_and_only_count_when_asked() {
    let folder = Folder::new();
    let text = waterkant(
        "  \"2.1\": {status: deels}\n\
         \x20 \"2.3\": {status: voldoet}\n\
         \x20 \"2.4\": {status: voldoet, last_done: 2025-05-01}\n\
         \x20 \"3.1\": {status: voldoet, note: bel 06-12345678}\n\
         \x20 \"3.2\": {status: voldoet, private: mail naar a.b@voorbeeld.nl}\n\
         \x20 \"3.3\": {status: nvt}\n",
    );
    let file = folder.file("a.yaml", text);
    let run = norm(&["validate", &file]);
    assert_eq!(run.code, 0);
    let expected = [
        "no-reason",
        "no-last-done",
        "future-date",
        "personal-data",
        "personal-data",
        "no-reason",
    ];
    assert_eq!(codes(&run.out), expected);
    assert!(
        !run.out.contains("12345678") && !run.out.contains("voorbeeld.nl"),
        "{}",
        run.out
    );
    let strict = norm(&["validate", "--strict", &file]);
    assert_eq!(strict.code, 1);
    let assess = norm(&["assess", "--strict", &file]);
    assert_eq!((assess.code, assess.out.as_str()), (2, ""));
    let assess = norm(&["assess", &file]);
    assert_eq!(assess.code, 0);
    assert_eq!(assess.err, "6 waarschuwingen; zie norm validate\n");
}

#[test]
fn answers_to_what_addresses_others_are_refused() {
    let folder = Folder::new();
    let head = "norm: flevoland\norganisation: {id: a, name: Gemeente A, kind: gemeente}\nmeasurement: {id: \"1\", date: 2025-01-01}\n";
    let file = folder.file(
        "a.yaml",
        format!("{head}answers:\n  \"28\": {{status: nvt}}\n  \"21\": {{status: voldoet}}\n"),
    );
    let run = norm(&["validate", &file]);
    assert_eq!(codes(&run.out), ["not-addressed", "answered-by-other"]);
    assert!(run.out.contains("alleen van: Politie"), "{}", run.out);
    assert!(
        run.out.contains("door: Districtelijk Team Ondermijning"),
        "{}",
        run.out
    );
}

#[test]
fn norms_and_versions_that_are_not_at_hand_are_named() {
    let folder = Folder::new();
    let text = waterkant("  \"2.1\": {status: voldoet}\n");
    let version = folder.file(
        "a.yaml",
        text.replace("noord-holland@2025", "noord-holland@2027"),
    );
    let run = norm(&["validate", &version]);
    assert_eq!(codes(&run.out), ["norm-version"]);
    assert!(run.out.contains("noord-holland@2025"), "{}", run.out);
    let norm_id = folder.file("b.yaml", text.replace("noord-holland@2025", "nood-holland"));
    let run = norm(&["validate", &norm_id]);
    assert_eq!(codes(&run.out), ["unknown-norm"]);
    assert!(
        run.out.contains("bedoelde u “noord-holland”?"),
        "{}",
        run.out
    );
}

#[test]
fn criteria_and_documents_must_exist() {
    let folder = Folder::new();
    let text = waterkant(
        "  \"5.2\":\n    status: voldoet\n    criteria: {horeca: voldoet, sluitting: voldoet}\n    evidence: [apv]\n\
         \x20 \"5.5\":\n    status: voldoet\n    criteria:\n      exploitatie: {horeca: voldoet}\n",
    );
    let run = norm(&["validate", &folder.file("a.yaml", text)]);
    let expected = [
        "unknown-criterion",
        "unknown-criterion",
        "unknown-document",
        "unknown-key",
    ];
    assert_eq!(codes(&run.out), expected);
    assert!(
        run.out.contains("bedoelde u “exploitatie.horeca”?"),
        "{}",
        run.out
    );
    assert!(run.out.contains("bedoelde u “sluiting”?"), "{}", run.out);
    assert!(
        run.out.contains("schrijf: \"exploitatie.horeca\": voldoet"),
        "{}",
        run.out
    );
}

#[test]
fn every_example_but_the_mistakes_is_in_order() {
    let mut files: Vec<String> = Vec::new();
    for folder in ["examples", "examples/flevoland", "norms"] {
        for entry in std::fs::read_dir(folder).expect("examples") {
            let path = entry.expect("a file").path();
            let named = path.to_str().expect("a name").to_owned();
            let data = named.ends_with(".yaml") || named.ends_with(".toml");
            if data && !named.contains("fouten") {
                files.push(named);
            }
        }
    }
    assert!(files.len() >= 8);
    let args: Vec<&str> = std::iter::once("validate")
        .chain(files.iter().map(String::as_str))
        .collect();
    let run = norm(&args);
    assert_eq!(run.code, 0, "{}", run.out);
}

#[test]
fn text_shows_twenty_problems_of_a_file_and_then_a_count() {
    let folder = Folder::new();
    let many: String = (1..=30)
        .map(|number| format!("  \"9.{number}\": {{status: voldoet}}\n"))
        .collect();
    let run = norm(&["validate", &folder.file("a.yaml", waterkant(&many))]);
    assert_eq!(codes(&run.out).len(), 20);
    assert!(folder.plain(&run.out).contains("… en nog 10 in a.yaml"));
    assert!(run.out.contains("30 fouten"));
}

#[test]
fn a_file_that_was_not_read_is_not_told_as_fine() {
    let run = norm(&["validate", "examples/waterkant-2026.yaml", "nergens.yaml"]);
    assert_eq!(run.code, 2);
    assert!(
        run.out.ends_with("✗ 1 bestand: 1 niet gelezen\n"),
        "{}",
        run.out
    );
}

#[test]
fn a_workspace_without_answers_is_not_told_as_fine_answers() {
    let folder = Folder::new();
    let file = folder.file("norm.toml", "answers = [\"2026\"]\n");
    std::fs::create_dir(folder.path("2026")).expect("a folder");
    let none = "er zijn geen antwoorden gecontroleerd: in deze werkmap staan er geen\n";
    let run = norm(&["--workspace", &file, "validate"]);
    assert_eq!((run.code, run.err.as_str()), (0, none));
    folder.file("2026/a.yaml", waterkant("  \"2.1\": {status: voldoet}\n"));
    let run = norm(&["--workspace", &file, "validate"]);
    assert!(!run.err.contains(none), "{}", run.err);
}
