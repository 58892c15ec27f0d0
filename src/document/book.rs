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
    pub rows: Vec<Row>,
    /// Cells that the file holds a second time, alone or with their row.
    pub doubled: Vec<Mark>,
    /// Cells that were merged, as row and column of the first and the last.
    pub merged: Vec<[(u32, u32); 2]>,
}

/// A row with something in it.
#[derive(Clone, Debug)]
pub struct Row {
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
    /// A number; with the day that it stands for as a date.
    Number(f64, Option<Date>),
    /// A date.
    Date(Date),
    /// True or false.
    Flag(bool),
    /// An error of a formula, such as `#REF!`.
    Error(String),
    /// A formula without a saved outcome.
    NoOutcome,
}

impl Book {
    /// The number of the sheet, the row and the cell of a mark.
    pub fn find(&self, mark: Mark) -> Option<(usize, &Row, &Cell)> {
        self.sheets.iter().enumerate().find_map(|(number, sheet)| {
            let rows = sheet.rows.iter();
            rows.flat_map(|row| row.cells.iter().map(move |cell| (row, cell)))
                .find(|(_, cell)| cell.mark == mark)
                .map(|(row, cell)| (number, row, cell))
        })
    }
}

impl Row {
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
    /// As the cell shows it, or would in a file of text.
    pub fn shown(&self) -> String {
        match self {
            Self::Text(text) | Self::Error(text) => text.clone(),
            Self::Number(number, _) => number_text(*number),
            Self::Date(date) => date.to_string(),
            Self::Flag(true) => "waar".to_owned(),
            Self::Flag(false) => "onwaar".to_owned(),
            Self::NoOutcome => String::new(),
        }
    }
}

/// A number as people typed it: fifteen digits are all that a spreadsheet keeps.
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
