//! `norm explain CODE`: what a code means and what to do.

use anyhow::{anyhow, bail};

use crate::cli::Explain;
use crate::io::{Context, Done};
use crate::problem::{Code, Severity};
use crate::render::{Look, Page, explain, meaning};

pub(super) fn run(context: &Context<'_>, args: &Explain) -> anyhow::Result<Done> {
    let Some(code) = &args.code else {
        return Ok(Done::fine(all(context)));
    };
    let code = read_code(context, code)?;
    let mut page = Page::new(context.width);
    for paragraph in explain(code, context.lang).split("\n\n") {
        page.blank();
        page.text("", paragraph);
    }
    Ok(Done::fine(page.finish()))
}

/// Every code with what it means, for who does not know which one to ask.
fn all(context: &Context<'_>) -> String {
    let lang = context.lang;
    let mut page = Page::new(context.width);
    for (sort, heading) in [
        (
            Severity::Error,
            lang.pick("Fouten in een bestand", "Errors in a file"),
        ),
        (
            Severity::Warning,
            lang.pick("Waarschuwingen bij een bestand", "Warnings about a file"),
        ),
        (
            Severity::Notice,
            lang.pick("Mededelingen bij een bestand", "Notices about a file"),
        ),
        (
            Severity::Finding,
            lang.pick(
                "Aandachtspunten over de organisatie",
                "Findings about the organisation",
            ),
        ),
    ] {
        page.heading(heading);
        for code in Code::ALL.iter().filter(|code| code.severity() == sort) {
            let text = format!("{}: {}", code.name(), meaning(*code, lang));
            page.hang("  ", "      ", Look::Plain, &text);
        }
    }
    page.blank();
    page.text(
        "",
        lang.pick(
            "Wat u eraan doet: norm explain CODE",
            "What to do about one: norm explain CODE",
        ),
    );
    page.finish()
}

/// Reads a code, with the nearest one in the message when it is none.
///
/// # Errors
/// When there is no such code.
pub(super) fn read_code(context: &Context<'_>, word: &str) -> anyhow::Result<Code> {
    if word.trim().is_empty() {
        bail!(context.lang.pick(
            "tussen of achter de komma's ontbreekt een code; haal een komma te veel weg",
            "a code is missing between or behind the commas; remove a comma too many",
        ));
    }
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
    match code.severity() {
        Severity::Finding => Ok(code),
        Severity::Error | Severity::Warning | Severity::Notice => Err(anyhow!(context.lang.pick(
            format!(
                "“{word}” gaat over een bestand, niet over de organisatie; gebruik norm validate"
            ),
            format!("“{word}” is about a file, not about the organisation; use norm validate"),
        ))),
    }
}
