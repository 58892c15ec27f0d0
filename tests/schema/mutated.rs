//! Slips in a tree: a value becomes another, a key goes, comes or changes its name.

use proptest::prelude::*;
use proptest::sample::Index;
use serde_json::{Map, Value, json};

/// One slip: where, what, and with which value or word.
#[derive(Clone, Debug)]
pub(crate) struct Slip {
    place: Index,
    sort: u8,
    value: Value,
    word: String,
}

/// Some slips; none leaves a file as it was.
pub(crate) fn slips(
    values: Vec<Value>,
    words: Vec<&'static str>,
) -> impl Strategy<Value = Vec<Slip>> {
    let words: Vec<String> = words.into_iter().map(str::to_owned).collect();
    let slip = (
        any::<Index>(),
        0_u8..8,
        proptest::sample::select(values),
        proptest::sample::select(words),
    );
    let slip = slip.prop_map(|(place, sort, value, word)| Slip {
        place,
        sort,
        value,
        word,
    });
    proptest::collection::vec(slip, 0..4)
}

/// The tree with its slips.
pub(crate) fn slipped(mut tree: Value, slips: &[Slip]) -> Value {
    for slip in slips {
        let mut places = Vec::new();
        pointers(&tree, String::new(), &mut places);
        let place = &places[slip.place.index(places.len())];
        let there = tree.pointer_mut(place).expect("a place");
        apply(there, slip);
    }
    tree
}

fn apply(there: &mut Value, slip: &Slip) {
    match (slip.sort, there) {
        (0, Value::Object(map)) => {
            map.insert(slip.word.clone(), slip.value.clone());
        }
        (1, Value::Object(map)) => {
            let gone = map.keys().nth(slip.place.index(map.len().max(1))).cloned();
            gone.and_then(|key| map.shift_remove(&key));
        }
        (2, Value::Object(map)) => {
            let renamed = slip.place.index(map.len().max(1));
            *map = std::mem::take(map)
                .into_iter()
                .enumerate()
                .map(|(at, (key, value))| match at == renamed {
                    true => (slip.word.clone(), value),
                    false => (key, value),
                })
                .collect();
        }
        (3, Value::Array(items)) => items.push(slip.value.clone()),
        (4, Value::Array(items)) => {
            items.pop();
        }
        // A table that is not the root is seldom replaced: little would be left to look at.
        (5.., Value::Object(_)) => {}
        (_, there) => *there = slip.value.clone(),
    }
}

fn pointers(tree: &Value, at: String, found: &mut Vec<String>) {
    match tree {
        Value::Object(map) => {
            for (key, value) in map {
                pointers(value, format!("{at}/{}", escaped(key)), found);
            }
        }
        Value::Array(items) => {
            for (index, value) in items.iter().enumerate() {
                pointers(value, format!("{at}/{index}"), found);
            }
        }
        _ => {}
    }
    found.push(at);
}

fn escaped(key: &str) -> String {
    key.replace('~', "~0").replace('/', "~1")
}

/// Values that somewhere are right and elsewhere wrong.
pub(crate) fn usual_values() -> Vec<Value> {
    let mut values = vec![
        Value::Null,
        json!(true),
        json!(false),
        json!(0),
        json!(7),
        json!(-3),
        json!(2027),
        json!(1.5),
        json!([]),
        json!({}),
        json!([null]),
        json!(["gemeente"]),
        json!([{"title": "x"}]),
        json!({"id": "a", "title": "x"}),
        json!({"status": "deels"}),
        json!([[]]),
    ];
    let texts = [
        "",
        " ",
        "x",
        "a-b",
        "A.2",
        "a b",
        "..",
        "2.10",
        "true",
        " FALSE ",
        "ja",
        "none",
        " none ",
        "None",
        "2025-04-15",
        " 2025-04-15 ",
        "2025-02-30",
        "2025-13-01",
        "15-04-2025",
        " 15.4.2025",
        "15 april 2025",
        "15-APR.-2025 10:00",
        "4/5/2025",
        "15/4/2025",
        "2025/4/15",
        "2025-04-15T10:00:00.5",
        "2025-04-15T10:00:00.5+02:00",
        "2025-04-15T23:30Z",
        "2025-04-15 24:00",
        "14-4-25",
        "20250414",
        "31-4-2025",
        "15 - 4 - 2025",
        "2101-01-01",
        "1811-04-15",
        "1899-01-01",
        "2025",
        " 2026 ",
        "1 year",
        "6 months",
        "+1 year",
        "101 years",
        "0 days",
        "1  week",
        "gemeente",
        "Gemeente",
        " GEMEENTE ",
        "Noord-Holland",
        "2026.0",
        "Recurring",
        " recurring ",
        " gemeente ",
        "provincie",
        "gemeentes",
        "statement",
        " any ",
        "noord-holland",
        " noord-holland @ 2025 ",
        "noord-holland@2024",
        "bibob",
        "voldoet",
        " VOLDOET  deels ",
        "Voldoet\tniet",
        "n.v.t.",
        "NVT",
        "nxvxtx",
        "nog in te vullen",
        "unanswered",
        "not_applicable",
        "Not applicable",
        "yes",
        "voldoett",
        "ſ",
        "\u{a0}",
    ];
    values.extend(texts.map(Value::from));
    values.push(Value::from("é".repeat(32_767)));
    values.push(Value::from("é".repeat(32_768)));
    values.push(Value::from("a".repeat(65)));
    values
}

/// The part of a tree that some keys of some tables are.
pub(crate) fn without(tree: &Value, leave_out: &[bool]) -> Value {
    let mut left = leave_out.iter().cycle();
    thinned(tree, &mut left)
}

fn thinned<'b>(tree: &Value, left: &mut impl Iterator<Item = &'b bool>) -> Value {
    match tree {
        Value::Object(map) => {
            let mut kept = Map::new();
            for (key, value) in map {
                if !left.next().copied().unwrap_or_default() {
                    kept.insert(key.clone(), thinned(value, left));
                }
            }
            Value::Object(kept)
        }
        other => other.clone(),
    }
}
