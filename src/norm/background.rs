//! What a norm says of itself, and the sources that its facts come from.

use serde::{Deserialize, Serialize};

use super::interval::Interval;
use super::window::When;

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
    /// Its goals.
    pub goals: Vec<String>,
}

/// The norm's own words, one and more.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Terms {
    /// For a requirement.
    pub requirement: Option<(String, String)>,
    /// For a gap.
    pub gap: Option<(String, String)>,
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

/// A law, guideline or organisation.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Reference {
    /// Its name.
    pub title: String,
    /// Where it can be found.
    pub url: Option<String>,
}
