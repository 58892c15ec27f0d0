//! From a table of fields to the schema of a mapping.

use serde_json::{Map, Value, json};

use super::pattern_hint::{date as date_hint, hint};
use super::{pattern, rules};
use crate::document::{Field, LIMITS, Shape, Spellings};
use crate::lang::Lang;
use crate::norm::LONGEST_ID;

/// How a file is read where its table of fields does not say.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Reading {
    /// A blank text counts as absent; tables by id have any id.
    Lenient,
    /// No text is blank, and ids are short words.
    Strict,
}

/// Makes schemas of fields.
#[derive(Clone, Copy, Debug)]
pub(super) struct Shapes {
    pub reading: Reading,
    pub lang: Lang,
}

impl Shapes {
    /// The schema of a mapping with these keys and no others.
    pub(super) fn table(self, table: &'static [Field]) -> Map<String, Value> {
        let properties: Map<String, Value> = table
            .iter()
            .map(|field| (field.name.to_owned(), self.field(field)))
            .collect();
        let required: Vec<&str> = table
            .iter()
            .filter(|field| field.required)
            .map(|field| field.name)
            .collect();
        let mut schema = only(&["object"]);
        schema.insert("properties".to_owned(), Value::Object(properties));
        if !required.is_empty() {
            schema.insert("required".to_owned(), json!(required));
        }
        schema.extend(rules::of(table));
        schema.insert("additionalProperties".to_owned(), json!(false));
        schema
    }

    /// The schema of one key's value, with what it holds.
    fn field(self, field: &'static Field) -> Value {
        let mut schema = Map::new();
        let description = self.lang.pick(field.nl, field.en);
        schema.insert("description".to_owned(), json!(description));
        let says_something = field.required && !field.may_be_empty;
        let mut value = self.shape(field.shape);
        if says_something || self.reading == Reading::Strict {
            refuse_blank(&mut value);
        }
        if says_something {
            refuse_absent(&mut value);
        }
        if says_something && value.contains_key("items") {
            value.insert("minItems".to_owned(), json!(1));
        }
        if value.contains_key("pattern") {
            // Editors show this instead of the pattern; to others it means nothing.
            let hint = hint(field, self.lang);
            value.insert("patternErrorMessage".to_owned(), json!(hint));
        }
        // A choice of one: editors write the colon after a key that has a type,
        // properties, items or choices.
        let scalar = !["type", "properties", "items", "anyOf"]
            .iter()
            .any(|key| value.contains_key(*key));
        schema.extend(match scalar {
            true => any_of(json!([value])),
            false => value,
        });
        Value::Object(schema)
    }

    fn shape(self, shape: Shape) -> Map<String, Value> {
        match shape {
            Shape::Text | Shape::Id => text(),
            Shape::PlainId => id(pattern::PLAIN_ID),
            Shape::DottedId => id(pattern::DOTTED_ID),
            Shape::Date => matching(&pattern::date(pattern::THESE_YEARS)),
            Shape::OldDate => matching(&pattern::date(pattern::ANY_YEAR)),
            Shape::DateOrDates => date_or_dates(&date_by_id(self.lang), self.lang),
            Shape::Interval => matching(pattern::INTERVAL),
            Shape::YearOrDate => year(pattern::YEAR_OR_DATE),
            Shape::Year => year(pattern::YEAR),
            Shape::Flag => flag(),
            Shape::Words(known) => one_of(&known(), &pattern::words(&known())),
            Shape::Spelled(spellings) => {
                let known = spellings();
                one_of(self.offered(&known), &pattern::spelled(&known.read))
            }
            Shape::SpelledList(spellings) => {
                let known = spellings();
                let pattern = pattern::spelled_list(&known.read);
                let item = one_of(self.offered(&known), &pattern);
                any_of(json!([list(&item), matching(&pattern)]))
            }
            Shape::Ids | Shape::Texts => list(&self.item(text())),
            Shape::TextOrTexts => any_of(json!([text(), list(&text())])),
            Shape::Pair => pair(&self.item(text())),
            Shape::Table(table) => self.table(table),
            Shape::Tables(table) => list(&self.table(table)),
            Shape::Named(table) => self.named(&self.table(table)),
            Shape::NamedTexts => self.named(&self.item(text())),
            Shape::TextOrTable(table) => self.text_or_table(table),
            Shape::TextsOrTables(table) => list(&self.text_or_table(table)),
            Shape::NamedTextOrTable(table) => self.named(&self.text_or_table(table)),
        }
    }

    /// One of several texts: where no text is blank, neither is this.
    fn item(self, mut text: Map<String, Value>) -> Map<String, Value> {
        if self.reading == Reading::Strict {
            refuse_blank(&mut text);
        }
        text
    }

    fn offered(self, known: &Spellings) -> &[&'static str] {
        match self.lang {
            Lang::Nl => &known.nl,
            Lang::En => &known.en,
        }
    }

    fn named(self, value: &Map<String, Value>) -> Map<String, Value> {
        let types = json!({"type": ["object", "null"], "additionalProperties": value});
        let mut schema = with(Map::new(), types);
        if self.reading == Reading::Strict {
            let names = json!({"pattern": pattern::PLAIN_ID, "maxLength": LONGEST_ID});
            schema.insert("propertyNames".to_owned(), names);
        }
        schema
    }

    /// A text stands for the first field of the table.
    fn text_or_table(self, table: &'static [Field]) -> Map<String, Value> {
        let first = table.first().map(|field| field.shape);
        let text = self.item(first.map_or_else(text, |shape| self.shape(shape)));
        any_of(json!([text, self.table(table)]))
    }
}

/// Every type of JSON but nothing.
const TYPES: [&str; 5] = ["string", "number", "boolean", "array", "object"];

/// Only these types, or nothing. Said by what is refused: editors offer the
/// values of a `type`, and `null`, `true` and `false` are no help in a note.
fn only(types: &[&str]) -> Map<String, Value> {
    let refused: Vec<&str> = TYPES
        .into_iter()
        .filter(|other| !types.contains(other))
        .collect();
    let mut schema = Map::new();
    schema.insert("if".to_owned(), json!({"type": refused}));
    schema.insert("then".to_owned(), json!({"type": types}));
    schema
}

/// Lets nothing stand there no more.
fn refuse_absent(schema: &mut Map<String, Value>) {
    match schema.get_mut("if").map(|refused| &mut refused["type"]) {
        Some(Value::Array(types)) => types.push(json!("null")),
        Some(_) | None => {
            schema.insert("not".to_owned(), json!({"type": "null"}));
        }
    }
}

fn with(mut schema: Map<String, Value>, keys: Value) -> Map<String, Value> {
    if let Value::Object(keys) = keys {
        schema.extend(keys);
    }
    schema
}

/// One date, or dates by the ids that `dates` knows.
pub(super) fn date_or_dates(dates: &Value, lang: Lang) -> Map<String, Value> {
    let table = with(only(&["object"]), dates.clone());
    any_of(json!([one_date(lang), table]))
}

/// A date of these years.
pub(super) fn one_date(lang: Lang) -> Map<String, Value> {
    let date = matching(&pattern::date(pattern::THESE_YEARS));
    with(date, json!({"patternErrorMessage": date_hint(lang)}))
}

/// Dates under any id.
fn date_by_id(lang: Lang) -> Value {
    json!({"additionalProperties": one_date(lang)})
}

/// Any scalar is a text, as written.
fn text() -> Map<String, Value> {
    let scalars = only(&["string", "number", "boolean"]);
    with(scalars, json!({"maxLength": LIMITS.text_units}))
}

fn id(pattern: &str) -> Map<String, Value> {
    let scalars = only(&["string", "number", "boolean"]);
    with(
        scalars,
        json!({"pattern": pattern, "maxLength": LONGEST_ID}),
    )
}

fn matching(pattern: &str) -> Map<String, Value> {
    with(only(&["string"]), json!({"pattern": pattern}))
}

fn year(pattern: &str) -> Map<String, Value> {
    let range = json!({"minimum": 1900, "maximum": 9999, "multipleOf": 1, "pattern": pattern});
    with(only(&["number", "string"]), range)
}

fn flag() -> Map<String, Value> {
    let types = json!({"type": ["boolean", "string", "null"], "pattern": pattern::FLAG});
    with(Map::new(), types)
}

fn pair(text: &Map<String, Value>) -> Map<String, Value> {
    let mut one = text.clone();
    refuse_absent(&mut one);
    with(list(&one), json!({"minItems": 2, "maxItems": 2}))
}

/// Words that are offered, and everything else that is read.
fn one_of(offered: &[&str], pattern: &str) -> Map<String, Value> {
    any_of(json!([{"enum": offered}, matching(pattern)]))
}

fn any_of(choices: Value) -> Map<String, Value> {
    Map::from_iter([("anyOf".to_owned(), choices)])
}

fn list(item: &Map<String, Value>) -> Map<String, Value> {
    with(only(&["array"]), json!({"items": item}))
}

/// A text without a pattern of its own must say something.
fn refuse_blank(schema: &mut Map<String, Value>) {
    if schema.contains_key("maxLength") && !schema.contains_key("pattern") {
        schema.insert("pattern".to_owned(), json!(pattern::SAYS_SOMETHING));
    }
}
