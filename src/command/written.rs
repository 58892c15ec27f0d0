//! Answers files as they are written: which format, read back, and never over
//! somebody's work unless that is asked.

use std::ffi::OsStr;
use std::path::{Path, PathBuf};

use anyhow::{anyhow, bail};

use super::{Context, load, write};
use crate::answers::{self, Answers};
use crate::document::{Branch, Format, Source, to_toml, to_yaml};
use crate::filling::{Form, form};
use crate::norm::Norm;

/// What is written.
pub(super) enum Content<'c> {
    /// Answers to a norm.
    Answers {
        /// The answers.
        answers: &'c Answers,
        /// Their norm.
        norm: &'c Norm,
        /// Lines of comment above the answers; a table has no room for them.
        above: Vec<String>,
    },
    /// A form without answers.
    Form(&'c Form<'c>),
}

/// The format that a file's name tells.
///
/// # Errors
/// When it tells none that answers can be written in.
pub(super) fn format_of(context: &Context<'_>, path: &Path) -> anyhow::Result<Format> {
    let extension = path.extension().and_then(OsStr::to_str).unwrap_or_default();
    match extension.to_ascii_lowercase().as_str() {
        "yaml" | "yml" => Ok(Format::Yaml),
        "toml" => Ok(Format::Toml),
        _ => Err(anyhow!(context.lang.pick(
            format!("{}: geef de naam het einde .yaml of .toml", path.display()),
            format!("{}: let the name end in .yaml or .toml", path.display()),
        ))),
    }
}

/// The text of a file.
///
/// # Errors
/// When it does not read back as what it was made of: then it is longer than
/// its format may be.
pub(super) fn text(
    context: &Context<'_>,
    content: &Content<'_>,
    format: Format,
) -> anyhow::Result<String> {
    let text = match format {
        Format::Yaml => to_yaml(&tree(context, content)),
        Format::Toml => to_toml(&tree(context, content)),
    };
    match content {
        Content::Form(_) => Ok(text),
        Content::Answers { answers, .. } => read_back(context, text, format, answers),
    }
}

fn tree(context: &Context<'_>, content: &Content<'_>) -> Vec<Branch> {
    match content {
        Content::Form(asked) => form(asked, context.lang),
        Content::Answers {
            answers,
            norm,
            above,
        } => {
            let mut branches = answers::tree(answers, norm, context.lang);
            if let Some(last) = branches.last_mut() {
                last.above.extend(above.iter().cloned());
            }
            branches
        }
    }
}

fn read_back(
    context: &Context<'_>,
    text: String,
    format: Format,
    answers: &Answers,
) -> anyhow::Result<String> {
    let source = Source::new("", text, format);
    let draft = answers::read(&source, load::parse(&source));
    let same = draft
        .answers
        .is_some_and(|read| read.says_the_same(answers));
    match same {
        true => Ok(source.text),
        false => Err(anyhow!(context.lang.pick(
            "dit past niet in een bestand van deze soort: het is te groot; kort teksten in of kies .yaml",
            "this does not fit a file of this format: it is too large; shorten texts or choose .yaml",
        ))),
    }
}

/// Refuses a name that is taken, before any work is done.
///
/// # Errors
/// When something of that name is there and may not be replaced.
pub(super) fn refuse_taken(
    context: &Context<'_>,
    path: &Path,
    replace: bool,
) -> anyhow::Result<()> {
    if replace || path.symlink_metadata().is_err() {
        return Ok(());
    }
    let name = path.display();
    bail!(context.lang.pick(
        format!("{name}: dit bestand is er al en wordt niet overschreven; kies een andere naam"),
        format!("{name}: this file is there already and is not overwritten; choose another name"),
    ))
}

/// Writes a file.
///
/// # Errors
/// When it cannot be written; then nothing is left behind.
pub(super) fn save(path: &Path, text: &str, inputs: &[PathBuf]) -> anyhow::Result<()> {
    write::write(path, text, inputs)
}
