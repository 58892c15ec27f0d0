//! Slips that can be seen on a line of YAML.

use super::keys::is_written_often;
use super::slip::{self, line_of};
use super::source::{Format, Source};
use super::tree::{Mark, Node, Value};
use crate::problem::SyntaxFault;

/// A slip that can be seen on the line itself, and where.
pub(super) fn slip(line: &str) -> Option<(SyntaxFault, usize)> {
    let code = line.trim_start();
    let offset = line.len() - code.len();
    if code.starts_with(['–', '—'])
        || code.starts_with('-') && code[1..].starts_with(['{', '[', '"'])
    {
        return Some((SyntaxFault::Dash, offset));
    }
    let spaced = slip::fixed_space(line, ':');
    if spaced.is_some() {
        return spaced;
    }
    let value = value_of(line).unwrap_or(code);
    slip::wide_sign(line, ':')
        .or_else(|| slip::curly(line, value))
        .or_else(|| colon_slip(line))
}

/// A colon that is not there, or has no space behind it.
fn colon_slip(line: &str) -> Option<(SyntaxFault, usize)> {
    let code = line.trim_start();
    let code = code.strip_prefix("- ").unwrap_or(code);
    let offset = line.len() - code.len();
    let length = code
        .chars()
        .take_while(|c| c.is_ascii_alphanumeric() || *c == '_')
        .count();
    let (key, rest) = code.split_at(length);
    if !is_written_often(key) {
        return None;
    }
    let key = key.to_owned();
    if rest.trim_start().starts_with('=') {
        let key = Some(key);
        return Some((SyntaxFault::EqualsInYaml { key }, offset + length));
    }
    match rest.chars().next() {
        Some(':') if !rest[1..].is_empty() && !rest[1..].starts_with([' ', '\t']) => {
            Some((SyntaxFault::SpaceAfterColon { key }, offset + length))
        }
        Some(' ') if !rest.contains(':') => Some((
            SyntaxFault::MissingColon { key: Some(key) },
            offset + length,
        )),
        Some(_) | None => None,
    }
}

/// What stands behind the first colon of a line.
pub(super) fn value_of(line: &str) -> Option<&str> {
    line.split_once(": ").map(|(_, value)| value.trim_start())
}

/// A value that begins with a character, on the line where the parser stumbles.
pub(super) fn value_slip(
    words: &str,
    line_start: usize,
    line: &str,
) -> Option<(SyntaxFault, usize)> {
    let value = value_of(line)?;
    let at = line_start + (line.len() - value.len());
    let sign = value.chars().next()?;
    let quoted = words.contains("quoted scalar");
    let fault = match sign {
        '\'' if quoted && is_apostrophe(value) => SyntaxFault::Apostrophe,
        '-' | '?' if is_alone(&value[1..]) => SyntaxFault::LoneSign { sign },
        '-' | '?' if value[1..].starts_with(' ') => SyntaxFault::Sign { sign },
        '|' | '>' if words.contains("block scalar") => SyntaxFault::Sign { sign },
        ',' | ']' | '}' => SyntaxFault::Sign { sign },
        '[' | '{' if has_words_behind(value) => SyntaxFault::Sign { sign },
        _ => return None,
    };
    Some((fault, at))
}

/// Whether nothing of a value stands behind its first character.
pub(super) fn is_alone(behind: &str) -> bool {
    let rest = behind.trim_start();
    let is_end = behind.is_empty() || behind.starts_with(char::is_whitespace);
    rest.starts_with([',', ']', '}']) || is_end && (rest.is_empty() || rest.starts_with('#'))
}

/// What people put behind a value on its line, as in JSON: the parser stumbles there.
pub(super) fn end_sign(text: &str, at: usize) -> Option<(SyntaxFault, usize)> {
    let (line_start, line) = line_of(text, at);
    let rest = line.get(at.min(line_start + line.len()) - line_start..)?;
    let code = rest.trim_start();
    let at = at + (rest.len() - code.len());
    let sign = code.chars().next().filter(|c| matches!(c, ',' | ';'))?;
    let behind = code[1..].trim_start();
    let is_last = behind.is_empty() || behind.starts_with('#');
    let closed = text[..at].trim_end().ends_with(['"', '\'', ']', '}']);
    (is_last && closed).then_some((SyntaxFault::YamlEndSign { sign }, at))
}

/// Where a comment begins within brackets on a line, that was a part of a text: it
/// has the bracket or comma in it that is missing. `within` says that the parser was
/// within brackets; otherwise one must stand before it.
pub(super) fn hash_in_brackets(line: &str, within: bool) -> Option<usize> {
    let (mut quote, mut before, mut opened) = (None, ' ', within);
    for (at, c) in line.char_indices() {
        match (quote, c) {
            (Some(open), c) if c == open => quote = None,
            (Some(_), _) => {}
            (None, '"' | '\'') if " [{,:".contains(before) => quote = Some(c),
            (None, '#') if before.is_whitespace() => {
                return (opened && takes_the_rest(&line[at..])).then_some(at);
            }
            (None, '[' | '{') => opened = true,
            (None, _) => {}
        }
        before = c;
    }
    None
}

/// Whether a comment closes more brackets than it opens, or ends with a comma.
fn takes_the_rest(comment: &str) -> bool {
    let count = |signs: [char; 2]| comment.matches(signs).count();
    let comma = comment.trim_end().ends_with(',');
    count([']', '}']) > count(['[', '{']) || comma
}

/// `'s avonds`, `'t`, `'s-Gravenhage`.
fn is_apostrophe(value: &str) -> bool {
    let mut signs = value.chars().skip(1);
    let letter = signs.next().is_some_and(char::is_alphabetic);
    letter && matches!(signs.next(), Some(' ' | '-'))
}

/// `[x] done`: words behind the bracket that closes a text.
fn has_words_behind(value: &str) -> bool {
    let behind = value
        .rsplit_once([']', '}'])
        .map(|(_, behind)| behind.trim());
    behind.is_some_and(|behind| behind.starts_with(char::is_alphanumeric))
}

/// Whether a line begins with a key that we know, or a number as requirements have it.
pub(super) fn is_key_like(line: &str) -> bool {
    let code = line.trim_start();
    let code = code.strip_prefix("- ").unwrap_or(code);
    let word = code.split(':').next().unwrap_or_default().trim_end();
    is_written_often(word) || is_number(word)
}

/// A number of a requirement, with or without quotes.
fn is_number(word: &str) -> bool {
    let bare = word.trim_matches(['"', '\'']);
    let plain = |c: char| c.is_ascii_alphanumeric() || c == '.' || c == '-';
    let quoted = bare.len() + 2 == word.len();
    (quoted || bare.contains('.'))
        && bare.len() <= LONGEST_NUMBER
        && bare.starts_with(|c: char| c.is_ascii_digit())
        && bare.chars().all(plain)
}

/// No number of a requirement is longer.
const LONGEST_NUMBER: usize = 12;

/// A key alone on its line without a colon, above a line that stands further in.
pub(super) fn bare_key(text: &str, above: usize, line: &str) -> Option<(Option<String>, usize)> {
    let (_, written) = line_of(text, above);
    let word = written.trim();
    let indent = |line: &str| line.len() - line.trim_start().len();
    let is_key = is_written_often(word) || is_number(word);
    (is_key && indent(line) > indent(written))
        .then(|| (Some(word.to_owned()), above + written.trim_end().len()))
}

/// Whether a value says that its text stands on the lines below.
pub(super) fn opens_block(value: &str) -> bool {
    let rest = value.trim_end().strip_prefix(['|', '>']);
    rest.is_some_and(|rest| {
        rest.chars()
            .all(|c| c == '-' || c == '+' || c.is_ascii_digit())
    })
}

/// The slip that makes a text of a line where a key with its value was meant: it
/// stands where a group of keys belongs.
pub(super) fn lone_line(source: &Source, node: &Node<'_>) -> Option<(SyntaxFault, Mark)> {
    let at = node.mark.bytes().start;
    let is_text = source.format == Format::Yaml && matches!(node.value, Value::Scalar(_));
    let (start, line) = line_of(&source.text, at.min(source.text.len()));
    let before = source.text.get(start..at)?;
    if !is_text || !before.trim_start_matches([' ', '-']).is_empty() {
        return None;
    }
    let (fault, offset) = slip(line)?;
    let at = start + offset;
    Some((fault, source.mark_at(at, at)))
}
