//! A bad cell, as far as a problem may show it.

use super::book::{Book, Cell};
use super::excerpt::shorten;
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
        named && cell.value.shown().chars().count() <= MOST_ID
    });
    let mut line = match id.filter(|id| id.col != cell.col) {
        Some(id) => format!("{} · {}: ", one_line(&id.value.shown()), own.text),
        None => format!("{}: ", own.text),
    };
    let start = line.len();
    let value = one_line(&cell.value.shown());
    line.push_str(if own.shown { &value } else { "…" });
    let end = line.len();
    Some(shorten(Excerpt { line, start, end }))
}

/// A longer id is none, and may be a sentence.
const MOST_ID: usize = 40;

fn one_line(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}
