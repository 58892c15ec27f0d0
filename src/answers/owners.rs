//! Who an answer or an action belongs to: a role or department, or several of them.

use std::collections::HashMap;

use crate::document::{Mark, Reader, Tree, is_blank};
use crate::lang::{Lang, plain_words};
use crate::problem::{AnswerFault, SpellingDifference};

/// What stands between owners in one text; a comma belongs to a name.
const BETWEEN: char = ';';

/// Roles or departments, the leading one in front. Whether a file has them as a list or
/// as one text, they are the same; so no name has a semicolon in it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Owners(Vec<String>);

impl Owners {
    /// The owners that a text names.
    pub fn of_text(text: &str) -> Self {
        Self::of_texts([text])
    }

    /// The owners that texts name, in their order and each once; blank ones name nobody.
    pub fn of_texts<S: AsRef<str>>(texts: impl IntoIterator<Item = S>) -> Self {
        let mut owners: Vec<String> = Vec::new();
        for text in texts {
            for name in text.as_ref().split(BETWEEN).map(str::trim) {
                if !is_blank(name) && !owners.iter().any(|known| known == name) {
                    owners.push(name.to_owned());
                }
            }
        }
        Self(owners)
    }

    /// Those of several answers together.
    pub(crate) fn together<'o>(all: impl IntoIterator<Item = &'o Self>) -> Self {
        Self::of_texts(all.into_iter().flat_map(|owners| &owners.0))
    }

    /// Each of them.
    pub fn all(&self) -> &[String] {
        &self.0
    }

    /// The leading one.
    pub fn first(&self) -> Option<&str> {
        self.0.first().map(String::as_str)
    }

    /// Whether there are none.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// As people read them: `a, b en c`.
    pub(crate) fn said(&self, lang: Lang) -> Option<String> {
        (!self.is_empty()).then(|| lang.list(&self.0))
    }

    /// As they stand in one cell or behind one flag, where they are read back.
    pub fn in_a_cell(&self) -> Option<String> {
        (!self.is_empty()).then(|| self.0.join(&format!("{BETWEEN} ")))
    }

    /// As they are written in a file: one as a text, more as a list.
    pub(crate) fn tree(&self) -> Option<Tree> {
        match self.0.as_slice() {
            [] => None,
            [one] => Some(Tree::text(one)),
            more => Some(Tree::List(more.iter().map(|one| Tree::text(one)).collect())),
        }
    }
}

/// What names have in common that differ by nothing but capitals, accents, spaces and
/// other signs.
pub(crate) fn alike(owner: &str) -> String {
    let plain = plain_words(owner).concat();
    match plain.is_empty() {
        true => owner.trim().to_owned(),
        false => plain,
    }
}

/// Warns where one owner is written in two ways, once for each way.
pub(super) fn scan<'t>(r: &mut Reader<'_>, texts: impl Iterator<Item = (&'t str, Mark)>) {
    let mut texts: Vec<(&str, Mark)> = texts.collect();
    texts.sort_by_key(|(_, mark)| *mark);
    let mut ways: HashMap<String, Vec<(String, Mark)>> = HashMap::new();
    for (text, mark) in texts {
        for owner in Owners::of_text(text).0 {
            let ways = ways.entry(alike(&owner)).or_default();
            if ways.iter().any(|(known, _)| *known == owner) {
                continue;
            }
            if let Some((first, place)) = ways.first() {
                let place = r.source.place(*place);
                let fault = AnswerFault::OwnerSpelling {
                    differs: difference(first, &owner),
                    first: place.cell().unwrap_or_else(|| place.to_string()),
                };
                r.say(mark, fault);
            }
            ways.push((owner, mark));
        }
    }
}

/// What two ways of writing one owner differ by.
fn difference(one: &str, other: &str) -> SpellingDifference {
    let plain = |text: &str| text.to_lowercase();
    let letters = |text: &str| -> String {
        let kept = text.chars().filter(|sign| sign.is_alphanumeric());
        kept.flat_map(char::to_lowercase).collect()
    };
    match plain(one) == plain(other) {
        true => SpellingDifference::Capitals,
        false if letters(one) == letters(other) => SpellingDifference::Signs,
        false => SpellingDifference::Accents,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_semicolon_stands_between_owners_and_a_comma_in_one() {
        for (text, owners) in [
            ("griffier", &["griffier"][..]),
            ("a; b ;c; a", &["a", "b", "c"]),
            ("openbare orde, veiligheid", &["openbare orde, veiligheid"]),
            (" ; ;", &[]),
        ] {
            let read = Owners::of_text(text);
            assert_eq!(read.all(), owners, "{text}");
            let again = Owners::of_texts(read.in_a_cell());
            assert_eq!(again, read, "{text}");
        }
    }

    #[test]
    fn names_that_differ_by_a_sign_are_alike() {
        for other in ["juridische-zaken", "Juridische  Zaken.", "Jurídische zaken"] {
            assert_eq!(alike(other), alike("juridische zaken"), "{other}");
        }
        assert_ne!(alike("HRM"), alike("HR"));
        assert_ne!(alike("?"), alike("!"));
    }
}
