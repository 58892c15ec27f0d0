//! YAML to the located tree, from parser events, without recursion.

use std::borrow::Cow;

use saphyr_parser::{Event, Parser, ScalarStyle, ScanError, Span};

use super::diagnose::diagnose;
use super::keys::is_quotable;
use super::limits::{LIMITS, is_control};
use super::lines::unix_lines;
use super::slip::odd_in_key;
use super::source::{Source, small};
use super::tree::{Entry, Key, Mark, Node, Value};
use crate::problem::{Fault, Problem, ShapeFault, SyntaxFault, TextFault};

/// Reads YAML; the first syntax error ends the reading.
pub(super) fn parse<'t>(source: &'t Source, problems: &mut Vec<Problem>) -> Option<Node<'t>> {
    let text = source.text.as_str();
    let last = text.rsplit(['\n', '\r']).next().unwrap_or_default();
    // The parser counts a last line of nothing but indentation as one more line
    // of the text above it, unless it ends as every other line does.
    match !last.is_empty() && last.trim_matches(' ').is_empty() {
        true => built(
            source,
            problems,
            Parser::new_from_iter(text.chars().chain(['\n'])),
        ),
        false => built(source, problems, Parser::new_from_str(text)),
    }
}

fn built<'t>(
    source: &'t Source,
    problems: &mut Vec<Problem>,
    events: impl Iterator<Item = Result<(Event<'t>, Span), ScanError>>,
) -> Option<Node<'t>> {
    let mut builder = YamlBuilder::new(source, problems);
    for event in events {
        let go_on = match event {
            Ok((event, span)) => builder.event(event, span),
            Err(error) => {
                builder.syntax(&error);
                return None;
            }
        };
        if !go_on {
            break;
        }
    }
    builder.finish()
}

enum Frame<'t> {
    List(Mark, Vec<Node<'t>>),
    Table(Mark, Vec<Entry<'t>>, Option<Key<'t>>),
}

struct YamlBuilder<'t, 'p> {
    source: &'t Source,
    problems: &'p mut Vec<Problem>,
    bytes: ByteCursor<'t>,
    open: Vec<Frame<'t>>,
    root: Option<Node<'t>>,
    nodes: usize,
    documents: usize,
    /// Whether there is a `#` at all that could cut a text off.
    may_be_cut: bool,
}

impl<'t, 'p> YamlBuilder<'t, 'p> {
    fn new(source: &'t Source, problems: &'p mut Vec<Problem>) -> Self {
        Self {
            source,
            problems,
            bytes: ByteCursor::new(&source.text),
            open: Vec::new(),
            root: None,
            nodes: 0,
            documents: 0,
            may_be_cut: source.text.contains(" #") || source.text.contains("\t#"),
        }
    }

    /// Takes one event; `false` when reading further makes no sense.
    fn event(&mut self, event: Event<'t>, span: Span) -> bool {
        let mark = self.mark(span);
        match event {
            Event::DocumentStart(explicit) => return self.document(mark, explicit),
            Event::Scalar(text, style, anchor, tag) => {
                let refused = self.refuse(mark, anchor, tag.is_some());
                if self.may_be_cut && style == ScalarStyle::Plain {
                    self.cut(mark, span);
                }
                let value = match refused {
                    true => Value::Broken,
                    false => self.scalar(mark, text, style),
                };
                if matches!(value, Value::Scalar(_)) && self.is_quotable() {
                    self.source.understood(mark);
                }
                self.put(Node { mark, value });
            }
            Event::SequenceStart(anchor, tag) => {
                self.refuse(mark, anchor, tag.is_some());
                self.open.push(Frame::List(mark, Vec::new()));
            }
            Event::MappingStart(anchor, tag) => {
                self.refuse(mark, anchor, tag.is_some());
                self.open.push(Frame::Table(mark, Vec::new(), None));
            }
            Event::SequenceEnd | Event::MappingEnd => self.close(),
            Event::Alias(_) => {
                self.say(mark, SyntaxFault::Anchor);
                let value = Value::Broken;
                self.put(Node { mark, value });
            }
            Event::Nothing | Event::StreamStart | Event::StreamEnd | Event::DocumentEnd => {}
        }
        self.within_limits(mark)
    }

    fn document(&mut self, mark: Mark, explicit: bool) -> bool {
        self.documents += 1;
        if self.documents > 1 && explicit {
            self.say(mark, SyntaxFault::SecondDocument);
        } else if self.documents > 1 {
            let end = self.end_marker(mark);
            self.say(end, SyntaxFault::Directive);
        }
        self.documents <= 1
    }

    /// The line `...` that ended the document before.
    fn end_marker(&self, mark: Mark) -> Mark {
        let start = mark.bytes().start;
        let above = self.source.text.get(..start).unwrap_or_default();
        let end = above.rfind("\n...").map_or(start, |at| at + 1);
        self.source.mark_at(end, end)
    }

    fn within_limits(&mut self, mark: Mark) -> bool {
        self.nodes += 1;
        let fault = if self.open.len() > LIMITS.depth {
            TextFault::TooDeep { most: LIMITS.depth }
        } else if self.nodes > LIMITS.nodes {
            TextFault::TooMany { most: LIMITS.nodes }
        } else {
            return true;
        };
        self.say(mark, fault);
        self.open.clear();
        self.root = None;
        false
    }

    fn scalar(&mut self, mark: Mark, text: Cow<'t, str>, style: ScalarStyle) -> Value<'t> {
        let plain = style == ScalarStyle::Plain;
        if plain && matches!(&*text, "" | "~" | "null" | "Null" | "NULL") {
            return Value::Absent;
        }
        if text.len() > LIMITS.text_units && text.encode_utf16().count() > LIMITS.text_units {
            self.say(
                mark,
                TextFault::TooLong {
                    most: LIMITS.text_units,
                },
            );
            return Value::Broken;
        }
        // Control characters in the open were refused before; here they come from escapes.
        if let Some(control) = text
            .chars()
            .find(|c| style == ScalarStyle::DoubleQuoted && is_control(*c))
        {
            self.say(mark, TextFault::ControlCharacter { sign: control });
            return Value::Broken;
        }
        Value::Scalar(unix_lines(text))
    }

    /// Notes where a `#` follows a text, or stands in place of one.
    fn cut(&mut self, mark: Mark, span: Span) {
        let is_empty = span.start.index() == span.end.index();
        let end = self.bytes.byte(span.end.index());
        let rest = &self.source.text[end..];
        // An empty value stands at the colon or dash before it.
        let signs: &[char] = if is_empty {
            &[' ', '\t', ':', '-']
        } else {
            &[' ', '\t']
        };
        let code = rest.trim_start_matches(signs);
        let at = end + (rest.len() - code.len());
        if code.starts_with('#') && at > end {
            let between = self.source.text[end..at].chars().count();
            let sign = Mark {
                start: small(at),
                end: small(at + 1),
                line: small(span.end.line()),
                col: small(span.end.col() + between + 1),
            };
            self.source.add_cut(mark.start, sign);
        }
    }

    /// Whether the next value is of a key whose values are never free text.
    fn is_quotable(&self) -> bool {
        let mut open = self.open.iter().rev();
        let key = open.find_map(|frame| match frame {
            Frame::Table(_, _, key) => Some(key.as_ref()),
            Frame::List(..) => None,
        });
        key.flatten().is_some_and(|key| is_quotable(&key.text))
    }

    /// Says what a value may not have before it; whether it has that.
    fn refuse(&mut self, mark: Mark, anchor: usize, tagged: bool) -> bool {
        if anchor != 0 {
            self.say(mark, SyntaxFault::Anchor);
        }
        if tagged {
            self.say(mark, SyntaxFault::Tag);
        }
        anchor != 0 || tagged
    }

    fn close(&mut self) {
        let (mark, value) = match self.open.pop() {
            Some(Frame::List(mark, items)) => (mark, Value::List(items)),
            Some(Frame::Table(mark, entries, _)) => (mark, Value::Table(entries)),
            None => return,
        };
        self.put(Node { mark, value });
    }

    /// Puts a finished node where it belongs: the next key or value of what is open.
    fn put(&mut self, node: Node<'t>) {
        match self.open.last_mut() {
            None => self.root = Some(node),
            Some(Frame::List(_, items)) => items.push(node),
            Some(Frame::Table(_, entries, key @ None)) => match self::key(node) {
                Ok(new) => {
                    let first = entries.iter().find(|entry| entry.key.text == new.text);
                    let fault = first.map(|first| (new.text.to_string(), first.key.mark));
                    let mark = new.mark;
                    let merge = new.text == "<<";
                    *key = Some(new);
                    if let Some((text, first)) = fault {
                        self.duplicate(mark, text, first);
                    } else if merge {
                        self.say(mark, SyntaxFault::MergeKey);
                    }
                }
                Err((mark, fault)) => {
                    let text = Cow::Borrowed("");
                    *key = Some(Key { text, mark });
                    if let Some(fault) = fault {
                        self.say(mark, fault);
                    }
                }
            },
            Some(Frame::Table(_, entries, key)) => {
                let Some(key) = key.take() else { return };
                // A word without a value may be the rest of a text that a comma cut.
                if !node.is_absent() || self.source.has_colon(key.mark) {
                    self.source.understood(key.mark);
                }
                let refused = key.text.is_empty() || key.text == "<<";
                if !refused && !entries.iter().any(|entry| entry.key.text == key.text) {
                    entries.push(Entry { key, value: node });
                }
            }
        }
    }

    fn duplicate(&mut self, mark: Mark, key: String, first: Mark) {
        let fault = ShapeFault::DuplicateKey {
            key,
            first: first.line,
        };
        self.say(mark, fault);
    }

    fn say(&mut self, mark: Mark, fault: impl Into<Fault>) {
        let problem = self.source.problem(mark, fault);
        self.source.note(self.problems, problem);
    }

    fn syntax(&mut self, error: &ScanError) {
        let at = self.bytes.byte(error.marker().index());
        let (fault, at) = diagnose(error.info(), &self.source.text, at);
        // An error at the very end shows the last line that says something.
        let at = at.min(self.source.text.trim_end().len());
        let mark = self.source.mark_at(at, at);
        self.source.forget_understood();
        self.say(mark, fault);
    }

    fn mark(&mut self, span: Span) -> Mark {
        let start = self.bytes.byte(span.start.index());
        Mark {
            start: small(start),
            end: small(self.bytes.end_after(start, span)),
            line: small(span.start.line()),
            col: small(span.start.col() + 1),
        }
    }

    fn finish(self) -> Option<Node<'t>> {
        self.source.sort_understood();
        let root = self.root.filter(|root| !root.is_absent());
        if root.is_none() && self.problems.is_empty() {
            self.problems.push(self.source.empty());
        }
        root
    }
}

/// A key is a plain or quoted word; anything else gives back its place and what is
/// wrong, unless that was said already.
fn key(node: Node<'_>) -> Result<Key<'_>, (Mark, Option<Fault>)> {
    let mark = node.mark;
    match node.value {
        Value::Scalar(text) if !text.trim().is_empty() => match odd_in_key(&text) {
            None => Ok(Key { text, mark }),
            fault @ Some(_) => Err((mark, fault)),
        },
        Value::Broken => Err((mark, None)),
        Value::Absent | Value::Scalar(_) | Value::List(_) | Value::Table(_) => {
            Err((mark, Some(SyntaxFault::ComplexKey.into())))
        }
    }
}

/// The parser counts characters; this turns them into bytes, going forward.
struct ByteCursor<'t> {
    text: &'t str,
    ascii: bool,
    chars: usize,
    byte: usize,
}

impl<'t> ByteCursor<'t> {
    fn new(text: &'t str) -> Self {
        Self {
            text,
            ascii: text.is_ascii(),
            chars: 0,
            byte: 0,
        }
    }

    /// The byte of a character; an end mark may lie a little back.
    fn byte(&mut self, index: usize) -> usize {
        if self.ascii {
            return index.min(self.text.len());
        }
        while self.chars > index {
            self.byte -= 1;
            while !self.text.is_char_boundary(self.byte) {
                self.byte -= 1;
            }
            self.chars -= 1;
        }
        let ahead = self.text[self.byte..].chars().take(index - self.chars);
        for c in ahead {
            self.byte += c.len_utf8();
            self.chars += 1;
        }
        self.byte
    }

    /// The byte after a node, as far as it lies on the node's first line.
    fn end_after(&self, start: usize, span: Span) -> usize {
        let length = span.end.index().saturating_sub(span.start.index());
        let rest = &self.text[start..];
        let mut end = start;
        for c in rest.chars().take(length) {
            if c == '\n' || c == '\r' {
                break;
            }
            end += c.len_utf8();
        }
        start + self.text[start..end].trim_end().len()
    }
}
