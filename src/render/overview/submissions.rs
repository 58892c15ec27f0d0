//! Who has sent what, at one measurement and at all of them, without results.

use serde::Serialize;

use super::coverage::{CoverageView, coverage};
use super::names::Names;
use super::regions::region_name;
use super::sending::Sending;
use crate::answers::Part;
use crate::lang::{Lang, name_order};
use crate::norm::Norm;
use crate::overview::{Overview, Round, Unused};
use crate::render::in_word::in_word;

/// Who has sent what; names only for who may see them.
#[derive(Clone, Debug, Serialize)]
pub struct SubmissionsView<'a> {
    /// Per region, or kind.
    pub groups: Vec<Group>,
    /// Per organisation: who is waited for first, then in alphabetical order.
    pub organisations: Vec<Submission<'a>>,
    /// The same for every measurement; not of a single one, and not with pseudonyms.
    pub coverage: Option<CoverageView<'a>>,
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
    /// What is known of its file.
    #[serde(serialize_with = "in_word")]
    pub state: Sending,
    /// The same as people read it.
    pub text: &'static str,
    #[serde(skip)]
    pub(super) id: &'a str,
}

/// Who has sent what, without results.
pub(super) fn submissions<'a>(
    overview: &'a Overview<'_>,
    names: &'a Names,
    lang: Lang,
) -> SubmissionsView<'a> {
    let named = overview.seen.show.sees(Part::Name) && overview.seen.organisations();
    let mut organisations = match named {
        true => chased(overview, names, lang),
        false => Vec::new(),
    };
    organisations.sort_by_cached_key(|one| (!one.state.is_due(), name_order(one.name)));
    SubmissionsView {
        groups: match names.are_pseudonyms() {
            true => Vec::new(),
            false => groups(overview, lang),
        },
        organisations,
        // Who sent what over the years would tell who an alias is.
        coverage: match named && !names.are_pseudonyms() && !overview.course.is_empty() {
            true => Some(coverage(overview, names, lang)),
            false => None,
        },
    }
}

/// Everybody at the measurement that is shown; a file with mistakes that does not tell
/// its measurement may be the one that is waited for.
fn chased<'a>(overview: &'a Overview<'_>, names: &'a Names, lang: Lang) -> Vec<Submission<'a>> {
    let mut all = by_name(overview.norm, &overview.round, names, lang);
    let unplaced = &overview.round.unused.unplaced;
    let waited = all.iter_mut().filter(|one| one.state == Sending::Missing);
    for one in waited.filter(|one| unplaced.contains(&one.id)) {
        one.set(Sending::Unreadable, lang);
    }
    all
}

impl Submission<'_> {
    fn set(&mut self, sending: Sending, lang: Lang) {
        (self.state, self.text) = (sending, sending.told(lang));
    }
}

pub(super) fn by_name<'a>(
    norm: &'a Norm,
    round: &'a Round<'_>,
    names: &'a Names,
    lang: Lang,
) -> Vec<Submission<'a>> {
    let known = !names.are_pseudonyms();
    let title = |kind: &'a str| Some(norm.kind_title(kind)).filter(|_| known);
    let sent = round.senders().map(|member| {
        let sending = Sending::of(member.facts.settled);
        (member.facts, member.region(), sending)
    });
    let left_out = &round.left_out;
    let others = [
        (&left_out.unknown, Sending::NotRegistered),
        (&left_out.absent, Sending::TakesNoPart),
        (&left_out.other_version, Sending::OtherVersion),
    ];
    let others = others.into_iter().flat_map(|(files, sending)| {
        let files = files.iter();
        files.map(move |facts| (*facts, facts.region.as_deref(), sending))
    });
    let sent = sent
        .chain(others)
        .map(|(facts, region, sending)| Submission {
            name: names.of(facts),
            kind: title(&facts.kind),
            region: region.filter(|_| known),
            state: sending,
            text: sending.told(lang),
            id: &facts.id,
        });
    let due = round.missing.iter().map(|participant| {
        let is_one_of = |ids: &[&str]| ids.contains(&participant.id.as_str());
        let sending = match &round.unused {
            unused if is_one_of(&unused.twice) => Sending::Twice,
            unused if is_one_of(&unused.unreadable) => Sending::Unreadable,
            Unused { .. } => Sending::Missing,
        };
        Submission {
            name: names.called(&participant.id, &participant.name),
            kind: title(&participant.kind),
            region: participant.region.as_deref().filter(|_| known),
            state: sending,
            text: sending.told(lang),
            id: &participant.id,
        }
    });
    sent.chain(due).collect()
}

/// Counts per region. Sending is no result, so these are not hidden.
pub(super) fn groups(overview: &Overview<'_>, lang: Lang) -> Vec<Group> {
    let round = &overview.round;
    let sent = round.senders().map(|member| member.region());
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
            .senders()
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
