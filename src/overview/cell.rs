//! A count as it is shown: as it is, or as no more than what it may tell.

/// The smallest count that is told apart: fewer are "a few".
pub const FEWEST: usize = 5;

/// How many organisations, as far as it may be told.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Cell {
    /// The number itself.
    Number(usize),
    /// 1 to 4.
    Few,
    /// 5 or more, and 5 or more others.
    Several,
    /// All but 1 to 4.
    NearlyAll,
    /// Nothing is told.
    Hidden,
}

impl Cell {
    /// The class of a count: the number itself unless it is small, or all but a small one.
    pub(super) fn of(count: usize, of: usize) -> Self {
        if count == 0 || count == of {
            Self::Number(count)
        } else if count < FEWEST {
            Self::Few
        } else if of - count < FEWEST {
            Self::NearlyAll
        } else {
            Self::Number(count)
        }
    }

    /// The lowest and the highest that it can be, out of so many organisations.
    pub fn range(self, of: usize) -> (usize, usize) {
        let most_others = FEWEST - 1;
        match self {
            Self::Number(number) => (number, number),
            Self::Few => (1, most_others),
            Self::Several => (FEWEST, of.saturating_sub(FEWEST).max(FEWEST)),
            Self::NearlyAll => (
                FEWEST.max(of.saturating_sub(most_others)),
                of.saturating_sub(1),
            ),
            Self::Hidden => (0, of),
        }
    }

    /// Whether it stands for a small count, or for all but a small one.
    pub(super) fn is_small(self) -> bool {
        matches!(self, Self::Few | Self::NearlyAll)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn small_counts_and_all_but_small_counts_are_not_told() {
        for (count, cell) in [
            (0, Cell::Number(0)),
            (1, Cell::Few),
            (4, Cell::Few),
            (5, Cell::Number(5)),
            (39, Cell::Number(39)),
            (40, Cell::NearlyAll),
            (43, Cell::NearlyAll),
            (44, Cell::Number(44)),
        ] {
            assert_eq!(Cell::of(count, 44), cell, "{count} of 44");
            let (low, high) = cell.range(44);
            assert!(low <= count && count <= high);
        }
    }
}
