//! The five words of every picture, and how people write them.

use serde::{Serialize, Serializer};

use crate::document::{Spellings, Word};
use crate::labels::Labels;
use crate::lang::Lang;

/// How far an organisation is with a requirement or a criterion.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Status {
    /// All of it.
    Met,
    /// A part of it; a gap.
    Partial,
    /// Not yet; a gap.
    Unmet,
    /// There is no answer; a state of its own, not a gap.
    #[default]
    Unanswered,
    /// It does not apply here, says the organisation.
    NotApplicable,
}

impl Word for Status {
    const WORDS: &'static [(Self, &'static str)] = &[
        (Self::Met, "met"),
        (Self::Partial, "partial"),
        (Self::Unmet, "unmet"),
        (Self::NotApplicable, "not_applicable"),
        (Self::Unanswered, "unanswered"),
    ];
}

impl Serialize for Status {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.word())
    }
}

/// What people may write, beside the English codes; nothing is guessed.
const DUTCH: [(&str, Status); 10] = [
    (Labels::NL.met, Status::Met),
    (Labels::NL.partial, Status::Partial),
    ("deels", Status::Partial),
    (Labels::NL.unmet, Status::Unmet),
    ("voldoet niet", Status::Unmet),
    ("niet", Status::Unmet),
    (Labels::NL.na, Status::NotApplicable),
    ("nvt", Status::NotApplicable),
    ("n.v.t.", Status::NotApplicable),
    (Labels::NL.unanswered, Status::Unanswered),
];

/// Words that people write instead, and the word to use.
const INSTEAD: [(&[&str], &str); 4] = [
    (
        &[
            "ja", "yes", "true", "waar", "y", "j", "1", "ok", "oke", "volledig", "geheel",
            "akkoord", "✓", "✔",
        ],
        Labels::NL.met,
    ),
    (
        &["nee", "no", "false", "onwaar", "n", "0", "neen", "nog niet"],
        Labels::NL.unmet,
    ),
    (
        &[
            "gedeeltelijk",
            "deels voldaan",
            "deels voldoet",
            "ten dele",
            "half",
            "partly",
            "voldoet gedeeltelijk",
            "bezig",
            "in uitvoering",
        ],
        Labels::NL.partial,
    ),
    (
        &[
            "n/a",
            "na",
            "n.v.t",
            "niet relevant",
            "geen",
            "not applicable",
            "n.a.",
        ],
        Labels::NL.na,
    ),
];

impl Status {
    /// Every status, in the order of tables; each stands at its own number.
    pub const ALL: [Self; 5] = [
        Self::Met,
        Self::Partial,
        Self::Unmet,
        Self::Unanswered,
        Self::NotApplicable,
    ];

    /// The words that messages offer.
    pub const OFFERED: [&'static str; 4] = [
        Labels::NL.met,
        Labels::NL.partial,
        Labels::NL.unmet,
        Labels::NL.na,
    ];

    /// Short words without spaces, as somebody types them at a prompt.
    pub const SHORT: [(&'static str, Self); 4] = [
        (Labels::NL.met, Self::Met),
        ("deels", Self::Partial),
        ("niet", Self::Unmet),
        ("nvt", Self::NotApplicable),
    ];

    /// Reads a status as people write it, in any case.
    pub fn read(text: &str) -> Option<Self> {
        // Most people write it as it is offered.
        Self::known(text).or_else(|| Self::known(&plain(text)))
    }

    fn known(word: &str) -> Option<Self> {
        let found = Self::words_read().find(|(known, _)| *known == word);
        found.map(|(_, status)| status)
    }

    /// Every word that is read, with what it stands for.
    fn words_read() -> impl Iterator<Item = (&'static str, Self)> {
        let english = Self::WORDS.iter().map(|(status, word)| (*word, *status));
        let english = english.filter(|(_, status)| *status != Self::Unanswered);
        english.chain(DUTCH)
    }

    /// Every word that is read as this status.
    pub fn spelled(self) -> Vec<&'static str> {
        let own = Self::words_read().filter(|(_, status)| *status == self);
        own.map(|(word, _)| word).collect()
    }

    /// How a status may be written.
    pub fn spellings() -> Spellings {
        let codes = Self::WORDS.iter().map(|(_, word)| *word);
        Spellings {
            nl: Self::OFFERED.to_vec(),
            en: codes.take(Self::OFFERED.len()).collect(),
            read: Self::words_read().map(|(word, _)| word).collect(),
        }
    }

    /// The word to use instead of one that is no status.
    pub fn instead(text: &str) -> Option<&'static str> {
        let word = plain(text);
        // A word of ours with a full stop or comma behind it.
        let bare = word.trim_end_matches(['.', ',', ';', '!']);
        if let Some(status) = Self::known(bare).filter(|_| bare.len() < word.len()) {
            return Some(status.label(Lang::Nl));
        }
        let entry = INSTEAD
            .iter()
            .find(|(words, _)| words.contains(&word.as_str()));
        entry.map(|(_, instead)| *instead)
    }

    /// As people read it.
    pub fn label(self, lang: Lang) -> &'static str {
        let labels = Labels::of(lang);
        match self {
            Self::Met => labels.met,
            Self::Partial => labels.partial,
            Self::Unmet => labels.unmet,
            Self::NotApplicable => labels.na,
            Self::Unanswered => labels.unanswered,
        }
    }

    /// Unmet < partial < met; what is unanswered or not applicable has no rank.
    pub fn rank(self) -> Option<u8> {
        match self {
            Self::Unmet => Some(0),
            Self::Partial => Some(1),
            Self::Met => Some(2),
            Self::NotApplicable | Self::Unanswered => None,
        }
    }

    /// Whether there is still something to do: partly is a gap, never rounded up.
    pub fn is_gap(self) -> bool {
        match self {
            Self::Partial | Self::Unmet => true,
            Self::Met | Self::NotApplicable | Self::Unanswered => false,
        }
    }
}

fn plain(text: &str) -> String {
    let words: Vec<&str> = text.split_whitespace().collect();
    words.join(" ").to_lowercase()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_status_stands_at_its_own_number() {
        let places = Status::ALL.map(|status| status as usize);
        assert_eq!(places, [0, 1, 2, 3, 4]);
    }

    #[test]
    fn statuses_are_read_in_every_spelling_that_is_allowed() {
        for (text, status) in [
            ("met", Status::Met),
            (" Voldoet ", Status::Met),
            ("VOLDOET  DEELS", Status::Partial),
            ("deels", Status::Partial),
            ("niet", Status::Unmet),
            ("voldoet niet", Status::Unmet),
            ("Voldoet nog niet", Status::Unmet),
            ("n.v.t.", Status::NotApplicable),
            ("NVT", Status::NotApplicable),
            ("not_applicable", Status::NotApplicable),
            ("nog in te vullen", Status::Unanswered),
        ] {
            assert_eq!(Status::read(text), Some(status), "{text}");
        }
    }

    #[test]
    fn other_words_are_refused_with_the_word_to_use() {
        for (text, instead) in [
            ("yes", "voldoet"),
            ("Ja", "voldoet"),
            ("true", "voldoet"),
            ("nee", "voldoet nog niet"),
            ("gedeeltelijk", "voldoet deels"),
        ] {
            assert_eq!(Status::read(text), None, "{text}");
            assert_eq!(Status::instead(text), Some(instead), "{text}");
        }
        assert_eq!(Status::read("voldoett"), None);
        assert_eq!(Status::instead("voldoett"), None);
        assert_eq!(Status::read("unanswered"), None);
    }
}
