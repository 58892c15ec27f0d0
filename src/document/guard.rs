//! The one guard of every CSV: no text in it starts a formula, and where a
//! spreadsheet is to open it, none becomes a number, a date or a truth value.
//! [`unguarded`] undoes exactly what was done.

use super::limits::is_hidden;
use super::signs::{bytes_in, has};

/// Stands before a text that a spreadsheet would otherwise not leave alone.
const GUARD: char = '\'';

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

/// Whether a cell may start behind a character: some characters start one, and guards and
/// blanks change nothing.
fn exposes(c: char, exposed: bool) -> bool {
    match c {
        ',' | ';' | '|' | '"' | '\t' | '\n' | '\r' => true,
        GUARD => exposed,
        c => exposed && is_blank(c),
    }
}

fn is_blank(c: char) -> bool {
    c.is_whitespace() || is_hidden(c)
}

/// The first byte of a text that is no blank.
fn front(text: &str) -> usize {
    text.find(|c| !is_blank(c)).unwrap_or(text.len())
}

/// Characters that begin a formula, also in the wide and small forms of East Asian
/// keyboards, which some programs take for the plain ones.
fn begins_formula(c: char) -> bool {
    matches!(
        c,
        '=' | '+' | '-' | '@' | '＝' | '＋' | '－' | '＠' | '﹦' | '﹢' | '﹣' | '﹫' | '−'
    )
}

/// Bytes after which a text needs a closer look; most texts have none. What
/// starts a character of `begins_formula` that is not ASCII starts with one of the last two.
const LOOK: [bool; 256] = bytes_in(&[
    (b'"', b'"'),
    (b'+', b'+'),
    (b'-', b'-'),
    (b'=', b'='),
    (b'@', b'@'),
    (0xe2, 0xe2),
    (0xef, 0xef),
]);

/// The text behind the guards that it has of itself.
fn bare(text: &str) -> &str {
    text.trim_start_matches(GUARD)
}

fn starts_formula(text: &str) -> bool {
    bare(text).starts_with(begins_formula)
}

/// Whether a spreadsheet makes a number, a date, a time, a truth value or an
/// error of all of a text, behind guards that it has of itself. What starts a
/// formula has its guard already.
fn becomes_value(text: &str) -> bool {
    let text = bare(text).trim_end_matches(is_blank);
    let truth = TRUTH.iter().any(|word| text.eq_ignore_ascii_case(word));
    !starts_formula(text) && (truth || text.starts_with('#') || is_number_like(text))
}

const TRUTH: [&str; 4] = ["true", "false", "waar", "onwaar"];

/// Words that stand in a date, a time or a number: months in Dutch and English,
/// whole and short, half days and the exponent.
const WORDS: [&str; 41] = [
    "jan",
    "januari",
    "january",
    "feb",
    "februari",
    "february",
    "mrt",
    "maart",
    "mar",
    "march",
    "apr",
    "april",
    "mei",
    "may",
    "jun",
    "juni",
    "june",
    "jul",
    "juli",
    "july",
    "aug",
    "augustus",
    "august",
    "sep",
    "sept",
    "september",
    "okt",
    "oktober",
    "oct",
    "october",
    "nov",
    "november",
    "dec",
    "december",
    "am",
    "pm",
    "a",
    "p",
    "e",
    "t",
    "z",
];

/// Digits with the characters and words of numbers, dates and times, and nothing else.
fn is_number_like(text: &str) -> bool {
    let signs = |c: char| c.is_numeric() || is_blank(c) || ".,-+/:%()€$£'".contains(c);
    let known = |word: &str| WORDS.iter().any(|known| word.eq_ignore_ascii_case(known));
    // In front only the name of a month can stand.
    let mut words = text.split(|c: char| !c.is_alphabetic() || c.is_numeric());
    let first = words.next().unwrap_or_default();
    text.chars().all(|c| signs(c) || c.is_alphabetic())
        && text.contains(char::is_numeric)
        && (first.is_empty() || first.len() > 2 && known(first))
        && words.all(|word| word.is_empty() || known(word))
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
