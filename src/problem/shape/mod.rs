//! What is wrong with keys and values, whatever the file is about.

mod helps;
mod sentences;

use super::{Code, Explain};
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
        /// Whether the file is TOML, where lists and groups are written otherwise.
        in_toml: bool,
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
        self.said(lang)
    }

    fn help(&self, lang: Lang) -> String {
        self.helped(lang)
    }
}
