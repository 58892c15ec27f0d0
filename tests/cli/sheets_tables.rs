//! Sheets, headings and separators as people and programs change them: read, or
//! named with what to do.

use norm::form::{CellContent, CellLook, NewBook, NewCell, NewSheet};

use crate::common::{Folder, codes, norm};
use crate::sheets::{FORM, bytes, changed, places, plan, sheet, small, validate};
use crate::sheets_content::table;

/// What `validate` says of a CSV, and its code.
fn csv(text: &str) -> (i32, String) {
    let folder = Folder::new();
    let run = norm(&["validate", &folder.file("a.csv", text)]);
    (run.code, folder.plain(&run.out))
}

fn text(cell: &NewCell) -> String {
    match &cell.content {
        CellContent::Text(text) => text.clone(),
        CellContent::Date(date) => date.to_string(),
        CellContent::Nothing | CellContent::Formula { .. } => String::new(),
    }
}

/// A sheet as Excel saves it as CSV.
fn saved(sheet: &NewSheet) -> String {
    let rows = sheet.rows.iter().map(|row| {
        let cells: Vec<String> = row
            .iter()
            .map(|cell| format!("\"{}\"", text(cell).replace('"', "\"\"")))
            .collect();
        cells.join(";")
    });
    rows.collect::<Vec<_>>().join("\r\n")
}

#[test]
fn one_sheet_saved_as_csv_is_named_whichever_it_is() {
    let mut plan = small();
    for name in ["Vragenlijst", "Onderdelen", "Acties", "Bewijs", "Gegevens"] {
        let (code, out) = csv(&saved(sheet(&mut plan, name)));
        assert_eq!((code, codes(&out)), (1, vec!["file-kind"]), "{name}: {out}");
        assert!(
            out.contains(&format!("één blad van een werkboek (“{name}”)")),
            "{out}"
        );
        assert!(
            out.contains("tip: geef het werkboek zelf op (.xlsx)"),
            "{out}"
        );
    }
    // In a folder it is not passed over.
    let folder = Folder::new();
    folder.file("a.csv", saved(sheet(&mut plan, "Vragenlijst")));
    let run = norm(&["validate", folder.path("").to_str().expect("a path")]);
    assert_eq!(
        (run.code, codes(&run.out)),
        (1, vec!["file-kind"]),
        "{}",
        run.err
    );
}

#[test]
fn the_csv_of_a_form_saved_as_a_workbook_is_named() {
    let rows = table();
    let rows = rows.lines().map(|line| {
        let cells = line
            .split(';')
            .map(|field| NewCell::text(field, CellLook::Line));
        cells.collect()
    });
    let plan = NewBook {
        title: "a".to_owned(),
        sheets: vec![NewSheet {
            name: "antwoorden",
            rows: rows.collect(),
            ..NewSheet::default()
        }],
    };
    let run = validate(bytes(&plan));
    assert_eq!((run.code, codes(&run.out)), (1, vec!["file-kind"]));
    assert!(run.out.contains("opgeslagen als werkboek"), "{}", run.out);
    assert!(run.out.contains("w.xlsx:antwoorden!A1"), "{}", run.out);
    assert!(run.out.contains("CSV UTF-8"), "{}", run.out);
}

#[test]
fn a_separator_that_is_said_and_a_bar_are_read_without_a_word() {
    for text in [
        format!("sep=;\n{}", table()),
        format!("\u{feff}sep=;\r\n{}", table().replace('\n', "\r\n")),
        table().replace(';', "|"),
        format!("sep=|\n{}", table().replace(';', "|")),
        table()
            .replace(';', "|")
            .replace("part|", "PART|")
            .replace("file|", "FILE|")
            .replace("organisation.", "ORGANISATION."),
    ] {
        let (code, out) = csv(&text);
        assert_eq!(
            (code, out.as_str()),
            (0, "✓ 1 bestand: in orde\n"),
            "{text}"
        );
    }
    // Line numbers count the line that says it.
    let (code, out) = csv(&format!("sep=;\n{}", table().replace("voldoet", "ja")));
    assert_eq!(code, 1);
    assert!(out.contains("--> a.csv:9:13\n"), "{out}");
    let (code, out) = csv(&format!("sep=:\n{}", table()));
    assert_eq!((code, codes(&out)), (1, vec!["syntax"]));
    assert!(
        out.contains("--> a.csv:1:1\n") && out.contains("tip: gebruik een puntkomma"),
        "{out}"
    );
}

#[test]
fn a_row_longer_than_the_headings_is_an_error_at_its_first_field_too_many() {
    let long = table().replace("is er;\n", "is er;; verslag nog niet;x\n");
    let (code, out) = csv(&long);
    assert_eq!((code, codes(&out)), (1, vec!["unplaced"]), "{out}");
    assert!(
        out.contains("deze rij heeft 8 velden, en er zijn 6 koppen"),
        "{out}"
    );
    assert!(out.contains("--> a.csv:8:40\n"), "{out}");
    assert!(out.contains("tussen aanhalingstekens"), "{out}");
    assert!(!out.contains("verslag"), "{out}");
    // Empty fields at the end are how Excel fills up a table.
    let (code, out) = csv(&table().replace('\n', ";;;\n"));
    assert_eq!(code, 0, "{out}");
}

#[test]
fn missing_rows_of_the_file_are_one_problem_on_a_line_that_exists() {
    let head = "part;requirement;id;status;note;value\n";
    let all = "norm, organisation.id, organisation.name, organisation.kind, measurement.id, measurement.date";
    for (text, missing) in [
        (head.to_owned(), all),
        (format!("{head}answer;1.1;;voldoet;;\n"), all),
        (
            table().replace(
                "file;;measurement.date;;;2025-04-15\n",
                "file;;settled.by;;;college\nfile;;settled.date;;;2025-05-01\n",
            ),
            "measurement.date",
        ),
        (
            table().replace(
                "file;;measurement.date;;;2025-04-15\n",
                "file;;shared.left_out;;;note\n",
            ),
            "measurement.date, shared.for",
        ),
    ] {
        let (code, out) = csv(&text);
        assert_eq!((code, codes(&out)), (1, vec!["missing-key"]), "{out}");
        assert!(
            out.contains(&format!("ontbreken: {missing}\n--> a.csv:1:1\n")),
            "{out}"
        );
        assert!(out.contains(" = tip: "), "{out}");
    }
    let folder = Folder::new();
    let file = folder.file("a.csv", head);
    for format in ["github", "sarif", "json"] {
        let told = norm(&["validate", "--format", format, &file]).out;
        let zero = ["line=0", "\"startLine\": 0", "\"line\": 0"];
        assert!(zero.iter().all(|zero| !told.contains(zero)), "{told}");
    }
    // Only separators are nothing at all.
    let (code, out) = csv(";;;\n;;;\n");
    assert_eq!((code, codes(&out)), (1, vec!["syntax"]), "{out}");
    // In a workbook the problem stands at the headings of its sheet.
    let mut plan = small();
    sheet(&mut plan, "Gegevens").rows.truncate(5);
    let run = validate(bytes(&plan));
    assert_eq!(codes(&run.out), ["missing-key"], "{}", run.out);
    assert!(run.out.contains("w.xlsx:Gegevens!A3"), "{}", run.out);
}

#[test]
fn a_renamed_sheet_is_named_with_its_name_and_read_all_the_same() {
    for (sheet, now) in [
        ("Vragenlijst", "Vragenlijst def"),
        ("Gegevens", "Blad1"),
        ("Acties", "Acties (2)"),
    ] {
        let mut plan = small();
        crate::sheets::set(&mut plan, "Vragenlijst", ("1.1", "Status"), "ja");
        let renamed = changed(&bytes(&plan), "xl/workbook.xml", |xml| {
            xml.replace(
                &format!("<sheet name=\"{sheet}\""),
                &format!("<sheet name=\"{now}\""),
            )
        });
        let run = validate(&renamed);
        assert_eq!(run.code, 1);
        let mut found = codes(&run.out);
        found.sort_unstable();
        assert_eq!(found, ["missing-key", "unknown-word"], "{}", run.out);
        assert!(
            run.out.contains(&format!("het blad “{sheet}” ontbreekt")),
            "{}",
            run.out
        );
        let tip = format!("tip: heet het blad nu “{now}”? Noem het weer {sheet}");
        assert!(run.out.contains(&tip), "{}", run.out);
    }
}

#[test]
fn a_copied_sheet_is_an_error_where_it_holds_answers() {
    let copy = |name: &'static str, empty: bool| {
        let mut plan = small();
        let mut copied = sheet(&mut plan, "Vragenlijst").clone();
        copied.name = name;
        if empty {
            let heads = copied.rows[2]
                .iter()
                .position(|cell| text(cell) == "Status");
            for row in copied.rows.iter_mut().skip(3) {
                row.truncate(heads.expect("a column"));
            }
        }
        plan.sheets.push(copied);
        validate(bytes(&plan))
    };
    let run = copy("Vragenlijst (2)", false);
    assert_eq!(
        (run.code, codes(&run.out)),
        (1, vec!["unplaced"]),
        "{}",
        run.out
    );
    assert!(run.out.contains("w.xlsx:Vragenlijst (2)!A1"), "{}", run.out);
    assert!(
        run.out.contains("gelezen wordt alleen “Vragenlijst”"),
        "{}",
        run.out
    );
    let run = copy("Vragenlijst (2)", true);
    assert_eq!(
        (run.code, codes(&run.out)),
        (0, vec!["left-out"]),
        "{}",
        run.out
    );
}

#[test]
fn the_same_sheet_row_or_cell_twice_is_an_error() {
    let good = bytes(&small());
    let twice = changed(&good, "xl/workbook.xml", |xml| {
        xml.replace("<sheet name=\"Acties\"", "<sheet name=\"vragenlijst \"")
    });
    assert!(
        places(&twice).contains(&"duplicate-key vragenlijst !A1".to_owned()),
        "{:?}",
        places(&twice)
    );
    let cell = "<c r=\"G4\" t=\"inlineStr\"><is><t>voldoet deels</t></is></c>";
    for extra in [
        format!("<row r=\"4\">{cell}</row>"),
        format!("<row r=\"2000\">{cell}</row>"),
        "<row r=\"4\"><c r=\"Z4\"><v>1</v></c></row>".to_owned(),
    ] {
        let doubled = changed(&good, FORM, |xml| {
            xml.replacen("</sheetData>", &format!("{extra}</sheetData>"), 1)
        });
        let found = places(&doubled);
        let is_doubled = found
            .iter()
            .any(|place| place.starts_with("duplicate-key Vragenlijst!"));
        assert!(is_doubled, "{extra}: {found:?}");
    }
    // Other cells of one row, whether its second half stands right behind it or
    // further down, and with or without its number.
    let half = "<row r=\"4\"><c r=\"Z4\"><v>1</v></c></row>";
    for (before, half) in [
        ("<row r=\"5\"", half),
        ("<row r=\"9\"", half),
        (
            "<row r=\"5\"",
            "<row r=\"3\"/><row><c r=\"Z4\"><v>1</v></c></row>",
        ),
    ] {
        let doubled = changed(&good, FORM, |xml| {
            xml.replacen(before, &format!("{half}{before}"), 1)
        });
        let found = places(&doubled);
        assert_eq!(
            found[0], "duplicate-key Vragenlijst!A4",
            "{half}: {found:?}"
        );
        assert_eq!(validate(&doubled).code, 1, "{half}");
    }
    // A row without cells says nothing, also not that it is there twice.
    let empty = changed(&good, FORM, |xml| {
        xml.replacen("<row r=\"5\"", "<row r=\"4\"/><row r=\"5\"", 1)
    });
    assert_eq!(places(&empty), Vec::<String>::new());
    // Rows in another order are only that.
    let turned = changed(&good, FORM, |xml| {
        let (start, end) = (
            xml.find("<row r=\"5\"").expect("a row"),
            xml.find("<row r=\"6\"").expect("a row"),
        );
        let row = &xml[start..end];
        format!("{}{}", &xml[..start], &xml[end..]).replacen(
            "</sheetData>",
            &format!("{row}</sheetData>"),
            1,
        )
    });
    assert_eq!(places(&turned), Vec::<String>::new());
}

#[test]
fn headings_that_are_repeated_are_one_problem() {
    let mut plan = small();
    let form = sheet(&mut plan, "Vragenlijst");
    for at in [10, 20, 30] {
        let heads = form.rows[2].clone();
        form.rows.insert(at, heads);
    }
    let run = validate(bytes(&plan));
    assert_eq!(
        (run.code, codes(&run.out)),
        (0, vec!["left-out"]),
        "{}",
        run.out
    );
    assert!(run.out.contains("w.xlsx:Vragenlijst!A11"), "{}", run.out);
    assert!(run.out.contains("Titels afdrukken"), "{}", run.out);
    let head = table().lines().next().expect("a line").to_owned();
    let (code, out) = csv(&format!(
        "{}{head}\nanswer;5.5;;voldoet;;\n{head}\n",
        table()
    ));
    assert_eq!((code, codes(&out)), (0, vec!["left-out"]), "{out}");
    assert!(out.contains("--> a.csv:9:1\n"), "{out}");
}

#[test]
fn what_a_sheet_says_of_its_size_changes_nothing() {
    let text = std::fs::read_to_string("examples/waterkant-2025.yaml").expect("an example");
    let good = bytes(&plan(&text));
    let folder = Folder::new();
    let plain = folder.file("plain.xlsx", &good);
    for says in [
        "<dimension ref=\"A0:A1\"/>",
        "<dimension ref=\"A1\"/>",
        "<dimension ref=\"P50:A1\"/>",
        "<dimension ref=\"\"/>",
        "<dimension/>",
        "<dimension ref='A1:XFD9999999999'></dimension>",
        "",
    ] {
        let wrong = changed(&good, FORM, |xml| {
            let start = xml.find("<dimension ").expect("a size");
            let end = start + xml[start..].find("/>").expect("an end") + 2;
            format!("{}{says}{}", &xml[..start], &xml[end..])
        });
        let file = folder.file("wrong.xlsx", wrong);
        let run = norm(&["diff", "--format", "json", &plain, &file]);
        assert_eq!(run.code, 0, "{says}: {}{}", run.out, run.err);
        let same = norm(&[
            "convert",
            &file,
            folder.path("o.yaml").to_str().expect("a path"),
            "--replace",
        ]);
        assert_eq!(same.code, 0, "{says}: {}", same.err);
        let back = std::fs::read_to_string(folder.path("o.yaml")).expect("a file");
        assert!(back.contains("status: voldoet"), "{says}");
    }
}

#[test]
fn a_part_that_a_zip_holds_twice_is_not_read_as_its_last() {
    let mut bytes = bytes(&small());
    // The end says one part more than there are names.
    let end = bytes.len() - 22;
    assert_eq!(&bytes[end..end + 4], b"PK\x05\x06");
    let parts = u16::from_le_bytes([bytes[end + 10], bytes[end + 11]]);
    bytes[end + 10..end + 12].copy_from_slice(&(parts + 1).to_le_bytes());
    let run = validate(bytes);
    assert_eq!(
        (run.code, codes(&run.out)),
        (1, vec!["workbook"]),
        "{}",
        run.out
    );
}
