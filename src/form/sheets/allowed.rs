//! What may be typed in a column or a cell of the form.

use super::HEADS;
use super::model::Allowed;
use crate::answers::{OBSTACLES_NL, PRIVATE_NL};
use crate::document::{Shape, ShapeClass};
use crate::form::{FormColumn, FormRow, Role, RowKind, word_shown};

/// Where a number on another sheet is looked up: the rows of the form.
#[derive(Clone, Copy, Debug)]
pub(super) struct NumberedRows {
    /// How many there are.
    pub count: usize,
}

/// What may be typed below the heading of a column.
pub(super) fn allowed(column: &FormColumn, part: RowKind, numbers: NumberedRows) -> Allowed {
    match column.role {
        Role::Aside => Allowed::Nothing,
        // Each field of the file has a shape of its own, on a sheet that is locked.
        Role::Value(_) | Role::Requirement | Role::Key if part == RowKind::File => Allowed::Nothing,
        Role::Value(shape) => typed(column.name, shape),
        Role::Requirement if grows(part) => Allowed::NumberOf {
            sheet: RowKind::Answer.sheet(),
            first: HEADS + 2,
            last: HEADS + 1 + numbers.count,
        },
        Role::Key if grows(part) => Allowed::Text,
        Role::Requirement | Role::Key => Allowed::Fixed,
    }
}

/// What may be typed as a field of the file itself; nothing where it is locked.
pub(super) fn of_the_file(row: &FormRow<'_>) -> Allowed {
    let key = row.file_key();
    let open = key.filter(|key| key.is_typed(row.value("value").is_none()));
    open.map_or(Allowed::Nothing, |key| {
        typed(key.field.name, key.field.shape)
    })
}

/// Whether people add rows to the sheet.
pub(super) fn grows(part: RowKind) -> bool {
    match part {
        RowKind::Action | RowKind::Document | RowKind::Evidence => true,
        RowKind::File | RowKind::Answer | RowKind::Criterion | RowKind::Done => false,
    }
}

/// What may be typed as a value of a shape: of each fixed list, its words.
fn typed(name: &str, shape: Shape) -> Allowed {
    match shape.class() {
        ShapeClass::Date => Allowed::Date,
        ShapeClass::Flag => Allowed::Words(vec!["ja", "nee"]),
        ShapeClass::Words(words) => {
            let words = words().into_iter();
            Allowed::Words(words.map(|word| word_shown(name, word)).collect())
        }
        ShapeClass::Spelled(words) => Allowed::Words(words().nl),
        ShapeClass::Text if name == "obstacles" => Allowed::Remarked(OBSTACLES_NL),
        ShapeClass::Text if name == "private" => Allowed::Remarked(PRIVATE_NL),
        ShapeClass::Text
        | ShapeClass::Id
        | ShapeClass::Year
        | ShapeClass::Interval
        | ShapeClass::Many(_) => Allowed::Text,
    }
}
