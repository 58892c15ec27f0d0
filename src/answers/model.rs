//! Answers, as they are once read; not yet held against their norm.

use std::sync::Arc;

use jiff::civil::Date;

use super::evidence::{Document, Evidence};
use super::head::{Measurement, Organisation, Settled, Shared};
use super::last_done::LastDone;
use super::obstacle::Obstacle;
use super::owners::Owners;
use super::status::Status;
use super::texts::{TextKind, Texts};
use crate::document::{Located, Mark, SheetNames, Word};
use crate::norm::{NormRef, Recurrence};

/// One organisation's answers of one measurement.
#[derive(Clone, Debug, PartialEq)]
pub struct Answers {
    /// The file's name as the user gave it.
    pub file: Arc<str>,
    /// The names of its sheets, if it is a workbook.
    pub sheets: SheetNames,
    /// The norm that is answered.
    pub norm: Located<NormRef>,
    /// Who answers.
    pub organisation: Organisation,
    /// Which round.
    pub measurement: Measurement<Option<Date>>,
    /// For whom it was made, if it left the organisation.
    pub shared: Option<Shared>,
    /// Who settled it; absent = a draft.
    pub settled: Option<Settled>,
    /// Documents that answers refer to.
    pub documents: Vec<Document>,
    /// The answers, in file order.
    pub answers: Vec<Answer>,
}

/// What the organisation says about one requirement.
#[derive(Clone, Debug, PartialEq)]
pub struct Answer {
    /// The requirement.
    pub id: Located<String>,
    /// How far it is.
    pub status: Located<Status>,
    /// Answers to criteria.
    pub criteria: Vec<CriterionAnswer>,
    /// Roles, never persons.
    pub owner: Owners,
    /// When a recurring duty was last done.
    pub last_done: Option<LastDone>,
    /// What stands in the way, in the order of files.
    pub obstacles: Vec<Obstacle>,
    /// What shows it.
    pub evidence: Vec<Evidence>,
    /// What is going to be done.
    pub actions: Vec<Action>,
    /// Whether the occasion came up.
    pub occasion: Option<Located<Occasion>>,
    /// `false` when it was carried over from last time and nobody confirmed it.
    pub confirmed: bool,
    /// What people wrote.
    pub texts: Texts,
}

/// What is going to be done.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Action {
    /// A short word that pairs it with last year's.
    pub id: Option<String>,
    /// What.
    pub title: String,
    /// Who: roles, never persons.
    pub owner: Owners,
    /// By when.
    pub due: Option<Date>,
    /// Whether it is done.
    pub done: bool,
    /// Whether council and inhabitants may read it.
    pub public: bool,
    /// Where it stands in the file.
    pub mark: Mark,
}

/// An answer to one criterion.
#[derive(Clone, Debug, PartialEq)]
pub struct CriterionAnswer {
    /// `vastgoed`, or `exploitatie.horeca`.
    pub path: Located<String>,
    /// How far it is.
    pub status: Status,
    /// Why.
    pub note: Option<String>,
    /// What shows it.
    pub evidence: Vec<Evidence>,
}

/// A private remark that was taken out of its answer.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct PrivateRemark {
    /// The requirement.
    pub id: String,
    /// What it says.
    pub text: String,
}

/// Whether something that is done on occasion came up.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Occasion {
    /// It did not come up.
    None,
}

impl Word for Occasion {
    const WORDS: &'static [(Self, &'static str)] = &[(Self::None, "none")];
}

impl Answer {
    /// A number without anything said about it.
    pub fn unanswered(id: Located<String>) -> Self {
        let mark = id.mark;
        Self {
            id,
            status: Located {
                value: Status::Unanswered,
                mark,
            },
            criteria: Vec::new(),
            owner: Owners::default(),
            last_done: None,
            obstacles: Vec::new(),
            evidence: Vec::new(),
            actions: Vec::new(),
            occasion: None,
            confirmed: true,
            texts: Texts::default(),
        }
    }

    /// The status that counts: an answer that was carried over and not
    /// confirmed counts as no answer.
    pub fn counted(&self) -> Status {
        match self.confirmed {
            true => self.status.value,
            false => Status::Unanswered,
        }
    }

    /// All that shows it and its criteria: its own first.
    pub fn all_evidence(&self) -> impl Iterator<Item = &Evidence> {
        let criteria = self.criteria.iter();
        let of_criteria = criteria.flat_map(|criterion| &criterion.evidence);
        self.evidence.iter().chain(of_criteria)
    }

    /// When an interval of its requirement was last kept: a single date serves them all.
    pub fn last_kept(&self, every: &Recurrence) -> Option<&Located<Date>> {
        self.last_done.as_ref()?.of(every)
    }

    /// The oldest day of all that recurs in it.
    pub fn oldest_done(&self) -> Option<Date> {
        let oldest = self.last_done.as_ref()?.oldest()?;
        Some(oldest.value)
    }

    /// Whether it was carried over from last time and nobody confirmed it.
    pub fn is_unconfirmed(&self) -> bool {
        !self.confirmed && self.status.value != Status::Unanswered
    }
}

impl Answers {
    /// Whether somebody settled it; else it is a draft.
    pub fn is_settled(&self) -> bool {
        self.settled.is_some()
    }

    /// Takes every private remark out, and gives them.
    pub fn take_private(&mut self) -> Vec<PrivateRemark> {
        let answers = self.answers.iter_mut();
        let taken = answers.filter_map(|answer| {
            let text = answer.texts.set(TextKind::Private, None)?;
            let id = answer.id.value.clone();
            Some(PrivateRemark { id, text })
        });
        taken.collect()
    }

    /// Whether a private remark stands in it.
    pub fn has_private(&self, remark: &PrivateRemark) -> bool {
        let mut answers = self.answers.iter();
        answers.any(|answer| {
            let text = answer.texts.get(TextKind::Private);
            answer.id.value == remark.id && text == Some(remark.text.as_str())
        })
    }
}
