//! The law on the files that are shipped.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use norm::document::Format;
use norm::lang::Lang;
use norm::schema;
use serde_json::Value;

use crate::tree::{embedded, errors_of_answers, of_answers, of_toml, of_yaml};

fn files(folder: &str) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).expect("a folder") {
        let path = entry.expect("an entry").path();
        match path.is_dir() {
            true => found.extend(files(path.to_str().expect("a name"))),
            false => found.push(path),
        }
    }
    found.sort();
    found
}

/// The text of a file with its language and its tree, if it is YAML or TOML.
fn read(path: &Path) -> Option<(String, Format, Value)> {
    let text = || fs::read_to_string(path).expect("a file");
    match path.extension()?.to_str()? {
        "yaml" | "yml" => Some((text(), Format::Yaml, of_yaml(&text()).unwrap_or_default())),
        "toml" => Some((text(), Format::Toml, of_toml(&text()))),
        _ => None,
    }
}

#[test]
fn every_example_is_accepted_or_refused_by_both() {
    let generic = schema::answers(Lang::En);
    jsonschema::meta::validate(&generic).expect("a valid schema");
    let generic = jsonschema::validator_for(&generic).expect("a schema");
    let (mut accepted, mut refused) = (0, 0);
    let mut made = BTreeMap::new();
    for path in files("examples") {
        let Some((text, format, tree)) = read(&path) else {
            continue;
        };
        let named = tree["norm"].as_str().unwrap_or("noord-holland").to_owned();
        if tree.get("organisation").is_none_or(Value::is_array) && !tree.is_null() {
            continue; // a pipeline or a workspace
        }
        let norm = embedded(named.split('@').next().expect("an id"));
        let kind = tree["organisation"]["kind"].as_str();
        let known = kind.filter(|kind| norm.kind(kind).is_some());
        let mut schema = |kind: Option<&str>| {
            let key = (norm.id.clone(), kind.map(str::to_owned));
            let made = made.entry(key).or_insert_with(|| of_answers(&norm, kind));
            made.is_valid(&tree)
        };
        let errors = errors_of_answers(&norm, &text, format);
        let fits = schema(known.or(Some("gemeente")));
        assert_eq!(fits, errors.is_empty(), "{}: {errors:?}", path.display());
        if fits {
            assert!(schema(None), "{}", path.display());
            assert!(generic.is_valid(&tree), "{}", path.display());
        }
        *(if fits { &mut accepted } else { &mut refused }) += 1;
    }
    assert!(accepted >= 5 && refused >= 1, "{accepted} and {refused}");
}

#[test]
fn every_norm_is_accepted() {
    let schema = schema::norm(Lang::Nl);
    jsonschema::meta::validate(&schema).expect("a valid schema");
    let schema = jsonschema::validator_for(&schema).expect("a schema");
    let mut seen = 0;
    for path in files("norms").into_iter().chain(files("tests/data/norms")) {
        let (_, _, tree) = read(&path).expect("YAML");
        let found: Vec<String> = schema
            .iter_errors(&tree)
            .map(|error| error.to_string())
            .collect();
        assert_eq!(found, Vec::<String>::new(), "{}", path.display());
        seen += 1;
    }
    assert!(seen >= 4);
}

#[test]
fn a_workspace_is_accepted_and_a_slip_in_it_is_not() {
    let schema = schema::workspace(Lang::Nl);
    jsonschema::meta::validate(&schema).expect("a valid schema");
    let schema = jsonschema::validator_for(&schema).expect("a schema");
    let good = "norm = \"flevoland\"\n[gate]\nmet = 0.8\nwarn_until = 2026-12-31\n\
                [[organisation]]\nid = \"a\"\nname = \"A\"\nkind = \"gemeente\"\npublish = true\n";
    assert!(schema.is_valid(&of_toml(good)));
    let province = fs::read_to_string("examples/province/norm.toml").expect("a workspace");
    assert!(schema.is_valid(&of_toml(&province)));
    for (from, to) in [
        ("kind =", "soort ="),
        ("2026-12-31", "\"31-12-26\""),
        ("true", "\"ja\""),
    ] {
        assert!(!schema.is_valid(&of_toml(&good.replace(from, to))), "{to}");
    }
}
