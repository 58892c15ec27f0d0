//! Files that version 0.1 wrote or was given: they are read to the same answers
//! for ever. The files in `tests/data/v0.1` are not made anew.

use std::fs;

use serde_yaml::Value;

use crate::common::{Folder, norm};

/// What stands in a YAML file, as a reader that is not ours has it.
fn stands_in(path: &str) -> Value {
    let text = fs::read_to_string(path).expect("a file");
    serde_yaml::from_str(&text).expect("YAML")
}

/// Short words for statuses as the full ones that the program writes.
fn in_full(value: &mut Value) {
    match value {
        Value::String(word) => {
            let full = [
                ("deels", "voldoet deels"),
                ("niet", "voldoet nog niet"),
                ("nvt", "niet van toepassing"),
            ];
            if let Some((_, full)) = full.iter().find(|(short, _)| *short == word) {
                (*full).clone_into(word);
            }
        }
        Value::Sequence(items) => items.iter_mut().for_each(in_full),
        Value::Mapping(entries) => entries.values_mut().for_each(in_full),
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::Tagged(_) => {}
    }
}

/// What the answers of version 0.1 say.
fn expected() -> Value {
    let mut answers = stands_in("tests/data/v0.1/answers.yaml");
    in_full(&mut answers);
    answers
}

/// A file as YAML.
fn as_yaml(folder: &Folder, path: &str) -> Value {
    let to = folder.path("out.yaml").display().to_string();
    let run = norm(&["convert", path, &to, "--replace"]);
    assert_eq!(run.code, 0, "{path}: {}", run.err);
    stands_in(&to)
}

fn every_format_of(folder: &Folder, expected: &Value, names: &[&str]) {
    for name in names {
        let path = format!("tests/data/v0.1/{name}");
        let run = norm(&["validate", &path]);
        assert_eq!(run.code, 0, "{}", run.out);
        assert_eq!(&as_yaml(folder, &path), expected, "{name}");
    }
}

#[test]
fn what_version_0_1_wrote_is_read_to_the_same_answers() {
    let folder = Folder::new();
    let names = ["answers.yaml", "answers.toml", "answers.csv"];
    every_format_of(&folder, &expected(), &names);
}

#[cfg(feature = "office")]
#[test]
fn workbooks_of_version_0_1_are_read_to_the_same_answers() {
    let folder = Folder::new();
    let names = [
        "answers.xlsx",
        "answers-libreoffice.xlsx",
        "answers-with-baseline.xlsx",
    ];
    every_format_of(&folder, &expected(), &names);
    let shared = as_yaml(&folder, "tests/data/v0.1/shared.xlsx");
    insta::assert_snapshot!(serde_yaml::to_string(&shared).expect("YAML"));
}

/// The same as a workbook of version 0.1 had it.
#[cfg(feature = "office")]
#[test]
fn headings_and_words_of_version_0_1_are_read() {
    let folder = Folder::new();
    let answers = "  \"3.9\": {status: voldoet, occasion: none, offer: een draaiboek}\n";
    let file = folder.file("a.yaml", crate::common::waterkant(answers));
    for name in ["a.xlsx", "a.csv"] {
        let to = folder.path(name).display().to_string();
        assert_eq!(norm(&["convert", &file, &to]).code, 0);
        let now = fs::read(&to).expect("a file");
        let old = match name {
            "a.csv" => String::from_utf8(now)
                .expect("text")
                .replace("kwam niet voor", "niet voorgedaan")
                .into_bytes(),
            _ => crate::sheets::changed(&now, "xl/sharedStrings.xml", |xml| {
                let heading = |now: &str, old: &str, xml: String| {
                    let whole = format!("<t>{now}</t>");
                    assert!(xml.contains(&whole), "{now}");
                    xml.replace(&whole, &format!("<t>{old}</t>"))
                };
                let xml = heading("Sinds de vorige meting", "Voorgedaan", xml);
                let xml = heading("Wat wij anderen kunnen bieden", "Te delen", xml);
                heading("kwam niet voor", "niet voorgedaan", xml)
            }),
        };
        assert_ne!(old, fs::read(&to).expect("a file"), "{name}");
        let old = folder.file(&format!("old-{name}"), old);
        let run = norm(&["validate", &old]);
        assert_eq!((run.code, run.out.as_str()), (0, "✓ 1 bestand: in orde\n"));
        let (was, is) = (as_yaml(&folder, &file), as_yaml(&folder, &old));
        assert_eq!(was, is, "{name}");
    }
}
