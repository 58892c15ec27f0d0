//! `norm share`: what may leave the organisation, and that everything takes it.

use std::fs;

use crate::common::{Folder, norm};

/// Answers with marked text in every field: HIER stays inside, MEE may go along.
const MARKED: &str = r#"norm: noord-holland@2025
organisation: {id: waterkant, name: Gemeente Waterkant, kind: gemeente, region: RIEC Kust}
measurement: {id: "2025", label: 0-meting, date: 2025-04-15}
settled: {by: HIER college, date: 2025-05-13, ref: HIER-118, roles: [raadsgriffier]}
documents: # HIER in a comment
  - {id: hier-bibob, title: HIER beleid, ref: HIER-077, date: 2024-06-01, review_by: 2025-01-01}
answers:
  # HIER in a comment
  "2.3":
    status: deels
    note: HIER note
    criteria: {jaarlijks: {status: deels, note: HIER criterium}, organisatiebreed: voldoet}
    owner: HIER functie
    last_done: 2024-03-01
    evidence: [hier-bibob, {title: HIER bewijs, ref: HIER-2, date: 2024-01-02, review_by: 2025-01-03}]
    actions:
      - {id: hier-actie, title: HIER actie, owner: HIER afdeling, due: 2025-02-01}
      - {title: HIER openbare actie, due: 2025-02-02, public: true}
    reassessed: HIER herzien
    support: MEE hulp
    offer: MEE aanbod
    on_norm: MEE opmerking
    public: HIER openbare tekst
    private: HIER prive
  "2.7": {status: voldoet, occasion: none, confirmed: false}
  "4.7": {status: nvt, note: HIER nvt}
  "5.5": {status: niet, note: HIER niet}
  "5.6": {note: HIER alleen een note}
"#;

/// A folder with the original, and what `share` made of it.
fn shared(name: &str) -> (Folder, String, String) {
    let folder = Folder::new();
    let original = folder.file("origineel.yaml", MARKED);
    let file = folder.path(name).to_str().expect("a path").to_owned();
    let run = norm(&["share", &original, "--for", "region", "-o", &file]);
    assert_eq!((run.code, run.out.as_str()), (0, ""), "{}", run.err);
    (folder, original, file)
}

const FORMS: [&str; 2] = ["gedeeld.yaml", "gedeeld.toml"];

#[test]
fn what_stays_inside_is_in_neither_form() {
    for name in FORMS {
        let (_folder, _, file) = shared(name);
        let text = fs::read_to_string(&file).expect("the shared file");
        assert!(!text.to_lowercase().contains("hier"), "{text}");
        for date in [
            "2024-06-01",
            "2025-01-01",
            "2024-01-02",
            "2025-01-03",
            "2025-02-01",
            "2025-02-02",
        ] {
            assert!(
                !text.contains(date),
                "{date} is of a document or an action: {text}"
            );
        }
        for part in [
            "MEE hulp",
            "MEE aanbod",
            "MEE opmerking",
            "2024-03-01",
            "organisatiebreed",
            "2025-05-13",
        ] {
            assert!(text.contains(part), "{part}: {text}");
        }
        assert!(
            !text.contains("5.6"),
            "of an answer with only a note nothing is left: {text}"
        );
    }
}

#[test]
fn it_says_for_whom_what_was_left_out_and_from_what() {
    let (_folder, original, file) = shared("gedeeld.yaml");
    let text = fs::read_to_string(&file).expect("the shared file");
    assert!(
        text.contains("# Gedeeld bestand, gemaakt voor de regio."),
        "{text}"
    );
    assert!(text.contains("for: region"), "{text}");
    assert!(
        text.contains("left_out: [note, owner, evidence, actions,"),
        "{text}"
    );
    let assessed = norm(&["assess", &original, "--format", "json"]);
    let json: serde_json::Value = serde_json::from_str(&assessed.out).expect("JSON");
    let hash = json["assessments"][0]["made"]["sha256"]
        .as_str()
        .expect("a hash");
    assert!(text.contains(&format!("source_sha256: {hash}")), "{text}");
}

#[test]
fn both_forms_say_the_same_and_the_same_every_time() {
    let (_one, _, yaml) = shared("gedeeld.yaml");
    let (_two, _, toml) = shared("gedeeld.toml");
    let picture = |file: &str| {
        let run = norm(&["assess", file, "--format", "json"]);
        let mut json: serde_json::Value = serde_json::from_str(&run.out).expect("JSON");
        let picture = json["assessments"][0].as_object_mut().expect("a picture");
        picture["made"] = serde_json::Value::Null;
        for finding in picture["findings"].as_array_mut().expect("findings") {
            finding["line"] = serde_json::Value::Null;
        }
        json
    };
    assert_eq!(picture(&yaml), picture(&toml));
    let (_three, _, again) = shared("gedeeld.yaml");
    assert_eq!(
        fs::read(&yaml).expect("a file"),
        fs::read(&again).expect("a file")
    );
}

#[test]
fn every_command_takes_it_and_complains_of_nothing() {
    for name in FORMS {
        let (folder, original, file) = shared(name);
        let run = norm(&["validate", "--strict", &file]);
        assert_eq!((run.code, run.out.as_str()), (0, "✓ 1 bestand: in orde\n"));
        for args in [
            vec!["assess", &file],
            vec!["report", &file],
            vec!["report", &file, "--baseline", &original],
            vec!["diff", &original, &file],
        ] {
            let run = norm(&args);
            assert_eq!(
                (run.code, run.err.as_str()),
                (0, ""),
                "{args:?}: {}",
                run.out
            );
            let out = run.out.replace("origineel", "");
            assert!(!out.to_lowercase().contains("hier "), "{args:?}: {out}");
            for said in [
                "de regio",
                "Weggelaten",
                "gedeeld bestand, gemaakt voor de regio",
            ] {
                let flat = run.out.split_whitespace().collect::<Vec<_>>().join(" ");
                assert!(flat.contains(said), "{args:?} says “{said}”: {flat}");
            }
            assert!(
                !run.out.contains("geen open actie"),
                "{args:?}: {}",
                run.out
            );
        }
        // The counts are those of the original.
        let total = |file: &str| {
            let run = norm(&["assess", file, "--format", "json"]);
            let json: serde_json::Value = serde_json::from_str(&run.out).expect("JSON");
            json["assessments"][0]["total"].clone()
        };
        assert_eq!(total(&original), total(&file));
        drop(folder);
    }
}

#[test]
fn a_public_letter_of_it_does_not_say_that_there_are_no_public_texts() {
    let (_folder, original, file) = shared("gedeeld.yaml");
    let own = norm(&["report", &original, "--for", "public"]);
    assert!(own.out.contains("HIER openbare tekst"));
    for format in ["markdown", "html"] {
        let letter = norm(&["report", &file, "--for", "public", "--format", format]);
        assert_eq!(letter.code, 0, "{}", letter.err);
        assert!(
            letter.out.contains("staan in het origineel"),
            "{}",
            letter.out
        );
        assert!(!letter.out.contains("nog geen acties"), "{}", letter.out);
    }
}

#[test]
fn judged_anew_stays_no_regression() {
    let folder = Folder::new();
    let before = MARKED.replace("status: deels\n    note", "status: voldoet\n    note");
    let before = folder.file(
        "voor.yaml",
        before.replace("    reassessed: HIER herzien\n", ""),
    );
    let after = MARKED
        .replace("id: \"2025\"", "id: \"2026\"")
        .replace("date: 2025-04-15", "date: 2026-04-15");
    let after = folder.file("na.yaml", after);
    let mut files = Vec::new();
    for file in [&before, &after] {
        let to = file.replace(".yaml", "-gedeeld.yaml");
        assert_eq!(norm(&["share", file, "-o", &to]).code, 0);
        files.push(to);
    }
    let run = norm(&["diff", &files[0], &files[1]]);
    assert_eq!(run.code, 0, "{}", run.out);
    assert!(
        run.out.contains("anders beoordeeld") || run.out.contains("opnieuw beoordeeld"),
        "{}",
        run.out
    );
}

#[test]
fn only_the_region_gets_answers_per_number() {
    let folder = Folder::new();
    let file = folder.file("origineel.yaml", MARKED);
    for (audience, why) in [
        ("province", "alleen aantallen over meer organisaties"),
        ("public", "norm report --for public"),
        ("internal", "het bestand zelf"),
    ] {
        let to = folder.path("uit.yaml");
        let run = norm(&[
            "share",
            &file,
            "--for",
            audience,
            "-o",
            to.to_str().expect("a path"),
        ]);
        assert_eq!((run.code, run.out.as_str()), (2, ""));
        assert!(run.err.contains(why), "{}", run.err);
        assert!(!to.exists(), "nothing is written for {audience}");
    }
}

#[test]
fn what_cannot_be_shared_is_refused_and_nothing_is_written() {
    let (folder, original, file) = shared("gedeeld.yaml");
    let again = norm(&["share", &file]);
    assert_eq!(again.code, 2);
    assert!(
        again.err.contains("al gedeeld, met de regio"),
        "{}",
        again.err
    );
    let over = norm(&["share", &original, "-o", &original]);
    assert_eq!(over.code, 2);
    assert_eq!(fs::read_to_string(&original).expect("the original"), MARKED);
    let named = folder.path("uit.json");
    let run = norm(&["share", &original, "-o", named.to_str().expect("a path")]);
    assert_eq!(run.code, 2);
    assert!(
        run.err.contains(".yaml, .toml, .xlsx of .csv") && !named.exists(),
        "{}",
        run.err
    );
    let broken = folder.file("kapot.yaml", MARKED.replace("status: nvt", "status: HIER"));
    let run = norm(&["share", &broken]);
    assert_eq!((run.code, run.out.as_str()), (2, ""));
    assert!(run.err.contains("fout[unknown-word]"), "{}", run.err);
    folder.file("norm.toml", "[gate]\nno_overdue = true\n");
    let workspace = folder.path("norm.toml");
    let gate = norm(&[
        "--workspace",
        workspace.to_str().expect("a path"),
        "assess",
        "--gate",
        &file,
    ]);
    assert_eq!(gate.code, 2);
    assert!(gate.err.contains("voor het origineel"), "{}", gate.err);
}

#[test]
fn the_documented_commands_run() {
    let text = fs::read_to_string("docs/share.md").expect("the documentation");
    let commands: Vec<&str> = text
        .lines()
        .filter(|line| line.starts_with("norm "))
        .collect();
    assert_eq!(commands.len(), 2, "{commands:?}");
    let folder = Folder::new();
    for command in commands {
        let to = folder.path("uit.yaml").to_str().expect("a path").to_owned();
        let line = command
            .replace("waterkant-2026.yaml", "examples/waterkant-2026.yaml")
            .replace("waterkant-2026-regio.yaml", &to);
        let args: Vec<&str> = line.split_whitespace().skip(1).collect();
        assert_eq!(norm(&args).code, 0, "{line}");
    }
}

#[test]
fn a_file_that_is_there_is_replaced_only_when_asked() {
    let folder = Folder::new();
    let there = folder.file("regio.yaml", "van een ander\n");
    let args = ["share", "examples/waterkant-2026.yaml", "-o", &there];
    let run = norm(&args);
    assert_eq!(run.code, 2);
    assert!(run.err.contains("wordt niet overschreven"), "{}", run.err);
    assert_eq!(
        fs::read_to_string(&there).expect("a file"),
        "van een ander\n"
    );
    let again = norm(&[&args[..], &["--replace"]].concat());
    assert_eq!(again.code, 0, "{}", again.err);
}
