//! Small changes of a text that keep every other byte: where a value can be
//! replaced or put. These are guesses by layout; whoever uses one must read the
//! result and see that it is what was meant.

mod toml;
mod yaml;

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

/// A value for a key somewhere in a file.
pub(crate) struct Wanted<'w> {
    /// The keys that lead to it, from the top.
    pub path: &'w [&'w str],
    /// The value; none takes it away.
    pub value: Option<&'w Tree>,
    /// The keys of a table in their order, by the path of the table.
    pub order: &'w dyn Fn(&[&str]) -> Vec<String>,
}

/// Ways to make a change, the best first.
pub(crate) fn splices(source: &Source, root: &Node<'_>, wanted: &Wanted<'_>) -> Vec<Splice> {
    let mut table = root;
    for (depth, step) in wanted.path.iter().enumerate() {
        let entry = table.entries().iter().find(|entry| entry.key.text == *step);
        let last = depth + 1 == wanted.path.len();
        match entry {
            Some(entry) if last => return replaced(source, entry, wanted.value),
            Some(entry)
                if matches!(entry.value.value, Value::Table(_))
                    && !entry.value.entries().is_empty() =>
            {
                table = &entry.value;
            }
            Some(entry) => {
                let rest = &wanted.path[depth + 1..];
                return wanted.value.map_or_else(Vec::new, |value| {
                    filled(source, entry, &branch(rest, value))
                });
            }
            None => {
                let Some(value) = wanted.value else {
                    return Vec::new();
                };
                let order = (wanted.order)(&wanted.path[..depth]);
                let new = branch(&wanted.path[depth..], value);
                let place = InsertPlace::new(table, step, &order);
                return match source.format {
                    Format::Yaml => yaml::insert(source, &place, &new),
                    Format::Toml => toml::insert(source, &place, &wanted.path[..depth], &new),
                    Format::Xlsx | Format::Csv => Vec::new(),
                };
            }
        }
    }
    Vec::new()
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
fn branch(path: &[&str], value: &Tree) -> Branch {
    match path {
        [] => Branch::new("", value.clone()),
        [key] => Branch::of_key(key, value.clone()),
        [key, rest @ ..] => {
            let inner = vec![branch(rest, value)];
            let numbered = key.starts_with(|c: char| c.is_ascii_digit());
            let value = match numbered {
                true => Tree::Table(inner),
                false => Tree::Short(inner),
            };
            Branch::of_key(key, value)
        }
    }
}

fn replaced(source: &Source, entry: &Entry<'_>, value: Option<&Tree>) -> Vec<Splice> {
    match source.format {
        Format::Yaml => yaml::replace(source, entry, value),
        Format::Toml => toml::replace(source, entry, value),
        Format::Xlsx | Format::Csv => Vec::new(),
    }
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
