//! `norm merge PART… -o FILE`: parts filled in by colleagues, put together.

use std::path::PathBuf;

use clap::Args;

use crate::answers::{Answers, Status};
use crate::cli::{PrivateArgs, ReplaceArgs};
use crate::filling::{PartFile, merge};
use crate::form::BesideForm;
use crate::io::answers_file;
use crate::io::answers_file::Content;
use crate::io::norms::Norms;
use crate::io::{Context, Done, Stop, Verdict, load, next_step, paths, private};
use crate::lang::pick;
use crate::norm::Norm;
use crate::problem::Problem;

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
    let format = answers_file::format_of(context, &args.output)?;
    let listed = paths::expand(context, &args.parts)?;
    let paths = &listed.files;
    let mut norms = Norms::of(context)?;
    let mut valid = Vec::new();
    let mut left_out = 0;
    let mut found: Vec<Problem> = Vec::new();
    for path in paths {
        match load::valid(context, path, &mut norms) {
            Ok(mut part) => {
                left_out += private::leave_out(&mut part, format, args.private.with_private);
                valid.push(part);
            }
            Err(Stop::Problems(problems)) => found.extend(problems),
            Err(stop @ (Stop::Said(_) | Stop::Sentence(_))) => return Err(stop),
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
    let content = Content::Answers {
        answers: &merged,
        norm: &first.norm,
        above: Vec::new(),
    };
    let bytes = answers_file::bytes(
        context,
        &content,
        format,
        &BesideForm::without_private(left_out),
    )?;
    let has_room = |id: &str| {
        let asked = roots.iter().filter_map(|parsed| parsed.root.as_ref());
        let mut asked = asked.filter_map(|root| root.get("answers"));
        asked.any(|answers| answers.get(id).is_some())
    };
    let how = (format, args.replace.into());
    let put = answers_file::put(context, &args.output, how, &bytes)?;
    let next = next_step::of_answers(context, &args.output);
    Ok(Done {
        out: String::new(),
        err: listed.left.said(context)
            + &told(context, &first.norm, &merged, paths.len(), has_room)
            + &private::told(context, left_out)
            + &put.said(context, &next),
        verdict: Verdict::Yes,
    })
}

/// How many parts, how much is answered, what is left open, and what no part has.
fn told(
    context: &Context<'_>,
    norm: &Norm,
    merged: &Answers,
    parts: usize,
    has_room: impl Fn(&str) -> bool,
) -> String {
    let lang = context.lang;
    let kind = &merged.organisation.kind;
    let asked: Vec<&str> = norm
        .asked_of(kind)
        .map(|(_, requirement)| requirement.id.as_str())
        .collect();
    let answered = |id: &&&str| {
        let mut answers = merged.answers.iter();
        answers.any(|answer| answer.id.value == **id && answer.status.value != Status::Unanswered)
    };
    let count = asked.iter().filter(answered).count();
    let all = asked.len();
    let parts = lang.count(parts, ("deel", "delen"), ("part", "parts"));
    let mut text = pick!(
        lang,
        "{parts} samengevoegd: {count} van {all} beantwoord\n",
        "{parts} put together: {count} of {all} answered\n"
    );
    let open = asked.iter().filter(|id| !answered(id)).copied();
    let (mut there, missing): (Vec<&str>, Vec<&str>) = open.partition(|id| has_room(id));
    if count == 0 {
        // The line above says it of all.
        there.clear();
    }
    for (ids, nl, en) in [
        (missing, "in geen enkel deel", "in none of the parts"),
        (there, "nog zonder antwoord", "without an answer still"),
    ] {
        if !ids.is_empty() {
            text.push_str(&format!("{}: {}\n", lang.pick(nl, en), ids.join(", ")));
        }
    }
    text
}
