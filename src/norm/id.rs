//! Ids and the way a norm is named.

use std::fmt;

/// A norm as people name it: `noord-holland` or `noord-holland@2025`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NormRef {
    /// The norm's id.
    pub id: String,
    /// The version; absent = the newest.
    pub version: Option<String>,
}

impl NormRef {
    /// Splits at the `@`.
    pub fn parse(text: &str) -> Self {
        match text.trim().split_once('@') {
            Some((id, version)) => Self {
                id: id.trim().to_owned(),
                version: Some(version.trim().to_owned()),
            },
            None => Self {
                id: text.trim().to_owned(),
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

/// The signs of an id at most.
pub const LONGEST_ID: usize = 64;

/// Whether an id is made of small letters, digits and dashes; where `dots` are
/// allowed, as in the numbers of requirements, of capitals and dots too.
pub fn id_is_plain(id: &str, dots: bool) -> bool {
    let letter = |c: char| c.is_ascii_lowercase() || dots && c.is_ascii_uppercase();
    let plain = |c: char| letter(c) || c.is_ascii_digit() || c == '-';
    let parts = id.split('.');
    let parts_are_plain = parts
        .clone()
        .all(|part| !part.is_empty() && part.chars().all(plain));
    parts_are_plain && id.len() <= LONGEST_ID && (dots || parts.count() == 1)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_and_references() {
        assert!(id_is_plain("noord-holland", false));
        assert!(id_is_plain("2.10", true));
        assert!(id_is_plain("A.2", true));
        assert!(!id_is_plain("A", false));
        assert!(!id_is_plain("2.10", false));
        assert!(!id_is_plain("../x", true));
        assert!(!id_is_plain("", true));
        let named = NormRef::parse("noord-holland@2025");
        assert_eq!(named.to_string(), "noord-holland@2025");
        assert_eq!(NormRef::parse("flevoland").version, None);
    }
}
