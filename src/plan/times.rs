//! By when what recurs is to be done again.

use jiff::civil::Date;

use crate::norm::{Bound, Interval, Recurrence, Where};

/// The interval by which something is planned: one of the statement or of the
/// explanation; an example plans nothing.
pub(super) fn planned_interval(every: &Recurrence) -> Option<Interval> {
    let planned = match every.place {
        Where::Statement | Where::Explanation => every.bound != Some(Bound::Example),
        Where::Footnote => false,
    };
    every.interval.filter(|_| planned)
}

/// The last day on which it has not lapsed; is that past, or was it never done, the last
/// day of the period that runs.
pub(super) fn again_by(interval: Interval, done: Option<Date>, today: Date) -> Date {
    let in_time = done.map(|done| interval.last_day_in_time(done));
    match in_time.filter(|last| *last >= today) {
        Some(last) => last,
        None => interval.end_of_period(today),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    #[test]
    fn what_recurs_is_planned_on_the_last_day_that_is_in_time() {
        let yearly: Interval = "1 year".parse().expect("an interval");
        let today = date(2025, 4, 15);
        for (done, day) in [
            (Some(date(2024, 3, 1)), date(2025, 12, 31)),
            (Some(date(2025, 3, 1)), date(2026, 12, 31)),
            (Some(date(2021, 3, 1)), date(2025, 12, 31)),
            (None, date(2025, 12, 31)),
        ] {
            assert_eq!(again_by(yearly, done, today), day, "{done:?}");
        }
    }
}
