//! What is fuzzed: bytes into each reader, as the program hands them over. The
//! same functions replay `seeds` and `crashes` in `cargo test`.

use std::collections::BTreeMap;
use std::io::{Cursor, Write};

use norm::assessment::assess;
use norm::document::{Field, Format, Source, parse, read_csv};
use norm::filling;
use norm::form;
use norm::lang::Lang;
use norm::library::EMBEDDED;
use norm::norm::Norm;
use norm::problem::{Fault, Problem, TextFault};
use norm::render::{Markup, Templates, problems};
use norm::{answers, workbook, workspace};

/// Answers in YAML.
pub(crate) fn yaml(data: &[u8]) {
    if let Ok(text) = std::str::from_utf8(data) {
        read_answers(&Source::new("a.yaml", text.to_owned(), Format::Yaml));
    }
}

/// Answers in TOML, and the same text as a workspace.
pub(crate) fn toml(data: &[u8]) {
    if let Ok(text) = std::str::from_utf8(data) {
        read_answers(&Source::new("a.toml", text.to_owned(), Format::Toml));
        let source = Source::new("norm.toml", text.to_owned(), Format::Toml);
        told(&workspace::read_draft(&source).1);
    }
}

/// The form as a CSV.
pub(crate) fn csv(data: &[u8]) {
    if let Ok(text) = std::str::from_utf8(data) {
        let mut source = Source::new("a.csv", text.to_owned(), Format::Csv);
        match read_csv(&source) {
            Ok(book) => source.book = book,
            Err(problem) => return told(&[*problem]),
        }
        read_answers(&source);
    }
}

/// Parts of a workbook, one after the other with a zero between: a sheet, the
/// texts, the looks, the list of sheets and the links to them. What is not there
/// is that of a small workbook.
pub(crate) fn workbook(data: &[u8]) {
    if let Ok(book) = workbook::read(zipped(data)) {
        read_answers(&Source::of_workbook("a.xlsx", book));
    }
}

/// A norm.
pub(crate) fn norm(data: &[u8]) {
    if let Ok(text) = std::str::from_utf8(data) {
        let source = Source::new("a.yaml", text.to_owned(), Format::Yaml);
        let parsed = parse(&source);
        told(&parsed.problems);
        if let Err(found) = norm::norm::read(&source, parsed, None) {
            told(&found);
        }
    }
}

/// A template of somebody's own, in both forms.
pub(crate) fn template(data: &[u8]) {
    let Ok(text) = std::str::from_utf8(data) else {
        return;
    };
    let view = serde_json::json!({
        "text": "<b>|*x*", "list": ["a", "b", 3], "number": 7,
        "theme": {"id": "1", "title": "Een", "counts": {"met": 1}},
    });
    for form in [Markup::Html, Markup::Markdown] {
        let own = BTreeMap::from([("report/report.md".to_owned(), text.to_owned())]);
        if let Ok(templates) = Templates::new(form, Lang::Nl, own) {
            // What is made may say anything; a mistake may not be that of the engine.
            if let Err(mistake) = templates.render("report/report.md", &view) {
                let told = format!("{mistake:?}");
                assert!(!told.contains("liep het maken"), "{told}");
            }
        }
    }
}

/// One answer changed: the first line is what is typed behind each flag, the rest is the file.
pub(crate) fn set(data: &[u8]) {
    let Some((typed, text)) = std::str::from_utf8(data)
        .ok()
        .and_then(|all| all.split_once('\n'))
    else {
        return;
    };
    let norm = built_in();
    let requirement = norm.requirement("1.1");
    for (name, format) in [("a.yaml", Format::Yaml), ("a.toml", Format::Toml)] {
        let source = Source::new(name, text.to_owned(), format);
        let draft = answers::read(&source, parse(&source));
        let is_fine = !draft.problems.iter().any(Problem::is_error);
        let Some(answers) = draft.answers.filter(|_| is_fine) else {
            continue;
        };
        let seen = filling::ChangedFile {
            answers: &answers,
            norm: &norm,
            requirement,
        };
        for field in answer_fields() {
            let path = ["answers", "1.1", field.name];
            let one = filling::TypedFlag {
                flag: "--",
                path: &path,
                field,
                words: typed,
            };
            let changes = filling::changes(&[one], seen);
            let changed = changes
                .ok()
                .and_then(|all| filling::set(&source, &all, &norm));
            let Some(changed) = changed else {
                continue;
            };
            let source = Source::new(name, changed, format);
            let draft = answers::read(&source, parse(&source));
            assert!(
                draft.answers.is_some(),
                "{typed:?} made a file that is none"
            );
        }
    }
}

/// The fields of an answer.
fn answer_fields() -> &'static [Field] {
    let answers = answers::ANSWERS
        .iter()
        .find(|field| field.name == "answers");
    answers
        .and_then(|field| field.shape.inner())
        .unwrap_or_default()
}

fn read_answers(source: &Source) {
    let draft = answers::read(source, form::parse(source));
    told(&draft.problems);
    if draft.answers.is_some()
        && let Err(found) = assess(&built_in(), source, draft, None)
    {
        told(&found);
    }
}

/// Every problem can be shown, and none is a breakdown of a library.
fn told(found: &[Problem]) {
    assert!(!problems(found, Lang::Nl, 80).contains('\u{1b}') || !found.is_empty());
    let stuck = |problem: &Problem| problem.fault == Fault::Text(TextFault::Stuck);
    assert!(!found.iter().any(stuck), "a library broke down");
}

fn built_in() -> Norm {
    let found = EMBEDDED.iter().find(|norm| norm.stem == "noord-holland");
    found.expect("the norm").norm()
}

/// A workbook of these parts.
fn zipped(data: &[u8]) -> Vec<u8> {
    let package = "http://schemas.openxmlformats.org/package/2006/relationships";
    let office = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    let link = |kind: &str, target: &str| {
        format!(
            "<Relationships xmlns=\"{package}\"><Relationship Id=\"r\" Type=\"{office}/{kind}\" Target=\"{target}\"/></Relationships>"
        )
    };
    let usual = [
        ("xl/worksheets/sheet1.xml", "<worksheet><sheetData/></worksheet>".to_owned()),
        ("xl/sharedStrings.xml", "<sst/>".to_owned()),
        ("xl/styles.xml", "<styleSheet/>".to_owned()),
        ("xl/workbook.xml", "<workbook><sheets><sheet name=\"Vragenlijst\" sheetId=\"1\" r:id=\"r\"/></sheets></workbook>".to_owned()),
        ("xl/_rels/workbook.xml.rels", link("worksheet", "worksheets/sheet1.xml")),
        ("_rels/.rels", link("officeDocument", "xl/workbook.xml")),
    ];
    let given: Vec<&[u8]> = data.split(|byte| *byte == 0).collect();
    let mut writer = zip::ZipWriter::new(Cursor::new(Vec::new()));
    let options = zip::write::SimpleFileOptions::default();
    for (number, (name, usual)) in usual.iter().enumerate() {
        let content = given.get(number).filter(|part| !part.is_empty());
        writer.start_file(*name, options).expect("a part");
        let content = content.copied().unwrap_or(usual.as_bytes());
        writer.write_all(content).expect("written");
    }
    writer.finish().expect("a zip").into_inner()
}
