//! The law on generated norm files.

use norm::document::{Format, Source, parse};
use norm::lang::Lang;
use norm::schema;
use proptest::prelude::*;
use serde_json::{Value, json};

use crate::mutated::{slipped, slips, usual_values};
use crate::tree::{codes, of_yaml};
use crate::{UNSEEN_IN_ANSWERS, UNSEEN_IN_NORMS};

fn unseen(code: &str) -> bool {
    UNSEEN_IN_NORMS.contains(&code) || UNSEEN_IN_ANSWERS.contains(&code)
}

/// A small norm in which every key stands.
fn full() -> Value {
    let mut norm = of_yaml(include_str!("../data/norms/droge-voeten@1.yaml")).expect("a norm");
    norm["adopted"] = json!(2025);
    norm["signed"] = json!("2025-01-09");
    norm["signed_source"] = json!("web");
    norm["target"] = json!({"in": 2027});
    norm["measured"] = json!({"every": "1 year", "baseline": 2025});
    norm["evaluated"] = json!({"before": "2027-12-31", "by": ["RIEC"]});
    norm["about"] = json!({"purpose": "x", "goals": ["y"]});
    norm["regions"] = json!(["Noord"]);
    norm["contacts"] = json!([{"name": "x", "email": "y", "url": "z"}]);
    norm["terms"] = json!({"requirement": ["punt", "punten"], "gap": ["gat", "gaten"]});
    norm["sources"] = json!({"web": {"title": "x", "date": "2025"}});
    let requirement = &mut norm["themes"][0]["requirements"][0];
    requirement["every"] =
        json!([{"interval": "6 months", "bound": "at_least", "where": "statement", "what": "x"}]);
    requirement["due"] = json!({"from": 2025, "to": "2026-12-31"});
    requirement["references"] = json!(["Gemeentewet", {"title": "x", "url": "y"}]);
    requirement["source"] = json!({"web": "1"});
    requirement["criteria"] = json!([
        {"id": "a", "text": "x", "where": "statement", "force": "part", "need": "any",
         "criteria": [{"id": "b", "text": "y", "where": "footnote", "force": "example",
                       "narrower": {"to": ["polder"], "why": "z"}}]},
    ]);
    norm["themes"][0]["sections"] = json!([{"id": "dijk", "title": "x", "requirements": [
        {"id": "97", "title": "x", "question": "y", "addresses": ["polder"], "nature": "standing"},
    ]}]);
    norm
}

fn errors(text: &str) -> Vec<&'static str> {
    let source = Source::new("a.yaml", text.to_owned(), Format::Yaml);
    match norm::norm::read(&source, parse(&source), None) {
        Ok(_) => Vec::new(),
        Err(problems) => codes(&problems),
    }
}

#[test]
fn the_full_norm_is_accepted_by_both() {
    let text = serde_yaml::to_string(&full()).expect("YAML");
    assert_eq!(errors(&text), Vec::<&str>::new());
}

/// A change of the full norm, as what the reader says of it.
type Change = (&'static str, fn(&mut Value));

#[test]
fn each_code_that_a_schema_cannot_see_has_a_witness() {
    let schema = jsonschema::validator_for(&schema::norm(Lang::Nl)).expect("a schema");
    let changes: [Change; 5] = [
        ("bad-interval", |norm| {
            norm["target"] = json!({"from": 2027, "to": 2026});
        }),
        ("broken-was", |norm| {
            norm["themes"][0]["requirements"][0]["was"] = json!(["1"]);
        }),
        ("conflict", |norm| {
            norm["themes"][0]["requirements"][0]["answered_by"] = json!("polder");
        }),
        ("unknown-kind", |norm| {
            norm["themes"][0]["requirements"][0]["with"] = json!(["dijk"]);
        }),
        ("unknown-document", |norm| {
            norm["themes"][0]["requirements"][0]["source"] = json!({"boek": "1"});
        }),
    ];
    for (code, change) in changes {
        let mut norm = full();
        change(&mut norm);
        let text = serde_yaml::to_string(&norm).expect("YAML");
        assert_eq!(errors(&text), [code]);
        assert!(schema.is_valid(&norm) && unseen(code), "{code}");
    }
}

#[test]
fn rules_between_the_keys_of_one_table_are_seen() {
    let schema = jsonschema::validator_for(&schema::norm(Lang::Nl)).expect("a schema");
    let changes: [Change; 5] = [
        ("conflict", |norm| {
            norm["themes"][0]["requirements"][1]["nature"] = json!("recurring");
        }),
        ("conflict", |norm| {
            norm["themes"][0]["requirements"][1]["addresses_basis"] = json!("inferred");
        }),
        ("conflict", |norm| {
            norm["themes"][0]["requirements"][0]["criteria"][0]["criteria"] = json!([]);
        }),
        ("bad-interval", |norm| {
            norm["target"] = json!({"in": 2027, "before": 2028});
        }),
        ("empty-text", |norm| norm["themes"] = json!([])),
    ];
    for (code, change) in changes {
        let mut norm = full();
        change(&mut norm);
        let text = serde_yaml::to_string(&norm).expect("YAML");
        assert_eq!(errors(&text), [code]);
        assert!(!schema.is_valid(&norm), "{code}");
    }
}

const WORDS: [&str; 12] = [
    "in",
    "before",
    "from",
    "to",
    "title",
    "every",
    "criteria",
    "addresses",
    "remark",
    "x",
    "A b",
    "web",
];

#[test]
fn reader_and_schema_agree_on_generated_norms() {
    let schema = jsonschema::validator_for(&schema::norm(Lang::Nl)).expect("a schema");
    let config = ProptestConfig {
        failure_persistence: None,
        ..ProptestConfig::default()
    };
    let mut runner = proptest::test_runner::TestRunner::new(config);
    let law = |slips: Vec<_>| {
        let tree = slipped(full(), &slips);
        let text = serde_yaml::to_string(&tree).expect("YAML");
        let errors = errors(&text);
        let fits = schema.is_valid(&tree);
        if errors.is_empty() {
            let found = schema.iter_errors(&tree);
            let why: Vec<String> = found
                .map(|e| e.to_string().chars().take(200).collect())
                .collect();
            prop_assert!(fits, "the reader accepts, the schema does not: {why:?}");
        } else if fits {
            let listed = errors.iter().all(|code| unseen(code));
            prop_assert!(listed, "the schema accepts, the reader says {errors:?}");
        }
        Ok(())
    };
    runner
        .run(&slips(usual_values(), WORDS.to_vec()), law)
        .expect("the law");
}
