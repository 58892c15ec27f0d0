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
