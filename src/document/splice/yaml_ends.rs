//! Where a value of YAML ends, in the text that is spliced.

use super::super::source::Source;
use super::super::tree::{Entry, Value};
use super::{after_line, end, line, start};
use std::ops::Range;

/// The byte after what is between brackets or braces, from the one that opens it.
pub(super) fn flow_end(text: &str, from: usize) -> Option<usize> {
    text[from..].starts_with(['[', '{']).then_some(())?;
    let mut depth = 0_usize;
    let mut at = from;
    // A quote opens a text only where a value can begin.
    let mut begins = true;
    while let Some(sign) = text[at..].chars().next() {
        match sign {
            '"' | '\'' if begins => {
                at += closing(&text[at..], sign)?;
                begins = false;
                continue;
            }
            '#' if text[..at].ends_with(char::is_whitespace) => {
                at = line(text, at).end;
                continue;
            }
            '[' | '{' => depth += 1,
            ']' | '}' => {
                depth = depth.checked_sub(1)?;
                if depth == 0 {
                    return Some(at + 1);
                }
            }
            _ => {}
        }
        begins = matches!(sign, '[' | '{' | ',' | ':') || begins && sign.is_whitespace();
        at += sign.len_utf8();
    }
    None
}

/// The bytes of a value that is one text, or nothing.
pub(super) fn value_range(source: &Source, entry: &Entry<'_>) -> Option<Range<usize>> {
    let text = &source.text;
    let (from, to) = (start(entry.value.mark), end(entry.value.mark));
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
        Value::Scalar(word) => match value_end(text, from, to, word) {
            Some(to) => to,
            // A plain text over several lines.
            None => before_comment(text, lines_below(text, start(entry.key.mark), true)),
        },
        Value::List(_) | Value::Table(_) | Value::Broken => return None,
    };
    Some(from..to)
}

/// The byte after a text that is quoted, or plain on one line.
pub(super) fn value_end(text: &str, from: usize, to: usize, word: &str) -> Option<usize> {
    let shown = text.get(from..to)?;
    match shown.chars().next() {
        Some(quote @ ('"' | '\'')) => closing(&text[from..], quote).map(|length| from + length),
        _ => (word == shown).then_some(to),
    }
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
pub(super) fn closing(text: &str, quote: char) -> Option<usize> {
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
    (!head.contains('#')).then(|| lines_below(text, start(entry.key.mark), true))
}

/// The byte after the last character of what belongs to a key or a dash in block style:
/// what is further in. A list may stand right below its key.
pub(super) fn lines_below(text: &str, at: usize, is_key: bool) -> usize {
    let first = line(text, at);
    let indent = at - first.start;
    let mut last = first.end;
    let mut deepest: Option<usize> = None;
    let mut at = after_line(text, first.end);
    while at < text.len() {
        let here = line(text, at);
        let code = &text[here.clone()];
        let margin = code.len() - code.trim_start().len();
        let words = code.trim();
        let item = is_key && margin == indent && (words.starts_with("- ") || words == "-");
        let blank = words.is_empty();
        // A comment that is less far in than the lines above it is a part of them only
        // where more of them follow.
        let comment = words.starts_with('#') && deepest.is_some_and(|deep| margin < deep);
        if !blank && margin <= indent && !item {
            break;
        }
        if !blank && !comment {
            deepest = Some(deepest.map_or(margin, |deep| deep.min(margin)));
            last = here.end;
        }
        at = after_line(text, here.end);
    }
    last
}
