//! What a file has room for, whether or not anything stands there.

use super::layout::{self, FoundLines};
use crate::document::{Format, Reader, Source};
use crate::form::cell;
use crate::form::columns::{Role, RowKind};

/// The numbers of the answers that a file has, also of those that say nothing: what its
/// reader calls them.
pub(crate) fn room(source: &Source) -> Vec<String> {
    match source.format {
        Format::Yaml | Format::Toml => {
            let root = super::parse(source).root;
            let answers = root.as_ref().and_then(|root| root.get("answers"));
            let entries = answers.map_or(&[][..], |answers| answers.entries());
            entries
                .iter()
                .map(|entry| entry.key.text.to_string())
                .collect()
        }
        Format::Xlsx => rows(source, layout::workbook),
        Format::Csv => rows(source, layout::csv),
    }
}

fn rows<'s>(
    source: &'s Source,
    layout: fn(&mut Reader<'s>) -> Option<FoundLines<'s>>,
) -> Vec<String> {
    let mut r = Reader::new(source, Vec::new());
    let lines = layout(&mut r).map_or_else(Vec::new, |found| found.lines);
    let mut ids = Vec::new();
    for line in lines.iter().filter(|line| line.part == RowKind::Answer) {
        let mut cells = line.cells.iter();
        let number = cells.find(|(column, _)| matches!(column.role, Role::Requirement));
        ids.extend(number.and_then(|(_, found)| cell::id(&mut r, found)));
    }
    ids
}
