//! `norm validate --record`: settled files written down in `norm.toml` with
//! their hash, so that a later change of one is noticed.

use std::path::{Component, Path};

use crate::command::validate::check::Checked;
use crate::io::path_text::path_text;
use crate::io::workspace;
use crate::io::workspace::Opened;
use crate::io::{Context, Stop, files, write};
use crate::lang::pick;
use crate::problem::Problem;
use crate::render::clean;

/// Adds the settled files that are not recorded yet at the end of `norm.toml`,
/// every byte before them kept; says which.
///
/// # Errors
/// When there is an error anywhere, for then nothing is recorded; or when
/// `norm.toml` cannot be written.
pub(crate) fn run(context: &Context<'_>, checked: &Checked) -> Result<String, Stop> {
    let lang = context.lang;
    if !checked.unread.is_empty() || checked.problems.iter().any(Problem::is_error) {
        return Ok(lang
            .pick(
                "er is niets vastgelegd: los eerst de fouten op\n",
                "nothing was recorded: mend the errors first\n",
            )
            .to_owned());
    }
    let path = workspace::path_needed(context)?;
    let opened = workspace::needed(context)?;
    let loaded = files::load(&path)?;
    let mut text = loaded.source.text;
    let line_end = if text.contains("\r\n") { "\r\n" } else { "\n" };
    let mut said = String::new();
    for (file, hash) in &checked.settled {
        let Some(written) = as_written(opened, file) else {
            return Err(Stop::from(pick!(
                lang,
                "{}: de naam van dit bestand kan niet in norm.toml staan; geef het een andere naam",
                "{}: the name of this file cannot stand in norm.toml",
                path_text(file)
            )));
        };
        let known = |recorded: &crate::workspace::Recorded| {
            opened.path(&recorded.file) == opened.path(&written)
        };
        if opened.workspace.settled.iter().any(known) {
            continue;
        }
        if !text.is_empty() && !text.ends_with('\n') {
            text.push_str(line_end);
        }
        let block = [
            "",
            "[[settled]]",
            &format!("file = \"{written}\""),
            &format!("sha256 = \"{hash}\""),
        ];
        text.extend(block.iter().flat_map(|line| [*line, line_end]));
        said.push_str(&format!("  {}\n", clean(&written)));
    }
    if said.is_empty() {
        return Ok(lang
            .pick(
                "alle vastgestelde bestanden waren al vastgelegd\n",
                "all settled files were recorded already\n",
            )
            .to_owned());
    }
    let written = write::edit(context, &path, &loaded.bytes, text.as_bytes())?;
    let next = lang.pick(
        "een latere verandering hierin noemt norm validate voortaan:",
        "norm validate names a later change of these from now on:",
    );
    Ok(written.said(context, next) + &said)
}

/// A file as `norm.toml` names it: seen from its folder, with forward slashes.
fn as_written(opened: &Opened, file: &Path) -> Option<String> {
    let inside = file.strip_prefix(opened.path(".")).unwrap_or(file);
    let mut parts = Vec::new();
    for component in inside.components() {
        match component {
            Component::CurDir => {}
            Component::RootDir => parts.push(""),
            Component::Normal(_) | Component::ParentDir | Component::Prefix(_) => {
                parts.push(component.as_os_str().to_str()?);
            }
        }
    }
    let written = parts.join("/");
    let plain = |c: char| !c.is_control() && c != '"' && c != '\\';
    written.chars().all(plain).then_some(written)
}
