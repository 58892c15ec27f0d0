//! Numbers that belong to a person: by their form, and their check digits where they have them.

use super::split::{Run, any_run};

/// People write a telephone number in up to five groups.
const PHONE_GROUPS: usize = 5;

/// A Dutch number: ten digits from 0, or +31 or 0031 and nine more.
pub(super) fn has_phone(words: &[&str]) -> bool {
    any_run(words, PHONE_GROUPS, |run| {
        let first = run.words[0];
        let starts = first.starts_with(['0', '+']) || first.starts_with("(0");
        starts && run.words.iter().all(|word| is_group(word)) && is_phone(run.words)
    })
}

/// Digits with the characters that people put in numbers.
fn is_group(word: &str) -> bool {
    let sign = |c: char| c.is_ascii_digit() || matches!(c, '-' | '.' | '(' | ')' | '+');
    word.chars().all(sign)
}

fn is_phone(words: &[&str]) -> bool {
    let all: String = words.iter().copied().map(digits).collect();
    let country = words[0].starts_with("+31") || words[0].starts_with("(+31");
    let international = country && (11..=12).contains(&all.len())
        || all.starts_with("0031") && (13..=14).contains(&all.len());
    let dotted_date = words.iter().any(|word| word.matches('.').count() == 2);
    let date = words.iter().any(|word| is_date(word));
    let national =
        all.len() == 10 && all.starts_with('0') && !all.starts_with("00") && !dotted_date && !date;
    international || national
}

/// `13-05-2025`: two dashes and a year.
fn is_date(word: &str) -> bool {
    let parts: Vec<&str> = word.split('-').collect();
    parts.len() == 3 && parts.iter().any(|part| part.len() == 4) && word.len() <= 10
}

fn digits(word: &str) -> String {
    word.chars().filter(char::is_ascii_digit).collect()
}

/// Eight or nine digits that pass the test of eleven, in one group or in three.
pub(super) fn has_bsn(words: &[&str]) -> bool {
    any_run(words, 3, |run| {
        let number = match run.words {
            [word] if is_group(word) && run.before.is_some_and(names_bsn) => digits(word),
            [word] => word.trim_end_matches('.').to_owned(),
            [a, b, c] => format!("{a}.{b}.{}", c.trim_end_matches('.')),
            _ => return false,
        };
        !is_money(&run) && is_bsn(&number)
    })
}

/// A word that says what the number behind it is.
fn names_bsn(word: &str) -> bool {
    let small = word.to_lowercase();
    ["bsn", "burgerservicen", "sofin"]
        .iter()
        .any(|start| small.starts_with(start))
}

/// Three groups as people write them: 123.456.782, or 1234.56.782 as on old letters,
/// where the first is no year.
fn is_grouped(groups: &[&str]) -> bool {
    match groups {
        [_] => true,
        [a, b, c] => match [a.len(), b.len(), c.len()] {
            [3, 3, 3] => true,
            [4, 2, 3] => !a.starts_with("19") && !a.starts_with("20"),
            _ => false,
        },
        _ => false,
    }
}

/// An amount of money has its sign or word beside it.
fn is_money(run: &Run<'_, '_>) -> bool {
    let words = [run.before, run.behind].into_iter().flatten();
    let money = |word: &str| matches!(word.to_lowercase().as_str(), "€" | "eur" | "euro");
    words.into_iter().any(money)
}

fn is_bsn(number: &str) -> bool {
    let groups: Vec<&str> = number.split('.').collect();
    let grouped = is_grouped(&groups);
    let all = digits(number);
    let plain = all.len() + groups.len() - 1 == number.len();
    if !grouped || !plain || !(8..=9).contains(&all.len()) {
        return false;
    }
    // Eight digits with a year in them are a date or the number of a case.
    let year = |part: &str| part.starts_with("19") || part.starts_with("20");
    let dated = all.len() == 8 && (year(&all) || year(&all[4..]));
    let same = all.bytes().all(|byte| byte == all.as_bytes()[0]);
    !dated && !same && passes_eleven(&all)
}

fn passes_eleven(digits: &str) -> bool {
    let nine = format!("{digits:0>9}");
    let weighted = nine.bytes().zip((1..=9).rev()).map(|(digit, weight)| {
        let digit = i32::from(digit - b'0');
        if weight == 1 { -digit } else { digit * weight }
    });
    weighted.sum::<i32>() % 11 == 0
}

/// People write an IBAN in groups of four.
const IBAN_GROUPS: usize = 9;

/// A bank account, by its check digits.
pub(super) fn has_iban(words: &[&str]) -> bool {
    any_run(words, IBAN_GROUPS, |run| {
        let whole = run.words.concat();
        let number = whole.trim_end_matches('.');
        is_iban(number)
    })
}

fn is_iban(number: &str) -> bool {
    let form = |c: char| c.is_ascii_uppercase() || c.is_ascii_digit();
    if !(15..=34).contains(&number.len()) || !number.chars().all(form) {
        return false;
    }
    let (head, rest) = number.split_at(4);
    let is_head = head[..2].bytes().all(|byte| byte.is_ascii_uppercase())
        && head[2..].bytes().all(|byte| byte.is_ascii_digit());
    let values = rest.chars().chain(head.chars());
    let remainder = values.fold(0, |sum, c| {
        let value = c.to_digit(36).unwrap_or_default();
        let shift = if value > 9 { 100 } else { 10 };
        (sum * shift + value) % 97
    });
    is_head && remainder == 1
}

/// The forms of Dutch plates: letters (A) and digits (9) in three groups.
const PLATES: [&str; 14] = [
    "AA-99-99", "99-99-AA", "99-AA-99", "AA-99-AA", "AA-AA-99", "99-AA-AA", "99-AAA-9", "9-AAA-99",
    "AA-999-A", "A-999-AA", "AAA-99-A", "A-99-AAA", "9-AA-999", "999-AA-9",
];

/// A Dutch licence plate.
pub(super) fn has_plate(words: &[&str]) -> bool {
    words.iter().any(|word| {
        let word = word.trim_matches(['.', '(', ')', '/']);
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
    })
}
