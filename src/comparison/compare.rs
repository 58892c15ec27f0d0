//! The comparison itself, along the versions of the norm.

use std::sync::Arc;

use super::actions::slips;
use super::change::{Change, Comparison};
use super::outcome::{Outcome, Standing};
use crate::answers::TextKind;
use crate::assessment::{Assessment, Row};
use crate::finding::has_lapsed;
use crate::norm::{Norm, continuity};
use crate::problem::Place;

/// Why two measurements cannot be compared.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Unlike {
    /// Two organisations.
    Organisation,
    /// Two norms.
    Norm,
    /// The baseline is the later one.
    Order,
}

/// Compares a current measurement with its baseline. `chain` holds the versions
/// of the norm from the baseline's to the current one.
///
/// # Errors
/// When they are of two organisations or norms, or in the wrong order.
pub fn compare<'a, 'n>(
    baseline: &'a Assessment<'n>,
    current: &'a Assessment<'n>,
    chain: &[&Norm],
) -> Result<Comparison<'a, 'n>, Unlike> {
    if baseline.norm.id != current.norm.id {
        return Err(Unlike::Norm);
    }
    if baseline.organisation.id != current.organisation.id {
        return Err(Unlike::Organisation);
    }
    if baseline.measurement.date > current.measurement.date {
        return Err(Unlike::Order);
    }
    let continuity = continuity(chain);
    let mut changes = Vec::new();
    let mut newly_addressed = Vec::new();
    for row in &current.rows {
        let id = &row.requirement.id;
        let Some((old, _)) = continuity.pairs.iter().find(|(_, new)| new == id) else {
            continue;
        };
        match baseline.rows.iter().find(|row| row.requirement.id == *old) {
            Some(before) => changes.push(change(baseline, before, current, row)),
            None => newly_addressed.push(row.requirement),
        }
    }
    Ok(Comparison {
        baseline,
        current,
        changes,
        continuity,
        newly_addressed,
    })
}

fn change<'a, 'n>(
    baseline: &Assessment<'n>,
    before: &Row<'n>,
    current: &'a Assessment<'n>,
    row: &'a Row<'n>,
) -> Change<'a, 'n> {
    let old = &before.requirement.id;
    let slips = match (&before.answer, &row.answer) {
        (Some(before), Some(after)) => slips(before, after, baseline.day, current.day),
        _ => Vec::new(),
    };
    Change {
        theme: row.theme,
        requirement: row.requirement,
        old_id: (*old != row.requirement.id).then(|| old.value.clone()),
        before: before.status(),
        after: row.status(),
        outcome: Outcome::of(standing(before), standing(row)),
        lapsed: has_lapsed(row, current.day) && !has_lapsed(before, baseline.day),
        slips,
        row,
        place: place(baseline, before, current, row),
    }
}

/// What a row says of its status, for [`Outcome::of`].
pub fn standing(row: &Row<'_>) -> Standing {
    let texts = row.answer.as_ref().map(|answer| &answer.texts);
    Standing {
        status: row.status(),
        unconfirmed: row.is_unconfirmed(),
        reassessed: texts.is_some_and(|texts| texts.get(TextKind::Reassessed).is_some()),
    }
}

fn place(
    baseline: &Assessment<'_>,
    before: &Row<'_>,
    current: &Assessment<'_>,
    row: &Row<'_>,
) -> Place {
    match (&row.answer, &before.answer) {
        (Some(answer), _) => current.place(answer.id.mark),
        (None, Some(answer)) => baseline.place(answer.id.mark),
        (None, None) => Place::File {
            file: Arc::clone(&current.file),
        },
    }
}
