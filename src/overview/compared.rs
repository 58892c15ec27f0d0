//! Pairs the requirements of two measurements, and counts what became of them.

use super::development::{Compared, Two};
use super::rounds::Member;
use crate::workspace::Participant;
use jiff::civil::Date;

/// An organisation beside itself, or beside those before it.
pub(super) struct Pair<'r, 'f> {
    pub(super) now: &'r Member<'f>,
    pub(super) then: Vec<&'r Member<'f>>,
}

/// Each organisation of now with what it was made of, as far as that answered.
pub(super) fn pairs<'r, 'f>(two: &'r Two<'_, 'f>) -> Vec<Pair<'r, 'f>> {
    let (round, members, _) = two.current;
    let between = (two.baseline.0.date, round.date);
    let pairs = members.iter().map(|now| {
        let ids = match now.participant {
            Some(participant) => origins(participant, round.participants, between),
            None => vec![now.facts.id.as_str()],
        };
        let then = two.baseline.1.iter();
        Pair {
            now,
            then: then
                .filter(|one| ids.contains(&one.facts.id.as_str()))
                .collect(),
        }
    });
    pairs.filter(|pair| !pair.then.is_empty()).collect()
}

/// The ids that an organisation had on the day of the baseline: its own if it took
/// part, and of those that went up in it since.
fn origins<'p>(
    participant: &'p Participant,
    register: &'p [Participant],
    (then, now): (Date, Date),
) -> Vec<&'p str> {
    let since = |left: Date| then < left && left <= now;
    let continued = participant.continues.iter();
    let continued = continued.filter_map(|id| register.iter().find(|one| one.id == *id));
    let gone = continued.filter(|one| one.left.as_ref().is_some_and(|left| since(**left)));
    let mut ids: Vec<&str> = gone
        .flat_map(|one| origins(one, register, (then, now)))
        .collect();
    if participant.joined.is_none_or(|joined| joined <= then) {
        ids.push(&participant.id);
    }
    ids
}

impl Pair<'_, '_> {
    /// Whether it is the same organisation, then and now.
    pub(super) fn same(&self) -> Option<&Member<'_>> {
        match self.then[..] {
            [one] if one.facts.id == self.now.facts.id => Some(one),
            _ => None,
        }
    }
}

pub(super) fn compared(two: &Two<'_, '_>, pairs: &[Pair<'_, '_>]) -> Compared {
    let merged = || pairs.iter().filter(|pair| pair.same().is_none());
    let then: usize = pairs.iter().map(|pair| pair.then.len()).sum();
    Compared {
        both: pairs.len(),
        merged: merged().count(),
        predecessors: merged().map(|pair| pair.then.len()).sum(),
        newcomers: two.current.1.len() - pairs.len(),
        gone: two.baseline.1.len().saturating_sub(then),
    }
}

/// The positions of every requirement that can be compared, then and now, and its old id.
pub(super) fn comparable<'r>(
    two: &'r Two<'_, '_>,
) -> impl Iterator<Item = (usize, usize, &'r str)> {
    let (now, then) = two.norms;
    now.requirements().enumerate().filter_map(|(new, current)| {
        let mut same = two.continuity.pairs.iter();
        let (old_id, _) = same.find(|(_, new)| *new == current.id)?;
        let old = then.requirements().position(|old| old.id == *old_id)?;
        Some((old, new, old_id.as_str()))
    })
}
