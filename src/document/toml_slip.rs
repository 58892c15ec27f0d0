//! From what the parser of TOML stumbles over to what a layman did.

use std::ops::Range;

use toml_parser::lexer::TokenKind;

use super::date::{WrittenDate, read_date};
use super::limits::{LIMITS, is_hidden};
use super::reader::flag_meant;
use super::repeated::short;
use super::slip::{self, line_of};
use super::unknown::spaced_key;
use crate::problem::{Fault, ShapeFault, SyntaxFault, TextFault};

/// What was probably done, and where, if that is another place than the parser's.
pub(super) fn diagnose(words: &str, text: &str, span: &Range<usize>) -> (Fault, Option<usize>) {
    if words.contains("recursion") || words.contains("recurse") {
        return (TextFault::TooDeep { most: LIMITS.depth }.into(), None);
    }
    let start = span.start.min(text.len());
    let (line_start, line) = line_of(text, start);
    if let Some((fault, at)) = bare_date(text, start) {
        return (fault.into(), Some(at));
    }
    if let Some((fault, at)) = hidden(line, line_start) {
        return (fault.into(), Some(at));
    }
    let found = slip::conflict(text, start)
        .map(|at| (SyntaxFault::ConflictMarks, at))
        .or_else(|| open_text(text).map(|at| (SyntaxFault::TomlOpenText, at)))
        .or_else(|| escaped(words, text, line_start))
        .or_else(|| {
            let (fault, offset) = slip(line)?;
            Some((fault, line_start + offset))
        });
    if let Some((fault, at)) = found {
        return (fault.into(), Some(at));
    }
    let word = text.get(span.clone()).unwrap_or_default().trim();
    if let (true, WrittenDate::Refused(fault)) = (is_date(words, word), read_date(word)) {
        return (fault.into(), None);
    }
    let behind_quote = text[..start].trim_end().ends_with(['"', '\'']);
    if words.contains("unexpected key or value") && behind_quote {
        return (SyntaxFault::AfterQuote.into(), None);
    }
    let (fault, at) = by_place(by_words(words, key_of(line)), text, start);
    (fault.into(), at)
}

/// What the parser's words come down to, where the text itself says more.
fn by_place(fault: SyntaxFault, text: &str, at: usize) -> (SyntaxFault, Option<usize>) {
    let (line_start, line) = line_of(text, at);
    let is_header = line.trim_start().starts_with('[');
    let name = match line.split_once('=') {
        Some((name, _)) if !is_header => name,
        Some(_) | None => line,
    };
    if matches!(fault, SyntaxFault::TomlUnquoted { .. }) {
        return (unquoted(text, at), None);
    }
    if fault == SyntaxFault::TomlKey && text[at..].starts_with(slip::CURLY) {
        return (SyntaxFault::WordQuotes, None);
    }
    let may_lack = matches!(
        fault,
        SyntaxFault::TomlKey | SyntaxFault::TomlNoEquals { .. } | SyntaxFault::Bracket
    );
    match open_quote(name).filter(|_| may_lack) {
        Some(quote) => (SyntaxFault::TomlOpenQuote, Some(line_start + quote)),
        None => (fault, None),
    }
}

/// A value without quotes, by what it says.
fn unquoted(text: &str, at: usize) -> SyntaxFault {
    let end = text[at..].find([',', '}', ']', '#', '\r', '\n']);
    let word = text[at..end.map_or(text.len(), |end| at + end)].trim();
    let (line_start, _) = line_of(text, at);
    let key = key_before(&text[line_start..at]);
    match flag_meant(word) {
        Some(meant) => SyntaxFault::TomlYesNo { key, meant },
        None if is_percent(word) => SyntaxFault::TomlPercent { key },
        None => SyntaxFault::TomlUnquoted { key },
    }
}

/// `80%`, `62,5 %`.
fn is_percent(word: &str) -> bool {
    let plain = |c: char| c.is_ascii_digit() || c == '.' || c == ',';
    let number = word.strip_suffix('%').map(str::trim_end);
    number.is_some_and(|number| !number.is_empty() && number.chars().all(plain))
}

/// The key whose value begins behind this part of a line.
fn key_before(before: &str) -> Option<String> {
    let name = before.trim_end().strip_suffix('=')?.trim_end();
    let plain = |c: char| c.is_ascii_alphanumeric() || c == '_' || c == '-';
    let key = &name[name.trim_end_matches(plain).len()..];
    (!key.is_empty()).then(|| key.to_owned())
}

/// Where a quotation mark stands that is not closed in a part of a line.
fn open_quote(part: &str) -> Option<usize> {
    let mut open = None;
    for (at, c) in part.char_indices() {
        match open {
            Some((_, quote)) if c == quote => open = None,
            None if c == '"' || c == '\'' => open = Some((at, c)),
            None if c == '#' => return None,
            Some(_) | None => {}
        }
    }
    open.map(|(at, _)| at)
}

/// Where a text of more lines begins that is not closed.
fn open_text(text: &str) -> Option<usize> {
    let tokens = toml_parser::Source::new(text).lex();
    tokens.into_iter().find_map(|token| {
        let quotes = match token.kind() == TokenKind::MlBasicString {
            true => "\"\"\"",
            false if token.kind() == TokenKind::MlLiteralString => "'''",
            false => return None,
        };
        let (start, end) = (token.span().start(), token.span().end());
        let inside = text.get(start + quotes.len()..end)?;
        (!inside.ends_with(quotes)).then_some(start)
    })
}

/// A date in a form that TOML does not know, where it stands without quotes.
fn bare_date(text: &str, at: usize) -> Option<(ShapeFault, usize)> {
    let (line_start, line) = line_of(text, at);
    let before = line.get(..at - line_start).unwrap_or(line);
    let sign = before.rfind('=').or_else(|| line.find('='))?;
    let rest = &line[sign + 1..];
    let word = rest.split([',', '}', ']', '#']).next()?.trim();
    let place = line_start + sign + 1 + (rest.len() - rest.trim_start().len());
    let write = match read_date(word) {
        WrittenDate::Clear(date) => date.to_string(),
        WrittenDate::Refused(fault @ ShapeFault::BadDate { write: Some(_), .. }) => {
            return Some((fault, place));
        }
        WrittenDate::Iso(_) | WrittenDate::Refused(_) => return None,
    };
    let fault = ShapeFault::BadDate {
        word: short(word),
        write: Some(write),
    };
    Some((fault, place))
}

/// An escape without a meaning, on the line where the parser found one.
fn escaped(words: &str, text: &str, line_start: usize) -> Option<(SyntaxFault, usize)> {
    let parts = ["unicode", "escape"];
    let found = parts.into_iter().any(|part| words.contains(part));
    found.then(|| slip::escape(text, line_start)).flatten()
}

/// Whether the parser took a word for a date; `12:30` and words behind a date are none.
fn is_date(words: &str, word: &str) -> bool {
    let time = ["date", "month", "day", "time", "hour", "minute"];
    time.into_iter().any(|part| words.contains(part))
        && word.starts_with(|c: char| c.is_ascii_digit())
        && !word.contains(' ')
}

/// A slip that can be seen on the line itself, and where.
fn slip(line: &str) -> Option<(SyntaxFault, usize)> {
    let odd = slip::fixed_space(line, '=')
        .or_else(|| slip::wide_sign(line, '='))
        .or_else(|| spaced_words(line));
    if odd.is_some() {
        return odd;
    }
    let key = key_of(line);
    let rest = line.trim_start();
    let (sign, value) = match rest.find(['=', ':']) {
        Some(at) => (rest[at..].chars().next(), rest[at + 1..].trim_start()),
        None => (None, ""),
    };
    let at = line.len() - value.len();
    match sign {
        Some(':') if key.is_some() => Some((SyntaxFault::TomlNoEquals { key }, at)),
        Some('=') if value.trim_end().is_empty() || value.starts_with('#') => {
            Some((SyntaxFault::TomlNoValue { key }, at))
        }
        Some('=') => slip::curly(line, value).or_else(|| {
            let word = value.split('#').next().unwrap_or_default().trim();
            let fault = match is_percent(word) {
                true => Some(SyntaxFault::TomlPercent { key: key.clone() }),
                false => value_slip(word),
            };
            fault.map(|fault| (fault, at)).or_else(|| {
                let (fault, behind) = behind(value).filter(|_| key.is_some())?;
                Some((fault, at + behind))
            })
        }),
        Some(_) | None => None,
    }
}

/// A character in the key of a line that nobody sees.
fn hidden(line: &str, line_start: usize) -> Option<(TextFault, usize)> {
    let key = line.split('=').next().unwrap_or_default();
    let at = key.find(is_hidden)?;
    let sign = key[at..].chars().next()?;
    Some((TextFault::ControlCharacter { sign }, line_start + at))
}

/// A key of more than one word.
fn spaced_words(line: &str) -> Option<(SyntaxFault, usize)> {
    let (words, _) = line.split_once('=')?;
    let code = words.trim();
    let plain = |c: char| c.is_alphanumeric() || c == '_' || c == '-' || c == ' ';
    let is_one = code.starts_with(char::is_alphabetic) && code.chars().all(plain);
    (is_one && code.contains(' ')).then(|| {
        let key = spaced_key(code);
        let at = words.len() - words.trim_start().len();
        (SyntaxFault::TomlSpacedKey { key }, at)
    })
}

/// What people put behind a value on its line, and where.
fn behind(value: &str) -> Option<(SyntaxFault, usize)> {
    let end = value_end(value)?;
    let rest = &value[end..];
    let code = rest.trim_start();
    let at = end + (rest.len() - code.len());
    let fault = match code.chars().next()? {
        sign @ (';' | ',') => SyntaxFault::TomlEndSign { sign },
        '/' if code.starts_with("//") => SyntaxFault::TomlSlashes,
        _ if key_of(code).is_some() && code.contains('=') => SyntaxFault::TomlTwoPairs,
        _ => return None,
    };
    Some((fault, at))
}

/// Where a value ends on its line: behind its quotes or brackets, or before what
/// separates words.
fn value_end(value: &str) -> Option<usize> {
    match value.chars().next()? {
        quote @ ('"' | '\'') => {
            let mut escaped = false;
            let closing = value.char_indices().skip(1).find(|(_, c)| {
                let closes = *c == quote && !escaped;
                escaped = *c == '\\' && quote == '"' && !escaped;
                closes
            });
            closing.map(|(at, _)| at + 1)
        }
        '[' => value.rfind(']').map(|at| at + 1),
        '{' => value.rfind('}').map(|at| at + 1),
        _ => value.find([' ', '\t', ';', ',']),
    }
}

/// A value that is no value of TOML.
fn value_slip(value: &str) -> Option<SyntaxFault> {
    let digits = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    let parts = value.split_once(',');
    if parts.is_some_and(|(whole, part)| digits(whole) && digits(part)) {
        return Some(SyntaxFault::DecimalComma);
    }
    let small = value.to_lowercase();
    let is_flag = matches!(small.as_str(), "true" | "false");
    (is_flag && small != value).then_some(SyntaxFault::CapitalFlag)
}

/// The word that a line begins with, if a key can stand there.
fn key_of(line: &str) -> Option<String> {
    let code = line.trim();
    let plain = |c: char| c.is_ascii_alphanumeric() || c == '_' || c == '-';
    let key: String = code.chars().take_while(|c| plain(*c)).collect();
    let after = code[key.len()..].trim_start();
    let is_key = !key.is_empty() && after.starts_with(['=', ':']);
    is_key.then_some(key)
}

/// What the parser's words come down to.
fn by_words(words: &str, key: Option<String>) -> SyntaxFault {
    let has = |part: &str| words.contains(part);
    if has("values must be quoted") || has("invalid boolean") || has("invalid float") {
        return SyntaxFault::TomlUnquoted { key };
    }
    if has("key with no value") || has("missing assignment") {
        return SyntaxFault::TomlNoEquals { key };
    }
    let found = BY_WORDS.iter().find(|(part, _)| has(part));
    found.map_or(SyntaxFault::Toml, |(_, fault)| fault.clone())
}

/// Parts of what the parser says, the telling ones first, with what they come down to.
const BY_WORDS: [(&str, SyntaxFault); 23] = [
    ("carriage return", SyntaxFault::BareReturn),
    ("cannot extend", SyntaxFault::TomlTaken),
    ("comma", SyntaxFault::Comma),
    ("extra assignment", SyntaxFault::Comma),
    ("unclosed", SyntaxFault::Bracket),
    ("inline table", SyntaxFault::Bracket),
    ("in array", SyntaxFault::Bracket),
    ("array opening", SyntaxFault::Bracket),
    ("unquoted key", SyntaxFault::TomlKey),
    ("keys cannot be", SyntaxFault::TomlKey),
    ("missing opening quote", SyntaxFault::TomlOpenQuote),
    ("string", SyntaxFault::TomlOpenQuote),
    ("unexpected key or value", SyntaxFault::TomlAfterValue),
    ("unexpected content", SyntaxFault::TomlAfterValue),
    ("leading zero", SyntaxFault::TomlNumber),
    ("sign", SyntaxFault::TomlNumber),
    ("radix", SyntaxFault::TomlNumber),
    ("integer", SyntaxFault::TomlNumber),
    ("mantissa", SyntaxFault::TomlNumber),
    ("fraction", SyntaxFault::TomlNumber),
    ("exponent", SyntaxFault::TomlNumber),
    ("between digits", SyntaxFault::TomlNumber),
    ("time", SyntaxFault::TomlNumber),
];
