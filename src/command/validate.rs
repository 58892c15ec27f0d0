//! `norm validate FILES…`: every problem of every file, in one run.

use std::path::Path;

use super::load::{self, Sort};
use super::norms::Norms;
use super::{Context, Done, Verdict, files};
use crate::answers;
use crate::assessment::assess;
use crate::cli::Validate;
use crate::document;
use crate::problem::{Problem, ShapeFault};
use crate::render::{clean, problems, summary};

pub(super) fn run(context: &Context<'_>, args: &Validate) -> anyhow::Result<Done> {
    let paths = files::expand(&args.files)?;
    let mut norms = Norms::new(context.cli.global.norms.as_deref())?;
    let mut found = Vec::new();
    let mut unread = String::new();
    let mut read = paths.len();
    for path in &paths {
        match check(context, path, &mut norms) {
            Ok(mut problems) => {
                problems.sort_by(|a, b| a.place.cmp(&b.place));
                found.extend(problems);
            }
            Err(error) => {
                let text = format!("{error:#}");
                unread.push_str(&format!("norm: {}\n", clean(&text)));
                read -= 1;
            }
        }
    }
    let mut out = problems(&found, context.lang, context.width);
    if read > 0 {
        let strict = context.cli.global.strict;
        out.push_str(&summary(read, &found, strict, context.lang));
        out.push('\n');
    }
    Ok(Done {
        out,
        verdict: verdict(context, &found, !unread.is_empty()),
        err: unread,
    })
}

fn verdict(context: &Context<'_>, found: &[Problem], unread: bool) -> Verdict {
    let counts = |problem: &Problem| problem.is_error() || context.cli.global.strict;
    match (unread, found.iter().any(counts)) {
        (true, _) => Verdict::Undone,
        (false, true) => Verdict::No,
        (false, false) => Verdict::Yes,
    }
}

fn check(context: &Context<'_>, path: &Path, norms: &mut Norms) -> anyhow::Result<Vec<Problem>> {
    let loaded = files::load(path)?;
    if let Some(problem) = loaded.problem {
        return Ok(vec![problem]);
    }
    let source = &loaded.source;
    let parsed = document::parse(source);
    if parsed.root.is_none() {
        return Ok(parsed.problems);
    }
    match load::sort(&parsed) {
        Sort::Unknown => {
            let mut problems = parsed.problems;
            problems.push(source.file_problem(ShapeFault::UnknownFile));
            Ok(problems)
        }
        Sort::Norm => Ok(norms.read_norm(source)?.err().unwrap_or_default()),
        Sort::Answers => {
            let draft = answers::read(source, parsed);
            match load::with_norm(source, draft, norms)? {
                Err(problems) => Ok(problems),
                Ok((draft, norm)) => {
                    let assessed = assess(&norm, source, draft, context.cli.global.as_of);
                    Ok(assessed.map_or_else(|problems| problems, |(_, warnings)| warnings))
                }
            }
        }
    }
}
