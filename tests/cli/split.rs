//! `norm split`: parts for departments as files.

use std::fs;

use crate::common::{Folder, norm, waterkant};

const ANSWERS: &str = "  \"1.1\": {status: voldoet, owner: [HRM, griffie], evidence: [a]}\n  \"1.2\": {status: deels, note: x, owner: hrm}\n  \"1.3\": {status: niet, note: y, owner: Juridische zaken, evidence: [b], private: EIGEN}\n  \"2.1\": {status: voldoet}\n";

fn whole() -> String {
    waterkant(ANSWERS).replace(
        "answers:",
        "settled: {by: college, date: 2025-05-01}\ndocuments:\n  - {id: a, title: EERSTE}\n  - {id: b, title: TWEEDE}\n  - {id: c, title: DERDE}\nanswers:",
    )
}

/// Splits the file; gives the run and the names that were written.
fn split(folder: &Folder, file: &str, more: &[&str]) -> (crate::common::Run, Vec<String>) {
    let to = folder.path("delen");
    let mut args = vec!["split", file, "-o", to.to_str().expect("a path")];
    args.extend(more);
    let run = norm(&args);
    let mut names: Vec<String> = fs::read_dir(&to).map_or_else(
        |_| Vec::new(),
        |found| {
            let names = found.map(|one| one.expect("a file").file_name());
            names
                .map(|name| name.into_string().expect("text"))
                .collect()
        },
    );
    names.sort_unstable();
    (run, names)
}

#[test]
fn every_owner_gets_a_part_with_its_own_answers_and_documents() {
    let folder = Folder::new();
    let file = folder.file("a.yaml", whole());
    let (run, names) = split(&folder, &file, &["--by", "owner", "--format", "yaml"]);
    assert_eq!(run.code, 0, "{}", run.err);
    assert_eq!(
        names,
        ["hrm.yaml", "juridische-zaken.yaml", "zonder-eigenaar.yaml"]
    );
    let said = folder.plain(&run.err);
    for line in [
        "  hrm.yaml: HRM, 2 nummers, 2 met een antwoord\n",
        "  zonder-eigenaar.yaml: zonder eigenaar, 44 nummers, 1 met een antwoord\n",
        "geschreven: 3 delen in delen; zet ze ingevuld weer samen met: norm merge delen -o samen.xlsx\n",
    ] {
        assert!(said.contains(line), "{line}{said}");
    }
    let read = |name: &str| fs::read_to_string(folder.path("delen").join(name)).expect("a part");
    let (one, two) = (read("hrm.yaml"), read("juridische-zaken.yaml"));
    for (part, there, gone) in [
        (
            &one,
            ["EERSTE", "DERDE", "\"1.2\":"],
            ["TWEEDE", "EIGEN", "\"1.3\""],
        ),
        (
            &two,
            ["TWEEDE", "EIGEN", "\"1.3\""],
            ["EERSTE", "DERDE", "\"1.1\""],
        ),
    ] {
        assert!(there.iter().all(|text| part.contains(text)), "{part}");
        assert!(!gone.iter().any(|text| part.contains(text)), "{part}");
        assert!(
            part.contains("Gemeente Waterkant") && part.contains("college"),
            "{part}"
        );
    }
    // Put together it is the file again, to the byte as norm writes it.
    let (merged, plain) = (folder.path("samen.yaml"), folder.path("plat.yaml"));
    let (merged, plain) = (
        merged.to_str().expect("a path"),
        plain.to_str().expect("a path"),
    );
    let parts = folder.path("delen");
    let run = norm(&["merge", parts.to_str().expect("a path"), "-o", merged]);
    assert_eq!(run.code, 0, "{}", run.err);
    assert!(run.err.contains("\n  HRM 2 van 2\n"), "{}", run.err);
    assert!(run.err.contains("\n  Juridische zaken 1 van 1\n  zonder-eigenaar 1 van 44\nnog niet beantwoord: 1.4, 1.5, 2.2,"), "{}", run.err);
    assert_eq!(norm(&["convert", &file, plain]).code, 0);
    let text = |path: &str| fs::read_to_string(path).expect("a file");
    let said = |path: &str| {
        let text = text(path);
        // Room for what is not answered yet is no answer.
        let lines = text
            .lines()
            .filter(|line| !line.trim().starts_with('#') && !line.trim().is_empty());
        let lines: Vec<&str> = lines.collect();
        let is_room = |at: usize| {
            lines[at].starts_with("  \"")
                && lines
                    .get(at + 1)
                    .is_none_or(|next| !next.starts_with("    "))
        };
        let kept = (0..lines.len()).filter(|at| !is_room(*at));
        kept.map(|at| lines[at].to_owned()).collect::<Vec<_>>()
    };
    // The numbers that the file did not mention stand there empty.
    let (before, after) = (text(plain), text(merged));
    assert!(
        !before.contains("\n  \"1.4\":") && after.contains("\n  \"1.4\":\n"),
        "{after}"
    );
    let mut expected = said(plain);
    // Of documents that no part has together, the order is that of the parts.
    let order = |lines: &mut Vec<String>| {
        lines.sort_by_key(|line| line.starts_with("  - {id").then(|| line.clone()));
    };
    let mut found = said(merged);
    order(&mut expected);
    order(&mut found);
    assert_eq!(found, expected);
}

#[test]
fn themes_make_parts_too_and_nothing_is_replaced_unasked() {
    let folder = Folder::new();
    let file = folder.file("a.yaml", whole());
    let (run, names) = split(&folder, &file, &["--by", "theme", "--format", "csv"]);
    assert_eq!(run.code, 0, "{}", run.err);
    let themes: Vec<String> = (1..=6).map(|theme| format!("thema-{theme}.csv")).collect();
    assert_eq!(names, themes);
    assert!(
        run.err
            .contains("weggelaten: 1 eigen aantekening; met --with-private gaat alles mee"),
        "{}",
        run.err
    );
    let read = |name: &str| fs::read(folder.path("delen").join(name)).expect("a part");
    // One that is there stops all of them.
    fs::remove_file(folder.path("delen").join("thema-1.csv")).expect("gone");
    fs::write(folder.path("delen").join("thema-4.csv"), "van mij").expect("a file");
    let (run, names) = split(&folder, &file, &["--by", "theme", "--format", "csv"]);
    assert_eq!(run.code, 2);
    assert!(
        run.err.contains("thema-4.csv") && run.err.contains("--replace"),
        "{}",
        run.err
    );
    assert_eq!(names, themes[1..]);
    assert_eq!(read("thema-4.csv"), b"van mij");
    let more = [
        "--by",
        "theme",
        "--format",
        "csv",
        "--replace",
        "--with-private",
    ];
    let (run, names) = split(&folder, &file, &more);
    assert_eq!((run.code, &names), (0, &themes), "{}", run.err);
    assert!(!run.err.contains("let op"), "{}", run.err);
    // What is left of another time would be taken along.
    let more = ["--by", "owner", "--format", "csv", "--with-private"];
    let (run, _) = split(&folder, &file, &more);
    let said = folder.plain(&run.err);
    let other = "let op: in deze map staan ook andere antwoorden, die norm merge meeneemt: delen/thema-1.csv, delen/thema-2.csv";
    assert!(said.contains(other), "{said}");
    let text = String::from_utf8(read("thema-1.csv")).expect("text");
    assert!(text.contains("EIGEN"), "{text}");
}

#[test]
fn a_file_with_errors_is_not_split_and_no_folder_is_left() {
    let folder = Folder::new();
    let file = folder.file("a.yaml", waterkant("  \"1.9\": {status: voldoet}\n"));
    let (run, _) = split(&folder, &file, &["--by", "owner"]);
    assert_eq!(run.code, 2);
    assert!(run.err.contains("unknown-requirement"), "{}", run.err);
    assert!(!folder.path("delen").exists());
}
