//! `norm report ANSWERS…`: a document for the triangle, the council, the region or the province.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{anyhow, bail};

use super::batch::{Batch, hint};
use super::norms::Norms;
use super::{Context, Done, Verdict, baseline, files, paths, workspace, write};
use crate::answers::{Audience, Part, Show};
use crate::assessment::Assessment;
use crate::cli::{AudienceArgs, Report, ReportFormatArg};
use crate::comparison::Comparison;
use crate::render::{BUILT_IN, Form, Made, Mistake, Templates, picture, problems, report};

/// A file of templates larger than this is none.
const MOST_TEMPLATE: u64 = 1_000_000;

pub(super) fn run(context: &Context<'_>, args: &Report) -> anyhow::Result<Done> {
    if let Some(folder) = &args.write_templates {
        return write_templates(folder);
    }
    refuse_private(context, &args.audience)?;
    let paths = paths::expand(&args.files)?;
    let form = form(context, args)?;
    if paths.len() > 1 && args.output.is_none() {
        bail!(context.lang.pick(
            "voor meer dan één verslag is een map nodig: -o MAP",
            "several reports need a folder: -o DIR",
        ));
    }
    let show = show(&args.audience);
    let mut norms = Norms::of(context)?;
    let mut all = paths.clone();
    all.extend(args.baseline.clone());
    let mut batch = Batch::read(&all, &mut norms);
    let (assessed, refused) = batch.assess(context, |number| {
        context.cli.global.as_of.filter(|_| number < paths.len())
    });
    let mut err = refused.text(context, all.len(), assessed.assessments.len());
    err.push_str(&hint(context, assessed.warnings.len()));
    if !refused.is_empty() && !args.keep_going {
        return Ok(Done::undone(err));
    }
    let folder = template_folder(context, args)?;
    let templates = match templates(folder.as_deref(), form, context)? {
        Ok(templates) => templates,
        Err(mistake) => {
            return Ok(Done::undone(err + &mistake));
        }
    };
    let mut reports = Vec::new();
    let base = assessed
        .numbers
        .iter()
        .position(|number| *number == paths.len());
    let base_hash = base.and_then(|at| assessed.hashes.get(at).map(String::as_str));
    let base = base.and_then(|at| assessed.assessments.get(at));
    let all_of = assessed
        .assessments
        .iter()
        .zip(&assessed.hashes)
        .zip(&assessed.numbers);
    for ((assessment, hash), _) in all_of.filter(|(_, number)| **number < paths.len()) {
        let comparison = base
            .map(|base| baseline::compare(context, base, assessment, &mut norms))
            .transpose()?;
        let baseline = base.and_then(|base| base.shared.as_ref());
        let show = show
            .of_shared(assessment.shared.as_ref())
            .of_shared(baseline);
        let made = Made::new(show, &assessment.file, hash, context.lang);
        let text = one(
            context,
            assessment,
            &assessed.assessments,
            comparison.as_ref().zip(base_hash),
            &templates,
            (made, show, form),
        );
        match text {
            Ok(text) => reports.push((assessment, text)),
            Err(mistake) => {
                err.push_str(&told(context, mistake));
                return Ok(Done::undone(err));
            }
        }
    }
    let own = folder
        .iter()
        .flat_map(|folder| BUILT_IN.iter().map(move |(name, _)| folder.join(name)));
    all.extend(own);
    let out = deliver(context, args, form, &reports, &all)?;
    let verdict = if refused.is_empty() {
        Verdict::Yes
    } else {
        Verdict::Undone
    };
    Ok(Done { out, err, verdict })
}

fn one(
    context: &Context<'_>,
    assessment: &Assessment<'_>,
    others: &[Assessment<'_>],
    baseline: Option<(&Comparison<'_, '_>, &str)>,
    templates: &Templates,
    (made, show, form): (Made, Show, Form),
) -> Result<String, Mistake> {
    let picture = picture(assessment, others, made, show, context.lang);
    let view = report(&picture, assessment, baseline, show, context.lang);
    let name = match (show.audience(), form) {
        (Audience::Public, Form::Html) => "letter/letter.html",
        (Audience::Public, Form::Markdown) => "letter/letter.md",
        (_, Form::Html) => "report/report.html",
        (_, Form::Markdown) => "report/report.md",
    };
    templates.render(name, &view)
}

/// To stdout, to a file, or to a file each in a folder.
fn deliver(
    context: &Context<'_>,
    args: &Report,
    form: Form,
    reports: &[(&Assessment<'_>, String)],
    inputs: &[PathBuf],
) -> anyhow::Result<String> {
    let Some(output) = &args.output else {
        return Ok(reports.iter().map(|(_, text)| text.as_str()).collect());
    };
    if !means_folder(args, output) {
        for (_, text) in reports {
            write::write(output, text, inputs)?;
        }
        return Ok(String::new());
    }
    let extension = match form {
        Form::Html => "html",
        Form::Markdown => "md",
    };
    let mut named: BTreeMap<String, &str> = BTreeMap::new();
    for (number, (assessment, text)) in reports.iter().enumerate() {
        let nameless = (number + 1).to_string();
        let ids = match show(&args.audience).sees(Part::Name) {
            true => [
                assessment.organisation.id.as_str(),
                assessment.measurement.id.as_str(),
            ],
            false => ["norm", nameless.as_str()],
        };
        let name = write::file_name(&ids, extension);
        if named.insert(name.clone(), text).is_some() {
            bail!(context.lang.pick(
                format!("twee verslagen zouden {name} heten; er is niets geschreven"),
                format!("two reports would be called {name}; nothing was written"),
            ));
        }
    }
    if !named.is_empty() && !output.is_dir() {
        write::new_folder(output)?;
    }
    for (name, text) in named {
        write::write(&output.join(name), text, inputs)?;
    }
    Ok(String::new())
}

/// Whether the output is a folder, told by what was asked: a script finds its
/// reports in the same place whatever becomes of the files.
fn means_folder(args: &Report, output: &Path) -> bool {
    let several = |path: &PathBuf| path.is_dir() || paths::is_pattern(path);
    args.files.len() > 1
        || args.files.iter().any(several)
        || output.is_dir()
        || write::names_folder(output)
}

/// Refuses private remarks for anybody but the organisation itself: who asks for
/// them would not see that they are left out.
pub(super) fn refuse_private(context: &Context<'_>, args: &AudienceArgs) -> anyhow::Result<()> {
    if !args.with_private || args.audience.audience() == Audience::Internal {
        return Ok(());
    }
    bail!(context.lang.pick(
        "eigen aantekeningen zijn voor de organisatie zelf: gebruik --with-private alleen met --for internal",
        "private remarks are for the organisation itself: use --with-private only with --for internal",
    ))
}

/// What an audience may see; private remarks only inside.
pub(super) fn show(args: &AudienceArgs) -> Show {
    Show::new(args.audience.audience(), args.with_private)
}

/// The form that was asked for, or that the name of the output tells.
fn form(context: &Context<'_>, args: &Report) -> anyhow::Result<Form> {
    let named = args
        .output
        .as_deref()
        .and_then(Path::extension)
        .and_then(|extension| extension.to_str());
    let named = named.map(str::to_ascii_lowercase);
    match (args.format, named.as_deref()) {
        (Some(ReportFormatArg::Html), _) | (None, Some("html" | "htm")) => Ok(Form::Html),
        (Some(ReportFormatArg::Markdown), _) | (None, Some("md" | "markdown") | None) => {
            Ok(Form::Markdown)
        }
        (None, Some(other)) => Err(anyhow!(context.lang.pick(
            format!("de vorm “.{other}” bestaat niet; kies .md of .html, of --format"),
            format!("there is no form “.{other}”; choose .md or .html, or --format"),
        ))),
    }
}

/// The user's templates: those of `--template`, else of the workspace.
fn template_folder(context: &Context<'_>, args: &Report) -> anyhow::Result<Option<PathBuf>> {
    match &args.template {
        Some(folder) => Ok(Some(folder.clone())),
        None => Ok(workspace::settings(context)?.and_then(|opened| opened.template())),
    }
}

/// Ours, with those of a folder before them; the inner error is what is wrong with those.
///
/// # Errors
/// When a file of the folder cannot be read.
pub(super) fn templates(
    folder: Option<&Path>,
    form: Form,
    context: &Context<'_>,
) -> anyhow::Result<Result<Templates, String>> {
    let own = match folder {
        Some(folder) => own_templates(folder, context)?,
        None => BTreeMap::new(),
    };
    Ok(Templates::new(form, context.lang, own).map_err(|mistake| told(context, mistake)))
}

/// The templates in a folder that replace ours, by name.
fn own_templates(folder: &Path, context: &Context<'_>) -> anyhow::Result<BTreeMap<String, String>> {
    let mut own = BTreeMap::new();
    for (name, _) in BUILT_IN {
        let path = folder.join(name);
        if !path.is_file() || !inside(folder, &path) {
            continue;
        }
        let shown = path.display().to_string();
        let size = fs::metadata(&path).map_err(|error| files::unreadable(&shown, &error))?;
        if size.len() > MOST_TEMPLATE {
            bail!(context.lang.pick(
                format!("{shown}: te groot voor een sjabloon"),
                format!("{shown}: too large for a template"),
            ));
        }
        let text = fs::read_to_string(&path).map_err(|error| files::unreadable(&shown, &error))?;
        own.insert((*name).to_owned(), text);
    }
    if own.is_empty() {
        let folder = folder.display();
        bail!(context.lang.pick(
            format!("{folder}: hier staat geen sjabloon dat een van de onze vervangt; zie norm report --write-templates"),
            format!("{folder}: no template here replaces one of ours; see norm report --write-templates"),
        ));
    }
    Ok(own)
}

/// Whether a file really lies in the folder, and is not a link that leads out of it.
fn inside(folder: &Path, path: &Path) -> bool {
    match (folder.canonicalize(), path.canonicalize()) {
        (Ok(folder), Ok(path)) => path.starts_with(folder),
        _ => false,
    }
}

/// A mistake in a template or in labels, as people read it.
pub(super) fn told(context: &Context<'_>, mistake: Mistake) -> String {
    match mistake {
        Mistake::Template(text) => {
            let before = context
                .lang
                .pick("fout in een sjabloon", "mistake in a template");
            format!("norm: {before}: {text}\n")
        }
        Mistake::Labels(found) => problems(&found, context.lang, context.width),
    }
}

/// Our templates in a new folder, to start from.
fn write_templates(folder: &Path) -> anyhow::Result<Done> {
    write::new_folder(folder)?;
    let mut out = String::new();
    for (name, text) in BUILT_IN {
        let path = folder.join(name);
        if let Some(parent) = path.parent().filter(|parent| !parent.is_dir()) {
            write::new_folder(parent)?;
        }
        write::write(&path, text, &[])?;
        out.push_str(&format!("{}\n", path.display()));
    }
    Ok(Done::fine(out))
}
