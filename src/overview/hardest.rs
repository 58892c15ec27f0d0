//! The requirements that are hardest for most.

use super::figures::{GroupedFigures, StatusFigures};
use super::step::Ratio;
use crate::norm::Norm;

/// How many of the hardest requirements are named, at most.
const MOST: usize = 10;

/// The requirements that most are not yet there with.
#[derive(Debug, Default)]
pub struct Hardest {
    /// The hardest first; of equals the first in the norm.
    pub named: Vec<Hard>,
    /// Those that come next and are too many to name: what stands the same is never cut.
    pub next: Option<Tied>,
}

/// A requirement that is partial or unmet for many.
#[derive(Clone, Copy, Debug)]
pub struct Hard {
    /// Its position in the norm.
    pub requirement: usize,
    /// How many have which status.
    pub row: StatusFigures,
}

/// Requirements that stand the same.
#[derive(Debug)]
pub struct Tied {
    /// How many.
    pub count: usize,
    /// The ids of their themes, in the norm's order.
    pub themes: Vec<String>,
}

pub(super) fn hardest(norm: &Norm, rows: &[GroupedFigures]) -> Hardest {
    let all = rows.iter().enumerate();
    let mut all: Vec<(Ratio, Hard)> = all
        .filter_map(|(requirement, rows)| {
            let hard = Hard {
                requirement,
                row: rows.all,
            };
            Some((rows.all.gaps()?, hard))
        })
        .filter(|(share, _)| share.is_any())
        .collect();
    all.sort_by_key(|(share, _)| std::cmp::Reverse(*share));
    let mut hardest = Hardest::default();
    for alike in all.chunk_by(|(one, _), (other, _)| one == other) {
        if hardest.named.len() + alike.len() > MOST {
            hardest.next = Some(tied(norm, alike));
            break;
        }
        hardest.named.extend(alike.iter().map(|(_, hard)| *hard));
    }
    hardest
}

fn tied(norm: &Norm, alike: &[(Ratio, Hard)]) -> Tied {
    let ids = norm.themes.iter().flat_map(|theme| {
        let own = theme.requirements.iter();
        own.map(|_| theme.id.as_str())
    });
    let ids: Vec<&str> = ids.collect();
    let themes = alike
        .iter()
        .filter_map(|(_, hard)| ids.get(hard.requirement));
    let mut themes: Vec<String> = themes.map(|id| (*id).to_owned()).collect();
    themes.dedup();
    Tied {
        count: alike.len(),
        themes,
    }
}
