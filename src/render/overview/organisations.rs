//! Organisations by name, always in alphabetical order and never by result.

use serde::Serialize;

use super::names::Names;
use crate::answers::Status;
use crate::norm::Norm;
use crate::overview::{Member, Overview};

/// An organisation with its statuses.
#[derive(Clone, Debug, Serialize)]
pub struct OrganisationRow<'a> {
    /// Its name, or its alias.
    pub name: &'a str,
    /// Its kind; not of a pseudonym.
    pub kind: Option<&'a str>,
    /// Its region; not of a pseudonym.
    pub region: Option<&'a str>,
    /// Whether its answers are a draft.
    pub draft: bool,
    /// The statuses per theme, in the norm's order.
    pub themes: Vec<Statuses<'a>>,
}

/// The statuses of an organisation in one theme.
#[derive(Clone, Debug, Serialize)]
pub struct Statuses<'a> {
    /// The theme's number.
    pub id: &'a str,
    /// Per requirement.
    pub requirements: Vec<StatusOf<'a>>,
}

/// The status of one requirement.
#[derive(Clone, Copy, Debug, Serialize)]
pub struct StatusOf<'a> {
    /// Its number.
    pub id: &'a str,
    /// The status; none where it asks nothing of this organisation itself.
    pub status: Option<Status>,
}

/// Every organisation in the counts with its statuses.
pub(super) fn organisations<'a>(
    overview: &'a Overview<'_>,
    names: &'a Names,
) -> Vec<OrganisationRow<'a>> {
    let known = !names.are_pseudonyms();
    let mut rows: Vec<OrganisationRow<'a>> = overview
        .members
        .iter()
        .map(|member| OrganisationRow {
            name: names.of(member.facts),
            themes: statuses(overview.norm, member),
            kind: known.then(|| overview.norm.kind_title(&member.facts.kind)),
            region: member.region().filter(|_| known),
            draft: !member.facts.settled,
        })
        .collect();
    if names.are_pseudonyms() {
        rows.sort_by_key(|row| row.name);
    }
    rows
}

/// Organisations that are the only one of their kind and agreed to be shown, by
/// their kind.
pub(super) fn alone<'a>(overview: &'a Overview<'_>) -> Vec<OrganisationRow<'a>> {
    let rows = overview.alone.iter().map(|member| {
        let kind = overview.norm.kind_title(&member.facts.kind);
        OrganisationRow {
            name: kind,
            kind: Some(kind),
            region: member.region(),
            draft: !member.facts.settled,
            themes: statuses(overview.norm, member),
        }
    });
    rows.collect()
}

fn statuses<'a>(norm: &'a Norm, member: &Member<'_>) -> Vec<Statuses<'a>> {
    let mut all = norm.requirements().enumerate();
    let themes = norm.themes.iter().map(|theme| {
        let own = all.by_ref().take(theme.requirements.len());
        let requirements = own.map(|(at, requirement)| StatusOf {
            id: &requirement.id,
            status: member.facts.status(at),
        });
        Statuses {
            id: &theme.id,
            requirements: requirements.collect(),
        }
    });
    themes.collect()
}
