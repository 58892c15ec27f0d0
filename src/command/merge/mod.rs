//! `norm merge PART… -o FILE`: parts filled in by colleagues, put together.

mod told;

use std::collections::HashSet;
use std::path::PathBuf;

use clap::Args;

use crate::cli::{PrivateArgs, ReplaceArgs};
use crate::filling::{PartFile, merge};
use crate::form::{BesideForm, room};
use crate::io::answers_file;
use crate::io::answers_file::Content;
use crate::io::norms::Norms;
use crate::io::{Context, Done, Stop, Verdict, load, next_step, paths, private};
use crate::problem::Problem;
use told::{PartSeen, told};

/// `norm merge`.
#[derive(Debug, Args)]
pub(super) struct MergeArgs {
    /// Answers files that each hold a part ·
    /// Antwoordenbestanden met elk een deel
    #[arg(required = true, value_name = "PARTS")]
    parts: Vec<PathBuf>,
    /// The new file; its name tells the format ·
    /// Het nieuwe bestand; de naam bepaalt de soort
    #[arg(short, long, value_name = "FILE")]
    output: PathBuf,
    /// Private remarks.
    #[command(flatten)]
    private: PrivateArgs,
    /// Replacing.
    #[command(flatten)]
    replace: ReplaceArgs,
}

pub(super) fn run(context: &Context<'_>, args: &MergeArgs) -> Result<Done, Stop> {
    put_together(context, args).or_else(|stop| {
        let nothing = context
            .lang
            .pick("er is niets geschreven", "nothing was written");
        let mut text = stop.text(context);
        if !text.contains(nothing) {
            text.push_str(&format!("{nothing}\n"));
        }
        Ok(Done::undone(text))
    })
}

fn put_together(context: &Context<'_>, args: &MergeArgs) -> Result<Done, Stop> {
    let format = answers_file::format_of(context, &args.output)?;
    let listed = paths::expand(context, &args.parts)?;
    let paths = &listed.files;
    let mut norms = Norms::of(context)?;
    let mut valid = Vec::new();
    let mut left_out = HashSet::new();
    let mut found: Vec<Problem> = Vec::new();
    for path in paths {
        match load::valid(context, path, &mut norms) {
            Ok(mut part) => {
                let formats = (part.loaded.source.format, format);
                let with_private = args.private.with_private;
                left_out.extend(private::leave_out(&mut part.answers, formats, with_private));
                valid.push(part);
            }
            Err(Stop::Problems(problems)) => found.extend(problems),
            Err(stop @ (Stop::Said(_) | Stop::Sentence(_) | Stop::Several(_))) => return Err(stop),
        }
    }
    let Some(first) = valid.first().filter(|_| found.is_empty()) else {
        return Err(Stop::Problems(found));
    };
    let roots: Vec<_> = valid
        .iter()
        .map(|part| load::parse(&part.loaded.source))
        .collect();
    let parts = valid.iter().zip(&roots).filter_map(|(part, parsed)| {
        Some(PartFile {
            source: &part.loaded.source,
            root: parsed.root.as_ref()?,
            answers: &part.answers,
        })
    });
    let merged = merge(&parts.collect::<Vec<_>>(), &first.norm).map_err(Stop::Problems)?;
    // What one part leaves out may come with another that is a form itself.
    let left_out = left_out.iter().filter(|one| !merged.has_private(one));
    let left_out = left_out.count();
    let content = Content::Answers {
        answers: &merged,
        norm: &first.norm,
        above: Vec::new(),
        only: None,
    };
    let bytes = answers_file::bytes(
        context,
        &content,
        format,
        &BesideForm::without_private(left_out),
    )?;
    let seen = paths.iter().zip(&valid).map(|(path, part)| PartSeen {
        path,
        answers: &part.answers,
        room: room(&part.loaded.source),
    });
    let said = told(context, &first.norm, &merged, &seen.collect::<Vec<_>>());
    let how = (format, args.replace.into());
    let put = answers_file::put(context, &args.output, how, &bytes)?;
    let next = next_step::of_answers(context, &args.output);
    Ok(Done {
        out: String::new(),
        err: listed.left.said(context)
            + &said
            + &private::told(context, left_out)
            + &put.said(context, &next),
        verdict: Verdict::Yes,
    })
}
