//! What changed since the baseline, over the organisations of both measurements.
//!
//! For whom small counts are hidden there are no counts of these organisations
//! apart: the difference with all organisations would be the newcomers. What is
//! shown follows from the rows of both measurements: of everybody who is met,
//! at most the newcomers are no part of this.

use super::figures::{Row, Rows, Span, counts};
use super::rounds::{Member, Round};
use crate::answers::Status;
use crate::comparison::Outcome;
use crate::norm::{Concern, Continuity, Norm};

/// What changed since the baseline.
#[derive(Debug)]
pub struct Development<'f> {
    /// The earlier measurement.
    pub baseline: Round<'f>,
    /// How many organisations are in both.
    pub both: usize,
    /// How many are only in the current one; of these, those that continue others.
    pub newcomers: usize,
    /// How many newcomers continue others after a merger.
    pub merged: usize,
    /// How many are only in the baseline.
    pub gone: usize,
    /// Every requirement that can be compared, in the norm's order.
    pub steps: Vec<Step>,
}

/// One requirement, then and now.
#[derive(Debug)]
pub struct Step {
    /// Its position in the current norm.
    pub requirement: usize,
    /// Its id in the baseline's norm.
    pub old_id: String,
    /// How many organisations of both it addressed then, and addresses now.
    pub of: (usize, usize),
    /// How many had which status then, in the order of [`Status::ALL`].
    pub before: Vec<Span>,
    /// How many have it now.
    pub after: Vec<Span>,
    /// How many had which outcome; for who may see statuses.
    pub outcomes: Option<Vec<(Outcome, usize)>>,
}

/// The two measurements that are compared, with their rows as shown.
pub(super) struct Two<'r, 'f> {
    pub(super) current: (&'r [Member<'f>], &'r [Rows]),
    pub(super) baseline: (Round<'f>, Vec<Member<'f>>, Vec<Rows>),
    /// The norms of the current one and the baseline.
    pub(super) norms: (&'r Norm, &'r Norm),
    pub(super) continuity: &'r Continuity,
    pub(super) hides: bool,
}

/// The pairs of one organisation in both measurements.
type Pairs<'r, 'f> = Vec<(&'r Member<'f>, &'r Member<'f>)>;

pub(super) fn development<'f>(two: Two<'_, 'f>) -> Development<'f> {
    let (members, _) = two.current;
    let pairs = pairs(&two.baseline.1, members, two.baseline.0.date);
    let continuing = members
        .iter()
        .filter(|member| !is_in(&pairs, member) && continues(member, two.baseline.0.date));
    let counted = (pairs.len(), members.len(), two.baseline.1.len());
    let merged = continuing.count();
    let steps = steps(&two, &pairs);
    let (both, now, then) = counted;
    Development {
        both,
        newcomers: now - both,
        merged,
        gone: then - both,
        steps,
        baseline: two.baseline.0,
    }
}

fn is_in(pairs: &Pairs<'_, '_>, member: &Member<'_>) -> bool {
    pairs.iter().any(|(_, now)| now.facts.id == member.facts.id)
}

/// Whether an organisation was made of others since the baseline.
fn continues(member: &Member<'_>, baseline: jiff::civil::Date) -> bool {
    member.participant.is_some_and(|participant| {
        let since = participant.joined.is_none_or(|joined| joined > baseline);
        !participant.continues.is_empty() && since
    })
}

fn pairs<'r, 'f>(
    before: &'r [Member<'f>],
    after: &'r [Member<'f>],
    baseline: jiff::civil::Date,
) -> Pairs<'r, 'f> {
    let after = after.iter().filter(|member| !continues(member, baseline));
    after
        .filter_map(|now| {
            let mut same = before.iter().filter(|then| then.facts.id == now.facts.id);
            same.next().map(|then| (then, now))
        })
        .collect()
}

fn steps(two: &Two<'_, '_>, pairs: &Pairs<'_, '_>) -> Vec<Step> {
    let (now, then) = two.norms;
    let mut steps = Vec::new();
    for (requirement, current) in now.requirements().enumerate() {
        let mut same = two.continuity.pairs.iter();
        let Some((old_id, _)) = same.find(|(_, new)| *new == current.id) else {
            continue;
        };
        let Some(old) = then.requirements().position(|old| old.id == *old_id) else {
            continue;
        };
        let step = match two.hides {
            true => from_rows(two, pairs, (old, requirement)),
            false => counted(pairs, (old, requirement)),
        };
        steps.push(Step {
            old_id: old_id.clone(),
            ..step
        });
    }
    steps
}

/// What the rows of everybody tell of those who are in both.
fn from_rows(two: &Two<'_, '_>, pairs: &Pairs<'_, '_>, (old, new): (usize, usize)) -> Step {
    let asks = |norm: &Norm, at: usize, member: &Member<'_>| {
        let requirement = norm.requirements().nth(at);
        requirement.is_some_and(|one| one.concern(&member.facts.kind) == Concern::Own)
    };
    let (now, then) = two.norms;
    let of = (
        pairs
            .iter()
            .filter(|(member, _)| asks(then, old, member))
            .count(),
        pairs
            .iter()
            .filter(|(_, member)| asks(now, new, member))
            .count(),
    );
    let before = two.baseline.2.get(old).map(|rows| &rows.all);
    let after = two.current.1.get(new).map(|rows| &rows.all);
    Step {
        requirement: new,
        old_id: String::new(),
        of,
        before: spans(before, of.0),
        after: spans(after, of.1),
        outcomes: None,
    }
}

/// Of everybody in a row, at most those who are no part of it may be missing.
fn spans(row: Option<&Row>, of: usize) -> Vec<Span> {
    let one = |row: &Row, status: usize| {
        let all = row.span(status);
        let others = row.of.saturating_sub(of);
        Span {
            low: all.low.saturating_sub(others),
            high: all.high.min(of),
        }
    };
    let statuses = 0..Status::ALL.len();
    statuses
        .map(|status| row.map_or_else(Span::default, |row| one(row, status)))
        .collect()
}

/// The numbers themselves, for who may see every status.
fn counted(pairs: &Pairs<'_, '_>, (old, new): (usize, usize)) -> Step {
    let before = counts(old, pairs.iter().map(|(then, _)| *then));
    let after = counts(new, pairs.iter().map(|(_, now)| *now));
    let standing =
        |member: &Member<'_>, at: usize| member.facts.standings.get(at).copied().flatten();
    let became: Vec<Outcome> = pairs
        .iter()
        .filter_map(|(then, now)| Some(Outcome::of(standing(then, old)?, standing(now, new)?)))
        .collect();
    let outcomes = Outcome::ALL.map(|outcome| {
        let same = became.iter().filter(|one| **one == outcome);
        (outcome, same.count())
    });
    let exactly = |counts: &[usize]| counts.iter().copied().map(Span::exactly).collect();
    Step {
        requirement: new,
        old_id: String::new(),
        of: (before.iter().sum(), after.iter().sum()),
        before: exactly(&before),
        after: exactly(&after),
        outcomes: Some(outcomes.to_vec()),
    }
}
