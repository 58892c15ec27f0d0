//! One line of a plan.

use jiff::civil::Date;

use crate::answers::{Owners, Status};
use crate::document::Word;
use crate::norm::{Interval, Recurrence, Requirement, Theme, When, Where};
use crate::problem::Place;

/// One line of a plan.
#[derive(Clone, Debug)]
pub(crate) struct Entry<'a> {
    /// What it is about.
    pub matter: Matter<'a>,
    /// Which of the files it comes from, from 0.
    pub part: usize,
    /// The requirement with its theme; absent = the norm as a whole, or a document that
    /// serves none.
    pub requirement: Option<(&'a Theme, &'a Requirement)>,
    /// Other requirements that a document serves.
    pub also: Vec<&'a str>,
    /// What tells it from others of its kind under the same requirement, whatever its day.
    pub key: String,
    /// By when.
    pub day: Option<Date>,
    /// Whose it is.
    pub owners: Owners,
    /// Whether its day is past.
    pub overdue: bool,
    /// Where it stands in the answers.
    pub place: Place,
    /// The place of its requirement in the norm.
    pub position: usize,
}

/// What a line of a plan is about.
#[derive(Clone, Debug)]
pub(crate) enum Matter<'a> {
    /// An open action.
    Action {
        /// What.
        title: &'a str,
    },
    /// Something that recurs.
    Recurring {
        /// How often, as the source says it.
        every: &'a Recurrence,
        /// The same, counted.
        interval: Interval,
        /// When it was last done.
        last_done: Option<Date>,
        /// Whether that is too long ago by the norm itself.
        has_lapsed: bool,
    },
    /// A document that is to be looked at again.
    Review {
        /// The document.
        title: &'a str,
        /// Whether it stands in the list of documents, and serves answers by its id.
        is_listed: bool,
    },
    /// No answer yet.
    ToAnswer {
        /// There is one of last time, to be confirmed.
        carried_over: bool,
    },
    /// Partial or unmet, and no open action.
    WithoutPlan {
        /// Which of the two.
        status: Status,
    },
    /// The requirement has a window of its own.
    Window {
        /// The window.
        due: When,
    },
    /// The next measurement.
    Measurement {
        /// How often.
        every: Interval,
    },
    /// The target of the norm.
    Target {
        /// The target.
        target: When,
    },
    /// The norm itself is evaluated.
    Evaluation {
        /// When.
        when: When,
    },
}

/// What sort of line it is; lines of one day stand in this order.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(crate) enum EntryKind {
    /// An action.
    Action,
    /// What the norm itself wants to be done again.
    Duty,
    /// What the explanation of the norm names as done again.
    Reminder,
    /// A document to look at again.
    Review,
    /// To be answered, or confirmed.
    Answer,
    /// Open without an action.
    Gap,
    /// A window of a requirement.
    Window,
    /// The next measurement.
    Measurement,
    /// The last day of the target.
    Target,
    /// The evaluation of the norm.
    Evaluation,
}

impl Word for EntryKind {
    const WORDS: &'static [(Self, &'static str)] = &[
        (Self::Action, "action"),
        (Self::Duty, "duty"),
        (Self::Reminder, "reminder"),
        (Self::Review, "review"),
        (Self::Answer, "answer"),
        (Self::Gap, "gap"),
        (Self::Window, "window"),
        (Self::Measurement, "measurement"),
        (Self::Target, "target"),
        (Self::Evaluation, "evaluation"),
    ];
}

impl EntryKind {
    /// Whether it is of the norm and of no owner.
    pub(crate) fn is_of_all(self) -> bool {
        match self {
            Self::Measurement | Self::Target | Self::Evaluation => true,
            Self::Action
            | Self::Duty
            | Self::Reminder
            | Self::Review
            | Self::Answer
            | Self::Gap
            | Self::Window => false,
        }
    }
}

impl Entry<'_> {
    /// Whether the norm itself wants it again and that was too long ago; its day is still
    /// to come.
    pub(crate) fn has_lapsed(&self) -> bool {
        matches!(
            self.matter,
            Matter::Recurring {
                has_lapsed: true,
                ..
            }
        )
    }

    /// What sort of line it is.
    pub(crate) fn kind(&self) -> EntryKind {
        match &self.matter {
            Matter::Action { .. } => EntryKind::Action,
            Matter::Recurring { every, .. } => match every.place {
                Where::Statement => EntryKind::Duty,
                Where::Explanation | Where::Footnote => EntryKind::Reminder,
            },
            Matter::Review { .. } => EntryKind::Review,
            Matter::ToAnswer { .. } => EntryKind::Answer,
            Matter::WithoutPlan { .. } => EntryKind::Gap,
            Matter::Window { .. } => EntryKind::Window,
            Matter::Measurement { .. } => EntryKind::Measurement,
            Matter::Target { .. } => EntryKind::Target,
            Matter::Evaluation { .. } => EntryKind::Evaluation,
        }
    }

    /// The number by which it is told from others, whatever its day: a document of the
    /// list is the same whatever it serves.
    pub(crate) fn known_under(&self) -> &str {
        match &self.matter {
            Matter::Review {
                is_listed: true, ..
            } => "",
            Matter::Review {
                is_listed: false, ..
            }
            | Matter::Action { .. }
            | Matter::Recurring { .. }
            | Matter::ToAnswer { .. }
            | Matter::WithoutPlan { .. }
            | Matter::Window { .. }
            | Matter::Measurement { .. }
            | Matter::Target { .. }
            | Matter::Evaluation { .. } => self.number().unwrap_or_default(),
        }
    }

    /// The number of its requirement.
    pub(crate) fn number(&self) -> Option<&str> {
        self.requirement
            .map(|(_, requirement)| requirement.id.as_str())
    }
}
