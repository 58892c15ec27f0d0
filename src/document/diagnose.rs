//! From what the parser of YAML stumbles over to what a layman did: the line
//! where a slip was made is often the one before the line where it shows.

use super::limits::LIMITS;
use super::slip::{self, line_before, line_of};
use super::yaml_slip::{
    bare_key, end_sign, hash_in_brackets, is_alone, is_key_like, opens_block, slip, value_of,
    value_slip,
};
use crate::problem::{Fault, SyntaxFault, TextFault};

/// What was probably done, and the bytes where it stands.
pub(super) fn diagnose(words: &str, text: &str, at: usize) -> (Fault, usize) {
    if words.contains("recursion limit") {
        return (TextFault::TooDeep { most: LIMITS.depth }.into(), at);
    }
    let (fault, at) = slipped(words, text, at);
    (fault.into(), at)
}

fn slipped(words: &str, text: &str, at: usize) -> (SyntaxFault, usize) {
    if let Some(at) = slip::conflict(text, at) {
        return (SyntaxFault::ConflictMarks, at);
    }
    let escapes = ["hexadecimal", "escape code", "unknown escape"];
    if escapes.into_iter().any(|part| words.contains(part)) {
        return slip::escape(text, at).unwrap_or((SyntaxFault::Escape, at));
    }
    let (line_start, line) = line_of(text, at);
    if let Some(at) = directive(words, text) {
        return (SyntaxFault::Directive, at);
    }
    let before = line_before(text, line_start);
    for (start, line) in before.into_iter().chain([(line_start, line)]) {
        if let Some((fault, offset)) = slip(line) {
            return (fault, start + offset);
        }
    }
    let no_space = words.contains("valid YAML whitespace") && line.contains('\t');
    if no_space || words.contains("tab") && !words.contains("handle") {
        return (SyntaxFault::Tab, tab_near(text, line_start).unwrap_or(at));
    }
    if let Some(found) = end_sign(text, at).or_else(|| value_slip(words, line_start, line)) {
        return found;
    }
    if let Some(at) = cut_off(words, text, line_start, line) {
        return (SyntaxFault::HashInText, at);
    }
    if let Some((key, at)) = before.and_then(|(above, _)| bare_key(text, above, line)) {
        return (SyntaxFault::MissingColon { key }, at);
    }
    if words.contains("simple key expect") {
        return left_out(text, at);
    }
    if words.contains("mapping values are not allowed") && is_too_far(text, line_start, line, at) {
        let indent = line.len() - line.trim_start().len();
        return (SyntaxFault::Indentation, line_start + indent);
    }
    (by_words(words, text, at), at)
}

/// The `#` within brackets that made a comment of the bracket or comma that the
/// parser misses: on its line, or one of the two above.
fn cut_off(words: &str, text: &str, line_start: usize, line: &str) -> Option<usize> {
    let has = |parts: &[&str]| parts.iter().any(|part| words.contains(part));
    let within = has(&["flow", "bracket", "eof", "node content", "','"]);
    if !within && !has(&["indent", "simple key"]) {
        return None;
    }
    let above = line_before(text, line_start);
    let higher = above.and_then(|(start, _)| line_before(text, start));
    let near = [above, Some((line_start, line)), higher];
    near.into_iter()
        .flatten()
        .find_map(|(start, line)| Some(start + hash_in_brackets(line, within)?))
}

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

/// The line without a colon above the place where the parser missed one: it
/// goes on with a text, or is a key.
fn left_out(text: &str, at: usize) -> (SyntaxFault, usize) {
    let (line_start, line) = line_of(text, at);
    let (start, line) = match has_colon(line) || line.trim().is_empty() {
        true => line_before(text, line_start).unwrap_or((line_start, line)),
        false => (line_start, line),
    };
    let indent = |line: &str| line.len() - line.trim_start().len();
    // More lines of one text may stand too far left: the first of them is meant.
    let (mut first, mut above) = ((start, line), line_before(text, start));
    while let Some(next) = above.filter(|(_, line)| !has_colon(line)) {
        if indent(next.1) <= indent(line) {
            first = next;
        }
        above = line_before(text, next.0);
    }
    let above = above.and_then(|(_, above)| value_of(above));
    let is_text =
        above.is_some_and(|value| opens_block(value) || value.starts_with(char::is_alphanumeric));
    match is_text {
        true => (SyntaxFault::Continuation, first.0 + indent(first.1)),
        false => (
            SyntaxFault::MissingColon { key: None },
            start + indent(line),
        ),
    }
}

/// Whether a line has a key.
fn has_colon(line: &str) -> bool {
    line.contains(": ") || line.trim_end().ends_with(':')
}

/// The directive on the first line of a text that goes on without `---`.
fn directive(words: &str, text: &str) -> Option<usize> {
    let start = text.len() - text.trim_start_matches(['\u{feff}', '\n', '\r', ' ']).len();
    let is_one = text[start..].starts_with('%') && words.contains("document start");
    is_one.then_some(start)
}

/// Whether a line with a key of its own stands further in than the one above, which
/// has its value already: the colon is that of the key, and not one in a text.
fn is_too_far(text: &str, line_start: usize, line: &str, at: usize) -> bool {
    let indent = |line: &str| line.len() - line.trim_start().len();
    let is_first_colon = line.find(':') == Some(at.saturating_sub(line_start));
    let above = line_before(text, line_start).map(|(_, above)| above);
    is_first_colon && is_key_like(line) && above.is_some_and(|above| indent(above) < indent(line))
}

/// What the parser's words come down to.
fn by_words(words: &str, text: &str, at: usize) -> SyntaxFault {
    let has = |part: &str| words.contains(part);
    match text[at..].chars().next() {
        _ if has("mapping values are not allowed") => SyntaxFault::UnquotedColon,
        Some('-') if text[at + 1..].lines().next().is_none_or(is_alone) => {
            SyntaxFault::LoneSign { sign: '-' }
        }
        Some(sign) if has("unexpected character") || has("plain scalar cannot start") => {
            SyntaxFault::Sign { sign }
        }
        Some(_) | None => BY_WORDS
            .iter()
            .find(|(part, _)| has(part))
            .map_or(SyntaxFault::Yaml, |(_, fault)| fault.clone()),
    }
}

/// Parts of what the parser says, the telling ones first, with what they come down to.
const BY_WORDS: [(&str, SyntaxFault); 24] = [
    (
        "invalid trailing content after double-quoted",
        SyntaxFault::AfterQuote,
    ),
    ("comment intercepting", SyntaxFault::HashInText),
    ("comments must be separated", SyntaxFault::HashInText),
    (
        "block scalar, did not find expected comment",
        SyntaxFault::Sign { sign: '|' },
    ),
    ("indentation indicator", SyntaxFault::Sign { sign: '|' }),
    ("anchor", SyntaxFault::Anchor),
    ("a tag", SyntaxFault::Tag),
    ("verbatim tag", SyntaxFault::Tag),
    ("global tag", SyntaxFault::Tag),
    ("handle wasn't", SyntaxFault::Tag),
    ("TAG", SyntaxFault::Directive),
    ("directive", SyntaxFault::Directive),
    ("document end marker", SyntaxFault::Directive),
    ("incompatible YAML document", SyntaxFault::Directive),
    ("quoted scalar", SyntaxFault::OpenQuote),
    ("flow", SyntaxFault::Bracket),
    ("bracket", SyntaxFault::Bracket),
    ("illegal placement of ':'", SyntaxFault::Bracket),
    ("unexpected eof", SyntaxFault::Bracket),
    ("did not find expected node content", SyntaxFault::Bracket),
    ("block", SyntaxFault::Indentation),
    ("indent", SyntaxFault::Indentation),
    ("mapping keys are not allowed", SyntaxFault::Indentation),
    ("expected <document", SyntaxFault::Indentation),
];

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
            ("a:\n  note: - x\n", 2, "niet met - beginnen"),
            ("a:\n  note: ? x\n", 2, "niet met ? beginnen"),
            ("a:\n  note: | x\n", 2, "niet met | beginnen"),
            ("a:\n  note: > x\n", 2, "niet met > beginnen"),
            ("a:\n  note: [x] y\n", 2, "niet met [ beginnen"),
            ("a:\n  note: , x\n", 2, "niet met , beginnen"),
            ("a:\n  note: 's avonds\n  b: c\n", 2, "apostrof"),
            ("a:\n  note: \"b\" c\n", 2, "na het aanhalingsteken"),
            ("a:\n  note: \"C:\\Users\"\n", 2, "een eigen betekenis"),
            ("a:\n  note: \"\\ud83d\\ude0a\"\n", 2, "half teken"),
            ("a:\n  note:\tx\n", 2, "tab"),
            ("a:\n  note: een\ntwee\n  b: c\n", 3, "bij de tekst erboven"),
            ("a:\n  note: een # x\n    twee\n", 2, "breekt deze tekst af"),
            ("a: b\n<<<<<<< HEAD\nc: d\n=======\n", 2, "twee wijzigingen"),
            ("a: b\r let op: d\r", 2, "dubbele punt"),
        ] {
            let (found, sentence) = first(text);
            assert!(sentence.contains(part), "{text:?}: {sentence}");
            assert!(found == line || part == "haakje", "{text:?}: line {found}");
        }
    }
}
