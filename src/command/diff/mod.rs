//! `norm diff BASELINE CURRENT`: what changed, and whether anything got worse.

mod course;
mod folders;
mod norms;
mod output;

use std::collections::{BTreeMap, BTreeSet};
use std::path::PathBuf;

use clap::{Args, ValueEnum};

use super::properties;
use crate::answers::{Part, Show};
use crate::assessment::Assessment;
use crate::cli::{
    AudienceArgs, CHANGES, DocumentForm, FormatOf, ReferenceArgs, ReplaceArgs, finding_code,
};
use crate::comparison::Comparison;
use crate::document;
use crate::gate;
use crate::io::batch::{self, Batch, hint};
use crate::io::notices::notices;
use crate::io::{Context, Done, Output, Stop, Verdict, baseline, files, load, paths, workspace};
use crate::lang::pick;
use crate::problem::Code;
use crate::render::notice::{Check, of_diff, of_gate};
use crate::render::{Judged, Page, diff as diff_view, diff_terminal, verdict};

/// `norm diff`.
#[derive(Debug, Args)]
pub(super) struct DiffArgs {
    /// The earlier measurement first: answers files, or two folders of them, or two norm files ·
    /// De oudste meting eerst: antwoordenbestanden, of twee mappen ervan, of twee normbestanden
    #[arg(required = true, num_args = 2.., value_names = ["BASELINE", "CURRENT"])]
    files: Vec<PathBuf>,
    /// How to write what changed; without it, told by the name of the output, else text ·
    /// In welke vorm; zonder deze bepaalt de naam van de uitvoer het, anders text
    #[arg(long, value_name = "FORMAT")]
    format: Option<FormatOf<DiffFormatArg>>,
    /// Where to write what changed between two measurements; else stdout ·
    /// Waar het verschil tussen twee metingen geschreven wordt; anders op het scherm
    #[arg(short, long, value_name = "FILE")]
    output: Option<PathBuf>,
    /// Exit 1 on these codes, separated by commas; not with folders, nor for province or public [default: regression,answer-lost] ·
    /// Geef afloopcode 1 bij deze codes, met komma's ertussen; niet bij mappen, en niet voor province of public [standaard: regression,answer-lost]
    #[arg(
        long,
        value_name = "CODES",
        allow_hyphen_values = true,
        value_delimiter = ','
    )]
    fail_on: Option<Vec<String>>,
    /// Never exit 1 ·
    /// Geef nooit afloopcode 1
    #[arg(long)]
    exit_zero: bool,
    /// Hold the current file against its own agreements: [gate] in norm.toml ·
    /// Houd het nieuwste bestand naast de eigen afspraken: [gate] in norm.toml
    #[arg(long)]
    gate: bool,
    /// For whom.
    #[command(flatten)]
    audience: AudienceArgs,
    /// The looks of a document of Word.
    #[command(flatten)]
    reference: ReferenceArgs,
    /// Whether a document may be replaced.
    #[command(flatten)]
    replace: ReplaceArgs,
}

/// A form of a diff.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(super) enum DiffFormatArg {
    /// For the terminal ·
    /// Voor de terminal
    Text,
    /// For a pull request or a job summary ·
    /// Voor een pull request of de samenvatting van een pijplijn
    Markdown,
    /// JSON, documented and versioned ·
    /// JSON, beschreven en met een versie
    Json,
    /// A Word document, in the house style of `--reference` ·
    /// Een document van Word, in de huisstijl van `--reference`
    #[value(name = "docx")]
    Word,
}

pub(super) fn run(context: &Context<'_>, args: &DiffArgs) -> Result<Output, Stop> {
    args.audience.private_only_inside()?;
    output::may_be_written(context, args)?;
    let fail_on = match &args.fail_on {
        None => USUAL.to_vec(),
        Some(words) => {
            let codes = words.iter().map(|code| watched(context, code));
            codes.collect::<Result<Vec<Code>, _>>()?
        }
    };
    // An exit code would tell what the text does not.
    let statuses = args.audience.show().sees(Part::Statuses);
    if args.fail_on.is_some() && !statuses {
        return Err(Stop::from(context.lang.pick(
            "--fail-on zou zeggen wat deze lezers niet zien: gebruik het zonder --for, of met --for region",
            "--fail-on would tell what these readers do not see: use it without --for, or with --for region",
        )));
    }
    let folders = args.files.iter();
    let folders = folders.filter(|path| paths::is_folder(path)).count();
    if folders > 0 {
        output::only_of_measurements(context, args)?;
    }
    if folders == args.files.len() && folders == 2 {
        return folders::run(context, args);
    }
    if folders > 0 {
        return Err(Stop::from(context.lang.pick(
            "geef twee bestanden, of twee mappen",
            "give two files, or two folders",
        )));
    }
    measurements(context, args, &fail_on).map(Output::from)
}

/// Two files or more of one organisation, or two norms.
fn measurements(context: &Context<'_>, args: &DiffArgs, fail_on: &[Code]) -> Result<Done, Stop> {
    if args.gate && !args.audience.show().sees(Part::Working) {
        return Err(Stop::from(context.lang.pick(
            "eigen afspraken zijn voor de organisatie zelf: gebruik --gate niet met --for",
            "own agreements are for the organisation itself: do not use --gate with --for",
        )));
    }
    let paths = paths::expand(context, &args.files)?.files;
    if paths.len() == 2 && are_norms(&paths)? {
        return norms::run(context, args, &paths);
    }
    let mut at_hand = crate::io::norms::Norms::of(context)?;
    let mut batch = Batch::read(&paths, &mut at_hand);
    let (assessed, refused) = batch.assess(context, |number| {
        context.global.as_of.filter(|_| number + 1 == paths.len())
    });
    let mut err = refused.text(
        context,
        args.audience.show(),
        (paths.len(), assessed.assessments.len()),
    );
    err.push_str(&hint(context, batch::warnings(&assessed.warnings)));
    if !refused.is_empty() {
        return Ok(Done::undone(err));
    }
    let (Some(first), Some(last)) = (assessed.assessments.first(), assessed.assessments.last())
    else {
        return Ok(Done::undone(err));
    };
    let comparison = baseline::compare(context, first, last, &mut at_hand)?;
    let outcome = match args.gate {
        false => None,
        true => {
            let agreed = &workspace::with_gate(context)?.workspace.gate;
            workspace::not_shared(context, &assessed.assessments)?;
            Some(gate::judge(agreed, last, Some(&comparison), context.lang))
        }
    };
    let before_last = assessed.assessments.iter().rev().nth(1).unwrap_or(first);
    let last_step = baseline::compare(context, before_last, last, &mut at_hand)?;
    let show = shown(args, &[first, last]);
    // Who does not see statuses is told nothing, also not by the exit code; who does not
    // see actions is not told that one slipped.
    let (statuses, working) = (show.sees(Part::Statuses), show.sees(Part::Working));
    let seen = |code: &Code| statuses && (working || *code != Code::SlippedAction);
    let judged = judged(
        context,
        &[&comparison, &last_step],
        &fail_on.iter().copied().filter(seen).collect::<Vec<_>>(),
        outcome.as_ref(),
    );
    // Forms for pipelines have no verdict in words, and nothing in them would seem good.
    if matches!(args.form(), FormatOf::Pipeline(_)) && judged.failed.is_none() {
        err.push_str(&format!("{}\n", judged.verdict));
    }
    let closed = outcome.as_ref().is_some_and(gate::GateOutcome::is_closed);
    let no = (judged.failed == Some(true) || closed) && !args.exit_zero;
    let hashes = &assessed.hashes;
    let hashes = [hashes.first(), hashes.last()].map(|hash| hash.map_or("", String::as_str));
    let mut out = match assessed.assessments.len() {
        2 => {
            let agreed = outcome
                .as_ref()
                .map(|outcome| of_gate(outcome, &last.file, context.lang));
            write(
                context,
                args,
                &comparison,
                hashes,
                judged,
                (fail_on, agreed.unwrap_or_default()),
            )?
        }
        _ => course::write(
            context,
            args,
            (&assessed.assessments, &assessed.hashes),
            &judged,
            &mut at_hand,
        )?,
    };
    if assessed.assessments.len() == 2 && hashes[0] == hashes[1] {
        let same = context.lang.pick(
            "Dit is twee keer hetzelfde bestand; er is dus niets veranderd.\n",
            "This is the same file twice; so nothing changed.\n",
        );
        match args.form() == FormatOf::Own(DiffFormatArg::Text) {
            true => out = [same.as_bytes(), b"\n", &out].concat(),
            false => err.push_str(same),
        }
    }
    let out = output::delivered(context, args, out, &mut err)?;
    let verdict = if no { Verdict::No } else { Verdict::Yes };
    Ok(Done { out, err, verdict })
}

/// Codes that a diff fails on when nothing was said of it.
const USUAL: [Code; 2] = [Code::Regression, Code::AnswerLost];

/// Reads a code that a diff can fail on.
fn watched(context: &Context<'_>, word: &str) -> Result<Code, Stop> {
    let code = finding_code(word)?;
    let names = CHANGES.map(Code::name).join(", ");
    match CHANGES.contains(&code) {
        true => Ok(code),
        false => Err(Stop::from(pick!(
            context.lang,
            "“{word}” zegt niets over een verandering; kies uit {names}",
            "“{word}” says nothing of a change; choose from {names}"
        ))),
    }
}

/// Whether both files are norms.
fn are_norms(paths: &[std::path::PathBuf]) -> Result<bool, Stop> {
    for path in paths {
        let loaded = files::load(path)?;
        let parsed = document::parse(&loaded.source);
        if loaded.problem.is_some() || load::sort(&loaded.source, &parsed) != load::Sort::Norm {
            return Ok(false);
        }
    }
    Ok(true)
}

/// Which watched codes came up: since the baseline, or since the measurement before.
fn judged(
    context: &Context<'_>,
    comparisons: &[&Comparison<'_, '_>],
    fail_on: &[Code],
    outcome: Option<&gate::GateOutcome>,
) -> Judged {
    let mut found: BTreeSet<(Code, &str)> = BTreeSet::new();
    for change in comparisons
        .iter()
        .flat_map(|comparison| &comparison.changes)
    {
        let watched = change
            .codes()
            .into_iter()
            .filter(|code| fail_on.contains(code));
        found.extend(watched.map(|code| (code, change.requirement.id.as_str())));
    }
    let mut failing: BTreeMap<Code, usize> = BTreeMap::new();
    for (code, _) in found {
        *failing.entry(code).or_default() += 1;
    }
    let failing: Vec<(Code, usize)> = failing.into_iter().collect();
    let is_comparable = comparisons.iter().any(|comparison| comparison.is_telling());
    Judged {
        failed: (is_comparable || !failing.is_empty()).then_some(!failing.is_empty()),
        verdict: verdict(&failing, fail_on, is_comparable, context.lang),
        held: outcome
            .map(|outcome| outcome.lines(context.lang))
            .unwrap_or_default(),
    }
}

/// What may be shown of files, some of which may have been shared before.
fn shown(args: &DiffArgs, files: &[&Assessment<'_>]) -> Show {
    let shared = files.iter().map(|file| file.shared.as_ref());
    shared.fold(args.audience.show(), Show::of_shared)
}

/// One comparison in the form that was asked for.
fn write(
    context: &Context<'_>,
    args: &DiffArgs,
    comparison: &Comparison<'_, '_>,
    hashes: [&str; 2],
    judged: Judged,
    (fail_on, agreed): (&[Code], Vec<Check>),
) -> Result<Vec<u8>, Stop> {
    let show = shown(args, &[comparison.baseline, comparison.current]);
    let lang = context.lang;
    let mut view = diff_view(comparison, hashes, judged, show, lang);
    let checks = || -> Vec<Check> {
        of_diff(&view, fail_on, lang)
            .into_iter()
            .chain(agreed)
            .collect()
    };
    let sides = [comparison.baseline, comparison.current];
    let properties = || properties::of_measurements(&sides, &hashes, show, lang);
    match args.form() {
        FormatOf::Own(DiffFormatArg::Text) => {
            let mut page = Page::new(context.width);
            diff_terminal(&view, &mut page, lang);
            Ok(page.finish().into_bytes())
        }
        FormatOf::Own(DiffFormatArg::Json) => {
            Ok((serde_json::to_string_pretty(&view)? + "\n").into_bytes())
        }
        FormatOf::Own(DiffFormatArg::Markdown) => {
            let form = (DocumentForm::Markdown, "diff/diff");
            output::document(context, args, form, &view, &properties())
        }
        FormatOf::Own(DiffFormatArg::Word) => {
            view.leave_hashes_to_properties();
            let form = (DocumentForm::Word, "diff/diff");
            output::document(context, args, form, &view, &properties())
        }
        FormatOf::Pipeline(form) => notices(context, form, checks()).map(String::into_bytes),
    }
}
