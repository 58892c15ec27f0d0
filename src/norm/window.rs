//! By when: days, years and windows.

use std::fmt;

use jiff::ToSpan;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::lang::{Lang, pick};

impl fmt::Display for Day {
    /// As files have it: `2027`, `2027-12-31`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Year(year) => write!(f, "{year}"),
            Self::Date(date) => write!(f, "{date}"),
        }
    }
}

/// A year, or a day.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Day {
    /// A whole year.
    Year(i16),
    /// One day.
    Date(Date),
}

/// By when: in a year, before a day, or within a window.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum When {
    /// At some moment in this year or on this day.
    In(Day),
    /// Before this day or year.
    Before(Day),
    /// Within this window, both ends included.
    Between(Day, Day),
}

impl Day {
    /// The first day.
    pub fn first(self) -> Date {
        match self {
            Self::Year(year) => jiff::civil::date(year, 1, 1),
            Self::Date(date) => date,
        }
    }

    /// The day after the last.
    pub fn end(self) -> Date {
        match self {
            Self::Year(year) => jiff::civil::date(year + 1, 1, 1),
            Self::Date(date) => date.saturating_add(1.day()),
        }
    }

    /// As people write it.
    pub fn words(self, lang: Lang) -> String {
        match self {
            Self::Year(year) => year.to_string(),
            Self::Date(date) => lang.date(date),
        }
    }
}

impl When {
    /// The first day that is too late.
    pub fn deadline(self) -> Date {
        match self {
            Self::In(day) | Self::Between(_, day) => day.end(),
            Self::Before(day) => day.first(),
        }
    }

    /// The last day that is in time.
    pub fn last_day(self) -> Date {
        self.deadline().saturating_sub(1.day())
    }

    /// Whether the window runs on a day: it has begun, where it has a begin, and is not over.
    pub fn runs_on(self, day: Date) -> bool {
        let begun = match self {
            Self::Between(from, _) => day >= from.first(),
            Self::In(_) | Self::Before(_) => true,
        };
        begun && day < self.deadline()
    }

    /// Whole months from a day to the deadline; none when it has passed.
    pub fn months_from(self, day: Date) -> Option<u32> {
        let deadline = self.deadline();
        if day >= deadline {
            return None;
        }
        let months = i32::from(deadline.year() - day.year()) * 12
            + i32::from(deadline.month() - day.month());
        let whole = if deadline.day() < day.day() {
            months - 1
        } else {
            months
        };
        u32::try_from(whole).ok()
    }

    /// As people write it: `in 2027`, `vóór 31 december 2026`.
    pub fn words(self, lang: Lang) -> String {
        match self {
            Self::In(day) => format!("in {}", day.words(lang)),
            Self::Before(day) => format!("{} {}", lang.pick("vóór", "before"), day.words(lang)),
            Self::Between(from, to) => {
                let (from, to) = (from.words(lang), to.words(lang));
                pick!(
                    lang,
                    "van {from} tot en met {to}",
                    "from {from} up to and including {to}"
                )
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn months_to_a_target_are_whole_and_end_with_it() {
        let in_2027 = When::In(Day::Year(2027));
        assert_eq!(in_2027.months_from(date(2025, 4, 15)), Some(32));
        assert_eq!(in_2027.months_from(date(2027, 12, 15)), Some(0));
        assert_eq!(in_2027.months_from(date(2028, 1, 1)), None);
        let before = When::Before(Day::Date(date(2026, 12, 31)));
        assert_eq!(before.months_from(date(2025, 4, 15)), Some(20));
        assert_eq!(before.months_from(date(2026, 12, 31)), None);
    }

    #[test]
    fn the_last_day_is_the_one_before_it_is_too_late() {
        let last = |when: When| when.last_day();
        assert_eq!(last(When::In(Day::Year(2027))), date(2027, 12, 31));
        let before = When::Before(Day::Date(date(2026, 12, 31)));
        assert_eq!(last(before), date(2026, 12, 30));
        let window = When::Between(Day::Year(2025), Day::Year(2026));
        assert_eq!(last(window), date(2026, 12, 31));
    }

    #[test]
    fn a_window_runs_between_its_ends() {
        let window = When::Between(Day::Year(2025), Day::Year(2026));
        assert!(!window.runs_on(date(2024, 12, 31)));
        assert!(window.runs_on(date(2026, 12, 31)));
        assert!(!window.runs_on(date(2027, 1, 1)));
    }
}
