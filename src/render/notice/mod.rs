//! Notices for pipelines: one shape for problems, findings and changes. They
//! say codes, ids and titles of the norm, and quote no text of a file.

mod check;
mod findings;
mod fingerprint;
mod gate;
mod github;
mod gitlab;
mod junit;
mod problems;
mod sarif;

use serde::Serialize;

pub(crate) use self::check::{Check, CheckedItem, Level, Notice, Spot};
pub(crate) use self::findings::{of_diff, of_picture};
pub(crate) use self::gate::of_gate;
pub(crate) use self::problems::{of_problems, of_unread};
use super::provenance::NormFile;
use crate::lang::Lang;

/// What a pipeline reads.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Pipeline {
    /// Annotations of GitHub Actions.
    Github,
    /// Code Quality of GitLab.
    Gitlab,
    /// SARIF 2.1.0.
    Sarif,
    /// JUnit XML.
    Junit,
}

/// The checks in the form that a pipeline reads, with the norms that are not built
/// in; Code Quality of GitLab has no place for those.
pub fn notices(form: Pipeline, checks: &[Check], norms: &[NormFile], lang: Lang) -> String {
    match form {
        Pipeline::Github => github::github(checks, norms, lang),
        Pipeline::Gitlab => gitlab::gitlab(checks),
        Pipeline::Sarif => sarif::sarif(checks, norms, lang),
        Pipeline::Junit => junit::junit(checks, norms),
    }
}

/// JSON as people can read it too.
fn pretty(value: &impl Serialize) -> String {
    let text = serde_json::to_string_pretty(value);
    text.expect("notices have text for keys") + "\n"
}
