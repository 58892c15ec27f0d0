//! How often: intervals of calendar time, and when a duty lapses.

use crate::document::Word;
use crate::lang::Lang;
use jiff::ToSpan;
use jiff::civil::Date;
use serde::{Deserialize, Serialize};
use std::fmt;
use std::str::FromStr;

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

    /// The last day on which something last done on `done` has not lapsed.
    pub fn last_day_in_time(self, done: Date) -> Date {
        let periods = self.unit.index(done) + i64::from(self.count);
        self.unit.last_day(periods)
    }

    /// The last day of the calendar period that runs on `day`.
    pub fn end_of_period(self, day: Date) -> Date {
        self.unit.last_day(self.unit.index(day))
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

    /// The last day of a calendar period of this unit.
    fn last_day(self, index: i64) -> Date {
        let first = jiff::civil::date(1, 1, 1);
        let next = index + 1;
        let after = match self {
            Self::Day => first.saturating_add(next.days()),
            Self::Week => first.saturating_add((next * 7).days()),
            // January of the year 1 is month 13.
            Self::Month => first.saturating_add((next - 13).months()),
            Self::Year => first.saturating_add((next - 1).years()),
        };
        after.saturating_sub(1.day())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

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
    fn the_last_day_in_time_is_the_last_on_which_a_duty_has_not_lapsed() {
        for every in [
            "1 year", "2 years", "6 months", "1 month", "2 weeks", "10 days",
        ] {
            let every: Interval = every.parse().expect("an interval");
            let mut done = date(2023, 12, 25);
            while done < date(2024, 3, 7) {
                let last = every.last_day_in_time(done);
                assert!(!every.lapsed(done, last), "{every} {done} {last}");
                let next = last.saturating_add(1.day());
                assert!(every.lapsed(done, next), "{every} {done} {next}");
                let end = every.end_of_period(done);
                assert_eq!(every.unit.index(end), every.unit.index(done));
                assert_ne!(
                    every.unit.index(end.saturating_add(1.day())),
                    every.unit.index(done)
                );
                done = done.saturating_add(1.day());
            }
        }
    }

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
}
