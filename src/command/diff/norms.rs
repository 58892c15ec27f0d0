//! Two norm files: what changed in the norm itself.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use serde::Serialize;

use super::{DiffArgs, DiffFormatArg};
use crate::cli::FormatOf;
use crate::digest::sha256;
use crate::io::norms::Norms;
use crate::io::{Context, Done, Stop, baseline, files};
use crate::lang::pick;
use crate::norm::{Norm, NormChanges, Origin, norm_changes};
use crate::render::{NormHead, Page, norm_changes_terminal, problems};

pub(super) fn run(context: &Context<'_>, args: &DiffArgs, paths: &[PathBuf]) -> Result<Done, Stop> {
    for_measurements(context, args)?;
    let mut at_hand = at_hand(context, paths)?;
    let mut read = Vec::new();
    let mut found = Vec::new();
    for path in paths {
        let loaded = files::load(path)?;
        let origin = Origin {
            file: loaded.source.name.to_string(),
            sha256: sha256(&loaded.bytes),
        };
        match at_hand.read_norm(&loaded.source)? {
            Ok((norm, _)) => read.push(Norm {
                origin: Some(origin),
                ..norm
            }),
            Err(problems) => found.extend(problems),
        }
    }
    let [before, after] = read.as_slice() else {
        let err = problems(&found, context.lang, context.width);
        return Ok(Done::undone(err));
    };
    if before.id != after.id {
        return Err(Stop::from(context.lang.pick(
            "dit zijn twee verschillende normen; geef twee versies van één norm",
            "these are two different norms; give two versions of one norm",
        )));
    }
    if before.replaces.as_deref() == Some(&after.version) {
        return Err(Stop::from(context.lang.pick(
            "de eerste norm is de latere versie; zet de oudste vooraan",
            "the first norm is the later version; put the earlier one first",
        )));
    }
    let between = baseline::versions(context, before, after, &mut at_hand).ok();
    let between = between
        .as_ref()
        .map(|between| between.iter().map(Arc::as_ref).collect());
    let changes = norm_changes(before, between, after);
    if args.form() == FormatOf::Own(DiffFormatArg::Json) {
        let written = NormChangesJson {
            format: "norm-changes/1",
            before: NormHead::new(before, context.lang),
            after: NormHead::new(after, context.lang),
            changes,
        };
        return Ok(Done::fine(serde_json::to_string_pretty(&written)? + "\n"));
    }
    if args.form() != FormatOf::Own(DiffFormatArg::Text) {
        return Err(Stop::from(context.lang.pick(
            "twee normen kunnen als text of json",
            "two norms can be text or json",
        )));
    }
    let mut page = Page::new(context.width);
    norm_changes_terminal(before, after, &changes, &mut page, context.lang);
    Ok(Done::fine(page.finish()))
}

/// The JSON form.
#[derive(Serialize)]
struct NormChangesJson<'n> {
    format: &'static str,
    before: NormHead<'n>,
    after: NormHead<'n>,
    #[serde(flatten)]
    changes: NormChanges,
}

/// A norm does not get better or worse.
///
/// # Errors
/// When something was asked that only measurements have.
fn for_measurements(context: &Context<'_>, args: &DiffArgs) -> Result<(), Stop> {
    super::output::only_of_measurements(context, args)?;
    let asked = [("--fail-on", args.fail_on.is_some()), ("--gate", args.gate)];
    match asked.into_iter().find(|(_, is_asked)| *is_asked) {
        None => Ok(()),
        Some((flag, _)) => Err(Stop::from(pick!(
            context.lang,
            "{flag} is voor metingen: over twee normen is er geen oordeel; laat het weg",
            "{flag} is for measurements: two norms get no verdict; leave it out"
        ))),
    }
}

/// The norms that the versions in between are looked for in: those of `--norms`, else
/// those beside the later file.
fn at_hand(context: &Context<'_>, paths: &[PathBuf]) -> Result<Norms, Stop> {
    if context.global.norms.is_some() {
        return Norms::of(context);
    }
    let folder = paths.last().and_then(|path| path.parent());
    let folder = folder.map(|folder| match folder.as_os_str().is_empty() {
        true => Path::new("."),
        false => folder,
    });
    Norms::in_folder(context, folder)
}
