//! Counts members per requirement, over all and per group of regions.

use super::blocks::blocks;
use super::figures::{GroupedFigures, RegionGroup, StatusFigures};
use super::rounds::Member;
use crate::assessment::Counts;
use crate::norm::{Norm, Requirement};

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
pub(super) fn apart<'r>(all: impl Iterator<Item = &'r Vec<Vec<usize>>>) -> Vec<Vec<usize>> {
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
