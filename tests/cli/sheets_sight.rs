//! What of a workbook is out of sight at first, and is read all the same.

use std::collections::BTreeSet;

use crate::common::{Folder, norm, waterkant};
use crate::sheets::{changed, with_cell};
use crate::sheets_used::{INIT, column, converted, hidden_rows, made};
use crate::written_book::{Book, all, parsed};

/// The headings of the columns that are out of sight.
fn hidden_columns(book: &Book, sheet: &str) -> Vec<String> {
    let xml = parsed(book.sheet(sheet));
    let hidden = all(&xml, "col").filter(|col| col.attribute("hidden") == Some("1"));
    let numbers = hidden.flat_map(|col| {
        let part = |name| -> usize {
            col.attribute(name)
                .expect("a column")
                .parse()
                .expect("a number")
        };
        part("min")..=part("max")
    });
    let numbers: BTreeSet<usize> = numbers.collect();
    let cells = book.cells(sheet);
    numbers
        .into_iter()
        .map(|number| {
            let letter = char::from(b'A' + u8::try_from(number - 1).expect("a letter"));
            cells[&format!("{letter}3")].shown.clone()
        })
        .collect()
}

#[test]
fn columns_of_a_later_measurement_wait_until_there_was_one_or_they_hold_something() {
    let folder = Folder::new();
    let first = made(&folder, &INIT);
    let waiting = [
        "Anders beoordeeld, omdat",
        "Sinds de vorige meting",
        "Bevestigd",
    ];
    let book = Book::of(&first);
    assert_eq!(hidden_columns(&book, "Vragenlijst"), waiting);
    for sheet in [
        "Onderdelen",
        "Acties",
        "Bewijs",
        "Totalen",
        "Gegevens",
        "Uitleg",
    ] {
        assert_eq!(hidden_columns(&book, sheet), [""; 0], "{sheet}");
    }
    // What is typed there is read as anything else.
    let at = format!("{}4", book.column("Vragenlijst", "Bevestigd"));
    let typed = format!("<c r=\"{at}\" t=\"inlineStr\"><is><t>misschien</t></is></c>");
    let bytes = changed(
        &std::fs::read(&first).expect("a file"),
        "xl/worksheets/sheet2.xml",
        |xml| with_cell(&xml, &at, &typed),
    );
    let run = norm(&["validate", &folder.file("typed.xlsx", bytes)]);
    assert_eq!(run.code, 1);
    assert!(
        run.out.contains(&format!("Vragenlijst!{at}")),
        "{}",
        run.out
    );
    // Each is in sight where it holds something, all of them with an earlier measurement.
    let answers = "  \"3.9\": {status: voldoet, occasion: none}\n";
    let file = folder.file("a.yaml", waterkant(answers));
    let book = Book::of(&converted(&folder, &[&file]));
    assert_eq!(
        hidden_columns(&book, "Vragenlijst"),
        [waiting[0], waiting[2]]
    );
    let before = [
        "examples/waterkant-2026.yaml",
        "--baseline",
        "examples/waterkant-2025.yaml",
    ];
    let book = Book::of(&converted(&folder, &before));
    assert_eq!(hidden_columns(&book, "Vragenlijst"), [""; 0]);
    let next = [
        "next",
        "examples/waterkant-2026.yaml",
        "--date",
        "2027-04-14",
    ];
    let book = Book::of(&made(&folder, &next));
    assert_eq!(hidden_columns(&book, "Vragenlijst"), [""; 0]);
}

#[test]
fn a_filter_shows_the_parts_of_the_norm_itself_and_counts_the_others() {
    let folder = Folder::new();
    let answers = "  \"1.1\": {status: voldoet, criteria: {weerbaar-zijn: voldoet}}\n";
    let file = folder.file("a.yaml", waterkant(answers));
    let path = converted(&folder, &[&file]);
    let book = Book::of(&path);
    let xml = parsed(book.sheet("Onderdelen"));
    let filter = all(&xml, "filterColumn").next().expect("a filter");
    let wanted: Vec<_> = all(&xml, "filter")
        .filter_map(|node| node.attribute("val"))
        .collect();
    assert_eq!(wanted, ["de norm zelf"]);
    let at = book.column("Onderdelen", "Staat in");
    let number: u8 = filter
        .attribute("colId")
        .expect("a column")
        .parse()
        .expect("a number");
    assert_eq!(at, char::from(b'A' + number).to_string());
    let others: BTreeSet<usize> = column(&book, "Onderdelen", "Staat in")
        .into_iter()
        .filter(|(_, place)| place != "de norm zelf")
        .map(|(row, _)| row)
        .collect();
    assert!(others.len() > 200);
    assert_eq!(hidden_rows(&book, "Onderdelen"), others);
    let line = &book.cells("Onderdelen")["A2"].shown;
    let count = others.len();
    let end = format!("De andere {count} staan achter het filter, 1 daarvan is ingevuld.");
    assert!(line.ends_with(&end), "{line}");
    // What is out of sight is read.
    let back = folder.path("back.yaml").display().to_string();
    assert_eq!(norm(&["convert", &path, &back]).code, 0);
    let back = std::fs::read_to_string(back).expect("a file");
    assert!(back.contains("weerbaar-zijn: voldoet"), "{back}");
    // A norm without a division has nothing to filter.
    let flevoland = ["init", "flevoland", "--kind", "gemeente", "--name", "Proef"];
    let book = Book::of(&made(&folder, &flevoland));
    assert!(!book.sheet("Onderdelen").contains("filterColumn"));
    assert!(hidden_rows(&book, "Onderdelen").is_empty());
}
