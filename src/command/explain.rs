//! `norm explain CODE`: what a code means and what to do.

use clap::Args;

use crate::cli;
use crate::io::{Context, Done, Stop};
use crate::problem::{Code, Severity};
use crate::render::{Look, Page, explain, meaning};

/// `norm explain`.
#[derive(Debug, Args)]
pub(super) struct ExplainArgs {
    /// The code: `no-reason`; without it, all codes ·
    /// De code: `no-reason`; zonder deze alle codes
    code: Option<String>,
}

pub(super) fn run(context: &Context<'_>, args: &ExplainArgs) -> Result<Done, Stop> {
    let Some(code) = &args.code else {
        return Ok(Done::fine(all(context)));
    };
    let code = cli::code(code)?;
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
