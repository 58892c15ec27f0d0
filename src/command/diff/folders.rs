//! Two folders: organisations paired by id, a change list each, never a verdict.

use std::collections::HashMap;
use std::collections::hash_map::Entry;
use std::path::PathBuf;

use super::{DiffArgs, DiffFormatArg, write};
use crate::answers::Part;
use crate::cli::FormatOf;
use crate::io::batch::{Batch, RefusedFiles};
use crate::io::norms::Norms;
use crate::io::path_text::path_text;
use crate::io::spool::Spool;
use crate::io::{Context, Done, Output, Stop, Styled, Verdict, baseline, paths};
use crate::lang::{name_order, pick};
use crate::render::{Judged, clean, markdown_text};

pub(super) fn run(context: &Context<'_>, args: &DiffArgs) -> Result<Output, Stop> {
    let fits = match args.form() {
        FormatOf::Own(DiffFormatArg::Text | DiffFormatArg::Markdown) => true,
        FormatOf::Own(DiffFormatArg::Json | DiffFormatArg::Word) | FormatOf::Pipeline(_) => false,
    };
    if !fits {
        return Err(Stop::from(context.lang.pick(
            "mappen kunnen als text of markdown; de andere vormen zijn voor één organisatie",
            "folders can be text or markdown; the other forms are for one organisation",
        )));
    }
    if args.fail_on.is_some() {
        return Err(Stop::from(context.lang.pick(
            "over mappen is er geen oordeel, dus ook geen --fail-on: vergelijk daarvoor de twee bestanden van één organisatie",
            "folders get no verdict, and so no --fail-on: compare the two files of one organisation for that",
        )));
    }
    if args.gate {
        return Err(Stop::from(context.lang.pick(
            "eigen afspraken zijn voor het eigen bestand, niet voor mappen",
            "own agreements are for one's own file, not for folders",
        )));
    }
    let show = args.audience.show();
    let mut norms = Norms::of(context)?;
    let mut err = String::new();
    let mut refused = RefusedFiles::default();
    let mut sides = Vec::new();
    let mut read = 0;
    for side in &args.files {
        let inside = paths::answers_in(side)?;
        read += inside.files.len();
        err.push_str(&inside.left.said(context));
        sides.push(who(context, inside.files, &mut norms, &mut refused));
    }
    if read == 0 {
        return Err(Stop::from(context.lang.pick(
            "in deze mappen staan geen antwoorden; kijk of het de goede mappen zijn",
            "there are no answers in these folders; see whether they are the right ones",
        )));
    }
    err.push_str(&refused.text(context, show, (read, sides.iter().map(Vec::len).sum())));
    if !refused.is_empty() {
        return Ok(Done::undone(err).into());
    }
    let doubled: Vec<String> = sides.iter().flat_map(|side| doubled(side)).collect();
    if !doubled.is_empty() {
        let pairs = doubled.join("; ");
        return Err(Stop::from(pick!(
            context.lang,
            "twee bestanden van dezelfde organisatie in één map: {pairs}",
            "two files of the same organisation in one folder: {pairs}"
        )));
    }
    let [before, after] = [by_key(&sides[0]), by_key(&sides[1])];
    let mut out = Spool::begin()?;
    let mut alone: Vec<&Who> = Vec::new();
    // Without names they stand in the order of what they say: that of the files is known.
    let mut nameless: Vec<String> = Vec::new();
    for current in &sides[1] {
        match before.get(&current.key) {
            Some(was) => {
                let pair = [was.path.clone(), current.path.clone()];
                let text = changes(context, args, &pair, &mut norms)?;
                match show.sees(Part::Name) {
                    true => out.write(text.as_bytes())?,
                    false => nameless.push(text),
                }
            }
            None => alone.push(current),
        }
    }
    alone.extend(sides[0].iter().filter(|was| !after.contains_key(&was.key)));
    nameless.sort_unstable();
    for text in &nameless {
        out.write(text.as_bytes())?;
    }
    out.write(one_side(context, args, &alone).as_bytes())?;
    Ok(Output {
        out: out.end(Styled::Yes)?,
        err,
        verdict: Verdict::Yes,
    })
}

/// What is kept of a file until its turn comes: it is read again then, so that
/// no more than two are in memory however many there are.
struct Who {
    path: PathBuf,
    /// The organisation and the norm.
    key: (String, String),
    name: String,
}

/// Whose the files of one side are.
fn who(
    context: &Context<'_>,
    paths: Vec<PathBuf>,
    norms: &mut Norms,
    refused: &mut RefusedFiles,
) -> Vec<Who> {
    let mut found = Vec::new();
    for path in paths {
        let mut batch = Batch::read(std::slice::from_ref(&path), norms);
        let (assessed, _) = batch.assess(context, |_| None);
        let one = assessed.assessments.first().map(|one| Who {
            path,
            key: (one.organisation.id.value.clone(), one.norm.id.clone()),
            name: one.organisation.name.value.clone(),
        });
        found.extend(one);
        refused.extend(batch.refused);
    }
    found
}

/// Files of one side that are of the same organisation and norm: which counts would be
/// a guess.
fn doubled(side: &[Who]) -> Vec<String> {
    let mut first: HashMap<_, &Who> = HashMap::new();
    let pairs = side.iter().filter_map(|one| match first.entry(&one.key) {
        Entry::Vacant(free) => {
            free.insert(one);
            None
        }
        Entry::Occupied(taken) => {
            let (one, other) = (path_text(&taken.get().path), path_text(&one.path));
            Some(format!("{one}, {other}"))
        }
    });
    pairs.collect()
}

/// The files of one side by organisation and norm.
fn by_key(side: &[Who]) -> HashMap<&(String, String), &Who> {
    side.iter().map(|one| (&one.key, one)).collect()
}

/// What changed between two files.
fn changes(
    context: &Context<'_>,
    args: &DiffArgs,
    pair: &[PathBuf],
    norms: &mut Norms,
) -> Result<String, Stop> {
    let mut batch = Batch::read(pair, norms);
    let (assessed, refused) = batch.assess(context, |_| None);
    let ([before, after], [was, is]) = (&*assessed.assessments, &*assessed.hashes) else {
        // It was read before: somebody changed it in the meantime.
        return Err(Stop::from(
            refused.said(context, args.audience.show()).trim_end(),
        ));
    };
    let comparison = baseline::compare(context, before, after, norms)?;
    let judged = Judged {
        failed: None,
        verdict: String::new(),
        held: Vec::new(),
    };
    let text = write(
        context,
        args,
        &comparison,
        [was, is],
        judged,
        (&[], Vec::new()),
    )?;
    let text = String::from_utf8(text).expect("folders are told as text");
    Ok(text + "\n")
}

/// Organisations on one side only: by name for who may know it, else counted.
fn one_side(context: &Context<'_>, args: &DiffArgs, alone: &[&Who]) -> String {
    if alone.is_empty() {
        return String::new();
    }
    let title = context.lang.pick("Alleen aan één kant", "On one side only");
    let mut text = format!("{title}: {}\n", alone.len());
    if args.audience.show().sees(Part::Name) {
        let mut alone = alone.to_vec();
        alone.sort_by_cached_key(|one| name_order(&one.name));
        for one in alone {
            let name = clean(&one.name);
            let name = match args.form() {
                FormatOf::Own(DiffFormatArg::Markdown) => markdown_text(&name).into_owned(),
                FormatOf::Own(DiffFormatArg::Text | DiffFormatArg::Json | DiffFormatArg::Word)
                | FormatOf::Pipeline(_) => name.into_owned(),
            };
            text.push_str(&format!("- {name}\n"));
        }
    }
    text
}
