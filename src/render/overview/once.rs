//! What one body answers for all.

use serde::Serialize;

use super::regions::region_name;
use crate::answers::{Part, Status};
use crate::lang::Lang;
use crate::overview::Overview;

/// What one body answers for all.
#[derive(Clone, Debug, Serialize)]
pub struct OnceView<'a> {
    /// The requirement's number.
    pub id: &'a str,
    /// Its title.
    pub title: &'a str,
    /// The kind of the body.
    pub answered_by: &'a str,
    /// The answers that may be shown.
    pub answers: Vec<OnceAnswer>,
    /// How many may not.
    pub hidden: usize,
}

/// The answer of one body.
#[derive(Clone, Debug, Serialize)]
pub struct OnceAnswer {
    /// The body, for who may see names.
    pub name: Option<String>,
    /// Its region.
    pub region: Option<String>,
    /// The status.
    pub status: Status,
}

pub(super) fn once<'a>(overview: &'a Overview<'_>, lang: Lang) -> Vec<OnceView<'a>> {
    let named = overview.seen.show.sees(Part::Name);
    let views = overview.once.iter().filter_map(|once| {
        let requirement = overview.norm.requirements().nth(once.requirement)?;
        let answers = once.answers.iter().map(|(body, status)| OnceAnswer {
            name: named.then(|| body.facts.name.clone()),
            region: body.region().map(|region| region_name(Some(region), lang)),
            status: *status,
        });
        Some(OnceView {
            id: &requirement.id,
            title: &requirement.title,
            answered_by: overview.norm.kind_title(once.body),
            answers: answers.collect(),
            hidden: once.hidden,
        })
    });
    views.collect()
}
