//! Workbooks as people send them back, wherever an answers file is accepted.

use std::io::{Cursor, Read, Write};

use norm::answers::{Answers, read};
use norm::document::{Format, Source};
use norm::form::{
    BesideForm, CellContent, CellLook, Form, NewBook, NewCell, NewSheet, new_book, parse, xlsx,
};
use norm::library::EMBEDDED;
use zip::write::SimpleFileOptions;
use zip::{ZipArchive, ZipWriter};

use crate::common::{Folder, Run, norm, waterkant};

/// The plan of a form with these answers in it.
pub fn plan(text: &str) -> NewBook {
    let source = Source::new("a.yaml", text.to_owned(), Format::Yaml);
    let answers: Answers = read(&source, parse(&source)).answers.expect("answers");
    let found = EMBEDDED.iter().find(|norm| norm.stem == "noord-holland");
    let norm = found.expect("the norm").norm();
    let whole = Form {
        norm: &norm,
        answers: &answers,
        only: None,
    };
    new_book(&whole, &BesideForm::default(), norm::lang::Lang::Nl)
}

/// A form with three answers, an action, a criterion and a document.
pub fn small() -> NewBook {
    plan(&waterkant(
        "  \"1.1\": {status: voldoet, note: x}\n  \"1.3\": {status: voldoet, last_done: 2025-03-10}\n  \"5.10\": {status: deels, note: nog niet alles, actions: [{title: Beleid, due: 2026-01-31}], evidence: [{title: Besluit, date: 2025-03-11}]}\n",
    ))
}

pub fn sheet<'p>(plan: &'p mut NewBook, name: &str) -> &'p mut NewSheet {
    let found = plan.sheets.iter_mut().find(|sheet| sheet.name == name);
    found.expect("a sheet")
}

pub fn bytes(plan: &NewBook) -> Vec<u8> {
    xlsx(plan).expect("a workbook")
}

/// The column of a heading and the row of a number, from 0.
pub fn at(sheet: &NewSheet, id: &str, heading: &str) -> (usize, usize) {
    let says = |cell: &NewCell, text: &str| matches!(&cell.content, CellContent::Text(said) if said == text);
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

pub fn set(plan: &mut NewBook, name: &str, (id, heading): (&str, &str), text: &str) {
    let sheet = sheet(plan, name);
    let (row, col) = at(sheet, id, heading);
    sheet.rows[row][col] = NewCell::text(text, CellLook::ToFill);
}

/// The same workbook with one of its parts changed.
pub fn changed(bytes: &[u8], part: &str, change: impl Fn(String) -> String) -> Vec<u8> {
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
pub fn with_cell(xml: &str, name: &str, cell: &str) -> String {
    let start = xml.find(&format!("<c r=\"{name}\"")).expect("the cell");
    let rest = &xml[start..];
    let close = rest.find('>').expect("a tag");
    let end = match rest[..close].ends_with('/') {
        true => close + 1,
        false => rest.find("</c>").expect("an end") + 4,
    };
    format!("{}{cell}{}", &xml[..start], &rest[end..])
}

pub const FORM: &str = "xl/worksheets/sheet2.xml";
pub const ACTIONS: &str = "xl/worksheets/sheet5.xml";

pub fn validate(content: impl AsRef<[u8]>) -> Run {
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
pub fn places(content: impl AsRef<[u8]>) -> Vec<String> {
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
    let given = |cell: &NewCell| match &cell.content {
        CellContent::Formula { gives, .. } => gives.clone(),
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
    let rows = &book.sheets[1].rows;
    let says = |row: usize, col: u32| rows[row].cell(col).map(|cell| cell.value.shown());
    assert_eq!(says(2, 7).as_deref(), Some("Vorige meting"));
    assert_eq!(says(3, 7).as_deref(), Some("voldoet"));
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
    assert_eq!(ran, 8);
}
