//! What is said in one place is said nowhere else.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

/// Words that are a label too, and are something else where they stand.
const NO_LABELS: &[(&str, &[&str])] = &[
    // Words of names of people and of organisations.
    ("src/answers/personal/names.rs", &["of"]),
    ("src/overview/texts.rs", &["of"]),
    // Headings and sheets of the form are read back, so they stay when a label changes.
    (
        "src/answers/texts.rs",
        &["note", "offer", "on_norm", "private", "support"],
    ),
    (
        "src/form/columns.rs",
        &[
            "actions",
            "criteria",
            "evidence",
            "head_date",
            "occasion",
            "status",
        ],
    ),
    // What is known without the answers: `build.rs` compiles these.
    ("src/document/heading.rs", &["met", "of"]),
    ("src/document/keys.rs", &["article", "done", "reason"]),
    // A heading of the help.
    ("src/cli/help_language.rs", &["arguments"]),
    // The nature of a requirement.
    ("src/render/norm/requirement_terminal.rs", &["kind"]),
];

#[test]
fn a_label_stands_in_its_file_alone() {
    let text = fs::read_to_string("templates/shared/labels.nl.toml").expect("labels");
    let lines = text.lines().filter_map(|line| line.split_once(" = "));
    let labels: BTreeMap<&str, &str> = lines.collect();
    assert!(labels.len() > 100, "{}", labels.len());
    let mut found = Vec::new();
    for path in files(Path::new("src")) {
        let code = code(&path);
        let said = labels
            .iter()
            .filter(|(_, literal)| code.contains(**literal));
        let names: Vec<&str> = said.map(|(name, _)| *name).collect();
        if !names.is_empty() {
            found.push((path.display().to_string().replace('\\', "/"), names));
        }
    }
    found.sort();
    let mut known: Vec<(String, Vec<&str>)> = NO_LABELS
        .iter()
        .map(|(path, names)| ((*path).to_owned(), names.to_vec()))
        .collect();
    known.sort();
    assert_eq!(found, known);
}

#[test]
fn only_the_sentence_that_is_read_is_put_together() {
    let mut seen = 0;
    for path in files(Path::new("src")) {
        let code = code(&path);
        for (at, _) in code.match_indices(".pick(") {
            let given = in_brackets(&code[at + ".pick".len()..]);
            let made = ["format!", ".to_owned()", ".to_string()", "String::"];
            for made in made {
                assert!(!given.contains(made), "{}: {given}", path.display());
            }
            seen += 1;
        }
    }
    assert!(seen > 100, "{seen}");
}

#[test]
fn colours_stand_in_the_style_sheet_alone() {
    let mut seen = 0;
    for path in [files(Path::new("src")), files(Path::new("templates"))].concat() {
        let text = fs::read_to_string(&path).expect("a file");
        let colours: Vec<&str> = text
            .match_indices('#')
            .filter_map(|(at, _)| colour(&text[at..]))
            .collect();
        match path.ends_with("shared/style.css") {
            true => seen += colours.len(),
            false => assert_eq!(colours, [""; 0], "{}", path.display()),
        }
    }
    assert!(seen > 30, "{seen}");
}

#[test]
fn paper_has_the_colours_of_a_light_screen() {
    let css = fs::read_to_string("templates/shared/style.css").expect("a style sheet");
    let (screen, paper) = css.split_once("@media print").expect("a part for paper");
    let declared = |css: &str, name: &str| {
        let (_, rest) = css.split_once(&format!("--{name}: "))?;
        let (colour, _) = rest.split_once(';')?;
        Some(colour.replace("#ffffff", "#fff"))
    };
    let bars = ["met", "partial", "unmet", "unanswered", "na"];
    let heat = ["heat-1", "heat-2", "heat-3", "heat-4", "heat-5"];
    for name in [bars, heat].concat() {
        let colour = declared(screen, name);
        assert!(colour.is_some(), "{name}");
        assert_eq!(colour, declared(paper, name), "{name}");
    }
}

/// A colour as it is written in hexadecimal, at the beginning of a text.
fn colour(text: &str) -> Option<&str> {
    let is_digit = |c: char| c.is_ascii_hexdigit();
    let rest = text[1..].trim_start_matches(is_digit);
    let written = &text[..text.len() - rest.len()];
    let ends = !rest.starts_with(|c: char| c.is_alphanumeric() || c == '_');
    (ends && matches!(written.len(), 4 | 7)).then_some(written)
}

/// What stands between the first bracket and the one that closes it.
fn in_brackets(code: &str) -> &str {
    let mut depth = 0;
    let end = code.find(|c| {
        match c {
            '(' => depth += 1,
            ')' => depth -= 1,
            _ => {}
        }
        depth == 0
    });
    &code[..end.expect("a closing bracket")]
}

/// A file without comments and tests.
fn code(path: &Path) -> String {
    let text = fs::read_to_string(path).expect("a source file");
    let (own, _) = text.split_once("#[cfg(test)]\nmod ").unwrap_or((&text, ""));
    let lines = own
        .lines()
        .filter(|line| !line.trim_start().starts_with("//"));
    lines.map(|line| format!("{line}\n")).collect()
}

fn files(folder: &Path) -> Vec<PathBuf> {
    let mut files = Vec::new();
    for entry in fs::read_dir(folder).expect("a folder") {
        let path = entry.expect("an entry").path();
        match path.is_dir() {
            true => files.extend(self::files(&path)),
            false => files.push(path),
        }
    }
    files
}
