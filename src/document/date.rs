//! Dates as people write them: which are read, and what is said of the others.
//! `schema/pattern.rs` says the same as a regular expression.

use jiff::civil::Date;

use super::repeated::short_word;
use crate::problem::ShapeFault;

/// Years in which something of an assessment can happen.
pub(crate) const YEARS: std::ops::RangeInclusive<i16> = 1990..=2100;

/// Names of months, in Dutch and in English, whole and short.
pub(crate) const MONTHS: [(&str, i8); 35] = [
    ("januari", 1),
    ("january", 1),
    ("jan", 1),
    ("februari", 2),
    ("february", 2),
    ("feb", 2),
    ("maart", 3),
    ("march", 3),
    ("mrt", 3),
    ("maa", 3),
    ("mar", 3),
    ("april", 4),
    ("apr", 4),
    ("mei", 5),
    ("may", 5),
    ("juni", 6),
    ("june", 6),
    ("jun", 6),
    ("juli", 7),
    ("july", 7),
    ("jul", 7),
    ("augustus", 8),
    ("august", 8),
    ("aug", 8),
    ("september", 9),
    ("sept", 9),
    ("sep", 9),
    ("oktober", 10),
    ("october", 10),
    ("okt", 10),
    ("oct", 10),
    ("november", 11),
    ("nov", 11),
    ("december", 12),
    ("dec", 12),
];

/// What a word says where a date belongs.
#[derive(Clone, Debug, PartialEq)]
pub(crate) enum WrittenDate {
    /// A day, written year-month-day.
    Iso(Date),
    /// A day in another form that can mean no other day.
    Clear(Date),
    /// No day that can be read, and why.
    Refused(ShapeFault),
}

/// Reads a date. Day, month and year stand in the Dutch order; between slashes
/// only where the first cannot be a month.
pub(crate) fn read_date(word: &str) -> WrittenDate {
    let word = word.trim();
    if let Some(date) = iso_date(word) {
        return WrittenDate::Iso(date);
    }
    let refused = |write: Option<Date>| {
        WrittenDate::Refused(ShapeFault::BadDate {
            word: short_word(word),
            write: write.map(|date| date.to_string()),
        })
    };
    let (day, zoned) = without_time(word);
    match parts(day) {
        Some(DateParts::Day(..) | DateParts::Unclear(..)) if zoned => {
            let word = short_word(word);
            WrittenDate::Refused(ShapeFault::ZonedMoment { word })
        }
        Some(DateParts::Day(year, month, day)) => match Date::new(year, month, day) {
            Ok(date) if year >= 1000 => WrittenDate::Clear(date),
            Ok(_) | Err(_) => WrittenDate::Refused(ShapeFault::NoSuchDay {
                word: short_word(word),
            }),
        },
        Some(DateParts::Unclear(year, month, day)) => refused(Date::new(year, month, day).ok()),
        // People who know JSON put a comma behind it.
        None => refused(word.strip_suffix(',').and_then(clear_date)),
    }
}

/// A date in the one form that files use: `2025-04-15`.
pub(crate) fn iso_date(word: &str) -> Option<Date> {
    let bytes = word.as_bytes();
    if bytes.len() != 10 || bytes[4] != b'-' || bytes[7] != b'-' {
        return None;
    }
    let (year, month, day) = (word.get(..4)?, word.get(5..7)?, word.get(8..)?);
    let digits = year.bytes().all(|byte| byte.is_ascii_digit());
    let year: i16 = year.parse().ok().filter(|year| digits && *year >= 1000)?;
    let two_digits = |text: &str| text.len() == 2 && text.bytes().all(|b| b.is_ascii_digit());
    if !two_digits(month) || !two_digits(day) {
        return None;
    }
    Date::new(year, month.parse().ok()?, day.parse().ok()?).ok()
}

/// A year of four digits.
pub(crate) fn four_digits(word: &str) -> Option<i16> {
    let digits = word.len() == 4 && word.bytes().all(|byte| byte.is_ascii_digit());
    word.parse().ok().filter(|year| digits && *year >= 1900)
}

/// A date that anybody would understand, whatever its form.
pub(crate) fn clear_date(word: &str) -> Option<Date> {
    match read_date(word) {
        WrittenDate::Iso(date) | WrittenDate::Clear(date) => Some(date),
        WrittenDate::Refused(_) => None,
    }
}

/// Numbers in the places of a year, a month and a day.
enum DateParts {
    Day(i16, i8, i8),
    /// One that is probably meant; other readings are possible.
    Unclear(i16, i8, i8),
}

fn parts(word: &str) -> Option<DateParts> {
    if let Some(parts) = named(word) {
        return Some(parts);
    }
    if let Some(digits) = number(word, 8..=8) {
        let part = |number: u32| i8::try_from(number).ok();
        let year = i16::try_from(digits / 10_000).ok()?;
        return Some(DateParts::Unclear(
            year,
            part(digits / 100 % 100)?,
            part(digits % 100)?,
        ));
    }
    let separator = word.chars().find(|c| matches!(c, '-' | '.' | '/'))?;
    let split: Vec<&str> = word.split(separator).collect();
    let [first, month, last] = split.try_into().ok()?;
    let month_number = small(month)?;
    if let Some(year) = year(first) {
        return Some(DateParts::Day(year, month_number, small(last)?));
    }
    let day = small(first)?;
    match (year(last), number(last, 2..=2)) {
        // Some put the month first, between slashes.
        (Some(year), _) if separator == '/' && day <= 12 => {
            Some(DateParts::Unclear(year, month_number, day))
        }
        (Some(year), _) => Some(DateParts::Day(year, month_number, day)),
        (None, Some(short)) => {
            let year = i16::try_from(short).ok()? + 2000;
            Some(DateParts::Unclear(year, month_number, day))
        }
        (None, None) => None,
    }
}

/// A day, the name of a month and a year, with blanks or a dash between them.
fn named(word: &str) -> Option<DateParts> {
    let (day, rest) = word.split_at(word.find(|c: char| !c.is_ascii_digit())?);
    let rest = behind_gap(rest)?;
    let (name, rest) = rest.split_at(rest.find(|c: char| !c.is_alphabetic())?);
    let last = behind_gap(rest.strip_prefix('.').unwrap_or(rest))?;
    let day = small(day)?;
    let mut months = MONTHS.iter();
    let (_, month) = months.find(|(known, _)| name.eq_ignore_ascii_case(known))?;
    match (year(last), number(last, 2..=2)) {
        (Some(year), _) => Some(DateParts::Day(year, *month, day)),
        (None, Some(short)) => {
            let year = i16::try_from(short).ok()? + 2000;
            Some(DateParts::Unclear(year, *month, day))
        }
        (None, None) => None,
    }
}

fn behind_gap(text: &str) -> Option<&str> {
    let behind_blanks = || Some(text.trim_start()).filter(|rest| rest.len() < text.len());
    text.strip_prefix('-').or_else(behind_blanks)
}

/// A date without the time of day behind it, and whether that has a place on earth:
/// there it may have been another day than here.
fn without_time(word: &str) -> (&str, bool) {
    let at = word.rfind(['T', 't', ' ']).unwrap_or(word.len());
    let (date, time) = word.split_at(at);
    let time = time.trim_start_matches(['T', 't', ' ']);
    match is_time(time) {
        true => (date.trim_end(), time.contains(['Z', 'z', '+', '-'])),
        false => (word, false),
    }
}

/// Hours and minutes, with or without seconds and the place on earth.
fn is_time(word: &str) -> bool {
    let word = word.strip_suffix(['Z', 'z']).unwrap_or(word);
    let zone = word.find(['+', '-']);
    let (clock, zone) = word.split_at(zone.unwrap_or(word.len()));
    let mut parts = clock.split(':');
    let within = |part: Option<&str>, most: u32| {
        part.and_then(|part| number(part, 1..=2))
            .is_some_and(|number| number < most)
    };
    let hour = within(parts.next(), 24);
    let minute = within(parts.next(), 60);
    let seconds = parts.next().map(|part| {
        let whole = part.split_once('.');
        let fraction = whole.is_none_or(|(_, rest)| rest.bytes().all(|byte| byte.is_ascii_digit()));
        fraction && within(Some(whole.map_or(part, |(whole, _)| whole)), 60)
    });
    let zoned = match zone.get(1..).map(|zone| zone.split_once(':')) {
        None => true,
        Some(None) => number(&zone[1..], 4..=4).is_some(),
        Some(Some((hours, minutes))) => [hours, minutes]
            .iter()
            .all(|part| number(part, 2..=2).is_some()),
    };
    hour && minute && seconds != Some(false) && parts.next().is_none() && zoned
}

fn year(word: &str) -> Option<i16> {
    let year = number(word, 4..=4)?;
    i16::try_from(year).ok()
}

/// A day or a month: one digit or two.
fn small(word: &str) -> Option<i8> {
    let number = number(word, 1..=2)?;
    i8::try_from(number).ok()
}

/// Digits only, and so many.
fn number(word: &str, digits: std::ops::RangeInclusive<usize>) -> Option<u32> {
    let plain = word.bytes().all(|byte| byte.is_ascii_digit());
    let number = word.parse().ok();
    number.filter(|_| plain && digits.contains(&word.len()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(word: &str) -> String {
        match read_date(word) {
            WrittenDate::Iso(date) => date.to_string(),
            WrittenDate::Clear(date) => format!("~{date}"),
            WrittenDate::Refused(ShapeFault::BadDate { write, .. }) => {
                write.map_or_else(|| "no".to_owned(), |write| format!("no: {write}"))
            }
            WrittenDate::Refused(ShapeFault::ZonedMoment { .. }) => "zone".to_owned(),
            WrittenDate::Refused(_) => "no such day".to_owned(),
        }
    }

    #[test]
    fn a_date_that_can_mean_one_day_only_is_read() {
        assert_eq!(read(" 2025-04-15 "), "2025-04-15");
        for word in [
            "15-4-2025",
            "15-04-2025",
            "15.4.2025",
            "15/4/2025",
            "15 april 2025",
            "15 APR. 2025",
            "15-apr-2025",
            "15  April 2025",
            "2025-4-15",
            "2025/04/15",
            "2025.4.15",
            "2025-04-15T10:00:00",
            "2025-04-15 10:00",
            "2025-04-15t10:00:00.5",
            "15-4-2025 9:30",
            "15 april 2025 9:30",
        ] {
            assert_eq!(read(word), "~2025-04-15", "{word}");
        }
        assert_eq!(read("4-5-2025"), "~2025-05-04");
    }

    #[test]
    fn what_leaves_something_open_is_refused_with_the_form_to_write() {
        for (word, told) in [
            ("14-4-25", "no: 2025-04-14"),
            ("14 april 25", "no: 2025-04-14"),
            ("20250414", "no: 2025-04-14"),
            ("4/5/2025", "no: 2025-05-04"),
            ("20251345", "no"),
            ("april 2025", "no"),
            ("2025", "no"),
            ("10:00", "no"),
            ("15-4-2025 25:00", "no"),
            ("15--4-2025", "no"),
            ("15 - april - 2025", "no"),
            ("+15-4-2025", "no"),
            ("1 2 2025", "no"),
            ("", "no"),
            ("2025-04-15,", "no: 2025-04-15"),
            ("2025-04-15t10:00:00.5+02:00", "zone"),
            ("2025-04-15T23:30Z", "zone"),
            ("15-4-2025 23:30-0500", "zone"),
            ("2025-02-30", "no such day"),
            ("31-4-2025", "no such day"),
            ("31 juni 2025", "no such day"),
            ("1-1-0025", "no such day"),
        ] {
            assert_eq!(read(word), told, "{word}");
        }
    }

    #[test]
    fn dates_are_iso_and_exist() {
        assert!(iso_date("2024-02-29").is_some());
        for bad in [
            "2025-02-29",
            "2025-2-1",
            "15-04-2025",
            "2025-04-15T00:00",
            "20250415",
            "+025-01-01",
            "0025-01-01",
            "2025-+1-01",
        ] {
            assert_eq!(iso_date(bad), None, "{bad}");
        }
    }
}
