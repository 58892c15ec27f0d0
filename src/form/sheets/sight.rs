//! What of a sheet is in sight, and what belongs together: nothing is taken away,
//! and what is out of sight is read as the rest.

use std::collections::BTreeSet;

use super::model::Filter;
use super::{BookPlan, FormUse, HEADS, cell_at, first_cell};
use crate::form::{FormColumn, FormRow, RowKind};
use crate::lang::Lang;
use crate::norm::Where;

/// What is only to be said once there was an earlier measurement.
const OF_A_LATER_ROUND: [&str; 3] = ["reassessed", "occasion", "confirmed"];

/// Whether a column waits for a later measurement and holds nothing.
pub(super) fn is_hidden_column(
    plan: &BookPlan<'_, '_>,
    part: RowKind,
    column: &FormColumn,
) -> bool {
    if part != RowKind::Answer || !OF_A_LATER_ROUND.contains(&column.name) {
        return false;
    }
    let holds = |name: &str| plan.rows(part).iter().any(|row| row.value(name).is_some());
    // What was carried over and not yet confirmed comes from an earlier one too.
    let is_later = plan.has_before() || holds("confirmed");
    !is_later && !holds(column.name)
}

/// Whether a sheet is out of sight: the facts of the file are no department's, but
/// where one of them has yet to be filled in.
pub(super) fn is_hidden_sheet(plan: &BookPlan<'_, '_>, part: RowKind) -> bool {
    let is_complete = || {
        let facts = plan.rows(RowKind::File).into_iter();
        let mut open = facts.filter(|row| row.value("value").is_none());
        !open.any(|row| row.file_key().is_some_and(|key| key.is_needed()))
    };
    match plan.beside.form_use {
        FormUse::Whole => false,
        FormUse::Part => part == RowKind::File && is_complete(),
    }
}

/// Rows out of sight: what says of a shared copy what it was made of, and what says
/// nothing because it is none.
pub(super) fn hidden_rows(part: RowKind, rows: &[&FormRow<'_>]) -> BTreeSet<usize> {
    let is_hidden = |row: &FormRow<'_>| {
        let key = row.file_key().filter(|_| part == RowKind::File);
        key.is_some_and(|key| {
            key.table == Some("shared")
                && (key.field.name == "source_sha256" || row.value("value").is_none())
        })
    };
    let rows = rows.iter().enumerate();
    rows.filter(|(_, row)| is_hidden(row))
        .map(|(number, _)| HEADS + 1 + number)
        .collect()
}

/// Only the parts of the norm itself are in sight at first, where there are others too.
pub(super) fn filter(
    part: RowKind,
    columns: &[FormColumn],
    rows: &[&FormRow<'_>],
) -> Option<Filter> {
    if part != RowKind::Criterion {
        return None;
    }
    let own = rows.iter().filter(|row| is_of_the_norm(row)).count();
    let column = at(columns, "where")?;
    (0 < own && own < rows.len()).then(|| Filter {
        column,
        shown: Where::Statement.label(Lang::Nl),
    })
}

/// The second line of a sheet, with what its filter keeps out of sight.
pub(super) fn second_line(title: &str, filter: Option<&Filter>, rows: &[&FormRow<'_>]) -> String {
    let Some(filter) = filter else {
        return title.to_owned();
    };
    let others = || rows.iter().filter(|row| !is_of_the_norm(row));
    let filled = others().filter(|row| !row.values.is_empty()).count();
    let filled = match filled {
        0 => String::new(),
        1 => ", 1 daarvan is ingevuld".to_owned(),
        _ => format!(", {filled} daarvan zijn ingevuld"),
    };
    format!(
        "{title} · te zien is alleen: {}. De andere {} staan achter het filter{filled}.",
        filter.shown,
        others().count()
    )
}

/// The rows on the second ground: every other theme, on Onderdelen every other
/// question. Of those that the filter shows, neighbours differ.
pub(super) fn banded(part: RowKind, rows: &[&FormRow<'_>], is_filtered: bool) -> BTreeSet<usize> {
    let mut banded = BTreeSet::new();
    let (mut last, mut is_second) = (None, false);
    for (number, row) in rows.iter().enumerate() {
        let group = match part {
            RowKind::Answer => row.requirement.map(|(theme, _)| theme.id.as_str()),
            RowKind::Criterion | RowKind::Done => {
                row.requirement.map(|(_, asked)| asked.id.as_str())
            }
            RowKind::File | RowKind::Action | RowKind::Document | RowKind::Evidence => None,
        };
        let is_next = last.is_some_and(|last| last != group);
        if is_next && (!is_filtered || is_of_the_norm(row)) {
            is_second = !is_second;
        }
        last = Some(group);
        if is_second {
            banded.insert(HEADS + 1 + number);
        }
    }
    banded
}

/// When a line is drawn above a row: where the next theme begins, or on Onderdelen
/// the next question, however the sheet is sorted.
pub(super) fn line_above(part: RowKind, columns: &[FormColumn]) -> Option<String> {
    let name = match part {
        RowKind::Answer => "theme",
        RowKind::Criterion | RowKind::Done => "requirement",
        RowKind::File | RowKind::Action | RowKind::Document | RowKind::Evidence => return None,
    };
    let column = at(columns, name)?;
    let above = cell_at(HEADS, column);
    Some(format!("{}<>${above}", first_cell(column)))
}

fn is_of_the_norm(row: &FormRow<'_>) -> bool {
    let place = row.criterion.map(|criterion| criterion.place);
    place == Some(Where::Statement)
}

fn at(columns: &[FormColumn], name: &str) -> Option<u16> {
    let place = columns.iter().position(|column| column.name == name);
    place.and_then(|place| u16::try_from(place).ok())
}
