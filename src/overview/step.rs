//! A count as province and public are told it: a step of four. What is told is a
//! fixed function of one count, so there is no pattern of hiding to read.

use super::thresholds::{FEWEST_ORGANISATIONS, STEP_WIDTH};

/// Shares of a count, so that middles and thirds are whole numbers.
const PARTS: usize = 6;

/// What is known of a count, or of counts together: its lowest, its highest, and
/// one value between them to sort, draw and add by.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct Step {
    /// The lowest that it can be.
    pub low: usize,
    /// The highest.
    pub high: usize,
    /// The value that stands for it, in sixths.
    sixths: usize,
}

impl Step {
    /// The step of a count in a group; nothing of a group that is too small. The
    /// bounds never depend on the size: a larger group only splits the last step.
    pub fn of(count: usize, size: usize) -> Option<Self> {
        if size < FEWEST_ORGANISATIONS {
            return None;
        }
        let last = (size - 2) / STEP_WIDTH;
        let step = (count / STEP_WIDTH).min(last);
        let low = step * STEP_WIDTH;
        let high = if step == last {
            size
        } else {
            low + STEP_WIDTH - 1
        };
        // The middle; in the outer steps a third from the end.
        let sixths = match step {
            0 => PARTS * high / 3,
            _ if step == last => PARTS * high - PARTS * (high - low) / 3,
            _ => PARTS * (low + high) / 2,
        };
        Some(Self { low, high, sixths })
    }

    /// Two counts together.
    pub fn plus(self, other: Self) -> Self {
        Self {
            low: self.low + other.low,
            high: self.high + other.high,
            sixths: self.sixths + other.sixths,
        }
    }

    /// About how many, rounded half up.
    pub fn about(self) -> usize {
        (self.sixths + PARTS / 2) / PARTS
    }

    /// About how many of every hundred, rounded half up; none of nothing.
    pub fn of_hundred(self, of: usize) -> Option<usize> {
        let all = PARTS * of;
        (self.sixths * 200 + all).checked_div(2 * all)
    }

    /// How much more this stands for than a count that it contains, as a share of so
    /// many: to sort by.
    pub fn share_above(self, inner: Self, of: usize) -> Ratio {
        Ratio {
            above: self.sixths.saturating_sub(inner.sixths),
            of,
        }
    }
}

/// A part of a whole, to compare with others.
#[derive(Clone, Copy, Debug)]
pub struct Ratio {
    above: usize,
    of: usize,
}

impl Ratio {
    /// A count that is told as it is.
    pub fn exactly(count: usize, of: usize) -> Self {
        Self {
            above: PARTS * count,
            of,
        }
    }

    /// Whether there is any.
    pub fn is_any(self) -> bool {
        self.above > 0
    }
}

impl PartialEq for Ratio {
    fn eq(&self, other: &Self) -> bool {
        self.cmp(other).is_eq()
    }
}

impl Eq for Ratio {}

impl PartialOrd for Ratio {
    fn partial_cmp(&self, other: &Self) -> Option<std::cmp::Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Ratio {
    fn cmp(&self, other: &Self) -> std::cmp::Ordering {
        (self.above * other.of).cmp(&(other.above * self.of))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const LARGEST: usize = 400;

    #[test]
    fn the_steps_of_the_design() {
        let of = |count, size| {
            let step = Step::of(count, size).expect("told");
            (step.low, step.high)
        };
        assert_eq!(
            [of(0, 44), of(4, 44), of(39, 44), of(44, 44)],
            [(0, 3), (4, 7), (36, 39), (40, 44)]
        );
        assert_eq!([of(3, 6), of(4, 6)], [(0, 3), (4, 6)]);
        assert_eq!([of(0, 10), of(7, 10), of(8, 10)], [(0, 3), (4, 7), (8, 10)]);
    }

    #[test]
    fn steps_are_a_partition_with_at_least_three_counts_each() {
        for size in 0..=LARGEST {
            let steps: Vec<_> = (0..=size).map(|count| Step::of(count, size)).collect();
            assert_eq!(
                steps.iter().all(Option::is_some),
                size >= FEWEST_ORGANISATIONS
            );
            assert_eq!(
                steps.iter().any(Option::is_some),
                size >= FEWEST_ORGANISATIONS
            );
            for (count, step) in steps.iter().flatten().enumerate() {
                assert!(step.low <= count && count <= step.high, "{count} of {size}");
                assert!(step.high - step.low >= 2 && step.high <= size);
                let alike = steps[step.low..=step.high].iter();
                assert!(alike.clone().all(|other| *other == Some(*step)));
            }
        }
    }

    #[test]
    fn the_bounds_of_a_group_begin_those_of_a_larger_one() {
        let bounds = |size| -> Vec<usize> {
            let steps = (0..=size).filter_map(|count| Step::of(count, size));
            let mut lows: Vec<usize> = steps.map(|step| step.low).collect();
            lows.dedup();
            lows
        };
        for size in FEWEST_ORGANISATIONS..LARGEST {
            let (small, large) = (bounds(size), bounds(size + 1));
            assert_eq!(small[..], large[..small.len()]);
            assert!(large.len() <= small.len() + 1);
        }
    }

    #[test]
    fn about_never_goes_down_and_lies_within_its_step() {
        for size in FEWEST_ORGANISATIONS..=LARGEST {
            let mut before = 0;
            for count in 0..=size {
                let step = Step::of(count, size).expect("told");
                let about = step.about();
                assert!(before <= about && step.low <= about && about <= step.high);
                before = about;
            }
        }
    }

    #[test]
    fn a_share_is_compared_whatever_its_whole() {
        let of = |count, size| {
            let step = Step::of(count, size).expect("told");
            step.share_above(Step::default(), size)
        };
        assert!(of(10, 10) > of(22, 44));
        assert_eq!(of(1, 44), of(3, 44));
        assert_eq!(Step::of(22, 44).expect("told").of_hundred(44), Some(49));
        assert_eq!(Step::default().of_hundred(0), None);
    }
}
