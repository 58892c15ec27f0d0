//! What sort of duty a requirement is, and how often it recurs.

use serde::{Deserialize, Serialize};

use super::criterion::Where;
use super::interval::{Bound, Interval};
use crate::document::{Located, Word};

/// How often something recurs.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Recurrence {
    /// A short word by which answers tell it from the others of its requirement.
    pub id: Option<Located<String>>,
    /// How often; absent = the source names no number.
    pub interval: Option<Interval>,
    /// How the number is meant.
    pub bound: Option<Bound>,
    /// Where the source says it.
    pub place: Where,
    /// What recurs, where it is not the requirement itself.
    pub what: Option<String>,
}

impl Recurrence {
    /// What recurs, or else the word for it; none where it is the requirement itself.
    pub fn name(&self) -> Option<&str> {
        let id = self.id.as_ref().map(|id| id.as_str());
        self.what.as_deref().or(id)
    }

    /// The rhythm of what an explanation wants at least so often: one meeting can then
    /// serve several requirements. What is wanted exactly so often is the organisation's
    /// own, as its yearly measurement.
    pub fn shared_rhythm(&self) -> Option<Interval> {
        let least = self.bound == Some(Bound::AtLeast);
        self.interval
            .filter(|_| least && self.place == Where::Explanation)
    }
}

/// What sort of duty a requirement is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Nature {
    /// It is there.
    #[default]
    Standing,
    /// It is done again and again.
    Recurring,
    /// It is done when it comes up.
    OnOccasion,
    /// It is made or done once.
    OneOff,
    /// Something is looked into.
    Exploration,
}

impl Word for Nature {
    const WORDS: &'static [(Self, &'static str)] = &[
        (Self::Standing, "standing"),
        (Self::Recurring, "recurring"),
        (Self::OnOccasion, "on_occasion"),
        (Self::OneOff, "one_off"),
        (Self::Exploration, "exploration"),
    ];
}
