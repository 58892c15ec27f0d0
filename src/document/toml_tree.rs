//! From the values of the TOML parser to our tree.

use super::keys::is_quotable;
use super::limits::{LIMITS, is_control};
use super::lines::unix_lines;
use super::slip;
use super::source::Source;
use super::tree::{Entry, Key, Mark, Node, Value};
use crate::problem::{Fault, Problem, SyntaxFault, TextFault};
use std::borrow::Cow;
use std::ops::Range;
use toml::Spanned;
use toml::de::{DeTable, DeValue};

/// Whether a number in plain digits is given back as it is by who reads it: 64 bits
/// hold no more digits. Only the zeros at the end are lost, as of 2.10.
fn comes_back(written: &str) -> bool {
    match written.split_once('.') {
        None => written.parse::<i64>().is_ok(),
        Some((whole, part)) => {
            let part = part.trim_end_matches('0');
            let (dot, part) = if part.is_empty() {
                ("", "")
            } else {
                (".", part)
            };
            let shortest = format!("{whole}{dot}{part}");
            let number = written.parse::<f64>();
            number.is_ok_and(|number| number.to_string() == shortest)
        }
    }
}

pub(super) fn line_starts(text: &str) -> Vec<usize> {
    let newlines = text.bytes().enumerate().filter(|(_, byte)| *byte == b'\n');
    std::iter::once(0)
        .chain(newlines.map(|(at, _)| at + 1))
        .collect()
}

pub(super) struct TomlBuilder<'t, 'p> {
    pub(super) source: &'t Source,
    pub(super) problems: &'p mut Vec<Problem>,
    pub(super) ascii: bool,
    pub(super) lines: Vec<usize>,
    /// Line start, byte and characters before it of the last mark, for long lines.
    pub(super) seen: (usize, usize, usize),
    pub(super) nodes: usize,
}

impl<'t> TomlBuilder<'t, '_> {
    // The depth was bounded before parsing, so recursion is safe here.
    pub(super) fn table(&mut self, table: DeTable<'t>, span: Range<usize>) -> Node<'t> {
        let mut entries: Vec<_> = table.into_iter().collect();
        entries.sort_by_key(|(key, _)| key.span().start);
        let entries = entries
            .into_iter()
            .filter_map(|(key, value)| {
                let key = self.key(key);
                let value = self.value(value);
                if let Some(fault) = slip::odd_in_key(&key.text) {
                    self.say(key.mark, fault);
                    return None;
                }
                self.understood(&key, &value);
                Some(Entry { key, value })
            })
            .collect();
        Node {
            mark: self.mark(&span),
            value: Value::Table(entries),
        }
    }

    /// Says what may be shown of a key and its value.
    fn understood(&self, key: &Key<'_>, value: &Node<'_>) {
        self.source.understood(key.mark);
        let quotable = is_quotable(&key.text);
        let items = match &value.value {
            Value::List(items) if quotable => items.as_slice(),
            Value::Scalar(_) if quotable => std::slice::from_ref(value),
            Value::Absent | Value::Scalar(_) | Value::List(_) | Value::Table(_) | Value::Broken => {
                &[]
            }
        };
        let words = items.iter().filter(|item| item.text().is_some());
        words.for_each(|item| self.source.understood(item.mark));
    }

    fn key(&mut self, key: Spanned<Cow<'t, str>>) -> Key<'t> {
        let mark = self.mark(&key.span());
        Key {
            text: key.into_inner(),
            mark,
        }
    }

    fn value(&mut self, value: Spanned<DeValue<'t>>) -> Node<'t> {
        let span = value.span();
        let mark = self.mark(&span);
        self.nodes += 1;
        if self.nodes > LIMITS.nodes + 1 {
            return Node {
                mark,
                value: Value::Broken,
            };
        }
        if self.nodes == LIMITS.nodes + 1 {
            self.say(mark, TextFault::TooMany { most: LIMITS.nodes });
        }
        let value = match value.into_inner() {
            DeValue::Table(table) => return self.table(table, span),
            DeValue::Array(items) => {
                Value::List(items.into_iter().map(|item| self.value(item)).collect())
            }
            DeValue::String(text) => self.text(mark, text),
            DeValue::Integer(number) => {
                let is_one = i128::from_str_radix(number.as_str(), number.radix()).is_ok();
                self.number(mark, &self.source.text[span], is_one)
            }
            DeValue::Float(number) => {
                let is_one = number.as_str().parse::<f64>().is_ok();
                self.number(mark, &self.source.text[span], is_one)
            }
            DeValue::Boolean(_) | DeValue::Datetime(_) => {
                Value::Scalar(Cow::Borrowed(&self.source.text[span]))
            }
        };
        Node { mark, value }
    }

    fn text(&mut self, mark: Mark, text: Cow<'t, str>) -> Value<'t> {
        if text.len() > LIMITS.text_units && text.encode_utf16().count() > LIMITS.text_units {
            self.say(
                mark,
                TextFault::TooLong {
                    most: LIMITS.text_units,
                },
            );
            return Value::Broken;
        }
        if let Some(control) = text.chars().find(|c| is_control(*c)) {
            self.say(mark, TextFault::ControlCharacter { sign: control });
            return Value::Broken;
        }
        Value::Scalar(unix_lines(text))
    }

    /// A number as written, so that 2.10 stays 2.10. One that stands there in
    /// another form than plain digits was perhaps meant as a text, and other
    /// programs give it back as another one.
    fn number(&mut self, mark: Mark, written: &'t str, is_one: bool) -> Value<'t> {
        let digits = written.strip_prefix('-').unwrap_or(written);
        let plain = |byte: u8| byte.is_ascii_digit() || byte == b'.';
        if digits.bytes().all(plain) && comes_back(written) {
            return Value::Scalar(Cow::Borrowed(written));
        }
        // The parser takes whatever begins as a number for one.
        let fault = match is_one {
            true => SyntaxFault::TomlNumberForm,
            false => SyntaxFault::TomlNumber,
        };
        self.say(mark, fault);
        Value::Broken
    }

    fn say(&mut self, mark: Mark, fault: impl Into<Fault>) {
        let problem = self.source.problem(mark, fault);
        self.source.note(self.problems, problem);
    }

    fn mark(&mut self, span: &Range<usize>) -> Mark {
        use super::source::small;
        let line = self.lines.partition_point(|start| *start <= span.start);
        let line_start = self
            .lines
            .get(line.saturating_sub(1))
            .copied()
            .expect("the first line starts at 0");
        Mark {
            start: small(span.start),
            end: small(span.end),
            line: small(line),
            col: small(self.chars(line_start, span.start) + 1),
        }
    }

    /// Characters between the start of a line and a byte of it, counted on from the last mark.
    fn chars(&mut self, line_start: usize, byte: usize) -> usize {
        if self.ascii {
            return byte - line_start;
        }
        let (seen_line, seen_byte, seen_chars) = self.seen;
        let (from, counted) = match seen_line == line_start && seen_byte <= byte {
            true => (seen_byte.max(line_start), seen_chars),
            false => (line_start, 0),
        };
        let between = self.source.text.get(from..byte).unwrap_or_default();
        let chars = counted + between.trim_start_matches('\u{feff}').chars().count();
        self.seen = (line_start, byte, chars);
        chars
    }
}
