//! Where something stands.

use std::fmt;
use std::sync::Arc;

/// A place in a file; lines and columns count from 1, columns in characters.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Place {
    /// A file as a whole.
    File {
        /// The file's name as the user gave it.
        file: Arc<str>,
    },
    /// A line and column of a text file.
    Text {
        /// The file's name as the user gave it.
        file: Arc<str>,
        /// The line, from 1.
        line: u32,
        /// The column in characters, from 1.
        col: u32,
        /// The column behind the last character that is meant, on the same line.
        end: u32,
    },
    /// A cell of a workbook.
    Cell {
        /// The file's name as the user gave it.
        file: Arc<str>,
        /// Which sheet of the workbook, from 0.
        number: u32,
        /// The sheet's name.
        sheet: Arc<str>,
        /// The row, from 1.
        row: u32,
        /// The column, from 1.
        col: u32,
    },
}

impl Place {
    /// The file's name as the user gave it.
    pub fn file(&self) -> &Arc<str> {
        match self {
            Self::File { file } | Self::Text { file, .. } | Self::Cell { file, .. } => file,
        }
    }

    /// The line, where the place has one.
    pub fn line(&self) -> Option<u32> {
        match self {
            Self::File { .. } | Self::Cell { .. } => None,
            Self::Text { line, .. } => Some(*line),
        }
    }

    /// The column in characters, where the place has one.
    pub fn col(&self) -> Option<u32> {
        match self {
            Self::File { .. } | Self::Cell { .. } => None,
            Self::Text { col, .. } => Some(*col),
        }
    }

    /// The column behind the last character that is meant, where the place has one.
    pub fn end(&self) -> Option<u32> {
        match self {
            Self::File { .. } | Self::Cell { .. } => None,
            Self::Text { end, .. } => Some(*end),
        }
    }

    /// Its sheet by number (0 in a text), its line and its column, where it has them.
    pub(crate) fn spot(&self) -> Option<(u32, u32, u32)> {
        match self {
            Self::File { .. } => None,
            Self::Text { line, col, .. } => Some((0, *line, *col)),
            Self::Cell {
                number, row, col, ..
            } => Some((*number, *row, *col)),
        }
    }

    /// The sheet and the cell, where the place has them: `Vragenlijst!C12`.
    pub fn cell(&self) -> Option<String> {
        match self {
            Self::File { .. } | Self::Text { .. } => None,
            Self::Cell {
                sheet, row, col, ..
            } => Some(format!("{sheet}!{}", cell_name(*row, *col))),
        }
    }
}

impl fmt::Display for Place {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::File { file } => f.write_str(file),
            Self::Text {
                file, line, col, ..
            } => write!(f, "{file}:{line}:{col}"),
            Self::Cell {
                file,
                sheet,
                row,
                col,
                ..
            } => write!(f, "{file}:{sheet}!{}", cell_name(*row, *col)),
        }
    }
}

/// A cell as spreadsheets name it: `C12`.
pub(crate) fn cell_name(row: u32, col: u32) -> String {
    let mut letters = Vec::new();
    let mut rest = col;
    while rest > 0 {
        let digit = u8::try_from((rest - 1) % 26).expect("less than 26");
        letters.push(char::from(b'A' + digit));
        rest = (rest - 1) / 26;
    }
    let column: String = letters.into_iter().rev().collect();
    format!("{column}{row}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn cells_are_named_as_in_a_spreadsheet() {
        for (row, col, name) in [
            (12, 3, "C12"),
            (1, 26, "Z1"),
            (1, 27, "AA1"),
            (1_048_576, 16_384, "XFD1048576"),
        ] {
            assert_eq!(cell_name(row, col), name);
        }
    }
}
