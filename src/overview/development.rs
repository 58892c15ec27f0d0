//! What changed since the baseline. Who sees counts sees those of the organisations
//! in both measurements, one after a merger beside those before it together. Who is
//! told steps sees the whole picture of each year beside the other: the difference
//! with the organisations in both would be the newcomers.

use super::compared::{Pair, comparable, compared, pairs};
use super::counting::counts;
use super::figures::{GroupedFigures, StatusFigures};
use super::rounds::{Member, Round};
use super::thresholds::CERTAIN_MOVE;
use crate::comparison::Outcome;
use crate::norm::{Continuity, Norm};

/// What changed since the baseline.
#[derive(Debug)]
pub struct Development<'f> {
    /// The earlier measurement.
    pub baseline: Round<'f>,
    /// How many organisations are in the counts, then and now.
    pub counted: (usize, usize),
    /// Who is compared, for who sees counts.
    pub compared: Option<Compared>,
    /// Every theme of both.
    pub themes: Vec<ThenNow>,
    /// Requirements: all that can be compared in counts, or those that certainly moved.
    pub requirements: Vec<ThenNow>,
}

/// Which organisations are compared, and which are not.
#[derive(Clone, Copy, Debug)]
pub struct Compared {
    /// How many are in both, those after a merger among them.
    pub both: usize,
    /// Of these, those that are compared with the ones before a merger together.
    pub merged: usize,
    /// How many those before the mergers were.
    pub predecessors: usize,
    /// How many are only in the current one.
    pub newcomers: usize,
    /// How many are only in the baseline.
    pub gone: usize,
}

/// A theme or requirement, then and now.
#[derive(Debug)]
pub struct ThenNow {
    /// Its position in the current norm.
    pub at: usize,
    /// Its id in the baseline's norm.
    pub old_id: String,
    /// How many had which status then.
    pub before: StatusFigures,
    /// How many have it now.
    pub after: StatusFigures,
    /// How many had which outcome, of those that are the same organisation; for who sees counts.
    pub outcomes: Vec<(Outcome, usize)>,
}

/// The two measurements that are compared, with their rows as shown.
pub(super) struct Two<'r, 'f> {
    pub(super) current: (&'r Round<'f>, &'r [Member<'f>], &'r [GroupedFigures]),
    pub(super) baseline: (Round<'f>, Vec<Member<'f>>, Vec<GroupedFigures>),
    /// The norms of the current one and the baseline.
    pub(super) norms: (&'r Norm, &'r Norm),
    pub(super) continuity: &'r Continuity,
    pub(super) in_steps: bool,
}

pub(super) fn development<'f>(two: Two<'_, 'f>) -> Development<'f> {
    let counted = (two.baseline.1.len(), two.current.1.len());
    let (compared, themes, requirements) = match two.in_steps {
        true => (None, themes_in_steps(&two), moved(&two)),
        false => {
            let pairs = pairs(&two);
            let requirements = in_counts(&two, &pairs);
            let themes = themes_in_counts(&two, &requirements);
            (Some(compared(&two, &pairs)), themes, requirements)
        }
    };
    Development {
        baseline: two.baseline.0,
        counted,
        compared,
        themes,
        requirements,
    }
}

impl Development<'_> {
    /// Whether there is anything to compare.
    pub(super) fn is_any(&self) -> bool {
        match &self.compared {
            Some(compared) => compared.both > 0,
            None => self.counted.0 > 0 && self.counted.1 > 0,
        }
    }
}

fn in_counts(two: &Two<'_, '_>, pairs: &[Pair<'_, '_>]) -> Vec<ThenNow> {
    let all = comparable(two).map(|(old, new, old_id)| {
        let then = pairs.iter().flat_map(|pair| pair.then.iter().copied());
        let outcomes: Vec<Outcome> = pairs
            .iter()
            .filter_map(|pair| {
                let before = pair.same()?.facts.standings.get(old).copied().flatten()?;
                let after = pair.now.facts.standings.get(new).copied().flatten()?;
                Some(Outcome::of(before, after))
            })
            .collect();
        let count = |outcome| outcomes.iter().filter(|one| **one == outcome).count();
        ThenNow {
            at: new,
            old_id: old_id.to_owned(),
            before: StatusFigures::Counts(counts(old, then)),
            after: StatusFigures::Counts(counts(new, pairs.iter().map(|pair| pair.now))),
            outcomes: Outcome::ALL.map(|one| (one, count(one))).to_vec(),
        }
    });
    all.filter(|one| one.after.of() > 0).collect()
}

fn themes_in_counts(two: &Two<'_, '_>, requirements: &[ThenNow]) -> Vec<ThenNow> {
    let mut first = 0;
    let themes = two.norms.0.themes.iter().enumerate();
    let themes = themes.filter_map(|(at, theme)| {
        let own = first..first + theme.requirements.len();
        first = own.end;
        let of = || requirements.iter().filter(|one| own.contains(&one.at));
        Some(ThenNow {
            at,
            old_id: theme.id.value.clone(),
            before: StatusFigures::sum(of().map(|one| &one.before))?,
            after: StatusFigures::sum(of().map(|one| &one.after))?,
            outcomes: Vec::new(),
        })
    });
    themes.collect()
}

/// The themes of now beside those of then with the same id, each over all of its own.
fn themes_in_steps(two: &Two<'_, '_>) -> Vec<ThenNow> {
    let then = sums(two.norms.1, &two.baseline.2);
    let now = sums(two.norms.0, two.current.2);
    let themes = now.into_iter().enumerate().filter_map(|(at, (id, after))| {
        let (_, before) = then.iter().find(|(other, _)| *other == id)?;
        Some(ThenNow {
            at,
            old_id: id.to_owned(),
            before: (*before)?,
            after: after?,
            outcomes: Vec::new(),
        })
    });
    themes.collect()
}

/// What is told of each theme.
fn sums<'n>(norm: &'n Norm, rows: &[GroupedFigures]) -> Vec<(&'n str, Option<StatusFigures>)> {
    let mut rest = rows.iter().map(|rows| &rows.all);
    let themes = norm.themes.iter().map(|theme| {
        let own: Vec<&StatusFigures> = rest.by_ref().take(theme.requirements.len()).collect();
        (theme.id.as_str(), StatusFigures::sum(own))
    });
    themes.collect()
}

/// The requirements of which more, or fewer, are certainly met than then.
fn moved(two: &Two<'_, '_>) -> Vec<ThenNow> {
    let all = comparable(two).filter_map(|(old, new, old_id)| {
        let (before, after) = (two.baseline.2.get(old)?.all, two.current.2.get(new)?.all);
        let ((low, high), (least, most)) = (before.met(), after.met());
        let certain = least >= high + CERTAIN_MOVE || low >= most + CERTAIN_MOVE;
        let told = before.is_told() && after.is_told();
        (certain && told).then(|| ThenNow {
            at: new,
            old_id: old_id.to_owned(),
            before,
            after,
            outcomes: Vec::new(),
        })
    });
    all.collect()
}
