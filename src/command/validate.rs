//! `norm validate FILES…`: every problem of every file, in one run.

use std::path::Path;

use super::load::{self, Sort};
use super::norms::Norms;
use super::{Context, Done, Verdict, files, paths};
use crate::answers;
use crate::assessment::assess;
use crate::cli::{ProblemFormatArg, Validate};
use crate::document;
use crate::problem::{Place, Problem, ShapeFault};
use crate::render::notice::{github, junit, of_problems, of_unread, sarif};
use crate::render::{clean, problems, summary};

pub(super) fn run(context: &Context<'_>, args: &Validate) -> anyhow::Result<Done> {
    let paths = paths::or_workspace(context, &args.files)?;
    let mut norms = Norms::of(context)?;
    let mut found = Vec::new();
    let mut unread = String::new();
    let mut read = paths.len();
    let mut unread_files = Vec::new();
    for path in &paths {
        match check(context, path, &mut norms) {
            Ok(mut problems) => {
                problems.sort_by(|a, b| a.place.cmp(&b.place));
                found.extend(problems);
            }
            Err(error) => {
                let text = format!("{error:#}");
                unread.push_str(&format!("norm: {}\n", clean(&text)));
                unread_files.push(path.display().to_string());
                read -= 1;
            }
        }
    }
    let strict = context.cli.global.strict;
    let names = paths.iter().map(|path| path.display().to_string());
    let names: Vec<String> = names.filter(|name| !unread_files.contains(name)).collect();
    let checks = || {
        let mut checks = of_problems(&names, &found, strict, context.lang);
        checks.extend(
            unread_files
                .iter()
                .map(|file| of_unread(file, context.lang)),
        );
        checks
    };
    let out = match args.format {
        ProblemFormatArg::Text => text(context, read, &found),
        ProblemFormatArg::Json => json(&found)?,
        ProblemFormatArg::Github => github(&checks()),
        ProblemFormatArg::Sarif => sarif(&checks(), context.lang),
        ProblemFormatArg::Junit => junit(&checks()),
    };
    Ok(Done {
        out,
        verdict: verdict(context, &found, !unread.is_empty()),
        err: unread,
    })
}

fn text(context: &Context<'_>, read: usize, found: &[Problem]) -> String {
    let mut out = problems(found, context.lang, context.width);
    if read > 0 {
        out.push_str(&summary(
            read,
            found,
            context.cli.global.strict,
            context.lang,
        ));
        out.push('\n');
    }
    out
}

/// Codes and places; a program asks `norm explain` for the rest.
fn json(found: &[Problem]) -> anyhow::Result<String> {
    let problems: Vec<serde_json::Value> = found
        .iter()
        .map(|problem| {
            let (line, col) = match problem.place {
                Place::File { .. } => (None, None),
                Place::Text { line, col, .. } => (Some(line), Some(col)),
            };
            let severity = if problem.is_error() {
                "error"
            } else {
                "warning"
            };
            serde_json::json!({
                "code": problem.code().name(),
                "severity": severity,
                "file": &**problem.place.file(),
                "line": line,
                "column": col,
            })
        })
        .collect();
    let all = serde_json::json!({"format": "norm-problems/1", "problems": problems});
    Ok(serde_json::to_string_pretty(&all)? + "\n")
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
