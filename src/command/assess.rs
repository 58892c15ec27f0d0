//! `norm assess ANSWERS…`: the gap picture.

use serde::Serialize;
use sha2::{Digest, Sha256};

use super::explain::read_code;
use super::load::{self, Ready};
use super::norms::Norms;
use super::{Context, Done, Verdict, files};
use crate::assessment::Assessment;
use crate::cli::{Assess, FormatArg};
use crate::problem::{Code, Problem};
use crate::render::{FORMAT, Made, Page, Picture, picture, problems, terminal};

pub(super) fn run(context: &Context<'_>, args: &Assess) -> anyhow::Result<Done> {
    let fail_on = args
        .fail_on
        .iter()
        .map(|code| read_code(context, code))
        .collect::<Result<Vec<Code>, _>>()?;
    let paths = files::expand(&args.files)?;
    let mut norms = Norms::new(context.cli.global.norms.as_deref())?;
    let mut refused = Refused::default();
    let mut ready: Vec<Ready> = Vec::new();
    for path in &paths {
        match load::answers(path, &mut norms) {
            Ok(Ok(file)) => ready.push(file),
            Ok(Err(problems)) => refused.add(problems),
            Err(error) => refused.unread(&error),
        }
    }
    let hashes: Vec<String> = ready
        .iter()
        .map(|file| sha256(&file.loaded.bytes))
        .collect();
    let mut assessments: Vec<Assessment<'_>> = Vec::new();
    let mut warnings = Vec::new();
    let mut used = Vec::new();
    for (file, hash) in ready.iter_mut().zip(hashes) {
        match file.assess(context.cli.global.as_of) {
            Ok((_, found)) if context.cli.global.strict && !found.is_empty() => refused.add(found),
            Ok((assessment, found)) => {
                warnings.extend(found);
                assessments.push(assessment);
                used.push(hash);
            }
            Err(problems) => refused.add(problems),
        }
    }
    let write = refused.is_empty() || args.keep_going;
    let pictures: Vec<Picture<'_>> = if write {
        pictures(context, &assessments, used)
    } else {
        Vec::new()
    };
    let failed = pictures
        .iter()
        .flat_map(|picture| &picture.findings)
        .any(|finding| fail_on.iter().any(|code| code.name() == finding.code));
    Ok(Done {
        out: if pictures.is_empty() {
            String::new()
        } else {
            write_out(context, args, &pictures)?
        },
        verdict: match (refused.is_empty(), failed) {
            (false, _) => Verdict::Undone,
            (true, true) => Verdict::No,
            (true, false) => Verdict::Yes,
        },
        err: refused.text(context, paths.len(), pictures.len()) + &hint(context, &warnings),
    })
}

fn pictures<'a>(
    context: &Context<'_>,
    assessments: &'a [Assessment<'_>],
    hashes: Vec<String>,
) -> Vec<Picture<'a>> {
    let both = assessments.iter().zip(hashes);
    let made = both.map(|(assessment, hash)| {
        let made = Made::internal(assessment.file.to_string(), hash);
        picture(assessment, assessments, made, context.lang)
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

/// The files that could not be used, and why.
#[derive(Default)]
struct Refused {
    problems: Vec<Problem>,
    unread: String,
    files: usize,
}

impl Refused {
    fn add(&mut self, problems: Vec<Problem>) {
        self.problems.extend(problems);
        self.files += 1;
    }

    fn unread(&mut self, error: &anyhow::Error) {
        self.unread.push_str(&format!("norm: {error:#}\n"));
        self.files += 1;
    }

    fn is_empty(&self) -> bool {
        self.files == 0
    }

    fn text(&self, context: &Context<'_>, read: usize, used: usize) -> String {
        let mut text = problems(&self.problems, context.lang, context.width) + &self.unread;
        let only_warnings =
            !self.problems.is_empty() && !self.problems.iter().any(Problem::is_error);
        if only_warnings {
            text.push_str(context.lang.pick(
                "door --strict telt een waarschuwing als fout\n",
                "with --strict a warning counts as an error\n",
            ));
        }
        if !self.is_empty() && read > 1 {
            text.push_str(&context.lang.pick(
                format!("{read} bestanden gelezen, {used} gebruikt\n"),
                format!("{read} files read, {used} used\n"),
            ));
        }
        text
    }
}

/// Warnings stop nothing here; they are counted, with the way to see them.
fn hint(context: &Context<'_>, warnings: &[Problem]) -> String {
    let lang = context.lang;
    if warnings.is_empty() {
        return String::new();
    }
    let count = lang.count(
        warnings.len(),
        ("waarschuwing", "waarschuwingen"),
        ("warning", "warnings"),
    );
    lang.pick(
        format!("{count}; zie norm validate\n"),
        format!("{count}; see norm validate\n"),
    )
}

fn sha256(bytes: &[u8]) -> String {
    use std::fmt::Write as _;
    let mut text = String::with_capacity(64);
    for byte in Sha256::digest(bytes) {
        let _ = write!(text, "{byte:02x}");
    }
    text
}
