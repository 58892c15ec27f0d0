//! `norm convert IN OUT`: answers from one format to another, without loss.

use super::batch::hint;
use super::norms::Norms;
use super::written::{self, Content};
use super::{Context, Done, Verdict, form, load, write};
use crate::cli::Convert;
use crate::render::problems;

pub(super) fn run(context: &Context<'_>, args: &Convert) -> anyhow::Result<Done> {
    let format = written::format_of(context, &args.output)?;
    written::refuse_taken(context, &args.output, args.replace.replace)?;
    let mut norms = Norms::of(context)?;
    let valid = match load::valid(context, &args.input, &mut norms)? {
        Ok(valid) => valid,
        Err(found) => return Ok(Done::undone(problems(&found, context.lang, context.width))),
    };
    let content = Content::Answers {
        answers: &valid.answers,
        norm: &valid.norm,
        above: Vec::new(),
    };
    let both = (&*valid.norm, &valid.answers);
    let before = match form::before(context, args.baseline.as_deref(), format, both, &mut norms)? {
        Ok(before) => before,
        Err(found) => return Ok(Done::undone(problems(&found, context.lang, context.width))),
    };
    let bytes = written::bytes(context, &content, format, before.as_ref())?;
    let mut inputs = vec![args.input.clone()];
    inputs.extend(args.baseline.clone());
    write::write(&args.output, &bytes, &inputs)?;
    Ok(Done {
        out: String::new(),
        err: hint(context, valid.warnings.len()),
        verdict: Verdict::Yes,
    })
}
