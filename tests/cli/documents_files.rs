//! The files of documents: what is left to fill in, where they stand, from whose templates.

use std::fs;

use crate::common::{Folder, Run, norm};

const NOW: &str = "examples/waterkant-2026.yaml";
const THEN: &str = "examples/waterkant-2025.yaml";

fn made(document: &str, args: &[&str]) -> Run {
    let run = norm(&[&["report", "--document", document], args].concat());
    assert_eq!(run.code, 0, "{}", run.err);
    run
}

#[test]
fn the_documents_in_examples_are_those_of_today() {
    for document in [
        "report", "letter", "proposal", "summary", "agenda", "signoff",
    ] {
        for (ending, format) in [("md", "markdown"), ("html", "html")] {
            let run = made(document, &[NOW, "--baseline", THEN, "--format", format]);
            let path = format!("examples/documents/waterkant-2026-{document}.{ending}");
            if std::env::var_os("UPDATE_EXAMPLES").is_some() {
                fs::create_dir_all("examples/documents").expect("a folder");
                fs::write(&path, &run.out).expect("a document");
            }
            let kept = fs::read_to_string(&path).expect("a document");
            assert!(
                kept == run.out,
                "{path} is old; UPDATE_EXAMPLES=1 cargo test writes it anew"
            );
        }
    }
}

#[test]
fn places_to_fill_in_are_counted_and_what_people_typed_is_none() {
    let folder = Folder::new();
    let text = fs::read_to_string(NOW).expect("a file");
    let text = text.replace(
        "    public: Alle teams en de raad",
        "    public: \"`[vul aan: x]` <mark class=\\\"blank\\\">[vul aan: y]</mark> Alle teams\"\n    private: Alle teams",
    );
    let typed = folder.file("getypt.yaml", &text);
    for document in ["letter", "proposal", "summary", "agenda", "signoff"] {
        for (format, mark) in [
            ("markdown", "`[vul aan: "),
            ("html", "<mark class=\"blank\">"),
        ] {
            let run = made(document, &[&typed, "--baseline", THEN, "--format", format]);
            let there = run.out.matches(mark).count();
            let of = if there == 1 { "plek" } else { "plekken" };
            let said = format!("nog in te vullen: {there} {of}; zoek op “[vul aan”\n");
            assert!(run.err.contains(&said), "{document} {format}: {}", run.err);
            let clean = made(document, &[NOW, "--baseline", THEN, "--format", format]);
            assert!(clean.err.contains(&said), "{document} {format}");
        }
    }
    let english = norm(&["--lang", "en", "report", NOW, "--document", "summary"]);
    assert!(english.out.contains("`[fill in: "), "{}", english.out);
    assert!(english.err.contains("left to fill in: 1 place; look for"));
    assert!(!norm(&["report", NOW]).err.contains("nog in te vullen"));
    let (a, b) = (folder.path("map/"), folder.path("map"));
    fs::create_dir(&b).expect("a folder");
    let files = [
        NOW,
        "examples/duinoord-2026.toml",
        "-o",
        a.to_str().expect("a path"),
    ];
    let run = made("letter", &files);
    assert!(run.err.contains("2 brieven"), "{}", run.err);
    let places: usize = fs::read_dir(&b)
        .expect("a folder")
        .map(|entry| fs::read_to_string(entry.expect("an entry").path()).expect("a letter"))
        .map(|text| text.matches("`[vul aan: ").count())
        .sum();
    assert!(
        run.err
            .contains(&format!("nog in te vullen: {places} plekken")),
        "{}",
        run.err
    );
}

#[test]
fn documents_of_one_measurement_stand_beside_each_other_in_a_folder() {
    let folder = Folder::new();
    let out = folder.path("stukken/");
    for document in [
        "report", "letter", "proposal", "summary", "agenda", "signoff",
    ] {
        for format in ["markdown", "html"] {
            made(
                document,
                &[NOW, "--format", format, "-o", out.to_str().expect("a path")],
            );
        }
    }
    assert_eq!(
        fs::read_dir(folder.path("stukken"))
            .expect("a folder")
            .count(),
        12
    );
    assert!(folder.path("stukken/waterkant-2026-letter.md").is_file());
}

#[test]
fn own_templates_make_these_documents_too() {
    let folder = Folder::new();
    for document in ["letter", "proposal", "summary", "agenda", "signoff"] {
        fs::create_dir_all(folder.path(&format!("eigen/{document}"))).expect("a folder");
        folder.file(
            &format!("eigen/{document}/{document}.md"),
            "{{ board.own }}: {{ 'wanneer|x'|blank }}\n",
        );
        let own = folder.path("eigen");
        let run = made(
            document,
            &[NOW, "--template", own.to_str().expect("a path")],
        );
        assert_eq!(run.out, "onze gemeente: `[vul aan: wanneer/x]`\n");
        assert!(run.err.contains("nog in te vullen: 1 plek;"), "{}", run.err);
    }
    let written = norm(&[
        "report",
        "--write-templates",
        folder.path("alle").to_str().expect("a path"),
    ]);
    assert_eq!(written.code, 0, "{}", written.err);
    for document in ["letter", "proposal", "summary", "agenda", "signoff"] {
        let own = folder.path("alle");
        let args = [NOW, "--baseline", THEN];
        let with = made(
            document,
            &[&args[..], &["--template", own.to_str().expect("a path")]].concat(),
        );
        assert_eq!(with.out, made(document, &args).out, "{document}");
    }
}

#[test]
fn what_is_not_confirmed_holds_a_document_back() {
    let folder = Folder::new();
    let next = folder.path("volgend.yaml").display().to_string();
    let run = norm(&["next", NOW, "--date", "2027-04-15", "-o", &next]);
    assert_eq!(run.code, 0, "{}", run.err);
    for document in ["letter", "proposal", "summary", "signoff"] {
        let run = made(document, &[&next, "--baseline", NOW]);
        assert!(
            run.err.contains("verstuur dit nog niet"),
            "{document}: {}",
            run.err
        );
        let top = run.out.split("\n## ").next().expect("a top");
        let is_internal = document != "letter";
        assert_eq!(
            top.contains("Nog niet versturen"),
            is_internal,
            "{document}: {top}"
        );
        assert!(is_internal || !run.out.contains("bevestig"), "{}", run.out);
    }
    let done = made("letter", &[NOW]);
    assert!(!done.err.contains("verstuur dit nog niet"), "{}", done.err);
}
