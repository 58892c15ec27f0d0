//! What the workbook shows, looked up in its XML: headings, heights, dates,
//! counts and the explanation.

use serde_json::Value;

use crate::common::{Folder, norm, waterkant};
use crate::sheets_written::{FILLED_IN, empty, rich};
use crate::written_book::{Book, all, letters, number, parsed};

#[test]
fn headings_stay_in_sight_and_are_printed_on_every_page() {
    let folder = Folder::new();
    let book = Book::of(&rich(&folder));
    let names = parsed(book.part("xl/workbook.xml"));
    let titles: Vec<String> = all(&names, "definedName")
        .filter(|name| name.attribute("name") == Some("_xlnm.Print_Titles"))
        .filter_map(|name| name.text().map(str::to_owned))
        .collect();
    for sheet in book.sheets().iter().filter(|sheet| *sheet != "Uitleg") {
        let xml = parsed(book.sheet(sheet));
        let pane = all(&xml, "pane").next().expect("a frozen row");
        assert_eq!(
            (pane.attribute("ySplit"), pane.attribute("state")),
            (Some("3"), Some("frozen"))
        );
        let is_filled_in = FILLED_IN.iter().any(|(name, _)| name == sheet);
        assert_eq!(
            pane.attribute("xSplit"),
            is_filled_in.then_some("1"),
            "{sheet}"
        );
        // A sheet that takes two pages beside each other has the numbers on both.
        let quoted = match sheet.contains(' ') {
            true => format!("'{sheet}'"),
            false => sheet.clone(),
        };
        let rows = format!("{quoted}!$3:$3");
        let title = match sheet.as_str() {
            "Vragenlijst" => format!("{sheet}!$A:$A,{rows}"),
            _ => rows,
        };
        assert!(titles.contains(&title), "{sheet}: {titles:?}");
    }
}

#[test]
fn rows_grow_with_what_is_typed() {
    let folder = Folder::new();
    for path in [rich(&folder), empty(&folder)] {
        let book = Book::of(&path);
        for sheet in book.sheets() {
            let xml = parsed(book.sheet(&sheet));
            let chosen = |node: &roxmltree::Node<'_, '_>| node.attribute("customHeight").is_some();
            assert_eq!(xml.descendants().filter(chosen).count(), 0, "{sheet}");
            // Where nobody types first, a row is as high as its text.
            let long = all(&xml, "row").filter(|row| row.attribute("ht").is_some());
            assert!(long.count() > 0, "{sheet}");
        }
    }
}

#[test]
fn dates_show_as_a_dutch_excel_shows_them_at_the_right() {
    let folder = Folder::new();
    let book = Book::of(&rich(&folder));
    let looks = book.looks();
    for (sheet, heading, cell, day) in [
        ("Vragenlijst", "Laatst gedaan", "6", "45939"),
        ("Acties", "Klaar op", "4", "46387"),
        ("Bewijs", "Datum", "4", "45444"),
        ("Bewijs", "Opnieuw bekijken vóór", "4", "46905"),
    ] {
        let at = format!("{}{cell}", book.column(sheet, heading));
        let cells = book.cells(sheet);
        let (found, look) = (&cells[&at], &looks[cells[&at].look]);
        assert_eq!(
            (found.kind.as_str(), found.shown.as_str()),
            ("n", day),
            "{sheet} {at}"
        );
        assert_eq!(
            (look.numbers.as_str(), &look.at),
            ("d-m-yyyy", &None),
            "{sheet} {at}"
        );
        let checks = book.checks(sheet);
        let column = letters(&at);
        let check = checks
            .iter()
            .find(|check| check.range.starts_with(&format!("{column}4:")));
        assert_eq!(
            check.map(|check| check.kind.as_str()),
            Some("date"),
            "{sheet} {at}"
        );
    }
    let cells = book.cells("Gegevens");
    let dated = cells
        .values()
        .filter(|cell| looks[cell.look].numbers == "d-m-yyyy");
    let days: Vec<&str> = dated.map(|cell| cell.shown.as_str()).collect();
    assert_eq!(days, ["46126", "46154"]);
    // A cell to fill in that holds a text stands at the left by itself.
    let text = book.column("Vragenlijst", "Toelichting");
    let look = &looks[book.cells("Vragenlijst")[&format!("{text}4")].look];
    assert_eq!((look.numbers.as_str(), &look.at), ("@", &None));
}

/// What the total and the themes of `assess` say, as the sheet should.
fn told(path: &str) -> Vec<Vec<String>> {
    let run = norm(&["assess", "--format", "json", path]);
    let told: Value = serde_json::from_str(&run.out).expect("JSON");
    let picture = &told["assessments"][0];
    let line = |counts: &Value| {
        let names = [
            "met",
            "partial",
            "unmet",
            "unanswered",
            "not_applicable",
            "addressed",
        ];
        let mut line: Vec<String> = names.map(|name| counts[name].to_string()).to_vec();
        line.push(match counts["percentage"].as_u64() {
            Some(percentage) => format!("{percentage}%"),
            None => format!("{} van {}", counts["met"], counts["applicable"]),
        });
        line
    };
    let themes = picture["themes"].as_array().expect("themes").iter();
    let mut lines: Vec<Vec<String>> = themes.map(|theme| line(&theme["counts"])).collect();
    lines.push(line(&picture["total"]));
    lines
}

#[test]
fn totals_are_formulas_with_what_assess_says() {
    let folder = Folder::new();
    let ids = Book::of(&empty(&folder)).cells("Vragenlijst");
    let ids: Vec<String> = ids
        .into_iter()
        .filter(|(name, _)| letters(name) == "A" && number(name) > 3)
        .map(|(_, cell)| cell.shown)
        .collect();
    let all_but = |status: &str| {
        let answers = ids.iter().map(|id| {
            let status = if id == "5.10" { status } else { "voldoet" };
            format!("  \"{id}\": {{status: {status}, note: x}}\n")
        });
        waterkant(&answers.collect::<String>())
    };
    let whole = folder.file("whole.yaml", all_but("deels"));
    let unsure = folder.file("unsure.yaml", all_but("voldoet, confirmed: false"));
    let cases = [
        ("examples/waterkant-2025.yaml", "24 van 45"),
        (whole.as_str(), "97%"),
        (unsure.as_str(), "46 van 47"),
    ];
    for (path, last) in cases {
        let to = folder.path("book.xlsx").display().to_string();
        let run = norm(&["convert", path, &to, "--replace"]);
        assert_eq!(run.code, 0, "{}", run.err);
        let cells = Book::of(&to).cells("Totalen");
        let rows = 4..4 + told(path).len();
        let given: Vec<Vec<String>> = rows
            .map(|row| {
                let line = "BCDEFGH".chars().map(|column| {
                    let cell = &cells[&format!("{column}{row}")];
                    assert!(cell.formula.is_some(), "{column}{row}");
                    cell.shown.clone()
                });
                line.collect()
            })
            .collect();
        assert_eq!(given, told(path), "{path}");
        let total = given.last().and_then(|line| line.last()).expect("a total");
        assert!(total.starts_with(last), "{path}: {total}");
    }
}

#[test]
fn the_explanation_says_what_holds() {
    let folder = Folder::new();
    let book = Book::of(&rich(&folder));
    let texts: Vec<String> = book
        .cells("Uitleg")
        .into_values()
        .map(|cell| cell.shown)
        .collect();
    let all = texts.join("\n");
    for said in [
        "zoals 15-4-2025. Een datum staat rechts in de cel. Staat hij links, dan is het een tekst",
        "dit programma deelt ze niet, maar met de Woo zijn ze op te vragen. Weggelaten bij het maken van dit werkboek: 2.",
        "Vul dan achter settled.by, settled.date, settled.ref en settled.roles in",
        "Een percentage staat er alleen als alles is ingevuld en ten minste tien punten",
        "Kies uit de lijst: voldoet, voldoet deels, voldoet nog niet, niet van toepassing.",
    ] {
        assert!(all.contains(said), "{said}\n{all}");
    }
    assert!(!all.contains("2025-04-15") && !all.contains("binnen de organisatie"));
    let at = book.column("Vragenlijst", "Eigen aantekeningen");
    let checks = book.checks("Vragenlijst");
    let remark = checks
        .iter()
        .find(|check| check.range == format!("{at}4:{at}50"));
    let remark = remark.map(|check| check.prompt.as_str());
    assert_eq!(
        remark,
        Some(
            "eigen aantekeningen: dit programma deelt ze niet, maar met de Woo zijn ze op te vragen"
        )
    );
}
