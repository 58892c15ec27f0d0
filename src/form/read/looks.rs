//! What a table looks like, whatever its sheet or file is called.

use super::layout::{SHEETS, is_named, same};
use crate::document::{Book, Cell, Sheet, SheetRow};
use crate::form::columns::{FormColumn, PART, Role, RowKind};

/// Headings stand in one of the first rows.
pub(super) const MOST_ROWS_ABOVE: usize = 30;

/// Fewer known headings than this may be those of any table.
const FEWEST_HEADINGS: usize = 3;

/// A row with more headings than this is no row of a form: it is not looked through.
pub(super) const MOST_HEADINGS: usize = 1_000;

/// What a row says, as far as it may be headings.
fn headings(row: &SheetRow) -> impl Iterator<Item = &Cell> {
    row.cells.iter().take(MOST_HEADINGS)
}

/// The column of a heading.
pub(super) fn column(columns: &[FormColumn], word: &str) -> Option<FormColumn> {
    let found = columns
        .iter()
        .find(|column| column.headings().any(|heading| same(word, heading)));
    found.copied()
}

/// The row with most of the headings, if it has two.
pub(super) fn top<'b>(columns: &[FormColumn], sheet: &'b Sheet) -> Option<&'b SheetRow> {
    let known = |row: &SheetRow| {
        headings(row)
            .filter(|cell| column(columns, &cell.value.shown()).is_some())
            .count()
    };
    let rows = sheet.rows.iter().take(MOST_ROWS_ABOVE);
    let best = rows
        .map(|row| (known(row), row))
        .rev()
        .max_by_key(|(known, _)| *known);
    best.filter(|(known, _)| *known >= 2).map(|(_, row)| row)
}

/// The kind of rows that a sheet holds, told by its headings as the form has them.
pub(super) fn part_of(sheet: &Sheet) -> Option<RowKind> {
    let rows = sheet.rows.iter().take(MOST_ROWS_ABOVE);
    let best = rows.filter_map(|row| {
        let words: Vec<String> = headings(row).map(|cell| cell.value.shown()).collect();
        part_of_words(&words)
    });
    best.max_by_key(|(known, _)| *known).map(|(_, part)| part)
}

/// The kind of rows below these headings, and how many of them are ours.
fn part_of_words(words: &[String]) -> Option<(usize, RowKind)> {
    let parts = SHEETS.into_iter().rev().filter_map(|part| {
        let columns = part.columns();
        let is_there = |column: &&FormColumn| {
            let mut headings = column.headings().filter(|name| *name != column.name);
            headings.any(|heading| words.iter().any(|word| same(word, heading)))
        };
        let own = columns.iter().filter(is_there);
        let known = own.count();
        let enough = known >= FEWEST_HEADINGS && known * 2 >= columns.len();
        enough.then_some((known, part))
    });
    parts.max_by_key(|(known, _)| *known)
}

/// Whether rows of a sheet hold more than what the form itself puts there.
pub(super) fn has_answers(part: RowKind, sheet: &Sheet) -> bool {
    let columns = part.columns();
    let Some(top) = top(&columns, sheet) else {
        return false;
    };
    let values: Vec<u32> = headings(top)
        .filter(|cell| {
            let column = column(&columns, &cell.value.shown());
            column.is_some_and(|column| matches!(column.role, Role::Value(_)))
        })
        .map(|cell| cell.col)
        .collect();
    let below = sheet.rows.iter().filter(|row| row.number > top.number);
    below
        .flat_map(|row| &row.cells)
        .any(|cell| values.contains(&cell.col))
}

/// Whether a workbook is a form of ours, told by the names of its sheets or by
/// their headings.
pub(super) fn is_form(book: &Book) -> bool {
    let mut sheets = book.sheets.iter();
    sheets.any(|sheet| {
        let named = is_named(sheet, RowKind::Answer) || is_named(sheet, RowKind::File);
        named || matches!(part_of(sheet), Some(RowKind::Answer | RowKind::File))
    })
}

/// The headings of the CSV form in a sheet of a workbook.
pub(super) fn csv_headings(sheet: &Sheet) -> Option<&SheetRow> {
    let says =
        |row: &SheetRow, name: &str| headings(row).any(|cell| same(&cell.value.shown(), name));
    let mut rows = sheet.rows.iter().take(MOST_ROWS_ABOVE);
    rows.find(|row| says(row, PART) && (says(row, "requirement") || says(row, "value")))
}

/// Whether the first lines of a text are those of a CSV of ours, or of one of our
/// sheets saved as CSV.
pub(super) fn is_form_text(text: &str) -> bool {
    let lines = text.trim_start_matches('\u{feff}').split(['\n', '\r']);
    let words = |line: &str| -> Vec<String> {
        let fields = line.split([';', ',', '\t', '|']);
        fields
            .take(MOST_HEADINGS)
            .map(|field| field.trim_matches(['"', ' ']).to_owned())
            .collect()
    };
    let mut lines = lines.filter(|line| !line.trim().is_empty()).map(words);
    lines
        .by_ref()
        .take(MOST_ROWS_ABOVE)
        .enumerate()
        .any(|(number, words)| {
            let named = number < 3 && words.iter().any(|word| word.eq_ignore_ascii_case(PART));
            named && words.len() > 1
                || words.len() >= FEWEST_HEADINGS && part_of_words(&words).is_some()
        })
}
