//! Answers through the form and back: nothing is lost, and equal answers give equal bytes.

use norm::answers::{Answers, TextKind, read};
use norm::document::{Format, Source, read_csv};
use norm::form::{BesideForm, Errand, Form, FormUse, new_book, parse};
use norm::library::EMBEDDED;
use norm::norm::Norm;
use proptest::prelude::*;

use super::generated;

fn norm(id: &str) -> Norm {
    let found = EMBEDDED.iter().find(|norm| norm.stem == id);
    found.expect("the norm").norm()
}

fn answers(source: &Source) -> Answers {
    let draft = read(source, parse(source));
    let found: Vec<String> = draft
        .problems
        .iter()
        .map(|problem| {
            format!(
                "{} {} {:?}",
                problem.place,
                problem.code().name(),
                problem.fault
            )
        })
        .collect();
    assert!(
        !draft.problems.iter().any(norm::problem::Problem::is_error),
        "{found:#?}"
    );
    draft.answers.expect("answers")
}

fn of_text(text: &str, format: Format) -> Answers {
    answers(&Source::new("a", text.to_owned(), format))
}

fn xlsx(norm: &Norm, answers: &Answers) -> Vec<u8> {
    xlsx_with(norm, answers, &BesideForm::default())
}

fn xlsx_with(norm: &Norm, answers: &Answers, beside: &BesideForm) -> Vec<u8> {
    let whole = Form {
        norm,
        answers,
        only: None,
    };
    norm::form::xlsx(&new_book(&whole, beside, norm::lang::Lang::Nl)).expect("a workbook")
}

fn from_xlsx(bytes: Vec<u8>) -> Answers {
    let book = norm::workbook::read(bytes).expect("a workbook");
    answers(&Source::of_workbook("a.xlsx", book))
}

fn csv(norm: &Norm, answers: &Answers) -> String {
    norm::form::csv(&Form {
        norm,
        answers,
        only: None,
    })
}

fn from_csv(text: String) -> Answers {
    let mut source = Source::new("a.csv", text, Format::Csv);
    source.book = read_csv(&source).expect("a table");
    answers(&source)
}

const EXAMPLES: [(&str, &str, Format); 6] = [
    (
        "noord-holland",
        include_str!("../../examples/waterkant-2025.yaml"),
        Format::Yaml,
    ),
    (
        "noord-holland",
        include_str!("../../examples/waterkant-2026.yaml"),
        Format::Yaml,
    ),
    (
        "noord-holland",
        include_str!("../../examples/duinoord-2026.toml"),
        Format::Toml,
    ),
    (
        "flevoland",
        include_str!("../../examples/flevoland/polderstad-2025.yaml"),
        Format::Yaml,
    ),
    (
        "flevoland",
        include_str!("../../examples/flevoland/dto-2025.yaml"),
        Format::Yaml,
    ),
    (
        "flevoland",
        include_str!("../../examples/flevoland/waterschap-2025.yaml"),
        Format::Yaml,
    ),
];

/// A text that LibreOffice and Excel would not leave alone in a CSV.
fn trap() -> impl Strategy<Value = String> {
    let signs = "[=+\\-@'\";,\t\n 0-9.a|e_xD＝﹦−１]{1,12}";
    let amounts = "'{0,2}(€ )?[0-9]{1,3}(\\.[0-9]{3})?,(-|[0-9]{2})%?";
    let words = "'{0,2}(april 2026|okt-25|WAAR|true|1e5|#N/B|[(]5[)])";
    let any = prop_oneof![3 => signs, 1 => amounts, 1 => words, 1 => "[^\\p{C}\\p{Z}]{1,20}"];
    any.prop_filter("blank", |text| !text.trim().is_empty())
}

#[test]
fn examples_survive_the_form() {
    for (id, text, format) in EXAMPLES {
        let norm = norm(id);
        let given = of_text(text, format);
        let bytes = xlsx(&norm, &given);
        let from_book = from_xlsx(bytes.clone());
        assert!(from_book.says_the_same(&given), "{id}");
        assert_eq!(bytes, xlsx(&norm, &from_book));
        let table = csv(&norm, &given);
        let from_table = from_csv(table.clone());
        assert!(from_table.says_the_same(&given), "{id}");
        assert_eq!(table, csv(&norm, &from_table));
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 12, ..ProptestConfig::default() })]

    #[test]
    fn answers_to_a_sheet_and_back_are_equal(given in generated::answers(&generated::norm())) {
        let norm = generated::norm();
        let plain = given.clone().without_places();
        let bytes = xlsx(&norm, &given);
        prop_assert_eq!(&from_xlsx(bytes.clone()).without_places(), &plain);
        let table = csv(&norm, &given);
        prop_assert_eq!(&from_csv(table.clone()).without_places(), &plain);
        // Equal answers in another order give the same bytes.
        prop_assert_eq!(xlsx(&norm, &plain), bytes);
        prop_assert_eq!(csv(&norm, &plain), table);
    }

    #[test]
    fn what_a_part_keeps_out_of_sight_is_read(
        given in generated::answers(&generated::norm()),
        to in trap(),
    ) {
        let norm = generated::norm();
        let beside = BesideForm {
            form_use: FormUse::Part,
            errand: Errand { filled_in_by: Some(to.clone()), return_to: Some(to), deadline: None },
            ..BesideForm::default()
        };
        let bytes = xlsx_with(&norm, &given, &beside);
        prop_assert_eq!(from_xlsx(bytes).without_places(), given.without_places());
    }

    #[test]
    fn a_text_that_spreadsheets_change_survives(text in trap()) {
        let norm = generated::norm();
        let mut given = of_text(EXAMPLES[0].1, EXAMPLES[0].2);
        given.answers.truncate(1);
        given.answers[0].texts.set(TextKind::Note, Some(text.clone()));
        let note = |answers: Answers| answers.answers[0].texts.get(TextKind::Note).map(str::to_owned);
        prop_assert_eq!(note(from_csv(csv(&norm, &given))), Some(text.clone()));
        prop_assert_eq!(note(from_xlsx(xlsx(&norm, &given))), Some(text));
    }
}
