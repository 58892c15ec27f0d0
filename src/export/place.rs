//! The columns that say where in the norm a line belongs.

use super::column::ExportColumn;
use crate::answers::Part;
use crate::assessment::{Assessment, Row};
use crate::document::Word;
use crate::norm::{Norm, Theme};

/// A row with the place of its requirement in the whole norm, from 1.
#[derive(Clone, Copy)]
pub(super) struct Placed<'a> {
    pub(super) order: usize,
    pub(super) row: &'a Row<'a>,
}

/// Every row with its place.
pub(super) fn placed<'a>(assessment: &'a Assessment<'a>) -> impl Iterator<Item = Placed<'a>> {
    let mut rows = assessment.rows.iter().peekable();
    let requirements = assessment.norm.requirements().enumerate();
    requirements.filter_map(move |(at, requirement)| {
        let row = rows.next_if(|row| std::ptr::eq(row.requirement, requirement))?;
        Some(Placed { order: at + 1, row })
    })
}

/// The columns of a theme.
pub(super) fn theme_columns<'a>() -> Vec<ExportColumn<Option<&'a Theme>>> {
    vec![
        ExportColumn::new(
            "theme",
            Part::Name,
            "the number of the theme (text)",
            |theme, cell| cell.maybe_id(theme.map(|theme| theme.id.as_str())),
        ),
        ExportColumn::new(
            "theme_title",
            Part::Name,
            "the name of the theme",
            |theme, cell| cell.maybe(theme.map(|theme| theme.title.as_str())),
        ),
    ]
}

/// The columns of a requirement.
pub(super) fn requirement_columns<'a>() -> Vec<ExportColumn<Option<Placed<'a>>>> {
    vec![
        ExportColumn::new(
            "order",
            Part::Statuses,
            "the place in the norm, from 1: sort by this, not by the number",
            |placed, cell| {
                if let Some(placed) = placed {
                    cell.number(placed.order);
                }
            },
        ),
        ExportColumn::new(
            "requirement",
            Part::Statuses,
            "the number that the norm gives it (text: 5.10 is not 5.1)",
            |placed, cell| {
                if let Some(placed) = placed {
                    cell.id(&placed.row.requirement.id);
                }
            },
        ),
        ExportColumn::new(
            "requirement_title",
            Part::Statuses,
            "the short title",
            |placed, cell| {
                cell.maybe(placed.map(|placed| placed.row.requirement.title.as_str()));
            },
        ),
        ExportColumn::new(
            "nature",
            Part::Statuses,
            "what sort of duty it is: standing, recurring, on_occasion, one_off or exploration",
            |placed, cell| {
                cell.maybe_word(placed.map(|placed| placed.row.requirement.nature.word()));
            },
        ),
        ExportColumn::new(
            "status",
            Part::Statuses,
            "met, partial, unmet, not_applicable or unanswered; what is still to be confirmed is unanswered",
            |placed, cell| cell.maybe_word(placed.map(|placed| placed.row.status().word())),
        ),
    ]
}

/// The column behind all others, in every layout that has a requirement.
pub(super) fn key_columns<'a>() -> Vec<ExportColumn<(&'a Norm, Option<Placed<'a>>)>> {
    vec![ExportColumn::new(
        "key",
        Part::Statuses,
        "norm, version and number in one word, `noord-holland@2025/2.10`: it stays text in every program, so join and group by this",
        |(norm, placed), cell| {
            if let Some(placed) = placed {
                cell.key(norm, &placed.row.requirement.id);
            }
        },
    )]
}
