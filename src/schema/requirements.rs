//! The requirements of one norm, as the keys of its answers.

use serde_json::{Map, Value, json};

use super::SchemaScope;
use super::pattern;
use super::shape::{date_or_dates, one_date};
use crate::lang::Lang;
use crate::norm::{Kind, Narrower, Nature, Norm, Requirement};

/// Puts what one norm asks of one kind, or of all, in the schema of answers.
pub(super) fn put(schema: &mut Value, asked: &SchemaScope<'_>, lang: Lang) {
    let norm = asked.norm;
    let whom = asked
        .kind
        .map(|kind| format!(" · {}", kind.title))
        .unwrap_or_default();
    schema["title"] = json!(format!("{} · {}{whom}", title(schema), norm.title));
    narrow(
        &mut schema["properties"]["norm"],
        &[norm.reference().to_string()],
        &pattern::reference(&norm.id, &norm.version, asked.newest),
    );
    let kinds = kinds(asked);
    let ids: Vec<&str> = kinds.iter().map(|kind| kind.id.as_str()).collect();
    let kind = &mut schema["properties"]["organisation"]["properties"]["kind"];
    narrow(kind, &ids, &pattern::words(&ids));
    let answers = &mut schema["properties"]["answers"];
    let answer = answers["additionalProperties"].take();
    let properties = norm
        .requirements()
        .filter(|requirement| kinds.iter().any(|kind| requirement.asks(&kind.id)))
        .map(|requirement| {
            let value = one(norm, requirement, asked, &answer, lang);
            (requirement.id.value.clone(), value)
        });
    answers["properties"] = Value::Object(properties.collect());
    answers["additionalProperties"] = json!(false);
    schema["$defs"] = json!({"answer": answer});
}

fn title(schema: &Value) -> &str {
    schema["title"].as_str().unwrap_or_default()
}

/// Puts fixed words in the place of any text.
fn narrow<S: AsRef<str>>(field: &mut Value, offered: &[S], pattern: &str) {
    let offered: Vec<&str> = offered.iter().map(AsRef::as_ref).collect();
    *field = json!({
        "description": field["description"],
        "anyOf": [{"enum": offered}, {"type": "string", "pattern": pattern}],
    });
}

fn kinds<'n>(asked: &SchemaScope<'n>) -> Vec<&'n Kind> {
    match asked.kind {
        Some(kind) => vec![kind],
        None => asked.norm.kinds.iter().collect(),
    }
}

/// The schema of the answer to one requirement.
fn one(
    norm: &Norm,
    requirement: &Requirement,
    asked: &SchemaScope<'_>,
    answer: &Value,
    lang: Lang,
) -> Value {
    let mut schema = answer.clone();
    schema["title"] = json!(format!("{} {}", requirement.id, requirement.title));
    schema["description"] = json!(question(norm, requirement, lang));
    let mut properties = Map::new();
    for name in answer["properties"].as_object().into_iter().flatten() {
        let (name, field) = name;
        let same = json!({"$ref": format!("#/$defs/answer/properties/{name}")});
        match name.as_str() {
            "criteria" => {
                properties.insert(
                    name.clone(),
                    criteria(norm, requirement, asked, field, lang),
                );
            }
            "last_done" => {
                properties.insert(name.clone(), last_done(requirement, field, lang));
            }
            // Only what has to come up can fail to; it may stand there empty.
            "occasion" if requirement.nature != Nature::OnOccasion => {
                schema["patternProperties"] = json!({"^occasion$": {"type": "null"}});
            }
            _ => {
                properties.insert(name.clone(), same);
            }
        }
    }
    schema["properties"] = Value::Object(properties);
    schema
}

/// The question, and for whom the instrument is where that is narrower.
fn question(norm: &Norm, requirement: &Requirement, lang: Lang) -> String {
    let mut text = requirement.question.clone();
    if let Some(narrower) = &requirement.narrower {
        text.push_str("\n\n");
        text.push_str(&mainly(narrower, norm, lang));
    }
    text
}

/// Dates by interval only where the norm tells intervals apart.
fn last_done(requirement: &Requirement, field: &Value, lang: Lang) -> Value {
    let mut intervals = Map::new();
    for every in &requirement.every {
        if let (Some(id), Some(name)) = (&every.id, every.name()) {
            let mut date = one_date(lang);
            date.insert("description".to_owned(), json!(name));
            intervals.insert(id.value.clone(), Value::Object(date));
        }
    }
    let mut schema = match intervals.is_empty() {
        true => Map::from_iter([("anyOf".to_owned(), json!([one_date(lang)]))]),
        false => {
            let dates = json!({"properties": intervals, "additionalProperties": false});
            date_or_dates(&dates, lang)
        }
    };
    schema.insert("description".to_owned(), field["description"].clone());
    Value::Object(schema)
}

fn mainly(narrower: &Narrower, norm: &Norm, lang: Lang) -> String {
    let only = lang.pick("Hoort vooral bij", "Belongs mainly to");
    format!("{only}: {}", narrower.words(norm, lang))
}

fn criteria(
    norm: &Norm,
    requirement: &Requirement,
    asked: &SchemaScope<'_>,
    field: &Value,
    lang: Lang,
) -> Value {
    let known: Vec<_> = match asked.kind {
        Some(kind) => requirement.criteria_of(&kind.id).collect(),
        None => requirement.criterion_paths(),
    };
    let properties = known.into_iter().map(|(path, criterion)| {
        let narrower = criterion.narrower.as_ref();
        let narrower = narrower.map(|narrower| mainly(narrower, norm, lang));
        let texts = [criterion.text.clone()].into_iter().chain(narrower);
        let description = texts.collect::<Vec<_>>().join("\n\n");
        let value = json!({
            "description": description,
            "$ref": "#/$defs/answer/properties/criteria/additionalProperties",
        });
        (path.into_owned(), value)
    });
    let mut schema = field.clone();
    schema["properties"] = Value::Object(properties.collect());
    schema["additionalProperties"] = json!(false);
    schema
}
