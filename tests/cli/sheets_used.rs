//! The workbook as people use it: who gets it, what is in sight, the way from a
//! question to its parts; looked up in its XML.

use std::collections::BTreeSet;

use crate::common::{Folder, norm};
use crate::sheets_written::empty;
use crate::written_book::{Book, all, letters, number, parsed};

pub const INIT: [&str; 8] = [
    "init",
    "noord-holland",
    "--kind",
    "gemeente",
    "--name",
    "Gemeente Proefdam",
    "--date",
    "2026-04-14",
];

/// Runs a command that writes a workbook.
pub fn made(folder: &Folder, args: &[&str]) -> String {
    let to = folder.path("made.xlsx").display().to_string();
    let _ = std::fs::remove_file(&to);
    let run = norm(&[args, &["-o", &to]].concat());
    assert_eq!(run.code, 0, "{}", run.err);
    to
}

pub fn converted(folder: &Folder, args: &[&str]) -> String {
    let to = folder.path("converted.xlsx").display().to_string();
    let run = norm(&[&["convert", args[0], &to, "--replace"], &args[1..]].concat());
    assert_eq!(run.code, 0, "{}", run.err);
    to
}

/// What a sheet shows in the column of a heading, row by row.
pub fn column(book: &Book, sheet: &str, heading: &str) -> Vec<(usize, String)> {
    let at = book.column(sheet, heading);
    let cells = book.cells(sheet).into_iter();
    let mut found: Vec<(usize, String)> = cells
        .filter(|(name, _)| letters(name) == at && number(name) > 3)
        .map(|(name, cell)| (number(&name), cell.shown))
        .collect();
    found.sort();
    found
}

/// The rows of a sheet that are out of sight.
pub fn hidden_rows(book: &Book, sheet: &str) -> BTreeSet<usize> {
    let xml = parsed(book.sheet(sheet));
    let rows = all(&xml, "row").filter(|row| row.attribute("hidden") == Some("1"));
    rows.map(|row| {
        row.attribute("r")
            .expect("a row")
            .parse()
            .expect("a number")
    })
    .collect()
}

/// The state of a sheet: none where it is in sight.
fn state(book: &Book, sheet: &str) -> Option<String> {
    let names = parsed(book.part("xl/workbook.xml"));
    let found = all(&names, "sheet").find(|found| found.attribute("name") == Some(sheet));
    let found = found.expect("the sheet").attribute("state");
    found.map(str::to_owned)
}

/// Two columns of the explanation, side by side.
fn told(book: &Book) -> Vec<(String, String)> {
    let cells = book.cells("Uitleg");
    let heads = cells.iter().filter(|(name, _)| letters(name) == "A");
    heads
        .filter_map(|(name, head)| {
            let text = cells.get(&format!("B{}", number(name)))?;
            Some((head.shown.clone(), text.shown.clone()))
        })
        .collect()
}

fn says(book: &Book, head: &str) -> Option<String> {
    let mut told = told(book).into_iter();
    told.find(|(found, _)| found == head).map(|(_, text)| text)
}

#[test]
fn the_explanation_says_who_until_when_and_where_to() {
    let folder = Folder::new();
    let to = "=HYPERLINK(\"http://kwaad\")&<b>";
    let flags = ["--return-to", to, "--deadline", "1 mei 2026"];
    let book = Book::of(&made(&folder, &[&INIT[..], &flags].concat()));
    let who = says(&book, "Wie vult dit in");
    assert_eq!(who.as_deref(), Some("Gemeente Proefdam: 47 vragen."));
    assert_eq!(
        says(&book, "Uiterlijk klaar").as_deref(),
        Some("1 mei 2026.")
    );
    let sent = says(&book, "Als het klaar is");
    assert_eq!(sent, Some(format!("Stuur dit werkboek naar: {to}")));
    let cells = book.cells("Uitleg");
    assert!(cells.values().all(|cell| cell.formula.is_none()));
    // The sheet that opens is the one that says it.
    let first = parsed(book.sheet("Uitleg"));
    let view = all(&first, "sheetView").next().expect("a view");
    assert_eq!(view.attribute("tabSelected"), Some("1"));
    // Without the flags nothing is made up.
    let book = Book::of(&made(&folder, &INIT));
    assert_eq!(says(&book, "Uiterlijk klaar"), None);
    let back = says(&book, "Als het klaar is");
    assert_eq!(
        back.as_deref(),
        Some("Stuur dit werkboek terug naar wie het u gaf.")
    );
    // The other commands that write a form have them too.
    let next = [
        "next",
        "examples/waterkant-2026.yaml",
        "--date",
        "2027-04-14",
    ];
    let book = Book::of(&made(
        &folder,
        &[&next[..], &["--deadline", "2027-05-01"]].concat(),
    ));
    assert_eq!(
        says(&book, "Uiterlijk klaar").as_deref(),
        Some("1 mei 2027.")
    );
    let flags = ["examples/waterkant-2025.yaml", "--return-to", "Griffie"];
    let book = Book::of(&converted(&folder, &flags));
    let sent = says(&book, "Als het klaar is");
    assert_eq!(sent.as_deref(), Some("Stuur dit werkboek naar: Griffie"));
}

#[test]
fn the_explanation_is_in_the_language_asked_for_and_the_form_stays_as_it_is_read() {
    let folder = Folder::new();
    let dutch = Book::of(&made(&folder, &INIT));
    let flags = ["--return-to", "clerk", "--deadline", "2026-05-01"];
    let path = made(&folder, &[&["--lang", "en"], &INIT[..], &flags].concat());
    let english = Book::of(&path);
    assert_eq!(english.sheets(), dutch.sheets());
    let who = says(&english, "Who fills this in");
    assert_eq!(who.as_deref(), Some("Gemeente Proefdam: 47 questions."));
    let by = says(&english, "Ready by");
    assert_eq!(by.as_deref(), Some("1 May 2026."));
    let to = says(&english, "When it is ready");
    assert_eq!(to.as_deref(), Some("Send this workbook to: clerk"));
    assert_eq!(
        english.cells("Uitleg")["A1"].shown,
        "No casework and no names of people in this file."
    );
    // Only what is the same in both is said in Dutch: names of sheets and columns.
    let texts = |book: &Book| told(book).into_iter().map(|(_, text)| text);
    let said: BTreeSet<String> = texts(&dutch).collect();
    assert!(texts(&english).all(|text| !said.contains(&text)));
    assert_eq!(told(&english).len(), told(&dutch).len() + 1);
    for sheet in dutch.sheets().iter().filter(|sheet| *sheet != "Uitleg") {
        let shown = |book: &Book| -> Vec<String> {
            book.cells(sheet)
                .into_values()
                .map(|cell| cell.shown)
                .collect()
        };
        assert_eq!(shown(&english), shown(&dutch), "{sheet}");
    }
    let run = norm(&["validate", &path]);
    assert_eq!((run.code, run.out.as_str()), (0, "✓ 1 bestand: in orde\n"));
}

#[test]
fn what_has_no_place_for_an_errand_refuses_it() {
    let folder = Folder::new();
    let to = folder.path("out.yaml").display().to_string();
    let csv = folder.path("out.csv").display().to_string();
    let next = [
        "next",
        "examples/waterkant-2026.yaml",
        "--date",
        "2027-04-14",
    ];
    for (args, out) in [
        ([&INIT[..], &["--return-to", "x", "-o", &to]].concat(), &to),
        (
            [&INIT[..], &["--deadline", "2026-05-01", "-o", &csv]].concat(),
            &csv,
        ),
        ([&next[..], &["--deadline", "2027-05-01"]].concat(), &to),
        (
            vec![
                "convert",
                "examples/waterkant-2025.yaml",
                &to,
                "--return-to",
                "x",
            ],
            &to,
        ),
    ] {
        let run = norm(&args);
        assert_eq!((run.code, run.out.as_str()), (2, ""), "{args:?}");
        assert!(run.err.contains("kies .xlsx"), "{}", run.err);
        assert!(!std::path::Path::new(out).exists(), "{args:?}");
    }
    let book = folder.path("out.xlsx").display().to_string();
    for flags in [
        ["--deadline", "volgende week"],
        ["--deadline", "1-5-1889"],
        ["--return-to", "  "],
        ["--return-to", "a\u{7}b"],
    ] {
        let run = norm(&[&INIT[..], &flags, &["-o", &book]].concat());
        assert_eq!(run.code, 2, "{flags:?}");
        assert!(!std::path::Path::new(&book).exists(), "{flags:?}");
    }
}

#[test]
fn a_part_has_no_totals_and_its_facts_are_out_of_sight() {
    let folder = Folder::new();
    let only = ["--only", "2,3.1"];
    let path = made(&folder, &[&INIT[..], &only].concat());
    let book = Book::of(&path);
    let sheets = [
        "Uitleg",
        "Vragenlijst",
        "Onderdelen",
        "Acties",
        "Bewijs",
        "Gegevens",
    ];
    assert_eq!(book.sheets(), sheets);
    for sheet in sheets {
        let hidden = (sheet == "Gegevens").then(|| "hidden".to_owned());
        assert_eq!(state(&book, sheet), hidden, "{sheet}");
    }
    let who = says(&book, "Wie vult dit in").expect("who");
    assert!(
        who.starts_with("Gemeente Proefdam: 12 vragen van de 47, een deel"),
        "{who}"
    );
    assert!(who.contains("2.1, 2.2") && who.contains("en 3.1"), "{who}");
    assert_eq!(says(&book, "Totalen"), None);
    let run = norm(&["validate", &path]);
    assert_eq!((run.code, run.out.as_str()), (0, "✓ 1 bestand: in orde\n"));
    // What has yet to be filled in is not hidden from who has to.
    let undated = [&INIT[..6], &only].concat();
    let book = Book::of(&made(&folder, &undated));
    assert_eq!(state(&book, "Gegevens"), None);
    assert!(says(&book, "Gegevens").is_some());
}

#[test]
fn every_question_leads_to_its_parts_and_every_part_back() {
    let folder = Folder::new();
    let book = Book::of(&empty(&folder));
    for (sheet, heading, to, there) in [
        ("Vragenlijst", "Onderdelen", "Onderdelen", "Vragenlijst"),
        ("Onderdelen", "Terug", "Vragenlijst", "Onderdelen"),
    ] {
        assert_eq!(sheet, there);
        let at = book.column(sheet, heading);
        let ids: BTreeSet<String> = column(&book, to, "Nummer")
            .into_iter()
            .map(|(_, id)| id)
            .collect();
        let last = column(&book, to, "Nummer").last().expect("rows").0;
        let cells = book.cells(sheet);
        let mut links = 0;
        for (row, id) in column(&book, sheet, "Nummer") {
            let cell = &cells[&format!("{at}{row}")];
            // It looks up the number of its own row, so it moves along with a sort.
            let looked_up = format!(
                "HYPERLINK(\"#{to}!A\"&IFERROR(MATCH(A{row},{to}!$A$1:$A${last},0),1),\"{}\")",
                cell.shown
            );
            let expected = ids.contains(&id).then_some(looked_up);
            assert_eq!(cell.formula, expected, "{sheet} {row}");
            links += usize::from(cell.formula.is_some());
        }
        assert!(links > 40, "{sheet}: {links}");
    }
    let shown = &column(&book, "Vragenlijst", "Onderdelen")[0].1;
    assert_eq!(shown, "de norm zelf: 1, toelichting: 2, voetnoot: 3");
}

#[test]
fn the_official_text_stands_beside_the_question_or_where_it_can_be_found() {
    let folder = Folder::new();
    let book = Book::of(&empty(&folder));
    let (_, found) = &column(&book, "Vragenlijst", "Tekst van de norm")[0];
    assert_eq!(
        found,
        "Zie: De Noord-Hollandse Norm Weerbare Overheid (website), uitgangspunt 1.1"
    );
    let sources = says(&book, "Tekst van de norm").expect("an explanation");
    assert!(
        sources.contains("https://www.noordhollandsenorm.nl"),
        "{sources}"
    );
    assert!(
        sources.contains("(brochure)") && !sources.contains("persbericht"),
        "{sources}"
    );
    // A norm of one's own that has it.
    let text = std::fs::read_to_string("tests/data/norms/droge-voeten.yaml").expect("a norm");
    let text = text.replace(
        "question: Wordt de dijk elk jaar geschouwd?\n",
        "question: Wordt de dijk elk jaar geschouwd?\n        statement: \"=De dijk wordt jaarlijks geschouwd\"\n",
    );
    let norms = folder.path("norms");
    std::fs::create_dir(&norms).expect("a folder");
    folder.file("norms/droge-voeten.yaml", text);
    let norms = norms.display().to_string();
    let own = [
        "--norms",
        &norms,
        "init",
        "droge-voeten",
        "--kind",
        "polder",
        "--name",
        "Zilt",
    ];
    let book = Book::of(&made(&folder, &own));
    let texts = column(&book, "Vragenlijst", "Tekst van de norm");
    assert_eq!(texts[1].1, "=De dijk wordt jaarlijks geschouwd");
    assert_eq!(texts[0].1, "");
}
