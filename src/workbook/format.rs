//! A number as a Dutch Excel shows it, by the format of its cell: the common
//! formats exactly, and nothing for any other, which is then refused at its cell.

use super::decimal::Decimal;
use super::moment::{self, Language};

/// More digits than this Excel shows in another way, in a cell without a format.
const MOST_GENERAL: usize = 11;

/// What a cell shows for a number; none where that is not sure.
pub(super) fn shown(value: f64, code: &str, is_1904: bool) -> Option<String> {
    let (section, value) = section(code, value)?;
    let tokens = tokens(section)?;
    let text = match kind(&tokens) {
        FormatKind::General => general(value)?,
        FormatKind::Number => number(&tokens, value)?,
        FormatKind::Moment => moment::shown(&tokens, value, is_1904)?,
    };
    // Room that a format leaves beside a number is no part of the text.
    let words: Vec<&str> = text.split_whitespace().collect();
    Some(words.join(" "))
}

/// A part of a format.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Token {
    /// A text that stands there as it is.
    Literal(String),
    /// The same letter so many times, in small letters: `yyyy`.
    Letters(char, usize),
    /// Hours beyond a day: `[h]`.
    Hours,
    /// Half days.
    HalfDay,
    /// A place for a digit.
    Digit(char),
    /// The decimal sign, or a point.
    Point,
    /// Between groups of three digits, or a comma.
    Comma,
    /// Hundredths.
    Percent,
    /// Whatever stands in the cell.
    General,
    /// The language of names.
    Language(Language),
}

impl Token {
    pub(super) fn letters(&self) -> Option<(char, usize)> {
        if let Self::Letters(letter, count) = self {
            return Some((*letter, *count));
        }
        None
    }

    pub(super) fn language(&self) -> Option<Language> {
        if let Self::Language(language) = self {
            return Some(*language);
        }
        None
    }
}

enum FormatKind {
    General,
    Number,
    Moment,
}

fn kind(tokens: &[Token]) -> FormatKind {
    let is_moment =
        |token: &Token| matches!(token, Token::Letters(..) | Token::Hours | Token::HalfDay);
    if tokens.contains(&Token::General) {
        return FormatKind::General;
    }
    match tokens.iter().any(is_moment) {
        true => FormatKind::Moment,
        false => FormatKind::Number,
    }
}

/// The section of a format for a number: for positive ones, for negative ones, for
/// nothing. A sign is shown where a section does not stand for it.
pub(super) fn section(code: &str, value: f64) -> Option<(&str, f64)> {
    let sections = sections(code);
    let only = sections.len() == 1;
    let at = match value {
        _ if only => 0,
        value if value < 0.0 => 1,
        value if value == 0.0 && sections.len() > 2 => 2,
        _ => 0,
    };
    let value = if at == 1 { value.abs() } else { value };
    Some((*sections.get(at)?, value))
}

/// A format cut at its semicolons, but for those in quotes.
fn sections(code: &str) -> Vec<&str> {
    let mut sections = Vec::new();
    let (mut from, mut quoted, mut escaped) = (0, false, false);
    for (at, c) in code.char_indices() {
        match c {
            _ if escaped => escaped = false,
            '\\' if !quoted => escaped = true,
            '"' => quoted = !quoted,
            ';' if !quoted => {
                sections.push(&code[from..at]);
                from = at + 1;
            }
            _ => {}
        }
    }
    sections.push(&code[from..]);
    sections
}

fn tokens(section: &str) -> Option<Vec<Token>> {
    let mut tokens = Vec::new();
    let mut rest = section;
    while let Some(c) = rest.chars().next() {
        let behind = &rest[c.len_utf8()..];
        let (token, after) = match c {
            '"' => {
                let (text, after) = behind.split_once('"')?;
                (Token::Literal(text.to_owned()), after)
            }
            '[' => {
                let (inside, after) = behind.split_once(']')?;
                match bracket(inside)? {
                    Some(token) => (token, after),
                    None => {
                        rest = after;
                        continue;
                    }
                }
            }
            '\\' => {
                let next = behind.chars().next()?;
                (Token::Literal(next.to_string()), &behind[next.len_utf8()..])
            }
            // As wide as a sign, or filled with one.
            '_' | '*' => {
                let next = behind.chars().next()?;
                (Token::Literal(" ".to_owned()), &behind[next.len_utf8()..])
            }
            '0' | '#' => (Token::Digit(c), behind),
            '.' => (Token::Point, behind),
            ',' => (Token::Comma, behind),
            '%' => (Token::Percent, behind),
            '@' => (Token::General, behind),
            c if c.is_ascii_alphabetic() => letters(rest)?,
            // Of a date, the sign between its parts.
            '/' => (Token::Literal("/".to_owned()), behind),
            c if !c.is_ascii() || " $-+():!^&'~{}<>=".contains(c) => {
                (Token::Literal(c.to_string()), behind)
            }
            _ => return None,
        };
        tokens.push(token);
        rest = after;
    }
    Some(tokens)
}

/// What stands in square brackets: a colour says nothing, a currency is a text.
fn bracket(inside: &str) -> Option<Option<Token>> {
    const COLOURS: [&str; 8] = [
        "black", "blue", "cyan", "green", "magenta", "red", "white", "yellow",
    ];
    if let Some(currency) = inside.strip_prefix('$') {
        let (sign, place) = currency.split_once('-').unwrap_or((currency, ""));
        return match sign.is_empty() {
            true => Language::of(place).map(Token::Language).map(Some),
            false => Some(Some(Token::Literal(sign.to_owned()))),
        };
    }
    let lower = inside.to_ascii_lowercase();
    match lower.as_str() {
        "h" | "hh" => Some(Some(Token::Hours)),
        lower if COLOURS.contains(&lower) || lower.starts_with("color") => Some(None),
        _ => None,
    }
}

/// A word that means something: parts of a moment, or `General`.
fn letters(text: &str) -> Option<(Token, &str)> {
    for (word, token) in [
        ("general", Token::General),
        ("standaard", Token::General),
        ("am/pm", Token::HalfDay),
    ] {
        let start = text.get(..word.len());
        if start.is_some_and(|start| start.eq_ignore_ascii_case(word)) {
            return Some((token, &text[word.len()..]));
        }
    }
    let letter = text.chars().next()?.to_ascii_lowercase();
    let end = text.find(|c: char| !c.eq_ignore_ascii_case(&letter));
    let count = end.unwrap_or(text.len());
    "dmyhs"
        .contains(letter)
        .then(|| (Token::Letters(letter, count), &text[count..]))
}

/// A number without a format.
fn general(value: f64) -> Option<String> {
    let decimal = Decimal::of(value)?;
    let text = decimal.plain();
    let digits = text.bytes().filter(u8::is_ascii_digit).count();
    let small = value != 0.0 && value.abs() < 0.0001;
    (digits < MOST_GENERAL + usize::from(!text.contains(',')) && !small).then_some(text)
}

/// A number with places for its digits.
fn number(tokens: &[Token], value: f64) -> Option<String> {
    let is_digit = |token: &Token| matches!(token, Token::Digit(_));
    // A format without digits shows no number.
    let first = tokens.iter().position(is_digit)?;
    let last = tokens.iter().rposition(is_digit)?;
    let mut decimal = Decimal::of(value)?;
    if tokens.contains(&Token::Percent) {
        decimal = decimal.hundredfold();
    }
    let mut text = String::new();
    if decimal.is_negative() {
        text.push('-');
    }
    let digits = digits(&tokens[first..=last], &decimal)?;
    // What rounds to nothing has no sign.
    if !digits.contains(|c: char| ('1'..='9').contains(&c)) {
        text.clear();
    }
    literals(&tokens[..first], &mut text)?;
    text.push_str(&digits);
    literals(&tokens[last + 1..], &mut text)?;
    Some(text)
}

fn literals(tokens: &[Token], text: &mut String) -> Option<()> {
    for token in tokens {
        match token {
            Token::Literal(literal) => text.push_str(literal),
            Token::Percent => text.push('%'),
            Token::Language(_) => {}
            Token::Letters(..)
            | Token::Hours
            | Token::HalfDay
            | Token::Digit(_)
            | Token::Point
            | Token::Comma
            | Token::General => return None,
        }
    }
    Some(())
}

/// The places from the first digit to the last: whole, grouped, decimals.
fn digits(places: &[Token], decimal: &Decimal) -> Option<String> {
    let point = places.iter().position(|token| *token == Token::Point);
    let (whole, behind) = places.split_at(point.unwrap_or(places.len()));
    let behind = behind.get(1..).unwrap_or_default();
    let is = |sign: char| move |token: &&Token| **token == Token::Digit(sign);
    let plain = |tokens: &[Token], comma: bool| {
        tokens
            .iter()
            .all(|token| matches!(token, Token::Digit(_)) || comma && *token == Token::Comma)
    };
    if !plain(whole, true) || !plain(behind, false) {
        return None;
    }
    let (mut ones, mut parts) = decimal.rounded(behind.len());
    let least = whole.iter().filter(is('0')).count();
    if ones == "0" && least == 0 {
        ones.clear();
    }
    while ones.len() < least {
        ones.insert(0, '0');
    }
    if whole.contains(&Token::Comma) {
        ones = grouped(&ones);
    }
    let kept = behind.iter().filter(is('0')).count();
    while parts.len() > kept && parts.ends_with('0') {
        parts.pop();
    }
    Some(match point {
        None => ones,
        Some(_) => format!("{ones},{parts}"),
    })
}

/// Digits in groups of three.
fn grouped(digits: &str) -> String {
    let mut grouped = String::new();
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            grouped.push('.');
        }
        grouped.push(digit);
    }
    grouped
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_shown_as_a_dutch_excel_shows_them() {
        for (value, code, text) in [
            (2025.0, "General", "2025"),
            (2025.118, "General", "2025,118"),
            (-3.5, "General", "-3,5"),
            (0.1 + 0.2, "General", "0,3"),
            (12_345_678_901.0, "General", "12345678901"),
            (5.0, "@", "5"),
            (5.0, "000", "005"),
            (1234.0, "00000", "01234"),
            (0.5, "0%", "50%"),
            (0.125, "0.0%", "12,5%"),
            (12.5, "€ #,##0.00", "€ 12,50"),
            (1234.5, "#,##0.00", "1.234,50"),
            (1_234_567.0, "#,##0", "1.234.567"),
            (
                12.5,
                "[$€-413]\\ #,##0.00;[Red][$€-413]\\ -#,##0.00",
                "€ 12,50",
            ),
            (
                -12.5,
                "[$€-413]\\ #,##0.00;[Red][$€-413]\\ -#,##0.00",
                "€ -12,50",
            ),
            (
                12.5,
                "_ \"€\"\\ * #,##0.00_ ;_ \"€\"\\ * \\-#,##0.00_ ",
                "€ 12,50",
            ),
            (-2.0, "0.00", "-2,00"),
            (-0.001, "0.00", "0,00"),
            (1.005, "0.00", "1,01"),
            (0.5, "0", "1"),
            (3.0, "0\" keer\"", "3 keer"),
            (1.5, "0.##", "1,5"),
            (1_234_567_890_123.0, "0", "1234567890123"),
        ] {
            assert_eq!(shown(value, code, false).as_deref(), Some(text), "{code}");
        }
    }

    #[test]
    fn moments_are_shown_as_a_dutch_excel_shows_them() {
        for (value, code, text) in [
            (46082.0, "yyyy-mm-dd", "2026-03-01"),
            (46082.0, "d mmmm yyyy", "1 maart 2026"),
            (46082.0, "mm-dd-yy", "1-3-2026"),
            (46082.0, "dd/mm/yyyy", "01-03-2026"),
            (46082.0, "[$-413]dddd d mmm yy", "zondag 1 mrt 26"),
            (46082.0, "[$-409]d mmm yyyy", "1 Mar 2026"),
            (46082.5, "yyyy-mm-dd h:mm:ss", "2026-03-01 12:00:00"),
            (0.604_166_666_666_666_6, "h:mm", "14:30"),
            (0.604_166_666_666_666_6, "h:mm AM/PM", "2:30 PM"),
            (1.25, "[h]:mm", "30:00"),
            (1.25, "[h]:mm:ss", "30:00:00"),
            (0.999_999_999, "h:mm", "0:00"),
        ] {
            assert_eq!(shown(value, code, false).as_deref(), Some(text), "{code}");
        }
        let early = shown(46082.0 - 1462.0, "d-m-yyyy", true);
        assert_eq!(early.as_deref(), Some("1-3-2026"));
    }

    #[test]
    fn what_is_not_sure_is_not_shown() {
        for (value, code) in [
            (1e-7, "General"),
            (1_234_567_890_123.0, "General"),
            (1.0 / 3.0, "General"),
            (0.5, "# ?/?"),
            (12345.0, "0.00E+00"),
            (12345.0, "0,"),
            (5.0, "[>3]0;0"),
            (1234.0, "00-00"),
            (5.0, ";;;"),
            (5.0, "\"ja\""),
            (0.0, "d-m-yyyy"),
            (-1.0, "h:mm"),
            (46082.0, "[$-411]d mmmm yyyy"),
            (0.5, "mm:ss.0"),
            (f64::INFINITY, "0"),
            (5.0, "\"open"),
        ] {
            assert_eq!(shown(value, code, false), None, "{code}");
        }
    }
}
