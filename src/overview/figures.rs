//! The counts that are shown: a row per requirement, and what follows from rows.

use super::step::{Ratio, Step};
use crate::answers::Status;
use crate::assessment::Counts;

/// The statuses in the order in which they are counted up: met; and partial; and
/// unmet; and not applicable. What is left is unanswered.
pub const NESTED: [Status; 4] = [
    Status::Met,
    Status::Partial,
    Status::Unmet,
    Status::NotApplicable,
];

/// How many have which status, as far as it may be told.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StatusFigures {
    /// The counts themselves.
    Counts(Counts),
    /// How many have one of the first statuses of [`NESTED`], in steps; of so many.
    Steps([Step; 4], usize),
    /// Nothing is told of so few.
    Hidden(usize),
}

/// A requirement over all organisations, and apart per group of them.
#[derive(Clone, Debug)]
pub struct GroupedFigures {
    /// Over all.
    pub all: StatusFigures,
    /// Per group; absent where this requirement has no such group.
    pub groups: Vec<Option<StatusFigures>>,
}

/// Organisations that are counted together: those of some regions.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RegionGroup<'f> {
    /// The regions; `None` for who has none.
    pub regions: Vec<Option<&'f str>>,
    /// How many organisations are in the counts.
    pub organisations: usize,
}

impl StatusFigures {
    /// The row of some counts: in steps for who may not see the counts themselves.
    pub(super) fn new(counts: Counts, in_steps: bool) -> Self {
        let size = counts.addressed();
        if !in_steps {
            return Self::Counts(counts);
        }
        let mut count = 0;
        let steps = NESTED.map(|status| {
            count += counts[status];
            Step::of(count, size)
        });
        match steps {
            [Some(met), Some(partial), Some(unmet), Some(all)] => {
                Self::Steps([met, partial, unmet, all], size)
            }
            [..] => Self::Hidden(size),
        }
    }

    /// Of how many organisations or answers it is.
    pub fn of(&self) -> usize {
        match self {
            Self::Counts(counts) => counts.addressed(),
            Self::Steps(_, of) | Self::Hidden(of) => *of,
        }
    }

    /// Whether anything is told.
    pub fn is_told(&self) -> bool {
        match self {
            Self::Counts(_) | Self::Steps(..) => self.of() > 0,
            Self::Hidden(_) => false,
        }
    }

    /// GroupedFigures together; of what is not told nothing is added, also not of how many.
    pub fn sum<'r>(rows: impl IntoIterator<Item = &'r Self>) -> Option<Self> {
        let told = rows.into_iter().filter(|row| row.is_told());
        told.copied().reduce(Self::plus)
    }

    fn plus(self, other: Self) -> Self {
        match (self, other) {
            (Self::Counts(one), Self::Counts(two)) => Self::Counts(one.plus(&two)),
            (Self::Steps(one, of), Self::Steps(two, more)) => {
                let mut sum = one;
                for (sum, two) in sum.iter_mut().zip(two) {
                    *sum = sum.plus(two);
                }
                Self::Steps(sum, of + more)
            }
            (told, Self::Hidden(_)) | (Self::Hidden(_), told) => told,
            // An overview is in counts or in steps, never in both.
            (Self::Counts(_), steps @ Self::Steps(..))
            | (steps @ Self::Steps(..), Self::Counts(_)) => steps,
        }
    }

    /// The share that is partial or unmet: not yet there.
    pub(super) fn gaps(&self) -> Option<Ratio> {
        match self {
            Self::Counts(counts) => Some(Ratio::exactly(counts.gaps(), counts.addressed())),
            Self::Steps([met, _, unmet, _], of) => Some(unmet.share_above(*met, *of)),
            Self::Hidden(_) => None,
        }
    }

    /// The lowest and highest number that can be met.
    pub fn met(&self) -> (usize, usize) {
        match self {
            Self::Counts(counts) => (counts[Status::Met], counts[Status::Met]),
            Self::Steps([met, ..], _) => (met.low, met.high),
            Self::Hidden(of) => (0, *of),
        }
    }
}

/// One count, as far as it may be told.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Figure {
    /// The number itself.
    Number(usize),
    /// The step that it is in.
    Step(Step),
    /// Nothing is told.
    Hidden,
}

impl Figure {
    /// A count in a group.
    pub(super) fn new(count: usize, of: usize, in_steps: bool) -> Self {
        match Step::of(count, of) {
            _ if !in_steps => Self::Number(count),
            Some(step) => Self::Step(step),
            None => Self::Hidden,
        }
    }
}
