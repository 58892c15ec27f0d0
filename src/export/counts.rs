//! The columns of counts.

use super::column::{Column, Table};
use crate::answers::Part;
use crate::render::Counts;

/// The columns of counts, for a theme or for everything.
pub(super) struct Counted;

impl Table for Counted {
    type Line<'a> = Counts;
    const COLUMNS: &'static [Column<Self>] = &[
        Column::new(
            "met",
            Part::Name,
            "hoeveel `met`",
            "how many are `met`",
            |counts, cell| cell.number(counts.met),
        ),
        Column::new(
            "partial",
            Part::Name,
            "hoeveel `partial`",
            "how many are `partial`",
            |counts, cell| cell.number(counts.partial),
        ),
        Column::new(
            "unmet",
            Part::Name,
            "hoeveel `unmet`",
            "how many are `unmet`",
            |counts, cell| cell.number(counts.unmet),
        ),
        Column::new(
            "unanswered",
            Part::Name,
            "hoeveel `unanswered`",
            "how many are `unanswered`",
            |counts, cell| cell.number(counts.unanswered),
        ),
        Column::new(
            "unconfirmed",
            Part::Name,
            "hoeveel daarvan overgenomen en nog niet bevestigd",
            "how many of those are carried over and not confirmed",
            |counts, cell| cell.number(counts.unconfirmed),
        ),
        Column::new(
            "not_applicable",
            Part::Name,
            "hoeveel `not_applicable`, volgens de organisatie",
            "how many are `not_applicable`, says the organisation",
            |counts, cell| cell.number(counts.not_applicable),
        ),
        Column::new(
            "applicable",
            Part::Name,
            "met + partial + unmet + unanswered",
            "met + partial + unmet + unanswered",
            |counts, cell| cell.number(counts.applicable),
        ),
        Column::new(
            "addressed",
            Part::Name,
            "applicable + not_applicable: alles wat de norm deze organisatie vraagt",
            "applicable + not_applicable: all that the norm asks of this organisation",
            |counts, cell| cell.number(counts.addressed),
        ),
    ];
}
