//! Periods and windows: how often, and by when.

use std::fmt;
use std::str::FromStr;

use jiff::ToSpan;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::document::Word;
use crate::lang::{Lang, pick};

/// A unit of calendar time.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Unit {
    /// Days.
    Day,
    /// Weeks, from Monday.
    Week,
    /// Months.
    Month,
    /// Years.
    Year,
}

/// How often: every so many days, weeks, months or years.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Interval {
    /// How many units.
    pub count: u16,
    /// Of what.
    pub unit: Unit,
}

/// How the source means an interval.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Bound {
    /// At least this often.
    AtLeast,
    /// This often.
    Exact,
    /// For instance this often.
    Example,
}

impl Word for Bound {
    const WORDS: &'static [(Self, &'static str)] = &[
        (Self::AtLeast, "at_least"),
        (Self::Exact, "exact"),
        (Self::Example, "example"),
    ];
}

impl FromStr for Interval {
    type Err = ();

    /// Reads `1 year`, `6 months`, `2 weeks`, `10 days`.
    fn from_str(text: &str) -> Result<Self, ()> {
        let (count, unit) = text.trim().split_once(' ').ok_or(())?;
        let count: u16 = count.parse().map_err(|_| ())?;
        let unit = match unit.trim() {
            "day" | "days" => Unit::Day,
            "week" | "weeks" => Unit::Week,
            "month" | "months" => Unit::Month,
            "year" | "years" => Unit::Year,
            _ => return Err(()),
        };
        let most = match unit {
            Unit::Day | Unit::Week => 3660,
            Unit::Month => 1200,
            Unit::Year => 100,
        };
        if (1..=most).contains(&count) {
            Ok(Self { count, unit })
        } else {
            Err(())
        }
    }
}

impl fmt::Display for Interval {
    /// As files have it: `1 year`, `6 months`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let unit = match self.unit {
            Unit::Day => "day",
            Unit::Week => "week",
            Unit::Month => "month",
            Unit::Year => "year",
        };
        let more = if self.count == 1 { "" } else { "s" };
        write!(f, "{} {unit}{more}", self.count)
    }
}

impl fmt::Display for Day {
    /// As files have it: `2027`, `2027-12-31`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Year(year) => write!(f, "{year}"),
            Self::Date(date) => write!(f, "{date}"),
        }
    }
}

impl Interval {
    /// The days of a week, month or year, for putting intervals in order.
    pub fn days(self) -> u32 {
        let unit = match self.unit {
            Unit::Day => 1,
            Unit::Week => 7,
            Unit::Month => 30,
            Unit::Year => 365,
        };
        u32::from(self.count) * unit
    }

    /// The date this much later.
    pub fn after(self, date: Date) -> Date {
        let count = i64::from(self.count);
        let span = match self.unit {
            Unit::Day => count.days(),
            Unit::Week => count.weeks(),
            Unit::Month => count.months(),
            Unit::Year => count.years(),
        };
        date.saturating_add(span)
    }

    /// Whether something last done on `done` was done neither in the period
    /// that runs on `day` nor in the last full one. Periods are those of the
    /// calendar: years from 1 January, months from the 1st, weeks from Monday.
    pub fn lapsed(self, done: Date, day: Date) -> bool {
        self.unit.index(done) < self.unit.index(day) - i64::from(self.count)
    }

    /// In words: `elk jaar`, `elke 2 jaar`.
    pub fn words(self, lang: Lang) -> String {
        let (one, more) = match self.unit {
            Unit::Day => lang.pick(("elke dag", "dagen"), ("every day", "days")),
            Unit::Week => lang.pick(("elke week", "weken"), ("every week", "weeks")),
            Unit::Month => lang.pick(("elke maand", "maanden"), ("every month", "months")),
            Unit::Year => lang.pick(("elk jaar", "jaar"), ("every year", "years")),
        };
        match self.count {
            1 => one.to_owned(),
            count => format!("{} {count} {more}", lang.pick("elke", "every")),
        }
    }
}

impl Unit {
    /// Which calendar period of this unit a date lies in.
    fn index(self, date: Date) -> i64 {
        let epoch = jiff::civil::date(1, 1, 1);
        let days = date.duration_since(epoch).as_hours() / 24;
        match self {
            Self::Day => days,
            // 1 January of the year 1 was a Monday.
            Self::Week => days.div_euclid(7),
            Self::Month => i64::from(date.year()) * 12 + i64::from(date.month()),
            Self::Year => i64::from(date.year()),
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
    fn intervals_are_written_out() {
        assert!("1 year".parse::<Interval>().is_ok());
        for bad in [
            "1m",
            "0 years",
            "year",
            "1 jaar",
            "-1 year",
            "1.5 years",
            "101 years",
        ] {
            assert!(bad.parse::<Interval>().is_err(), "{bad}");
        }
    }

    #[test]
    fn a_duty_lapses_when_done_neither_in_this_period_nor_in_the_last_full_one() {
        let yearly: Interval = "1 year".parse().expect("an interval");
        assert!(!yearly.lapsed(date(2025, 3, 1), date(2026, 4, 15)));
        assert!(!yearly.lapsed(date(2025, 1, 1), date(2026, 12, 31)));
        assert!(yearly.lapsed(date(2024, 12, 31), date(2026, 1, 1)));
        let two: Interval = "2 years".parse().expect("an interval");
        assert!(!two.lapsed(date(2024, 1, 1), date(2026, 4, 15)));
        assert!(two.lapsed(date(2023, 12, 31), date(2026, 4, 15)));
        let weekly: Interval = "1 week".parse().expect("an interval");
        // Monday 13 April 2026; the week before began on the 6th.
        assert!(!weekly.lapsed(date(2026, 4, 6), date(2026, 4, 13)));
        assert!(weekly.lapsed(date(2026, 4, 5), date(2026, 4, 13)));
        let half: Interval = "6 months".parse().expect("an interval");
        assert!(!half.lapsed(date(2025, 10, 1), date(2026, 4, 30)));
        assert!(half.lapsed(date(2025, 9, 30), date(2026, 4, 1)));
    }

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
    fn a_window_runs_between_its_ends() {
        let window = When::Between(Day::Year(2025), Day::Year(2026));
        assert!(!window.runs_on(date(2024, 12, 31)));
        assert!(window.runs_on(date(2026, 12, 31)));
        assert!(!window.runs_on(date(2027, 1, 1)));
    }
}
