//! Dates by interval and evidence of criteria in the form: in the workbook and in the CSV.

use norm::form::{CellContent, CellLook, NewCell};

use crate::common::{Folder, codes, norm};
use crate::sheets::{bytes, plan, set, sheet, validate};
use crate::written_book::Book;

const TEXT: &str = "norm: noord-holland@2025\norganisation: {id: waterkant, name: Gemeente Waterkant, kind: gemeente}\nmeasurement: {id: \"2025\", date: 2025-04-15}\ndocuments:\n  - {id: apv, title: APV}\nanswers:\n  \"5.2\":\n    status: voldoet\n    criteria: {exploitatie.horeca: {status: voldoet, evidence: [{document: apv, article: \"2:28\"}]}, exploitatie.seks: {evidence: [{title: Besluit}]}}\n    evidence: [apv]\n    obstacles: [kennis, capaciteit]\n  \"5.4\": {status: voldoet, last_done: {evaluatie: 2025-02-18, bijeenkomst: 2024-10-08}}\n  \"1.2\": {status: voldoet, last_done: 2025-01-01}\n";

/// The file that a form is read to.
fn read_back(folder: &Folder, form: &str) -> String {
    let out = folder.path("back.yaml");
    let out = out.to_str().expect("a path");
    let run = norm(&["convert", form, out, "--replace"]);
    assert_eq!(run.code, 0, "{}", run.err);
    std::fs::read_to_string(out).expect("the file")
}

/// What the first cells of the rows of a sheet say.
fn rows(name: &str, columns: usize) -> Vec<String> {
    let mut plan = plan(TEXT);
    let said = |cell: &NewCell| match &cell.content {
        CellContent::Text(text) => text.clone(),
        CellContent::Date(date) => date.to_string(),
        CellContent::Nothing | CellContent::Formula { .. } => String::new(),
    };
    let rows = sheet(&mut plan, name).rows.iter().skip(2);
    rows.map(|row| {
        row.iter()
            .take(columns)
            .map(said)
            .collect::<Vec<_>>()
            .join("|")
    })
    .collect()
}

#[test]
fn a_row_stands_ready_for_each_interval() {
    assert_eq!(
        rows("Laatst gedaan", 4),
        [
            "Nummer|Termijn|Wat er terugkomt|Datum",
            "1.2|aandacht|Periodieke en structurele aandacht voor ondermijning|",
            "1.2|implementatieoverzicht|de voortgang meten met het implementatieoverzicht|",
            "5.4|evaluatie|evaluatie van het bestuurlijk instrumentarium|2025-02-18",
            "5.4|bijeenkomst|bij elkaar komen om te evalueren, te delen en speerpunten te bespreken|2024-10-08",
            "5.12|evaluatie|evaluatie van de integrale uitvoeringskracht|",
            "5.12|bijeenkomst|bijeenkomst met organisaties op regionaal niveau|",
        ]
    );
    let folder = Folder::new();
    let path = folder.path("f.xlsx");
    let path = path.to_str().expect("a path");
    let form = [
        "init",
        "flevoland",
        "--kind",
        "gemeente",
        "--name",
        "X",
        "-o",
        path,
    ];
    assert_eq!(norm(&form).code, 0);
    let sheets = Book::of(path).sheets();
    assert!(
        sheets.iter().all(|sheet| sheet != "Laatst gedaan"),
        "{sheets:?}"
    );
}

#[test]
fn evidence_has_its_criterion_and_article_in_columns_of_their_own() {
    assert_eq!(
        rows("Bewijs", 5)[..5],
        [
            "Nummer|Kenmerk|Onderdeel|Artikel|Titel",
            "|apv|||APV",
            "5.2|apv|||",
            "5.2|apv|exploitatie.horeca|2:28|",
            "5.2||exploitatie.seks||Besluit",
        ]
    );
}

#[test]
fn the_workbook_and_the_csv_are_read_to_what_they_were_made_of() {
    let folder = Folder::new();
    let from = folder.file("a.yaml", TEXT);
    for name in ["a.xlsx", "a.csv"] {
        let form = folder.path(name);
        let form = form.to_str().expect("a path");
        assert_eq!(norm(&["convert", &from, form]).code, 0);
        let back = read_back(&folder, form);
        for said in [
            "{status: voldoet, evidence: [{document: apv, article: \"2:28\"}]}",
            "exploitatie.seks: {evidence: [{title: Besluit}]}",
            "evidence: [apv]",
            "obstacles: [capaciteit, kennis]",
            "last_done: {evaluatie: 2025-02-18, bijeenkomst: 2024-10-08}",
            "last_done: 2025-01-01",
        ] {
            assert!(back.contains(said), "{name} {said}\n{back}");
        }
    }
}

#[test]
fn one_date_and_dates_by_interval_are_a_conflict() {
    let mut plan = plan(TEXT);
    set(
        &mut plan,
        "Vragenlijst",
        ("5.4", "Laatst gedaan"),
        "2025-01-01",
    );
    let run = validate(bytes(&plan));
    assert_eq!(codes(&run.out), ["conflict"], "{}", run.out);
    assert!(run.out.contains("Laatst gedaan!D6"), "{}", run.out);
}

#[test]
fn mistakes_on_the_sheet_are_told_at_their_cells() {
    for (row, column, text, code) in [
        (6, 1, "evaluaties", "unknown-interval"),
        (5, 1, "bijeenkomst", "duplicate-key"),
        (6, 1, "", "missing-key"),
        (6, 3, "gisteren", "bad-date"),
        (6, 0, "9.9", "unknown-requirement"),
    ] {
        let mut plan = plan(TEXT);
        sheet(&mut plan, "Laatst gedaan").rows[row][column] = match text {
            "" => NewCell::empty(CellLook::Number),
            text => NewCell::text(text, CellLook::Number),
        };
        let out = validate(bytes(&plan)).out;
        assert!(codes(&out).contains(&code), "{text} {out}");
        assert!(out.contains("Laatst gedaan!"), "{text} {out}");
    }
    for (row, column, text, code) in [
        (5, 2, "exploitatie.horecaa", "unknown-criterion"),
        (5, 4, "Titel", "conflict"),
        (5, 1, "", "conflict"),
        (5, 1, "apw", "unknown-document"),
    ] {
        let mut plan = plan(TEXT);
        sheet(&mut plan, "Bewijs").rows[row][column] = match text {
            "" => NewCell::empty(CellLook::ToFill),
            text => NewCell::text(text, CellLook::ToFill),
        };
        let out = validate(bytes(&plan)).out;
        assert!(codes(&out).contains(&code), "{text} {out}");
        assert!(out.contains("Bewijs!"), "{text} {out}");
    }
}

#[test]
fn a_document_of_the_list_with_a_criterion_is_told_in_headings() {
    for column in [2, 3] {
        let mut plan = plan(TEXT);
        let row = &mut sheet(&mut plan, "Bewijs").rows[3];
        row[column] = NewCell::text("exploitatie.horeca", CellLook::ToFill);
        let out = validate(bytes(&plan)).out;
        assert_eq!(codes(&out), ["unknown-key"], "{out}");
        let heading = ["Onderdeel", "Artikel"][column - 2];
        assert!(
            out.contains(&format!("het veld “{heading}” bestaat hier niet")),
            "{out}"
        );
        assert!(out.contains("kies uit: Kenmerk, Titel,"), "{out}");
    }
    let mut plan = plan(TEXT);
    sheet(&mut plan, "Bewijs").rows[5][1] = NewCell::empty(CellLook::ToFill);
    let out = validate(bytes(&plan)).out;
    assert!(out.contains("noem hier zijn “Kenmerk”"), "{out}");
    assert!(!out.contains(" ref"), "{out}");
}

#[test]
fn a_form_from_before_these_columns_is_read_without_a_word() {
    let mut plan = plan(TEXT);
    plan.sheets.retain(|sheet| sheet.name != "Laatst gedaan");
    let drop = |sheet: &mut norm::form::NewSheet, headings: &[&str]| {
        let is_gone = |cell: &NewCell| matches!(&cell.content, CellContent::Text(text) if headings.contains(&text.as_str()));
        let gone: Vec<usize> = sheet.rows[2]
            .iter()
            .enumerate()
            .filter(|(_, cell)| is_gone(cell))
            .map(|(at, _)| at)
            .collect();
        assert_eq!(gone.len(), headings.len());
        for at in gone.into_iter().rev() {
            sheet.columns.remove(at);
            for row in sheet.rows.iter_mut().filter(|row| row.len() > at) {
                row.remove(at);
            }
        }
    };
    drop(sheet(&mut plan, "Vragenlijst"), &["Wat staat in de weg?"]);
    let evidence = sheet(&mut plan, "Bewijs");
    evidence.rows.truncate(5);
    drop(evidence, &["Onderdeel", "Artikel"]);
    let run = validate(bytes(&plan));
    assert_eq!(codes(&run.out), ["no-last-done"], "{}", run.out);
    assert_eq!(run.code, 0);
}
