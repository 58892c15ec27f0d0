//! The smaller parts of a norm.

use serde::{Deserialize, Serialize};

use super::time::{Bound, Interval, When};
use crate::document::Word;
use crate::lang::Lang;

/// How often organisations measure themselves, as far as the source says.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Measured {
    /// The cycle.
    pub every: Option<Interval>,
    /// The year of the first measurement.
    pub baseline: Option<i16>,
}

/// When the norm itself is evaluated, and by whom.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Evaluated {
    /// When.
    pub when: When,
    /// By whom.
    pub by: Vec<String>,
}

/// What the norm is, in our own words.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct About {
    /// What it is for.
    pub purpose: Option<String>,
    /// What the base level is.
    pub level: Option<String>,
    /// What is said of supervision.
    pub supervision: Option<String>,
    /// What help there is.
    pub support: Option<String>,
}

/// An organisation that the source names.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Participant {
    /// Its name.
    pub name: String,
    /// Its kind.
    pub kind: String,
}

/// Where to ask: an organisation, never a person.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Contact {
    /// The organisation.
    pub name: String,
    /// Its e-mail address.
    pub email: Option<String>,
    /// Its website.
    pub url: Option<String>,
}

/// The norm's own words, one and more.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Terms {
    /// For a requirement.
    pub requirement: Option<(String, String)>,
    /// For a gap.
    pub gap: Option<(String, String)>,
}

/// A kind of organisation or body.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Kind {
    /// A short word.
    pub id: String,
    /// Its name.
    pub title: String,
    /// Who owns the norm there, where the source says so.
    pub owners: Vec<String>,
    /// Whether it is one body that answers for all.
    pub collective: bool,
    /// What the source leaves open.
    pub remark: Option<String>,
}

/// A text that facts come from.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct SourceText {
    /// A short word.
    pub id: String,
    /// Its title.
    pub title: String,
    /// Who published it.
    pub publisher: Option<String>,
    /// When, as far as known.
    pub date: Option<String>,
    /// Where it can be found.
    pub url: Option<String>,
    /// What is to be known of it.
    pub remark: Option<String>,
}

/// Where an instrument belongs to fewer kinds than are addressed.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Narrower {
    /// To these.
    pub to: Vec<String>,
    /// Why.
    pub why: String,
}

/// How often something recurs.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Recurrence {
    /// How often; absent = the source names no number.
    pub interval: Option<Interval>,
    /// How the number is meant.
    pub bound: Option<Bound>,
    /// Where the source says it.
    pub place: Where,
    /// What recurs, where it is not the requirement itself.
    pub what: Option<String>,
}

/// A law, guideline or organisation.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Reference {
    /// Its name.
    pub title: String,
    /// Where it can be found.
    pub url: Option<String>,
}

/// One testable part of a requirement.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Criterion {
    /// A short word.
    pub id: String,
    /// What is tested.
    pub text: String,
    /// Where the source has it.
    pub place: Where,
    /// How strongly the source says it.
    pub force: Force,
    /// How many of its children are needed.
    pub need: Need,
    /// The kinds it concerns; empty = all that the requirement addresses.
    pub addresses: Vec<String>,
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

/// What sort of duty a requirement is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Nature {
    /// It is there.
    #[default]
    Standing,
    /// It is done again and again.
    Recurring,
    /// It is done when it comes up.
    OnOccasion,
    /// It is made or done once.
    OneOff,
    /// Something is looked into.
    Exploration,
}

impl Criterion {
    /// Whether it concerns a kind, of those that its requirement addresses.
    pub fn concerns(&self, kind: &str) -> bool {
        self.addresses.is_empty() || self.addresses.iter().any(|addressed| addressed == kind)
    }
}

impl Where {
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

impl Word for Nature {
    const WORDS: &'static [(Self, &'static str)] = &[
        (Self::Standing, "standing"),
        (Self::Recurring, "recurring"),
        (Self::OnOccasion, "on_occasion"),
        (Self::OneOff, "one_off"),
        (Self::Exploration, "exploration"),
    ];
}
