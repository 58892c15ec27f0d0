//! The answers as a table: a workbook or a CSV, read into the same located tree
//! as a file of text, and the rows that are written.

mod cell;
mod columns;
mod layout;
mod likeness;
mod rows;
mod tree;

pub use cell::{flag_words, word_shown};
pub use columns::{Column, FileKey, PART, Part, Role, csv_columns, file_keys};
pub use likeness::{is_export, is_meant};
pub use rows::{CellText, Form, FormRow};

use crate::document::{self, Book, Format, Parsed, Source};

/// Whether a workbook is a form of ours, told by its sheets.
pub fn is_form(book: &Book) -> bool {
    let named = |part: Part| {
        let mut sheets = book.sheets.iter();
        sheets.any(|sheet| layout::same(&sheet.name, part.sheet()))
    };
    named(Part::Answer) || named(Part::File)
}

/// Whether a CSV is a form of ours, told by its first line.
pub fn is_form_line(text: &str) -> bool {
    let line = text
        .trim_start_matches('\u{feff}')
        .split(['\n', '\r'])
        .next();
    let mut names = line.unwrap_or_default().split([';', ',', '\t']);
    names.any(|name| name.trim_matches(['"', ' ']).eq_ignore_ascii_case(PART))
}

/// Reads a source into the tree of an answers file, whatever its format.
pub fn parse(source: &Source) -> Parsed<'_> {
    match source.format {
        Format::Yaml | Format::Toml => document::parse(source),
        Format::Xlsx => tree::of_tables(source, layout::workbook),
        Format::Csv => {
            let problems = document::check(source);
            match problems.is_empty() {
                true => tree::of_tables(source, layout::csv),
                false => Parsed {
                    root: None,
                    problems,
                },
            }
        }
    }
}
