//! Organisations by name, always in alphabetical order and never by result.

use serde::Serialize;

use super::names::Names;
use super::view::region_name;
use crate::answers::{Part, Status};
use crate::lang::Lang;
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

/// Who has sent what; names only for who may see them.
#[derive(Clone, Debug, Serialize)]
pub struct SubmissionsView<'a> {
    /// Per region, or kind.
    pub groups: Vec<Group>,
    /// Per organisation, in alphabetical order.
    pub organisations: Vec<Submission<'a>>,
}

/// How many of a group have sent.
#[derive(Clone, Debug, Serialize)]
pub struct Group {
    /// The region.
    pub name: String,
    /// How many have sent.
    pub sent: usize,
    /// Of how many; none without a register.
    pub expected: Option<usize>,
    /// How many of them are a draft.
    pub drafts: usize,
}

/// What one organisation has sent.
#[derive(Clone, Debug, Serialize)]
pub struct Submission<'a> {
    /// Its name, or its alias.
    pub name: &'a str,
    /// Its kind; not of a pseudonym.
    pub kind: Option<&'a str>,
    /// Its region; not of a pseudonym.
    pub region: Option<&'a str>,
    /// `settled`, `draft`, `missing` or `unreadable`; of files that do not count `not_registered`,
    /// `takes_no_part` or `other_version`.
    pub state: &'static str,
    /// The same as people read it.
    pub text: &'static str,
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

/// Who has sent what, without results.
pub(super) fn submissions<'a>(
    overview: &'a Overview<'_>,
    names: &'a Names,
    lang: Lang,
) -> SubmissionsView<'a> {
    let named = overview.seen.show.sees(Part::Name) && overview.seen.organisations();
    let mut organisations = match named {
        true => by_name(overview, names, lang),
        false => Vec::new(),
    };
    let by_name = |one: &Submission<'_>| one.name.to_lowercase();
    organisations.sort_by_cached_key(by_name);
    SubmissionsView {
        groups: match names.are_pseudonyms() {
            true => Vec::new(),
            false => groups(overview, lang),
        },
        organisations,
    }
}

fn by_name<'a>(overview: &'a Overview<'_>, names: &'a Names, lang: Lang) -> Vec<Submission<'a>> {
    let round = &overview.round;
    let known = !names.are_pseudonyms();
    let title = |kind: &'a str| Some(overview.norm.kind_title(kind)).filter(|_| known);
    let sent = round.members.iter().map(|member| {
        let state = if member.facts.settled {
            "settled"
        } else {
            "draft"
        };
        (member.facts, member.region(), state)
    });
    let left_out = &round.left_out;
    let others = [
        (&left_out.unknown, "not_registered"),
        (&left_out.absent, "takes_no_part"),
        (&left_out.other_version, "other_version"),
    ];
    let others = others.into_iter().flat_map(|(files, state)| {
        files
            .iter()
            .map(move |facts| (*facts, facts.region.as_deref(), state))
    });
    let mut all: Vec<Submission<'a>> = sent
        .chain(others)
        .map(|(facts, region, state)| Submission {
            name: names.of(facts),
            kind: title(&facts.kind),
            region: region.filter(|_| known),
            state,
            text: told(state, lang),
        })
        .collect();
    all.extend(round.missing.iter().map(|participant| {
        let state = match round.unreadable.contains(&participant.id.as_str()) {
            true => "unreadable",
            false => "missing",
        };
        Submission {
            name: names.called(&participant.id, &participant.name),
            kind: title(&participant.kind),
            region: participant.region.as_deref().filter(|_| known),
            state,
            text: told(state, lang),
        }
    }));
    all
}

fn told(state: &str, lang: Lang) -> &'static str {
    match state {
        "settled" => lang.pick("ingezonden, vastgesteld", "sent, settled"),
        "draft" => lang.pick("ingezonden, concept", "sent, draft"),
        "missing" => lang.pick("nog niet ingezonden", "not sent yet"),
        "unreadable" => lang.pick("onleesbaar", "unreadable"),
        "not_registered" => lang.pick(
            "ingezonden, staat niet in het register",
            "sent, not in the register",
        ),
        "takes_no_part" => lang.pick(
            "ingezonden, doet op deze datum niet mee",
            "sent, takes no part on this date",
        ),
        _ => lang.pick(
            "ingezonden, voor een andere versie van de norm",
            "sent, for another version of the norm",
        ),
    }
}

/// Counts per region. Sending is no result, so these are not hidden.
fn groups(overview: &Overview<'_>, lang: Lang) -> Vec<Group> {
    let round = &overview.round;
    let sent = round.members.iter().map(|member| member.region());
    let missing = round.missing.iter().map(|one| one.region.as_deref());
    let mut regions: Vec<Option<&str>> = sent.chain(missing).collect();
    let known = |name: &Option<&str>| {
        let place = overview
            .norm
            .regions
            .iter()
            .position(|one| Some(one.as_str()) == *name);
        (
            name.is_none(),
            place.unwrap_or(usize::MAX),
            name.map(str::to_owned),
        )
    };
    regions.sort_by_cached_key(known);
    regions.dedup();
    let group = |region: Option<&str>| {
        let own: Vec<_> = round
            .members
            .iter()
            .filter(|one| one.region() == region)
            .collect();
        let missing = round
            .missing
            .iter()
            .filter(|one| one.region.as_deref() == region);
        let drafts = own.iter().filter(|member| !member.facts.settled);
        Group {
            name: region_name(region, lang),
            sent: own.len(),
            expected: round.has_register.then_some(own.len() + missing.count()),
            drafts: drafts.count(),
        }
    };
    regions.into_iter().map(group).collect()
}
