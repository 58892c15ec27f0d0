//! Recurring duties that were not done in time.

use jiff::civil::Date;

use super::wording::{Fact, Late};
use crate::answers::Status;
use crate::assessment::Row;
use crate::document::Mark;
use crate::norm::{Bound, Interval, Recurrence, Requirement, Where};

/// An interval of the statement lapses, one of the explanation reminds, an
/// example does nothing. What is not done at all is a gap and needs no lapse.
pub(super) fn lapsed(row: &Row<'_>, day: Date) -> Option<(Fact, Mark)> {
    let answer = row.answer.as_ref()?;
    let done = answer.last_done.as_ref()?;
    match row.status() {
        Status::Met | Status::Partial => {}
        Status::Unmet | Status::NotApplicable | Status::Unanswered => return None,
    }
    let late = |place| {
        let recurrence = shortest(row.requirement, place)?;
        let interval = recurrence.interval?;
        interval.lapsed(done.value, day).then(|| Late {
            last_done: done.value,
            interval,
            bound: recurrence.bound,
            what: recurrence.what.clone(),
        })
    };
    let lapsed = late(Where::Statement).map(Fact::LapsedDuty);
    let fact = lapsed.or_else(|| late(Where::Explanation).map(Fact::DutyReminder));
    fact.map(|fact| (fact, done.mark))
}

/// Whether a duty of the statement was not done in time.
pub(crate) fn has_lapsed(row: &Row<'_>, day: Date) -> bool {
    matches!(lapsed(row, day), Some((Fact::LapsedDuty(_), _)))
}

fn shortest(requirement: &Requirement, place: Where) -> Option<&Recurrence> {
    let every = requirement.every.iter();
    let firm = every.filter(|every| every.place == place && every.bound != Some(Bound::Example));
    firm.filter(|every| every.interval.is_some())
        .min_by_key(|every| every.interval.map(Interval::days))
}
