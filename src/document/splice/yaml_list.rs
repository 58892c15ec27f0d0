//! Changes of lists in YAML: one item more, or one less.

use std::ops::Range;

use super::super::source::Source;
use super::super::tree::{Entry, Node, Value};
use super::super::writer::{Tree, flow_value, yaml_item};
use super::yaml::{Lead, replace};
use super::yaml_ends::{flow_end, lines_below, value_end};
use super::{
    Splice, after_line, behind_item, end, line, lines_at, out_of_brackets, put, said, start,
};

/// One more item for a list.
pub(super) fn append(source: &Source, entry: &Entry<'_>, item: &Tree) -> Vec<Splice> {
    let text = &source.text;
    match &entry.value.value {
        Value::Absent => first_item(source, entry, item),
        Value::List(items) => match said(items).last() {
            Some(at) => behind(text, &items[at], item),
            None => {
                let at = start(entry.value.mark) + 1;
                vec![Splice {
                    range: at..at,
                    text: flow_value(item),
                }]
            }
        },
        Value::Scalar(_) | Value::Table(_) | Value::Broken => Vec::new(),
    }
}

/// The first item under a key that has nothing yet: a table on a line of its own.
fn first_item(source: &Source, entry: &Entry<'_>, item: &Tree) -> Vec<Splice> {
    let text = &source.text;
    let key = start(entry.key.mark);
    let in_flow = replace(source, entry, &Tree::List(vec![item.clone()]));
    let is_table = matches!(item, Tree::Table(_) | Tree::Short(_));
    let is_bare = entry.value.mark.start == entry.value.mark.end;
    if !is_table || !is_bare || Lead::of(text, key) == Lead::Inside {
        return in_flow;
    }
    let first = line(text, key);
    let lines = yaml_item(item, key - first.start + 2);
    let mut ways = vec![lines_at(text, after_line(text, first.end), &lines)];
    ways.extend(in_flow);
    ways
}

/// An item behind the last one, in its style.
fn behind(text: &str, last: &Node<'_>, item: &Tree) -> Vec<Splice> {
    let Some(dash) = dash(text, start(last.mark)) else {
        let end = item_end(text, last);
        let ways = end.map(|end| behind_item(text, start(last.mark)..end, &flow_value(item)));
        return ways.into_iter().collect();
    };
    let on_lines =
        matches!(last.value, Value::Table(_)) && !text[start(last.mark)..].starts_with('{');
    let mut item = item.clone();
    if let Tree::Short(branches) = &mut item
        && on_lines
    {
        item = Tree::Table(std::mem::take(branches));
    }
    let here = line(text, dash);
    let lines = yaml_item(&item, dash - here.start);
    let at = after_line(text, lines_below(text, dash, false));
    vec![lines_at(text, at, &lines)]
}

/// Another value in the place of an item.
pub(super) fn other_item(source: &Source, item: &Node<'_>, value: &Tree) -> Vec<Splice> {
    let end = item_end(&source.text, item);
    let ways = end.map(|end| put(start(item.mark)..end, flow_value(value)));
    ways.into_iter().collect()
}

/// A list without one of its items.
pub(super) fn without_item(source: &Source, items: &[Node<'_>], at: usize) -> Vec<Splice> {
    let text = &source.text;
    let item = &items[at];
    let Some(dash) = dash(text, start(item.mark)) else {
        let end = item_end(text, item);
        let ways = end.map(|end| out_of_brackets(text, start(item.mark)..end));
        return ways.unwrap_or_default();
    };
    let here = line(text, dash);
    if text[here.start..dash].trim().is_empty() {
        let to = after_line(text, lines_below(text, dash, false));
        return vec![Splice {
            range: here.start..to,
            text: comments_in(text, here.start..to, item),
        }];
    }
    Vec::new()
}

/// The lines of comment in a part that goes, where a value stands: what somebody noted
/// between the lines stays.
pub(super) fn comments_in(text: &str, range: Range<usize>, node: &Node<'_>) -> String {
    let mut texts = Vec::new();
    long_texts(text, node, &mut texts);
    let mut at = range.start;
    let lines = text[range].split_inclusive('\n').filter(|line| {
        let here = at;
        at += line.len();
        let is_text = texts.iter().any(|text| text.contains(&here));
        line.trim_start().starts_with('#') && !is_text
    });
    lines.collect()
}

/// The texts of more than one line in a value: a `#` in them is no comment.
fn long_texts(text: &str, node: &Node<'_>, found: &mut Vec<Range<usize>>) {
    let mut add = |lead: usize, value: &Node<'_>, is_key: bool| {
        let from = start(value.mark);
        let Value::Scalar(word) = &value.value else {
            return;
        };
        let short = value_end(text, from, end(value.mark), word);
        let is_short = short.is_some_and(|end| !text[lead..end].contains('\n'));
        if !is_short {
            let below = lines_below(text, lead, is_key);
            found.push(lead..short.unwrap_or(below).max(below));
        }
    };
    for entry in node.entries() {
        add(start(entry.key.mark), &entry.value, true);
    }
    for item in node.list().unwrap_or_default() {
        let from = start(item.mark);
        add(dash(text, from).unwrap_or(from), item, false);
    }
    for entry in node.entries() {
        long_texts(text, &entry.value, found);
    }
    for item in node.list().unwrap_or_default() {
        long_texts(text, item, found);
    }
}

/// The dash before an item in block style.
fn dash(text: &str, item: usize) -> Option<usize> {
    let before = text[..item].trim_end();
    let at = before.strip_suffix('-')?.len();
    let is_apart = before.len() < item;
    let begins = at == 0 || text[..at].ends_with(['\n', ' ']);
    (is_apart && begins).then_some(at)
}

/// The byte after an item between brackets.
fn item_end(text: &str, item: &Node<'_>) -> Option<usize> {
    let from = start(item.mark);
    match &item.value {
        Value::Table(_) | Value::List(_) => flow_end(text, from),
        Value::Scalar(word) => value_end(text, from, end(item.mark), word),
        Value::Absent | Value::Broken => None,
    }
}
