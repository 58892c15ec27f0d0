//! Whether what is open has somebody, something and some day to it.

use super::wording::Fact;
use crate::answers::{Action, Status};
use crate::assessment::{Assessment, Row};
use crate::document::Mark;

/// What a plan lacks for one requirement. These tell of the file alone; nothing follows
/// from them for a status or a count.
pub(super) fn planning(row: &Row<'_>, assessment: &Assessment<'_>) -> Vec<(Fact, Option<Mark>)> {
    let mut found = Vec::new();
    if row.status().is_gap() {
        found.extend(unplanned(row).map(|fact| (fact, None)));
    }
    found.extend(late(row, assessment));
    let owned = row.answer.as_ref();
    if row.status().is_gap() && owned.is_none_or(|answer| answer.owner.is_empty()) {
        found.push((Fact::OwnerMissing, None));
    }
    found
}

fn unplanned(row: &Row<'_>) -> Option<Fact> {
    let mut open = open_actions(row).peekable();
    if open.peek().is_none() {
        return Some(Fact::NoPlan);
    }
    open.all(|action| action.due.is_none())
        .then_some(Fact::UndatedPlan)
}

/// Actions that come too late for the target; where all is met already, none does.
fn late(row: &Row<'_>, assessment: &Assessment<'_>) -> Vec<(Fact, Option<Mark>)> {
    let target = assessment.norm.target.filter(|_| match row.status() {
        Status::Partial | Status::Unmet | Status::Unanswered => true,
        Status::Met | Status::NotApplicable => false,
    });
    let Some(last) = target.map(|target| target.last_day()) else {
        return Vec::new();
    };
    let late = open_actions(row).filter_map(|action| {
        let due = action.due.filter(|due| *due > last)?;
        let title = action.title.clone();
        Some((Fact::LatePlan { title, due, last }, Some(action.mark)))
    });
    late.collect()
}

fn open_actions<'r>(row: &'r Row<'_>) -> impl Iterator<Item = &'r Action> {
    let actions = row.answer.iter().flat_map(|answer| &answer.actions);
    actions.filter(|action| !action.done)
}
