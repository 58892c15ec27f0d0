//! Whose answers a file holds, of which measurement, and who settled or shared them.

use jiff::civil::Date;

use super::audience::Audience;
use super::owners::Owners;
use crate::document::{Located, Mark};

/// Who answers.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Organisation {
    /// A short word; output files are named after it.
    pub id: Located<String>,
    /// Its name.
    pub name: Located<String>,
    /// Its kind, as the norm knows it.
    pub kind: Located<String>,
    /// Its region.
    pub region: Option<Located<String>>,
}

impl Organisation {
    /// Its region, wherever it stands.
    pub fn region(&self) -> Option<&str> {
        self.region.as_ref().map(|region| region.as_str())
    }
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
    /// Who agreed: roles, never persons.
    pub roles: Located<Owners>,
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
        self.by.is_none()
            && self.date.is_none()
            && self.reference.is_none()
            && self.roles.is_empty()
    }
}
