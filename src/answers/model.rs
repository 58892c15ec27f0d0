//! Answers, as they are once read; not yet held against their norm.

use std::sync::Arc;

use jiff::civil::Date;

use super::parts::{
    Action, CriterionAnswer, Document, Evidence, Measurement, Occasion, Organisation, Settled,
    Shared,
};
use super::status::Status;
use super::texts::{TextKind, Texts};
use crate::document::{Located, SheetNames};
use crate::norm::NormRef;

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
    /// A role, never a person.
    pub owner: Option<String>,
    /// When a recurring duty was last done.
    pub last_done: Option<Located<Date>>,
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
            owner: None,
            last_done: None,
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

    /// Takes every private remark out; gives how many there were.
    pub fn take_private(&mut self) -> usize {
        let answers = self.answers.iter_mut();
        let taken = answers.filter_map(|answer| answer.texts.set(TextKind::Private, None));
        taken.count()
    }
}
