//! The smaller parts of an answers file.

use jiff::civil::Date;

use super::audience::Audience;
use super::status::Status;
use crate::document::{Located, Mark, Word};

/// Who answers.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Organisation {
    /// A short word; output files are named after it.
    pub id: String,
    /// Its name.
    pub name: String,
    /// Its kind, as the norm knows it.
    pub kind: String,
    /// Where the kind stands.
    pub kind_mark: Mark,
    /// Where the rest stands.
    pub marks: OrganisationMarks,
    /// Its region.
    pub region: Option<String>,
}

/// Where the parts of an organisation stand in its file.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct OrganisationMarks {
    /// The id.
    pub id: Mark,
    /// The name.
    pub name: Mark,
    /// The region.
    pub region: Mark,
}

/// One dated round of answers. Of a file that is still read or filled in the date
/// may be missing: `Measurement<Option<Date>>`.
#[derive(Clone, Debug, PartialEq)]
pub struct Measurement<D = Date> {
    /// A short word, such as the year.
    pub id: String,
    /// What people call it, such as 0-meting.
    pub label: Option<String>,
    /// The date on which everything is judged.
    pub date: D,
    /// Where the date stands.
    pub mark: Mark,
}

impl Measurement<Option<Date>> {
    /// The same, with the date that it turned out to have.
    pub fn on(self, date: Date) -> Measurement {
        Measurement {
            id: self.id,
            label: self.label,
            date,
            mark: self.mark,
        }
    }
}

/// Who settled the answers, and when.
#[derive(Clone, Debug, PartialEq)]
pub struct Settled {
    /// By whom.
    pub by: Option<String>,
    /// When.
    pub date: Option<Date>,
    /// Under which number.
    pub reference: Option<String>,
}

/// What a file that left the organisation says of itself.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Shared {
    /// For whom it was made.
    pub audience: Audience,
    /// The fields that were left out for them.
    pub left_out: Vec<String>,
    /// The hash of the file that it was made from, in hexadecimal.
    pub source_sha256: Option<String>,
}

impl Settled {
    /// Whether it says nothing.
    pub fn is_blank(&self) -> bool {
        self.by.is_none() && self.date.is_none() && self.reference.is_none()
    }
}

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

/// What shows that an answer is true.
#[derive(Clone, Debug, PartialEq)]
pub enum Evidence {
    /// A document of the list, by its id.
    Listed(Located<String>),
    /// A document said on the spot.
    Inline(Document),
}

/// What is going to be done.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Action {
    /// A short word that pairs it with last year's.
    pub id: Option<String>,
    /// What.
    pub title: String,
    /// Who: a role, never a person.
    pub owner: Option<String>,
    /// By when.
    pub due: Option<Date>,
    /// Whether it is done.
    pub done: bool,
    /// Whether council and inhabitants may read it.
    pub public: bool,
    /// Where it stands in the file.
    pub mark: Mark,
}

/// An answer to one criterion.
#[derive(Clone, Debug, PartialEq)]
pub struct CriterionAnswer {
    /// `vastgoed`, or `exploitatie.horeca`.
    pub path: Located<String>,
    /// How far it is.
    pub status: Status,
    /// Why.
    pub note: Option<String>,
}

/// Whether something that is done on occasion came up.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Occasion {
    /// It did not come up.
    None,
}

impl Word for Occasion {
    const WORDS: &'static [(Self, &'static str)] = &[(Self::None, "none")];
}
