//! What may be typed where, as the guide and the sheet Uitleg promise it, looked
//! up in the XML of the workbook as it was written.

use norm::document::Shape;
use norm::form::{Role, RowKind};

use crate::common::{Folder, norm};
use crate::sheets::{changed, with_cell};
use crate::written_book::{Book, all, letters, number, parsed};

const STATUSES: &str = "\"voldoet,voldoet deels,voldoet nog niet,niet van toepassing\"";

/// The last row that a sheet can have: wherever rows are pasted, the lists are there.
const LAST_ROW: usize = 1_048_576;

/// Sheets that people fill in, with their last row in the workbook of [`rich`].
pub const FILLED_IN: [(&str, usize); 5] = [
    ("Vragenlijst", 50),
    ("Onderdelen", 410),
    ("Laatst gedaan", 9),
    ("Acties", LAST_ROW),
    ("Bewijs", LAST_ROW),
];
/// A workbook with something on every sheet.
pub fn rich(folder: &Folder) -> String {
    let to = folder.path("rich.xlsx").display().to_string();
    let run = norm(&["convert", "tests/data/v0.1/answers.yaml", &to]);
    assert_eq!(run.code, 0, "{}", run.err);
    to
}

/// An empty form without a date.
pub fn empty(folder: &Folder) -> String {
    let to = folder.path("empty.xlsx").display().to_string();
    let args = ["--kind", "gemeente", "--name", "Proef", "-o", &to];
    let run = norm(&[&["init", "noord-holland"], &args[..]].concat());
    assert_eq!(run.code, 0, "{}", run.err);
    to
}

fn part_of(sheet: &str) -> RowKind {
    let mut parts = RowKind::ALL.into_iter();
    parts.find(|part| part.sheet() == sheet).expect("a part")
}

/// The list of a column, that must reach from the first row to the last.
fn list_of(book: &Book, sheet: &str, heading: &str, last: usize) -> String {
    let column = book.column(sheet, heading);
    let range = format!("{column}4:{column}{last}");
    let checks = book.checks(sheet);
    let found = checks.iter().find(|check| check.range == range);
    let found = found.unwrap_or_else(|| panic!("{sheet} {heading}: {checks:?}"));
    assert_eq!(
        (found.kind.as_str(), found.style.as_str()),
        ("list", ""),
        "{sheet} {heading}"
    );
    found.list.clone()
}

#[test]
fn every_column_with_a_fixed_list_has_its_list() {
    let folder = Folder::new();
    let book = Book::of(&rich(&folder));
    for (sheet, heading, words) in [
        ("Vragenlijst", "Status", STATUSES),
        (
            "Vragenlijst",
            "Sinds de vorige meting",
            "\"kwam niet voor\"",
        ),
        ("Vragenlijst", "Bevestigd", "\"ja,nee\""),
        ("Onderdelen", "Status", STATUSES),
        ("Acties", "Gedaan", "\"ja,nee\""),
        ("Acties", "Openbaar", "\"ja,nee\""),
        ("Acties", "Nummer", "Vragenlijst!$A$4:$A$50"),
        ("Bewijs", "Nummer", "Vragenlijst!$A$4:$A$50"),
    ] {
        let (_, last) = FILLED_IN
            .iter()
            .find(|(name, _)| *name == sheet)
            .expect("a sheet");
        assert_eq!(
            list_of(&book, sheet, heading, *last),
            words,
            "{sheet} {heading}"
        );
    }
    // And whatever column will come: what the fields say is a list has one.
    for (sheet, last) in FILLED_IN {
        for column in part_of(sheet).columns() {
            let is_list = matches!(
                column.role,
                Role::Value(Shape::Words(_) | Shape::Spelled(_) | Shape::Flag)
            );
            if is_list {
                list_of(&book, sheet, column.heading, last);
            }
        }
    }
    // The numbers to choose from are those of the form, and nothing below them.
    let cells = book.cells("Vragenlijst");
    assert_eq!(
        (cells["A4"].shown.as_str(), cells["A50"].shown.as_str()),
        ("1.1", "6.2")
    );
    assert!(!cells.contains_key("A51"));
}

#[test]
fn every_word_of_a_list_is_read() {
    let folder = Folder::new();
    let path = rich(&folder);
    let (book, bytes) = (Book::of(&path), std::fs::read(&path).expect("a file"));
    // A row where each of them may be said: 3.9 has an occasion.
    let row = |sheet: &str, id: &str| {
        let cells = book.cells(sheet);
        let found = cells
            .iter()
            .find(|(name, cell)| letters(name) == "A" && cell.shown == id);
        number(found.expect("a row").0)
    };
    for (sheet, file, row) in [
        ("Vragenlijst", 2, row("Vragenlijst", "3.9")),
        ("Onderdelen", 3, row("Onderdelen", "1.1")),
        ("Acties", 5, 4),
    ] {
        let part = format!("xl/worksheets/sheet{file}.xml");
        let lists = book.checks(sheet).into_iter();
        for check in lists.filter(|check| check.list.starts_with('"')) {
            let cell = format!(
                "{}{row}",
                letters(check.range.split(':').next().expect("a cell"))
            );
            for word in check.list.trim_matches('"').split(',') {
                let typed = format!("<c r=\"{cell}\" t=\"inlineStr\"><is><t>{word}</t></is></c>");
                let edited = changed(&bytes, &part, |xml| with_cell(&xml, &cell, &typed));
                let file = folder.file("typed.xlsx", edited);
                let run = norm(&["validate", &file]);
                assert_eq!(run.code, 0, "{sheet} {cell} {word}: {}", run.out);
            }
        }
    }
}

#[test]
fn a_changed_number_is_asked_about() {
    let folder = Folder::new();
    let book = Book::of(&rich(&folder));
    for (sheet, range) in [
        ("Vragenlijst", "A4:A50"),
        ("Onderdelen", "A4:A410"),
        ("Onderdelen", "B4:B410"),
    ] {
        let checks = book.checks(sheet);
        let found = checks
            .iter()
            .find(|check| check.range == range)
            .expect("a check");
        let told = [&found.kind, &found.style, &found.list].map(String::as_str);
        assert_eq!(told, ["custom", "warning", "FALSE"], "{sheet} {range}");
    }
}

#[test]
fn what_people_fill_in_is_not_protected_and_the_rest_is_without_a_password() {
    let folder = Folder::new();
    let book = Book::of(&rich(&folder));
    let filled_in = FILLED_IN.map(|(sheet, _)| sheet);
    let order = [&["Uitleg"], &filled_in[..], &["Totalen", "Gegevens"]].concat();
    assert_eq!(book.sheets(), order);
    for sheet in book.sheets() {
        let xml = parsed(book.sheet(&sheet));
        let locks: Vec<_> = all(&xml, "sheetProtection").collect();
        let filters: Vec<_> = all(&xml, "autoFilter")
            .filter_map(|filter| filter.attribute("ref"))
            .collect();
        match filled_in.contains(&sheet.as_str()) {
            true => {
                assert!(locks.is_empty(), "{sheet}");
                let [filter] = filters[..] else {
                    panic!("{sheet}: {filters:?}")
                };
                assert!(filter.starts_with("A3:"), "{sheet} {filter}");
            }
            false => {
                let [lock] = locks[..] else {
                    panic!("{sheet} is open")
                };
                assert_eq!(lock.attribute("sheet"), Some("1"), "{sheet}");
                let secrets = ["password", "hashValue", "algorithmName"];
                assert!(secrets.iter().all(|name| lock.attribute(*name).is_none()));
                assert!(filters.is_empty(), "{sheet}");
            }
        }
        assert_eq!(all(&xml, "mergeCell").count(), 0, "{sheet}");
    }
}

/// The cells of a sheet that are open, below the headings.
fn open_cells(book: &Book, sheet: &str) -> Vec<String> {
    let looks = book.looks();
    let cells = book.cells(sheet).into_iter();
    let open = cells.filter(|(name, cell)| number(name) > 3 && !looks[cell.look].locked);
    open.map(|(name, _)| name).collect()
}

#[test]
fn cells_to_fill_in_are_open_and_those_of_the_norm_are_locked() {
    let folder = Folder::new();
    let whole = rich(&folder);
    let book = Book::of(&whole);
    for (sheet, _) in FILLED_IN {
        let open = open_cells(&book, sheet);
        let part = part_of(sheet);
        for column in part.columns() {
            if matches!(column.name, "before" | "note_before") {
                continue;
            }
            let at = book.column(sheet, column.heading);
            let grows = matches!(sheet, "Acties" | "Bewijs");
            let is_open = match column.role {
                Role::Value(_) => true,
                Role::Requirement | Role::Key => grows,
                Role::Aside => false,
            };
            let found = open.iter().any(|cell| letters(cell) == at);
            assert_eq!(found, is_open, "{sheet} {}", column.heading);
        }
    }
    assert!(open_cells(&book, "Totalen").is_empty() && open_cells(&book, "Uitleg").is_empty());
    // Of Gegevens what settling says, and what is not there yet.
    let keys = |path: &str| {
        let book = Book::of(path);
        let cells = book.cells("Gegevens");
        let open = open_cells(&book, "Gegevens").into_iter();
        let mut keys: Vec<String> = open
            .map(|cell| {
                assert_eq!(letters(&cell), "C");
                cells[&format!("B{}", number(&cell))].shown.clone()
            })
            .collect();
        keys.sort();
        keys
    };
    let settled = ["settled.by", "settled.date", "settled.ref", "settled.roles"];
    assert_eq!(keys(&whole), settled);
    let more = [
        "measurement.date",
        "measurement.id",
        "measurement.label",
        "organisation.region",
    ];
    assert_eq!(keys(&empty(&folder)), [&more[..], &settled[..]].concat());
}

#[test]
fn who_settled_it_can_be_typed_and_is_read() {
    let folder = Folder::new();
    let path = empty(&folder);
    let book = Book::of(&path);
    let cells = book.cells("Gegevens");
    let place = |key: &str| {
        let found = cells.iter().find(|(_, cell)| cell.shown == key);
        format!("C{}", number(found.expect("a row").0))
    };
    let date = place("settled.date");
    let checks = book.checks("Gegevens");
    assert!(
        checks
            .iter()
            .any(|check| check.range == date && check.kind == "date"),
        "{checks:?}"
    );
    let mut bytes = std::fs::read(&path).expect("a file");
    for (key, value) in [
        ("settled.by", "t=\"inlineStr\"><is><t>college</t></is>"),
        // 13 May 2026 and 14 April 2026.
        ("settled.date", "><v>46155</v>"),
        ("settled.ref", "t=\"inlineStr\"><is><t>2026-118</t></is>"),
        (
            "settled.roles",
            "t=\"inlineStr\"><is><t>burgemeester; raadsgriffier</t></is>",
        ),
        ("measurement.date", "><v>46126</v>"),
        ("measurement.id", "t=\"inlineStr\"><is><t>2026</t></is>"),
    ] {
        let cell = place(key);
        let typed = format!("<c r=\"{cell}\" s=\"{}\" {value}</c>", cells[&cell].look);
        bytes = changed(&bytes, "xl/worksheets/sheet8.xml", |xml| {
            with_cell(&xml, &cell, &typed)
        });
    }
    let (typed, back) = (folder.file("typed.xlsx", bytes), folder.path("back.yaml"));
    let run = norm(&["convert", &typed, back.to_str().expect("a path")]);
    assert_eq!(run.code, 0, "{}", run.err);
    let back = std::fs::read_to_string(back).expect("a file");
    for said in [
        "by: college",
        "date: 2026-05-13",
        "ref: 2026-118",
        "roles: [burgemeester, raadsgriffier]",
        "date: 2026-04-14",
    ] {
        assert!(back.contains(said), "{said}: {back}");
    }
}
