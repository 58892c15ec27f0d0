//! JSON Schema 2020-12 of the files that people write, from the tables of
//! fields that read them, so that editors complete and explain while typing.

mod pattern;
mod pattern_hint;
mod requirements;
mod rules;
mod shape;

use serde_json::{Map, Value, json};

use crate::answers::ANSWERS;
use crate::document::Field;
use crate::lang::Lang;
use crate::norm::{Kind, NORM, Norm};
use crate::workspace::WORKSPACE;
use shape::{Reading, Shapes};

/// Whose answers a schema is for.
#[derive(Clone, Copy, Debug)]
pub struct SchemaScope<'n> {
    /// The norm that the answers are for.
    pub norm: &'n Norm,
    /// Whether its id without a version means this version.
    pub newest: bool,
    /// The kind of organisation that answers; absent = all kinds.
    pub kind: Option<&'n Kind>,
}

/// The schema of an answers file to any norm.
pub fn answers(lang: Lang) -> Value {
    document(TITLE_ANSWERS, ANSWERS, Reading::Lenient, lang)
}

/// The schema of an answers file to one norm, with its requirements and criteria.
pub fn answers_to(asked: &SchemaScope<'_>, lang: Lang) -> Value {
    let mut schema = answers(lang);
    requirements::put(&mut schema, asked, lang);
    if let Some(origin) = &asked.norm.origin {
        let (norm, file, hash) = (asked.norm.reference(), origin.name(), &origin.sha256);
        schema["$comment"] = json!(format!("{norm}: {file}, sha256 {hash}"));
    }
    schema
}

/// The schema of a norm file.
pub fn norm(lang: Lang) -> Value {
    document(TITLE_NORM, NORM, Reading::Strict, lang)
}

/// The schema of `norm.toml`.
pub fn workspace(lang: Lang) -> Value {
    document(TITLE_WORKSPACE, WORKSPACE, Reading::Lenient, lang)
}

/// Whether JSON is a schema that was written here: settings of other programs name a
/// schema of their own, and schemas of others have other titles.
pub fn is_ours(json: &Value) -> bool {
    let title = json.get("title").and_then(Value::as_str);
    let mut titles = [TITLE_ANSWERS, TITLE_NORM, TITLE_WORKSPACE]
        .into_iter()
        .flat_map(|(nl, en)| [nl, en]);
    json.get("$schema").and_then(Value::as_str) == Some(DIALECT)
        && titles.any(|ours| title == Some(ours))
}

/// The version of JSON Schema.
const DIALECT: &str = "https://json-schema.org/draft/2020-12/schema";

/// A title in Dutch and in English.
type Title = (&'static str, &'static str);
const TITLE_ANSWERS: Title = ("Antwoorden", "Answers");
const TITLE_NORM: Title = ("Een norm", "A norm");
const TITLE_WORKSPACE: Title = ("Een werkruimte: norm.toml", "A workspace: norm.toml");

fn document((nl, en): Title, table: &'static [Field], reading: Reading, lang: Lang) -> Value {
    let mut schema = Map::new();
    schema.insert("$schema".to_owned(), json!(DIALECT));
    schema.insert("title".to_owned(), json!(lang.pick(nl, en)));
    schema.insert("type".to_owned(), json!("object"));
    schema.extend(Shapes { reading, lang }.table(table));
    Value::Object(schema)
}
