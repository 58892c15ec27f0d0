//! The cells of a workbook or a CSV, before anybody knows what they mean.

use jiff::civil::Date;

use super::tree::Mark;

/// Sheets with their cells.
#[derive(Clone, Debug, Default)]
pub struct Book {
    /// The sheets, in the order of the file.
    pub sheets: Vec<Sheet>,
}

/// A sheet: its filled cells, and what was done to them.
#[derive(Clone, Debug, Default)]
pub struct Sheet {
    /// Its name.
    pub name: String,
    /// Rows with something in them, from the top.
    pub rows: Vec<SheetRow>,
    /// Cells that the file holds a second time, alone or with their row.
    pub doubled: Vec<Mark>,
    /// Cells that were merged, as row and column of the first and the last.
    pub merged: Vec<[(u32, u32); 2]>,
    /// What is not read of a cell, with its row and column.
    pub asides: Vec<(Aside, u32, u32)>,
}

/// A row with something in it.
#[derive(Clone, Debug)]
pub struct SheetRow {
    /// Its number, from 1.
    pub number: u32,
    /// Its filled cells, from the left.
    pub cells: Vec<Cell>,
}

/// A cell with something in it.
#[derive(Clone, Debug)]
pub struct Cell {
    /// The column, from 1.
    pub col: u32,
    /// Where it stands: of a workbook the sheet's number, the row and the
    /// column; of a CSV the bytes, the line and the character.
    pub mark: Mark,
    /// What it holds.
    pub value: CellValue,
}

/// What a cell can hold.
#[derive(Clone, Debug, PartialEq)]
pub enum CellValue {
    /// A text.
    Text(String),
    /// A number, a date or a time.
    Number(Number),
    /// True or false.
    Flag(bool),
    /// An error of a formula, such as `#REF!`.
    Error(String),
    /// A formula without a saved outcome.
    NoOutcome,
}

/// A number of a cell, and what its cell makes of it.
#[derive(Clone, Debug, PartialEq)]
pub struct Number {
    /// The number itself; days since 1900 where it is a date.
    pub value: f64,
    /// As the cell shows it; none where that is not sure.
    pub shown: Option<String>,
    /// The day that it stands for.
    pub day: Option<Date>,
    /// Whether it has the look of a date or a time.
    pub is_moment: bool,
    /// Whether its cell shows the day, the month and the year.
    pub shows_day: bool,
}

impl Number {
    /// As people typed it: fifteen digits are all that a spreadsheet keeps.
    pub fn plain(&self) -> String {
        number_text(self.value)
    }
}

/// What stands in or beside a cell and is no part of its value.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Aside {
    /// A remark of somebody who read it.
    Comment,
    /// An address behind its text.
    Link,
    /// Text that was struck out.
    Struck,
}

impl Book {
    /// The number of the sheet, the row and the cell of a mark.
    pub fn find(&self, mark: Mark) -> Option<(usize, &SheetRow, &Cell)> {
        self.sheets.iter().enumerate().find_map(|(number, sheet)| {
            let rows = sheet.rows.iter();
            rows.flat_map(|row| row.cells.iter().map(move |cell| (row, cell)))
                .find(|(_, cell)| cell.mark == mark)
                .map(|(row, cell)| (number, row, cell))
        })
    }
}

impl SheetRow {
    /// The cell in a column.
    pub fn cell(&self, col: u32) -> Option<&Cell> {
        self.cells.iter().find(|cell| cell.col == col)
    }

    /// Where the row starts.
    pub fn mark(&self) -> Mark {
        self.cells
            .first()
            .map_or_else(Mark::default, |cell| cell.mark)
    }
}

impl CellValue {
    /// As the cell shows it, as far as that is sure.
    pub fn shown(&self) -> String {
        match self {
            Self::Text(text) | Self::Error(text) => text.clone(),
            Self::Number(number) => number.shown.clone().unwrap_or_else(|| number.plain()),
            Self::Flag(true) => "WAAR".to_owned(),
            Self::Flag(false) => "ONWAAR".to_owned(),
            Self::NoOutcome => String::new(),
        }
    }
}

fn number_text(number: f64) -> String {
    let rounded: f64 = format!("{number:.14e}").parse().unwrap_or(number);
    format!("{rounded}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_shown_as_they_were_typed() {
        for (number, text) in [
            (2025.0, "2025"),
            (2025.118, "2025.118"),
            (0.1 + 0.2, "0.3"),
            (-3.5, "-3.5"),
            (1e21, "1000000000000000000000"),
        ] {
            assert_eq!(number_text(number), text);
        }
    }
}
