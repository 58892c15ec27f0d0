//! Two norm files: what changed in the norm itself.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use anyhow::bail;

use super::super::norms::Norms;
use super::super::{Context, Done, baseline, files};
use super::Diff;
use crate::cli::DiffFormatArg;
use crate::norm::norm_changes;
use crate::render::{Page, norm_changes_terminal, problems};

pub(super) fn run(context: &Context<'_>, args: &Diff, paths: &[PathBuf]) -> anyhow::Result<Done> {
    let mut at_hand = at_hand(context, paths)?;
    let mut read = Vec::new();
    let mut found = Vec::new();
    for path in paths {
        match at_hand.read_norm(&files::load(path)?.source)? {
            Ok((norm, _)) => read.push(norm),
            Err(problems) => found.extend(problems),
        }
    }
    let [before, after] = read.as_slice() else {
        let err = problems(&found, context.lang, context.width);
        return Ok(Done::undone(err));
    };
    if before.id != after.id {
        bail!(context.lang.pick(
            "dit zijn twee verschillende normen",
            "these are two different norms"
        ));
    }
    if before.replaces.as_deref() == Some(&after.version) {
        bail!(context.lang.pick(
            "de eerste norm is de latere versie; zet de oudste vooraan",
            "the first norm is the later version; put the earlier one first",
        ));
    }
    let between = baseline::versions(context, before, after, &mut at_hand).ok();
    let between = between
        .as_ref()
        .map(|between| between.iter().map(Arc::as_ref).collect());
    let changes = norm_changes(before, between, after);
    if args.format == DiffFormatArg::Json {
        return Ok(Done::fine(serde_json::to_string_pretty(&changes)? + "\n"));
    }
    if args.format != DiffFormatArg::Text {
        bail!(context.lang.pick(
            "twee normen kunnen als text of json",
            "two norms can be text or json"
        ));
    }
    let mut page = Page::new(context.width);
    norm_changes_terminal(before, after, &changes, &mut page, context.lang);
    Ok(Done::fine(page.finish()))
}

/// The norms that the versions in between are looked for in: those of `--norms`, else
/// those beside the later file.
fn at_hand(context: &Context<'_>, paths: &[PathBuf]) -> anyhow::Result<Norms> {
    if context.cli.global.norms.is_some() {
        return Norms::of(context);
    }
    let folder = paths.last().and_then(|path| path.parent());
    let folder = folder.map(|folder| match folder.as_os_str().is_empty() {
        true => Path::new("."),
        false => folder,
    });
    Norms::in_folder(context, folder)
}
