//! Half years, by which a plan is looked at.

use jiff::ToSpan;
use jiff::civil::{Date, date};

/// Half a year, by its number.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct HalfYear {
    /// The year.
    pub year: i16,
    /// Whether it is the second one.
    pub second: bool,
}

impl HalfYear {
    /// The one that a day lies in.
    pub(crate) fn of(day: Date) -> Self {
        Self {
            year: day.year(),
            second: day.month() > 6,
        }
    }

    /// Its last day.
    pub(crate) fn last_day(self) -> Date {
        match self.second {
            true => date(self.year, 12, 31),
            false => date(self.year, 6, 30),
        }
    }

    /// The one after it.
    pub(crate) fn next(self) -> Self {
        Self::of(self.last_day().saturating_add(1.day()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn half_years_follow_each_other() {
        let first = HalfYear::of(date(2025, 6, 30));
        assert_eq!(first.last_day(), date(2025, 6, 30));
        assert_eq!(first.next().last_day(), date(2025, 12, 31));
        assert_eq!(first.next().next(), HalfYear::of(date(2026, 1, 1)));
    }
}
