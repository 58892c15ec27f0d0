//! How far a plan goes towards the target of its norm: counts of what is planned, and
//! never what will be met.

use jiff::civil::Date;

use super::half_years::HalfYear;
use crate::answers::{Action, Status};
use crate::assessment::{Assessment, Row};
use crate::norm::Norm;

/// A plan on its way to the target of a norm.
#[derive(Clone, Debug)]
pub(crate) struct Towards<'a> {
    /// The norm.
    pub norm: &'a Norm,
    /// Whose gaps these are.
    pub organisation: &'a str,
    /// The last day that is in time.
    pub last: Date,
    /// Whether that day is past.
    pub is_past: bool,
    /// What is planned to be done at the end of each half year until then.
    pub steps: Vec<Planned>,
    /// How many requirements are partial or unmet.
    pub gaps: usize,
    /// Of them those with an action on a day that is still to come, and in time.
    pub dated: usize,
    /// Those whose actions still to come are all too late.
    pub late: usize,
    /// Those whose open actions have days, all past.
    pub overdue: usize,
    /// Those whose open actions have no day.
    pub undated: usize,
    /// Those without an open action.
    pub unplanned: usize,
    /// How many requirements have no answer, so that nobody knows whether they are gaps.
    pub to_answer: usize,
    /// How many have one of last time, to be confirmed.
    pub to_confirm: usize,
}

/// How the open actions of a gap stand.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Standing {
    /// One has a day that is still to come, and in time.
    Dated,
    /// Those still to come are all too late.
    Late,
    /// Every day is past.
    Overdue,
    /// None has a day.
    Undated,
    /// There are none.
    Unplanned,
}

/// What is planned to be done on a day, all before it too.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Planned {
    /// The day.
    pub until: Date,
    /// How many actions.
    pub actions: usize,
    /// How many gaps of which every open action is done then.
    pub requirements: usize,
}

/// The way to the target, for a norm that has one.
pub(super) fn towards<'a>(assessment: &'a Assessment<'a>) -> Option<Towards<'a>> {
    let last = assessment.norm.target?.last_day();
    let today = assessment.day;
    let rows = || assessment.rows.iter();
    let gaps: Vec<Vec<&Action>> = rows()
        .filter(|row| row.status().is_gap())
        .map(open)
        .collect();
    let standings: Vec<Standing> = gaps
        .iter()
        .map(|actions| standing(actions, today, last))
        .collect();
    let count = |wanted: Standing| standings.iter().filter(|one| **one == wanted).count();
    let unanswered = rows().filter(|row| row.status() == Status::Unanswered);
    let (to_confirm, to_answer): (Vec<&Row<'_>>, Vec<_>) =
        unanswered.partition(|row| row.is_unconfirmed());
    Some(Towards {
        norm: assessment.norm,
        organisation: &assessment.organisation.name,
        last,
        is_past: today > last,
        steps: steps(&gaps, today, last),
        gaps: gaps.len(),
        dated: count(Standing::Dated),
        late: count(Standing::Late),
        overdue: count(Standing::Overdue),
        undated: count(Standing::Undated),
        unplanned: count(Standing::Unplanned),
        to_answer: to_answer.len(),
        to_confirm: to_confirm.len(),
    })
}

fn standing(actions: &[&Action], today: Date, last: Date) -> Standing {
    let days = || actions.iter().filter_map(|action| action.due);
    match days().filter(|day| *day >= today).min() {
        Some(day) if day <= last => Standing::Dated,
        Some(_) => Standing::Late,
        None if days().next().is_some() => Standing::Overdue,
        None if actions.is_empty() => Standing::Unplanned,
        None => Standing::Undated,
    }
}

fn open<'a>(row: &'a Row<'_>) -> Vec<&'a Action> {
    let actions = row.answer.iter().flat_map(|answer| &answer.actions);
    actions.filter(|action| !action.done).collect()
}

/// Each half year until the last day. What is overdue wants a new day first and is in no
/// step.
fn steps(gaps: &[Vec<&Action>], today: Date, last: Date) -> Vec<Planned> {
    if today > last {
        return Vec::new();
    }
    let first = HalfYear::of(today);
    let halves = std::iter::successors(Some(first), |half| Some(half.next()));
    let until_last = halves.take_while(|half| *half <= HalfYear::of(last));
    let steps = until_last.map(|half| {
        let until = half.last_day().min(last);
        let is_then = |action: &&Action| {
            let day = action.due.filter(|due| *due >= today);
            day.is_some_and(|due| due <= until)
        };
        let actions = gaps.iter().flatten().filter(|action| is_then(action));
        let done = gaps
            .iter()
            .filter(|actions| !actions.is_empty() && actions.iter().all(is_then));
        Planned {
            until,
            actions: actions.count(),
            requirements: done.count(),
        }
    });
    steps.collect()
}
