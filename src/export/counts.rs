//! The columns of counts.

use super::column::{Column, Table};
use super::csv::Cell;
use crate::answers::Part;
use crate::render::{Counts, Told};

/// The columns of counts, for a theme or for everything; absent where a number may
/// not be told.
pub(super) struct Counted;

impl Table for Counted {
    type Line<'a> = Told;
    const COLUMNS: &'static [Column<Self>] = &[
        Column::new(
            "met",
            Part::Name,
            "hoeveel `met`",
            "how many are `met`",
            |told, cell| number(told, |counts| Some(counts.met), cell),
        ),
        Column::new(
            "partial",
            Part::Name,
            "hoeveel `partial`",
            "how many are `partial`",
            |told, cell| number(told, |counts| Some(counts.partial), cell),
        ),
        Column::new(
            "unmet",
            Part::Name,
            "hoeveel `unmet`",
            "how many are `unmet`",
            |told, cell| number(told, |counts| Some(counts.unmet), cell),
        ),
        Column::new(
            "unanswered",
            Part::Name,
            "hoeveel `unanswered`",
            "how many are `unanswered`",
            |told, cell| number(told, |counts| Some(counts.unanswered), cell),
        ),
        Column::new(
            "unconfirmed",
            Part::Statuses,
            "hoeveel daarvan overgenomen en nog niet bevestigd",
            "how many of those are carried over and not confirmed",
            |told, cell| number(told, |counts| counts.unconfirmed, cell),
        ),
        Column::new(
            "not_applicable",
            Part::Name,
            "hoeveel `not_applicable`, volgens de organisatie",
            "how many are `not_applicable`, says the organisation",
            |told, cell| number(told, |counts| Some(counts.not_applicable), cell),
        ),
        Column::new(
            "applicable",
            Part::Name,
            "met + partial + unmet + unanswered",
            "met + partial + unmet + unanswered",
            |told, cell| number(told, |counts| Some(counts.applicable), cell),
        ),
        Column::new(
            "addressed",
            Part::Name,
            "applicable + not_applicable: alles wat de norm deze organisatie vraagt",
            "applicable + not_applicable: all that the norm asks of this organisation",
            |told, cell| cell.number(told.addressed()),
        ),
    ];
}

fn number(told: &Told, of: fn(&Counts) -> Option<usize>, cell: Cell<'_>) {
    if let Some(number) = told.counts().and_then(of) {
        cell.number(number);
    }
}
