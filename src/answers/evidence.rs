//! What shows that an answer is true.

use jiff::civil::Date;

use crate::document::{Located, Mark};

/// A document: listed once and used by many answers, or said where it is used.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Document {
    /// A short word; absent where it is said on the spot.
    pub id: Option<String>,
    /// Its title.
    pub title: String,
    /// Its number or place.
    pub reference: Option<String>,
    /// Its date.
    pub date: Option<Located<Date>>,
    /// When it must be looked at again.
    pub review_by: Option<Date>,
    /// Where it stands in the file.
    pub mark: Mark,
}

/// A document of the list, and where in it to look.
#[derive(Clone, Debug, PartialEq)]
pub struct Cited {
    /// Its id.
    pub document: Located<String>,
    /// The article, as it is written.
    pub article: Option<String>,
}

impl Evidence {
    /// Whether it refers to a document of the list.
    pub fn cites(&self, document: &Document) -> bool {
        match self {
            Self::Listed(cited) => document.id.as_ref() == Some(&cited.document.value),
            Self::Inline(_) => false,
        }
    }
}

/// What shows that an answer is true.
#[derive(Clone, Debug, PartialEq)]
pub enum Evidence {
    /// A document of the list.
    Listed(Located<Cited>),
    /// A document said on the spot.
    Inline(Document),
}
