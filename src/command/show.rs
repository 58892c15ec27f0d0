//! `norm show NORM [REQUIREMENT]`: what is asked.

use anyhow::anyhow;

use crate::cli::Show;
use crate::io::norms::{Missing, Norms};
use crate::io::{Context, Done, workspace};
use crate::norm::{Norm, NormRef};
use crate::problem::{AnswerFault, Explain};
use crate::render::{Page, problems, show, show_requirement};

pub(super) fn run(context: &Context<'_>, args: &Show) -> anyhow::Result<Done> {
    let mut norms = Norms::of(context)?;
    let norm = match norms.get(&wanted(context, args)?)? {
        Ok(norm) => norm,
        Err(Missing::Unknown(fault)) => return Err(said(context, &fault)),
        Err(Missing::Broken(found)) => {
            return Ok(Done::undone(problems(&found, context.lang, context.width)));
        }
    };
    let mut page = Page::new(context.width);
    match &args.requirement {
        None => show(&norm, &mut page, context.lang),
        Some(id) => match norm.requirement(id.trim()) {
            Some(requirement) => show_requirement(&norm, requirement, &mut page, context.lang),
            None => return Err(said(context, &unknown(&norm, id))),
        },
    }
    Ok(Done::fine(page.finish()))
}

/// The norm that was named, else that of the workspace.
fn wanted(context: &Context<'_>, args: &Show) -> anyhow::Result<NormRef> {
    if let Some(norm) = &args.norm {
        return Ok(NormRef::parse(norm));
    }
    let settings = workspace::settings(context)?;
    let norm = settings.and_then(|opened| opened.workspace.norm);
    norm.ok_or_else(|| {
        anyhow!(context.lang.pick(
            "noem een norm; norm list noemt ze",
            "name a norm; norm list names them",
        ))
    })
}

fn unknown(norm: &Norm, id: &str) -> AnswerFault {
    let known: Vec<&str> = norm.requirements().map(|known| known.id.as_str()).collect();
    AnswerFault::unknown_requirement(id, norm.reference().to_string(), &known)
}

/// A fault of something on the command line, as an error.
pub(super) fn said(context: &Context<'_>, fault: &AnswerFault) -> anyhow::Error {
    let lang = context.lang;
    anyhow!("{}; {}", fault.sentence(lang), fault.help(lang))
}
