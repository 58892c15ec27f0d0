//! `norm assess ANSWERS…`: the gap picture.

use std::path::PathBuf;

use clap::{Args, ValueEnum};
use serde::Serialize;

use crate::answers::{Audience, Show};
use crate::assessment::Assessment;
use crate::cli::{FormatOf, finding_code};
use crate::finding::JUDGED;
use crate::gate::{judge, named};
use crate::io::batch::{self, Assessed, Batch, hint};
use crate::io::norms::Norms;
use crate::io::notices::notices;
use crate::io::{Context, Done, Stop, Verdict, paths, workspace};
use crate::lang::pick;
use crate::problem::Code;
use crate::render::notice::{AskedFor, Check, of_gate, of_picture};
use crate::render::{FORMAT, Made, Page, Picture, clean, picture, terminal};
use crate::workspace::Gate;

/// `norm assess`.
#[derive(Debug, Args)]
pub(super) struct AssessArgs {
    /// Answers files, or folders of them; with the file of a body that answers for all beside it, its answers are shown too ·
    /// Antwoordenbestanden, of mappen ervan; met het bestand erbij van wie voor allen antwoordt, zijn ook die antwoorden te zien
    #[arg(required = true, value_name = "ANSWERS")]
    files: Vec<PathBuf>,
    /// How to write the picture ·
    /// De vorm van het beeld
    #[arg(long, default_value = "text", value_name = "FORMAT")]
    format: FormatOf<FormatArg>,
    /// Exit 1 when there is a finding with one of these codes, separated by commas ·
    /// Geef afloopcode 1 als er een aandachtspunt is met een van deze codes, met komma's ertussen
    #[arg(
        long,
        value_name = "CODES",
        allow_hyphen_values = true,
        value_delimiter = ','
    )]
    fail_on: Vec<String>,
    /// Hold each file against its own agreements: [gate] in norm.toml ·
    /// Houd elk bestand naast de eigen afspraken: [gate] in norm.toml
    #[arg(long)]
    gate: bool,
    /// Go on with the files that are fine when others are not; the exit code stays 2 ·
    /// Ga door met de bestanden die goed zijn als andere dat niet zijn; de afloopcode blijft 2
    #[arg(long)]
    keep_going: bool,
}

/// A form of the picture.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(super) enum FormatArg {
    /// For the terminal ·
    /// Voor de terminal
    Text,
    /// JSON, documented and versioned ·
    /// JSON, beschreven en met een versie
    Json,
    /// The same as YAML ·
    /// Hetzelfde als YAML
    Yaml,
}

pub(super) fn run(context: &Context<'_>, args: &AssessArgs) -> Result<Done, Stop> {
    let fail_on = args.fail_on.iter().map(|code| judged(context, code));
    let fail_on = fail_on.collect::<Result<Vec<Code>, _>>()?;
    let listed = paths::expand(context, &args.files)?;
    let paths = &listed.files;
    if args.gate && paths.len() > 1 {
        return Err(Stop::from(context.lang.pick(
            "eigen afspraken zijn voor het eigen bestand: geef er één",
            "own agreements are for one's own file: give one",
        )));
    }
    let mut norms = Norms::of(context)?;
    let mut batch = Batch::read(paths, &mut norms);
    let (assessed, refused) = batch.assess(context, |_| context.global.as_of);
    let write = refused.is_empty() || args.keep_going;
    let pictures: Vec<Picture<'_>> = match write {
        true => pictures(context, &assessed),
        false => Vec::new(),
    };
    let gate = match args.gate {
        false => Agreements::default(),
        true => {
            let agreed = &workspace::with_gate(context)?.workspace.gate;
            workspace::not_shared(context, &assessed.assessments)?;
            agreements(context, agreed, &assessed.assessments)
        }
    };
    let (closed, said) = (gate.closed, gate.text.clone());
    let mut findings = pictures.iter().flat_map(|picture| &picture.findings);
    let failed = findings.any(|finding| fail_on.contains(&finding.code));
    Ok(Done {
        out: match pictures.is_empty() {
            true => String::new(),
            false => write_out(context, args, &pictures, &fail_on, gate)?,
        },
        verdict: match (refused.is_empty(), failed || closed) {
            (false, _) => Verdict::Undone,
            (true, true) => Verdict::No,
            (true, false) => Verdict::Yes,
        },
        err: listed.left.said(context)
            + &refused.text(
                context,
                Show::new(Audience::Internal, false),
                (paths.len(), pictures.len()),
            )
            + &hint(context, batch::warnings(&assessed.warnings))
            + &said,
    })
}

/// Reads a code that one measurement can fail on.
fn judged(context: &Context<'_>, word: &str) -> Result<Code, Stop> {
    let code = finding_code(word)?;
    match JUDGED.contains(&code) {
        true => Ok(code),
        false if code == Code::Agreement => Err(Stop::from(pick!(
            context.lang,
            "“{word}” gaat over eigen afspraken; gebruik --gate",
            "“{word}” is about own agreements; use --gate"
        ))),
        false => Err(Stop::from(pick!(
            context.lang,
            "“{word}” gaat over een verandering tussen twee metingen; gebruik norm diff --fail-on {word}",
            "“{word}” is about a change between two measurements; use norm diff --fail-on {word}"
        ))),
    }
}

/// What the gate says of every file.
#[derive(Default)]
struct Agreements {
    text: String,
    closed: bool,
    checks: Vec<Check>,
    named: Vec<Code>,
}

fn agreements(context: &Context<'_>, agreed: &Gate, assessments: &[Assessment<'_>]) -> Agreements {
    let mut all = Agreements {
        named: named(agreed),
        ..Agreements::default()
    };
    for assessment in assessments {
        let outcome = judge(agreed, assessment, None, context.lang);
        let name = context.lang.pick("Eigen afspraken", "Own agreements");
        all.text.push_str(&format!(
            "{name}: {}\n",
            clean(&assessment.organisation.name)
        ));
        for line in outcome.lines(context.lang) {
            all.text.push_str(&format!("  {}\n", clean(&line)));
        }
        all.closed |= outcome.is_closed();
        all.checks
            .extend(of_gate(&outcome, &assessment.file, context.lang));
    }
    all
}

fn pictures<'a>(context: &Context<'_>, assessed: &'a Assessed<'_>) -> Vec<Picture<'a>> {
    let both = assessed.assessments.iter().zip(&assessed.hashes);
    let made = both.map(|(assessment, hash)| {
        let show = Show::new(Audience::Internal, false).of_shared(assessment.shared.as_ref());
        let made = Made::new(show, &assessment.file, hash, context.lang);
        picture(assessment, &assessed.assessments, made, show, context.lang)
    });
    made.collect()
}

/// The JSON and YAML form: always a list, however many files were given.
#[derive(Serialize)]
struct AssessJson<'p, 'a> {
    format: &'static str,
    assessments: &'p [Picture<'a>],
}

fn write_out(
    context: &Context<'_>,
    args: &AssessArgs,
    pictures: &[Picture<'_>],
    fail_on: &[Code],
    agreements: Agreements,
) -> Result<String, Stop> {
    let written = AssessJson {
        format: FORMAT,
        assessments: pictures,
    };
    let checks = || -> Vec<Check> {
        let asked = AskedFor {
            fail_on,
            agreed: &agreements.named,
        };
        let all = pictures
            .iter()
            .flat_map(|picture| of_picture(picture, asked, context.lang));
        all.chain(agreements.checks).collect()
    };
    match args.format {
        FormatOf::Pipeline(form) => notices(context, form, checks()),
        FormatOf::Own(FormatArg::Json) => Ok(serde_json::to_string_pretty(&written)? + "\n"),
        FormatOf::Own(FormatArg::Yaml) => Ok(serde_yaml::to_string(&written)?),
        FormatOf::Own(FormatArg::Text) => {
            let mut out = String::new();
            for picture in pictures {
                let mut page = Page::new(context.width);
                terminal(picture, &mut page, context.lang);
                if !out.is_empty() {
                    out.push_str("\n\n");
                }
                out.push_str(&page.finish());
            }
            Ok(out)
        }
    }
}
