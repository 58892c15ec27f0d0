//! Ids and the way a norm is named.

use std::fmt;

use crate::document::short_word;
use crate::lang::plain_words;
use crate::problem::ShapeFault;

/// A norm as people name it: `noord-holland` or `noord-holland@2025`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NormRef {
    /// The norm's id.
    pub id: String,
    /// The version; absent = the newest.
    pub version: Option<String>,
}

impl NormRef {
    /// Splits at the `@`. An id is of small letters, however it is typed.
    pub fn parse(text: &str) -> Self {
        match text.trim().split_once('@') {
            Some((id, version)) => Self {
                id: id.trim().to_ascii_lowercase(),
                version: Some(version.trim().to_owned()),
            },
            None => Self {
                id: text.trim().to_ascii_lowercase(),
                version: None,
            },
        }
    }
}

impl fmt::Display for NormRef {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match &self.version {
            Some(version) => write!(f, "{}@{version}", self.id),
            None => f.write_str(&self.id),
        }
    }
}

/// The characters of an id at most.
pub(crate) const LONGEST_ID: usize = 64;

/// Whether an id is made of small letters, digits and dashes and begins with a
/// letter or digit; where `dots` are allowed, as in the numbers of requirements,
/// of capitals and dots too, and each part between dots begins so.
pub(crate) fn id_is_plain(id: &str, dots: bool) -> bool {
    id.len() <= LONGEST_ID && first_bad(id, dots).is_none()
}

/// The first character of an id that cannot be where it stands; of an empty id or
/// part, the dot that stands for it.
fn first_bad(id: &str, dots: bool) -> Option<char> {
    let letter = |c: char| c.is_ascii_lowercase() || dots && c.is_ascii_uppercase();
    let mut begins = true;
    for c in id.chars() {
        let fits = letter(c) || c.is_ascii_digit() || !begins && (c == '-' || c == '.' && dots);
        if !fits {
            return Some(c);
        }
        begins = c == '.';
    }
    begins.then_some('.')
}

/// What is wrong with an id, with one like it that can be; none where it can be.
pub(crate) fn bad_id(id: &str, dots: bool) -> Option<ShapeFault> {
    if id_is_plain(id, dots) {
        return None;
    }
    let joined = |part: &str| plain_words(part).join("-");
    let instead = match dots {
        true => id
            .split('.')
            .map(joined)
            .filter(|part| !part.is_empty())
            .collect::<Vec<_>>()
            .join("."),
        false => joined(id),
    };
    Some(ShapeFault::BadId {
        id: short_word(id),
        sign: first_bad(id, dots),
        instead: Some(instead).filter(|id| id_is_plain(id, dots)),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_bad_id_names_its_sign_and_one_that_fits() {
        for (id, dots, sign, instead) in [
            (
                "Gemeente Waterkant",
                false,
                Some('G'),
                Some("gemeente-waterkant"),
            ),
            ("súdwest_fryslân", false, Some('ú'), Some("sudwest-fryslan")),
            ("2026/1", true, Some('/'), Some("2026-1")),
            ("-1-1", true, Some('-'), Some("1-1")),
            ("2.10 ", true, Some(' '), Some("2.10")),
            ("2..1", true, Some('.'), Some("2.1")),
            ("!!", true, Some('!'), None),
        ] {
            let Some(ShapeFault::BadId {
                sign: found,
                instead: offered,
                ..
            }) = bad_id(id, dots)
            else {
                panic!("{id} passes")
            };
            assert_eq!((found, offered.as_deref()), (sign, instead), "{id}");
        }
        assert_eq!(bad_id("2.10", true), None);
    }

    #[test]
    fn ids_and_references() {
        assert!(id_is_plain("noord-holland", false));
        assert!(id_is_plain("2.10", true));
        assert!(id_is_plain("A.2", true));
        assert!(!id_is_plain("A", false));
        assert!(!id_is_plain("2.10", false));
        assert!(!id_is_plain("../x", true));
        assert!(!id_is_plain("", true));
        for bad in ["-1-1", "-rf-2025", "1.-1", ".1", "1.", "1..2"] {
            assert!(!id_is_plain(bad, true), "{bad}");
        }
        assert!(id_is_plain("2025-1", true));
        let named = NormRef::parse("noord-holland@2025");
        assert_eq!(named.to_string(), "noord-holland@2025");
        assert_eq!(NormRef::parse("flevoland").version, None);
        assert_eq!(
            NormRef::parse(" Flevoland@2.0").to_string(),
            "flevoland@2.0"
        );
    }
}
