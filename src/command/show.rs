//! `norm show NORM [REQUIREMENT]`: what is asked.

use clap::Args;

use crate::io::norms::Norms;
use crate::io::{Context, Done, Stop, workspace};
use crate::norm::{Norm, NormRef};
use crate::problem::AnswerFault;
use crate::render::{Page, show, show_requirement};

/// `norm show`.
#[derive(Debug, Args)]
pub(super) struct ShowArgs {
    /// The norm: `noord-holland`, or `noord-holland@2025`; without it, that of norm.toml ·
    /// De norm: `noord-holland`, of `noord-holland@2025`; zonder deze die van norm.toml
    norm: Option<String>,
    /// The number of a requirement: `5.2` ·
    /// Het nummer van een punt: `5.2`
    requirement: Option<String>,
}

pub(super) fn run(context: &Context<'_>, args: &ShowArgs) -> Result<Done, Stop> {
    let mut norms = Norms::of(context)?;
    let norm = norms.needed(&wanted(context, args)?)?;
    let mut page = Page::new(context.width);
    match &args.requirement {
        None => show(&norm, &mut page, context.lang),
        Some(id) => match norm.requirement(id.trim()) {
            Some(requirement) => show_requirement(&norm, requirement, &mut page, context.lang),
            None => return Err(Stop::fault(&unknown(&norm, id))),
        },
    }
    Ok(Done::fine(page.finish()))
}

/// The norm that was named, else that of the workspace.
fn wanted(context: &Context<'_>, args: &ShowArgs) -> Result<NormRef, Stop> {
    if let Some(norm) = &args.norm {
        return Ok(NormRef::parse(norm));
    }
    let settings = workspace::settings(context)?;
    let norm = settings.and_then(|opened| opened.workspace.norm);
    norm.ok_or_else(|| {
        Stop::from(context.lang.pick(
            "noem een norm; norm list noemt ze",
            "name a norm; norm list names them",
        ))
    })
}

fn unknown(norm: &Norm, id: &str) -> AnswerFault {
    let known: Vec<&str> = norm.requirements().map(|known| known.id.as_str()).collect();
    AnswerFault::unknown_requirement(id, norm.reference().to_string(), &known)
}
