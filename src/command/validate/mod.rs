//! `norm validate [PATHS…]`: every problem of every file, in one run; without
//! paths of the whole workspace.

mod check;
mod record;

use std::path::PathBuf;

use clap::Args;

use crate::cli::{FormArg, FormatOf};
use crate::io::norms::Norms;
use crate::io::notices::{From, notices};
use crate::io::{Context, Done, Stop, Verdict, paths, workspace};
use crate::problem::{Place, Problem};
use crate::render::notice::{of_problems, of_unread};
use crate::render::{problems, summary, wrapped};
use check::{Checked, Checker};

/// `norm validate`.
#[derive(Debug, Args)]
pub(super) struct ValidateArgs {
    /// Answers files, norm files, norm.toml, or folders; without any, the whole workspace ·
    /// Antwoordenbestanden, normbestanden, norm.toml of mappen; zonder iets de hele werkmap
    #[arg(value_name = "PATHS")]
    files: Vec<PathBuf>,
    /// Write settled files down in norm.toml with their hash, so that a later change is noticed ·
    /// Leg vastgestelde bestanden met hun vingerafdruk vast in norm.toml, zodat een latere verandering opvalt
    #[arg(long, conflicts_with = "files")]
    record: bool,
    /// How to write the problems; all but text quote nothing of a file ·
    /// De vorm van de meldingen; behalve text halen ze niets uit een bestand aan
    #[arg(long, default_value = "text", value_name = "FORMAT")]
    format: FormatOf<FormArg>,
}

pub(crate) fn run(context: &Context<'_>, args: &ValidateArgs) -> Result<Done, Stop> {
    let checked = match args.files.is_empty() {
        true => check::whole(context, &workspace::path_needed(context)?)?,
        false => {
            let mut checker = Checker::new(context, Norms::at_hand(context)?);
            checker.listed(paths::expand(context, &args.files)?);
            checker.finish()
        }
    };
    let recorded = match args.record {
        true => record::run(context, &checked)?,
        false => String::new(),
    };
    let unread = checked.unread.iter().map(|(_, why)| why.text(context));
    let found = written(context, args.format, &checked)?;
    let unread: String = unread.collect();
    let err = checked.left.said(context)
        + &unread
        + &recorded
        + &without_answers(context, args, &checked);
    Ok(Done {
        out: found,
        verdict: verdict(context, &checked.problems, !checked.unread.is_empty()),
        err,
    })
}

/// A workspace without answers is no workspace whose answers are fine.
fn without_answers(context: &Context<'_>, args: &ValidateArgs, checked: &Checked) -> String {
    match args.files.is_empty() && checked.answers == 0 {
        false => String::new(),
        true => context
            .lang
            .pick(
                "er zijn geen antwoorden gecontroleerd: in deze werkmap staan er geen\n",
                "no answers were checked: there are none in this workspace\n",
            )
            .to_owned(),
    }
}

fn written(
    context: &Context<'_>,
    format: FormatOf<FormArg>,
    checked: &Checked,
) -> Result<String, Stop> {
    let found = &checked.problems;
    let checks = || {
        let mut checks = of_problems(&checked.read, found, context.global.strict, context.lang);
        let unread = checked.unread.iter();
        checks.extend(unread.map(|(file, _)| of_unread(file, context.lang)));
        checks
    };
    Ok(match format {
        FormatOf::Own(FormArg::Text) => text(context, checked),
        FormatOf::Own(FormArg::Json) => json(context, found)?,
        FormatOf::Pipeline(form) => notices(context, form, checks())?,
    })
}

fn text(context: &Context<'_>, checked: &Checked) -> String {
    let found = &checked.problems;
    let mut out = problems(found, context.lang, context.width);
    if !checked.read.is_empty() {
        out.push_str(&summary(
            (checked.read.len(), checked.unread.len()),
            found,
            context.global.strict,
            context.lang,
        ));
        out.push('\n');
    }
    match context.is_terminal {
        true => wrapped(&out, context.width),
        false => out,
    }
}

/// Codes and places; a program asks `norm explain` for the rest.
fn json(context: &Context<'_>, found: &[Problem]) -> Result<String, Stop> {
    let from = From::here()?;
    let problems: Vec<serde_json::Value> = found
        .iter()
        .map(|problem| {
            let mut told = serde_json::json!({
                "code": problem.code().name(),
                "severity": problem.code().severity().word(),
                "file": from.seen(problem.place.file()),
                "line": problem.place.line(),
                "column": problem.place.col(),
            });
            if matches!(problem.place, Place::File { .. }) {
                told["line"] = 1.into();
                told["column"] = 1.into();
            }
            if let Some(cell) = problem.place.cell() {
                told["cell"] = cell.into();
            }
            told
        })
        .collect();
    let norms = context.told.norms().into_iter().map(|norm| {
        serde_json::json!({
            "norm": norm.reference,
            "file": from.seen(&norm.origin.file),
            "sha256": norm.origin.sha256,
        })
    });
    let all = serde_json::json!({
        "format": "norm-problems/1",
        "norms": norms.collect::<Vec<_>>(),
        "problems": problems,
    });
    Ok(serde_json::to_string_pretty(&all)? + "\n")
}

fn verdict(context: &Context<'_>, found: &[Problem], unread: bool) -> Verdict {
    let counts = |problem: &Problem| problem.stops(context.global.strict);
    match (unread, found.iter().any(counts)) {
        (true, _) => Verdict::Undone,
        (false, true) => Verdict::No,
        (false, false) => Verdict::Yes,
    }
}
