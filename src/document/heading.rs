//! A bad cell, as far as a problem may show it.

use super::book::{Book, Cell};
use super::excerpt::{is_word, shorten};
use super::tree::Mark;
use crate::problem::Excerpt;

/// What a column of a table is called.
#[derive(Clone, Debug)]
pub struct Heading {
    /// The sheet, by number.
    pub sheet: usize,
    /// The column, from 1.
    pub col: u32,
    /// The key of its values.
    pub name: &'static str,
    /// The heading.
    pub text: String,
    /// Whether it names the row.
    pub is_id: bool,
    /// Whether its values may be shown.
    pub shown: bool,
}

/// The cell of a mark, as `5.5 · Status: deelz`: the row's number, the heading,
/// and the value where it can be no free text.
pub(super) fn of_cell(book: &Book, headings: &[Heading], mark: Mark) -> Option<Excerpt> {
    let (sheet, row, cell) = book.find(mark)?;
    let heading = |cell: &Cell| {
        headings
            .iter()
            .find(|heading| heading.sheet == sheet && heading.col == cell.col)
    };
    let own = heading(cell)?;
    let id = row.cells.iter().find(|cell| {
        let named = heading(cell).is_some_and(|heading| heading.is_id);
        named && is_word(cell.value.shown().trim())
    });
    let mut line = match id.filter(|id| id.col != cell.col) {
        Some(id) => format!("{} · {}: ", one_line(&id.value.shown()), own.text),
        None => format!("{}: ", own.text),
    };
    let start = line.len();
    let value = one_line(&cell.value.shown());
    let is_shown = own.shown && (is_no_sentence(&value) || is_of_a_list(&value));
    line.push_str(if is_shown { &value } else { "…" });
    let end = line.len();
    Some(shorten(Excerpt { line, start, end }))
}

/// Words of the lists whose items have more than one: a cell that holds others may
/// hold a sentence that slipped into the wrong column.
const OF_LISTS: [&str; 14] = [
    "voldoet",
    "deels",
    "nog",
    "niet",
    "van",
    "toepassing",
    "in",
    "te",
    "vullen",
    "met",
    "partly",
    "not",
    "yet",
    "applicable",
];

fn is_of_a_list(value: &str) -> bool {
    let mut words = value.split(' ');
    words.all(|word| OF_LISTS.contains(&word.to_lowercase().as_str()))
}

/// Whether a value is one word, or begins with a number and is short, as dates and
/// intervals are: a message may repeat it, and is no place for a sentence.
pub(super) fn is_no_sentence(value: &str) -> bool {
    let value = value.trim();
    let begins = value.starts_with(|c: char| c.is_ascii_digit());
    is_word(value)
        || begins && value.chars().count() <= LONGEST_DATE && value.split(' ').count() <= 3
}

/// `15 september 2025`, and somewhat more.
const LONGEST_DATE: usize = 20;

fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
