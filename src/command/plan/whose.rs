//! Whose plan it is: one organisation's, for itself.

use std::collections::HashMap;

use crate::answers::{Audience, alike};
use crate::assessment::Assessment;
use crate::cli::AudienceArgs;
use crate::io::{Context, Stop};
use crate::lang::pick;
use crate::plan::Plan;
use crate::problem::nearest;
use crate::render::clean;

/// Refuses a plan for others.
///
/// # Errors
/// When one is asked.
pub(super) fn only_internal(context: &Context<'_>, audience: &AudienceArgs) -> Result<(), Stop> {
    if audience.audience() != Audience::Internal {
        return Err(Stop::from(context.lang.pick(
            "een planning is voor de eigen organisatie: zij laat zwakke plekken zien; laat --for weg",
            "a plan is for the organisation itself: it shows weak spots; leave out --for",
        )));
    }
    if audience.with_private {
        return Err(Stop::from(context.lang.pick(
            "eigen aantekeningen staan niet in een planning: laat --with-private weg",
            "private remarks are in no plan: leave out --with-private",
        )));
    }
    Ok(())
}

/// Refuses files of which no plan can be made: of several organisations, twice for one
/// norm, or without what was taken out for others.
///
/// # Errors
/// When there is one.
pub(super) fn one_plan(context: &Context<'_>, files: &[Assessment<'_>]) -> Result<(), Stop> {
    let lang = context.lang;
    if let Some(shared) = files.iter().find(|one| one.shared.is_some()) {
        let file = clean(&shared.file);
        return Err(Stop::from(pick!(
            lang,
            "{file}: dit is een gedeeld bestand, waar acties en eigenaren uit zijn; maak de planning van het origineel",
            "{file}: this is a shared file, without actions and owners; make the plan of the original"
        )));
    }
    let own: Vec<&Assessment<'_>> = match files.iter().any(|one| !is_collective(one)) {
        true => files.iter().filter(|one| !is_collective(one)).collect(),
        false => files.iter().collect(),
    };
    if let Some((first, rest)) = own.split_first()
        && let Some(other) = rest
            .iter()
            .find(|one| one.organisation.id != first.organisation.id)
    {
        let (first, other) = (clean(&first.file), clean(&other.file));
        return Err(Stop::from(pick!(
            lang,
            "{first} en {other} zijn van verschillende organisaties, en een planning is van één: maak ze een voor een",
            "{first} and {other} are of different organisations, and a plan is of one: make them one by one"
        )));
    }
    let mut seen: HashMap<(&str, &str), &Assessment<'_>> = HashMap::new();
    for one in files {
        let key = (one.organisation.id.as_str(), one.norm.id.as_str());
        if let Some(first) = seen.insert(key, one) {
            let (first, other) = (clean(&first.file), clean(&one.file));
            return Err(Stop::from(pick!(
                lang,
                "{first} en {other} antwoorden allebei op dezelfde norm: geef alleen de nieuwste meting, of voeg delen eerst samen met norm merge",
                "{first} and {other} both answer the same norm: give the newest measurement only, or put parts together with norm merge first"
            )));
        }
    }
    Ok(())
}

fn is_collective(one: &Assessment<'_>) -> bool {
    let kind = one.norm.kind(&one.organisation.kind);
    kind.is_some_and(|kind| kind.collective)
}

/// Refuses an owner that nothing in the plan is of: with the one that was probably meant.
///
/// # Errors
/// When there is no such owner.
pub(super) fn known_owner(context: &Context<'_>, plan: &Plan<'_>, role: &str) -> Result<(), Stop> {
    let entries = plan.entries.iter().map(|entry| &entry.owners);
    let all = entries.chain(plan.unscheduled.iter().map(|one| &one.owners));
    let names: Vec<&str> = all
        .flat_map(|owners| owners.all())
        .map(String::as_str)
        .collect();
    if names.iter().any(|name| alike(name) == alike(role)) {
        return Ok(());
    }
    let (role, meant) = (clean(role), nearest(role, names.iter().copied()));
    let lang = context.lang;
    let meant = match meant {
        Some(name) => {
            let name = clean(name);
            pick!(lang, "; bedoelde u “{name}”?", "; did you mean “{name}”?")
        }
        None => pick!(
            lang,
            "; norm plan zonder --owner noemt ze allemaal",
            "; norm plan without --owner names them all"
        ),
    };
    Err(Stop::from(pick!(
        lang,
        "in deze antwoorden is niets van “{role}”{meant}",
        "nothing in these answers is of “{role}”{meant}"
    )))
}
