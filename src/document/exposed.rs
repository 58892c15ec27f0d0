//! What a spreadsheet takes for something else than text: a formula, or a value.

use super::guard::GUARD;
use super::limits::is_hidden;
use super::signs::bytes_in;

/// Whether a cell may start behind a character: some characters start one, and guards and
/// blanks change nothing.
pub(super) fn exposes(c: char, exposed: bool) -> bool {
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
pub(super) fn front(text: &str) -> usize {
    text.find(|c| !is_blank(c)).unwrap_or(text.len())
}

/// Characters that begin a formula, also in the wide and small forms of East Asian
/// keyboards, which some programs take for the plain ones.
pub(super) fn begins_formula(c: char) -> bool {
    matches!(
        c,
        '=' | '+' | '-' | '@' | '＝' | '＋' | '－' | '＠' | '﹦' | '﹢' | '﹣' | '﹫' | '−'
    )
}

/// Bytes after which a text needs a closer look; most texts have none. What
/// starts a character of `begins_formula` that is not ASCII starts with one of the last two.
pub(super) const LOOK: [bool; 256] = bytes_in(&[
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

pub(super) fn starts_formula(text: &str) -> bool {
    bare(text).starts_with(begins_formula)
}

/// Whether a spreadsheet makes a number, a date, a time, a truth value or an
/// error of all of a text, behind guards that it has of itself. What starts a
/// formula has its guard already.
pub(super) fn becomes_value(text: &str) -> bool {
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
