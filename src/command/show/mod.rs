//! `norm show NORM [REQUIREMENT]`: what is asked; with `--answers` beside what a file
//! answers, for a program in which people fill it in.

mod crosswalk;
mod filled;

use std::path::PathBuf;

use clap::{Args, ValueEnum};

use crate::crosswalk::Beside;
use crate::io::norms::Norms;
use crate::io::{Context, Done, Stop, crosswalks, workspace};
use crate::norm::{Norm, NormRef, Requirement};
use crate::problem::AnswerFault;
use crate::render::{Page, ShowView, elsewhere, elsewhere_terminal, show, show_requirement};

/// `norm show`.
#[derive(Debug, Args)]
pub(super) struct ShowArgs {
    /// The norm: `noord-holland`, or `noord-holland@2025`; without it, that of norm.toml; or a crosswalk: `noord-holland--flevoland` ·
    /// De norm: `noord-holland`, of `noord-holland@2025`; zonder deze die van norm.toml; of een verband: `noord-holland--flevoland`
    norm: Option<String>,
    /// The number of a requirement: `5.2` ·
    /// Het nummer van een punt: `5.2`
    requirement: Option<String>,
    /// With --format json: the norm of this answers file, each requirement with its answer; also of a file with problems ·
    /// Met --format json: de norm van dit antwoordenbestand, elk punt met zijn antwoord; ook van een bestand met fouten
    #[arg(long, value_name = "ANSWERS", conflicts_with_all = ["norm", "requirement"])]
    answers: Option<PathBuf>,
    /// With --answers: show private remarks too ·
    /// Met --answers: toon ook de eigen aantekeningen
    #[arg(long)]
    with_private: bool,
    /// How to write it ·
    /// De vorm
    #[arg(long, default_value = "text", value_name = "FORMAT")]
    format: ShowFormatArg,
}

/// A form of what is asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(super) enum ShowFormatArg {
    /// For the terminal ·
    /// Voor de terminal
    Text,
    /// JSON, documented and versioned ·
    /// JSON, beschreven en met een versie
    Json,
    /// One table, documented; of a crosswalk ·
    /// Eén tabel, beschreven; van een verband
    Csv,
}

pub(super) fn run(context: &Context<'_>, args: &ShowArgs) -> Result<Done, Stop> {
    let mut norms = Norms::of(context)?;
    match (&args.answers, args.format) {
        (Some(file), ShowFormatArg::Json) => {
            filled::run(context, file, args.with_private, &mut norms)
        }
        (Some(_), ShowFormatArg::Text | ShowFormatArg::Csv) => Err(Stop::from(context.lang.pick(
            "--answers is er voor programma's: zet --format json erbij; norm assess toont de antwoorden op het scherm",
            "--answers is for programs: add --format json; norm assess shows the answers on the screen",
        ))),
        (None, _) if args.with_private => Err(Stop::from(context.lang.pick(
            "--with-private hoort bij --answers: een norm heeft geen eigen aantekeningen",
            "--with-private belongs to --answers: a norm has no private remarks",
        ))),
        (None, form) => match args.norm.as_deref().filter(|name| name.contains("--")) {
            Some(name) => crosswalk::run(context, name, args, &mut norms),
            None => {
                let norm = norms.needed(&wanted(context, args)?)?;
                let only = args.requirement.as_deref();
                let only = only.map(|id| one(&norm, id)).transpose()?;
                let beside = match only {
                    Some(_) => crosswalks::beside(context, &norm, &mut norms)?,
                    None => Vec::new(),
                };
                asked(context, &norm, only, form, &beside)
            }
        },
    }
}

/// What a norm asks: all of it, or one requirement with what other norms have beside it.
fn asked(
    context: &Context<'_>,
    norm: &Norm,
    only: Option<&Requirement>,
    form: ShowFormatArg,
    beside: &[Beside],
) -> Result<Done, Stop> {
    let lang = context.lang;
    let others = only.map(|one| elsewhere(beside, &one.id, lang));
    let out = match form {
        ShowFormatArg::Csv => {
            return Err(Stop::from(lang.pick(
                "--format csv is er voor een verband tussen normen; neem voor een norm text of json",
                "--format csv is for a crosswalk between norms; for a norm take text or json",
            )));
        }
        ShowFormatArg::Json => {
            let mut view = ShowView::new(norm, only, lang);
            view.elsewhere = others;
            serde_json::to_string_pretty(&view)? + "\n"
        }
        ShowFormatArg::Text => {
            let mut page = Page::new(context.width);
            match only {
                None => show(norm, &mut page, lang),
                Some(requirement) => show_requirement(norm, requirement, &mut page, lang),
            }
            elsewhere_terminal(&others.unwrap_or_default(), &mut page, lang);
            page.finish()
        }
    };
    Ok(Done::fine(out))
}

fn one<'n>(norm: &'n Norm, id: &str) -> Result<&'n Requirement, Stop> {
    let found = norm.requirement(id.trim());
    found.ok_or_else(|| {
        let known: Vec<&str> = norm.requirements().map(|known| known.id.as_str()).collect();
        let reference = norm.reference().to_string();
        Stop::fault(&AnswerFault::unknown_requirement(id, reference, &known))
    })
}

/// The norm that was named, else that of the workspace.
fn wanted(context: &Context<'_>, args: &ShowArgs) -> Result<NormRef, Stop> {
    if let Some(norm) = &args.norm {
        return Ok(NormRef::parse(norm));
    }
    let settings = workspace::settings(context)?;
    let norm = settings.and_then(|opened| Some(opened.workspace.norm.as_ref()?.value.clone()));
    norm.ok_or_else(|| {
        Stop::from(context.lang.pick(
            "noem een norm; norm list noemt ze",
            "name a norm; norm list names them",
        ))
    })
}
