//! `norm schema answers|norm|workspace`: JSON Schema for editors.

use std::path::PathBuf;
use std::sync::Arc;

use clap::{Args, Subcommand};

use crate::io::norms::Norms;
use crate::io::output_kind::OutputKind;
use crate::io::target;
use crate::io::target::{Replace, Target};
use crate::io::{Context, Done, Stop, Verdict, workspace, write};
use crate::norm::{Kind, Norm, NormRef};
use crate::problem::{AnswerFault, first_of, nearest};
use crate::schema::{self, SchemaScope};

/// `norm schema`.
#[derive(Debug, Args)]
pub(super) struct SchemaArgs {
    /// Of which file.
    #[command(subcommand)]
    file: SchemaFile,
}

/// The files that have a schema.
#[derive(Debug, Subcommand)]
pub(super) enum SchemaFile {
    /// The schema of an answers file; with a norm and a kind it knows every requirement and criterion ·
    /// Het schema van een antwoordenbestand; met een norm en een soort kent het elk punt en elk onderdeel
    Answers(SchemaAnswers),
    /// The schema of a norm file ·
    /// Het schema van een normbestand
    Norm(SchemaOutput),
    /// The schema of norm.toml ·
    /// Het schema van norm.toml
    Workspace(SchemaOutput),
}

/// `norm schema answers`.
#[derive(Debug, Args)]
pub(super) struct SchemaAnswers {
    /// The norm that the answers are for; without it, the one that norm.toml names ·
    /// De norm waarvoor de antwoorden zijn; zonder deze die van norm.toml
    #[arg(long, value_name = "NORM", allow_hyphen_values = true)]
    norm: Option<String>,
    /// The kind of organisation that answers, as the norm knows it ·
    /// De soort organisatie die antwoordt, zoals de norm die kent
    #[arg(long, value_name = "KIND", allow_hyphen_values = true)]
    kind: Option<String>,
    /// Where to write.
    #[command(flatten)]
    to: SchemaOutput,
}

/// Where a schema is written.
#[derive(Debug, Args)]
pub(super) struct SchemaOutput {
    /// Where to write; else stdout ·
    /// Waar het geschreven wordt; anders op het scherm
    #[arg(short, long, value_name = "FILE")]
    output: Option<PathBuf>,
}

pub(super) fn run(context: &Context<'_>, args: &SchemaArgs) -> Result<Done, Stop> {
    let (schema, to) = match &args.file {
        SchemaFile::Norm(to) => (schema::norm(context.lang), to),
        SchemaFile::Workspace(to) => (schema::workspace(context.lang), to),
        SchemaFile::Answers(args) => (of_answers(context, args)?, &args.to),
    };
    put(context, &schema, to)
}

fn put(context: &Context<'_>, schema: &serde_json::Value, to: &SchemaOutput) -> Result<Done, Stop> {
    let text = serde_json::to_string_pretty(schema)? + "\n";
    match &to.output {
        None => Ok(Done::fine(text)),
        Some(path) => {
            let target = Target {
                path: path.clone(),
                kind: target::only(context, path, OutputKind::Json)?,
                replace: Replace::Never,
            };
            let written = write::write(context, target, &text)?;
            let next = context.lang.pick(
                "hoe een editor het gebruikt, staat in docs/schema.md",
                "docs/schema.md says how an editor uses it",
            );
            Ok(Done {
                out: String::new(),
                err: written.said(context, next),
                verdict: Verdict::Yes,
            })
        }
    }
}

/// The schema of answers to the norm that is named, else to that of the
/// workspace, else to any.
fn of_answers(context: &Context<'_>, args: &SchemaAnswers) -> Result<serde_json::Value, Stop> {
    let wanted = match &args.norm {
        Some(norm) => Some(NormRef::parse(norm)),
        None => workspace::settings(context)?
            .and_then(|opened| Some(opened.workspace.norm.as_ref()?.value.clone())),
    };
    let Some(wanted) = wanted else {
        return match &args.kind {
            None => Ok(schema::answers(context.lang)),
            Some(_) => Err(Stop::from(context.lang.pick(
                "--kind vraagt om --norm: een soort hoort bij een norm",
                "--kind needs --norm: a kind belongs to a norm",
            ))),
        };
    };
    let mut norms = Norms::of(context)?;
    let norm = norms.needed(&wanted)?;
    let kind = args.kind.as_deref().map(str::to_ascii_lowercase);
    let kind = kind.as_deref();
    let kind = kind.map(|kind| kind_of(&norm, kind)).transpose()?;
    let asked = SchemaScope {
        norm: &norm,
        newest: is_newest(&mut norms, &norm)?,
        kind,
    };
    Ok(schema::answers_to(&asked, context.lang))
}

fn kind_of<'n>(norm: &'n Norm, id: &str) -> Result<&'n Kind, Stop> {
    norm.kind(id.trim()).ok_or_else(|| {
        let known = || norm.kinds.iter().map(|kind| kind.id.as_str());
        let fault = AnswerFault::UnknownKind {
            kind: id.to_owned(),
            nearest: nearest(id, known()).map(str::to_owned),
            known: first_of(known()),
        };
        Stop::fault(&fault)
    })
}

/// Whether a norm's id alone means this version.
fn is_newest(norms: &mut Norms, norm: &Arc<Norm>) -> Result<bool, Stop> {
    let newest = norms.get(&NormRef::parse(&norm.id))?;
    Ok(newest.is_ok_and(|newest| newest.version == norm.version))
}
