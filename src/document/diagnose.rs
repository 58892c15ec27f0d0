//! From the parser's words to what a layman did: the line where a slip was made
//! is often the one before the line where the parser stumbles.

use super::limits::LIMITS;
use crate::problem::TextFault;

/// What was probably done, and the bytes where it stands.
pub(super) fn diagnose(words: &str, text: &str, at: usize) -> (TextFault, usize) {
    let (line_start, line) = line_of(text, at);
    let before = line_before(text, line_start);
    for (start, line) in before.into_iter().chain([(line_start, line)]) {
        if let Some((fault, offset)) = slip(line) {
            return (fault, start + offset);
        }
    }
    if words.contains("tab") && !words.contains("handle") {
        return (TextFault::Tab, tab_near(text, line_start).unwrap_or(at));
    }
    (by_words(words, text, at), at)
}

fn line_of(text: &str, at: usize) -> (usize, &str) {
    let start = text[..at].rfind('\n').map_or(0, |newline| newline + 1);
    (start, text[start..].lines().next().unwrap_or_default())
}

/// The last line before a byte that says something.
fn line_before(text: &str, line_start: usize) -> Option<(usize, &str)> {
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

/// A slip that can be seen on the line itself, and where.
fn slip(line: &str) -> Option<(TextFault, usize)> {
    let code = line.trim_start_matches([' ', '\u{a0}']);
    let offset = line.len() - code.len();
    if line[..offset].contains('\u{a0}') {
        return line.find('\u{a0}').map(|at| (TextFault::FixedSpace, at));
    }
    if code.starts_with("<<<<<<<") || code.starts_with("=======") || code.starts_with(">>>>>>>") {
        return Some((TextFault::ConflictMarks, offset));
    }
    if code.starts_with('–') || code.starts_with('—') {
        return Some((TextFault::Dash, offset));
    }
    if code.starts_with('-') && code[1..].starts_with(['{', '[', '"']) {
        return Some((TextFault::Dash, offset));
    }
    if let Some(colon) = code.find(":\u{a0}") {
        return Some((TextFault::FixedSpace, offset + colon + 1));
    }
    let value = code
        .split_once(": ")
        .map_or(code, |(_, value)| value.trim_start());
    if value.starts_with(['“', '”', '„', '‘', '’']) {
        return Some((TextFault::WordQuotes, line.len() - value.len()));
    }
    let code = code.strip_prefix("- ").unwrap_or(code);
    let offset = line.len() - code.len();
    let key = code
        .chars()
        .take_while(|c| c.is_ascii_alphanumeric() || *c == '_')
        .count();
    let rest = &code[key..];
    let is_known = KEYS.contains(&&code[..key]);
    match rest.chars().next() {
        Some(':') if is_known && !rest[1..].is_empty() && !rest[1..].starts_with([' ', '\t']) => {
            Some((TextFault::SpaceAfterColon, offset + key))
        }
        Some(' ') if is_known && !rest.contains(':') => {
            Some((TextFault::MissingColon, offset + key))
        }
        _ => None,
    }
}

/// Keys that people write most, by which a line without a colon is known.
const KEYS: [&str; 24] = [
    "norm",
    "organisation",
    "measurement",
    "settled",
    "documents",
    "answers",
    "id",
    "name",
    "kind",
    "region",
    "label",
    "date",
    "status",
    "note",
    "criteria",
    "owner",
    "last_done",
    "evidence",
    "actions",
    "title",
    "due",
    "done",
    "ref",
    "public",
];

/// The first tab in an indentation or after a colon, from a line on.
fn tab_near(text: &str, line_start: usize) -> Option<usize> {
    let mut start = line_start;
    for line in text[line_start..].split_inclusive('\n').take(3) {
        if let Some(tab) = line.find('\t') {
            return Some(start + tab);
        }
        start += line.len();
    }
    None
}

/// What the parser's own words say.
fn by_words(words: &str, text: &str, at: usize) -> TextFault {
    let has = |part: &str| words.contains(part);
    let next = text[at..].chars().next();
    match next {
        _ if has("recursion limit") => TextFault::TooDeep { most: LIMITS.depth },
        _ if has("mapping values are not allowed") => TextFault::UnquotedColon,
        Some(sign) if has("unexpected character") || has("plain scalar cannot start") => {
            TextFault::Sign(sign)
        }
        _ if has("block scalar, did not find expected comment") => TextFault::Sign('>'),
        _ if has("unknown anchor") || has("anchor or alias") => TextFault::Anchor,
        _ if has("a tag") || has("TAG") || has("handle wasn't") => TextFault::Tag,
        _ if has("quoted scalar") || has("double-quoted") => TextFault::OpenQuote,
        _ if has("flow") || has("bracket") || has("unexpected eof") => TextFault::Bracket,
        _ if has("simple key expect") => TextFault::MissingColon,
        _ if has("indent") || has("block mapping") || has("block collection") => {
            TextFault::Indentation
        }
        _ if has("block sequence entries") || has("mapping keys are not allowed") => {
            TextFault::Indentation
        }
        _ if has("document start") || has("document-start") => TextFault::Indentation,
        _ => TextFault::Syntax(words.to_owned()),
    }
}

#[cfg(test)]
mod tests {
    use super::super::source::{Format, Source};
    use super::super::yaml;
    use crate::lang::Lang;
    use crate::problem::Code;

    /// Line and sentence of the first problem of a text.
    fn first(text: &str) -> (u32, String) {
        let source = Source::new("a.yaml", text.to_owned(), Format::Yaml);
        let mut problems = Vec::new();
        yaml::parse(&source, &mut problems);
        let problem = problems
            .first()
            .unwrap_or_else(|| panic!("no problem: {text:?}"));
        assert_eq!(problem.code(), Code::Syntax, "{text}");
        (
            problem.place.line().unwrap_or_default(),
            problem.sentence(Lang::Nl),
        )
    }

    #[test]
    fn slips_are_named_where_they_were_made() {
        for (text, line, part) in [
            (
                "a:\n  status voldoet\n  note: x\n",
                2,
                "ontbreekt een dubbele punt",
            ),
            ("a:\n  status:voldoet\n  note: x\n", 2, "hoort een spatie"),
            (
                "a:\n  note: “Het beleid: van 2019”\n",
                2,
                "gekrulde aanhalingstekens",
            ),
            ("a:\n  note: x\n\towner: y\n", 3, "tab"),
            ("a:\n  – title: x\n    due: y\n", 2, "kort streepje"),
            ("a:\n  - b: c\n  -{title: x}\n", 3, "kort streepje"),
            ("a:\n<<<<<<< HEAD\n  b: c\n", 2, "twee wijzigingen"),
            ("a:\n  b: c\n  note:\u{a0}x\n", 3, "vaste spatie"),
            ("a:\n  note: hij zei: ja\n", 2, "dubbele punt"),
            ("a: [b\n", 2, "haakje"),
        ] {
            let (found, sentence) = first(text);
            assert!(sentence.contains(part), "{text:?}: {sentence}");
            assert!(found == line || part == "haakje", "{text:?}: line {found}");
        }
    }
}
