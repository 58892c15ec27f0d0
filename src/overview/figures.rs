//! The counts that are shown: a row per requirement, and what follows from rows.

use super::blocks::blocks;
use super::rounds::Member;
use super::step::{Ratio, Step};
use crate::answers::Status;
use crate::assessment::Counts;
use crate::norm::{Norm, Requirement};

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
    fn new(counts: Counts, in_steps: bool) -> Self {
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

/// Who is counted, and by what regions they are told apart.
pub(super) struct CountedMembers<'r, 'f> {
    /// The organisations in the counts.
    pub(super) members: &'r [Member<'f>],
    /// The names of the regions, `None` for who has none; none where they are not told apart.
    pub(super) regions: Vec<Option<&'f str>>,
    /// Kind and region of everybody who is expected, for steps: what is told apart does
    /// not depend on who has sent, so that a late file only adds to a block.
    pub(super) expected: Option<Vec<(&'f str, Option<&'f str>)>>,
}

/// The rows of every requirement, in the norm's order, and the groups that are told
/// apart; in steps where there is somebody expected.
pub(super) fn rows<'f>(
    norm: &Norm,
    counted: &CountedMembers<'_, 'f>,
) -> (Vec<RegionGroup<'f>>, Vec<GroupedFigures>) {
    let (members, regions) = (counted.members, &counted.regions[..]);
    let in_steps = counted.expected.is_some();
    let all: Vec<(Vec<Vec<usize>>, Vec<Counts>)> = norm
        .requirements()
        .enumerate()
        .map(|(at, requirement)| {
            let per_group: Vec<Counts> = match regions.len() {
                0 | 1 => vec![counts(at, members.iter())],
                _ => per_region(at, members, regions),
            };
            let together = match &counted.expected {
                Some(expected) if per_group.len() > 1 => {
                    blocks(&sizes(requirement, expected, regions))
                }
                Some(_) | None => (0..per_group.len()).map(|at| vec![at]).collect(),
            };
            (together, per_group)
        })
        .collect();
    let apart = apart(all.iter().map(|(together, _)| together));
    let rows = all.iter().map(|(together, per_group)| {
        let row = |block: &Vec<usize>| {
            let own = block.iter().filter_map(|at| per_group.get(*at));
            let sum = own.fold(Counts::default(), |sum, one| sum.plus(one));
            StatusFigures::new(sum, in_steps)
        };
        let own: Vec<StatusFigures> = together.iter().map(row).collect();
        let hidden = || StatusFigures::Hidden(own.iter().map(StatusFigures::of).sum());
        GroupedFigures {
            all: StatusFigures::sum(&own).unwrap_or_else(hidden),
            groups: apart
                .iter()
                .map(|block| {
                    let at = together.iter().position(|other| other == block)?;
                    own.get(at).copied()
                })
                .collect(),
        }
    });
    let rows = rows.collect();
    (named(&apart, members, regions), rows)
}

/// The groups of all requirements; none where there is one for all of them.
fn apart<'r>(all: impl Iterator<Item = &'r Vec<Vec<usize>>>) -> Vec<Vec<usize>> {
    let mut groups: Vec<Vec<usize>> = all.flatten().cloned().collect();
    groups.sort_by_key(|group| (group.len() > 1, group.clone()));
    groups.dedup();
    match groups.len() {
        1 => Vec::new(),
        _ => groups,
    }
}

fn named<'f>(
    groups: &[Vec<usize>],
    members: &[Member<'f>],
    regions: &[Option<&'f str>],
) -> Vec<RegionGroup<'f>> {
    let groups = groups.iter().map(|group| {
        let regions: Vec<Option<&str>> = group
            .iter()
            .filter_map(|at| regions.get(*at).copied())
            .collect();
        let own = members
            .iter()
            .filter(|member| regions.contains(&member.region()));
        RegionGroup {
            organisations: own.count(),
            regions,
        }
    });
    groups.collect()
}

/// How many of each region are expected to answer a requirement.
fn sizes(
    requirement: &Requirement,
    expected: &[(&str, Option<&str>)],
    regions: &[Option<&str>],
) -> Vec<usize> {
    let asked = |kind: &str| requirement.asks(kind);
    let size = |region: &Option<&str>| {
        let own = expected.iter();
        own.filter(|(kind, of)| of == region && asked(kind)).count()
    };
    regions.iter().map(size).collect()
}

fn per_region(requirement: usize, members: &[Member<'_>], regions: &[Option<&str>]) -> Vec<Counts> {
    let per_region = regions.iter().map(|region| {
        let own = members.iter().filter(|member| member.region() == *region);
        counts(requirement, own)
    });
    per_region.collect()
}

/// How many organisations have which status.
pub(super) fn counts<'m, 'f: 'm>(
    requirement: usize,
    members: impl Iterator<Item = &'m Member<'f>>,
) -> Counts {
    let statuses = members.filter_map(|member| member.facts.status(requirement));
    statuses.collect()
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
