//! When something was last done, on its way to a norm that may tell intervals apart otherwise.

use jiff::civil::Date;

use crate::answers::{Answer, IntervalDone, LastDone};
use crate::document::Located;
use crate::lang::{Lang, pick};
use crate::norm::Requirement;

/// Makes the dates of an answer fit a requirement; gives those of intervals that it does
/// not have as a line of a note. Where it has none at all, the oldest date stays.
pub(super) fn fit(answer: &mut Answer, requirement: &Requirement, lang: Lang) -> Option<String> {
    let LastDone::ByInterval(dates) = answer.last_done.as_ref()? else {
        return None;
    };
    let mark = dates.mark;
    let is_known = |one: &IntervalDone| requirement.interval_ids().any(|id| one.interval == id);
    let (kept, gone): (Vec<_>, Vec<_>) = dates.value.iter().cloned().partition(is_known);
    if gone.is_empty() {
        return None;
    }
    let dates = written(&gone);
    let has_intervals = requirement.interval_ids().next().is_some();
    answer.last_done = match (kept.is_empty(), has_intervals) {
        (false, _) => Some(LastDone::ByInterval(Located { value: kept, mark })),
        (true, true) => None,
        (true, false) => {
            let oldest = gone.into_iter().map(|one| one.date);
            oldest.min_by_key(|date| date.value).map(LastDone::Once)
        }
    };
    Some(pick!(
        lang,
        "[laatst gedaan was: {dates}]",
        "[last done was: {dates}]"
    ))
}

/// Dates of several answers as those of one: by interval where each has them so, and of
/// one that is in more than one of them the oldest; else the oldest of all.
pub(super) fn together(answers: &[&Answer]) -> Option<LastDone> {
    let given = answers
        .iter()
        .filter_map(|answer| answer.last_done.as_ref());
    let given: Vec<&LastDone> = given.collect();
    if given.iter().any(|done| done.by_interval().is_empty()) {
        let oldest = given.iter().filter_map(|done| done.oldest());
        let oldest = oldest.min_by_key(|date| date.value)?;
        return Some(LastDone::Once(oldest.clone()));
    }
    let mut all: Vec<IntervalDone> = Vec::new();
    for one in given.iter().flat_map(|done| done.by_interval()) {
        match all.iter_mut().find(|other| other.interval == one.interval) {
            Some(other) if other.date.value <= one.date.value => {}
            Some(other) => *other = one.clone(),
            None => all.push(one.clone()),
        }
    }
    (!all.is_empty()).then(|| LastDone::ByInterval(all.into()))
}

/// Its dates in one line.
pub(super) fn said(done: &LastDone) -> String {
    match done {
        LastDone::Once(date) => date.value.to_string(),
        LastDone::ByInterval(dates) => written(dates),
    }
}

fn written(dates: &[IntervalDone]) -> String {
    let one = |one: &IntervalDone| {
        let (interval, date): (&str, Date) = (&one.interval, one.date.value);
        format!("{interval} {date}")
    };
    dates.iter().map(one).collect::<Vec<_>>().join(", ")
}
