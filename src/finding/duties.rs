//! Recurring duties that were not done in time.

use jiff::civil::Date;

use super::wording::{Fact, Late};
use crate::answers::{Answer, Status};
use crate::assessment::Row;
use crate::document::Mark;
use crate::norm::{Bound, Recurrence, Where};

/// Each interval on its own date: one of the statement lapses, one of the explanation
/// reminds, an example does nothing. What is not done at all is a gap and needs no lapse.
pub(super) fn late(row: &Row<'_>, day: Date) -> Vec<(Fact, Mark)> {
    let Some(answer) = &row.answer else {
        return Vec::new();
    };
    match row.status() {
        Status::Met | Status::Partial => {}
        Status::Unmet | Status::NotApplicable | Status::Unanswered => return Vec::new(),
    }
    let every = row.requirement.every.iter();
    every.filter_map(|every| of(answer, every, day)).collect()
}

fn of(answer: &Answer, every: &Recurrence, day: Date) -> Option<(Fact, Mark)> {
    if every.bound == Some(Bound::Example) {
        return None;
    }
    let interval = every.interval?;
    let done = answer.last_kept(every)?;
    let late = interval.lapsed(done.value, day).then(|| Late {
        last_done: done.value,
        interval,
        bound: every.bound,
        what: every.name().map(str::to_owned),
    })?;
    let fact = match every.place {
        Where::Statement => Fact::LapsedDuty(late),
        Where::Explanation => Fact::DutyReminder(late),
        Where::Footnote => return None,
    };
    Some((fact, done.mark))
}

/// Whether a duty of the statement was not done in time.
pub(crate) fn has_lapsed(row: &Row<'_>, day: Date) -> bool {
    let mut late = late(row, day).into_iter();
    late.any(|(fact, _)| matches!(fact, Fact::LapsedDuty(_)))
}
