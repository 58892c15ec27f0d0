//! Two folders: organisations paired by id, a change list each, never a verdict.

use std::path::PathBuf;

use anyhow::bail;

use super::super::batch::Batch;
use super::super::norms::Norms;
use super::super::{Context, Done, Verdict, baseline, paths};
use super::{Diff, show, write};
use crate::answers::Part;
use crate::assessment::Assessment;
use crate::cli::DiffFormatArg;
use crate::render::{Judged, clean, markdown_text};

pub(super) fn run(context: &Context<'_>, args: &Diff) -> anyhow::Result<Done> {
    if !matches!(args.format, DiffFormatArg::Text | DiffFormatArg::Markdown) {
        bail!(context.lang.pick(
            "mappen kunnen als text of markdown; de andere vormen zijn voor één organisatie",
            "folders can be text or markdown; the other forms are for one organisation",
        ));
    }
    if args.fail_on.is_some() {
        bail!(context.lang.pick(
            "over mappen is er geen oordeel, dus ook geen --fail-on: vergelijk daarvoor de twee bestanden van één organisatie",
            "folders get no verdict, and so no --fail-on: compare the two files of one organisation for that",
        ));
    }
    if args.gate {
        bail!(context.lang.pick(
            "eigen afspraken zijn voor het eigen bestand, niet voor mappen",
            "own agreements are for one's own file, not for folders",
        ));
    }
    let sides = [&args.files[0], &args.files[1]];
    let mut paths: Vec<PathBuf> = Vec::new();
    let mut counts = [0; 2];
    let mut err = String::new();
    for (count, side) in counts.iter_mut().zip(sides) {
        let inside = paths::answers_in(side)?;
        *count = inside.files.len();
        paths.extend(inside.files);
        err.push_str(&inside.left.said(context));
    }
    if paths.is_empty() {
        bail!(context.lang.pick(
            "in deze mappen staan geen antwoorden",
            "there are no answers in these folders",
        ));
    }
    let mut norms = Norms::of(context)?;
    let mut batch = Batch::read(&paths, &mut norms);
    let (assessed, refused) = batch.assess(context, |_| None);
    err.push_str(&refused.text(context, paths.len(), assessed.assessments.len()));
    if !refused.is_empty() {
        return Ok(Done::undone(err));
    }
    let hashes = &assessed.hashes;
    let (before, after) = assessed
        .assessments
        .split_at(counts[0].min(assessed.assessments.len()));
    one_each(context, before)?;
    one_each(context, after)?;
    let mut out = String::new();
    let mut alone: Vec<&Assessment<'_>> = Vec::new();
    for (at, current) in after.iter().enumerate() {
        let Some(was) = before.iter().position(|other| same(other, current)) else {
            alone.push(current);
            continue;
        };
        let comparison = baseline::compare(context, &before[was], current, &mut norms)?;
        let judged = Judged {
            failed: false,
            verdict: String::new(),
            held: Vec::new(),
        };
        let pair = [hashes[was].as_str(), hashes[counts[0] + at].as_str()];
        out.push_str(&write(
            context,
            args,
            &comparison,
            pair,
            judged,
            (&[], Vec::new()),
        )?);
        out.push('\n');
    }
    let gone = before
        .iter()
        .filter(|other| !after.iter().any(|current| same(other, current)));
    alone.extend(gone);
    out.push_str(&one_side(context, args, &alone));
    Ok(Done {
        out,
        err,
        verdict: Verdict::Yes,
    })
}

/// Organisations on one side only: by name for who may know it, else counted.
fn one_side(context: &Context<'_>, args: &Diff, alone: &[&Assessment<'_>]) -> String {
    if alone.is_empty() {
        return String::new();
    }
    let title = context.lang.pick("Alleen aan één kant", "On one side only");
    let mut text = format!("{title}: {}\n", alone.len());
    if show(&args.audience).sees(Part::Name) {
        for one in alone {
            let name = clean(&one.organisation.name);
            let name = match args.format {
                DiffFormatArg::Markdown => markdown_text(&name).into_owned(),
                DiffFormatArg::Text
                | DiffFormatArg::Json
                | DiffFormatArg::Github
                | DiffFormatArg::Gitlab
                | DiffFormatArg::Sarif
                | DiffFormatArg::Junit => name.into_owned(),
            };
            text.push_str(&format!("- {name}\n"));
        }
    }
    text
}

fn same(one: &Assessment<'_>, other: &Assessment<'_>) -> bool {
    one.organisation.id == other.organisation.id && one.norm.id == other.norm.id
}

/// Which of two files counts would be a guess.
fn one_each(context: &Context<'_>, side: &[Assessment<'_>]) -> anyhow::Result<()> {
    for (at, one) in side.iter().enumerate() {
        if let Some(other) = side[at + 1..].iter().find(|other| same(one, other)) {
            bail!(context.lang.pick(
                format!(
                    "twee bestanden van dezelfde organisatie in één map: {}, {}",
                    one.file, other.file
                ),
                format!(
                    "two files of the same organisation in one folder: {}, {}",
                    one.file, other.file
                ),
            ));
        }
    }
    Ok(())
}
