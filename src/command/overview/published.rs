//! Rounds of which a picture went out: written down with the files behind them, so
//! that a later picture of other files is noticed.

use super::reading::Gathered;
use crate::answers::{Part, Show};
use crate::document::{Mark, Word};
use crate::io::{Context, Stop, files, workspace, write};
use crate::norm::Norm;
use crate::overview::{Overview, Round, Viewer, together};
use crate::problem::{Differing, Problem, WorkspaceFault};
use crate::render::problems;
use crate::workspace::{Published, read};

/// Every round that an overview shows: the files that count in it, and who is counted together.
fn rounds(overviews: &[Overview<'_>], gathered: &Gathered) -> Vec<Published> {
    let rounds = overviews.iter().flat_map(|overview| {
        let alone = match overview.course.is_empty() {
            true => Some((overview.norm, &overview.round)),
            false => None,
        };
        let course = overview.course.iter();
        let course = course.map(|moment| (moment.norm, &moment.round));
        let all = alone.into_iter().chain(course);
        all.map(|(norm, round)| published(norm, round, overview.seen, gathered))
    });
    rounds.collect()
}

fn published(norm: &Norm, round: &Round<'_>, seen: Viewer, gathered: &Gathered) -> Published {
    let groups = together(norm, round, seen);
    Published {
        norm: norm.id.clone(),
        measurement: round.id.to_owned(),
        audience: seen.show.audience().word().to_owned(),
        hashes: hashes(round, gathered),
        groups: groups.iter().map(|ids| ids.join(", ")).collect(),
        mark: Mark::default(),
    }
}

fn hashes(round: &Round<'_>, gathered: &Gathered) -> Vec<String> {
    let members = round.members.iter();
    let mut hashes: Vec<String> = members
        .filter_map(|member| gathered.hash_of(member.facts))
        .map(str::to_owned)
        .collect();
    hashes.sort_unstable();
    hashes
}

/// What to be warned of: an earlier picture of the same round was made of other files,
/// or with others counted together.
///
/// # Errors
/// When `norm.toml` cannot be read.
pub(super) fn differing(
    context: &Context<'_>,
    overviews: &[Overview<'_>],
    gathered: &Gathered,
    show: Show,
) -> Result<String, Stop> {
    // Who sees statuses learns nothing from two pictures beside each other.
    if show.sees(Part::Statuses) {
        return Ok(String::new());
    }
    let Some(path) = workspace::path(context)? else {
        return Ok(String::new());
    };
    let source = files::load(&path)?.source;
    let earlier = match read(&source) {
        Ok(workspace) => workspace.published,
        Err(problems) => return Err(Stop::Problems(problems)),
    };
    let found = rounds(overviews, gathered).into_iter().filter_map(|now| {
        let mut differ = earlier.iter().filter_map(|then| {
            let differs = difference(then, &now)?;
            let id = now.measurement.clone();
            let fault = WorkspaceFault::PublishedDiffers { id, differs };
            Some(source.problem(then.mark, fault))
        });
        differ.next()
    });
    let found: Vec<Problem> = found.collect();
    Ok(problems(&found, context.lang, context.width))
}

/// In what a picture differs from an earlier one of the same round.
fn difference(then: &Published, now: &Published) -> Option<Differing> {
    let same_round = then.norm == now.norm && then.measurement == now.measurement;
    let groups = |one: &Published| {
        let mut groups = one.groups.clone();
        groups.sort_unstable();
        groups
    };
    match same_round {
        false => None,
        true if then.hashes != now.hashes => {
            Some(Differing::Files(then.hashes.len(), now.hashes.len()))
        }
        // What was written down before there were groups says nothing of them.
        true if then.groups.is_empty() || groups(then) == groups(now) => None,
        true => Some(Differing::Groups(then.groups.len(), now.groups.len())),
    }
}

/// Refuses to write down what does not go out, or is not made of all files.
///
/// # Errors
/// When there is nothing to write down.
pub(super) fn may_be_recorded(context: &Context<'_>, show: Show) -> Result<(), Stop> {
    if show.sees(Part::Statuses) {
        return Err(Stop::from(context.lang.pick(
            "--record is voor een beeld dat naar buiten gaat: --for province of public",
            "--record is for a picture that goes out: --for province or public",
        )));
    }
    workspace::needed(context).map(|_| ())
}

/// Adds the rounds at the end of `norm.toml`, unless they are there; says so.
///
/// # Errors
/// When `norm.toml` cannot be read or written.
pub(super) fn record(
    context: &Context<'_>,
    overviews: &[Overview<'_>],
    gathered: &Gathered,
) -> Result<String, Stop> {
    let path = workspace::path_needed(context)?;
    let known = &workspace::needed(context)?.workspace.published;
    let loaded = files::load(&path)?;
    let mut text = loaded.source.text;
    let line_end = if text.contains("\r\n") { "\r\n" } else { "\n" };
    let mut said = String::new();
    for round in rounds(overviews, gathered) {
        if known.iter().any(|one| one.says_the_same(&round)) {
            continue;
        }
        if !text.is_empty() && !text.ends_with('\n') {
            text.push_str(line_end);
        }
        let lines = block(&round);
        text.extend(lines.iter().flat_map(|line| [line.as_str(), line_end]));
        said.push_str(&format!("  {} {}\n", round.norm, round.measurement));
    }
    if said.is_empty() {
        return Ok(String::new());
    }
    let written = write::edit(context, &path, &loaded.bytes, text.as_bytes())?;
    let next = context.lang.pick(
        "een later beeld uit andere bestanden waarschuwt voortaan:",
        "a later picture of other files warns from now on:",
    );
    Ok(written.said(context, next) + &said)
}

/// A block of `norm.toml`; a text of JSON is one of TOML too.
fn block(round: &Published) -> Vec<String> {
    let quoted = |text: &str| serde_json::Value::from(text).to_string();
    let mut lines = vec![
        String::new(),
        "[[published]]".to_owned(),
        format!("norm = {}", quoted(&round.norm)),
        format!("measurement = {}", quoted(&round.measurement)),
        format!("for = {}", quoted(&round.audience)),
        "sha256 = [".to_owned(),
    ];
    lines.extend(
        round
            .hashes
            .iter()
            .map(|hash| format!("  {},", quoted(hash))),
    );
    lines.extend(["]".to_owned(), "groups = [".to_owned()]);
    lines.extend(round.groups.iter().map(|ids| format!("  {},", quoted(ids))));
    lines.push("]".to_owned());
    lines
}
