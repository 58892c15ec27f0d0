//! A plan of one organisation, from the files of its answers.

use std::sync::Arc;

use jiff::civil::Date;

use super::entry::{Entry, Matter};
use super::lacks::{Lack, lacks};
use super::rows::PlannedRow;
use super::toward::{Towards, towards};
use crate::answers::{Owners, Status, alike};
use crate::assessment::Assessment;
use crate::finding::reviews;
use crate::norm::{Recurrence, Requirement};
use crate::problem::Place;

/// A plan of one organisation.
#[derive(Debug)]
pub(crate) struct Plan<'a> {
    /// The files that it was made of: the organisation's own, and of bodies that answer
    /// for all.
    pub assessments: &'a [Assessment<'a>],
    /// What there is to do, by day, kind and number; what has no day last.
    pub entries: Vec<Entry<'a>>,
    /// What recurs by the norm without a number to count by.
    pub unscheduled: Vec<Unscheduled<'a>>,
    /// What is left unanswered without an owner.
    pub unowned_answers: usize,
    /// What it still lacks; nothing where only a part of the plan is shown.
    pub lacks: Vec<Lack<'a>>,
    /// Each norm's way to its target; nothing where only a part of the plan is shown.
    pub towards: Vec<Towards<'a>>,
    /// How many entries come after the last day that was asked for.
    pub later: usize,
}

/// What recurs by the norm without a number to count by.
#[derive(Clone, Debug)]
pub(crate) struct Unscheduled<'a> {
    /// The requirement.
    pub requirement: &'a Requirement,
    /// What recurs.
    pub every: &'a Recurrence,
    /// When it was last done.
    pub last_done: Option<Date>,
    /// Whose it is.
    pub owners: Owners,
}

/// A file as a whole.
pub(super) fn whole_file(assessment: &Assessment<'_>) -> Place {
    Place::File {
        file: Arc::clone(&assessment.file),
    }
}

impl<'a> Plan<'a> {
    /// The plan of these files.
    pub(crate) fn of(assessments: &'a [Assessment<'a>]) -> Self {
        let mut plan = Self {
            assessments,
            entries: Vec::new(),
            unscheduled: Vec::new(),
            unowned_answers: 0,
            lacks: assessments.iter().flat_map(lacks).collect(),
            towards: assessments.iter().filter_map(towards).collect(),
            later: 0,
        };
        for part in 0..assessments.len() {
            plan.add(part);
        }
        plan
    }

    fn add(&mut self, part: usize) {
        let assessment = &self.assessments[part];
        for (position, row) in assessment.rows.iter().enumerate() {
            let planned = PlannedRow {
                row,
                assessment,
                part,
                position,
            };
            self.entries.extend(planned.entries());
            let answer = row.answer.as_ref();
            let owners = answer.map_or_else(Owners::default, |answer| answer.owner.clone());
            let open = row.status() == Status::Unanswered && owners.is_empty();
            self.unowned_answers += usize::from(open);
            let unscheduled = planned.without_term();
            self.unscheduled
                .extend(unscheduled.map(|(every, last_done)| Unscheduled {
                    requirement: row.requirement,
                    every,
                    last_done,
                    owners: owners.clone(),
                }));
        }
        self.entries.extend(documents(assessment, part));
        let told = self.assessments[..part].iter();
        if told
            .into_iter()
            .all(|one| one.norm.id != assessment.norm.id)
        {
            self.entries.extend(of_the_norm(assessment, part));
        }
    }

    /// The organisation's own answers: a body that answers for all stands beside them.
    pub(crate) fn own(&self) -> &'a Assessment<'a> {
        let collective = |one: &&Assessment<'_>| {
            let kind = one.norm.kind(&one.organisation.kind);
            kind.is_some_and(|kind| kind.collective)
        };
        let own = self.assessments.iter().find(|one| !collective(one));
        own.or(self.assessments.first())
            .expect("a plan is of at least one file")
    }

    /// Puts the entries in order, once each has a key of its own.
    pub(crate) fn sort(&mut self) {
        self.entries.sort_by(|one, other| {
            let by = |entry: &Entry<'_>| (entry.day.is_none(), entry.day, entry.kind());
            let place = |entry: &Entry<'_>| (entry.part, entry.position);
            by(one)
                .cmp(&by(other))
                .then(place(one).cmp(&place(other)))
                .then_with(|| one.key.cmp(&other.key))
        });
    }

    /// Keeps what is one owner's.
    pub(crate) fn of_owner(&mut self, role: &str) {
        let is_theirs = |owners: &Owners| {
            let mut all = owners.all().iter();
            all.any(|owner| alike(owner) == alike(role))
        };
        self.entries.retain(|entry| is_theirs(&entry.owners));
        self.unscheduled.retain(|one| is_theirs(&one.owners));
        self.unowned_answers = 0;
        self.towards.clear();
        self.lacks.clear();
    }

    /// Keeps what has no day, or one up to and including this.
    pub(crate) fn until(&mut self, last: Date) {
        let before = self.entries.len();
        self.entries
            .retain(|entry| entry.day.is_none_or(|day| day <= last));
        self.later = before - self.entries.len();
        self.towards.clear();
        self.lacks.clear();
    }
}

/// Documents that are to be looked at again, each with whose answers they serve.
fn documents<'a>(assessment: &'a Assessment<'a>, part: usize) -> Vec<Entry<'a>> {
    let entries = reviews(assessment).into_iter().map(|review| {
        let serves = |id: &str| review.requirements.iter().any(|one| one == id);
        let rows = || {
            let rows = assessment.rows.iter().enumerate();
            rows.filter(|(_, row)| serves(&row.requirement.id))
        };
        let first = rows().next();
        let served = rows().filter_map(|(_, row)| row.answer.as_ref());
        let document = review.document;
        let title = document.title.as_str();
        Entry {
            matter: Matter::Review {
                title,
                is_listed: document.id.is_some(),
            },
            part,
            requirement: first.map(|(_, row)| (row.theme, row.requirement)),
            also: rows()
                .skip(1)
                .map(|(_, row)| row.requirement.id.as_str())
                .collect(),
            key: document.id.clone().unwrap_or_else(|| title.to_owned()),
            day: Some(review.day),
            owners: Owners::together(served.map(|answer| &answer.owner)),
            overdue: review.day < assessment.day,
            place: assessment.place(document.mark),
            position: first.map_or(usize::MAX, |(position, _)| position),
        }
    });
    entries.collect()
}

/// What the norm itself says of days, once for each norm.
fn of_the_norm<'a>(assessment: &'a Assessment<'a>, part: usize) -> Vec<Entry<'a>> {
    let norm = assessment.norm;
    let entry = |matter, day| Entry {
        matter,
        part,
        requirement: None,
        also: Vec::new(),
        key: String::new(),
        day,
        owners: Owners::default(),
        overdue: false,
        place: whole_file(assessment),
        position: usize::MAX,
    };
    let measurement = norm.measured.every.map(|every| {
        let next = every.after(assessment.measurement.date);
        entry(Matter::Measurement { every }, Some(next))
    });
    let target = norm
        .target
        .map(|target| entry(Matter::Target { target }, Some(target.last_day())));
    let evaluation = norm.evaluated.as_ref().map(|evaluated| {
        let when = evaluated.when;
        entry(Matter::Evaluation { when }, None)
    });
    let all = [measurement, target, evaluation];
    all.into_iter().flatten().collect()
}
