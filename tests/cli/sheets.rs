//! Workbooks as people send them back, wherever an answers file is accepted.

use std::io::{Cursor, Read, Write};

use norm::answers::sheet::{Form, parse};
use norm::answers::{Answers, read};
use norm::document::{Format, Source};
use norm::export::{CellPlan, Content, Look, Plan, SheetPlan, form, workbook};
use norm::library::EMBEDDED;
use zip::write::SimpleFileOptions;
use zip::{ZipArchive, ZipWriter};

use crate::common::{Folder, Run, norm, waterkant};

/// The plan of a form with these answers in it.
fn plan(text: &str) -> Plan {
    let source = Source::new("a.yaml", text.to_owned(), Format::Yaml);
    let answers: Answers = read(&source, parse(&source)).answers.expect("answers");
    let found = EMBEDDED.iter().find(|norm| norm.stem == "noord-holland");
    let norm = found.expect("the norm").norm();
    let whole = Form {
        norm: &norm,
        answers: &answers,
        only: None,
    };
    form(&whole, None, "Geen namen.")
}

/// A form with three answers, an action, a criterion and a document.
fn small() -> Plan {
    plan(&waterkant(
        "  \"1.1\": {status: voldoet, note: x}\n  \"1.3\": {status: voldoet, last_done: 2025-03-10}\n  \"5.10\": {status: deels, note: nog niet alles, actions: [{title: Beleid, due: 2026-01-31}], evidence: [{title: Besluit, date: 2025-03-11}]}\n",
    ))
}

fn sheet<'p>(plan: &'p mut Plan, name: &str) -> &'p mut SheetPlan {
    let found = plan.sheets.iter_mut().find(|sheet| sheet.name == name);
    found.expect("a sheet")
}

fn bytes(plan: &Plan) -> Vec<u8> {
    workbook(plan).expect("a workbook")
}

/// The column of a heading and the row of a number, from 0.
fn at(sheet: &SheetPlan, id: &str, heading: &str) -> (usize, usize) {
    let says =
        |cell: &CellPlan, text: &str| matches!(&cell.content, Content::Text(said) if said == text);
    let heads = sheet.heads.expect("headings");
    let col = sheet.rows[heads]
        .iter()
        .position(|cell| says(cell, heading));
    let row = sheet
        .rows
        .iter()
        .position(|row| row.first().is_some_and(|cell| says(cell, id)));
    (row.expect("a row"), col.expect("a column"))
}

fn set(plan: &mut Plan, name: &str, (id, heading): (&str, &str), text: &str) {
    let sheet = sheet(plan, name);
    let (row, col) = at(sheet, id, heading);
    sheet.rows[row][col] = CellPlan::text(text, Look::ToFill);
}

/// The same workbook with one of its parts changed.
fn changed(bytes: &[u8], part: &str, change: impl Fn(String) -> String) -> Vec<u8> {
    let mut archive = ZipArchive::new(Cursor::new(bytes)).expect("a zip");
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    for number in 0..archive.len() {
        let mut file = archive.by_index(number).expect("a part");
        let name = file.name().expect("a name").into_owned();
        let mut text = String::new();
        file.read_to_string(&mut text).expect("text");
        if name == part {
            text = change(text);
        }
        writer
            .start_file(name, SimpleFileOptions::default())
            .expect("a part");
        writer.write_all(text.as_bytes()).expect("written");
    }
    writer.finish().expect("a zip").into_inner()
}

/// The XML of a sheet with another cell in the place of one.
fn with_cell(xml: &str, name: &str, cell: &str) -> String {
    let start = xml.find(&format!("<c r=\"{name}\"")).expect("the cell");
    let rest = &xml[start..];
    let close = rest.find('>').expect("a tag");
    let end = match rest[..close].ends_with('/') {
        true => close + 1,
        false => rest.find("</c>").expect("an end") + 4,
    };
    format!("{}{cell}{}", &xml[..start], &rest[end..])
}

const FORM: &str = "xl/worksheets/sheet1.xml";
const ACTIONS: &str = "xl/worksheets/sheet3.xml";

fn validate(content: impl AsRef<[u8]>) -> Run {
    let folder = Folder::new();
    let file = folder.file("w.xlsx", content);
    let run = norm(&["validate", &file]);
    Run {
        out: folder.plain(&run.out),
        err: folder.plain(&run.err),
        ..run
    }
}

/// Codes with their places, as machines get them.
fn places(content: impl AsRef<[u8]>) -> Vec<String> {
    let folder = Folder::new();
    let file = folder.file("w.xlsx", content);
    let run = norm(&["validate", "--format", "json", &file]);
    let told: serde_json::Value = serde_json::from_str(&run.out).expect("JSON");
    let problems = told["problems"].as_array().expect("problems");
    let place = |problem: &serde_json::Value| {
        let cell = problem["cell"].as_str().unwrap_or("-");
        format!("{} {cell}", problem["code"].as_str().expect("a code"))
    };
    problems.iter().map(place).collect()
}

#[test]
fn a_workbook_is_accepted_wherever_answers_are() {
    let folder = Folder::new();
    let text = std::fs::read_to_string("examples/waterkant-2025.yaml").expect("an example");
    let yaml = folder.file("a.yaml", &text);
    let xlsx = folder.file("a.xlsx", bytes(&plan(&text)));
    let run = norm(&["validate", &xlsx]);
    assert_eq!(run.code, 0, "{}", run.out);
    let picture = |file: &str| {
        let run = norm(&["assess", "--format", "json", file]);
        assert_eq!(run.code, 0, "{}", run.err);
        let mut told: serde_json::Value = serde_json::from_str(&run.out).expect("JSON");
        let one = &mut told["assessments"][0];
        one["made"] = serde_json::Value::Null;
        for finding in one["findings"].as_array_mut().expect("findings") {
            let keys = finding.as_object_mut().expect("a finding");
            keys.remove("line");
            keys.remove("cell");
        }
        told
    };
    assert_eq!(picture(&xlsx), picture(&yaml));
    for command in [
        vec!["report", &xlsx],
        vec!["diff", &yaml, &xlsx],
        vec!["diff", &xlsx, "examples/waterkant-2026.yaml"],
    ] {
        let (by_book, by_text) = (
            norm(&command),
            norm(
                &command
                    .iter()
                    .map(|arg| if *arg == xlsx { yaml.as_str() } else { *arg })
                    .collect::<Vec<_>>(),
            ),
        );
        assert_eq!(by_book.code, by_text.code, "{command:?} {}", by_book.err);
    }
}

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
    let plain = changed(&good, FORM, |xml| {
        with_cell(&xml, "H6", "<c r=\"H6\"><v>45726</v></c>")
    });
    assert_eq!(day(&plain), "2025-03-10");
    let text = changed(&good, FORM, |xml| {
        with_cell(&xml, "H6", "<c r=\"H6\" t=\"d\"><v>2025-03-10</v></c>")
    });
    assert_eq!(day(&text), "2025-03-10");
    let calendar = |xml: String| xml.replacen("<workbookPr ", "<workbookPr date1904=\"1\" ", 1);
    let early = changed(&plain, "xl/workbook.xml", calendar);
    let early = changed(&early, FORM, |xml| {
        with_cell(&xml, "H6", "<c r=\"H6\"><v>44264</v></c>")
    });
    assert_eq!(day(&early), "2025-03-10");
    let formula = changed(&good, FORM, |xml| {
        with_cell(
            &xml,
            "H6",
            "<c r=\"H6\"><f>DATE(2025,3,10)</f><v>45726</v></c>",
        )
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
            "F4",
            "<c r=\"F4\" t=\"e\"><f>Z1</f><v>#REF!</v></c>",
            "bad-cell Vragenlijst!F4",
        ),
        (
            FORM,
            "F4",
            "<c r=\"F4\"><f>Z1</f></c>",
            "bad-cell Vragenlijst!F4",
        ),
        (
            FORM,
            "E4",
            "<c r=\"E4\" t=\"b\"><v>1</v></c>",
            "unknown-word Vragenlijst!E4",
        ),
        (
            FORM,
            "E4",
            "<c r=\"E4\"><v>1</v></c>",
            "unknown-word Vragenlijst!E4",
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
        with_cell(&xml, "F4", "<c r=\"F4\"><v>2025</v></c>")
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
    assert_eq!(merged("F4:F6"), ["merged-cells Vragenlijst!F4"]);
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
    form.rows[2].push(CellPlan::text("Wie belt?", Look::Heading));
    form.rows[5].push(CellPlan::text("ik", Look::ToFill));
    form.rows[6].resize_with(20, || CellPlan::empty(Look::ToFill));
    form.rows[6].push(CellPlan::text("los", Look::ToFill));
    form.rows.push(vec![CellPlan::text("Totaal", Look::Ours)]);
    let extra = SheetPlan {
        name: "Kladblok",
        rows: vec![vec![CellPlan::text("x", Look::Line)]],
        ..SheetPlan::default()
    };
    plan.sheets.push(extra);
    let found = places(bytes(&plan));
    assert_eq!(
        found,
        [
            "left-out -",
            "left-out Vragenlijst!Q3",
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
    form.rows[2][5] = CellPlan::text("Toelichtng", Look::HeadingToFill);
    form.rows[2][6] = CellPlan::empty(Look::HeadingToFill);
    form.rows.push(form.rows[3].clone());
    sheet(&mut plan, "Acties").rows[3][0] = CellPlan::empty(Look::ToFill);
    let evidence = sheet(&mut plan, "Bewijs");
    evidence.rows[3][1] = CellPlan::text("bibob", Look::ToFill);
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
    assert!(told("github").contains("::Vragenlijst!E4: "));
    assert!(told("junit").contains("w.xlsx:Vragenlijst!E4: "));
    let sarif: serde_json::Value = serde_json::from_str(&told("sarif")).expect("JSON");
    let places = &sarif["runs"][0]["results"][0]["locations"][0]["logicalLocations"];
    assert_eq!(places[0]["fullyQualifiedName"], "Vragenlijst!E4");
}

#[test]
fn totals_in_the_workbook_are_those_of_assess() {
    let text = std::fs::read_to_string("examples/waterkant-2025.yaml").expect("an example");
    let mut plan = plan(&text);
    let run = norm(&["assess", "--format", "json", "examples/waterkant-2025.yaml"]);
    let told: serde_json::Value = serde_json::from_str(&run.out).expect("JSON");
    let picture = &told["assessments"][0];
    let counts = |tally: &serde_json::Value| {
        let names = ["met", "partial", "unmet", "unanswered", "not_applicable"];
        names.map(|name| tally[name].to_string()).to_vec()
    };
    let themes = picture["themes"].as_array().expect("themes");
    let mut expected: Vec<Vec<String>> = themes
        .iter()
        .map(|theme| counts(&theme["counts"]))
        .collect();
    expected.push(counts(&picture["total"]));
    let totals = sheet(&mut plan, "Totalen");
    let given = |cell: &CellPlan| match &cell.content {
        Content::Formula { gives, .. } => gives.clone(),
        other => panic!("no formula: {other:?}"),
    };
    let shown: Vec<Vec<String>> = totals.rows[3..]
        .iter()
        .map(|row| row[1..6].iter().map(given).collect())
        .collect();
    assert_eq!(shown, expected);
}

#[test]
fn answers_go_through_every_format_and_stay_equal() {
    let folder = Folder::new();
    let path = |name: &str| folder.path(name).to_str().expect("a path").to_owned();
    let steps = [
        ("examples/waterkant-2026.yaml".to_owned(), path("a.yaml")),
        (path("a.yaml"), path("b.xlsx")),
        (path("b.xlsx"), path("c.csv")),
        (path("c.csv"), path("d.toml")),
        (path("d.toml"), path("e.xlsx")),
        (path("e.xlsx"), path("f.yaml")),
        (path("f.yaml"), path("g.csv")),
    ];
    for (from, to) in &steps {
        let run = norm(&["convert", from, to]);
        assert_eq!(run.code, 0, "{to}: {}", run.err);
    }
    let same = |one: &str, other: &str| {
        let read = |name: &str| std::fs::read(folder.path(name)).expect("a file");
        assert!(read(one) == read(other), "{one} and {other}");
    };
    same("a.yaml", "f.yaml");
    same("b.xlsx", "e.xlsx");
    same("c.csv", "g.csv");
}

#[test]
fn a_workbook_with_errors_is_not_converted_and_nothing_is_written() {
    let mut plan = small();
    set(&mut plan, "Vragenlijst", ("1.1", "Status"), "ja");
    let folder = Folder::new();
    for (name, content) in [("w.xlsx", bytes(&plan)), ("x.xlsx", b"PK\x03\x04".to_vec())] {
        let file = folder.file(name, content);
        let to = folder.path("out.yaml");
        let run = norm(&["convert", &file, to.to_str().expect("a path")]);
        assert_eq!((run.code, run.out.as_str()), (2, ""));
        assert!(!to.exists(), "{name}");
    }
    // And what is valid is never called by a name that Excel keeps for macros.
    let run = norm(&[
        "convert",
        "examples/waterkant-2025.yaml",
        folder.path("a.xlsm").to_str().expect("a path"),
    ]);
    assert_eq!(run.code, 2);
}

#[test]
fn an_empty_form_has_a_row_for_every_requirement_and_reads_as_nothing_answered() {
    let folder = Folder::new();
    for name in ["form.xlsx", "form.csv"] {
        let file = folder.path(name);
        let file = file.to_str().expect("a path");
        let run = norm(&[
            "init",
            "flevoland",
            "--kind",
            "waterschap",
            "--name",
            "Waterschap Zilt",
            "--date",
            "2026-04-14",
            "-o",
            file,
        ]);
        assert_eq!(run.code, 0, "{}", run.err);
        let run = norm(&["assess", "--format", "json", file]);
        let told: serde_json::Value = serde_json::from_str(&run.out).expect("JSON");
        let total = &told["assessments"][0]["total"];
        assert_eq!(total["met"], 0, "{}", run.err);
        assert!(total["unanswered"].as_u64().expect("a count") > 0);
        // Nothing is written over it.
        let again = norm(&[
            "init",
            "flevoland",
            "--kind",
            "waterschap",
            "--name",
            "Waterschap Zilt",
            "-o",
            file,
        ]);
        assert_eq!(again.code, 2);
    }
}

#[test]
fn last_times_answers_stand_beside_the_questions_and_are_not_read() {
    let folder = Folder::new();
    let path = |name: &str| folder.path(name).to_str().expect("a path").to_owned();
    let (plain, beside, back) = (path("a.xlsx"), path("b.xlsx"), path("b.yaml"));
    let current = "examples/waterkant-2026.yaml";
    let baseline = ["--baseline", "examples/waterkant-2025.yaml"];
    assert_eq!(norm(&["convert", current, &plain]).code, 0);
    assert_eq!(
        norm(&[&["convert", current, &beside], &baseline[..]].concat()).code,
        0
    );
    let book = norm::workbook::read(std::fs::read(&beside).expect("a file")).expect("a workbook");
    let rows = &book.sheets[0].rows;
    let says = |row: usize, col: u32| rows[row].cell(col).map(|cell| cell.value.shown());
    assert_eq!(says(2, 5).as_deref(), Some("Vorige meting"));
    assert_eq!(says(3, 5).as_deref(), Some("voldoet"));
    assert_eq!(norm(&["convert", &beside, &back]).code, 0);
    let diff = norm(&["diff", current, &back]);
    assert_eq!(diff.code, 0, "{}", diff.out);
    // Elsewhere than in a workbook there is no room for them.
    assert_eq!(
        norm(&[&["convert", current, &path("c.csv")], &baseline[..]].concat()).code,
        2
    );
}

#[test]
fn the_commands_of_the_guide_run() {
    let guide = std::fs::read_to_string("docs/excel.md").expect("the guide");
    let folder = Folder::new();
    std::fs::create_dir(folder.path("examples")).expect("a folder");
    for name in ["waterkant-2025.yaml", "waterkant-2026.yaml"] {
        let text = std::fs::read(format!("examples/{name}")).expect("an example");
        folder.file(&format!("examples/{name}"), text);
    }
    let mut ran = 0;
    for block in guide.split("```sh\n").skip(1) {
        let block = block.split("```").next().expect("a block");
        for line in block.lines() {
            let line = line.replace("\"Gemeente Waterkant\"", "Gemeente_Waterkant");
            let args: Vec<&str> = line.split_whitespace().skip(1).collect();
            let mut command = crate::common::command(&args);
            let run = crate::common::run(command.current_dir(folder.path("")));
            assert_eq!(run.code, 0, "{line}: {}", run.err);
            ran += 1;
        }
    }
    assert_eq!(ran, 6);
}
