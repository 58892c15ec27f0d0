//! The columns of counts.

use super::column::ExportColumn;
use super::csv::CsvCell;
use crate::answers::{Part, Status};
use crate::assessment::Counts;
use crate::render::Told;

/// The columns of counts, for a theme or for everything; absent where a number may
/// not be told.
pub(super) fn columns() -> Vec<ExportColumn<Told>> {
    vec![
        ExportColumn::new("met", Part::Name, "how many are `met`", |told, cell| {
            number(told, |counts| Some(counts[Status::Met]), cell);
        }),
        ExportColumn::new(
            "partial",
            Part::Name,
            "how many are `partial`",
            |told, cell| number(told, |counts| Some(counts[Status::Partial]), cell),
        ),
        ExportColumn::new("unmet", Part::Name, "how many are `unmet`", |told, cell| {
            number(told, |counts| Some(counts[Status::Unmet]), cell);
        }),
        ExportColumn::new(
            "unanswered",
            Part::Name,
            "how many are `unanswered`",
            |told, cell| number(told, |counts| Some(counts[Status::Unanswered]), cell),
        ),
        ExportColumn::new(
            "unconfirmed",
            Part::Statuses,
            "how many of those are carried over and not confirmed",
            |told, cell| number(told, |counts| counts.unconfirmed, cell),
        ),
        ExportColumn::new(
            "not_applicable",
            Part::Name,
            "how many are `not_applicable`, says the organisation",
            |told, cell| number(told, |counts| Some(counts[Status::NotApplicable]), cell),
        ),
        ExportColumn::new(
            "applicable",
            Part::Name,
            "met + partial + unmet + unanswered",
            |told, cell| number(told, |counts| Some(counts.applicable()), cell),
        ),
        ExportColumn::new(
            "addressed",
            Part::Name,
            "applicable + not_applicable: all that the norm asks of this organisation",
            |told, cell| cell.number(told.addressed()),
        ),
    ]
}

fn number(told: &Told, of: fn(&Counts) -> Option<usize>, cell: CsvCell<'_>) {
    if let Some(number) = told.counts().and_then(of) {
        cell.number(number);
    }
}
