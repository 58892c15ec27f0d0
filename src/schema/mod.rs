//! JSON Schema 2020-12 of the files that people write, from the tables of
//! fields that read them, so that editors complete and explain while typing.

mod hint;
mod pattern;
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
pub struct Asked<'n> {
    /// The norm that the answers are for.
    pub norm: &'n Norm,
    /// Whether its id without a version means this version.
    pub newest: bool,
    /// The kind of organisation that answers; absent = all kinds.
    pub kind: Option<&'n Kind>,
}

/// The schema of an answers file to any norm.
pub fn answers(lang: Lang) -> Value {
    let title = lang.pick("Antwoorden", "Answers");
    document(title, ANSWERS, Reading::Lenient, lang)
}

/// The schema of an answers file to one norm, with its requirements and criteria.
pub fn answers_to(asked: &Asked<'_>, lang: Lang) -> Value {
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
    let title = lang.pick("Een norm", "A norm");
    document(title, NORM, Reading::Strict, lang)
}

/// The schema of `norm.toml`.
pub fn workspace(lang: Lang) -> Value {
    let title = lang.pick("Een werkruimte: norm.toml", "A workspace: norm.toml");
    document(title, WORKSPACE, Reading::Lenient, lang)
}

fn document(title: &str, table: &'static [Field], reading: Reading, lang: Lang) -> Value {
    let mut schema = Map::new();
    schema.insert(
        "$schema".to_owned(),
        json!("https://json-schema.org/draft/2020-12/schema"),
    );
    schema.insert("title".to_owned(), json!(title));
    schema.insert("type".to_owned(), json!("object"));
    schema.extend(Shapes { reading, lang }.table(table));
    Value::Object(schema)
}
