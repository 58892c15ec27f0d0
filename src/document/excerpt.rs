//! The bad line, as far as a problem may show it. Shown are the characters of YAML
//! and TOML, and what was understood as a key, a word, an id or a date; all
//! else becomes `…`, so that no log repeats what people wrote.

use std::ops::Range;

use super::keys::is_key;
use super::masked::masked;
use super::tree::Mark;
use crate::problem::Excerpt;

/// A longer line is no help to anybody.
const MOST_SHOWN: usize = 200;

/// A line is looked at this far on both sides of what is meant.
const MOST_LOOKED_AT: usize = 1000;

/// A longer word is none.
const LONGEST_WORD: usize = 40;

/// The line of a mark, with everything hidden that was not `understood`: ranges
/// of bytes, in their order. Where the text was not read to its end, our own
/// keys are looked for on the line.
pub(super) fn of(text: &str, mark: Mark, understood: &[Range<usize>], is_read: bool) -> Excerpt {
    let meant = mark.bytes();
    let start = meant.start.min(text.len());
    let near = text.floor_char_boundary(start.saturating_sub(MOST_LOOKED_AT));
    let far = text.floor_char_boundary(start.saturating_add(MOST_LOOKED_AT));
    let line_start = match text[near..start].rfind(LINE_ENDS) {
        Some(end) => near + end + 1,
        None if near == 0 => 0,
        None => return hidden(),
    };
    let line_end = text[start..far]
        .find(LINE_ENDS)
        .map_or(far, |end| start + end);
    let whole = text[line_start..line_end].trim_end();
    let line = whole.trim_start_matches('\u{feff}');
    let skipped = line_start + (whole.len() - line.len());
    let start = start.saturating_sub(skipped).min(line.len());
    let end = meant
        .end
        .min(text.len())
        .saturating_sub(skipped)
        .clamp(start, line.len());
    let first = understood.partition_point(|shown| shown.end <= skipped);
    let on_line = understood[first..]
        .iter()
        .take_while(|shown| shown.start < skipped + line.len())
        .map(|shown| shown.start.saturating_sub(skipped)..shown.end.saturating_sub(skipped));
    let keys = if is_read { Vec::new() } else { keys_of(line) };
    let mut shown: Vec<_> = on_line.chain(keys).collect();
    shown.sort_by_key(|shown| shown.start);
    masked(line, &shown, start..end)
}

const LINE_ENDS: [char; 2] = ['\n', '\r'];

/// What is shown of a line that is longer than anybody reads.
pub(super) fn hidden() -> Excerpt {
    Excerpt {
        line: "…".to_owned(),
        start: 0,
        end: "…".len(),
    }
}

/// Whether a key or value, with or without its quotes, is one word, id or date.
pub(super) fn is_word(written: &str) -> bool {
    let word = written.trim_matches(['"', '\'']);
    let plain = |c: char| c.is_alphanumeric() || ".,-_/@:+".contains(c);
    !word.is_empty() && word.chars().all(plain) && word.chars().count() <= LONGEST_WORD
}

pub(super) fn shorten(mut excerpt: Excerpt) -> Excerpt {
    let cut = excerpt.line.floor_char_boundary(MOST_SHOWN);
    if cut < excerpt.line.len() {
        excerpt.line.truncate(cut);
        excerpt.line.push('…');
    }
    excerpt.start = excerpt.line.floor_char_boundary(excerpt.start);
    excerpt.end = excerpt
        .line
        .floor_char_boundary(excerpt.end)
        .max(excerpt.start);
    excerpt
}

/// The keys of ours that stand on a line, and the numbers in their place, where
/// no parser got so far; and the keys of a header of TOML.
fn keys_of(line: &str) -> Vec<Range<usize>> {
    let mut keys = Vec::new();
    if line.starts_with('[') && line.trim_end().ends_with(']') {
        let inside = line.trim_matches(['[', ']', ' ']);
        let is_ours = |part: &str| is_ours(part.trim_matches(['"', '\'']));
        let id = inside.find(['"', '\'']).unwrap_or(inside.len());
        let parts = inside[..id].split('.').filter(|part| !part.is_empty());
        if parts.chain([&inside[id..]]).all(is_ours) {
            keys.push(0..line.len());
            return keys;
        }
    }
    let mut at = 0;
    while at < line.len() {
        let rest = &line[at..];
        let key = rest.trim_start_matches([' ', '\t', '-', '[', '{', ',']);
        let start = at + (rest.len() - key.len());
        let end = start + key.find([':', '=', ',', '{', ' ']).unwrap_or(key.len());
        let after = line[end..].trim_start();
        let is_key = after.starts_with([':', '=']);
        if is_key && is_ours(line[start..end].trim_matches(['"', '\''])) {
            keys.push(start..end);
        }
        at = match line[end..].find(['{', ',']) {
            Some(next) => end + next + 1,
            None => line.len(),
        };
    }
    keys
}

/// A key of ours, or the number of a requirement.
fn is_ours(key: &str) -> bool {
    let number = |c: char| c.is_ascii_digit() || c == '.';
    is_key(key) || key.chars().all(number)
}

#[cfg(test)]
mod tests {
    /// The line of `word` in a text, as it is shown when the text was read.
    fn shown(text: &str, word: &str) -> (String, String) {
        let source =
            super::super::Source::new("a.yaml", text.to_owned(), super::super::Format::Yaml);
        super::super::parse(&source);
        let start = text.find(word).expect("the word");
        let mark = source.mark_at(start, start + word.len());
        let excerpt = source
            .problem(mark, crate::problem::SyntaxFault::Yaml)
            .excerpt
            .expect("an excerpt");
        let meant = excerpt.line[excerpt.start..excerpt.end].to_owned();
        (excerpt.line, meant)
    }

    #[test]
    fn words_and_dates_are_shown_whole() {
        for line in [
            "status: deelz",
            "date: 2025-02-30",
            "addresses: [gemeente, provinsie]",
            "\"5.5\": {status: misschien}",
            "2.10: {due: 2026-13-01}",
        ] {
            assert_eq!(shown(line, line).0, line);
        }
    }

    #[test]
    fn of_free_text_only_the_key_is_shown() {
        for (line, expected) in [
            ("note: Jan zei", "note: …"),
            ("note: Jan zei: ja", "note: …"),
            ("status: niet # Geheim Jansen", "status: niet …"),
            ("status: deels, note: geheime zaak X", "status: …, note: …"),
            ("status: niet\rGeheim: Jansen", "status: niet"),
            (
                "\"5.5\": {status: deels, note: geheim}",
                "\"5.5\": {status: deels, note: …}",
            ),
            (
                "\"5.5\": {note: \"a, status: b\", status: deels}",
                "\"5.5\": {note: …, status: deels}",
            ),
            (
                "- {title: geheim, due: 2025-13-01}",
                "- {title: …, due: 2025-13-01}",
            ),
            ("doorlopende tekst", "…"),
            ("- een los stuk tekst", "- …"),
            ("statuz: geheim", "statuz: …"),
            ("Jan Jansen: geheim", "…"),
            ("note: \"een\n  Jansen: x\n  status: ziek\"", "note: …"),
        ] {
            assert_eq!(shown(line, &line[..1]).0, expected, "{line:?}");
        }
    }

    #[test]
    fn the_part_that_is_meant_moves_along() {
        let line = "organisation: {id: polderstad, name: Gemeente Polderstad, kind: gemeent}";
        assert_eq!(
            shown(line, "gemeent}"),
            (
                "organisation: {id: polderstad, name: …, kind: gemeent}".to_owned(),
                "gemeent}".to_owned()
            )
        );
        assert_eq!(shown(line, "Gemeente Polderstad").1, "…");
    }
}
