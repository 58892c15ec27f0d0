//! Cells as people and spreadsheets leave them: read, or refused with their place.

use norm::form::{CellLook, NewCell, NewSheet};

use crate::common::{Folder, norm};
use crate::sheets::{
    ACTIONS, FORM, bytes, changed, places, set, sheet, small, validate, with_cell,
};
use crate::sheets_looks::with_looks;
use crate::written_book::Book;

#[test]
fn every_problem_is_named_in_one_run_with_its_cell() {
    let mut plan = small();
    set(&mut plan, "Vragenlijst", ("1.1", "Status"), "ja");
    set(
        &mut plan,
        "Vragenlijst",
        ("1.3", "Laatst gedaan"),
        "10-3-2025",
    );
    set(&mut plan, "Vragenlijst", ("1.2", "Status"), "deels");
    set(
        &mut plan,
        "Vragenlijst",
        ("2.1", "Toelichting"),
        "bel 06-12345678",
    );
    set(&mut plan, "Vragenlijst", ("2.2", "Nummer"), "2.29");
    set(&mut plan, "Vragenlijst", ("2.29", "Status"), "voldoet");
    set(
        &mut plan,
        "Onderdelen",
        ("1.1", "Onderdeel"),
        "eigenaarschp",
    );
    set(&mut plan, "Onderdelen", ("1.1", "Status"), "voldoet");
    set(&mut plan, "Acties", ("5.10", "Gedaan"), "bijna");
    let run = validate(bytes(&plan));
    assert_eq!(run.code, 1);
    insta::assert_snapshot!(run.out);
}

/// The number of a look that shows dates, as the form has it.
fn date_look(book: &[u8]) -> usize {
    let folder = Folder::new();
    let looks = Book::of(&folder.file("w.xlsx", book)).looks();
    let found = looks.iter().position(|look| look.numbers == "d-m-yyyy");
    found.expect("a look of dates")
}

/// The same with a look that is a date by its number, of which no format is at hand.
fn by_number(book: &[u8], look: usize) -> (Vec<u8>, usize) {
    let book = changed(book, "xl/styles.xml", |xml| {
        xml.replace("numFmtId=\"900\" fontId", "numFmtId=\"31\" fontId")
    });
    (book, look)
}

#[test]
fn a_number_is_a_date_only_where_its_cell_shows_the_whole_date() {
    const WHOLE: [&str; 6] = [
        "d-m-yyyy",
        "yyyy-mm-dd h:mm:ss",
        "[$-413]dddd d mmmm yyyy",
        "[$-407]d. mmmm yy",
        "d-mmm-yy",
        "dd/mm/yyyy;@",
    ];
    const PART: [(&str, &str); 11] = [
        ("General", "45726"),
        ("0.00", "45726,00"),
        ("0%", "4572600%"),
        ("#,##0", "45.726"),
        ("@", "45726"),
        ("yyyy", "2025"),
        ("mmm-yy", "mrt-25"),
        ("d-mmm", "10-mrt"),
        ("mmmm yyyy", "maart 2025"),
        ("h:mm", "0:00"),
        ("\"d-m-y\" 0", "d-m-y 45726"),
    ];
    let formats: Vec<&str> = WHOLE
        .into_iter()
        .chain(PART.map(|(format, _)| format))
        .collect();
    let (book, first) = with_looks(&formats, "");
    let told = |number: usize| {
        let style = first + number;
        validate(changed(&book, FORM, |xml| {
            let cell = format!("<c r=\"J6\" s=\"{style}\"><v>45726</v></c>");
            with_cell(&xml, "J6", &cell)
        }))
    };
    for (number, format) in WHOLE.into_iter().enumerate() {
        let run = told(number);
        assert_eq!(
            (run.code, run.out.as_str()),
            (0, "✓ 1 bestand: in orde\n"),
            "{format}"
        );
    }
    // In a language or a country that is not known here it is not sure what shows.
    for format in ["[$-411]mmmm", "31"] {
        let (book, first) = match format {
            "31" => by_number(&book, first),
            format => with_looks(&[format], ""),
        };
        let run = validate(changed(&book, FORM, |xml| {
            let cell = format!("<c r=\"J6\" s=\"{first}\"><v>45726</v></c>");
            with_cell(&xml, "J6", &cell)
        }));
        assert_eq!(run.code, 1, "{format}: {}", run.out);
        assert!(
            run.out.contains("niet zeker hoe de cel haar laat zien"),
            "{format}: {}",
            run.out
        );
        assert!(run.out.contains("Vragenlijst!J6"), "{format}: {}", run.out);
    }
    for (number, (format, shown)) in PART.into_iter().enumerate() {
        let run = told(WHOLE.len() + number);
        assert_eq!(run.code, 1, "{format}: {}", run.out);
        for told in [
            "Vragenlijst!J6".to_owned(),
            format!("fout[bad-date]: deze cel toont “{shown}”, en dat is geen hele datum"),
            "is 10-3-2025 bedoeld?".to_owned(),
        ] {
            assert!(run.out.contains(&told), "{format}: {told}: {}", run.out);
        }
    }
}

#[test]
fn dates_are_read_as_excel_really_stores_them() {
    let good = bytes(&small());
    // A real date, one in the calendar of 1904, and one without the look of a date.
    let day = |book: &[u8]| {
        let folder = Folder::new();
        let file = folder.file("w.xlsx", book);
        let told = norm(&["assess", "--format", "json", &file]);
        let told: serde_json::Value = serde_json::from_str(&told.out).expect("JSON");
        let themes = told["assessments"][0]["themes"].clone();
        themes[0]["requirements"][2]["last_done"].clone()
    };
    assert_eq!(day(&good), "2025-03-10");
    let dated = date_look(&good);
    let plain = changed(&good, FORM, |xml| {
        let cell = format!("<c r=\"J6\" s=\"{dated}\"><v>45726</v></c>");
        with_cell(&xml, "J6", &cell)
    });
    assert_eq!(day(&plain), "2025-03-10");
    let text = changed(&good, FORM, |xml| {
        with_cell(&xml, "J6", "<c r=\"J6\" t=\"d\"><v>2025-03-10</v></c>")
    });
    assert_eq!(day(&text), "2025-03-10");
    let calendar = |xml: String| xml.replacen("<workbookPr ", "<workbookPr date1904=\"1\" ", 1);
    let early = changed(&plain, "xl/workbook.xml", calendar);
    let early = changed(&early, FORM, |xml| {
        let cell = format!("<c r=\"J6\" s=\"{dated}\"><v>44264</v></c>");
        with_cell(&xml, "J6", &cell)
    });
    assert_eq!(day(&early), "2025-03-10");
    let formula = changed(&good, FORM, |xml| {
        let cell = format!("<c r=\"J6\" s=\"{dated}\"><f>DATE(2025,3,10)</f><v>45726</v></c>");
        with_cell(&xml, "J6", &cell)
    });
    assert_eq!(day(&formula), "2025-03-10");
}

#[test]
fn cells_that_a_spreadsheet_changed_are_refused_with_their_place() {
    let good = bytes(&small());
    for (part, name, cell, expected) in [
        (
            ACTIONS,
            "A4",
            "<c r=\"A4\"><v>5.1</v></c>",
            "bad-cell Acties!A4",
        ),
        (
            FORM,
            "A4",
            "<c r=\"A4\"><v>1.1000000000000001</v></c>",
            "bad-cell Vragenlijst!A4",
        ),
        (
            FORM,
            "H4",
            "<c r=\"H4\" t=\"e\"><f>Z1</f><v>#REF!</v></c>",
            "bad-cell Vragenlijst!H4",
        ),
        (
            FORM,
            "H4",
            "<c r=\"H4\"><f>Z1</f></c>",
            "bad-cell Vragenlijst!H4",
        ),
        (
            FORM,
            "G4",
            "<c r=\"G4\" t=\"b\"><v>1</v></c>",
            "unknown-word Vragenlijst!G4",
        ),
        (
            FORM,
            "G4",
            "<c r=\"G4\"><v>1</v></c>",
            "unknown-word Vragenlijst!G4",
        ),
    ] {
        let bad = changed(&good, part, |xml| with_cell(&xml, name, cell));
        let found = places(&bad);
        assert!(found.contains(&expected.to_owned()), "{cell}: {found:?}");
    }
    let number = changed(&good, ACTIONS, |xml| {
        with_cell(&xml, "A4", "<c r=\"A4\"><v>5.1</v></c>")
    });
    assert!(
        validate(number)
            .out
            .contains("waarschijnlijk stond er 5.1 of 5.10")
    );
    // A whole number where a text belongs is taken as it is shown.
    let whole = changed(&good, FORM, |xml| {
        with_cell(&xml, "H4", "<c r=\"H4\"><v>2025</v></c>")
    });
    assert_eq!(validate(whole).code, 0);
}

#[test]
fn merged_cells_are_refused_in_the_table_and_not_above_it() {
    let good = bytes(&small());
    let merged = |range: &str| {
        let cells = format!(
            "</sheetData><mergeCells count=\"1\"><mergeCell ref=\"{range}\"/></mergeCells>"
        );
        places(changed(&good, FORM, |xml| {
            xml.replacen("</sheetData>", &cells, 1)
        }))
    };
    assert_eq!(merged("H4:H6"), ["merged-cells Vragenlijst!H4"]);
    assert_eq!(merged("A1:D1"), Vec::<String>::new());
}

#[test]
fn a_sheet_that_was_sorted_and_widened_says_the_same() {
    let folder = Folder::new();
    let mut moved = small();
    let form = sheet(&mut moved, "Vragenlijst");
    // Rows from bottom to top, the first two columns swapped, a line above, blank rows.
    let below = form.rows.split_off(3);
    form.rows.extend(below.into_iter().rev());
    for row in form.rows.iter_mut().skip(2) {
        row.swap(0, 5);
    }
    form.rows.insert(0, Vec::new());
    form.rows.insert(9, Vec::new());
    form.heads = Some(3);
    let plain = folder.file("a.xlsx", bytes(&small()));
    let other = folder.file("b.xlsx", bytes(&moved));
    let run = norm(&["validate", &other]);
    assert_eq!((run.code, run.out.as_str()), (0, "✓ 1 bestand: in orde\n"));
    let run = norm(&["diff", &plain, &other]);
    assert_eq!(run.code, 0, "{}", run.out);
}

#[test]
fn what_is_no_part_of_the_form_is_kept_out_with_a_warning() {
    let mut plan = small();
    let form = sheet(&mut plan, "Vragenlijst");
    form.rows[2].push(NewCell::text("Wie belt?", CellLook::Heading));
    form.rows[5].push(NewCell::text("ik", CellLook::ToFill));
    form.rows[6].resize_with(20, || NewCell::empty(CellLook::ToFill));
    form.rows[6].push(NewCell::text("los", CellLook::ToFill));
    form.rows
        .push(vec![NewCell::text("Totaal", CellLook::Ours)]);
    let extra = NewSheet {
        name: "Kladblok",
        rows: vec![vec![NewCell::text("x", CellLook::Line)]],
        ..NewSheet::default()
    };
    plan.sheets.push(extra);
    let found = places(bytes(&plan));
    assert_eq!(
        found,
        [
            "left-out -",
            "left-out Vragenlijst!T3",
            "left-out Vragenlijst!U7",
            "left-out Vragenlijst!A51"
        ]
    );
    assert_eq!(validate(bytes(&plan)).code, 0);
}

#[test]
fn headings_and_rows_that_do_not_fit_are_named() {
    let mut plan = small();
    let form = sheet(&mut plan, "Vragenlijst");
    form.rows[2][5] = NewCell::text("Toelichtng", CellLook::HeadingToFill);
    form.rows[2][6] = NewCell::empty(CellLook::HeadingToFill);
    form.rows.push(form.rows[3].clone());
    sheet(&mut plan, "Acties").rows[3][0] = NewCell::empty(CellLook::ToFill);
    let evidence = sheet(&mut plan, "Bewijs");
    evidence.rows[3][1] = NewCell::text("bibob", CellLook::ToFill);
    plan.sheets.retain(|sheet| sheet.name != "Onderdelen");
    insta::assert_snapshot!(validate(bytes(&plan)).out);
}

#[test]
fn machines_are_told_the_cell() {
    let mut plan = small();
    set(&mut plan, "Vragenlijst", ("1.1", "Status"), "ja");
    let folder = Folder::new();
    let file = folder.file("w.xlsx", bytes(&plan));
    let told = |format: &str| folder.plain(&norm(&["validate", "--format", format, &file]).out);
    assert!(told("github").contains("::Vragenlijst!G4: "));
    assert!(told("junit").contains("w.xlsx:Vragenlijst!G4: "));
    let sarif: serde_json::Value = serde_json::from_str(&told("sarif")).expect("JSON");
    let places = &sarif["runs"][0]["results"][0]["locations"][0]["logicalLocations"];
    assert_eq!(places[0]["fullyQualifiedName"], "Vragenlijst!G4");
}
