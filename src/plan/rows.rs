//! What one requirement and its answer put in a plan.

use jiff::civil::Date;

use super::entry::{Entry, Matter};
use super::times::{again_by, planned_interval};
use crate::answers::{Owners, Status};
use crate::assessment::{Assessment, Row};
use crate::norm::{Recurrence, Where};

/// A row with where it stands.
#[derive(Clone, Copy)]
pub(super) struct PlannedRow<'a> {
    pub(super) row: &'a Row<'a>,
    pub(super) assessment: &'a Assessment<'a>,
    pub(super) part: usize,
    pub(super) position: usize,
}

impl<'a> PlannedRow<'a> {
    /// All that it puts in a plan, but for documents.
    pub(super) fn entries(self) -> Vec<Entry<'a>> {
        let mut entries = self.actions();
        entries.extend(self.recurring());
        entries.extend(self.to_answer());
        entries.extend(self.without_plan());
        entries.extend(self.window());
        entries
    }

    /// What recurs by the norm and has no number to count by.
    pub(super) fn without_term(self) -> impl Iterator<Item = (&'a Recurrence, Option<Date>)> {
        let recurs = self.row.requirement.every.iter();
        let uncounted = recurs.filter(move |every| every.interval.is_none() && self.is_done(every));
        uncounted.map(move |every| (every, self.last_done(every)))
    }

    fn today(self) -> Date {
        self.assessment.day
    }

    fn owners(self) -> Owners {
        let answer = self.row.answer.as_ref();
        answer.map_or_else(Owners::default, |answer| answer.owner.clone())
    }

    fn entry(self, matter: Matter<'a>, day: Option<Date>) -> Entry<'a> {
        let answer = self.row.answer.as_ref();
        let place = answer.map_or_else(
            || super::compute::whole_file(self.assessment),
            |answer| self.assessment.place(answer.id.mark),
        );
        Entry {
            matter,
            part: self.part,
            requirement: Some((self.row.theme, self.row.requirement)),
            also: Vec::new(),
            key: String::new(),
            day,
            owners: self.owners(),
            overdue: day.is_some_and(|day| day < self.today()),
            place,
            position: self.position,
        }
    }

    fn actions(self) -> Vec<Entry<'a>> {
        let actions = self.row.answer.iter().flat_map(|answer| &answer.actions);
        let open = actions.filter(|action| !action.done);
        open.map(|action| {
            let title = action.title.as_str();
            let owners = match action.owner.is_empty() {
                true => self.owners(),
                false => action.owner.clone(),
            };
            Entry {
                key: action.id.clone().unwrap_or_else(|| title.to_owned()),
                owners,
                place: self.assessment.place(action.mark),
                ..self.entry(Matter::Action { title }, action.due)
            }
        })
        .collect()
    }

    fn last_done(self, every: &Recurrence) -> Option<Date> {
        let answer = self.row.answer.as_ref()?;
        answer.last_kept(every).map(|done| done.value)
    }

    /// Whether it is done at all: what is not is a gap, and what nobody answered is to be
    /// answered first.
    fn is_done(self, every: &Recurrence) -> bool {
        match self.row.status() {
            Status::Met | Status::Partial => true,
            Status::Unmet | Status::Unanswered => self.last_done(every).is_some(),
            Status::NotApplicable => false,
        }
    }

    fn recurring(self) -> Vec<Entry<'a>> {
        let recurs = self.row.requirement.every.iter();
        let planned = recurs.filter(|every| self.is_done(every));
        let entries = planned.filter_map(|every| {
            let interval = planned_interval(every)?;
            let last_done = self.last_done(every);
            // Only what the norm itself says can be too late.
            let has_lapsed = every.place == Where::Statement
                && last_done.is_some_and(|done| interval.lapsed(done, self.today()));
            let matter = Matter::Recurring {
                every,
                interval,
                last_done,
                has_lapsed,
            };
            let day = again_by(interval, last_done, self.today());
            Some(Entry {
                key: every.id.as_ref().map_or("", |id| id.as_str()).to_owned(),
                ..self.entry(matter, Some(day))
            })
        });
        entries.collect()
    }

    fn to_answer(self) -> Option<Entry<'a>> {
        let carried_over = self.row.is_unconfirmed();
        let open = self.row.status() == Status::Unanswered && !self.owners().is_empty();
        open.then(|| self.entry(Matter::ToAnswer { carried_over }, None))
    }

    fn without_plan(self) -> Option<Entry<'a>> {
        let status = self.row.status();
        let actions = self.row.answer.iter().flat_map(|answer| &answer.actions);
        let planned = actions.into_iter().any(|action| !action.done);
        (status.is_gap() && !planned).then(|| self.entry(Matter::WithoutPlan { status }, None))
    }

    /// The window of what is still open.
    fn window(self) -> Option<Entry<'a>> {
        let due = self.row.requirement.due.filter(|_| {
            matches!(
                self.row.status(),
                Status::Partial | Status::Unmet | Status::Unanswered
            )
        })?;
        Some(self.entry(Matter::Window { due }, Some(due.last_day())))
    }
}
