//! `norm assess ANSWERS…`: the gap picture.

use serde::Serialize;

use super::batch::{Assessed, Batch, hint};
use super::explain::read_finding;
use super::norms::Norms;
use super::{Context, Done, Verdict, files};
use crate::answers::{Audience, Show};
use crate::cli::{Assess, FormatArg};
use crate::problem::Code;
use crate::render::{FORMAT, Made, Page, Picture, picture, terminal};

pub(super) fn run(context: &Context<'_>, args: &Assess) -> anyhow::Result<Done> {
    let fail_on = args.fail_on.iter().map(|code| read_finding(context, code));
    let fail_on = fail_on.collect::<Result<Vec<Code>, _>>()?;
    let paths = files::expand(&args.files)?;
    let mut norms = Norms::new(context.cli.global.norms.as_deref())?;
    let mut batch = Batch::read(&paths, &mut norms);
    let (assessed, refused) = batch.assess(context);
    let write = refused.is_empty() || args.keep_going;
    let pictures: Vec<Picture<'_>> = match write {
        true => pictures(context, &assessed),
        false => Vec::new(),
    };
    let mut findings = pictures.iter().flat_map(|picture| &picture.findings);
    let failed = findings.any(|finding| fail_on.iter().any(|code| code.name() == finding.code));
    Ok(Done {
        out: match pictures.is_empty() {
            true => String::new(),
            false => write_out(context, args, &pictures)?,
        },
        verdict: match (refused.is_empty(), failed) {
            (false, _) => Verdict::Undone,
            (true, true) => Verdict::No,
            (true, false) => Verdict::Yes,
        },
        err: refused.text(context, paths.len(), pictures.len())
            + &hint(context, &assessed.warnings),
    })
}

fn pictures<'a>(context: &Context<'_>, assessed: &'a Assessed<'_>) -> Vec<Picture<'a>> {
    let show = Show::new(Audience::Internal, false);
    let both = assessed.assessments.iter().zip(&assessed.hashes);
    let made = both.map(|(assessment, hash)| {
        let made = Made::new(show, &assessment.file, hash.clone(), context.lang);
        picture(assessment, &assessed.assessments, made, show, context.lang)
    });
    made.collect()
}

/// The JSON and YAML form: always a list, however many files were given.
#[derive(Serialize)]
struct Written<'p, 'a> {
    format: &'static str,
    assessments: &'p [Picture<'a>],
}

fn write_out(
    context: &Context<'_>,
    args: &Assess,
    pictures: &[Picture<'_>],
) -> anyhow::Result<String> {
    let written = Written {
        format: FORMAT,
        assessments: pictures,
    };
    match args.format {
        FormatArg::Json => Ok(serde_json::to_string_pretty(&written)? + "\n"),
        FormatArg::Yaml => Ok(serde_yaml::to_string(&written)?),
        FormatArg::Text => {
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
