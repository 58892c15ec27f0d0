//! `norm convert`: from one format to another.

use std::fs;

use crate::common::{Folder, norm, waterkant};

#[test]
fn yaml_to_toml_and_back_says_the_same() {
    let folder = Folder::new();
    let given = "examples/waterkant-2026.yaml";
    let [toml, yaml, again] =
        ["a.toml", "b.yaml", "c.toml"].map(|name| folder.path(name).display().to_string());
    for (from, to) in [(given, &toml), (&toml, &yaml), (&yaml, &again)] {
        let run = norm(&["convert", from, to]);
        assert_eq!(run.code, 0, "{}", run.err);
    }
    let assess = |file: &str| norm(&["report", file, "--with-private"]).out;
    let plain = |text: &str| -> Vec<String> {
        let own = ["Bron:", "sha256:"];
        let lines = text
            .lines()
            .filter(|line| !own.iter().any(|word| line.contains(word)));
        lines.map(str::to_owned).collect()
    };
    assert_eq!(plain(&assess(given)), plain(&assess(&toml)));
    let read = |file: &str| fs::read_to_string(file).expect("a file");
    assert_eq!(read(&toml), read(&again));
}

#[test]
fn a_form_that_was_written_looks_as_people_write_it() {
    let folder = Folder::new();
    let given = folder.file(
        "a.yaml",
        waterkant(
            "  2.10:\n    status: nvt\n    note: |\n      eerste regel\n\n      \"tweede\" regel\n  \"1.1\":\n    criteria: {burgemeester: {status: niet, note: 'ja: nee'}}\n    private: 2.10\n",
        ),
    );
    let (yaml, toml) = (folder.path("b.yaml"), folder.path("b.toml"));
    for path in [&yaml, &toml] {
        let run = norm(&["convert", &given, path.to_str().expect("a path")]);
        assert_eq!(run.code, 0, "{}", run.err);
    }
    let both = [yaml, toml].map(|path| fs::read_to_string(path).expect("a file"));
    insta::assert_snapshot!(both.join("\n=== toml\n"));
}

#[test]
fn nothing_is_overwritten_unless_asked_and_an_input_never() {
    let folder = Folder::new();
    let given = folder.file("a.yaml", waterkant("  \"1.1\": {status: voldoet}\n"));
    let taken = folder.file("b.toml", "mijn werk");
    let run = norm(&["convert", &given, &taken]);
    assert_eq!(run.code, 2);
    assert!(run.err.contains("wordt niet overschreven"), "{}", run.err);
    assert_eq!(fs::read_to_string(&taken).expect("the file"), "mijn werk");
    assert_eq!(norm(&["convert", &given, &taken, "--replace"]).code, 0);
    assert!(
        fs::read_to_string(&taken)
            .expect("the file")
            .contains("voldoet")
    );
    let run = norm(&["convert", &given, &given, "--replace"]);
    assert_eq!(run.code, 2, "{}", run.err);
}

#[test]
fn a_file_with_errors_is_not_converted() {
    let folder = Folder::new();
    let given = folder.file("a.yaml", waterkant("  \"1.9\": {status: ja}\n"));
    let path = folder.path("b.toml");
    let run = norm(&["convert", &given, path.to_str().expect("a path")]);
    assert_eq!(run.code, 2);
    assert!(run.err.contains("unknown-requirement") && run.err.contains("unknown-word"));
    assert!(!path.exists());
}

#[test]
fn what_fits_no_toml_file_is_refused() {
    let folder = Folder::new();
    let note = "lang verhaal ".repeat(2000);
    let ids = [
        "1.1", "1.2", "1.3", "1.4", "1.5", "2.1", "2.2", "2.3", "2.4", "2.5", "2.6", "2.7", "2.8",
        "2.9", "2.10", "2.11",
    ];
    let answers = ids.map(|id| format!("  \"{id}\": {{note: {note}}}\n"));
    let given = folder.file("a.yaml", waterkant(&answers.concat()));
    let path = folder.path("b.toml");
    let run = norm(&["convert", &given, path.to_str().expect("a path")]);
    assert_eq!(run.code, 2);
    assert!(run.err.contains("leest niet gelijk terug"), "{}", run.err);
    assert!(!path.exists());
}

#[test]
fn a_text_that_looks_like_a_coded_sign_goes_through_a_workbook() {
    let folder = Folder::new();
    let answers = waterkant("  \"1.1\": {status: deels, note: a _x0041_x000D_ b}\n");
    let from = folder.file("antwoorden.yaml", answers);
    let names = ["een.xlsx", "twee.yaml"].map(|name| folder.path(name));
    let [book, back] = names.each_ref().map(|path| path.to_str().expect("a path"));
    assert_eq!(norm(&["convert", &from, book]).code, 0);
    assert_eq!(norm(&["convert", book, back]).code, 0);
    let back = std::fs::read_to_string(back).expect("a file");
    assert!(back.contains("a _x0041_x000D_ b"), "{back}");
}
