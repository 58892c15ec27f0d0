//! Which measurement of which norm, and which one before it.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::Arc;

use super::OverviewArgs;
use super::reading::Gathered;
use crate::io::norms::Norms;
use crate::io::{Context, Stop, baseline};
use crate::lang::pick;
use crate::norm::{Continuity, Norm, NormRef};
use crate::overview::{Facts, KnownMeasurement, Roster, measurements, shown};
use crate::workspace::Workspace;

/// One norm with the measurements to show.
pub(super) struct Prepared<'g> {
    /// The norm, in the version that most files of the measurement answer.
    pub(super) norm: Arc<Norm>,
    /// Every file of this norm.
    pub(super) facts: Vec<&'g Facts>,
    /// The measurement to show.
    pub(super) measurement: String,
    /// The one before it.
    pub(super) baseline: Option<Baseline>,
    /// All measurements up to it that tell something, oldest first, with the norm of each.
    pub(super) course: Vec<(String, Arc<Norm>)>,
    /// Who is expected to answer.
    pub(super) register: Option<Roster<'g>>,
}

/// An earlier measurement.
pub(super) struct Baseline {
    /// Its id.
    pub(super) measurement: String,
    /// Its version of the norm.
    pub(super) norm: Arc<Norm>,
    /// How the two versions belong together.
    pub(super) continuity: Continuity,
}

/// The norms of the files, that of the workspace first; norms are never added together.
///
/// # Errors
/// When no file has the measurement that was asked for.
pub(super) fn prepare<'g>(
    context: &Context<'_>,
    args: &OverviewArgs,
    gathered: &'g Gathered,
    workspace: Option<&'g Workspace>,
    err: &mut String,
) -> Result<Vec<Prepared<'g>>, Stop> {
    let ids: BTreeSet<&str> = gathered
        .facts
        .iter()
        .map(|one| one.norm.id.as_str())
        .collect();
    let usual = workspace.and_then(|workspace| workspace.norm.as_ref());
    let mut ids: Vec<&str> = ids.into_iter().collect();
    ids.sort_by_key(|id| usual.is_none_or(|usual| usual.id != **id));
    let mut norms = Norms::of(context)?;
    let asked = args.norm.as_deref();
    let asked = asked.map(|named| norms.named(context, named));
    let asked = asked.transpose()?;
    let mut all = Vec::new();
    let mut known = BTreeSet::new();
    for id in &ids {
        let facts: Vec<&Facts> = gathered
            .facts
            .iter()
            .filter(|one| one.norm.id == **id)
            .filter(|one| asked.as_ref().is_none_or(|asked| is(&one.norm, asked)))
            .collect();
        let register = workspace.and_then(|workspace| register(workspace, id, ids.len(), gathered));
        let rounds = measurements(&facts, &gathered.facts, register);
        known.extend(rounds.iter().map(|round| round.id.clone()));
        all.extend(
            one_norm(context, args, gathered, (facts, &rounds), &mut norms, err)?.map(|prepared| {
                Prepared {
                    register,
                    ..prepared
                }
            }),
        );
    }
    match (all.is_empty(), &args.measurement) {
        (true, Some(asked)) => Err(unknown(
            context,
            asked,
            &known.into_iter().collect::<Vec<_>>(),
        )),
        _ => Ok(all),
    }
}

/// The measurement of one norm that is meant, and the one before it.
fn one_norm<'g>(
    context: &Context<'_>,
    args: &OverviewArgs,
    gathered: &Gathered,
    (facts, rounds): (Vec<&'g Facts>, &[KnownMeasurement]),
    norms: &mut Norms,
    err: &mut String,
) -> Result<Option<Prepared<'g>>, Stop> {
    let chosen = match &args.measurement {
        None => shown(rounds),
        Some(asked) => rounds.iter().position(|one| one.id == *asked),
    };
    let Some(at) = chosen else { return Ok(None) };
    let before = match &args.baseline {
        None => rounds[..at].iter().rposition(|one| one.is_usual),
        Some(asked) => Some(position(context, &rounds[..at], asked)?),
    };
    // What hardly anybody sent is a slip sooner than a measurement.
    let course = (0..=at).filter(|one| rounds[*one].is_usual || *one == at || before == Some(*one));
    let course = course.filter_map(|one| {
        let id = rounds[one].id.clone();
        let norm = version(gathered, &facts, &id)?;
        Some((id, norm))
    });
    let course = course.collect();
    let rounds: Vec<&str> = rounds.iter().map(|one| one.id.as_str()).collect();
    let Some(norm) = version(gathered, &facts, rounds[at]) else {
        return Ok(None);
    };
    let earlier = before.and_then(|before| {
        let old = version(gathered, &facts, rounds[before])?;
        match baseline::between(context, &old, &norm, norms) {
            Ok(continuity) => Some(Baseline {
                measurement: rounds[before].to_owned(),
                norm: old,
                continuity,
            }),
            Err(error) => {
                err.push_str(&error.text(context));
                None
            }
        }
    });
    Ok(Some(Prepared {
        register: None,
        measurement: rounds[at].to_owned(),
        baseline: earlier,
        course,
        norm,
        facts,
    }))
}

/// Whether a norm is the one that was named.
fn is(norm: &NormRef, named: &NormRef) -> bool {
    norm.id == named.id && (named.version.is_none() || norm.version == named.version)
}

fn position(
    context: &Context<'_>,
    rounds: &[KnownMeasurement],
    asked: &str,
) -> Result<usize, Stop> {
    let found = rounds.iter().position(|one| one.id == asked);
    let known: Vec<String> = rounds.iter().map(|one| one.id.clone()).collect();
    found.ok_or_else(|| unknown(context, asked, &known))
}

fn unknown(context: &Context<'_>, asked: &str, known: &[String]) -> Stop {
    if known.is_empty() {
        return Stop::from(pick!(
            context.lang,
            "er is geen meting van voor deze, dus ook “{asked}” niet; kies een latere met --measurement",
            "there is no measurement before this one, and so not “{asked}”; choose a later one with --measurement"
        ));
    }
    let known = context.lang.choice(known);
    Stop::from(pick!(
        context.lang,
        "er is geen meting “{asked}” om dit mee te doen; kies uit: {known}",
        "there is no measurement “{asked}” for this; choose from: {known}"
    ))
}

/// The version of the norm that most files of a measurement answer; of equals the last.
fn version(gathered: &Gathered, facts: &[&Facts], measurement: &str) -> Option<Arc<Norm>> {
    let mut versions: BTreeMap<String, usize> = BTreeMap::new();
    for one in facts.iter().filter(|one| one.measurement.id == measurement) {
        *versions.entry(one.norm.to_string()).or_default() += 1;
    }
    let most = versions.into_iter().max_by_key(|(_, count)| *count)?;
    gathered.norms.get(&most.0).cloned()
}

/// Who is expected to answer a norm: who has sent nothing at all is expected
/// to answer the norm of the workspace, or the only one.
fn register<'g>(
    workspace: &'g Workspace,
    norm: &str,
    norms: usize,
    gathered: &'g Gathered,
) -> Option<Roster<'g>> {
    let expects_the_silent = match &workspace.norm {
        Some(default) => default.id == norm,
        None => norms == 1,
    };
    (!workspace.organisations.is_empty()).then_some(Roster {
        participants: &workspace.organisations,
        expects_the_silent,
        broken: &gathered.broken,
        twice: &gathered.twice,
    })
}
