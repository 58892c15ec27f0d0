//! Answers files as they are written: which format, read back, and never over
//! somebody's work unless that is asked.

use std::path::Path;

use crate::answers;
use crate::answers::Answers;
use crate::document::{Branch, Format, to_toml, to_yaml};
use crate::filling::{self, EmptyForm};
use crate::form::{BesideForm, Form};
use crate::io::output_kind::OutputKind;
use crate::io::target;
use crate::io::target::{Replace, Target};
use crate::io::write::WrittenFile;
use crate::io::{Context, Stop, files, form, load, write};
use crate::lang::Lang;
use crate::norm::Norm;
use crate::render::NormHead;

/// What is written.
pub(crate) enum Content<'c> {
    /// Answers to a norm.
    Answers {
        /// The answers.
        answers: &'c Answers,
        /// Their norm.
        norm: &'c Norm,
        /// Lines of comment above the answers; a table has no room for them.
        above: Vec<String>,
        /// The requirements of a part, in a table: it has no rows for others.
        only: Option<&'c [String]>,
    },
    /// A form without answers.
    Form(&'c EmptyForm<'c>),
}

/// The format of answers that a file's name tells.
///
/// # Errors
/// When it tells none that answers can be written in.
pub(crate) fn format_of(context: &Context<'_>, path: &Path) -> Result<Format, Stop> {
    let formats = [Format::Yaml, Format::Toml, Format::Xlsx, Format::Csv];
    let kinds = formats.map(|format| (format, OutputKind::Answers(format)));
    target::one_of(context, path, kinds)
}

/// Writes answers, and says what can be done with them next.
///
/// # Errors
/// When they cannot be written.
pub(crate) fn put(
    context: &Context<'_>,
    path: &Path,
    (format, replace): (Format, Replace),
    bytes: &[u8],
) -> Result<WrittenFile, Stop> {
    let target = Target {
        path: path.to_path_buf(),
        kind: OutputKind::Answers(format),
        replace,
    };
    write::write(context, target, bytes)
}

/// The bytes of a file; in a workbook with what stands beside it.
///
/// # Errors
/// When it does not read back as what it was made of: then it is longer than
/// its format may be.
pub(crate) fn bytes(
    context: &Context<'_>,
    content: &Content<'_>,
    format: Format,
    beside: &BesideForm,
) -> Result<Vec<u8>, Stop> {
    let bytes = match format {
        Format::Yaml => to_yaml(&tree(context, content)).into_bytes(),
        Format::Toml => to_toml(&tree(context, content)).into_bytes(),
        Format::Xlsx => form::workbook(context, &table(context, content)?, beside)?,
        Format::Csv => form::csv(&table(context, content)?),
    };
    match content {
        Content::Form(_) => Ok(bytes),
        Content::Answers { answers, .. } => read_back(context, bytes, format, answers),
    }
}

/// What a table is made of.
///
/// # Errors
/// When there is something that a table has no room for.
fn table<'c>(context: &Context<'_>, content: &Content<'c>) -> Result<Form<'c>, Stop> {
    match content {
        Content::Form(asked) => Ok(Form {
            norm: asked.norm,
            answers: asked.head,
            only: asked.only,
        }),
        Content::Answers { above, .. } if !above.is_empty() => Err(Stop::from(context.lang.pick(
            "er zijn antwoorden die de norm niet meer vraagt; een tabel heeft er geen plaats voor: kies .yaml",
            "there are answers that the norm no longer asks; a table has no room for them: choose .yaml",
        ))),
        Content::Answers {
            answers,
            norm,
            only,
            above: _,
        } => Ok(Form {
            norm,
            answers,
            only: *only,
        }),
    }
}

fn tree(context: &Context<'_>, content: &Content<'_>) -> Vec<Branch> {
    let (mut branches, norm) = match content {
        Content::Form(asked) => (filling::empty_form(asked, context.lang), asked.norm),
        Content::Answers {
            answers,
            norm,
            above,
            only: _,
        } => {
            let mut branches = answers::tree(answers, norm, context.lang);
            if let Some(last) = branches.last_mut() {
                last.above.extend(above.iter().cloned());
            }
            (branches, *norm)
        }
    };
    if let Some(first) = branches.first_mut() {
        first.above.extend(made_with(norm, context.lang));
    }
    branches
}

/// The comment that names a norm that is not built in, with its file and hash.
pub(crate) fn made_with(norm: &Norm, lang: Lang) -> Option<String> {
    norm.origin.as_ref()?;
    let norm = NormHead::new(norm, lang).made_with(lang);
    Some(format!("Norm: {norm}."))
}

/// The bytes, if they read back as the answers they were made of.
///
/// # Errors
/// When they do not: nothing may be written then.
pub(crate) fn read_back(
    context: &Context<'_>,
    bytes: Vec<u8>,
    format: Format,
    answers: &Answers,
) -> Result<Vec<u8>, Stop> {
    let source = files::of_bytes("", format, &bytes).ok();
    let read = source.and_then(|source| answers::read(&source, load::parse(&source)).answers);
    match read.is_some_and(|read| read.says_the_same(answers)) {
        true => Ok(bytes),
        false => Err(Stop::from(context.lang.pick(
            "wat geschreven zou worden, leest niet gelijk terug; er is niets geschreven. Is een tekst te lang voor deze soort bestand? Kort hem in of kies .yaml",
            "what would be written does not read back the same; nothing was written. Is a text too long for this format? Shorten it or choose .yaml",
        ))),
    }
}
