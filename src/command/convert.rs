//! `norm convert IN OUT`: answers from one format to another, without
//! loss but for private remarks.

use std::path::PathBuf;

use clap::Args;

use crate::cli::{ErrandArgs, PrivateArgs, ReplaceArgs};
use crate::form::{BesideForm, FormUse};
use crate::io::answers_file;
use crate::io::answers_file::Content;
use crate::io::batch::{self, hint};
use crate::io::norms::Norms;
use crate::io::{Context, Done, Stop, Verdict, form, load, next_step, private};

/// `norm convert`.
#[derive(Debug, Args)]
pub(super) struct ConvertArgs {
    /// The answers file to read ·
    /// Het antwoordenbestand dat gelezen wordt
    #[arg(value_name = "IN")]
    input: PathBuf,
    /// The file to write; its name tells the format ·
    /// Het bestand dat geschreven wordt; de naam bepaalt de soort
    #[arg(value_name = "OUT")]
    output: PathBuf,
    /// In a workbook: last time's answers, to read beside the questions ·
    /// In een werkboek: de antwoorden van vorige keer, om naast de vragen te lezen
    #[arg(long, value_name = "ANSWERS")]
    baseline: Option<PathBuf>,
    /// The errand.
    #[command(flatten)]
    errand: ErrandArgs,
    /// Private remarks.
    #[command(flatten)]
    private: PrivateArgs,
    /// Replacing.
    #[command(flatten)]
    replace: ReplaceArgs,
}

pub(super) fn run(context: &Context<'_>, args: &ConvertArgs) -> Result<Done, Stop> {
    let format = answers_file::format_of(context, &args.output)?;
    let errand = form::errand(context, &args.errand, format)?;
    let mut norms = Norms::of(context)?;
    let mut valid = load::valid(context, &args.input, &mut norms)?;
    let formats = (valid.loaded.source.format, format);
    let with_private = args.private.with_private;
    let left_out = private::leave_out(&mut valid.answers, formats, with_private).len();
    let content = Content::Answers {
        answers: &valid.answers,
        norm: &valid.norm,
        above: Vec::new(),
        only: None,
    };
    let both = (&*valid.norm, &valid.answers);
    let before = form::before(context, args.baseline.as_deref(), format, both, &mut norms)?;
    let beside = BesideForm {
        before,
        private_left_out: left_out,
        form_use: FormUse::Whole,
        errand,
    };
    let bytes = answers_file::bytes(context, &content, format, &beside)?;
    let how = (format, args.replace.into());
    let put = answers_file::put(context, &args.output, how, &bytes)?;
    let next = next_step::of_answers(context, &args.output);
    Ok(Done {
        out: String::new(),
        err: private::told(context, left_out)
            + &hint(context, batch::warnings(&valid.warnings))
            + &put.said(context, &next),
        verdict: Verdict::Yes,
    })
}
