//! A reader who knows the code, and so every world that gives the same output.

use std::collections::HashMap;
use std::hash::{DefaultHasher, Hash, Hasher};

/// What can be known of worlds that look alike: per place, the statuses that it has
/// in any of them, as bits.
#[derive(Default)]
pub struct Worlds {
    alike: HashMap<u64, Vec<u8>>,
}

impl Worlds {
    /// A world that has these statuses in these places, and what is seen of it.
    pub fn add(&mut self, statuses: &[usize], seen: &impl Hash) {
        let mut hasher = DefaultHasher::new();
        seen.hash(&mut hasher);
        let known = self.alike.entry(hasher.finish());
        let known = known.or_insert_with(|| vec![0; statuses.len()]);
        for (bits, status) in known.iter_mut().zip(statuses) {
            *bits |= 1 << status;
        }
    }

    /// The places of which it is certain, somewhere, that they have one of these statuses.
    pub fn certain(&self, of: &[usize]) -> Vec<usize> {
        let wanted: u8 = of.iter().map(|status| 1 << status).sum();
        let places = self.alike.values().flat_map(|known| {
            let known = known.iter().enumerate();
            let certain = known.filter(|(_, bits)| **bits & !wanted == 0);
            certain.map(|(place, _)| place)
        });
        let mut places: Vec<usize> = places.collect();
        places.sort_unstable();
        places.dedup();
        places
    }

    /// How many outputs there are.
    pub fn outputs(&self) -> usize {
        self.alike.len()
    }
}

/// Every list of so many numbers below `end`.
pub fn every(places: usize, end: usize) -> impl Iterator<Item = Vec<usize>> {
    let count = end.pow(u32::try_from(places).expect("few"));
    (0..count).map(move |mut number| {
        let digit = |_| {
            let digit = number % end;
            number /= end;
            digit
        };
        (0..places).map(digit).collect()
    })
}

/// How many organisations of each region have which status. Within a region nothing
/// tells one from another, so this is all that a world of one requirement is.
pub type Counts = Vec<Vec<usize>>;

/// Every way to give so many organisations a status.
fn shared_out(organisations: usize, statuses: usize) -> Vec<Vec<usize>> {
    if statuses == 1 {
        return vec![vec![organisations]];
    }
    let first = 0..=organisations;
    let all = first.flat_map(|first| {
        let rest = shared_out(organisations - first, statuses - 1);
        rest.into_iter()
            .map(move |rest| [vec![first], rest].concat())
    });
    all.collect()
}

/// Every world of regions of these sizes.
pub fn every_counts(sizes: &[usize], statuses: usize) -> Vec<Counts> {
    let mut all: Vec<Counts> = vec![Vec::new()];
    for size in sizes {
        let own = shared_out(*size, statuses);
        let longer = all.iter().flat_map(|before| {
            own.iter().map(move |counts| {
                let mut world = before.clone();
                world.push(counts.clone());
                world
            })
        });
        all = longer.collect();
    }
    all
}

/// Organisations that put together what they know: a region and a status each.
type Coalition = Vec<(usize, usize)>;

/// Every coalition of so many.
fn coalitions(regions: usize, statuses: usize, members: usize) -> Vec<Coalition> {
    let one = || (0..regions).flat_map(|region| (0..statuses).map(move |status| (region, status)));
    let mut all: Vec<Coalition> = vec![Vec::new()];
    for _ in 0..members {
        let longer = all.iter().flat_map(|before| {
            let later = one().filter(|next| before.last().is_none_or(|last| last <= next));
            later.map(|next| [&before[..], &[next]].concat())
        });
        all = longer.collect();
    }
    all
}

/// What a coalition is certain of.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Certain {
    /// The answer of somebody else, whatever it is.
    pub answer: bool,
    /// That somebody else does not meet the requirement.
    pub not_met: bool,
}

/// Worlds that give the same output, and what can be known of them.
#[derive(Default)]
pub struct Alike {
    worlds: HashMap<u64, Vec<Counts>>,
}

impl Alike {
    /// A world and what is seen of it.
    pub fn add(&mut self, world: Counts, seen: &impl Hash) {
        let mut hasher = DefaultHasher::new();
        seen.hash(&mut hasher);
        self.worlds.entry(hasher.finish()).or_default().push(world);
    }

    pub fn outputs(&self) -> usize {
        self.worlds.len()
    }

    /// What any coalition of so many is certain of, anywhere.
    pub fn certain(&self, members: usize) -> Certain {
        let first = self.worlds.values().flatten().next().expect("a world");
        let coalitions = coalitions(first.len(), first[0].len(), members);
        let mut certain = Certain::default();
        for worlds in self.worlds.values() {
            for coalition in &coalitions {
                let found = known(worlds, coalition);
                certain.answer |= found.answer;
                certain.not_met |= found.not_met;
            }
        }
        certain
    }
}

/// What a coalition is certain of, who knows that it is in one of these worlds.
fn known(worlds: &[Counts], coalition: &Coalition) -> Certain {
    let (regions, statuses) = (worlds[0].len(), worlds[0][0].len());
    // Of everybody else, how often a status is absent or is all there is, over all worlds.
    let mut possible = vec![vec![false; statuses]; regions];
    let mut others = vec![0; regions];
    let mut any = false;
    for world in worlds {
        let mut rest = world.clone();
        let fits = coalition.iter().all(|(region, status)| {
            let count = &mut rest[*region][*status];
            let fits = *count > 0;
            *count = count.saturating_sub(1);
            fits
        });
        if !fits {
            continue;
        }
        any = true;
        for region in 0..regions {
            others[region] = rest[region].iter().sum();
            for status in 0..statuses {
                possible[region][status] |= rest[region][status] > 0;
            }
        }
    }
    let mut certain = Certain::default();
    for region in (0..regions).filter(|region| any && others[*region] > 0) {
        let of: Vec<usize> = (0..statuses)
            .filter(|status| possible[region][*status])
            .collect();
        certain.answer |= of.len() == 1;
        certain.not_met |= !of.contains(&0);
    }
    certain
}
