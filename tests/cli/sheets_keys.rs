//! A workbook speaks of its headings, and never of the keys of YAML.

use norm::answers::ANSWERS;
use norm::document::{Field, Mark, Source};
use norm::form::{Role, RowKind, parse};
use norm::lang::Lang;
use norm::problem::{AnswerFault, Fault, ShapeFault};

use crate::common::{codes, norm};
use crate::sheets::{bytes, set, small, validate};

/// Every field of the tables of answers, those in lists and tables too.
fn all(fields: &'static [Field]) -> Vec<&'static Field> {
    let inner = |field: &'static Field| field.shape.inner().map_or_else(Vec::new, all);
    let inner = fields.iter().flat_map(inner);
    fields.iter().chain(inner).collect()
}

/// Everything that can be said of a key.
fn faults(key: &str) -> Vec<Fault> {
    let (requirement, key) = ("1.1".to_owned(), key.to_owned());
    let with = |make: fn(String, String) -> AnswerFault| {
        Fault::from(make(requirement.clone(), key.clone()))
    };
    vec![
        ShapeFault::MissingKey { key: key.clone() }.into(),
        ShapeFault::EmptyText { key: key.clone() }.into(),
        ShapeFault::UnknownWord {
            key: key.clone(),
            word: "x".to_owned(),
            instead: None,
            known: vec!["y".to_owned()],
        }
        .into(),
        AnswerFault::FutureDate { key: key.clone() }.into(),
        with(|requirement, key| AnswerFault::NoReason { requirement, key }),
        with(|requirement, key| AnswerFault::NoLastDone {
            requirement,
            key,
            what: None,
            id: None,
        }),
        with(|requirement, key| AnswerFault::NoOccasion { requirement, key }),
        with(|document, list| AnswerFault::UnknownDocument {
            document,
            list,
            nearest: None,
        }),
    ]
}

#[test]
fn every_key_that_has_a_heading_is_called_by_it() {
    let book = norm::workbook::read(bytes(&small())).expect("a workbook");
    let source = Source::of_workbook("w.xlsx", book);
    assert_eq!(parse(&source).problems, Vec::new());
    let number = |part: RowKind| {
        let mut sheets = source.sheets.iter();
        sheets
            .position(|sheet| **sheet == *part.sheet())
            .expect("a sheet")
    };
    let mut seen = Vec::new();
    for part in [
        RowKind::Answer,
        RowKind::Criterion,
        RowKind::Action,
        RowKind::Evidence,
    ] {
        for column in part.columns() {
            if !matches!(column.role, Role::Value(_)) {
                continue;
            }
            seen.push(column.name);
            for fault in faults(column.name) {
                let problem = source.problem(Mark::of_sheet(number(part)), fault);
                for lang in [Lang::Nl, Lang::En] {
                    let said = problem.sentence(lang);
                    let called = format!("“{}”", column.heading);
                    assert!(said.contains(&called), "{said}");
                    assert!(!said.contains(&format!("“{}”", column.name)), "{said}");
                }
            }
        }
    }
    // No field that stands in a cell is without a column, and so without a name.
    let own_rows = [
        "answers",
        "documents",
        "criteria",
        "evidence",
        "actions",
        "shared",
        "settled",
        "organisation",
        "measurement",
    ];
    for field in all(ANSWERS) {
        let name = field.name;
        let of_the_file = [
            "norm",
            "id",
            "name",
            "kind",
            "region",
            "label",
            "date",
            "for",
            "left_out",
            "source_sha256",
            "by",
            "ref",
            "roles",
            // Its column is that of its id.
            "document",
        ];
        assert!(
            seen.contains(&name) || own_rows.contains(&name) || of_the_file.contains(&name),
            "{name} has no heading"
        );
    }
}

#[test]
fn a_workbook_with_everything_wrong_says_no_key_of_yaml() {
    let mut plan = small();
    for (name, id, heading, wrong) in [
        ("Vragenlijst", "1.1", "Status", "ja"),
        ("Vragenlijst", "1.1", "Bevestigd", "misschien"),
        ("Vragenlijst", "1.1", "Sinds de vorige meting", "ooit"),
        ("Vragenlijst", "1.2", "Status", "deels"),
        ("Vragenlijst", "1.3", "Laatst gedaan", "2027-01-01"),
        (
            "Vragenlijst",
            "1.4",
            "Sinds de vorige meting",
            "kwam niet voor",
        ),
        ("Vragenlijst", "2.1", "Laatst gedaan", "gisteren"),
        ("Onderdelen", "1.1", "Status", "waar"),
        ("Acties", "5.10", "Gedaan", "bijna"),
        ("Acties", "5.10", "Openbaar", "wellicht"),
        ("Acties", "5.10", "Klaar op", "later"),
        ("Acties", "5.10", "Actie", ""),
        ("Bewijs", "5.10", "Datum", "2028-01-01"),
        ("Bewijs", "5.10", "Titel", ""),
    ] {
        set(&mut plan, name, (id, heading), wrong);
    }
    for lang in ["nl", "en"] {
        let folder = crate::common::Folder::new();
        let file = folder.file("w.xlsx", bytes(&plan));
        let run = norm(&["--lang", lang, "validate", &file]);
        assert_eq!(run.code, 1);
        let said: Vec<&str> = run
            .out
            .lines()
            .filter(|line| {
                let title = line.contains("]: ");
                title || line.contains(" = tip: ") || line.contains(" = help: ")
            })
            .map(|line| line.split_once("]: ").map_or(line, |(_, said)| said))
            .collect();
        assert!(said.len() > 14, "{}", run.out);
        let keys: Vec<&str> = all(ANSWERS).iter().map(|field| field.name).collect();
        for line in said {
            let words = line.split(|c: char| !c.is_alphanumeric() && c != '_');
            for word in words.filter(|word| lang == "nl" || word.contains('_')) {
                let is_word_of_ours = matches!(word, "norm" | "private" | "region");
                assert!(is_word_of_ours || !keys.contains(&word), "{word}: {line}");
            }
            assert!(!line.contains("none") && !line.contains("true"), "{line}");
        }
    }
    let run = validate(bytes(&plan));
    assert!(run.out.contains("kies uit: kwam niet voor"), "{}", run.out);
    assert!(codes(&run.out).contains(&"future-date"), "{}", run.out);
}

#[test]
fn a_column_that_is_gone_is_called_by_its_heading_too() {
    let mut plan = small();
    let form = crate::sheets::sheet(&mut plan, "Vragenlijst");
    let (_, col) = crate::sheets::at(form, "1.1", "Toelichting");
    for row in form.rows.iter_mut().skip(2) {
        row[col] = norm::form::NewCell::empty(norm::form::CellLook::ToFill);
    }
    let run = validate(bytes(&plan));
    assert_eq!(codes(&run.out), ["left-out"], "{}", run.out);
    assert!(
        run.out.contains("kolom “Toelichting” is weg"),
        "{}",
        run.out
    );
}
