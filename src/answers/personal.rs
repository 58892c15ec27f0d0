//! Text that looks like personal data. It only warns, and never repeats what it found.

use crate::document::{Node, QUOTABLE, Reader, Value};
use crate::problem::AnswerFault;

/// Warns once per text, at its place.
pub(super) fn scan(r: &mut Reader<'_>, root: &Node<'_>) {
    // Iterative: a file may be nested as deep as the limits allow.
    let mut open: Vec<(&str, &Node<'_>)> = vec![("", root)];
    let mut found = Vec::new();
    while let Some((key, node)) = open.pop() {
        match &node.value {
            Value::Scalar(text) if deserves_a_look(text) && !QUOTABLE.contains(&key) => {
                found.extend(look(key, text).map(|fault| (node.mark, fault)));
            }
            Value::Table(entries) => {
                open.extend(entries.iter().map(|entry| (&*entry.key.text, &entry.value)));
            }
            Value::List(items) => open.extend(items.iter().map(|item| (key, item))),
            Value::Absent | Value::Scalar(_) | Value::Broken => {}
        }
    }
    found.sort_by_key(|(mark, _)| *mark);
    for (mark, fault) in found {
        r.say(mark, fault);
    }
}

/// Personal data of the sorts that are known here has an at sign or digits; most
/// texts have neither.
fn deserves_a_look(text: &str) -> bool {
    let telling = |byte: u8| byte.is_ascii_digit() | (byte == b'@');
    text.bytes().fold(false, |any, byte| any | telling(byte))
}

/// No licence plate has fewer digits.
const PLATE_DIGITS: usize = 2;
/// No telephone number or bsn has fewer digits.
const NUMBER_DIGITS: usize = 8;

/// What a text looks like. The number of a document (`ref`) may look like
/// anything but an address.
fn look(key: &str, text: &str) -> Option<AnswerFault> {
    if has_email(text) {
        return Some(AnswerFault::EmailAddress);
    }
    let digits = text.bytes().filter(u8::is_ascii_digit).count();
    if key == "ref" || digits < PLATE_DIGITS {
        return None;
    }
    let words = || text.split(|c: char| !(c.is_alphanumeric() || matches!(c, '-' | '.' | '+')));
    if words().any(is_licence_plate) {
        return Some(AnswerFault::LicencePlate);
    }
    if digits < NUMBER_DIGITS {
        return None;
    }
    for number in numbers(text) {
        if is_phone(&number) {
            return Some(AnswerFault::PhoneNumber);
        }
        if is_bsn(&number) {
            return Some(AnswerFault::Bsn);
        }
    }
    None
}

fn has_email(text: &str) -> bool {
    let name = |c: char| c.is_alphanumeric() || matches!(c, '.' | '_' | '-' | '+');
    text.match_indices('@').any(|(at, _)| {
        let before = text[..at].chars().next_back().is_some_and(name);
        let host: String = text[at + 1..].chars().take_while(|c| name(*c)).collect();
        before && host.trim_end_matches('.').contains('.') && !host.starts_with('.')
    })
}

/// Runs of digits with the separators that people put in numbers; letters end a run.
fn numbers(text: &str) -> Vec<String> {
    let mut runs = Vec::new();
    let mut run = String::new();
    let mut before: Option<char> = None;
    for c in text.chars().chain(std::iter::once('\n')) {
        let separator = matches!(c, ' ' | '-' | '.' | '(' | ')');
        if c.is_ascii_digit() || c == '+' || separator && !run.is_empty() {
            let glued = run.is_empty() && before.is_some_and(|b| b.is_alphanumeric() || b == '/');
            run.push(if glued { 'x' } else { c });
        } else if !run.is_empty() {
            if !c.is_alphabetic() {
                runs.push(run.trim_end().to_owned());
            }
            run.clear();
        }
        before = Some(c);
    }
    runs
}

fn digits(number: &str) -> String {
    number.chars().filter(char::is_ascii_digit).collect()
}

/// A Dutch number: ten digits from 0, or +31 or 0031 and nine more.
fn is_phone(number: &str) -> bool {
    if number.contains('x') {
        return false;
    }
    let all = digits(number);
    let international = number.starts_with("+31") && (11..=12).contains(&all.len())
        || all.starts_with("0031") && (13..=14).contains(&all.len());
    let dotted_date = number.matches('.').count() == 2;
    let national =
        all.len() == 10 && all.starts_with('0') && !all.starts_with("00") && !dotted_date;
    international || national
}

/// Eight or nine digits that pass the test of eleven.
fn is_bsn(number: &str) -> bool {
    if number.contains(['x', '+', '-', '(', ')']) {
        return false;
    }
    let all = digits(number);
    if !(8..=9).contains(&all.len()) || all.bytes().all(|byte| byte == all.as_bytes()[0]) {
        return false;
    }
    let nine = format!("{all:0>9}");
    let weighted = nine.bytes().zip((1..=9).rev()).map(|(digit, weight)| {
        let digit = i32::from(digit - b'0');
        if weight == 1 { -digit } else { digit * weight }
    });
    weighted.sum::<i32>() % 11 == 0
}

/// The forms of Dutch plates: letters (A) and digits (9) in three groups.
const PLATES: [&str; 14] = [
    "AA-99-99", "99-99-AA", "99-AA-99", "AA-99-AA", "AA-AA-99", "99-AA-AA", "99-AAA-9", "9-AAA-99",
    "AA-999-A", "A-999-AA", "AAA-99-A", "A-99-AAA", "9-AA-999", "999-AA-9",
];

fn is_licence_plate(word: &str) -> bool {
    let word = word.trim_matches('.');
    if word.len() != PLATES[0].len() {
        return false;
    }
    let form: String = word
        .chars()
        .map(|c| match c {
            c if c.is_ascii_uppercase() => 'A',
            c if c.is_ascii_digit() => '9',
            c => c,
        })
        .collect();
    PLATES.contains(&form.as_str())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn personal_data_is_recognised() {
        assert_eq!(
            look("note", "mail jan@voorbeeld.nl even"),
            Some(AnswerFault::EmailAddress)
        );
        assert_eq!(
            look("note", "bel 06-12345678"),
            Some(AnswerFault::PhoneNumber)
        );
        assert_eq!(
            look("note", "bel +31 6 1234 5678."),
            Some(AnswerFault::PhoneNumber)
        );
        assert_eq!(
            look("note", "(020) 123 4567"),
            Some(AnswerFault::PhoneNumber)
        );
        assert_eq!(look("note", "bsn 111222333"), Some(AnswerFault::Bsn));
        assert_eq!(
            look("note", "kenteken AB-12-CD"),
            Some(AnswerFault::LicencePlate)
        );
        assert_eq!(look("ref", "x@y.nl"), Some(AnswerFault::EmailAddress));
    }

    #[test]
    fn ordinary_numbers_are_not() {
        for text in [
            "besluit 2025-118 van 13-05-2025",
            "artikel 2:28 APV, 3 boa's",
            "111222334",
            "zaak 2024-077 en 2024-078",
            "tussen 2025 en 2027",
            "€ 80.000 per jaar",
            "geen @ hier",
            "15.04.2025 10:00",
        ] {
            assert_eq!(look("note", text), None, "{text}");
        }
        assert_eq!(look("ref", "AB-12-CD"), None);
    }
}
