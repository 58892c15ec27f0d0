//! A date or a time as a Dutch Excel shows it.

use jiff::ToSpan;
use jiff::civil::Date;

use super::format::{Token, section};

/// The language of the names of months and days.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Language {
    Dutch,
    English,
}

/// Days between the two calendars that a workbook can count in.
const CALENDAR_1904: f64 = 1462.0;

/// Before 1 March 1900 a spreadsheet counts a day that was none.
const FIRST_SURE: f64 = 61.0;

const SECONDS: f64 = 86_400.0;

const MONTHS: [(&str, &str, &str); 12] = [
    ("januari", "jan", "January"),
    ("februari", "feb", "February"),
    ("maart", "mrt", "March"),
    ("april", "apr", "April"),
    ("mei", "mei", "May"),
    ("juni", "jun", "June"),
    ("juli", "jul", "July"),
    ("augustus", "aug", "August"),
    ("september", "sep", "September"),
    ("oktober", "okt", "October"),
    ("november", "nov", "November"),
    ("december", "dec", "December"),
];

const DAYS: [(&str, &str, &str); 7] = [
    ("maandag", "ma", "Monday"),
    ("dinsdag", "di", "Tuesday"),
    ("woensdag", "wo", "Wednesday"),
    ("donderdag", "do", "Thursday"),
    ("vrijdag", "vr", "Friday"),
    ("zaterdag", "za", "Saturday"),
    ("zondag", "zo", "Sunday"),
];

impl Language {
    /// The language of a place by its number; none of a place that is not known here.
    pub(super) fn of(place: &str) -> Option<Self> {
        match place.to_ascii_lowercase().trim_start_matches('0') {
            // Without a place, and for the long forms of the system's own.
            "" | "413" | "813" | "f800" | "f400" | "x-sysdate" | "x-systime" => Some(Self::Dutch),
            "409" | "809" => Some(Self::English),
            _ => None,
        }
    }

    fn name(
        self,
        (dutch, short, english): (&'static str, &'static str, &'static str),
        count: usize,
    ) -> &'static str {
        match (self, count) {
            (Self::Dutch, 3) => short,
            (Self::Dutch, _) => dutch,
            (Self::English, 3) => english.get(..3).unwrap_or(english),
            (Self::English, _) => english,
        }
    }
}

/// A moment, cut in its parts.
struct CellMoment {
    date: Option<Date>,
    hours: u64,
    minutes: u64,
    seconds: u64,
}

impl CellMoment {
    fn of(value: f64, is_1904: bool) -> Option<Self> {
        let days = value + if is_1904 { CALENDAR_1904 } else { 0.0 };
        // The last day that a spreadsheet knows is in the year 9999.
        if !(0.0..2_958_466.0).contains(&days) {
            return None;
        }
        // Fewer seconds than this are exact.
        #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
        let seconds = (days * SECONDS).round() as u64;
        let whole = i64::try_from(seconds / 86_400).ok()?;
        let epoch = jiff::civil::date(1899, 12, 30);
        let date = (days >= FIRST_SURE).then(|| epoch.checked_add(whole.days()).ok());
        Some(Self {
            date: date.flatten(),
            hours: seconds / 3600,
            minutes: seconds / 60 % 60,
            seconds: seconds % 60,
        })
    }
}

/// A moment by the tokens of its format.
pub(super) fn shown(tokens: &[Token], value: f64, is_1904: bool) -> Option<String> {
    // The one format that every Excel shows in the way of its own country.
    let own = [('m', 2), ('d', 2), ('y', 2)];
    let letters: Vec<(char, usize)> = tokens.iter().filter_map(Token::letters).collect();
    let moment = CellMoment::of(value, is_1904)?;
    if letters == own {
        let date = moment.date?;
        return Some(format!("{}-{}-{}", date.day(), date.month(), date.year()));
    }
    let language = tokens.iter().find_map(Token::language);
    let language = language.unwrap_or(Language::Dutch);
    let half_days = tokens.contains(&Token::HalfDay);
    let mut text = String::new();
    for (at, token) in tokens.iter().enumerate() {
        text.push_str(&match token {
            Token::Literal(literal) => match literal.as_str() {
                "/" => "-".to_owned(),
                _ => literal.clone(),
            },
            Token::Comma => ",".to_owned(),
            Token::Point => ".".to_owned(),
            Token::Language(_) => String::new(),
            Token::Hours => moment.hours.to_string(),
            Token::HalfDay if moment.hours % 24 < 12 => "AM".to_owned(),
            Token::HalfDay => "PM".to_owned(),
            Token::Letters('m', count @ 1..=2) if is_minute(tokens, at) => {
                padded(moment.minutes, *count)
            }
            Token::Letters('s', count @ 1..=2) => padded(moment.seconds, *count),
            Token::Letters('h', count @ 1..=2) => {
                let hour = moment.hours % 24;
                let hour = match half_days {
                    true => (hour + 11) % 12 + 1,
                    false => hour,
                };
                padded(hour, *count)
            }
            Token::Letters(letter, count) => of_date(moment.date?, *letter, *count, language)?,
            Token::Digit(_) | Token::Percent | Token::General => return None,
        });
    }
    Some(text)
}

/// Whether a format shows a number as a whole date, in whatever order, words and
/// language: with its day, its month and its year.
pub(super) fn shows_day(value: f64, code: &str) -> bool {
    let Some((section, _)) = section(code, value) else {
        return false;
    };
    let mut letters = String::new();
    let (mut quoted, mut bracketed, mut escaped) = (false, false, false);
    for c in section.chars() {
        match c {
            _ if escaped => escaped = false,
            '\\' | '_' | '*' if !quoted => escaped = true,
            '"' => quoted = !quoted,
            '[' if !quoted => bracketed = true,
            ']' if !quoted => bracketed = false,
            c if !quoted && !bracketed => letters.push(c.to_ascii_lowercase()),
            _ => {}
        }
    }
    // Days in full stand beside the number of the day, and minutes beside months.
    let shortest = |letter: char| {
        let runs = letters.split(|c| c != letter);
        runs.map(str::len).filter(|run| *run > 0).min().unwrap_or(0)
    };
    !letters.contains("general")
        && (1..=2).contains(&shortest('d'))
        && shortest('m') > 0
        && shortest('y') > 0
}

/// Whether an `m` stands for minutes: behind hours, or before seconds.
fn is_minute(tokens: &[Token], at: usize) -> bool {
    let is_part = |token: &&Token| matches!(token, Token::Letters(..) | Token::Hours);
    let before = tokens[..at].iter().rfind(is_part);
    let after = tokens[at + 1..].iter().find(is_part);
    matches!(before, Some(Token::Letters('h', _) | Token::Hours))
        || matches!(after, Some(Token::Letters('s', _)))
}

fn of_date(date: Date, letter: char, count: usize, language: Language) -> Option<String> {
    let number = |number: i8| padded(u64::from(number.unsigned_abs()), count);
    let at = |number: i8| usize::try_from(number - 1).ok();
    Some(match (letter, count) {
        ('d', 1..=2) => number(date.day()),
        ('d', 3..=4) => {
            let day = date.weekday().to_monday_one_offset();
            language.name(*DAYS.get(at(day)?)?, count).to_owned()
        }
        ('m', 1..=2) => number(date.month()),
        ('m', 3..=4) => language
            .name(*MONTHS.get(at(date.month())?)?, count)
            .to_owned(),
        ('y', 1..=2) => padded(u64::from(date.year().unsigned_abs()) % 100, 2),
        ('y', 3..=4) => date.year().to_string(),
        _ => return None,
    })
}

fn padded(number: u64, digits: usize) -> String {
    format!("{number:0digits$}")
}
