//! What is wrong with keys and values, whatever the file is about.

use super::{Code, Explain, known, meant};
use crate::lang::Lang;

/// What belongs in a place.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Expected {
    /// A text or number.
    Text,
    /// A list.
    List,
    /// Keys with values.
    Table,
    /// A date.
    Date,
    /// `true` or `false`.
    Flag,
    /// A year.
    Year,
}

/// What is wrong with a key or a value.
#[derive(Clone, Debug, PartialEq)]
pub enum ShapeFault {
    /// The file has none of the keys that tell what it is.
    UnknownFile,
    /// A norm where answers belong.
    NoAnswers,
    /// A key that does not exist here.
    UnknownKey {
        /// The key as written.
        key: String,
        /// The key that was probably meant.
        nearest: Option<String>,
        /// The keys there are.
        known: Vec<String>,
    },
    /// A child criterion written as a table of its own.
    NestedCriterion {
        /// The parent.
        parent: String,
        /// The child.
        child: String,
    },
    /// A key that stands twice.
    DuplicateKey {
        /// The key as written.
        key: String,
        /// The line of the first.
        first: u32,
    },
    /// A key that must be there.
    MissingKey {
        /// The key.
        key: &'static str,
    },
    /// A value of another shape than belongs here.
    WrongShape {
        /// What belongs here.
        expected: Expected,
        /// What is here.
        found: Expected,
    },
    /// A word that is none of the known words.
    UnknownWord {
        /// The key that it was given to.
        key: String,
        /// The word as written, shortened.
        word: String,
        /// The word to use instead.
        instead: Option<String>,
        /// The words there are.
        known: Vec<String>,
    },
    /// Not a date, or not written as one.
    BadDate {
        /// What is written, shortened.
        word: String,
    },
    /// Not a year, nor a date.
    BadYear {
        /// What is written, shortened.
        word: String,
    },
    /// A dotted number without quotes, which TOML reads as keys in keys.
    UnquotedId {
        /// The id that was meant.
        id: String,
    },
    /// An id with signs that an id may not have.
    BadId {
        /// The id as written, shortened.
        id: String,
    },
    /// An id that stands twice.
    DuplicateId {
        /// The id.
        id: String,
        /// The line of the first.
        first: u32,
    },
    /// A text that must say something.
    EmptyText {
        /// Its key.
        key: String,
    },
}

impl Expected {
    fn name(self, lang: Lang) -> &'static str {
        match self {
            Self::Text => lang.pick("een tekst", "a text"),
            Self::List => lang.pick("een lijst", "a list"),
            Self::Table => lang.pick("een groep velden", "a group of keys"),
            Self::Date => lang.pick("een datum", "a date"),
            Self::Flag => lang.pick("true of false", "true or false"),
            Self::Year => lang.pick("een jaartal", "a year"),
        }
    }
}

impl Explain for ShapeFault {
    fn code(&self) -> Code {
        match self {
            Self::UnknownFile | Self::NoAnswers => Code::UnknownFile,
            Self::UnknownKey { .. } | Self::NestedCriterion { .. } => Code::UnknownKey,
            Self::DuplicateKey { .. } => Code::DuplicateKey,
            Self::MissingKey { .. } => Code::MissingKey,
            Self::WrongShape { .. } => Code::WrongShape,
            Self::UnknownWord { .. } => Code::UnknownWord,
            Self::BadDate { .. } | Self::BadYear { .. } => Code::BadDate,
            Self::UnquotedId { .. } => Code::UnquotedId,
            Self::BadId { .. } => Code::BadId,
            Self::DuplicateId { .. } => Code::DuplicateId,
            Self::EmptyText { .. } => Code::EmptyText,
        }
    }

    fn sentence(&self, lang: Lang) -> String {
        match self {
            Self::UnknownFile => lang.pick(
                "dit is geen norm en geen antwoordenbestand: “themes” en “answers” ontbreken allebei",
                "this is neither a norm nor an answers file: “themes” and “answers” are both missing",
            ).to_owned(),
            Self::NoAnswers => lang.pick(
                "dit is geen antwoordenbestand: het veld “answers” ontbreekt",
                "this is no answers file: the key “answers” is missing",
            ).to_owned(),
            Self::UnknownKey { key, .. } => lang.pick(
                format!("het veld “{key}” bestaat hier niet"),
                format!("there is no key “{key}” here"),
            ),
            Self::NestedCriterion { parent, child } => lang.pick(
                format!("het onderdeel “{child}” van “{parent}” krijgt een eigen regel"),
                format!("criterion “{child}” of “{parent}” takes a line of its own"),
            ),
            Self::DuplicateKey { key, first } => lang.pick(
                format!("“{key}” staat hier voor de tweede keer; eerder op regel {first}"),
                format!("“{key}” stands here a second time; first on line {first}"),
            ),
            Self::MissingKey { key } => lang.pick(
                format!("hier ontbreekt het veld “{key}”"),
                format!("the key “{key}” is missing here"),
            ),
            Self::WrongShape { expected, found } => lang.pick(
                format!("hier hoort {}, geen {}", expected.name(lang), found.name(lang).trim_start_matches("een ")),
                format!("this should be {}, not {}", expected.name(lang), found.name(lang)),
            ),
            Self::UnknownWord { key, word, .. } => lang.pick(
                format!("“{word}” kan niet bij “{key}”"),
                format!("“{word}” is not possible for “{key}”"),
            ),
            Self::BadDate { word } => lang.pick(
                format!("“{word}” is geen bestaande datum in de vorm jaar-maand-dag"),
                format!("“{word}” is no existing date in the form year-month-day"),
            ),
            Self::BadYear { word } => lang.pick(
                format!("“{word}” is geen jaartal van vier cijfers en geen datum"),
                format!("“{word}” is no year of four digits and no date"),
            ),
            Self::UnquotedId { id } => lang.pick(
                format!("het nummer {id} staat hier zonder aanhalingstekens"),
                format!("the number {id} stands here without quotes"),
            ),
            Self::BadId { id } => lang.pick(
                format!("“{id}” kan geen kenmerk (id) zijn"),
                format!("“{id}” cannot be an id"),
            ),
            Self::DuplicateId { id, first } => lang.pick(
                format!("het kenmerk “{id}” is al gebruikt op regel {first}"),
                format!("the id “{id}” was already used on line {first}"),
            ),
            Self::EmptyText { key } => lang.pick(
                format!("“{key}” is leeg en moet iets zeggen"),
                format!("“{key}” is empty and must say something"),
            ),
        }
    }

    fn help(&self, lang: Lang) -> Option<String> {
        match self {
            Self::UnknownKey { nearest, known: words, .. } => {
                meant(lang, nearest.as_deref()).or_else(|| known(lang, words))
            }
            Self::NestedCriterion { parent, child } => Some(lang.pick(
                format!("schrijf: \"{parent}.{child}\": voldoet"),
                format!("write: \"{parent}.{child}\": met"),
            )),
            Self::UnknownWord { instead: Some(word), .. } => Some(lang.pick(
                format!("schrijf: {word}"),
                format!("write: {word}"),
            )),
            Self::UnknownWord { known: words, .. } => known(lang, words),
            Self::BadDate { .. } => Some(lang.pick(
                "schrijf bijvoorbeeld: 2025-04-15".to_owned(),
                "write for instance: 2025-04-15".to_owned(),
            )),
            Self::BadYear { .. } => Some(lang.pick(
                "schrijf bijvoorbeeld: 2027, of waar dat mag 2027-12-31".to_owned(),
                "write for instance: 2027, or where it may be a date 2027-12-31".to_owned(),
            )),
            Self::UnquotedId { id } => Some(lang.pick(
                format!("schrijf: [answers.\"{id}\"]"),
                format!("write: [answers.\"{id}\"]"),
            )),
            Self::BadId { .. } => Some(lang.pick(
                "gebruik kleine letters, cijfers en streepjes, en een punt in een nummer".to_owned(),
                "use small letters, digits and dashes, and a dot in a number".to_owned(),
            )),
            Self::UnknownFile | Self::NoAnswers => Some(lang.pick(
                "een antwoordenbestand heeft op de kantlijn: norm, organisation, measurement en answers".to_owned(),
                "an answers file has at the margin: norm, organisation, measurement and answers".to_owned(),
            )),
            Self::WrongShape { expected: Expected::List, found: Expected::Text } => Some(lang.pick(
                "zet vierkante haken om de waarde, of een streepje ervoor op een eigen regel".to_owned(),
                "put square brackets around the value, or a dash before it on a line of its own".to_owned(),
            )),
            Self::WrongShape { expected: Expected::Table, found: Expected::Text } => Some(lang.pick(
                "zet velden op eigen regels eronder, bijvoorbeeld: status: voldoet".to_owned(),
                "put keys on lines of their own below it, for instance: status: met".to_owned(),
            )),
            Self::DuplicateKey { .. }
            | Self::MissingKey { .. }
            | Self::WrongShape { .. }
            | Self::DuplicateId { .. }
            | Self::EmptyText { .. } => None,
        }
    }
}
