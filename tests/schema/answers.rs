//! The law on generated answers, and a witness for every code that a schema cannot see.

use std::cell::Cell;

use norm::document::Format;
use proptest::prelude::*;
use serde_json::{Value, json};

use crate::UNSEEN_IN_ANSWERS;
use crate::mutated::{slipped, slips, usual_values, without};
use crate::tree::{embedded, errors_of_answers, of_answers, of_yaml};

/// Answers in which every key stands.
fn full() -> Value {
    json!({
        "norm": "noord-holland@2025",
        "organisation": {"id": "waterkant", "name": "Gemeente Waterkant", "kind": "gemeente", "region": "x"},
        "measurement": {"id": "2025", "label": "0-meting", "date": "2025-04-15"},
        "settled": {"by": "college", "date": "2025-05-13", "ref": "2025-118", "roles": ["burgemeester", "x"]},
        "documents": [
            {"id": "bibob", "title": "Bibob-beleid", "ref": "2024-077", "date": "2024-06-01", "review_by": "2028-06-01"},
        ],
        "answers": answers(),
    })
}

fn answers() -> Value {
    json!({
        "5.5": {
            "status": "deels",
            "note": "waarom",
            "criteria": {"coffeeshops": {"status": "nvt", "note": "nulbeleid"}, "vastgoed": "voldoet"},
            "owner": "gemeentesecretaris",
            "last_done": "2025-03-10",
            "evidence": ["bibob", {"title": "Collegebesluit", "ref": "2025-031", "date": "2025-03-11"}],
            "actions": [{"id": "a", "title": "x", "owner": ["y", "z"], "due": "2026-06-30", "done": false, "public": true}],
            "confirmed": false,
            "reassessed": "x",
            "support": "x",
            "offer": "x",
            "on_norm": "x",
            "public": "x",
            "private": "x",
        },
        "5.2": {"status": "met", "criteria": {"exploitatie.horeca": "unmet"}},
        "2.10": {"status": "nvt", "note": 7},
        "1.1": null,
        "3.10": {"occasion": "none"},
    })
}

#[test]
fn the_full_example_has_every_key_and_is_accepted() {
    let norm = embedded("noord-holland");
    let text = serde_yaml::to_string(&full()).expect("YAML");
    assert_eq!(
        errors_of_answers(&norm, &text, Format::Yaml),
        Vec::<&str>::new()
    );
    assert!(of_answers(&norm, Some("gemeente")).is_valid(&full()));
}

/// A file that the schema accepts and the reader refuses, for each code that
/// the schema cannot see; the first two never become a tree.
#[test]
fn each_code_that_a_schema_cannot_see_has_a_witness() {
    let norm = embedded("noord-holland");
    let schema = of_answers(&norm, Some("gemeente"));
    let head = "norm: noord-holland\nmeasurement: {id: x, date: 2025-04-15}\n\
                organisation: {id: a, name: A, kind: gemeente}\n";
    let long = format!(
        "answers: {{\"1.1\": {{note: \"{}\"}}}}",
        "😀".repeat(20_000)
    );
    for (code, rest) in [
        ("limit", long.as_str()),
        (
            "unsupported",
            "answers: {\"1.1\": &a {note: x}, \"1.2\": {note: y}}",
        ),
        ("control-character", "answers: {\"1.1\": {note: \"\\a\"}}"),
        ("bad-date", "answers: {\"1.1\": {last_done: 2025-02-30}}"),
        ("bad-id", "documents: [{id: +5, title: x}]\nanswers:"),
        (
            "duplicate-id",
            "documents: [{id: a, title: x}, {id: a, title: y}]\nanswers:",
        ),
        (
            "unknown-document",
            "answers: {\"1.1\": {evidence: [bibob]}}",
        ),
    ] {
        let text = format!("{head}{rest}\n");
        let tree = of_yaml(&text).expect("a tree");
        let errors: Vec<String> = schema
            .iter_errors(&tree)
            .map(|error| error.to_string())
            .collect();
        assert_eq!(errors, Vec::<String>::new(), "{code}");
        assert_eq!(errors_of_answers(&norm, &text, Format::Yaml), [code]);
        assert!(UNSEEN_IN_ANSWERS.contains(&code));
    }
    let no_tree = [
        ("syntax", "answers: {"),
        ("duplicate-key", "answers: {\"1.1\": , \"1.1\": }"),
    ];
    for (code, rest) in no_tree {
        let text = format!("{head}{rest}\n");
        assert_eq!(of_yaml(&text), None);
        assert!(errors_of_answers(&norm, &text, Format::Yaml).contains(&code));
    }
}

#[test]
fn what_a_schema_can_see_it_sees() {
    let norm = embedded("noord-holland");
    let schema = of_answers(&norm, Some("gemeente"));
    let good = "norm: noord-holland\nmeasurement: {id: x, date: 2025-04-15}\n\
                organisation: {id: a, name: A, kind: gemeente}\nanswers:\n  \"5.5\": {note: x}\n";
    assert!(schema.is_valid(&of_yaml(good).expect("a tree")));
    for (from, to, code) in [
        ("note: x", "notitie: x", "unknown-key"),
        ("name: A, ", "", "missing-key"),
        ("note: x", "note: [x]", "wrong-shape"),
        ("note: x", "status: ja", "unknown-word"),
        ("note: x", "criteria: {vastgoed: ja}", "unknown-word"),
        ("2025-04-15", "'2025'", "no date"),
        ("note: x", "last_done: 15-04-25", "no date"),
        ("note: x", "last_done: 1925-04-15", "no date"),
        ("id: a", "id: A b", "no id"),
        ("name: A", "name: ' '", "empty-text"),
        (
            "norm: noord-holland",
            "norm: noord-holland@2024",
            "unknown-norm",
        ),
        ("kind: gemeente", "kind: gemeentes", "unknown-kind"),
        ("5.5", "9.9", "unknown-requirement"),
        ("note: x", "criteria: {horeca: deels}", "unknown-criterion"),
        (
            "5.5\": {note: x",
            "1.1\": {criteria: {commissaris: deels}",
            "not-addressed",
        ),
        ("note: x", "occasion: none", "conflict"),
    ] {
        let text = good.replacen(from, to, 1);
        let tree = of_yaml(&text).expect("a tree");
        assert_eq!(
            errors_of_answers(&norm, &text, Format::Yaml),
            [code],
            "{to}"
        );
        assert!(!schema.is_valid(&tree), "{to}");
    }
}

#[test]
fn ids_that_are_not_quoted_are_what_an_editor_cannot_tell_apart() {
    let bare = of_yaml("2.10: {status: met}").expect("a tree");
    assert_eq!(bare, json!({"2.1": {"status": "met"}}));
}

#[test]
fn what_a_kind_may_not_answer_is_refused_where_the_kind_is_known() {
    let norm = embedded("flevoland");
    for (kind, id, code) in [
        ("waterschap", "10", "not-addressed"),
        ("gemeente", "15", "answered-by-other"),
    ] {
        let text = format!(
            "norm: flevoland\nmeasurement: {{id: x, date: 2025-04-15}}\n\
             organisation: {{id: a, name: A, kind: {kind}}}\nanswers: {{\"{id}\": {{note: x}}}}\n"
        );
        let tree = of_yaml(&text).expect("a tree");
        assert_eq!(errors_of_answers(&norm, &text, Format::Yaml), [code]);
        assert!(!of_answers(&norm, Some(kind)).is_valid(&tree));
        assert!(of_answers(&norm, None).is_valid(&tree));
    }
}

const WORDS: [&str; 16] = [
    " 5.5 ",
    "status ",
    "5.5",
    "5.10",
    "5.1",
    "9.9",
    "status",
    "note",
    "criteria",
    "occasion",
    "vastgoed",
    "horeca",
    "exploitatie.horeca",
    "x",
    "title",
    "antwoorden",
];

thread_local! {
    static COUNTS: Cell<[usize; 3]> = const { Cell::new([0; 3]) };
}

#[test]
fn reader_and_schema_agree_on_generated_answers() {
    let norm = embedded("noord-holland");
    let schema = of_answers(&norm, Some("gemeente"));
    let strategy = (
        proptest::collection::vec(proptest::bool::weighted(0.1), 61),
        slips(usual_values(), WORDS.to_vec()),
    );
    let config = ProptestConfig {
        failure_persistence: None,
        ..ProptestConfig::default()
    };
    let mut runner = proptest::test_runner::TestRunner::new(config);
    let law = |(left_out, slips): (Vec<bool>, Vec<_>)| {
        let tree = slipped(without(&full(), &left_out), &slips);
        let text = serde_yaml::to_string(&tree).expect("YAML");
        let errors = errors_of_answers(&norm, &text, Format::Yaml);
        let fits = schema.is_valid(&tree);
        let unseen = errors.iter().all(|code| UNSEEN_IN_ANSWERS.contains(code));
        let mut counts = COUNTS.get();
        counts[usize::from(!fits) + usize::from(errors.is_empty() && fits) * 2] += 1;
        COUNTS.set(counts);
        if errors.is_empty() {
            let why: Vec<String> = schema
                .iter_errors(&tree)
                .map(|e| e.to_string().chars().take(200).collect())
                .collect();
            prop_assert!(fits, "the reader accepts, the schema does not: {why:?}");
        } else if fits {
            prop_assert!(unseen, "the schema accepts, the reader says {errors:?}");
        }
        Ok(())
    };
    runner.run(&strategy, law).expect("the law");
    let [unseen, refused, accepted] = COUNTS.get();
    assert!(
        accepted > 20 && refused > 20 && unseen > 0,
        "{accepted} {refused} {unseen}"
    );
}
