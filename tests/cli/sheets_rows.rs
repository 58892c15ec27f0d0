//! What may be an answer and has no place is an error, and never left out in silence.

use norm::form::{CellLook, NewCell};

use crate::common::{Folder, codes, norm, waterkant};
use crate::sheets::{at, bytes, places, set, sheet, small, validate};
use crate::sheets_content::table;

fn csv(text: &str) -> (i32, String) {
    let folder = Folder::new();
    let run = norm(&["validate", &folder.file("a.csv", text)]);
    (run.code, folder.plain(&run.out))
}

/// An empty row with one filled cell, below the answers.
fn lone(heading: &str, number: &str) -> Vec<String> {
    let mut plan = small();
    let form = sheet(&mut plan, "Vragenlijst");
    let (_, col) = at(form, "1.1", heading);
    let mut row = vec![NewCell::empty(CellLook::ToFill); form.rows[2].len()];
    row[0] = NewCell::text(number, CellLook::ToFill);
    row[col] = NewCell::text("voldoet", CellLook::ToFill);
    form.rows.push(row);
    places(bytes(&plan))
}

#[test]
fn a_row_with_a_status_or_a_text_needs_its_number() {
    for heading in [
        "Status",
        "Toelichting",
        "Eigen aantekeningen",
        "Eigenaar (functie)",
    ] {
        for number in ["", "Totaal"] {
            let found = lone(heading, number);
            assert_eq!(found.len(), 1, "{heading}: {found:?}");
            assert!(
                found[0].starts_with("missing-key Vragenlijst!"),
                "{found:?}"
            );
        }
    }
    // A word in the place of the number, and nothing else, is a row of one's own.
    let mut plan = small();
    let own = vec![NewCell::text("Totaal", CellLook::Ours)];
    sheet(&mut plan, "Vragenlijst").rows.push(own);
    assert_eq!(places(bytes(&plan)), ["left-out Vragenlijst!A51"]);
    for row in [";1.2;;voldoet;;", ";;;;losse tekst;"] {
        let (code, out) = csv(&format!("{}{row}\n", table()));
        assert_eq!((code, codes(&out)), (1, vec!["unplaced"]), "{row}: {out}");
        assert!(out.contains("de kolom “part” is leeg"), "{out}");
    }
    for (row, code) in [
        ("answer;;;voldoet;;", "missing-key"),
        ("criterion;;eigenaarschap;voldoet;;", "missing-key"),
        ("criterion;1.1;;voldoet;;", "missing-key"),
        ("file;;;;;losse waarde", "missing-key"),
    ] {
        let (exit, out) = csv(&format!("{}{row}\n", table()));
        assert_eq!((exit, codes(&out)), (1, vec![code]), "{row}: {out}");
    }
}

#[test]
fn a_filled_column_is_an_error_while_one_of_the_form_is_gone() {
    for now in ["Opmerkingen van de afdeling", ""] {
        let mut plan = small();
        let form = sheet(&mut plan, "Vragenlijst");
        let (_, col) = at(form, "1.1", "Toelichting");
        form.rows[2][col] = NewCell::text(now, CellLook::Heading);
        let run = validate(bytes(&plan));
        assert_eq!(run.code, 1, "{now}: {}", run.out);
        assert!(codes(&run.out).contains(&"unplaced"), "{now}: {}", run.out);
        assert!(
            run.out.contains("terwijl “Toelichting” ontbreekt"),
            "{}",
            run.out
        );
        assert!(
            run.out.contains("tip: is dit “Toelichting”?"),
            "{}",
            run.out
        );
        assert!(!run.out.contains("nog niet alles"), "{}", run.out);
    }
    let (code, out) = csv(&table().replace(";note;", ";Verslag;"));
    assert_eq!((code, codes(&out)), (1, vec!["unplaced"]), "{out}");
    // A column that was emptied or taken out is told; one of one's own is left out.
    let (code, out) = csv(&table()
        .replace(";note;", ";Verslag;")
        .replace("Coördinatie is er", ""));
    assert_eq!((code, out.as_str()), (0, "✓ 1 bestand: in orde\n"));
}

#[test]
fn rows_above_the_headings_are_not_passed_over() {
    let mut plan = small();
    let form = sheet(&mut plan, "Vragenlijst");
    // Sorted with the headings in the middle.
    let heads = form.rows.remove(2);
    form.rows.insert(5, heads);
    let found = places(bytes(&plan));
    let above: Vec<&String> = found
        .iter()
        .filter(|place| place.starts_with("unplaced"))
        .collect();
    assert_eq!(
        above,
        ["unplaced Vragenlijst!A3", "unplaced Vragenlijst!A5"],
        "{found:?}"
    );
}

#[test]
fn a_row_of_the_csv_says_nothing_in_columns_that_it_does_not_have() {
    let head = "part;requirement;id;status;note;value;title\n";
    let file = table()
        .lines()
        .skip(1)
        .map(|line| format!("{line};\n"))
        .collect::<String>();
    for (row, column) in [
        ("file;;organisation.region;;een opmerking;Noord;", "note"),
        ("file;1.2;organisation.region;;;Noord;", "requirement"),
        ("answer;5.5;los;voldoet;;;", "id"),
        ("answer;5.5;;voldoet;;los;", "value"),
        ("answer;5.5;;voldoet;;;los", "title"),
        ("criterion;1.1;eigenaarschap;voldoet;;los;", "value"),
        ("document;1.2;bibob;;;;Beleid", "requirement"),
        ("document;;bibob;voldoet;;;Beleid", "status"),
        ("action;1.2;;voldoet;;;Beleid", "status"),
        ("evidence;1.2;;voldoet;;;Besluit", "status"),
    ] {
        let (code, out) = csv(&format!("{head}{file}{row}\n"));
        assert_eq!((code, codes(&out)), (1, vec!["unplaced"]), "{row}: {out}");
        let part = row.split(';').next().expect("a part");
        let says = format!("van de soort “{part}” doet de kolom “{column}” niet mee");
        assert!(out.contains(&says), "{row}: {out}");
    }
}

#[test]
fn a_document_that_is_listed_twice_names_both_rows() {
    let head = "part;requirement;id;status;note;value;title\n";
    let file = table()
        .lines()
        .skip(1)
        .map(|line| format!("{line};\n"))
        .collect::<String>();
    let rows = "document;;bibob;;;;Beleid\ndocument;;bibob;;;;Anders\n";
    let (code, out) = csv(&format!("{head}{file}{rows}"));
    assert_eq!((code, codes(&out)), (1, vec!["duplicate-key"]), "{out}");
    assert!(out.contains("eerder in a.csv:9:11"), "{out}");
}

#[test]
fn a_text_that_nobody_sees_is_empty() {
    let unseen = [
        "\u{200b}",
        "\u{200d}\u{2060}",
        "\u{200c}",
        "\u{ad}",
        "\u{3164}",
        "\u{2800}",
        "\u{fe0f}",
        "\u{a0}\u{200b} ",
    ];
    for name in unseen {
        let yaml = waterkant("").replace("Gemeente Waterkant", &format!("\"{name}\""));
        let folder = Folder::new();
        let run = norm(&["validate", &folder.file("a.yaml", yaml)]);
        assert_eq!(
            (run.code, codes(&run.out)),
            (1, vec!["empty-text"]),
            "{name:?}: {}",
            run.out
        );
        let (code, out) = csv(&table().replace("Gemeente Waterkant", name));
        assert_eq!(
            (code, codes(&out)),
            (1, vec!["empty-text"]),
            "{name:?}: {out}"
        );
        assert!(out.contains("“organisation.name” is leeg"), "{out}");
        let mut plan = small();
        let facts = sheet(&mut plan, "Gegevens");
        let mut rows = facts.rows.iter_mut();
        let row = rows.find(|row| {
            row.iter().any(|cell| matches!(&cell.content, norm::form::CellContent::Text(text) if text == "organisation.name"))
        });
        row.expect("a row")[2] = NewCell::text(name, CellLook::Number);
        assert_eq!(places(bytes(&plan)), ["empty-text Gegevens!C6"], "{name:?}");
        // And where nothing stands in the cell at all.
        let facts = sheet(&mut plan, "Gegevens");
        let mut rows = facts.rows.iter_mut();
        let row = rows.find(|row| {
            row.iter().any(|cell| matches!(&cell.content, norm::form::CellContent::Text(text) if text == "organisation.name"))
        });
        row.expect("a row")[2] = NewCell::text("", CellLook::Number);
        let run = validate(bytes(&plan));
        assert!(run.out.contains("Gegevens!C6"), "{}", run.out);
        assert!(
            run.out.contains("“organisation.name” is leeg"),
            "{}",
            run.out
        );
        // Neither is it a reason.
        let mut plan = small();
        set(&mut plan, "Vragenlijst", ("5.10", "Toelichting"), name);
        let run = validate(bytes(&plan));
        assert_eq!(codes(&run.out), ["no-reason"], "{name:?}: {}", run.out);
        let path = folder.path("b.yaml");
        let run = norm(&[
            "init",
            "noord-holland",
            "--kind",
            "gemeente",
            "--name",
            name,
            "-o",
            path.to_str().expect("a path"),
        ]);
        assert!(run.code == 2 && !path.exists(), "{name:?}: {}", run.err);
    }
}

#[test]
fn a_column_without_which_no_row_can_be_read_is_one_problem() {
    for (name, heading) in [
        ("Vragenlijst", "Nummer"),
        ("Onderdelen", "Onderdeel"),
        ("Acties", "Nummer"),
        ("Gegevens", "Sleutel"),
    ] {
        let mut plan = small();
        let heads = &mut sheet(&mut plan, name).rows[2];
        let is_it = |cell: &NewCell| matches!(&cell.content, norm::form::CellContent::Text(text) if text == heading);
        let col = heads.iter().position(is_it).expect("a column");
        heads[col] = NewCell::text("Nr.", CellLook::Heading);
        let run = validate(bytes(&plan));
        assert_eq!(
            (run.code, codes(&run.out)),
            (1, vec!["unplaced"]),
            "{name}: {}",
            run.out
        );
    }
    for column in ["requirement", "id", "value"] {
        let at = table()
            .lines()
            .next()
            .expect("a line")
            .split(';')
            .position(|name| name == column);
        let without = table().lines().fold(String::new(), |text, line| {
            let mut fields: Vec<&str> = line.split(';').collect();
            fields.remove(at.expect("a column"));
            text + &fields.join(";") + "\n"
        });
        let (code, out) = csv(&without);
        assert_eq!(
            (code, codes(&out)),
            (1, vec!["missing-key"]),
            "{column}: {out}"
        );
        assert!(
            out.contains(&format!("de kolom “{column}” ontbreekt")),
            "{out}"
        );
    }
}
