//! Tables that are no form of ours, and may have been meant as one.

use super::layout::same;
use crate::answers::Status;
use crate::document::{Book, Sheet, SheetRow};
use crate::form::columns::{RowKind, csv_columns};

/// The first columns of the tables that `norm export` and `norm overview` write.
const EXPORTED: [[&str; 2]; 2] = [["norm", "norm_version"], ["norm", "version"]];

/// So many headings of ours in one row are no coincidence.
const HEADINGS: usize = 4;

/// Headings stand in one of the first rows.
const ROWS: usize = 30;

/// So many wrong letters are slips of the pen.
const SLIPS: usize = 2;

/// Whether a table is one that `norm` wrote for programs: it holds no answers of its own.
pub(crate) fn is_export(book: &Book) -> bool {
    let first = book.sheets.first().and_then(|sheet| sheet.rows.first());
    let words = first.map(|row| words(row, 2)).unwrap_or_default();
    EXPORTED.iter().any(|names| words == *names)
}

/// Whether tables were probably meant as a form: sheets or headings of ours that were
/// renamed or misspelt, or rows that hold an answer.
pub(crate) fn is_meant(book: &Book) -> bool {
    book.sheets
        .iter()
        .any(|sheet| is_named_like(sheet) || has_headings(sheet) || holds_answer(sheet))
}

/// The sheets that nobody else calls so.
fn is_named_like(sheet: &Sheet) -> bool {
    let name = sheet.name.trim().to_lowercase();
    let ours = RowKind::Answer.sheet().to_lowercase();
    name.contains(&ours) || strsim::damerau_levenshtein(&name, &ours) <= SLIPS
}

fn has_headings(sheet: &Sheet) -> bool {
    let csv = csv_columns();
    let columns = RowKind::Answer.columns();
    let known = |word: &String| {
        let of_sheet = columns.iter().map(|column| column.heading);
        csv.iter()
            .copied()
            .chain(of_sheet)
            .any(|name| same(word, name))
    };
    let mut rows = sheet.rows.iter().take(ROWS);
    rows.any(|row| {
        words(row, usize::MAX)
            .iter()
            .filter(|word| known(word))
            .count()
            >= HEADINGS
    })
}

/// Rows of the form's CSV that lost their first line.
fn holds_answer(sheet: &Sheet) -> bool {
    let is_part = |word: &String| {
        let parts = [RowKind::Answer, RowKind::Criterion];
        parts.into_iter().any(|part| same(word, part.word()))
    };
    let is_status =
        |word: &String| Status::read(word).is_some_and(|status| status != Status::Unanswered);
    sheet.rows.iter().any(|row| {
        let words = words(row, usize::MAX);
        words.iter().any(is_part) && words.iter().any(is_status)
    })
}

/// What the first cells of a row show.
fn words(row: &SheetRow, most: usize) -> Vec<String> {
    let cells = row.cells.iter().take(most);
    cells
        .map(|cell| cell.value.shown().trim().to_owned())
        .filter(|word| !word.is_empty())
        .collect()
}
