//! The one guard of every CSV: no text in it starts a formula, and where a
//! spreadsheet is to open it, none becomes a number, a date or a truth value.
//! [`unguarded`] undoes exactly what was done.

use super::exposed::{LOOK, becomes_value, begins_formula, exposes, front, starts_formula};
use super::signs::has;

/// Stands before a text that a spreadsheet would otherwise not leave alone.
pub(super) const GUARD: char = '\'';

/// Against what a text is guarded.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Guard {
    /// Against starting a formula: in a CSV for programs.
    Formulas,
    /// Against all that a spreadsheet makes of a text: in a CSV for people.
    Spreadsheets,
    /// A guard in front, whatever the text is.
    Always,
}

impl Guard {
    /// Whether a guard stands in front of a text that starts no formula there.
    fn stands_before(self, text: &str) -> bool {
        match self {
            Self::Formulas => false,
            Self::Spreadsheets => becomes_value(text),
            Self::Always => !starts_formula(text),
        }
    }
}

/// Writes one field of CSV: quoted, and guarded where that is needed.
pub(crate) fn csv_field(text: &str, guard: Guard, out: &mut Vec<u8>) {
    out.push(b'"');
    let (blanks, rest) = text.split_at(front(text));
    out.extend_from_slice(blanks.as_bytes());
    if guard.stands_before(rest) {
        out.push(b'\'');
    }
    defuse(rest, out);
    out.push(b'"');
}

/// Text with its quotes doubled and a guard before every character that could begin
/// a formula: at the start, and behind whatever a program may take for the
/// start of a cell. `docs/export.md` says how to take them off again.
fn defuse(text: &str, out: &mut Vec<u8>) {
    if !has(text, &LOOK) {
        out.extend_from_slice(text.as_bytes());
        return;
    }
    let mut exposed = true;
    let mut written = 0;
    for (at, c) in text.char_indices() {
        let before = match c {
            c if exposed && begins_formula(c) => Some(b'\''),
            '"' => Some(b'"'),
            _ => None,
        };
        if let Some(before) = before {
            out.extend_from_slice(&text.as_bytes()[written..at]);
            out.push(before);
            written = at;
        }
        exposed = exposes(c, exposed);
    }
    out.extend_from_slice(&text.as_bytes()[written..]);
}

/// Takes the guards of [`csv_field`] off again; a text that never had one stays as it is.
pub(super) fn unguarded(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    let mut exposed = true;
    for c in text.chars() {
        if exposed && begins_formula(c) && plain.ends_with(GUARD) {
            plain.pop();
        }
        plain.push(c);
        exposed = exposes(c, exposed);
    }
    let front = front(&plain);
    let rest = &plain[front..];
    if rest.starts_with(GUARD) && becomes_value(rest) {
        plain.remove(front);
    }
    plain
}

#[cfg(test)]
mod tests {
    use super::*;

    fn written(text: &str, guard: Guard) -> String {
        let mut out = Vec::new();
        csv_field(text, guard, &mut out);
        let field = String::from_utf8(out).expect("text");
        field[1..field.len() - 1].replace("\"\"", "\"")
    }

    #[test]
    fn signs_that_begin_a_formula_are_guarded_wherever_a_cell_may_start() {
        for (text, guarded) in [
            ("=1+1", "'=1+1"),
            ("'=1+1", "''=1+1"),
            ("+31 (0)20", "'+31 (0)20"),
            ("  @SUM", "  '@SUM"),
            ("\t=1", "\t'=1"),
            ("a;=1,-2|+3", "a;'=1,'-2|'+3"),
            ("a\n- b\r\n- c", "a\n'- b\r\n'- c"),
            ("a\"=1", "a\"'=1"),
            ("＝1;－2", "'＝1;'－2"),
            ("﹦1+1", "'﹦1+1"),
            ("−5", "'−5"),
            ("\u{200b}=1", "\u{200b}'=1"),
        ] {
            for guard in [Guard::Formulas, Guard::Spreadsheets] {
                assert_eq!(written(text, guard), guarded, "{text} {guard:?}");
            }
            assert_eq!(unguarded(guarded), text);
        }
    }

    #[test]
    fn what_a_spreadsheet_makes_a_value_of_is_guarded_for_spreadsheets_only() {
        for text in [
            "5.10",
            "2025-04-15",
            "2.500,-",
            "1e5",
            "12E+5",
            "(5)",
            "50%",
            "€ 12,50",
            "april 2026",
            "okt-25",
            "1 mrt. 2025",
            "3:30 PM",
            "WAAR",
            "true",
            "#N/B",
            "１２",
        ] {
            assert!(
                written(text, Guard::Spreadsheets).starts_with('\''),
                "{text}"
            );
            assert!(!written(text, Guard::Formulas).starts_with('\''), "{text}");
        }
        for text in [
            "1.4 met tekst",
            "'s avonds",
            "waarom",
            "mei",
            "A.2",
            "in april 2026",
            "jan+piet = a@b",
            "één — twee",
            "",
        ] {
            assert_eq!(written(text, Guard::Spreadsheets), text);
        }
    }

    #[test]
    fn a_text_without_guards_is_read_as_it_stands() {
        for text in ["=1", "5.10", "' =1", "'s avonds 5", "a;-b"] {
            assert_eq!(unguarded(text), text);
        }
    }

    #[test]
    fn guards_come_off_exactly_whatever_the_text() {
        // Every text of up to five characters that mean something to the guard.
        let signs = ['\'', '=', '5', ';', ' ', 'e'];
        for number in 0..6_usize.pow(5) {
            let text: String = (0..5_u32)
                .map(|place| signs[number / 6_usize.pow(place) % 6])
                .collect();
            let field = written(&text, Guard::Spreadsheets);
            assert_eq!(unguarded(&field), text, "{field:?}");
        }
    }
}
