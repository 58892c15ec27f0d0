//! `norm.toml`, found upwards from the working folder or named with `--workspace`.

use std::path::PathBuf;

use anyhow::anyhow;

use super::{Context, files};
use crate::render::problems;
use crate::workspace::{self, Gate};

/// The file that people keep their agreements in.
const NAME: &str = "norm.toml";

/// The gate of the workspace, or its problems as text.
///
/// # Errors
/// When there is no `norm.toml`, or it cannot be read at all.
pub(super) fn gate(context: &Context<'_>) -> anyhow::Result<Result<Gate, String>> {
    let path = match &context.cli.global.workspace {
        Some(path) => path.clone(),
        None => found(context)?,
    };
    let loaded = files::load(&path)?;
    if let Some(problem) = loaded.problem {
        return Ok(Err(problems(&[problem], context.lang, context.width)));
    }
    let read = workspace::read(&loaded.source);
    let read = read.map(|workspace| workspace.gate);
    Ok(read.map_err(|found| problems(&found, context.lang, context.width)))
}

fn found(context: &Context<'_>) -> anyhow::Result<PathBuf> {
    let here = std::env::current_dir()?;
    let candidates = here.ancestors().map(|folder| folder.join(NAME));
    let mut there = candidates.filter(|path| path.is_file());
    there.next().ok_or_else(|| {
        anyhow!(context.lang.pick(
            "--gate vraagt om eigen afspraken: een norm.toml met [gate], hier of in een map erboven",
            "--gate needs agreements: a norm.toml with [gate], here or in a folder above",
        ))
    })
}
