//! A key that TOML has twice: where it stood first.

use super::repeated::plain_word;
use super::slip;
use super::source::Source;
use super::tree::Mark;
use crate::problem::{Problem, ShapeFault};
use std::ops::Range;
use toml::de::{DeTable, DeValue};

/// A key that stands twice in one table, with the place of the first.
pub(super) fn duplicate(source: &Source, mark: Mark, span: &Range<usize>) -> Problem {
    let word = source.text.get(span.clone()).unwrap_or_default();
    source.understood(mark);
    let first = first_use(source, span).unwrap_or(mark);
    source.understood(first);
    let fault = ShapeFault::DuplicateKey {
        key: plain_word(word.trim_matches(['"', '\''])),
        first: first.line,
    };
    source.problem(mark, fault)
}

/// A key that nobody writes: it cannot be typed.
const STAND_IN: &str = "\u{1}";

/// The first key of the same name in the table of a key: what stands before is
/// read once more with a stand-in, which then lies in that table.
fn first_use(source: &Source, span: &Range<usize>) -> Option<Mark> {
    let before = source.text.get(..span.start)?;
    let key = source.text.get(span.clone())?;
    let is_header = slip::line_of(before, before.len())
        .1
        .trim_start()
        .starts_with('[');
    let end = if is_header { "]]" } else { " = 0" };
    let text = format!("{before}\"{STAND_IN}\"{end}\n");
    let (table, _) = DeTable::parse_recoverable(&text);
    let own = table_of(table.get_ref())?;
    let name = key.trim_matches(['"', '\'']);
    let (first, _) = own.iter().find(|(key, _)| key.get_ref() == name)?;
    let first = first.span();
    Some(source.mark_at(first.start, first.end))
}

/// The table that holds the stand-in.
// The depth was bounded before parsing, so recursion is safe here.
fn table_of<'a, 't>(table: &'a DeTable<'t>) -> Option<&'a DeTable<'t>> {
    if table.iter().any(|(key, _)| key.get_ref() == STAND_IN) {
        return Some(table);
    }
    table
        .iter()
        .find_map(|(_, value)| in_value(value.get_ref()))
}

fn in_value<'a, 't>(value: &'a DeValue<'t>) -> Option<&'a DeTable<'t>> {
    match value {
        DeValue::Table(table) => table_of(table),
        DeValue::Array(items) => items.iter().find_map(|item| in_value(item.get_ref())),
        DeValue::String(_)
        | DeValue::Integer(_)
        | DeValue::Float(_)
        | DeValue::Boolean(_)
        | DeValue::Datetime(_) => None,
    }
}
