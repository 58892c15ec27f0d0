//! The columns of counts.

use super::column::Column;
use super::csv::Cell;
use crate::answers::Part;
use crate::render::{Counts, Told};

/// The columns of counts, for a theme or for everything; absent where a number may
/// not be told.
pub(super) fn columns() -> Vec<Column<Told>> {
    vec![
        Column::new("met", Part::Name, "how many are `met`", |told, cell| {
            number(told, |counts| Some(counts.met), cell);
        }),
        Column::new(
            "partial",
            Part::Name,
            "how many are `partial`",
            |told, cell| number(told, |counts| Some(counts.partial), cell),
        ),
        Column::new("unmet", Part::Name, "how many are `unmet`", |told, cell| {
            number(told, |counts| Some(counts.unmet), cell);
        }),
        Column::new(
            "unanswered",
            Part::Name,
            "how many are `unanswered`",
            |told, cell| number(told, |counts| Some(counts.unanswered), cell),
        ),
        Column::new(
            "unconfirmed",
            Part::Statuses,
            "how many of those are carried over and not confirmed",
            |told, cell| number(told, |counts| counts.unconfirmed, cell),
        ),
        Column::new(
            "not_applicable",
            Part::Name,
            "how many are `not_applicable`, says the organisation",
            |told, cell| number(told, |counts| Some(counts.not_applicable), cell),
        ),
        Column::new(
            "applicable",
            Part::Name,
            "met + partial + unmet + unanswered",
            |told, cell| number(told, |counts| Some(counts.applicable), cell),
        ),
        Column::new(
            "addressed",
            Part::Name,
            "applicable + not_applicable: all that the norm asks of this organisation",
            |told, cell| cell.number(told.addressed()),
        ),
    ]
}

fn number(told: &Told, of: fn(&Counts) -> Option<usize>, cell: Cell<'_>) {
    if let Some(number) = told.counts().and_then(of) {
        cell.number(number);
    }
}
