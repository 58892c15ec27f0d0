//! What a workbook consists of, before any library makes a file of it.

use std::collections::BTreeSet;

use jiff::civil::Date;

/// A workbook.
#[derive(Clone, Debug)]
pub struct NewBook {
    /// What it is about; in its properties and above every printed page.
    pub title: String,
    /// Its sheets, in order; the first is the one that opens.
    pub sheets: Vec<NewSheet>,
}

/// A sheet.
#[derive(Clone, Debug, Default)]
pub struct NewSheet {
    /// Its name.
    pub name: &'static str,
    /// Its columns.
    pub columns: Vec<NewColumn>,
    /// Its rows, from the first.
    pub rows: Vec<Vec<NewCell>>,
    /// Which row has the headings, from 0; those above it are a title.
    pub heads: Option<usize>,
    /// Columns that stay in sight.
    pub frozen_columns: u16,
    /// Whether people may add rows below.
    pub grows: bool,
    /// Whether what is locked cannot be changed. Excel sorts no locked cell and
    /// unfolds no group under protection, so what people fill in is not.
    pub is_protected: bool,
    /// Whether it is out of sight.
    pub is_hidden: bool,
    /// Rows on the second ground, from 0: what belongs together is one band.
    pub banded: BTreeSet<usize>,
    /// Rows out of sight, from 0.
    pub hidden_rows: BTreeSet<usize>,
    /// When a line is drawn above a row, as a formula for the first one below the
    /// headings.
    pub line_above: Option<String>,
    /// Of which rows are in sight.
    pub filter: Option<Filter>,
    /// Colours that follow what is typed.
    pub signals: Vec<Signal>,
}

/// Only rows with this text in a column are in sight; the others are one click away.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Filter {
    /// The column, from 0.
    pub column: u16,
    /// The text.
    pub shown: &'static str,
}

/// A column of a sheet.
#[derive(Clone, Debug)]
pub struct NewColumn {
    /// Its width in characters.
    pub width: u16,
    /// What may be typed below its heading.
    pub allowed: Allowed,
    /// Whether it is out of sight.
    pub is_hidden: bool,
}

/// What may be typed in a column.
#[derive(Clone, Debug, PartialEq)]
pub enum Allowed {
    /// Nothing: it is ours.
    Nothing,
    /// Nothing else than what stands there: who changes it is asked twice.
    Fixed,
    /// A text.
    Text,
    /// A text, with a remark that shows where it is typed.
    Remarked(&'static str),
    /// A date.
    Date,
    /// One of these words.
    Words(Vec<&'static str>),
    /// One of the numbers of a column of another sheet: its name and its last row.
    NumberOf {
        /// The sheet.
        sheet: &'static str,
        /// The row of the first number, from 1.
        first: usize,
        /// The row of the last.
        last: usize,
    },
}

/// A cell.
#[derive(Clone, Debug)]
pub struct NewCell {
    /// What it holds.
    pub content: CellContent,
    /// How it looks.
    pub look: CellLook,
    /// What may be typed in it, where that differs from the rest of its column.
    pub allowed: Allowed,
}

/// What a cell holds.
#[derive(Clone, Debug)]
pub enum CellContent {
    /// Nothing.
    Nothing,
    /// A text.
    Text(String),
    /// A date.
    Date(Date),
    /// A formula, with what it gives for the file as it is written.
    Formula {
        /// The formula, in Excel's English.
        formula: String,
        /// What it gives.
        gives: String,
    },
}

/// How a cell looks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CellLook {
    /// The first line.
    Title,
    /// A line below it.
    Line,
    /// A heading above something of ours.
    Heading,
    /// A heading above something to fill in.
    HeadingToFill,
    /// A text of ours.
    Ours,
    /// A number of ours, that stays a text.
    Number,
    /// A way to another sheet.
    Link,
    /// A date of ours.
    Date,
    /// Something to fill in.
    ToFill,
    /// A date to fill in.
    DateToFill,
    /// A count.
    Count,
}

/// A colour for cells that follows what is typed.
#[derive(Clone, Debug)]
pub struct Signal {
    /// The column that it colours, from 0.
    pub column: u16,
    /// When, as a formula for the first row below the headings.
    pub when: String,
    /// How.
    pub tint: Tint,
}

/// A colour; the word in the cell says the same.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tint {
    /// Met.
    Green,
    /// Partly.
    Yellow,
    /// Not yet.
    Red,
    /// Not applicable.
    Grey,
    /// Something is missing here.
    Missing,
}

/// Rows are no higher than this many lines; a spreadsheet stops there too.
const MOST_LINES: usize = 28;

impl NewSheet {
    /// How many lines a row needs: LibreOffice does not find out by itself before
    /// somebody types in it.
    pub fn lines(&self, row: usize) -> usize {
        let cells = self.rows.get(row).into_iter().flatten().zip(&self.columns);
        let lines = cells.map(|(cell, column)| match (&cell.content, cell.look) {
            // The first lines run on over empty cells.
            (_, CellLook::Title | CellLook::Line) => 1,
            // What is out of sight makes no row higher.
            _ if column.is_hidden => 1,
            (CellContent::Text(text) | CellContent::Formula { gives: text, .. }, _) => {
                wrapped(text, usize::from(column.width))
            }
            (CellContent::Nothing | CellContent::Date(_), _) => 1,
        });
        lines.max().unwrap_or(1).min(MOST_LINES)
    }
}

/// How many lines a text takes where it is wrapped between words.
fn wrapped(text: &str, width: usize) -> usize {
    let mut lines = 0;
    for line in text.lines() {
        lines += 1;
        let mut used = 0;
        for word in line.split_whitespace() {
            let length = word.chars().count();
            if used > 0 && used + 1 + length > width {
                lines += 1;
                used = 0;
            }
            lines += length / (width + 1);
            used += length + usize::from(used > 0);
        }
    }
    lines.max(1)
}

impl NewColumn {
    /// A column in which nothing is typed.
    pub fn of_ours(width: u16) -> Self {
        Self {
            width,
            allowed: Allowed::Nothing,
            is_hidden: false,
        }
    }
}

impl NewCell {
    /// A text.
    pub fn text(text: impl Into<String>, look: CellLook) -> Self {
        Self {
            content: CellContent::Text(text.into()),
            look,
            allowed: Allowed::Nothing,
        }
    }

    /// Nothing, that may be filled in.
    pub fn empty(look: CellLook) -> Self {
        Self {
            content: CellContent::Nothing,
            look,
            allowed: Allowed::Nothing,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_are_counted_as_they_wrap() {
        assert_eq!(wrapped("", 10), 1);
        assert_eq!(wrapped("een twee drie", 10), 2);
        assert_eq!(wrapped("een\ntwee", 10), 2);
        assert_eq!(wrapped("onverbrekelijkheid", 10), 2);
    }
}
