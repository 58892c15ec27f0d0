//! Where what changed goes: to stdout, or to a file whose name tells the form.

use std::ffi::OsStr;

use serde::Serialize;

use super::{DiffArgs, DiffFormatArg};
use crate::cli::{DocumentForm, FormatOf};
use crate::io::documents::Documents;
use crate::io::output_kind::OutputKind;
use crate::io::target;
use crate::io::{Context, Stop, templates, write};
use crate::word::Properties;

/// The forms that a file can have, those that people think of first before the others.
const IN_A_FILE: [DiffFormatArg; 4] = [
    DiffFormatArg::Word,
    DiffFormatArg::Markdown,
    DiffFormatArg::Json,
    DiffFormatArg::Text,
];

impl DiffFormatArg {
    fn kind(self) -> OutputKind {
        match self {
            Self::Text => OutputKind::Text,
            Self::Markdown => OutputKind::Document(DocumentForm::Markdown),
            Self::Json => OutputKind::Json,
            Self::Word => OutputKind::Document(DocumentForm::Word),
        }
    }
}

impl DiffArgs {
    /// The form that was asked for, or that the name of the output tells.
    pub(super) fn form(&self) -> FormatOf<DiffFormatArg> {
        let ending = self.output.as_deref().and_then(|path| path.extension());
        let ending = ending.and_then(OsStr::to_str).unwrap_or_default();
        let ending = ending.to_ascii_lowercase();
        let told = IN_A_FILE
            .into_iter()
            .find(|form| form.kind().endings().contains(&ending.as_str()));
        let told = told.unwrap_or(DiffFormatArg::Text);
        self.format.unwrap_or(FormatOf::Own(told))
    }
}

/// Refuses an output that cannot be one, before any work is done.
///
/// # Errors
/// When nothing can be written there, its name tells another form, or Word has no file.
pub(super) fn may_be_written(context: &Context<'_>, args: &DiffArgs) -> Result<(), Stop> {
    let lang = context.lang;
    match (&args.output, args.form()) {
        (Some(path), FormatOf::Own(_)) => {
            let asked = |form: &DiffFormatArg| {
                args.format
                    .is_none_or(|asked| asked == FormatOf::Own(*form))
            };
            let possible = IN_A_FILE.into_iter().filter(asked);
            target::one_of(context, path, possible.map(|form| ((), form.kind())))
        }
        (Some(_), FormatOf::Pipeline(_)) => Err(Stop::from(lang.pick(
            "vormen voor pijplijnen gaan naar het scherm: laat -o weg",
            "forms for pipelines go to stdout: leave -o out",
        ))),
        (None, FormatOf::Own(DiffFormatArg::Word)) => {
            crate::io::documents::may_be_shown(context, DocumentForm::Word)
        }
        (
            None,
            FormatOf::Own(DiffFormatArg::Text | DiffFormatArg::Markdown | DiffFormatArg::Json)
            | FormatOf::Pipeline(_),
        ) => Ok(()),
    }
}

/// Refuses an output where there are no two measurements.
///
/// # Errors
/// When one was asked for.
pub(super) fn only_of_measurements(context: &Context<'_>, args: &DiffArgs) -> Result<(), Stop> {
    match args.output.is_none() {
        true => Ok(()),
        false => Err(Stop::from(context.lang.pick(
            "-o is voor twee metingen van één organisatie; laat het hier weg",
            "-o is for two measurements of one organisation; leave it out here",
        ))),
    }
}

/// A document of a view, from our templates.
///
/// # Errors
/// When the reference document cannot be used.
pub(super) fn document(
    context: &Context<'_>,
    args: &DiffArgs,
    (form, name): (DocumentForm, &str),
    view: &(impl Serialize + Sync),
    properties: &Properties,
) -> Result<Vec<u8>, Stop> {
    let documents = Documents::of(context, None, form, &args.reference)?;
    let documents = documents.map_err(Stop::from)?;
    let made = documents.make(name, view, properties);
    made.map(|made| made.bytes)
        .map_err(|mistake| Stop::from(templates::told(context, mistake)))
}

/// To stdout, or to the file that was asked for.
///
/// # Errors
/// When it cannot be written.
pub(super) fn delivered(
    context: &Context<'_>,
    args: &DiffArgs,
    bytes: Vec<u8>,
    err: &mut String,
) -> Result<String, Stop> {
    let kind = match args.form() {
        FormatOf::Own(form) => form.kind(),
        // A form for a pipeline has no file: that is refused before any work is done.
        FormatOf::Pipeline(_) => OutputKind::Text,
    };
    let how = (kind, args.replace.into());
    write::delivered(context, args.output.as_deref(), how, bytes, err)
}
