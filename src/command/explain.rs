//! `norm explain CODE`: what a code means and what to do.

use anyhow::anyhow;

use super::{Context, Done};
use crate::cli::Explain;
use crate::problem::{Code, Sort};
use crate::render::{Page, explain};

pub(super) fn run(context: &Context<'_>, args: &Explain) -> anyhow::Result<Done> {
    let code = read_code(context, &args.code)?;
    let mut page = Page::new(context.width);
    for paragraph in explain(code, context.lang).split("\n\n") {
        page.blank();
        page.text("", paragraph);
    }
    Ok(Done::fine(page.finish()))
}

/// Reads a code, with the nearest one in the message when it is none.
///
/// # Errors
/// When there is no such code.
pub(super) fn read_code(context: &Context<'_>, word: &str) -> anyhow::Result<Code> {
    word.trim().parse().map_err(|nearest: Option<&str>| {
        let meant = nearest.map(|code| {
            context.lang.pick(
                format!("; bedoelde u “{code}”?"),
                format!("; did you mean “{code}”?"),
            )
        });
        let meant = meant.unwrap_or_default();
        let said = context.lang.pick(
            format!("de code “{word}” bestaat niet{meant}"),
            format!("there is no code “{word}”{meant}"),
        );
        anyhow!(said)
    })
}

/// Reads a code of a finding: only those can be asked to fail.
///
/// # Errors
/// When there is no such code, or it is one of a file's problems.
pub(super) fn read_finding(context: &Context<'_>, word: &str) -> anyhow::Result<Code> {
    let code = read_code(context, word)?;
    match code.sort() {
        Sort::Finding => Ok(code),
        Sort::Error | Sort::Warning => Err(anyhow!(context.lang.pick(
            format!(
                "“{word}” gaat over een bestand, niet over de organisatie; gebruik norm validate"
            ),
            format!("“{word}” is about a file, not about the organisation; use norm validate"),
        ))),
    }
}
