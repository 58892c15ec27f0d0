//! What stands in the way: the few words for it that region and province can count.

use crate::document::{Fields, Reader, Spellings, Word, plain_word};
use crate::lang::Lang;
use crate::problem::{ShapeFault, first_of};

/// What may be typed: said where somebody types it in a cell.
pub(crate) const OBSTACLES_NL: &str =
    "capaciteit, geld, kennis, schaal of anders; zijn het er meer, dan met een komma ertussen";

/// What stands in the way of a requirement.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Obstacle {
    /// Too few hands.
    Capacity,
    /// Too little money.
    Money,
    /// Too little specialised knowledge.
    Knowledge,
    /// The organisation is too small for it.
    Size,
    /// Something else, which the note tells.
    Other,
}

impl Word for Obstacle {
    const WORDS: &'static [(Self, &'static str)] = &[
        (Self::Capacity, "capacity"),
        (Self::Money, "money"),
        (Self::Knowledge, "knowledge"),
        (Self::Size, "size"),
        (Self::Other, "other"),
    ];
}

impl Obstacle {
    /// All of them, in the order of files and tables.
    pub const ALL: [Self; 5] = [
        Self::Capacity,
        Self::Money,
        Self::Knowledge,
        Self::Size,
        Self::Other,
    ];

    /// As people read it.
    pub fn label(self, lang: Lang) -> &'static str {
        let nl = match self {
            Self::Capacity => "capaciteit",
            Self::Money => "geld",
            Self::Knowledge => "kennis",
            Self::Size => "schaal",
            Self::Other => "anders",
        };
        lang.pick(nl, self.word())
    }

    /// Reads a word as people write it, in any case.
    pub fn read(text: &str) -> Option<Self> {
        let word = text.trim().to_lowercase();
        let is_it = |one: &Self| one.word() == word || one.label(Lang::Nl) == word;
        Self::ALL.into_iter().find(is_it)
    }

    /// How it may be written.
    pub fn spellings() -> Spellings {
        let (nl, en) = (Self::labels(Lang::Nl), Self::labels(Lang::En));
        let read = [&*nl, &*en].concat();
        Spellings { nl, en, read }
    }

    fn labels(lang: Lang) -> Vec<&'static str> {
        Self::ALL.map(|one| one.label(lang)).to_vec()
    }

    /// Several of them in one text, with commas between them; none where there is none.
    pub fn listed(obstacles: &[Self], lang: Lang) -> Option<String> {
        let labels: Vec<&str> = obstacles.iter().map(|one| one.label(lang)).collect();
        (!labels.is_empty()).then(|| labels.join(", "))
    }

    /// Each of them once, in the order of files.
    pub fn in_order(given: impl IntoIterator<Item = Self>) -> Vec<Self> {
        let given: Vec<Self> = given.into_iter().collect();
        let all = Self::ALL.into_iter();
        all.filter(|one| given.contains(one)).collect()
    }
}

/// Words of one text, with commas, semicolons, line ends or "and" between them.
pub(crate) fn words_in(text: &str) -> impl Iterator<Item = &str> {
    let parts = text.split([',', ';', '\n', '\r']);
    let words = parts.flat_map(|part| part.split(" en ").flat_map(|part| part.split(" and ")));
    let words = words.map(str::trim);
    words.filter(|word| !word.is_empty())
}

/// Reads a list of words, or a text with commas between them.
pub(super) fn read(r: &mut Reader<'_>, f: Fields<'_, '_>) -> Vec<Obstacle> {
    let given = r.one_or_more(f, "obstacles");
    let mut found = Vec::new();
    for text in &given {
        for word in words_in(text) {
            match Obstacle::read(word) {
                Some(obstacle) => found.push(obstacle),
                None => {
                    let fault = unknown(word, |word, known| r.source.nearest(word, known));
                    r.say(text.mark, fault);
                }
            }
        }
    }
    Obstacle::in_order(found)
}

/// The fault of a word that is none of them; `alike` finds the one that is most like it.
pub(crate) fn unknown(
    word: &str,
    alike: impl FnOnce(&str, Vec<&'static str>) -> Option<String>,
) -> ShapeFault {
    let known = Obstacle::spellings();
    ShapeFault::UnknownWord {
        key: "obstacles".to_owned(),
        word: plain_word(word),
        instead: alike(&word.to_lowercase(), known.read),
        known: first_of(known.nl),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn obstacles_are_read_in_both_languages_and_come_once_and_in_order() {
        let given = ["Kennis", "money ", "capaciteit", "knowledge"];
        let read = given.map(|word| Obstacle::read(word).expect(word));
        let all = Obstacle::in_order(read);
        assert_eq!(
            all,
            [Obstacle::Capacity, Obstacle::Money, Obstacle::Knowledge]
        );
        let listed = Obstacle::listed(&all, Lang::Nl);
        assert_eq!(listed.as_deref(), Some("capaciteit, geld, kennis"));
        assert_eq!(Obstacle::read("tijd"), None);
        let words: Vec<&str> = words_in(" a, ;b c;\nd en e and f").collect();
        assert_eq!(words, ["a", "b c", "d", "e", "f"]);
    }
}
