//! The bad line, as far as a problem may show it: values that may hold free
//! text become `…`, so that no log repeats what people wrote.

use super::tree::Mark;
use crate::problem::Excerpt;

/// Keys whose values are words, dates, ids or lists of those, never free text.
/// A test holds this against the tables of fields.
pub const QUOTABLE: [&str; 46] = [
    "norm",
    "id",
    "kind",
    "date",
    "version",
    "replaces",
    "language",
    "adopted",
    "target",
    "in",
    "before",
    "from",
    "to",
    "measured",
    "every",
    "baseline",
    "interval",
    "bound",
    "where",
    "collective",
    "addresses",
    "addresses_basis",
    "answered_by",
    "with",
    "nature",
    "due",
    "force",
    "need",
    "was",
    "status",
    "last_done",
    "review_by",
    "done",
    "occasion",
    "confirmed",
    "answers",
    "themes",
    "documents",
    "joined",
    "left",
    "continues",
    "publish",
    "sha256",
    "for",
    "left_out",
    "source_sha256",
];

/// A longer line is no help to anybody.
const MOST_SHOWN: usize = 200;

/// A line is looked at this far on both sides of what is meant.
const MOST_LOOKED_AT: usize = 1000;

/// The line of a mark, with everything hidden that may be free text.
pub(super) fn of(text: &str, mark: Mark) -> Excerpt {
    let place = |byte: u32| usize::try_from(byte).unwrap_or_default().min(text.len());
    let start = place(mark.start);
    let near = floor(text, start.saturating_sub(MOST_LOOKED_AT));
    let far = floor(text, start.saturating_add(MOST_LOOKED_AT));
    let Some(line_start) = text[near..start]
        .rfind('\n')
        .map(|newline| near + newline + 1)
        .or((near == 0).then_some(0))
    else {
        return hidden();
    };
    let line_end = text[start..far]
        .find('\n')
        .map_or(far, |newline| start + newline);
    let whole = text[line_start..line_end].trim_end_matches('\r').trim_end();
    let line = whole.trim_start_matches('\u{feff}');
    let skipped = line_start + (whole.len() - line.len());
    let start = start.saturating_sub(skipped).min(line.len());
    let end = place(mark.end)
        .saturating_sub(skipped)
        .clamp(start, line.len());
    masked(line, start, end)
}

/// What is shown of a line that is longer than anybody reads.
fn hidden() -> Excerpt {
    Excerpt {
        line: "…".to_owned(),
        start: 0,
        end: "…".len(),
    }
}

/// The last character boundary at or before a byte.
fn floor(text: &str, byte: usize) -> usize {
    let byte = byte.min(text.len());
    (0..=byte)
        .rev()
        .find(|at| text.is_char_boundary(*at))
        .unwrap_or(0)
}

/// A piece of a line, and whether it may be shown.
struct Piece {
    end: usize,
    shown: bool,
}

fn masked(line: &str, start: usize, end: usize) -> Excerpt {
    let mut excerpt = Excerpt {
        line: String::new(),
        start: usize::MAX,
        end: 0,
    };
    let mut from = 0;
    for piece in pieces(line) {
        let at = excerpt.line.len();
        let text = &line[from..piece.end];
        if piece.shown {
            excerpt.line.push_str(text);
        } else if !text.trim().is_empty() {
            excerpt
                .line
                .push_str(&text[..text.len() - text.trim_start().len()]);
            excerpt.line.push('…');
        }
        let length = excerpt.line.len() - at;
        let overlaps = start < piece.end && end.max(start + 1) > from;
        if overlaps {
            let inside = |byte: usize| {
                at + if piece.shown {
                    byte.saturating_sub(from).min(length)
                } else {
                    length
                }
            };
            let first = if piece.shown {
                inside(start)
            } else {
                at + length - "…".len().min(length)
            };
            excerpt.start = excerpt.start.min(first);
            excerpt.end = excerpt.end.max(inside(end.max(start + 1)));
        }
        from = piece.end;
    }
    if excerpt.start == usize::MAX {
        excerpt.start = excerpt.line.trim_end_matches('…').trim_end().len();
        excerpt.end = excerpt.line.len();
    }
    shorten(excerpt)
}

pub(super) fn shorten(mut excerpt: Excerpt) -> Excerpt {
    let cut = floor(&excerpt.line, MOST_SHOWN);
    if cut < excerpt.line.len() {
        excerpt.line.truncate(cut);
        excerpt.line.push('…');
    }
    excerpt.start = floor(&excerpt.line, excerpt.start);
    excerpt.end = floor(&excerpt.line, excerpt.end).max(excerpt.start);
    excerpt
}

/// A line cut into what may be shown and what may not: keys always, values
/// only of keys that never hold free text.
fn pieces(line: &str) -> Vec<Piece> {
    if is_header(line) {
        return vec![Piece {
            end: line.len(),
            shown: true,
        }];
    }
    let mut pieces = Vec::new();
    let indent = line.len() - line.trim_start_matches([' ', '\t', '-', '[', '{']).len();
    let mut at = indent;
    pieces.push(Piece {
        end: at,
        shown: true,
    });
    let mut in_flow = line[..indent].contains(['{', '[']);
    while let Some(key) = key_at(line, at) {
        at = key.end;
        pieces.push(Piece {
            end: at,
            shown: true,
        });
        let opens = line[at..].trim_start().starts_with('{');
        if opens {
            at += line[at..].find('{').unwrap_or_default() + 1;
            at += line[at..].len() - line[at..].trim_start().len();
            pieces.push(Piece {
                end: at,
                shown: true,
            });
            in_flow = true;
            continue;
        }
        let end = value_end(line, at, in_flow);
        pieces.push(Piece {
            end,
            shown: QUOTABLE.contains(&key.name),
        });
        at = end;
        let next = line[at..].len()
            - line[at..]
                .trim_start_matches([' ', ',', '}', ']', '{'])
                .len();
        if !in_flow || next == 0 {
            break;
        }
        at += next;
        pieces.push(Piece {
            end: at,
            shown: true,
        });
    }
    let bare = line[at..].trim().trim_end_matches([':', ']']);
    pieces.push(Piece {
        end: line.len(),
        shown: bare.is_empty() || is_id(bare),
    });
    pieces
}

/// A header of TOML: keys in square brackets, which hold no free text.
fn is_header(line: &str) -> bool {
    let key = |c: char| c.is_alphanumeric() || matches!(c, '.' | '_' | '-' | '"' | '\'');
    let inside = line.trim().trim_start_matches('[').trim_end_matches(']');
    line.starts_with('[') && line.trim_end().ends_with(']') && inside.chars().all(key)
}

/// A number, with or without quotes.
fn is_id(word: &str) -> bool {
    word.trim_matches(['"', '\''])
        .chars()
        .all(|c| c.is_ascii_digit() || c == '.')
}

struct LineKey<'l> {
    name: &'l str,
    end: usize,
}

/// The key that stands at this byte, with its colon or equals sign.
fn key_at(line: &str, at: usize) -> Option<LineKey<'_>> {
    let rest = &line[at..];
    let quote = rest.chars().next().filter(|c| matches!(c, '"' | '\''));
    let name_end = match quote {
        Some(quote) => rest[1..].find(quote)? + 2,
        None => rest.find([':', '=', ',', '}', '{', ' '])?,
    };
    let after = rest[name_end..].trim_start();
    let sign = rest.len() - after.len();
    let colon = after.starts_with(':') && after[1..].chars().next().is_none_or(char::is_whitespace);
    let is_key = colon || after.starts_with('=');
    is_key.then(|| LineKey {
        name: rest[..name_end].trim_matches(['"', '\'']),
        end: at + sign + 1,
    })
}

/// The byte after a value: after its quotes, its brackets, or up to a comma in
/// a flow and the line's end outside one.
fn value_end(line: &str, at: usize, in_flow: bool) -> usize {
    let rest = &line[at..];
    let value = rest.trim_start();
    let start = at + (rest.len() - value.len());
    if !in_flow {
        return line.len();
    }
    match value.chars().next() {
        Some(quote @ ('"' | '\'')) => value[1..]
            .find(quote)
            .map_or(line.len(), |end| start + end + 2),
        Some('[') => value.find(']').map_or(line.len(), |end| start + end + 1),
        Some(_) | None => value.find([',', '}']).map_or(line.len(), |end| start + end),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(line: &str) -> String {
        masked(line, 0, 0).line
    }

    #[test]
    fn words_and_dates_are_shown_whole() {
        for line in [
            "    status: deelz",
            "  date: 2025-02-30",
            "addresses: [gemeente, provinsie]",
            "  - due: 2026-13-01",
            "  \"5.5\":",
            "  2.10:",
            "[answers.\"2.10\"]",
            "  \"5.5\": {status: misschien}",
            "\tstatus: deels",
            "status = \"deels\"",
        ] {
            assert_eq!(shown(line), line);
        }
    }

    #[test]
    fn of_free_text_only_the_key_is_shown() {
        for (line, expected) in [
            ("    note: Jan zei: ja", "    note: …"),
            (
                "  \"5.5\": {status: deels, note: geheim}",
                "  \"5.5\": {status: deels, note: …}",
            ),
            (
                "  \"5.5\": {note: \"a, status: b\", status: deels}",
                "  \"5.5\": {note: …, status: deels}",
            ),
            ("    private: \"x\"", "    private: …"),
            (
                "  - {title: geheim, due: 2025-13-01}",
                "  - {title: …, due: 2025-13-01}",
            ),
            ("      doorlopende tekst", "      …"),
            ("  - een los stuk tekst", "  - …"),
            ("note = \"geheim\"", "note = …"),
            ("statuz: geheim", "statuz: …"),
            (
                "x: { id: a, kind: gemeent, name: geheim }",
                "x: { id: a, kind: gemeent, name: …}",
            ),
            ("geheim: met, dubbele: punt", "geheim: …"),
        ] {
            assert_eq!(shown(line), expected);
        }
    }

    #[test]
    fn the_part_that_is_meant_moves_along() {
        let line = "organisation: {id: polderstad, name: Gemeente Polderstad, kind: gemeent}";
        let start = line.find("gemeent}").expect("the kind");
        let excerpt = masked(line, start, start + 7);
        assert_eq!(
            excerpt.line,
            "organisation: {id: polderstad, name: …, kind: gemeent}"
        );
        assert_eq!(&excerpt.line[excerpt.start..excerpt.end], "gemeent");
        let hidden = masked(line, 37, 56);
        assert_eq!(&hidden.line[hidden.start..hidden.end], "…");
    }
}
