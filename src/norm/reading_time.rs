//! From the tree to intervals, windows and days.

use super::fields;
use super::interval::Interval;
use super::window::{Day, When};
use crate::document::{Fields, Reader, Value, WrittenDate, YEARS, four_digits, read_date, short};
use crate::problem::{Expected, NormFault, ShapeFault};

pub(super) fn interval(r: &mut Reader<'_>, f: Fields<'_, '_>, name: &str) -> Option<Interval> {
    let node = f.get(name)?;
    let word = r.scalar(node)?;
    let interval = word.parse().ok();
    if interval.is_none() {
        r.say(node.mark, NormFault::BadInterval { word: short(word) });
    }
    interval
}

pub(super) fn when(r: &mut Reader<'_>, f: Fields<'_, '_>, name: &str) -> Option<When> {
    let fields = r.fields(f.get(name)?, fields::WHEN)?;
    window(r, fields)
}

/// One of `in`, `before`, or `from` with `to`.
pub(super) fn window(r: &mut Reader<'_>, f: Fields<'_, '_>) -> Option<When> {
    let names = ["in", "before", "from", "to"];
    let given = names.map(|name| f.get(name).is_some());
    let days = names.map(|name| day(r, f, name));
    let window = match days {
        [Some(day), None, None, None] => Some(When::In(day)),
        [None, Some(day), None, None] => Some(When::Before(day)),
        [None, None, Some(from), Some(to)] if from.first() < to.end() => {
            Some(When::Between(from, to))
        }
        _ => None,
    };
    let all_dates_read = given == days.map(|day| day.is_some());
    if window.is_none() && all_dates_read {
        r.say(f.mark(), NormFault::BadWindow);
    }
    window
}

pub(super) fn day(r: &mut Reader<'_>, f: Fields<'_, '_>, name: &str) -> Option<Day> {
    let node = f.get(name)?;
    let Value::Scalar(word) = &node.value else {
        r.wrong(node, Expected::Year);
        return None;
    };
    let word = word.trim();
    if let Some(year) = four_digits(word) {
        return Some(Day::Year(year));
    }
    let fault = match read_date(word) {
        WrittenDate::Iso(date) if YEARS.contains(&date.year()) => return Some(Day::Date(date)),
        WrittenDate::Iso(date) => ShapeFault::DateRange {
            iso: date.to_string(),
        },
        // A norm is written by its owner, once; its dates are year-month-day.
        WrittenDate::Clear(date) => ShapeFault::BadDate {
            word: short(word),
            write: Some(date.to_string()),
        },
        WrittenDate::Refused(
            fault @ (ShapeFault::NoSuchDay { .. } | ShapeFault::ZonedMoment { .. }),
        ) => fault,
        WrittenDate::Refused(_) => ShapeFault::BadYear { word: short(word) },
    };
    r.say(node.mark, fault);
    None
}
