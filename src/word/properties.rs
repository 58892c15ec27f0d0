//! What a document says of itself.

use jiff::civil::Date;

use crate::lang::Lang;

/// What a document says of itself, beside its text.
#[derive(Clone, Debug)]
pub struct Properties {
    /// The language of its text.
    pub lang: Lang,
    /// The day that it was judged on: no output depends on the clock.
    pub day: Date,
    /// What it is about.
    pub subject: String,
    /// Who it is of.
    pub creator: String,
    /// Whether it is a draft.
    pub status: Option<&'static str>,
    /// From what it was made, by name; nothing in a letter.
    pub sources: Vec<(&'static str, String)>,
}
