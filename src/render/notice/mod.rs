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
pub(crate) use self::findings::{AskedFor, of_diff, of_picture};
pub(crate) use self::gate::of_gate;
pub(crate) use self::problems::{of_problems, of_unread};
use super::provenance::NormFile;
use crate::lang::Lang;

/// A row is `Variant: writer, "name", "English · Nederlands";`: its file and its row here
/// are all that a form for pipelines needs.
macro_rules! pipelines {
    ($($(#[$about:meta])* $form:ident: $write:path, $name:literal, $help:literal;)*) => {
        /// What a pipeline reads.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub(crate) enum Pipeline { $($(#[$about])* $form,)* }

        impl Pipeline {
            /// Every form.
            pub(crate) const ALL: &[Self] = &[$(Self::$form,)*];

            /// How it is asked for.
            pub(crate) fn name(self) -> &'static str {
                match self { $(Self::$form => $name,)* }
            }

            /// What the help says of it.
            pub(crate) fn about(self) -> &'static str {
                match self { $(Self::$form => $help,)* }
            }
        }

        /// The checks in the form that a pipeline reads, with the norms that are not
        /// built in.
        pub(crate) fn notices(
            form: Pipeline,
            checks: &[Check],
            norms: &[NormFile],
            lang: Lang,
        ) -> String {
            match form { $(Pipeline::$form => $write(checks, norms, lang),)* }
        }
    };
}

pipelines! {
    /// Annotations of GitHub Actions.
    Github: github::github, "github",
        "Annotations of GitHub Actions · Opmerkingen van GitHub Actions";
    /// Code Quality of GitLab.
    Gitlab: gitlab::gitlab, "gitlab", "Code Quality of GitLab · Code Quality van GitLab";
    /// SARIF 2.1.0.
    Sarif: sarif::sarif, "sarif", "SARIF 2.1.0, for pipelines · SARIF 2.1.0, voor pijplijnen";
    /// JUnit XML.
    Junit: junit::junit, "junit", "JUnit XML, for pipelines · JUnit-XML, voor pijplijnen";
}

/// JSON as people can read it too.
fn pretty(value: &impl Serialize) -> String {
    let text = serde_json::to_string_pretty(value);
    text.expect("notices have text for keys") + "\n"
}
