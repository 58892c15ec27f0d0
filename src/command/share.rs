//! `norm share ANSWERS --for region -o FILE`: the answers file that may leave the building.

use std::path::PathBuf;

use clap::Args;

use crate::answers::{self, Answers, Audience, NotShared, Show};
use crate::cli::{AudienceArg, ReplaceArgs};
use crate::digest::sha256;
use crate::document::{self, Branch, Format, Source, to_toml, to_yaml};
use crate::form::BesideForm;
use crate::io::answers_file;
use crate::io::answers_file::Content;
use crate::io::batch::{self, hint};
use crate::io::load::Valid;
use crate::io::norms::Norms;
use crate::io::{Context, Done, Stop, Verdict, files, load};
use crate::lang::pick;
use crate::norm::Norm;
use crate::render::problems;

/// `norm share`.
#[derive(Debug, Args)]
pub(super) struct ShareArgs {
    /// The answers file ·
    /// Het antwoordenbestand
    #[arg(value_name = "ANSWERS")]
    file: PathBuf,
    /// For whom: this decides what is left out ·
    /// Voor wie: dat bepaalt wat eruit blijft
    #[arg(
        long = "for",
        value_name = "AUDIENCE",
        default_value = "region",
        ignore_case = true
    )]
    audience: AudienceArg,
    /// Where to write, in the form that its name tells; else stdout ·
    /// Waar het geschreven wordt, in de soort die de naam bepaalt; anders op het scherm
    #[arg(short, long, value_name = "FILE")]
    output: Option<PathBuf>,
    /// Whether a file may be replaced.
    #[command(flatten)]
    replace: ReplaceArgs,
}

pub(super) fn run(context: &Context<'_>, args: &ShareArgs) -> Result<Done, Stop> {
    let format = match &args.output {
        Some(output) => answers_file::format_of(context, output)?,
        // What cannot be shown is shown as YAML.
        None => match files::format(&args.file) {
            Format::Xlsx => Format::Yaml,
            format @ (Format::Yaml | Format::Toml | Format::Csv) => format,
        },
    };
    let mut norms = Norms::of(context)?;
    let valid = load::valid(context, &args.file, &mut norms)?;
    let hash = sha256(&valid.loaded.bytes);
    let show = Show::new(args.audience.audience(), false);
    let shared = match answers::share(&valid.answers, show, &hash) {
        Ok(shared) => shared,
        Err(not) => return Err(Stop::from(why(context, not))),
    };
    let bytes = bytes(context, &shared, &valid.norm, show, format)?;
    let mut err = hint(context, batch::warnings(&valid.warnings));
    let out = match &args.output {
        None => String::from_utf8(bytes)?,
        Some(output) => {
            let put = answers_file::put(context, output, (format, args.replace.into()), &bytes)?;
            let audience = show.audience().label(context.lang);
            err.push_str(&put.said(
                context,
                &pick!(
                    context.lang,
                    "lees het na voor u het deelt met {audience}",
                    "read it over before you share it with {audience}"
                ),
            ));
            String::new()
        }
    };
    err.push_str(&leaving(context, &valid, &shared, show));
    Ok(Done {
        out,
        err,
        verdict: Verdict::Yes,
    })
}

/// What looks like personal data in the texts that go along.
fn leaving(context: &Context<'_>, valid: &Valid, shared: &Answers, show: Show) -> String {
    let lang = context.lang;
    let text = to_yaml(&answers::tree(shared, &valid.norm, lang));
    let shared = Source::new("", text, Format::Yaml);
    let (Some(from), Some(to)) = (
        load::parse(&valid.loaded.source).root,
        document::parse(&shared).root,
    ) else {
        return String::new();
    };
    let found = answers::leaving(&valid.loaded.source, &from, &to);
    if found.is_empty() {
        return String::new();
    }
    let audience = show.audience().label(lang);
    let head = pick!(
        lang,
        "let op: deze teksten gaan mee in het bestand voor {audience}",
        "note: these texts go along in the file for {audience}"
    );
    format!("{head}\n\n{}", problems(&found, lang, context.width))
}

/// The file, with a comment for people who open it.
fn bytes(
    context: &Context<'_>,
    shared: &Answers,
    norm: &Norm,
    show: Show,
    format: Format,
) -> Result<Vec<u8>, Stop> {
    let lang = context.lang;
    let mut branches: Vec<Branch> = answers::tree(shared, norm, lang);
    let audience = show.audience().label(lang);
    let left_out = lang.list(&show.left_out(lang));
    let above = [
        pick!(
            lang,
            "Gedeeld bestand, gemaakt voor {audience}. Pas het niet aan: het origineel is bij de organisatie.",
            "Shared file, made for {audience}. Do not change it: the organisation has the original."
        ),
        pick!(lang, "Weggelaten: {left_out}.", "Left out: {left_out}."),
    ];
    if let Some(first) = branches.first_mut() {
        first.above.extend(above);
        first.above.extend(answers_file::made_with(norm, lang));
    }
    match format {
        Format::Yaml => {
            answers_file::read_back(context, to_yaml(&branches).into_bytes(), format, shared)
        }
        Format::Toml => {
            answers_file::read_back(context, to_toml(&branches).into_bytes(), format, shared)
        }
        // A table says for whom it was made among its own fields.
        Format::Xlsx | Format::Csv => {
            let content = Content::Answers {
                answers: shared,
                norm,
                above: Vec::new(),
                only: None,
            };
            answers_file::bytes(context, &content, format, &BesideForm::default())
        }
    }
}

fn why(context: &Context<'_>, not: NotShared) -> String {
    let lang = context.lang;
    match not {
        NotShared::Internal => lang.pick(
            "intern is het bestand zelf al: delen kan met --for region",
            "the file itself is the internal one: share it with --for region",
        ).to_owned(),
        NotShared::CountsOnly(Audience::Public) => lang.pick(
            "raad en inwoners krijgen geen antwoorden per nummer; gebruik norm report --for public",
            "council and inhabitants get no answers per number; use norm report --for public",
        ).to_owned(),
        NotShared::CountsOnly(_) => lang.pick(
            "de provincie krijgt alleen aantallen over meer organisaties; deel met de regio (--for region), die maakt het beeld met norm overview --for province",
            "the province gets only counts over several organisations; share with the region (--for region), which makes the picture with norm overview --for province",
        ).to_owned(),
        NotShared::Already(audience) => {
            let audience = audience.label(lang);
            pick!(lang, "dit bestand is al gedeeld, met {audience}; deel het origineel", "this file was shared already, with {audience}; share the original")
        }
    }
}
