//! Rounds of which a picture went out: written down with the files behind them, so
//! that a later picture of other files is noticed.

use anyhow::bail;

use super::super::{Context, files, workspace, write};
use super::reading::Gathered;
use crate::answers::{Part, Show};
use crate::document::Word;
use crate::overview::{Overview, Round};
use crate::workspace::{Published, Workspace};

/// One round of an overview, with the hashes of the files that count in it.
fn rounds(overviews: &[Overview<'_>], gathered: &Gathered, show: Show) -> Vec<Published> {
    let rounds = overviews.iter().flat_map(|overview| {
        let then = overview.development.as_ref();
        let then = then.map(|development| &development.baseline);
        [&overview.round]
            .into_iter()
            .chain(then)
            .map(|round| (overview.norm.id.clone(), round))
    });
    let rounds = rounds.map(|(norm, round)| Published {
        norm,
        measurement: round.id.to_owned(),
        audience: show.audience().word().to_owned(),
        hashes: hashes(round, gathered),
    });
    rounds.collect()
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

/// What to be warned of: an earlier picture of the same round was made of other files.
pub(super) fn differing(
    context: &Context<'_>,
    overviews: &[Overview<'_>],
    gathered: &Gathered,
    workspace: Option<&Workspace>,
    show: Show,
) -> String {
    // Who sees statuses learns nothing from two pictures beside each other.
    let published = workspace.map_or(&[][..], |workspace| &workspace.published);
    let rounds = match show.sees(Part::Statuses) {
        true => Vec::new(),
        false => rounds(overviews, gathered, show),
    };
    let lines = rounds.iter().filter_map(|now| {
        let same = |one: &&Published| one.norm == now.norm && one.measurement == now.measurement;
        let mut differ = published.iter().filter(same).filter(|one| one.hashes != now.hashes);
        let (id, earlier) = (&now.measurement, differ.next()?);
        let (then, now) = (earlier.hashes.len(), now.hashes.len());
        Some(context.lang.pick(
            format!("let op: van meting {id} is al een beeld naar buiten gegaan, uit andere bestanden ({then}, nu {now}); wie beide naast elkaar legt, kan meer zien dan uit één\n"),
            format!("note: a picture of measurement {id} went out already, of other files ({then}, now {now}); who puts both side by side can see more than from one\n"),
        ))
    });
    lines.collect()
}

/// Refuses to write down what does not go out, or is not made of all files.
///
/// # Errors
/// When there is nothing to write down.
pub(super) fn may_be_recorded(context: &Context<'_>, show: Show) -> anyhow::Result<()> {
    if show.sees(Part::Statuses) {
        bail!(context.lang.pick(
            "--record is voor een beeld dat naar buiten gaat: --for province of public",
            "--record is for a picture that goes out: --for province or public",
        ));
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
    show: Show,
) -> anyhow::Result<String> {
    let path = workspace::path_needed(context)?;
    let known = workspace::needed(context)?.workspace.published;
    let loaded = files::load(&path)?;
    let mut text = loaded.source.text;
    let line_end = if text.contains("\r\n") { "\r\n" } else { "\n" };
    let mut said = String::new();
    for round in rounds(overviews, gathered, show) {
        if known.contains(&round) {
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
    lines.push("]".to_owned());
    lines
}
