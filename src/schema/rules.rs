//! Rules between the keys of one table, told by the names of its keys, as far
//! as a schema can hold them.

use serde_json::{Map, Value, json};

use super::pattern;
use crate::document::Field;

/// The keys of a window of time.
const WINDOW: [&str; 4] = ["in", "before", "from", "to"];

/// The rules of a table, as keywords of its schema.
pub(super) fn of(table: &[Field]) -> Map<String, Value> {
    let has = |keys: &[&str]| {
        keys.iter()
            .all(|key| table.iter().any(|field| field.name == *key))
    };
    let mut rules = Map::new();
    if has(&WINDOW) {
        rules.insert("anyOf".to_owned(), window());
    }
    if has(&["requirements", "sections"]) {
        let either = json!([some("requirements"), some("sections")]);
        rules.insert("anyOf".to_owned(), either);
    }
    let mut all = Vec::new();
    if has(&["nature", "every"]) {
        all.push(when(&is("nature", "recurring"), &some("every")));
        all.push(intervals());
    }
    if has(&["addresses_basis", "remark"]) {
        let remark = json!({"required": ["remark"]});
        all.push(when(&is("addresses_basis", "inferred"), &remark));
    }
    if has(&["need", "criteria"]) {
        all.push(when(&json!({"required": ["need"]}), &some("criteria")));
    }
    if has(&["signed", "signed_source"]) {
        all.push(when(&said_at("signed_source"), &said_at("signed")));
    }
    if has(&["document", "article", "title"]) {
        all.push(evidence());
    }
    if has(&["settled", "shared"]) {
        all.extend(settled());
    }
    if !all.is_empty() {
        rules.insert("allOf".to_owned(), Value::Array(all));
    }
    rules
}

/// One of `in`, `before`, or `from` with `to`.
fn window() -> Value {
    let one = |given: &[&str]| {
        let properties = WINDOW.iter().map(|key| match given.contains(key) {
            true => ((*key).to_owned(), json!({"not": {"type": "null"}})),
            false => ((*key).to_owned(), json!({"type": "null"})),
        });
        json!({"required": given, "properties": properties.collect::<Map<_, _>>()})
    };
    json!([one(&["in"]), one(&["before"]), one(&["from", "to"])])
}

/// What is settled says when, and by whom unless that was left out for sharing.
fn settled() -> [Value; 2] {
    let blank = json!({"anyOf": [{"type": "null"}, {"type": "string", "pattern": pattern::BLANK}]});
    let said = |key: &str| json!({"required": [key], "properties": {key: {"not": blank}}});
    let item = json!({"type": "array", "contains": {"not": blank}});
    let roles = json!({"anyOf": [item, {"not": {"anyOf": [blank, {"type": "array"}]}}]});
    let roles = json!({"required": ["roles"], "properties": {"roles": roles}});
    let mut any = ["by", "date", "ref"].map(said).to_vec();
    any.push(roles);
    let any = json!({"type": "object", "anyOf": any});
    let settled = json!({"required": ["settled"], "properties": {"settled": any}});
    let shared =
        json!({"required": ["shared"], "properties": {"shared": {"not": {"type": "null"}}}});
    let own = json!({"allOf": [settled, {"not": shared}]});
    let then = |key: &str| json!({"properties": {"settled": said(key)}});
    [when(&settled, &then("date")), when(&own, &then("by"))]
}

/// A document of the list with its article, or one that is said on the spot; not both.
fn evidence() -> Value {
    let blank = json!({"anyOf": [{"type": "null"}, {"type": "string", "pattern": pattern::BLANK}]});
    let one = |said: &str, others: &[&str]| {
        let mut properties: Map<String, Value> = others
            .iter()
            .map(|key| ((*key).to_owned(), blank.clone()))
            .collect();
        properties.insert(said.to_owned(), json!({"not": blank}));
        json!({"required": [said], "properties": properties})
    };
    let listed = one("document", &["title", "ref", "date", "review_by"]);
    json!({"anyOf": [listed, one("title", &["document", "article"])]})
}

/// Several intervals have an id each.
fn intervals() -> Value {
    let several = json!({"type": "array", "minItems": 2});
    let several = json!({"required": ["every"], "properties": {"every": several}});
    let named = json!({"required": ["id"], "properties": {"id": {"not": {"type": "null"}}}});
    when(
        &several,
        &json!({"properties": {"every": {"items": named}}}),
    )
}

fn when(holds: &Value, then: &Value) -> Value {
    json!({"if": holds, "then": then})
}

/// A key with this word, in any case.
fn is(key: &str, word: &str) -> Value {
    let word = json!({"type": "string", "pattern": pattern::words(&[word])});
    json!({"required": [key], "properties": {key: word}})
}

/// A key that says something.
fn said_at(key: &str) -> Value {
    json!({"required": [key], "properties": {key: {"not": {"type": "null"}}}})
}

/// A key with a list that is not empty.
fn some(key: &str) -> Value {
    json!({"required": [key], "properties": {key: {"type": "array", "minItems": 1}}})
}
