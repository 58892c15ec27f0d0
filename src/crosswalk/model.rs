//! A crosswalk, as it is once read.

use crate::document::{Located, Word};
use crate::norm::{NormRef, Origin};

/// Relations between the statements of two norms, or of a norm and a text elsewhere.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Crosswalk {
    /// A short word, the file's name: `noord-holland--flevoland`.
    pub id: String,
    /// Its name.
    pub title: String,
    /// The organisation that answers for it.
    pub owner: String,
    /// Whether anybody agreed to it.
    pub standing: Standing,
    /// The norm that relations are seen from, with its version.
    pub from: Located<String>,
    /// What it is compared with.
    pub to: Option<Other>,
    /// The relations, in the order of the file.
    pub relations: Vec<Relation>,
    /// Pairs that look alike and are not.
    pub not_the_same: Vec<Pair>,
    /// Requirements of the norm of `from` without a strong counterpart, and why.
    pub alone_from: Vec<Alone>,
    /// Those of the norm of `to`.
    pub alone_to: Vec<Alone>,
    /// The file that it was read from; absent = it is built in.
    pub origin: Option<Origin>,
}

impl Crosswalk {
    /// The norm on the other side, where it is one of these files.
    pub fn to_norm(&self) -> Option<NormRef> {
        match self.to.as_ref()? {
            Other::Norm(named) => Some(NormRef::parse(named)),
            Other::Text(_) => None,
        }
    }
}

/// The number of a requirement without a strong counterpart, and why.
pub type Alone = (Located<String>, String);

/// What a norm is compared with.
#[derive(Clone, Debug, PartialEq)]
pub enum Other {
    /// A norm, with its version.
    Norm(Located<String>),
    /// A text that is no norm file here.
    Text(OtherText),
}

/// A text that is no norm file here.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct OtherText {
    /// Its name.
    pub title: String,
    /// Who publishes it.
    pub owner: Option<String>,
    /// Its version.
    pub version: Option<String>,
    /// Where it is.
    pub url: Option<String>,
}

/// Whether anybody agreed to a crosswalk.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Standing {
    /// A proposal; wherever it is shown, that is said.
    #[default]
    Draft,
    /// The owners of the norms agreed.
    Agreed,
}

impl Word for Standing {
    const WORDS: &'static [(Self, &'static str)] =
        &[(Self::Draft, "draft"), (Self::Agreed, "agreed")];
}

/// What the one side is, as seen from the other.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RelationKind {
    /// Asks the same.
    Equal,
    /// Asks all that the other asks, and more.
    Superset,
    /// Asks a part of what the other asks.
    Subset,
    /// Has a part in common.
    Intersects,
    /// Is about the same, with nothing in common that can be ticked.
    Related,
}

impl Word for RelationKind {
    const WORDS: &'static [(Self, &'static str)] = &[
        (Self::Equal, "equal"),
        (Self::Superset, "superset"),
        (Self::Subset, "subset"),
        (Self::Intersects, "intersects"),
        (Self::Related, "related"),
    ];
}

impl RelationKind {
    /// The same relation, seen from the other side.
    pub fn reversed(self) -> Self {
        match self {
            Self::Superset => Self::Subset,
            Self::Subset => Self::Superset,
            Self::Equal | Self::Intersects | Self::Related => self,
        }
    }

    /// Whether the two have anything in common that can be ticked.
    pub fn is_strong(self) -> bool {
        match self {
            Self::Equal | Self::Superset | Self::Subset | Self::Intersects => true,
            Self::Related => false,
        }
    }
}

/// A requirement, or one of its criteria.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Side {
    /// The requirement's number.
    pub requirement: Located<String>,
    /// The criterion's path; absent = the statement as a whole.
    pub criterion: Option<Located<String>>,
}

impl Side {
    /// Number and criterion in one: `5.2/exploitatie.horeca`.
    pub fn name(&self) -> String {
        match &self.criterion {
            None => self.requirement.value.clone(),
            Some(criterion) => format!("{}/{}", self.requirement.value, criterion.value),
        }
    }
}

/// One relation.
#[derive(Clone, Debug, PartialEq)]
pub struct Relation {
    /// The side in the norm of `from`.
    pub from: Side,
    /// The side in the norm of `to`; absent where that is a text elsewhere.
    pub to: Option<Side>,
    /// What `from` is, as seen from `to`; absent where the file names none that exists.
    pub kind: Option<RelationKind>,
    /// Why.
    pub why: String,
    /// What is doubtful in it.
    pub remark: Option<String>,
    /// The kinds that it holds for; empty = all.
    pub kinds: Vec<Located<String>>,
}

/// Two requirements that look alike and are not.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Pair {
    /// The side in the norm of `from`.
    pub from: Side,
    /// The side in the norm of `to`.
    pub to: Side,
    /// Why they are not.
    pub why: String,
}
