//! E-mail addresses, addresses of houses, and persons with their title.

use super::split::{Run, any_run};

/// What people write for an at sign, so that no machine finds it.
const AT: [&str; 4] = ["[at]", "(at)", "{at}", "<at>"];

/// The same as a word of its own; there only a domain says what it is.
const AT_WORDS: [&str; 4] = ["at", "@", "apenstaart", "apenstaartje"];

/// The same for a dot.
const DOT: [&str; 4] = ["[dot]", "(dot)", "[punt]", "(punt)"];

/// An e-mail address, also one with `[at]` in it.
pub(super) fn has_email(text: &str) -> bool {
    let lower = text.to_lowercase();
    if !lower.contains('@') && !lower.contains("at") && !lower.contains("apenstaart") {
        return false;
    }
    let name = |c: char| c.is_alphanumeric() || matches!(c, '.' | '_' | '-' | '+');
    let plain = text.match_indices('@').any(|(at, _)| {
        let before = text[..at].chars().next_back().is_some_and(name);
        let host: String = text[at + 1..].chars().take_while(|c| name(*c)).collect();
        before && host.trim_end_matches('.').contains('.') && !host.starts_with('.')
    });
    plain || has_hidden_email(&lower) || has_spoken_email(&lower)
}

fn has_hidden_email(text: &str) -> bool {
    AT.into_iter().any(|sign| {
        text.match_indices(sign).any(|(at, _)| {
            let before = text[..at].trim_end().chars().next_back();
            let behind = text[at + sign.len()..].trim_start();
            let host = behind.split(|c: char| c.is_whitespace()).next();
            let is_host = host.is_some_and(|host| host.starts_with(char::is_alphanumeric));
            let glued = !text[..at].ends_with(' ');
            let dotted = behind.contains('.') || DOT.into_iter().any(|dot| behind.contains(dot));
            before.is_some_and(char::is_alphanumeric) && is_host && (glued || dotted)
        })
    })
}

/// `naam at domein.nl`, `naam @ domein punt nl`.
fn has_spoken_email(text: &str) -> bool {
    let words: Vec<&str> = text.split_whitespace().collect();
    let is_name = |word: &str| word.ends_with(char::is_alphanumeric);
    words.windows(3).enumerate().any(|(at, window)| {
        let [name, sign, host] = window else {
            return false;
        };
        let behind = words.get(at + 3..at + 5);
        let spoken = behind.is_some_and(|behind| is_dot(behind[0]) && is_ending(behind[1]));
        AT_WORDS.contains(sign) && is_name(name) && (spoken || is_domain(host))
    })
}

fn is_dot(word: &str) -> bool {
    DOT.contains(&word) || matches!(word, "punt" | "dot")
}

/// `domein.nl`, with whatever stands behind a sentence.
fn is_domain(word: &str) -> bool {
    let word = word.trim_end_matches(|c: char| !c.is_alphanumeric());
    let mut parts = word.split('.');
    let letters = |part: &str| part.chars().all(|c| c.is_alphanumeric() || c == '-');
    let last = parts.next_back();
    last.is_some_and(is_ending)
        && word.contains('.')
        && parts.all(|part| !part.is_empty() && letters(part))
}

/// `nl`, `com`.
fn is_ending(word: &str) -> bool {
    let word = word.trim_end_matches(|c: char| !c.is_alphanumeric());
    (2..=6).contains(&word.len()) && word.bytes().all(|byte| byte.is_ascii_lowercase())
}

/// Titles of a person, as they stand before a name.
const TITLES: [&str; 9] = [
    "mevrouw", "mevr", "mw", "meneer", "mijnheer", "heer", "dhr", "hr", "mej",
];

/// Titles of who studied, as they stand before a name.
const DEGREES: [&str; 7] = ["drs", "dr", "ir", "ing", "mr", "prof", "bc"];

/// Offices that one person holds.
const OFFICES: [&str; 9] = [
    "burgemeester",
    "loco-burgemeester",
    "wethouder",
    "gedeputeerde",
    "raadslid",
    "statenlid",
    "griffier",
    "gemeentesecretaris",
    "secretaris",
];

/// Of these a surname alone says who it is.
const KNOWN_BY_OFFICE: [&str; 3] = ["burgemeester", "loco-burgemeester", "wethouder"];

/// How words end that name what somebody is in office for, and no person.
const DUTIES: [&str; 22] = [
    "heid", "ing", "tie", "teit", "zaken", "zorg", "beleid", "beheer", "wijs", "cultuur", "natuur",
    "bestuur", "ën", "domein", "sche", "lijke", "isme", "ale", "zijn", "mie", "bouw", "gemeente",
];

/// The same, whole.
const DUTY: [&str; 21] = [
    "sociaal", "openbare", "wonen", "sport", "jeugd", "klimaat", "milieu", "energie", "verkeer",
    "vervoer", "werk", "inkomen", "kunst", "water", "bouwen", "grond", "haven", "duurzame",
    "staten", "onze", "het",
];

/// Words between first and last names.
const BETWEEN: [&str; 10] = [
    "van", "de", "der", "den", "het", "ten", "ter", "te", "'t", "von",
];

/// A title with a name behind it: mevrouw A. Jansen.
pub(super) fn has_person(words: &[&str]) -> bool {
    words.iter().enumerate().any(|(at, word)| {
        let title = word.trim_end_matches('.');
        let behind = &words[at + 1..];
        let titled = TITLES.iter().any(|known| title.eq_ignore_ascii_case(known));
        titled && is_name(behind) || is_degree(word) && is_name(behind) && !is_street_name(behind)
    })
}

/// `drs.`, `Ir.`; ING and IR are something else.
fn is_degree(word: &str) -> bool {
    let title = word.trim_end_matches('.');
    let small = title.chars().skip(1).all(char::is_lowercase);
    let dotted = title.len() < word.len();
    small && dotted && DEGREES.contains(&title.to_lowercase().as_str())
}

/// `dr. Schaepmanstraat`: a street that is called after somebody.
fn is_street_name(words: &[&str]) -> bool {
    words.first().is_some_and(|word| is_street(word))
}

/// An office with a name behind it: wethouder K. van den Berg. The words are as
/// written, for a character behind the office ends what is said of it.
pub(super) fn has_office_holder(text: &str) -> bool {
    let words: Vec<&str> = text.split_whitespace().collect();
    words.iter().enumerate().any(|(at, word)| {
        let office = word.trim_start_matches(['(', '"', '“']).to_lowercase();
        OFFICES.contains(&office.as_str()) && is_holder(&office, &words[at + 1..])
    })
}

fn is_holder(office: &str, behind: &[&str]) -> bool {
    let Some(first) = behind.first() else {
        return false;
    };
    let is_initial = first.ends_with('.')
        && first
            .split_terminator('.')
            .all(|part| part.chars().count() == 1 && part.chars().all(char::is_uppercase));
    // “van Waterkant” and “van de Gemeente” say where, and no name.
    let surname = matches!(behind, ["van", "der" | "den", ..] | ["de", ..])
        && behind
            .get(1)
            .is_some_and(|next| *next != "heer" && *next != "gemeente");
    match is_initial || surname {
        true => is_name(behind),
        false => KNOWN_BY_OFFICE.contains(&office) && is_surname(first),
    }
}

/// A word with a capital that is no duty and no street.
fn is_surname(word: &str) -> bool {
    let name = word.trim_end_matches(|c: char| !c.is_alphanumeric());
    let small = name.to_lowercase();
    let is_duty = DUTIES.iter().any(|end| small.ends_with(end)) || DUTY.contains(&small.as_str());
    !is_duty && !is_street(name) && is_name(&[name])
}

/// Initials and small words, and then a word with a capital.
fn is_name(words: &[&str]) -> bool {
    let is_initials = |word: &str| word.ends_with('.') && word.starts_with(char::is_uppercase);
    let is_between = |word: &str| BETWEEN.contains(&word);
    let name = words
        .iter()
        .find(|word| !is_initials(word) && !is_between(word));
    name.is_some_and(|name| {
        let mut letters = name.trim_start_matches("'t").chars();
        let capital = letters.next().is_some_and(char::is_uppercase);
        capital && letters.next().is_some_and(char::is_lowercase)
    })
}

/// Letters behind four digits that name a law or the union, and no place.
const NO_PLACE: [&str; 5] = ["BW", "EU", "SA", "SD", "SS"];

/// How the names of most streets end that are no other word.
const STREETS: [&str; 10] = [
    "straat", "laan", "weg", "plein", "gracht", "kade", "singel", "steeg", "dreef", "dijk",
];

/// Words with such an end that are no street where somebody lives.
const NO_STREET: [&str; 8] = [
    "rijksweg",
    "snelweg",
    "spoorweg",
    "waterweg",
    "vaarweg",
    "uitweg",
    "omweg",
    "leerplein",
];

/// `Dorpsstraat`: a name that ends as streets do.
fn is_street(word: &str) -> bool {
    let small = word.to_lowercase();
    word.starts_with(char::is_uppercase)
        && word.chars().all(|c| c.is_alphabetic() || c == '-')
        && !NO_STREET.contains(&small.as_str())
        && STREETS
            .iter()
            .any(|end| small.strip_suffix(end).is_some_and(|name| name.len() > 2))
}

/// A street with the number of a house behind it. The words are as written: behind
/// a character the number is one of something else. Four digits are a year.
pub(super) fn has_street(text: &str) -> bool {
    let words: Vec<&str> = text.split_whitespace().collect();
    words.windows(2).any(|pair| {
        let street = pair[0].trim_start_matches(['(', '"', '“']);
        let house = pair[1].trim_end_matches([',', ';', ')', ':', '"', '”']);
        let digits = house.chars().take_while(char::is_ascii_digit).count();
        is_street(street) && is_house(house) && digits < 4
    })
}

/// A postcode with the number of a house before or behind it.
pub(super) fn has_address(words: &[&str]) -> bool {
    any_run(words, 2, |run| {
        let code = run.words.concat();
        is_postcode(&code)
            && (run.behind.is_some_and(is_house)
                || run.before.is_some_and(is_house) && in_street(words, &run))
    })
}

fn is_postcode(code: &str) -> bool {
    let code = code.trim_end_matches('.');
    let (Some(digits), Some(letters)) = (code.get(..4), code.get(4..)) else {
        return false;
    };
    let is_number = !digits.starts_with('0') && digits.bytes().all(|byte| byte.is_ascii_digit());
    let is_letters = letters.len() == 2 && letters.bytes().all(|byte| byte.is_ascii_uppercase());
    is_number && is_letters && !NO_PLACE.contains(&letters)
}

/// `12`, `12a`, `12-3`.
fn is_house(word: &str) -> bool {
    let word = word.trim_end_matches('.');
    let digits = word.chars().take_while(char::is_ascii_digit).count();
    let rest = &word[digits..];
    (1..=4).contains(&digits)
        && (rest.is_empty()
            || rest.len() <= 3 && rest.starts_with(|c: char| c == '-' || c.is_ascii_alphabetic()))
}

/// Whether the word before the number of the house is a name.
fn in_street(words: &[&str], run: &Run<'_, '_>) -> bool {
    let at = words
        .windows(run.words.len())
        .position(|window| std::ptr::eq(window.as_ptr(), run.words.as_ptr()));
    let street = at.and_then(|at| at.checked_sub(2)).map(|at| words[at]);
    street.is_some_and(|street| street.starts_with(char::is_uppercase))
}
