//! The columns of counts.

use super::column::{Column, Table};
use super::csv::Cell;
use crate::answers::Part;
use crate::render::Counts;

/// The columns of counts, for a theme or for everything; absent where any number
/// would tell which requirements are open.
pub(super) struct Counted;

impl Table for Counted {
    type Line<'a> = Option<Counts>;
    const COLUMNS: &'static [Column<Self>] = &[
        Column::new(
            "met",
            Part::Name,
            "hoeveel `met`",
            "how many are `met`",
            |counts, cell| number(counts.as_ref().map(|counts| counts.met), cell),
        ),
        Column::new(
            "partial",
            Part::Name,
            "hoeveel `partial`",
            "how many are `partial`",
            |counts, cell| number(counts.as_ref().map(|counts| counts.partial), cell),
        ),
        Column::new(
            "unmet",
            Part::Name,
            "hoeveel `unmet`",
            "how many are `unmet`",
            |counts, cell| number(counts.as_ref().map(|counts| counts.unmet), cell),
        ),
        Column::new(
            "unanswered",
            Part::Name,
            "hoeveel `unanswered`",
            "how many are `unanswered`",
            |counts, cell| number(counts.as_ref().map(|counts| counts.unanswered), cell),
        ),
        Column::new(
            "unconfirmed",
            Part::Name,
            "hoeveel daarvan overgenomen en nog niet bevestigd",
            "how many of those are carried over and not confirmed",
            |counts, cell| number(counts.as_ref().map(|counts| counts.unconfirmed), cell),
        ),
        Column::new(
            "not_applicable",
            Part::Name,
            "hoeveel `not_applicable`, volgens de organisatie",
            "how many are `not_applicable`, says the organisation",
            |counts, cell| number(counts.as_ref().map(|counts| counts.not_applicable), cell),
        ),
        Column::new(
            "applicable",
            Part::Name,
            "met + partial + unmet + unanswered",
            "met + partial + unmet + unanswered",
            |counts, cell| number(counts.as_ref().map(|counts| counts.applicable), cell),
        ),
        Column::new(
            "addressed",
            Part::Name,
            "applicable + not_applicable: alles wat de norm deze organisatie vraagt",
            "applicable + not_applicable: all that the norm asks of this organisation",
            |counts, cell| number(counts.as_ref().map(|counts| counts.addressed), cell),
        ),
    ];
}

fn number(number: Option<usize>, cell: Cell<'_>) {
    if let Some(number) = number {
        cell.number(number);
    }
}
