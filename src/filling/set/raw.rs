//! Two files held against each other as trees, also where they say what cannot be read.

use crate::document::{Entry, Node, PathStep, Value};

/// Whether two trees are the same but for what a path leads to.
pub(super) fn same_beside(one: &Node<'_>, other: &Node<'_>, path: &[PathStep]) -> bool {
    let Some((step, rest)) = path.split_first() else {
        return true;
    };
    match (step, &one.value, &other.value) {
        (PathStep::Key(key), Value::Table(one), Value::Table(other)) => {
            tables(one, other, Some((key, rest)))
        }
        (PathStep::Item(at), Value::List(one), Value::List(other)) => {
            items(&said(one), &said(other), *at, rest)
        }
        // Where nothing or a short word stood there may be keys now, and the other way round.
        (_, _, _) => true,
    }
}

/// The items of a list that say something.
fn said<'n, 't>(items: &'n [Node<'t>]) -> Vec<&'n Node<'t>> {
    items.iter().filter(|item| !item.is_absent()).collect()
}

fn items(one: &[&Node<'_>], other: &[&Node<'_>], at: usize, rest: &[PathStep]) -> bool {
    let is_gone = other.len() + 1 == one.len() && rest.is_empty();
    one.iter().enumerate().all(|(number, item)| {
        let there = match is_gone && number > at {
            true => other.get(number - 1),
            false => other.get(number),
        };
        match (number == at, there) {
            (true, _) if is_gone => true,
            (true, Some(there)) => same_beside(item, there, rest),
            (false, Some(there)) => same(item, there),
            (_, None) => false,
        }
    })
}

/// Whether two tables have the same keys with the same values; of the one key on a path
/// what is beside the rest of that path.
fn tables(one: &[Entry<'_>], other: &[Entry<'_>], on_path: Option<(&str, &[PathStep])>) -> bool {
    let find =
        |table: &[Entry<'_>], key: &str| table.iter().position(|entry| entry.key.text == key);
    let is_on_path = |key: &str| on_path.is_some_and(|(on_path, _)| on_path == key);
    let kept = one.iter().all(|entry| {
        let key = &*entry.key.text;
        let there = find(other, key).map(|at| &other[at].value);
        match (there, on_path) {
            (Some(there), Some((on_path, rest))) if on_path == key => {
                same_beside(&entry.value, there, rest)
            }
            (Some(there), _) => same(&entry.value, there),
            (None, _) => is_on_path(key) || entry.value.is_absent(),
        }
    });
    let added = other
        .iter()
        .filter(|entry| find(one, &entry.key.text).is_none());
    kept && added.into_iter().all(|entry| is_on_path(&entry.key.text))
}

fn same(one: &Node<'_>, other: &Node<'_>) -> bool {
    match (&one.value, &other.value) {
        (Value::Absent, Value::Absent) | (Value::Broken, Value::Broken) => true,
        (Value::Scalar(one), Value::Scalar(other)) => one == other,
        (Value::List(one), Value::List(other)) => {
            one.len() == other.len() && one.iter().zip(other).all(|(one, other)| same(one, other))
        }
        (Value::Table(one), Value::Table(other)) => tables(one, other, None),
        (_, _) => false,
    }
}
