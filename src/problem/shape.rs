//! What is wrong with keys and values, whatever the file is about.

use super::{Code, Explain, known, meant_or_known};
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
    /// A file of another sort where answers belong.
    NoAnswers,
    /// A norm where answers belong.
    NormAsAnswers,
    /// Answers where a norm belongs.
    AnswersAsNorm,
    /// A workspace where answers belong.
    WorkspaceAsAnswers,
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
        key: String,
    },
    /// A value of another shape than belongs here.
    WrongShape {
        /// What belongs here.
        expected: Expected,
        /// What is here.
        found: Expected,
        /// The first key of the group that belongs here, where that is known.
        key: Option<&'static str>,
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
    /// Not a date, or written in a way that leaves something open.
    BadDate {
        /// What is written, shortened.
        word: String,
        /// The day that was probably meant, as it is to be written.
        write: Option<String>,
    },
    /// A day that no month has.
    NoSuchDay {
        /// What is written, shortened.
        word: String,
    },
    /// A date in another form than year-month-day, which can mean one day only.
    DateForm {
        /// What is written, shortened.
        word: String,
        /// The day as it is to be written.
        iso: String,
    },
    /// A date so long ago or so far off that it must be a mistake.
    DateRange {
        /// The day.
        iso: String,
    },
    /// A date of a document that is unlikely, and possible.
    OldDate {
        /// The day.
        iso: String,
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
        /// The first sign that cannot be there; none where it is too long.
        sign: Option<char>,
        /// An id like it that can be.
        instead: Option<String>,
    },
    /// A whole number as an id, to which a program added a decimal.
    DecimalId {
        /// The id as written, shortened.
        id: String,
        /// The number that it was.
        whole: String,
    },
    /// An id that stands twice.
    DuplicateId {
        /// The id.
        id: String,
        /// The line of the first.
        first: u32,
    },
    /// A text that a `#` cuts off, or that begins with one.
    CutText {
        /// Its key.
        key: String,
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
            Self::UnknownFile
            | Self::NoAnswers
            | Self::NormAsAnswers
            | Self::AnswersAsNorm
            | Self::WorkspaceAsAnswers => Code::UnknownFile,
            Self::UnknownKey { .. } | Self::NestedCriterion { .. } => Code::UnknownKey,
            Self::DuplicateKey { .. } => Code::DuplicateKey,
            Self::MissingKey { .. } => Code::MissingKey,
            Self::WrongShape { .. } => Code::WrongShape,
            Self::UnknownWord { .. } => Code::UnknownWord,
            Self::BadDate { .. }
            | Self::NoSuchDay { .. }
            | Self::DateRange { .. }
            | Self::BadYear { .. } => Code::BadDate,
            Self::DateForm { .. } => Code::DateForm,
            Self::OldDate { .. } => Code::UnlikelyDate,
            Self::UnquotedId { .. } => Code::UnquotedId,
            Self::BadId { .. } | Self::DecimalId { .. } => Code::BadId,
            Self::DuplicateId { .. } => Code::DuplicateId,
            Self::EmptyText { .. } => Code::EmptyText,
            Self::CutText { .. } => Code::CutText,
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
            Self::NormAsAnswers => lang.pick(
                "dit is een norm en geen antwoordenbestand",
                "this is a norm and no answers file",
            ).to_owned(),
            Self::AnswersAsNorm => lang.pick(
                "dit is een antwoordenbestand en geen norm",
                "this is an answers file and no norm",
            ).to_owned(),
            Self::WorkspaceAsAnswers => lang.pick(
                "dit is een werkmap (norm.toml) en geen antwoordenbestand",
                "this is a workspace (norm.toml) and no answers file",
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
            Self::WrongShape { expected, found, .. } => lang.pick(
                format!("hier hoort {}, geen {}", expected.name(lang), found.name(lang).trim_start_matches("een ")),
                format!("this should be {}, not {}", expected.name(lang), found.name(lang)),
            ),
            Self::UnknownWord { key, word, .. } => lang.pick(
                format!("“{word}” kan niet bij “{key}”"),
                format!("“{word}” is not possible for “{key}”"),
            ),
            Self::BadDate { word, .. } => lang.pick(
                format!("“{word}” is geen datum in de vorm jaar-maand-dag"),
                format!("“{word}” is no date in the form year-month-day"),
            ),
            Self::NoSuchDay { word } => lang.pick(
                format!("“{word}” is een dag die niet bestaat"),
                format!("“{word}” is a day that does not exist"),
            ),
            Self::DateForm { word, iso } => lang.pick(
                format!("“{word}” is gelezen als {iso}"),
                format!("“{word}” was read as {iso}"),
            ),
            Self::DateRange { iso } => lang.pick(
                format!("{iso} kan hier niet: het ligt niet tussen 1990 en 2100"),
                format!("{iso} cannot be here: it does not lie between 1990 and 2100"),
            ),
            Self::OldDate { iso } => lang.pick(
                format!("{iso} ligt niet tussen 1990 en 2100"),
                format!("{iso} does not lie between 1990 and 2100"),
            ),
            Self::BadYear { word } => lang.pick(
                format!("“{word}” is geen jaartal van vier cijfers en geen datum"),
                format!("“{word}” is no year of four digits and no date"),
            ),
            Self::UnquotedId { id } => lang.pick(
                format!("het nummer {id} staat hier zonder aanhalingstekens"),
                format!("the number {id} stands here without quotes"),
            ),
            Self::BadId { id, sign, .. } => {
                let why = bad_sign(*sign, lang);
                lang.pick(
                    format!("“{id}” kan geen kenmerk (id) zijn: {why}"),
                    format!("“{id}” cannot be an id: {why}"),
                )
            }
            Self::DecimalId { id, .. } => lang.pick(
                format!("“{id}” was een heel getal en kreeg een decimaal"),
                format!("“{id}” was a whole number and got a decimal"),
            ),
            Self::DuplicateId { id, first } => lang.pick(
                format!("het kenmerk “{id}” is al gebruikt op regel {first}"),
                format!("the id “{id}” was already used on line {first}"),
            ),
            Self::CutText { key } => lang.pick(
                format!("wat hier achter de # staat telt als opmerking en niet als tekst van “{key}”"),
                format!("what stands behind the # here is a comment and no text of “{key}”"),
            ),
            Self::EmptyText { key } => lang.pick(
                format!("“{key}” is leeg en moet iets zeggen"),
                format!("“{key}” is empty and must say something"),
            ),
        }
    }

    fn help(&self, lang: Lang) -> String {
        let fixed = |nl: &str, en: &str| lang.pick(nl, en).to_owned();
        match self {
            Self::UnknownKey { nearest, known, .. } => {
                meant_or_known(lang, nearest.as_deref(), known)
            }
            Self::NestedCriterion { parent, child } => lang.pick(
                format!("schrijf: \"{parent}.{child}\": voldoet"),
                format!("write: \"{parent}.{child}\": met"),
            ),
            Self::UnknownWord {
                instead: Some(word),
                ..
            } => lang.pick(format!("schrijf: {word}"), format!("write: {word}")),
            Self::UnknownWord { known: words, .. } => known(lang, words),
            Self::BadDate {
                write: Some(iso), ..
            }
            | Self::DateForm { iso, .. } => {
                lang.pick(format!("schrijf: {iso}"), format!("write: {iso}"))
            }
            Self::DateRange { .. } | Self::OldDate { .. } => {
                fixed("kijk het jaartal na", "look at the year again")
            }
            Self::NoSuchDay { .. } => fixed(
                "kijk de dag en de maand na",
                "look at the day and the month again",
            ),
            Self::BadDate { write: None, .. } => fixed(
                "schrijf bijvoorbeeld: 2025-04-15",
                "write for instance: 2025-04-15",
            ),
            Self::BadYear { .. } => fixed(
                "schrijf bijvoorbeeld: 2027, of waar dat mag 2027-12-31",
                "write for instance: 2027, or where it may be a date 2027-12-31",
            ),
            Self::UnquotedId { id } => lang.pick(
                format!("schrijf: [answers.\"{id}\"]"),
                format!("write: [answers.\"{id}\"]"),
            ),
            Self::BadId {
                instead: Some(id), ..
            } => lang.pick(
                format!("schrijf bijvoorbeeld: {id}"),
                format!("write for instance: {id}"),
            ),
            Self::BadId { .. } => fixed(
                "gebruik kleine letters, cijfers en streepjes, en een punt in een nummer; begin met een letter of cijfer",
                "use small letters, digits and dashes, and a dot in a number; begin with a letter or digit",
            ),
            Self::UnknownFile => fixed(
                "een antwoordenbestand heeft op de kantlijn: norm, organisation, measurement en answers; een norm: id, title, version, kinds en themes",
                "an answers file has at the margin: norm, organisation, measurement and answers; a norm: id, title, version, kinds and themes",
            ),
            Self::NoAnswers => fixed(
                "een antwoordenbestand heeft op de kantlijn: norm, organisation, measurement en answers",
                "an answers file has at the margin: norm, organisation, measurement and answers",
            ),
            Self::NormAsAnswers => fixed(
                "maak er een vragenlijst bij met norm init, of bekijk de norm met norm show",
                "make a form for it with norm init, or look at the norm with norm show",
            ),
            Self::AnswersAsNorm => fixed(
                "geef hier een bestand met “themes”; antwoorden horen niet in de map van --norms",
                "give a file with “themes” here; answers do not belong in the folder of --norms",
            ),
            Self::WorkspaceAsAnswers => fixed(
                "geef het bestand of de map met antwoorden",
                "give the file or the folder with answers",
            ),
            Self::WrongShape { expected, key, .. } => shape_help(*expected, *key, lang),
            Self::DuplicateKey { .. } => fixed(
                "laat één van de twee staan, of voeg ze samen",
                "leave one of the two, or put them together",
            ),
            Self::MissingKey { key } => {
                lang.pick(format!("zet het erbij: {key}"), format!("add it: {key}"))
            }
            Self::DecimalId { whole, .. } => {
                lang.pick(format!("schrijf: {whole}"), format!("write: {whole}"))
            }
            Self::DuplicateId { .. } => fixed(
                "geef één van de twee een ander id",
                "give one of the two another id",
            ),
            Self::CutText { .. } => fixed(
                "zet de hele tekst tussen aanhalingstekens; een opmerking hoort op een eigen regel",
                "put the whole text in quotes; a comment belongs on a line of its own",
            ),
            Self::EmptyText { .. } => fixed("vul het in", "fill it in"),
        }
    }
}

/// What is wrong with a sign of an id.
fn bad_sign(sign: Option<char>, lang: Lang) -> String {
    match sign {
        None => lang.pick("het is te lang", "it is too long").to_owned(),
        Some(' ') => lang
            .pick("er staat een spatie in", "there is a space in it")
            .to_owned(),
        Some('-') => lang
            .pick(
                "het begint niet met een letter of cijfer",
                "it does not begin with a letter or digit",
            )
            .to_owned(),
        Some(c)
            if c.is_control()
                || c.is_whitespace()
                || matches!(c, '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{feff}') =>
        {
            let code = u32::from(c);
            lang.pick(
                format!("er staat een onzichtbaar teken in (U+{code:04X})"),
                format!("there is an invisible sign in it (U+{code:04X})"),
            )
        }
        Some(c) if c.is_uppercase() => lang.pick(
            format!("de hoofdletter {c} kan hier niet"),
            format!("the capital {c} is not possible here"),
        ),
        Some(c) => lang.pick(
            format!("het teken {c} kan daar niet staan"),
            format!("the sign {c} cannot be there"),
        ),
    }
}

/// How a value of another shape is written.
fn shape_help(expected: Expected, key: Option<&str>, lang: Lang) -> String {
    match expected {
        Expected::List => lang.pick(
            "zet vierkante haken om de waarde, of een streepje ervoor op een eigen regel",
            "put square brackets around the value, or a dash before it on a line of its own",
        ).to_owned(),
        Expected::Table => {
            let key = key.unwrap_or(lang.pick("veld", "key"));
            lang.pick(
                format!("zet velden op eigen regels eronder, ingesprongen, bijvoorbeeld: {key}: …"),
                format!("put keys on lines of their own below it, indented, for instance: {key}: …"),
            )
        }
        Expected::Text => lang.pick(
            "zet hier één waarde; een tekst met haken of een streepje vooraan staat tussen aanhalingstekens",
            "put one value here; a text with brackets or a dash in front stands in quotes",
        ).to_owned(),
        Expected::Date => lang.pick(
            "schrijf bijvoorbeeld: 2025-04-15",
            "write for instance: 2025-04-15",
        ).to_owned(),
        Expected::Flag => lang.pick("schrijf: true of false", "write: true or false").to_owned(),
        Expected::Year => lang.pick("schrijf bijvoorbeeld: 2027", "write for instance: 2027").to_owned(),
    }
}
