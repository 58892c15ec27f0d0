//! Numbers that look random and are the same on every run: SplitMix64, seeded
//! with the names of what they are for.

/// A stream of numbers.
pub(super) struct Random {
    state: u64,
}

impl Random {
    /// A stream of its own for every list of names, so that one organisation
    /// more changes nothing for the others.
    pub(super) fn new(seed: u64, names: &[&str]) -> Self {
        // FNV-1a over the names, with a sign between them.
        let mut state = 0xcbf2_9ce4_8422_2325 ^ seed;
        for byte in names.iter().flat_map(|name| name.bytes().chain([0])) {
            state = (state ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3);
        }
        Self { state }
    }

    fn next(&mut self) -> u64 {
        self.state = self.state.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.state;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        z ^ (z >> 31)
    }

    /// A whole number below `end`.
    pub(super) fn below(&mut self, end: u64) -> u64 {
        self.next() % end
    }

    /// True in this many of a hundred cases.
    pub(super) fn percent(&mut self, chance: u64) -> bool {
        self.below(100) < chance
    }

    /// One of a list.
    pub(super) fn of<T: Copy>(&mut self, list: &[T]) -> T {
        let at = self.below(list.len() as u64);
        list[usize::try_from(at).unwrap_or_default()]
    }
}
