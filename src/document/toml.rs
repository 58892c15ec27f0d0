//! TOML to the located tree.

use std::borrow::Cow;
use std::ops::Range;

use toml::Spanned;
use toml::de::{DeTable, DeValue};

use super::limits::{LIMITS, is_control};
use super::lines::unix_lines;
use super::source::Source;
use super::tree::{Entry, Key, Mark, Node, Value};
use crate::problem::{Problem, ShapeFault, TextFault};

/// One slip makes many errors; more than this say nothing new.
const MOST_ERRORS: usize = 5;

/// Reads TOML; every syntax error is a problem, and there is no tree then.
pub(super) fn parse<'t>(source: &'t Source, problems: &mut Vec<Problem>) -> Option<Node<'t>> {
    let (table, errors) = DeTable::parse_recoverable(&source.text);
    if !errors.is_empty() {
        let mut seen = Vec::new();
        for error in errors.iter().take(MOST_ERRORS) {
            let span = error.span().unwrap_or(0..0);
            let mark = source.mark_at(span.start, span.end);
            // One slip cascades; the first on a line says it.
            if !seen.contains(&mark.line) {
                seen.push(mark.line);
                problems.push(syntax(source, mark, error.message(), &span));
            }
        }
        return None;
    }
    let mut builder = Builder {
        source,
        problems,
        ascii: source.text.is_ascii(),
        lines: line_starts(&source.text),
        seen: (0, 0, 0),
        nodes: 0,
    };
    let span = table.span();
    let root = builder.table(table.into_inner(), span);
    (builder.nodes <= LIMITS.nodes).then_some(root)
}

fn syntax(source: &Source, mark: Mark, message: &str, span: &Range<usize>) -> Problem {
    let word = source.text.get(span.clone()).unwrap_or_default().trim();
    if message.contains("duplicate key") {
        let first = first_use(source, word, span.start);
        let fault = ShapeFault::DuplicateKey {
            key: word.trim_matches('"').to_owned(),
            first: first.line,
        };
        let mut problem = source.problem(mark, fault);
        problem.other = Some(source.place(first));
        return problem;
    }
    if message.contains("date") || message.contains("month") || message.contains("day") {
        let word: String = word.chars().take(40).collect();
        return source.problem(mark, ShapeFault::BadDate { word });
    }
    let value = word
        .chars()
        .next()
        .is_some_and(|c| c.is_alphabetic() || matches!(c, '“' | '”' | '‘' | '’'));
    let fault = match message {
        _ if value && line_has_equals(source, span.start) => TextFault::TomlUnquoted,
        m if m.contains("string") && m.contains("expected") => TextFault::OpenQuote,
        m if m.contains("leading zero") => TextFault::OddNumber,
        m if m.contains("unclosed") => TextFault::Bracket,
        m => TextFault::Syntax(m.lines().next().unwrap_or_default().to_owned()),
    };
    source.problem(mark, fault)
}

/// Whether an equals sign stands before a byte on its line: it is a value.
fn line_has_equals(source: &Source, at: usize) -> bool {
    let before = source.text.get(..at).unwrap_or_default();
    before
        .rsplit('\n')
        .next()
        .is_some_and(|line| line.contains('='))
}

/// The first place before `end` where a key stands at the start of a line, or in a header.
fn first_use(source: &Source, key: &str, end: usize) -> Mark {
    let mut at = 0;
    for line in source.text[..end].split_inclusive('\n') {
        let code = line.trim_start().trim_start_matches('[');
        if code.starts_with(key) || line.trim_start().starts_with('[') && code.contains(key) {
            let start = at + (line.len() - line.trim_start().len());
            return source.mark_at(start, start + key.len());
        }
        at += line.len();
    }
    source.mark_at(end, end)
}

fn line_starts(text: &str) -> Vec<usize> {
    let newlines = text.bytes().enumerate().filter(|(_, byte)| *byte == b'\n');
    std::iter::once(0)
        .chain(newlines.map(|(at, _)| at + 1))
        .collect()
}

struct Builder<'t, 'p> {
    source: &'t Source,
    problems: &'p mut Vec<Problem>,
    ascii: bool,
    lines: Vec<usize>,
    /// Line start, byte and characters before it of the last mark, for long lines.
    seen: (usize, usize, usize),
    nodes: usize,
}

impl<'t> Builder<'t, '_> {
    // The depth was bounded before parsing, so recursion is safe here.
    fn table(&mut self, table: DeTable<'t>, span: Range<usize>) -> Node<'t> {
        let mut entries: Vec<_> = table.into_iter().collect();
        entries.sort_by_key(|(key, _)| key.span().start);
        let entries = entries
            .into_iter()
            .map(|(key, value)| Entry {
                key: self.key(key),
                value: self.value(value),
            })
            .collect();
        Node {
            mark: self.mark(&span),
            value: Value::Table(entries),
        }
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
            DeValue::Integer(_) | DeValue::Float(_) => self.number(mark, &self.source.text[span]),
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
            self.say(mark, TextFault::ControlCharacter(control));
            return Value::Broken;
        }
        Value::Scalar(unix_lines(text))
    }

    /// A number as written, so that 2.10 stays 2.10; it must be one that every
    /// reader takes for the same.
    fn number(&mut self, mark: Mark, written: &'t str) -> Value<'t> {
        let plain = |c: char| c.is_ascii_digit() || matches!(c, '+' | '-' | '.' | 'e' | 'E');
        let digits = written.trim_start_matches(['+', '-']);
        let zeros = digits.len() > 1 && digits.starts_with('0') && !digits.starts_with("0.");
        if written.chars().all(plain) && !zeros {
            return Value::Scalar(Cow::Borrowed(written));
        }
        self.say(mark, TextFault::OddNumber);
        Value::Broken
    }

    fn say(&mut self, mark: Mark, fault: TextFault) {
        self.problems.push(self.source.problem(mark, fault));
    }

    fn mark(&mut self, span: &Range<usize>) -> Mark {
        use super::source::small;
        let line = self.lines.partition_point(|start| *start <= span.start);
        let line_start = self
            .lines
            .get(line.saturating_sub(1))
            .copied()
            .unwrap_or_default();
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
