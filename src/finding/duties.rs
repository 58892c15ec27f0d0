//! Recurring duties that were not done in time.

use jiff::civil::Date;

use super::fact::Fact;
use crate::answers::Status;
use crate::assessment::Row;
use crate::document::Mark;
use crate::norm::{Bound, Interval, Requirement, Where};

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
        let interval = shortest(row.requirement, place)?;
        interval.lapsed(done.value, day).then_some(interval)
    };
    let last_done = done.value;
    let lapsed = late(Where::Statement).map(|interval| Fact::LapsedDuty {
        last_done,
        interval,
    });
    let fact = lapsed.or_else(|| {
        late(Where::Explanation).map(|interval| Fact::DutyReminder {
            last_done,
            interval,
        })
    });
    fact.map(|fact| (fact, done.mark))
}

fn shortest(requirement: &Requirement, place: Where) -> Option<Interval> {
    let every = requirement.every.iter();
    let firm = every.filter(|every| every.place == place && every.bound != Some(Bound::Example));
    firm.filter_map(|every| every.interval)
        .min_by_key(|interval| interval.days())
}
