//! Which column is what, told by its heading, and what stands beside the columns.

use std::collections::BTreeSet;

use super::asides::listed;
use super::layout::{is_shown, same};
use super::looks::column;
use crate::answers::first_line;
use crate::document::{Cell, Heading, Mark, Reader, Sheet, SheetRow, short};
use crate::form::columns::{FormColumn, PART, Role, RowKind};
use crate::lang::Lang;
use crate::problem::{SheetFault, TableFault, cell_name, nearest};

/// The rows of the form above its headings.
const TITLE_ROWS: u32 = 2;

/// A table: its headings and the rows below them.
pub(super) struct SheetTable<'b> {
    /// The row of the headings.
    pub top: &'b SheetRow,
    /// The rows below it, those left out that repeat it.
    pub below: Vec<&'b SheetRow>,
    /// Each column's place.
    pub placed: Vec<(u32, FormColumn)>,
    /// Whether a filled column is perhaps one of ours under another name.
    renamed: bool,
}

impl<'b> SheetTable<'b> {
    /// Finds the columns of a sheet, with a problem for every heading that is none.
    pub(super) fn new(
        r: &mut Reader<'b>,
        columns: &[FormColumn],
        sheet: &'b Sheet,
        top: &'b SheetRow,
    ) -> Self {
        let rows = sheet.rows.iter().filter(|row| row.number > top.number);
        let (repeated, below): (Vec<&SheetRow>, Vec<&SheetRow>) =
            rows.partition(|row| repeats(row, top));
        if let Some(first) = repeated.first() {
            r.say(first.mark(), TableFault::RepeatedHeadings);
        }
        let mut table = Self {
            top,
            below,
            placed: Vec::new(),
            renamed: false,
        };
        let strange = table.known(r, columns);
        let extra = table.misspelt(r, columns, strange);
        table.extra(r, columns, &extra);
        table
    }

    /// Places the headings that are known; gives the others.
    fn known(&mut self, r: &mut Reader<'_>, columns: &[FormColumn]) -> Vec<&'b Cell> {
        let mut strange = Vec::new();
        for cell in &self.top.cells {
            let Some(found) = column(columns, &cell.value.shown()) else {
                strange.push(cell);
                continue;
            };
            let first = self
                .placed
                .iter()
                .find(|(_, other)| other.name == found.name);
            match first.and_then(|(col, _)| self.top.cell(*col)) {
                Some(first) if found.is_read() => {
                    let first = r.source.place(first.mark);
                    let fault = SheetFault::DuplicateHeading {
                        heading: found.heading.to_owned(),
                        first: first.cell().unwrap_or_else(|| first.to_string()),
                    };
                    r.say(cell.mark, fault);
                }
                Some(_) | None => self.placed.push((cell.col, found)),
            }
        }
        strange
    }

    /// Places the headings that were probably meant for one that is not there: their
    /// cells are read all the same, so that they can still be checked.
    fn misspelt(
        &mut self,
        r: &mut Reader<'_>,
        columns: &[FormColumn],
        strange: Vec<&'b Cell>,
    ) -> Vec<&'b Cell> {
        let mut extra = Vec::new();
        for cell in strange {
            let word = cell.value.shown();
            let Some(column) = meant(&word, &self.lost(columns)) else {
                extra.push(cell);
                continue;
            };
            let fault = SheetFault::Heading {
                word: short(&word),
                nearest: column.heading.to_owned(),
            };
            r.say(cell.mark, fault);
            self.placed.push((cell.col, column));
        }
        extra
    }

    /// Columns of the form that are not there.
    fn lost(&self, columns: &[FormColumn]) -> Vec<FormColumn> {
        let is_placed = |column: &FormColumn| {
            let mut placed = self.placed.iter();
            placed.any(|(_, other)| other.name == column.name)
        };
        let read = columns.iter().filter(|column| column.is_read());
        read.filter(|column| !is_placed(column)).copied().collect()
    }

    /// Filled columns that are none of ours: where one of ours is gone, this may be it.
    fn extra(&mut self, r: &mut Reader<'_>, columns: &[FormColumn], extra: &[&Cell]) {
        let heads: BTreeSet<u32> = self.top.cells.iter().map(|cell| cell.col).collect();
        let mut filled = BTreeSet::new();
        let mut bare: Vec<Mark> = Vec::new();
        for cell in self.below.iter().flat_map(|row| &row.cells) {
            let is_first = filled.insert(cell.col);
            if is_first && !heads.contains(&cell.col) && !self.is_beyond(r, cell.col) {
                bare.push(cell.mark);
            }
        }
        let named = extra.iter().filter(|cell| filled.contains(&cell.col));
        let marks: Vec<Mark> = named.map(|cell| cell.mark).chain(bare).collect();
        let lost: Vec<String> = self
            .lost(columns)
            .iter()
            .filter(|column| !column.is_added())
            .map(|column| column.heading.to_owned())
            .collect();
        self.renamed = !lost.is_empty() && !marks.is_empty();
        for mark in marks {
            match lost.is_empty() {
                true => r.say(mark, SheetFault::ExtraColumn),
                false => r.say(mark, TableFault::RenamedColumn { lost: lost.clone() }),
            }
        }
    }

    /// Whether a column of a CSV lies behind the last heading: then its row is too long.
    fn is_beyond(&self, r: &Reader<'_>, col: u32) -> bool {
        r.source.sheets.is_empty() && col > self.last_heading()
    }

    fn last_heading(&self) -> u32 {
        self.top.cells.last().map_or(0, |cell| cell.col)
    }

    /// Rows of a CSV with more fields than there are headings.
    pub(super) fn long_rows(&self, r: &mut Reader<'_>) {
        let headings = self.last_heading();
        for row in &self.below {
            let fields = row.cells.last().map_or(0, |cell| cell.col);
            let first = row.cells.iter().find(|cell| cell.col > headings);
            if let Some(cell) = first {
                r.say(cell.mark, TableFault::LongRow { fields, headings });
            }
        }
    }

    /// Whether a column of this name is there.
    pub(super) fn has(&self, name: &str) -> bool {
        self.placed.iter().any(|(_, column)| column.name == name)
    }

    /// Whether the rows can be told apart: else each of them would be a problem.
    pub(super) fn has_keys(&self, columns: &[FormColumn]) -> bool {
        let is_key = |column: &FormColumn| matches!(column.role, Role::Requirement | Role::Key);
        !self.lost(columns).iter().any(is_key)
    }

    /// Columns that were taken out: without some of them nothing can be read. Those
    /// that may be there under another name were named already.
    pub(super) fn missing(&self, r: &mut Reader<'_>, columns: &[FormColumn]) {
        let lost = self.lost(columns);
        let told = lost.iter().filter(|column| !column.is_added());
        for column in told.filter(|_| !self.renamed) {
            let heading = column.heading.to_owned();
            let fault = match column.role {
                Role::Requirement | Role::Key => SheetFault::MissingColumn { heading },
                Role::Value(_) if matches!(column.name, "status" | "value" | "title") => {
                    SheetFault::MissingColumn { heading }
                }
                Role::Value(_) | Role::Aside => SheetFault::LostColumn { heading },
            };
            r.say(self.top.mark(), fault);
        }
    }

    /// Rows of the form that came to stand above its headings, and what else was typed there.
    pub(super) fn above(&self, r: &mut Reader<'_>, sheet: &Sheet) {
        let rows = sheet.rows.iter().filter(|row| row.number < self.top.number);
        let mut strange: Vec<Mark> = Vec::new();
        for row in rows {
            let cell = |is: fn(Role) -> bool| {
                let mut placed = self.placed.iter().filter(|(_, column)| is(column.role));
                placed.find_map(|(col, _)| row.cell(*col))
            };
            let id = cell(|role| matches!(role, Role::Requirement | Role::Key));
            let value = cell(|role| matches!(role, Role::Value(_)));
            if value.is_some() && id.is_some_and(is_id_like) {
                r.say(row.mark(), TableFault::AboveHeadings);
                continue;
            }
            let foreign = row.cells.iter().filter(|cell| !is_title(cell));
            strange.extend(foreign.map(|cell| cell.mark));
        }
        if let Some(first) = strange.first() {
            let cells: Vec<(u32, u32)> = strange.iter().map(|mark| (mark.line, mark.col)).collect();
            let cells = listed(&cells);
            r.say(*first, SheetFault::AboveTable { cells });
        }
    }

    /// Merged cells in the table itself; a title above it may be merged.
    pub(super) fn merged(&self, r: &mut Reader<'_>, sheet: &Sheet, number: usize) {
        let placed = self.placed.iter();
        let last = placed.map(|(col, _)| *col).max().unwrap_or_default();
        for [first, end] in &sheet.merged {
            if end.0 >= self.top.number && first.1 <= last {
                let range = format!(
                    "{}:{}",
                    cell_name(first.0, first.1),
                    cell_name(end.0, end.1)
                );
                let mark = Mark {
                    line: first.0,
                    col: first.1,
                    ..Mark::of_sheet(number)
                };
                r.say(mark, SheetFault::Merged { range });
            }
        }
    }

    /// The heading of a column as this table has it, old or new; of a misspelt one
    /// what it should be.
    fn heading(&self, col: u32, column: &FormColumn) -> &'static str {
        let written = self.top.cell(col).map(|cell| cell.value.shown());
        let mut headings = column.headings();
        let found =
            headings.find(|heading| written.as_deref().is_some_and(|word| same(word, heading)));
        found.unwrap_or(column.heading)
    }

    /// Tells the source what its columns are called.
    pub(super) fn tell(
        &self,
        r: &Reader<'_>,
        columns: &[FormColumn],
        (sheet, part): (usize, Option<RowKind>),
    ) {
        // A column that is gone has no cell, and is called by its heading all the same.
        let lost = self.lost(columns).into_iter().map(|column| (0, column));
        let all: Vec<(u32, FormColumn)> = self.placed.iter().copied().chain(lost).collect();
        let headings = all.iter().map(|(col, column)| Heading {
            sheet,
            col: *col,
            name: column.name,
            text: self.heading(*col, column).to_owned(),
            is_id: matches!(column.role, Role::Requirement)
                || part == Some(RowKind::File) && matches!(column.role, Role::Key),
            shown: column.name == PART || is_shown(column),
        });
        r.source.add_headings(headings);
    }
}

/// Whether a row says what its headings say, each in its own column.
fn repeats(row: &SheetRow, top: &SheetRow) -> bool {
    let says = |cell: &Cell| {
        let heading = top.cell(cell.col);
        heading.is_some_and(|heading| same(&heading.value.shown(), &cell.value.shown()))
    };
    row.cells.len() > 1 && row.cells.iter().all(says)
}

/// Whether a cell above the headings is one of the two lines that the form has there:
/// they stand in the first cells, and are known elsewhere once a row was put above them.
fn is_title(cell: &Cell) -> bool {
    let text = cell.value.shown();
    let in_place = cell.col == 1 && cell.mark.line <= TITLE_ROWS;
    in_place || text == first_line(Lang::Nl) || text.matches(" · ").count() >= 2
}

/// A number of a requirement or a key of the file: one word.
fn is_id_like(cell: &Cell) -> bool {
    let word = cell.value.shown();
    let word = word.trim();
    word.contains(|c: char| c.is_ascii_digit() || c == '.') && !word.contains(char::is_whitespace)
}

/// The column that a heading was probably meant for.
fn meant(word: &str, lost: &[FormColumn]) -> Option<FormColumn> {
    let nearest = nearest(word.trim(), lost.iter().map(|column| column.heading))?;
    let mut lost = lost.iter();
    lost.find(|column| column.heading == nearest).copied()
}
