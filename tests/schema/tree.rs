//! Files as an editor hands them to a schema, and as the reader judges them.

use jsonschema::Validator;
use norm::answers;
use norm::assessment::assess;
use norm::document::{Format, Source, parse};
use norm::lang::Lang;
use norm::library::EMBEDDED;
use norm::norm::Norm;
use norm::problem::{Fault, Problem, ShapeFault};
use norm::schema::{self, SchemaScope};
use serde_json::{Map, Value};

/// A built-in norm.
pub(crate) fn embedded(id: &str) -> Norm {
    let found = EMBEDDED.iter().find(|norm| norm.stem == id);
    found.expect("the norm").norm()
}

/// The schema of answers to a norm by a kind, or by all.
pub(crate) fn of_answers(norm: &Norm, kind: Option<&str>) -> Validator {
    let asked = SchemaScope {
        norm,
        newest: true,
        kind: kind.map(|kind| norm.kind(kind).expect("a kind")),
    };
    let schema = schema::answers_to(&asked, Lang::Nl);
    jsonschema::meta::validate(&schema).expect("a valid schema");
    jsonschema::validator_for(&schema).expect("a schema")
}

/// Codes of the errors that answers have; `norm` stands for the one they name.
pub(crate) fn errors_of_answers(norm: &Norm, text: &str, format: Format) -> Vec<&'static str> {
    let source = Source::new("a.yaml", text.to_owned(), format);
    let draft = answers::read(&source, parse(&source));
    let Some(answers) = &draft.answers else {
        let mut found = codes(&draft.problems);
        found.push("unknown-file");
        return found;
    };
    let named = &answers.norm.value;
    let other = named.id != norm.id || named.version.as_ref().is_some_and(|v| *v != norm.version);
    match assess(norm, &source, draft, None) {
        Ok(_) if other => vec!["unknown-norm"],
        Ok(_) => Vec::new(),
        Err(problems) => codes(&problems),
    }
}

/// Codes of the errors among problems.
pub(crate) fn codes(problems: &[Problem]) -> Vec<&'static str> {
    let errors = problems.iter().filter(|problem| problem.is_error());
    errors.map(code).collect()
}

/// A code; of a listed one, only where a schema really cannot see it.
fn code(problem: &Problem) -> &'static str {
    match &problem.fault {
        Fault::Shape(ShapeFault::BadDate { .. } | ShapeFault::DateRange { .. }) => "no date",
        Fault::Shape(ShapeFault::BadYear { .. }) => "no year",
        Fault::Shape(ShapeFault::BadId { id, .. }) if id.parse::<f64>().is_err() => "no id",
        _ => problem.code().name(),
    }
}

/// YAML as JSON, scalars as the core schema of YAML 1.2 reads them.
pub(crate) fn of_yaml(text: &str) -> Option<Value> {
    let value: serde_yaml::Value = serde_yaml::from_str(text).ok()?;
    json(value)
}

fn json(value: serde_yaml::Value) -> Option<Value> {
    use serde_yaml::Value as Yaml;
    Some(match value {
        Yaml::Null => Value::Null,
        Yaml::Bool(flag) => Value::Bool(flag),
        Yaml::Number(number) => match (number.as_i64(), number.as_f64()) {
            (Some(whole), _) => Value::from(whole),
            (None, Some(number)) => Value::from(number),
            (None, None) => return None,
        },
        Yaml::String(text) => Value::String(text),
        Yaml::Sequence(items) => Value::Array(items.into_iter().map(json).collect::<Option<_>>()?),
        Yaml::Mapping(entries) => {
            let mut map = Map::new();
            for (key, value) in entries {
                map.insert(key_text(&key)?, json(value)?);
            }
            Value::Object(map)
        }
        Yaml::Tagged(tagged) => json(tagged.value)?,
    })
}

fn key_text(key: &serde_yaml::Value) -> Option<String> {
    match json(key.clone())? {
        Value::String(text) => Some(text),
        Value::Number(number) => Some(number.to_string()),
        Value::Bool(flag) => Some(flag.to_string()),
        Value::Null | Value::Array(_) | Value::Object(_) => None,
    }
}

/// TOML as JSON, dates as their text.
pub(crate) fn of_toml(text: &str) -> Value {
    use toml::de::DeTable;
    table(text, DeTable::parse(text).expect("TOML").into_inner())
}

fn table(source: &str, table: toml::de::DeTable<'_>) -> Value {
    let entries = table.into_iter().map(|(key, value)| {
        let value = toml_value(source, value);
        (key.into_inner().into_owned(), value)
    });
    Value::Object(entries.collect())
}

fn toml_value(source: &str, value: toml::Spanned<toml::de::DeValue<'_>>) -> Value {
    use toml::de::DeValue;
    let written = &source[value.span()];
    match value.into_inner() {
        DeValue::Table(inner) => table(source, inner),
        DeValue::Array(items) => Value::Array(
            items
                .into_iter()
                .map(|item| toml_value(source, item))
                .collect(),
        ),
        DeValue::String(text) => Value::String(text.into_owned()),
        DeValue::Boolean(flag) => Value::Bool(flag),
        DeValue::Datetime(_) => Value::String(written.to_owned()),
        DeValue::Integer(_) | DeValue::Float(_) => {
            serde_json::from_str(written).expect("a plain number")
        }
    }
}
