//! Small changes of a text that keep every other byte: where a value can be
//! replaced or put. These are guesses by layout; whoever uses one must read the
//! result and see that it is what was meant.

mod toml;
mod yaml;
mod yaml_ends;
mod yaml_list;

use std::ops::Range;

use super::source::{Format, Source};
use super::tree::{Entry, Node, Value};
use super::writer::{Branch, Tree};

/// A change of a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Splice {
    /// The bytes that go.
    pub range: Range<usize>,
    /// What comes in their place.
    pub text: String,
}

impl Splice {
    /// The text with this change.
    pub(crate) fn apply(&self, text: &str) -> Option<String> {
        let before = text.get(..self.range.start)?;
        let after = text.get(self.range.end..)?;
        Some(format!("{before}{}{after}", self.text))
    }
}

impl Splice {
    /// The same with a blank line after it.
    fn and_blank_line(mut self) -> Self {
        let newline = if self.text.ends_with("\r\n") {
            "\r\n"
        } else {
            "\n"
        };
        self.text.push_str(newline);
        self
    }
}

/// A step down in a tree.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PathStep {
    /// To the value of a key.
    Key(String),
    /// To an item of a list, from 0; items that say nothing are not counted.
    Item(usize),
}

/// What is to become of the place that a path leads to.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Act<'w> {
    /// This value stands there.
    Put(&'w Tree),
    /// Nothing stands there.
    Take,
    /// The list there has this item too.
    Append(&'w Tree),
}

/// A change somewhere in a file.
pub(crate) struct Wanted<'w> {
    /// What leads to the place, from the top.
    pub path: &'w [PathStep],
    /// What is to become of it.
    pub act: Act<'w>,
    /// The keys of a table in their order, by the path of the table.
    pub order: &'w dyn Fn(&[PathStep]) -> Vec<String>,
}

/// Ways to make a change, the best first.
pub(crate) fn splices(source: &Source, root: &Node<'_>, wanted: &Wanted<'_>) -> Vec<Splice> {
    let mut node = root;
    for (depth, step) in wanted.path.iter().enumerate() {
        let rest = &wanted.path[depth + 1..];
        match step {
            PathStep::Item(at) => {
                let items = node.list().unwrap_or_default();
                let Some(raw) = said(items).nth(*at) else {
                    return Vec::new();
                };
                if rest.is_empty() {
                    return match wanted.act {
                        Act::Take => without_item(source, items, raw),
                        Act::Put(value) => other_item(source, &items[raw], value),
                        Act::Append(_) => Vec::new(),
                    };
                }
                node = &items[raw];
            }
            PathStep::Key(key) => {
                let entries = node.entries();
                let Some(at) = entries.iter().position(|entry| entry.key.text == **key) else {
                    return inserted(source, node, depth, wanted);
                };
                let entry = &entries[at];
                if rest.is_empty() {
                    return at_key(source, entry, entries.get(at + 1), wanted.act);
                }
                if !goes_on(&entry.value) {
                    return added(wanted.act, |act| filled(source, entry, &branch(rest, act)));
                }
                node = &entry.value;
            }
        }
    }
    Vec::new()
}

/// The items of a list that say something, by their place among all.
fn said<'n>(items: &'n [Node<'_>]) -> impl Iterator<Item = usize> + 'n {
    let numbered = items.iter().enumerate();
    numbered
        .filter(|(_, item)| !item.is_absent())
        .map(|(at, _)| at)
}

/// Whether a value holds something that a path can go on to.
fn goes_on(node: &Node<'_>) -> bool {
    match &node.value {
        Value::Table(entries) => !entries.is_empty(),
        Value::List(items) => said(items).next().is_some(),
        Value::Absent | Value::Scalar(_) | Value::Broken => false,
    }
}

/// Ways to add a value; what is not there cannot be taken away.
fn added(act: Act<'_>, ways: impl FnOnce(&Tree) -> Vec<Splice>) -> Vec<Splice> {
    match act {
        Act::Put(value) => ways(value),
        Act::Append(item) => ways(&Tree::List(vec![item.clone()])),
        Act::Take => Vec::new(),
    }
}

/// The last key of a path is there.
fn at_key(
    source: &Source,
    entry: &Entry<'_>,
    next: Option<&Entry<'_>>,
    act: Act<'_>,
) -> Vec<Splice> {
    match (source.format, act) {
        (Format::Yaml, Act::Put(value)) => yaml::replace(source, entry, value),
        (Format::Yaml, Act::Take) => yaml::remove(source, entry, next),
        (Format::Yaml, Act::Append(item)) => yaml::append(source, entry, item),
        (Format::Toml, Act::Put(value)) => toml::replace(source, entry, value),
        (Format::Toml, Act::Take) => toml::remove(source, entry),
        (Format::Toml, Act::Append(item)) => toml::append(source, entry, item),
        (Format::Xlsx | Format::Csv, _) => Vec::new(),
    }
}

/// A key of the path is not in its table yet.
fn inserted(source: &Source, table: &Node<'_>, depth: usize, wanted: &Wanted<'_>) -> Vec<Splice> {
    let (above, below) = wanted.path.split_at(depth);
    let [PathStep::Key(key), ..] = below else {
        return Vec::new();
    };
    added(wanted.act, |value| {
        let order = (wanted.order)(above);
        let place = InsertPlace::new(table, key, &order);
        let new = branch(below, value);
        match source.format {
            Format::Yaml => yaml::insert(source, &place, &new),
            Format::Toml => toml::insert(source, &place, above, &new),
            Format::Xlsx | Format::Csv => Vec::new(),
        }
    })
}

fn without_item(source: &Source, items: &[Node<'_>], at: usize) -> Vec<Splice> {
    match source.format {
        Format::Yaml => yaml::without_item(source, items, at),
        Format::Toml => toml::without_item(source, items, at),
        Format::Xlsx | Format::Csv => Vec::new(),
    }
}

/// Another value in the place of a word of a list.
fn other_item(source: &Source, item: &Node<'_>, value: &Tree) -> Vec<Splice> {
    match (source.format, &item.value) {
        (Format::Yaml, Value::Scalar(_)) => yaml::other_item(source, item, value),
        (Format::Toml, Value::Scalar(_)) => toml::other_item(item, value),
        (Format::Yaml | Format::Toml | Format::Xlsx | Format::Csv, _) => Vec::new(),
    }
}

/// Where a new key belongs in a table: after the one, before the other.
struct InsertPlace<'p, 't> {
    table: &'p Node<'t>,
    before: Option<&'p Entry<'t>>,
    after: Option<&'p Entry<'t>>,
}

impl<'p, 't> InsertPlace<'p, 't> {
    fn new(table: &'p Node<'t>, key: &str, order: &[String]) -> Self {
        let rank = |key: &str| order.iter().position(|known| known == key);
        let new = rank(key).unwrap_or(usize::MAX);
        let ranked = |entry: &&Entry<'_>| rank(&entry.key.text).unwrap_or(usize::MAX);
        let entries = || table.entries().iter();
        Self {
            table,
            after: entries()
                .filter(|entry| ranked(entry) < new)
                .max_by_key(ranked),
            before: entries()
                .filter(|entry| ranked(entry) >= new)
                .min_by_key(ranked),
        }
    }
}

/// A branch of the keys that are not there yet; a requirement's number has lines of its own.
fn branch(path: &[PathStep], value: &Tree) -> Branch {
    let (Some(PathStep::Key(key)), rest) = (path.first(), path.get(1..).unwrap_or_default()) else {
        return Branch::new("", value.clone());
    };
    if rest.is_empty() {
        return Branch::of_key(key, value.clone());
    }
    let inner = vec![branch(rest, value)];
    let numbered = key.starts_with(|c: char| c.is_ascii_digit());
    let value = match numbered {
        true => Tree::Table(inner),
        false => Tree::Short(inner),
    };
    Branch::of_key(key, value)
}

/// A first key in a table that has none yet.
fn filled(source: &Source, entry: &Entry<'_>, new: &Branch) -> Vec<Splice> {
    match source.format {
        Format::Yaml => yaml::fill(source, entry, new),
        Format::Toml => toml::fill(source, entry, new),
        Format::Xlsx | Format::Csv => Vec::new(),
    }
}

/// The line that a byte is in: its first byte, and the one after its last character.
fn line(text: &str, at: usize) -> Range<usize> {
    let start = text[..at].rfind('\n').map_or(0, |newline| newline + 1);
    let end = text[at..]
        .find('\n')
        .map_or(text.len(), |newline| at + newline);
    let end = if text[start..end].ends_with('\r') {
        end - 1
    } else {
        end
    };
    start..end
}

/// The byte after a line and its end.
fn after_line(text: &str, at: usize) -> usize {
    text[at..]
        .find('\n')
        .map_or(text.len(), |newline| at + newline + 1)
}

/// How this file ends its lines.
fn newline(text: &str) -> &'static str {
    if text.contains("\r\n") { "\r\n" } else { "\n" }
}

/// Lines as this file has them, to put at the start of a line.
fn lines_at(text: &str, at: usize, new: &str) -> Splice {
    let newline = newline(text);
    let joined = new.trim_end_matches('\n').replace('\n', newline);
    let open = at > 0 && !text[..at].ends_with('\n');
    let text = match open {
        true => format!("{newline}{joined}{newline}"),
        false => format!("{joined}{newline}"),
    };
    Splice {
        range: at..at,
        text,
    }
}

fn start(mark: super::tree::Mark) -> usize {
    mark.bytes().start
}

fn end(mark: super::tree::Mark) -> usize {
    mark.bytes().end
}

/// Whether only blanks stand before a byte on its line.
fn begins_line(text: &str, at: usize) -> bool {
    text[line(text, at).start..at]
        .trim_start_matches('\u{feff}')
        .trim()
        .is_empty()
}

/// The start of the comments that stand right above a line, at most as far in as it is.
fn above_comments(text: &str, line_start: usize) -> usize {
    let mut at = line_start;
    while at > 0 {
        let before = line(text, at - 1);
        if !text[before.clone()].trim_start().starts_with('#') {
            break;
        }
        at = before.start;
    }
    at
}

/// Takes an item out from between brackets or braces, with one comma; where comments
/// would go with it, not at all.
fn out_of_brackets(text: &str, item: Range<usize>) -> Vec<Splice> {
    let blank = |c: char| c.is_whitespace();
    let rest = &text[item.end..];
    let comma = rest.trim_start_matches(blank).strip_prefix(',');
    let to = comma.map(|after| text.len() - after.trim_start_matches(blank).len());
    let before = text[..item.start].trim_end_matches(blank);
    let from = before.strip_suffix(',').map(str::len);
    let is_last = to.is_some_and(|to| text[to..].starts_with([']', '}']));
    let with_comma = match (from, to) {
        // A comma behind the last item may stay: it closes the one before.
        (Some(from), Some(_)) if is_last => from..item.end,
        (_, Some(to)) => item.start..to,
        (Some(from), None) => from..item.end,
        (None, None) => item.clone(),
    };
    let comment = has_comment(&text[with_comma.start..item.start])
        || has_comment(&text[item.end..with_comma.end]);
    let ways = [Some(with_comma).filter(|_| !comment), Some(item)];
    let ways = ways.into_iter().flatten().map(|range| Splice {
        range,
        text: String::new(),
    });
    ways.collect()
}

/// One change of a text.
fn put(range: Range<usize>, text: impl Into<String>) -> Splice {
    Splice {
        range,
        text: text.into(),
    }
}

/// An item more between brackets, behind the last one and what is noted behind that.
fn behind_item(text: &str, last: Range<usize>, new: &str) -> Splice {
    if !begins_line(text, last.start) {
        return put(last.end..last.end, format!(", {new}"));
    }
    let here = line(text, last.start);
    let pad = format!("{}{}", newline(text), &text[here.start..last.start]);
    let rest = &text[last.end..line(text, last.end).end];
    let blanks = rest.len() - rest.trim_start().len();
    let (lead, after, comma) = match rest[blanks..].strip_prefix(',') {
        Some(after) => (&rest[..blanks], after, ","),
        None => ("", rest, ""),
    };
    match after.trim_start().starts_with('#') {
        true => put(
            last.end..last.end + rest.len(),
            format!("{lead},{after}{pad}{new}{comma}"),
        ),
        false => put(last.end..last.end, format!(",{pad}{new}")),
    }
}

/// Whether a text has a comment of YAML or TOML, or something that looks like one.
fn has_comment(text: &str) -> bool {
    let mut before = '\n';
    text.chars().any(|c| {
        let is_comment = c == '#' && before.is_whitespace();
        before = c;
        is_comment
    })
}
