//! Changes of YAML.

use std::ops::Range;

use super::super::source::Source;
use super::super::tree::{Entry, Value};
use super::super::writer::{Branch, Tree, flow_value, to_yaml, yaml_line};
use super::{
    InsertPlace, Splice, above_comments, after_line, begins_line, end, line, lines_at, start,
};

/// Another value for a key, or none.
pub(super) fn replace(source: &Source, entry: &Entry<'_>, value: Option<&Tree>) -> Vec<Splice> {
    let text = &source.text;
    let in_block = begins_line(text, start(entry.key.mark));
    let Some(range) = value_range(source, entry) else {
        return Vec::new();
    };
    let Some(value) = value else {
        let whole = line(text, start(entry.key.mark)).start..range.end;
        let alone = in_block && line(text, range.end).end == range.end;
        let gone = Splice {
            range: whole.start..after_line(text, whole.end),
            text: String::new(),
        };
        let empty = Splice {
            range,
            text: String::new(),
        };
        return if alone {
            vec![gone, empty]
        } else {
            vec![empty]
        };
    };
    let words = if in_block {
        yaml_line(value)
    } else {
        flow_value(value)
    };
    let glued = text[..range.start].ends_with(':');
    let text = if glued { format!(" {words}") } else { words };
    vec![Splice { range, text }]
}

/// The bytes of a value that is one text, or nothing.
fn value_range(source: &Source, entry: &Entry<'_>) -> Option<Range<usize>> {
    let text = &source.text;
    let (from, to) = (start(entry.value.mark), end(entry.value.mark));
    let shown = text.get(from..to)?;
    let to = match &entry.value.value {
        // Nothing stands right after its colon, whatever follows on the line.
        Value::Absent if from == to => {
            let key = end(entry.key.mark);
            let colon = key + text.get(key..)?.find(':')? + 1;
            return Some(colon..colon);
        }
        Value::Absent => to,
        Value::Scalar(_) if block_sign(text, entry).is_some() => {
            let from = block_sign(text, entry)?;
            return block_end(text, entry, from).map(|to| from..to);
        }
        Value::Scalar(_) if shown.starts_with('"') => from + closing(&text[from..], '"')?,
        Value::Scalar(_) if shown.starts_with('\'') => from + closing(&text[from..], '\'')?,
        Value::Scalar(scalar) if *scalar == shown => to,
        // A plain text over several lines.
        Value::Scalar(_) => before_comment(text, entry_end(text, start(entry.key.mark))),
        Value::List(_) | Value::Table(_) | Value::Broken => return None,
    };
    Some(from..to)
}

/// The last line of a plain text may end in a comment, and it holds none itself.
fn before_comment(text: &str, to: usize) -> usize {
    let last = line(text, to);
    let code = &text[last.start..to];
    let comment = code
        .match_indices('#')
        .find(|(at, _)| code[..*at].ends_with([' ', '\t']));
    comment.map_or(to, |(at, _)| last.start + code[..at].trim_end().len())
}

/// The byte after a quoted text, from its first quote.
fn closing(text: &str, quote: char) -> Option<usize> {
    let mut signs = text.char_indices().skip(1).peekable();
    while let Some((at, sign)) = signs.next() {
        match sign {
            '\\' if quote == '"' => {
                signs.next();
            }
            sign if sign == quote => match signs.peek() {
                Some((_, '\'')) if quote == '\'' => {
                    signs.next();
                }
                _ => return Some(at + 1),
            },
            _ => {}
        }
    }
    None
}

/// The character `|` or `>` before a text; the parser's own mark begins after it.
fn block_sign(text: &str, entry: &Entry<'_>) -> Option<usize> {
    let key = end(entry.key.mark);
    let between = text.get(key..start(entry.value.mark))?;
    let colon = between.find(':')? + 1;
    let sign = colon + between[colon..].len() - between[colon..].trim_start().len();
    between[sign..]
        .starts_with(['|', '>'])
        .then_some(key + sign)
}

/// The byte after a text of `|` or `>`; none where its first line has a comment.
fn block_end(text: &str, entry: &Entry<'_>, from: usize) -> Option<usize> {
    let head = &text[from..line(text, from).end];
    (!head.contains('#')).then(|| entry_end(text, start(entry.key.mark)))
}

/// The byte after the last character of a key's value in block style: what is
/// further in than the key belongs to it.
fn entry_end(text: &str, key: usize) -> usize {
    let first = line(text, key);
    let indent = key - first.start;
    let mut last = first.end;
    let mut deepest: Option<usize> = None;
    let mut at = after_line(text, first.end);
    while at < text.len() {
        let here = line(text, at);
        let code = &text[here.clone()];
        let margin = code.len() - code.trim_start().len();
        let item = margin == indent && (code.trim_start().starts_with("- ") || code.trim() == "-");
        let blank = code.trim().is_empty();
        // A comment that is less far in than the lines above it is no part of them.
        let comment =
            code.trim_start().starts_with('#') && deepest.is_some_and(|deep| margin < deep);
        if !blank && (margin <= indent && !item || comment) {
            break;
        }
        if !blank {
            deepest = Some(deepest.map_or(margin, |deep| deep.min(margin)));
            last = here.end;
        }
        at = after_line(text, here.end);
    }
    last
}

/// A new key in a table that has others.
pub(super) fn insert(source: &Source, place: &InsertPlace<'_, '_>, new: &Branch) -> Vec<Splice> {
    let text = &source.text;
    let Some(first) = place.table.entries().first() else {
        return Vec::new();
    };
    let key = start(first.key.mark);
    if !begins_line(text, key) {
        return in_flow(text, place, new);
    }
    let indent = key - line(text, key).start;
    let lines = indented(new, indent);
    let mut ways = Vec::new();
    if let Some(after) = place.after {
        let ends = entry_end(text, start(after.key.mark));
        ways.push(lines_at(text, after_line(text, ends), &lines));
    }
    if let Some(before) = place.before {
        let begins = line(text, start(before.key.mark)).start;
        ways.push(lines_at(text, above_comments(text, begins), &lines));
        ways.push(lines_at(text, begins, &lines));
    }
    ways
}

/// Lines for a key, this far in.
fn indented(new: &Branch, indent: usize) -> String {
    let pad = " ".repeat(indent);
    let text = to_yaml(std::slice::from_ref(new));
    let lines = text.lines().map(|line| match line.is_empty() {
        true => "\n".to_owned(),
        false => format!("{pad}{line}\n"),
    });
    lines.collect()
}

fn in_flow(text: &str, place: &InsertPlace<'_, '_>, new: &Branch) -> Vec<Splice> {
    let words = flow_branch(new);
    let mut ways = Vec::new();
    if let Some(before) = place.before {
        let at = start(before.key.mark);
        ways.push(Splice {
            range: at..at,
            text: format!("{words}, "),
        });
    }
    if let (Some(after), None) = (place.after, place.before) {
        // The bracket that closes the table is one of the next.
        let from = start(after.key.mark);
        let closing = text[from..].match_indices('}').take(MOST_BRACKETS);
        ways.extend(closing.map(|(at, _)| Splice {
            range: from + at..from + at,
            text: format!(", {words}"),
        }));
    }
    ways
}

/// Values hold no more closing brackets than this.
const MOST_BRACKETS: usize = 20;

fn flow_branch(new: &Branch) -> String {
    let whole = flow_value(&Tree::Short(vec![new.clone()]));
    whole[1..whole.len() - 1].to_owned()
}

/// A first key under a key that has nothing yet.
pub(super) fn fill(source: &Source, entry: &Entry<'_>, new: &Branch) -> Vec<Splice> {
    let text = &source.text;
    let key = start(entry.key.mark);
    match &entry.value.value {
        Value::Table(_) => {
            let at = start(entry.value.mark) + 1;
            vec![Splice {
                range: at..at,
                text: flow_branch(new),
            }]
        }
        Value::Absent
            if begins_line(text, key) && entry.value.mark.start == entry.value.mark.end =>
        {
            let first = line(text, key);
            let lines = indented(new, key - first.start + 2);
            vec![lines_at(text, after_line(text, first.end), &lines)]
        }
        Value::Absent => {
            let range = start(entry.value.mark)..end(entry.value.mark);
            let glued = text[..range.start].ends_with(':');
            let words = flow_value(&Tree::Short(vec![new.clone()]));
            let text = if glued { format!(" {words}") } else { words };
            vec![Splice { range, text }]
        }
        Value::Scalar(_) | Value::List(_) | Value::Broken => Vec::new(),
    }
}
