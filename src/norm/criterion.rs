//! The testable parts of a requirement, and how strongly the source says them.

use serde::{Deserialize, Serialize};

use super::parties::Narrower;
use crate::document::{Located, Word};
use crate::lang::Lang;

/// One testable part of a requirement.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Criterion {
    /// A short word.
    pub id: Located<String>,
    /// What is tested.
    pub text: String,
    /// Where the source has it.
    pub place: Where,
    /// How strongly the source says it.
    pub force: Force,
    /// How many of its children are needed.
    pub need: Need,
    /// The kinds it concerns; empty = all that the requirement addresses.
    pub addresses: Vec<Located<String>>,
    /// Where it belongs to fewer kinds than it is asked of.
    pub narrower: Option<Narrower>,
    /// Its parts, one level deep.
    pub criteria: Vec<Self>,
}

/// Where the source says something. Only the statement is the norm.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Where {
    /// In the statement.
    #[default]
    Statement,
    /// In the explanation.
    Explanation,
    /// In a footnote.
    Footnote,
}

/// The source's own signal word.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Force {
    /// At least these.
    Minimum,
    /// Belongs to it.
    Part,
    /// In particular.
    Emphasis,
    /// For instance.
    Example,
    /// May.
    Optional,
}

/// How many children a criterion needs.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Need {
    /// All of them.
    #[default]
    All,
    /// One is enough.
    Any,
}

impl Criterion {
    /// Whether it concerns a kind, of those that its requirement addresses.
    pub fn concerns(&self, kind: &str) -> bool {
        self.addresses.is_empty() || self.addresses.iter().any(|addressed| *addressed == kind)
    }
}

impl Where {
    /// Every place, in the order in which they are told.
    pub const ALL: [Self; 3] = [Self::Statement, Self::Footnote, Self::Explanation];

    /// What stands above the criteria of one place.
    pub fn heading(self, lang: Lang) -> &'static str {
        match self {
            Self::Statement => lang.pick("Onderdelen van de norm zelf", "Parts of the norm itself"),
            Self::Footnote => lang.pick(
                "Uit een voetnoot (zegt wie of wat bedoeld is)",
                "From a footnote (says who or what is meant)",
            ),
            Self::Explanation => lang.pick(
                "Uit de toelichting (verduidelijkt, schrijft niet voor)",
                "From the explanation (clarifies, does not prescribe)",
            ),
        }
    }

    /// As people read it.
    pub fn label(self, lang: Lang) -> &'static str {
        match self {
            Self::Statement => lang.pick("de norm zelf", "the statement"),
            Self::Explanation => lang.pick("toelichting", "explanation"),
            Self::Footnote => lang.pick("voetnoot", "footnote"),
        }
    }
}

impl Force {
    /// As people read it.
    pub fn label(self, lang: Lang) -> &'static str {
        match self {
            Self::Minimum => lang.pick("minimaal", "at least"),
            Self::Part => lang.pick("hoort erbij", "part of it"),
            Self::Emphasis => lang.pick("met nadruk", "in particular"),
            Self::Example => lang.pick("voorbeeld", "example"),
            Self::Optional => lang.pick("mag", "optional"),
        }
    }
}

impl Word for Where {
    const WORDS: &'static [(Self, &'static str)] = &[
        (Self::Statement, "statement"),
        (Self::Explanation, "explanation"),
        (Self::Footnote, "footnote"),
    ];
}

impl Word for Force {
    const WORDS: &'static [(Self, &'static str)] = &[
        (Self::Minimum, "minimum"),
        (Self::Part, "part"),
        (Self::Emphasis, "emphasis"),
        (Self::Example, "example"),
        (Self::Optional, "optional"),
    ];
}

impl Word for Need {
    const WORDS: &'static [(Self, &'static str)] = &[(Self::All, "all"), (Self::Any, "any")];
}
