//! Slips that can be seen on a line, whatever language it is in.

use super::limits::is_hidden;
use crate::problem::{Fault, SyntaxFault, TextFault};

/// The line of a byte: where it starts, and its text.
pub(super) fn line_of(text: &str, at: usize) -> (usize, &str) {
    let start = text[..at].rfind(['\n', '\r']).map_or(0, |end| end + 1);
    let line = text[start..].split(['\n', '\r']).next();
    (start, line.unwrap_or_default())
}

/// The last line before a byte that says something.
pub(super) fn line_before(text: &str, line_start: usize) -> Option<(usize, &str)> {
    let mut end = line_start;
    while end > 0 {
        let (start, line) = line_of(text, end - 1);
        let code = line.trim();
        if !code.is_empty() && !code.starts_with('#') {
            return Some((start, line));
        }
        end = start;
    }
    None
}

/// Marks of git anywhere in a text: what they do to the rest is no help. A line
/// between two changes that stands alone is one where the parser stumbles.
pub(super) fn conflict(text: &str, stumbles: usize) -> Option<usize> {
    let mut at = 0;
    for line in text.split_inclusive('\n') {
        let marks = ["<<<<<<< ", ">>>>>>> "];
        if marks.into_iter().any(|mark| line.starts_with(mark)) {
            return Some(at);
        }
        at += line.len();
    }
    let (start, line) = line_of(text, stumbles);
    let before = line_before(text, start);
    let mut near = [(start, line)].into_iter().chain(before);
    near.find(|(_, line)| matches!(line.trim_end(), "=======" | "|||||||"))
        .map(|(start, _)| start)
}

/// A fixed space where a common one belongs: in the indentation or around the
/// character (`:` or `=`) behind a key.
pub(super) fn fixed_space(line: &str, sign: char) -> Option<(SyntaxFault, usize)> {
    let code = line.trim_start_matches([' ', '\t', FIXED]);
    let indent = line.len() - code.len();
    let around = code.find(sign).and_then(|at| {
        let after = &code[at + 1..];
        let first = after.trim_start_matches([' ', '\t']);
        let before = code[..at].find(FIXED);
        before.or_else(|| {
            first
                .starts_with(FIXED)
                .then(|| at + 1 + (after.len() - first.len()))
        })
    });
    let at = line[..indent].find(FIXED).or(around.map(|at| indent + at));
    at.map(|at| (SyntaxFault::FixedSpace, at))
}

/// A space that looks like a common one.
pub(super) const FIXED: char = '\u{a0}';

/// A quotation mark as Word makes them.
pub(super) const CURLY: [char; 6] = ['“', '”', '„', '‘', '’', '‚'];

/// A character of East Asian keyboards behind a key, where a plain `:` or `=` was meant.
pub(super) fn wide_sign(line: &str, sign: char) -> Option<(SyntaxFault, usize)> {
    let code = line.trim_start();
    let plain = |c: char| c.is_alphanumeric() || "_.-\"' ".contains(c);
    let key = code.len() - code.trim_start_matches(plain).len();
    let wide = code[key..].chars().next()?;
    let meant = match wide {
        '：' | '﹕' | '∶' | '︓' => ':',
        '＝' | '﹦' => '=',
        _ => return None,
    };
    let is_key = key > 0 && !code[..key].trim_start_matches("- ").trim().contains(' ');
    (is_key && meant == sign).then(|| {
        let fault = SyntaxFault::WideSign { wide, meant };
        (fault, line.len() - code.len() + key)
    })
}

/// What nobody sees or expects in a key: it is named, for the key looks right.
pub(super) fn odd_in_key(key: &str) -> Option<Fault> {
    let hidden = key.chars().find(|c| is_hidden(*c));
    if let Some(hidden) = hidden {
        return Some(TextFault::ControlCharacter { sign: hidden }.into());
    }
    if key.contains(FIXED) {
        return Some(SyntaxFault::FixedSpace.into());
    }
    key.contains(CURLY).then(|| SyntaxFault::WordQuotes.into())
}

/// A value that begins with a curly quotation mark.
pub(super) fn curly(line: &str, value: &str) -> Option<(SyntaxFault, usize)> {
    let at = line.len() - value.len();
    value
        .starts_with(CURLY)
        .then_some((SyntaxFault::WordQuotes, at))
}

/// What stands behind the first `\` of a text in double quotes that has no meaning there.
pub(super) fn escape(text: &str, from: usize) -> Option<(SyntaxFault, usize)> {
    let mut rest = text.get(from..)?.char_indices();
    while let Some((at, c)) = rest.next() {
        if c != '\\' {
            continue;
        }
        let (_, next) = rest.next()?;
        let digits = match next {
            'x' => 2,
            'u' => 4,
            'U' => 8,
            c if "0abtn\tvfre \"/\\N_LP\n\r".contains(c) => continue,
            _ => return Some((SyntaxFault::Escape, from + at)),
        };
        let code: String = rest.clone().take(digits).map(|(_, c)| c).collect();
        let number = u32::from_str_radix(&code, 16)
            .ok()
            .filter(|_| code.len() == digits);
        match number {
            None => return Some((SyntaxFault::Escape, from + at)),
            Some(0xd800..=0xdfff) => return Some((SyntaxFault::HalfSign, from + at)),
            Some(number) if char::from_u32(number).is_none() => {
                return Some((SyntaxFault::Escape, from + at));
            }
            Some(_) => {}
        }
    }
    None
}
