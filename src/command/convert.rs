//! `norm convert IN OUT`: answers from one format to another, without loss.

use super::batch::hint;
use super::norms::Norms;
use super::written::{self, Content};
use super::{Context, Done, Verdict, load};
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
    let text = written::text(context, &content, format)?;
    written::save(&args.output, &text, std::slice::from_ref(&args.input))?;
    Ok(Done {
        out: String::new(),
        err: hint(context, &valid.warnings),
        verdict: Verdict::Yes,
    })
}
