//! What a text must look like, as regular expressions that ECMAScript and
//! others read alike; the reader takes white space around words and dates.

use crate::document::MONTHS;

/// Years of a date, and of a document that may be old.
pub(super) const THESE_YEARS: &str = "(199[0-9]|20[0-9]{2}|2100)";
pub(super) const ANY_YEAR: &str = "[1-9][0-9]{3}";

/// A date as far as a pattern can tell, in every form that is read: the 30th of
/// February passes.
pub(super) fn date(year: &str) -> String {
    let (day, month) = ("(0?[1-9]|[12][0-9]|3[01])", "(0?[1-9]|1[0-2])");
    let names: Vec<String> = MONTHS.iter().map(|(name, _)| any_case(name)).collect();
    let names = names.join("|");
    let first = format!(r"{year}(-{month}-{day}|\.{month}\.{day}|/{month}/{day})");
    let last = format!(r"({day}-{month}-|{day}\.{month}\.|(1[3-9]|2[0-9]|3[01])/{month}/){year}");
    let named = format!(r"{day}(\s+|-)({names})\.?(\s+|-){year}");
    format!(r"^\s*({first}|{last}|{named})(\s*[Tt ]{TIME})?\s*$")
}

/// A time of day behind a date, with or without seconds.
const TIME: &str = r"([01]?[0-9]|2[0-3]):[0-5]?[0-9](:[0-5]?[0-9](\.[0-9]*)?)?";

/// A year.
pub(super) const YEAR: &str = r"^\s*(19|[2-9][0-9])[0-9]{2}\s*$";

/// A year, or a date year-month-day.
pub(super) const YEAR_OR_DATE: &str = concat!(
    r"^\s*((19|[2-9][0-9])[0-9]{2}",
    r"|(199[0-9]|20[0-9]{2}|2100)-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01]))\s*$"
);

/// `true` or `false` in any case.
pub(super) const FLAG: &str = r"^\s*([Tt][Rr][Uu][Ee]|[Ff][Aa][Ll][Ss][Ee])\s*$";

/// A number with a unit, within what the unit allows.
pub(super) const INTERVAL: &str = concat!(
    r"^\s*\+?0*(([1-9][0-9]{0,2}|[12][0-9]{3}|3[0-5][0-9]{2}|36[0-5][0-9]|3660) \s*(days?|weeks?)",
    r"|([1-9][0-9]{0,2}|1[01][0-9]{2}|1200) \s*months?|([1-9][0-9]?|100) \s*years?)\s*$",
);

/// A short word of small letters, digits and dashes.
pub(super) const PLAIN_ID: &str = r"^[a-z0-9][a-z0-9-]*$";

/// The same with capitals and dots.
pub(super) const DOTTED_ID: &str = r"^[A-Za-z0-9][A-Za-z0-9-]*(\.[A-Za-z0-9][A-Za-z0-9-]*)*$";

/// A text that says something.
pub(super) const SAYS_SOMETHING: &str = r"\S";

/// A text that says nothing.
pub(super) const BLANK: &str = r"^\s*$";

/// One of these words in any case, with white space around them.
pub(super) fn words<S: AsRef<str>>(words: &[S]) -> String {
    let words: Vec<String> = words.iter().map(|word| any_case(word.as_ref())).collect();
    format!(r"^\s*({})\s*$", words.join("|"))
}

/// One of these words in any case, or nothing.
pub(super) fn spelled(words: &[&str]) -> String {
    let words: Vec<String> = words.iter().map(|word| any_case(word)).collect();
    format!(r"^\s*({})?\s*$", words.join("|"))
}

/// Some of these words in any case, with commas or semicolons between them.
pub(super) fn spelled_list(words: &[&str]) -> String {
    let words: Vec<String> = words.iter().map(|word| any_case(word)).collect();
    format!(r"^[\s,;]*(({})(\s*[,;][\s,;]*|\s*$))*$", words.join("|"))
}

/// A norm by its id, with its version, or also without where that means the same.
pub(super) fn reference(id: &str, version: &str, newest: bool) -> String {
    let may_lack = if newest { "?" } else { "" };
    format!(
        r"^\s*{}\s*(@\s*{}\s*){may_lack}$",
        any_case(id),
        literal(version)
    )
}

fn any_case(word: &str) -> String {
    let mut pattern = String::new();
    for c in word.chars() {
        match c {
            ' ' => pattern.push_str(r"\s+"),
            c if c.is_ascii_alphabetic() => {
                let (small, capital) = (c.to_ascii_lowercase(), c.to_ascii_uppercase());
                pattern.push_str(&format!("[{small}{capital}]"));
            }
            c => pattern.push_str(&literal(c.encode_utf8(&mut [0; 4]))),
        }
    }
    pattern
}

/// A text that stands for itself.
fn literal(text: &str) -> String {
    let mut pattern = String::new();
    for c in text.chars() {
        if r"^$\.*+?()[]{}|/".contains(c) {
            pattern.push('\\');
        }
        pattern.push(c);
    }
    pattern
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_has_a_meaning_in_a_pattern_stands_for_itself() {
        assert_eq!(words(&["n.v.", "a"]), r"^\s*([nN]\.[vV]\.|[aA])\s*$");
        assert_eq!(spelled(&["in x"]), r"^\s*([iI][nN]\s+[xX])?\s*$");
        assert_eq!(reference("a", "2.0", false), r"^\s*[aA]\s*(@\s*2\.0\s*)$");
    }
}
