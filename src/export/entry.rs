//! What may be typed in a column or a cell of the form.

use super::form::HEADS;
use super::plan::Entry;
use crate::answers::PRIVATE_NL;
use crate::answers::sheet::{Column, FormRow, Part, Role, word_shown};
use crate::document::Shape;

/// Where a number on another sheet is looked up: the rows of the form.
#[derive(Clone, Copy, Debug)]
pub(super) struct Numbers {
    /// How many there are.
    pub count: usize,
}

/// What may be typed below the heading of a column.
pub(super) fn entry(column: &Column, part: Part, numbers: Numbers) -> Entry {
    match column.role {
        Role::Aside => Entry::Nothing,
        // Each field of the file has a shape of its own, on a sheet that is locked.
        Role::Value(_) | Role::Requirement | Role::Key if part == Part::File => Entry::Nothing,
        Role::Value(shape) => typed(column.name, shape),
        Role::Requirement if grows(part) => Entry::NumberOf {
            sheet: Part::Answer.sheet(),
            first: HEADS + 2,
            last: HEADS + 1 + numbers.count,
        },
        Role::Key if grows(part) => Entry::Text,
        Role::Requirement | Role::Key => Entry::Fixed,
    }
}

/// What may be typed as a field of the file itself; nothing where it is locked.
pub(super) fn of_the_file(row: &FormRow<'_>) -> Entry {
    let key = row.file_key();
    let open = key.filter(|key| key.is_typed(row.value("value").is_none()));
    open.map_or(Entry::Nothing, |key| typed(key.field.name, key.field.shape))
}

/// Whether people add rows to the sheet.
pub(super) fn grows(part: Part) -> bool {
    match part {
        Part::Action | Part::Document | Part::Evidence => true,
        Part::File | Part::Answer | Part::Criterion => false,
    }
}

/// What may be typed as a value of a shape: of each fixed list, its words.
fn typed(name: &str, shape: Shape) -> Entry {
    match shape {
        Shape::Date | Shape::OldDate => Entry::Date,
        Shape::Flag => Entry::Words(vec!["ja", "nee"]),
        Shape::Words(words) => {
            let words = words().into_iter();
            Entry::Words(words.map(|word| word_shown(name, word)).collect())
        }
        Shape::Spelled(words) => Entry::Words(words().nl),
        Shape::Text if name == "private" => Entry::Remarked(PRIVATE_NL),
        Shape::Text
        | Shape::Id
        | Shape::PlainId
        | Shape::DottedId
        | Shape::YearOrDate
        | Shape::Year
        | Shape::Interval
        | Shape::Ids
        | Shape::Texts
        | Shape::Pair
        | Shape::Table(_)
        | Shape::Tables(_)
        | Shape::Named(_)
        | Shape::NamedTexts
        | Shape::TextOrTable(_)
        | Shape::TextsOrTables(_)
        | Shape::NamedTextOrTable(_) => Entry::Text,
    }
}
