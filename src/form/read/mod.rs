//! Reading a form: which sheet, column and row is what, whatever was renamed or
//! moved, to the tree of an answers file.

mod asides;
mod beside;
mod facts;
mod headings;
mod layout;
mod likeness;
mod looks;
mod room;
mod tree;

pub(crate) use likeness::{is_export, is_meant};
pub(crate) use room::room;

use crate::document::{self, Book, Format, Parsed, Source};

/// Whether a workbook is a form of ours, or was one before its sheets were renamed
/// or its CSV was saved as a workbook.
pub(crate) fn is_form(book: &Book) -> bool {
    looks::is_form(book)
        || book
            .sheets
            .iter()
            .any(|sheet| looks::csv_headings(sheet).is_some())
}

/// Whether a text is the CSV of a form of ours, or one of its sheets as CSV, told
/// by its first lines.
pub(crate) fn is_form_text(text: &str) -> bool {
    looks::is_form_text(text)
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
