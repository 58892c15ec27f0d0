//! Nothing is written under a name that is not read, and nothing that is empty is
//! passed over.

use std::fs;

use crate::common::{Folder, waterkant};
use crate::workspace::inside;

const ANSWER: &str = "  \"2.1\": {status: deels, note: x}\n";

/// How many files and folders there are.
fn count(folder: &Folder) -> usize {
    fs::read_dir(folder.path("")).expect("a folder").count()
}

/// Everything that writes, to this name without its end.
fn writing(name: &str) -> Vec<Vec<String>> {
    let lines = [
        "convert a.yaml NAME.yaml",
        "convert a.yaml NAME.xlsx",
        "init noord-holland --kind gemeente --name Waterkant -o NAME.toml",
        "share a.yaml --for region -o NAME.yaml",
        "next a.yaml --date 2026-04-15 -o NAME.yaml",
        "merge a.yaml a.yaml -o NAME.csv",
        "export a.yaml -o NAME.csv",
        "report a.yaml -o NAME.md",
        "report a.yaml -o NAME/",
        "overview a.yaml -o NAME.html",
        "schema norm -o NAME.json",
    ];
    let words = |line: &&str| -> Vec<String> {
        line.split(' ')
            .map(|word| word.replace("NAME", name))
            .collect()
    };
    lines.iter().map(words).collect()
}

#[cfg(unix)]
#[test]
fn a_name_that_is_not_read_is_not_written() {
    let folder = Folder::new();
    folder.file("a.yaml", waterkant(ANSWER));
    for name in ["\u{1b}[31mx", "een\nregel", "on\u{200b}zichtbaar"] {
        let mut lines = writing(name);
        for line in ["man -o NAME", "report --write-templates NAME"] {
            lines.push(
                line.split(' ')
                    .map(|word| word.replace("NAME", name))
                    .collect(),
            );
        }
        for line in lines {
            let args: Vec<&str> = line.iter().map(String::as_str).collect();
            let run = inside(&folder, "", &args);
            assert_eq!(run.code, 2, "{line:?}: {}", run.err);
            assert!(
                run.err.contains("staat een onzichtbaar teken"),
                "{line:?}: {}",
                run.err
            );
            assert_eq!(count(&folder), 1, "{line:?}");
        }
    }
}

#[test]
fn a_lock_file_of_office_is_not_written() {
    let folder = Folder::new();
    folder.file("a.yaml", waterkant(ANSWER));
    for line in writing("~$x") {
        if line.iter().any(|word| word.ends_with('/')) {
            continue;
        }
        let args: Vec<&str> = line.iter().map(String::as_str).collect();
        let run = inside(&folder, "", &args);
        assert_eq!(run.code, 2, "{line:?}: {}", run.err);
        assert!(
            run.err.contains("slotbestand van Office"),
            "{line:?}: {}",
            run.err
        );
        assert_eq!(count(&folder), 1, "{line:?}");
    }
}

#[test]
fn an_empty_file_of_answers_is_an_error_in_a_folder_as_it_is_alone() {
    for name in ["leeg.csv", "leeg.yaml", "leeg.toml", "leeg.xlsx"] {
        for content in ["", "\u{feff}", "\n\n"] {
            let folder = Folder::new();
            fs::create_dir(folder.path("f")).expect("a folder");
            folder.file("f/a.yaml", waterkant(ANSWER));
            folder.file(&format!("f/{name}"), content);
            let one = inside(&folder, "", &["validate", &format!("f/{name}")]);
            let all = inside(&folder, "", &["validate", "f"]);
            assert_eq!(
                (one.code, all.code),
                (1, 1),
                "{name} {content:?}: {} {}",
                all.out,
                all.err
            );
            assert!(all.out.contains(&format!("f/{name}")), "{}", all.out);
        }
    }
}

/// Text above the headings.
#[cfg(feature = "office")]
#[test]
fn what_was_typed_above_the_headings_is_named() {
    use crate::sheets::{bytes, places, sheet, small, validate};
    use norm::form::{CellLook, NewCell};
    for name in ["Vragenlijst", "Onderdelen", "Acties", "Bewijs"] {
        let mut plan = small();
        let form = sheet(&mut plan, name);
        for row in [0, 1] {
            form.rows[row].resize_with(5, || NewCell::empty(CellLook::Line));
            form.rows[row].push(NewCell::text("let hier op", CellLook::Line));
        }
        let bytes = bytes(&plan);
        assert_eq!(places(&bytes), [format!("left-out {name}!F1")]);
        let run = validate(&bytes);
        assert!(run.code == 0 && run.out.contains("(F1, F2)"), "{}", run.out);
        assert!(!run.out.contains("let hier op"), "{}", run.out);
    }
    // A row above the lines of the form itself.
    let mut plan = small();
    let form = sheet(&mut plan, "Vragenlijst");
    form.rows.insert(0, Vec::new());
    form.rows
        .insert(3, vec![NewCell::text("eigen regel", CellLook::Line)]);
    form.heads = Some(4);
    assert_eq!(places(bytes(&plan)), ["left-out Vragenlijst!A4"]);
}
