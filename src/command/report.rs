//! `norm report ANSWERS…`: a document for the triangle, the council, the region or the province.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use anyhow::bail;

use crate::answers::{Audience, Part, Show};
use crate::assessment::Assessment;
use crate::cli::{AudienceArgs, Report, ReportFormatArg};
use crate::comparison::Comparison;
use crate::io::batch::{Batch, hint};
use crate::io::norms::Norms;
use crate::io::target;
use crate::io::target::{Kind, Target};
use crate::io::{Context, Done, Verdict, baseline, paths, templates, workspace, write};
use crate::render::{Form, Made, Mistake, Templates, clean, picture, report};

pub(super) fn run(context: &Context<'_>, args: &Report) -> anyhow::Result<Done> {
    if let Some(folder) = &args.write_templates {
        return write_templates(context, folder);
    }
    refuse_private(context, &args.audience)?;
    let listed = paths::expand(context, &args.files)?;
    let paths = &listed.files;
    let kind = kind(context, args)?;
    let form = match kind == Kind::Html {
        true => Form::Html,
        false => Form::Markdown,
    };
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
        context.global.as_of.filter(|_| number < paths.len())
    });
    let mut err = listed.left.said(context);
    err.push_str(&refused.text(context, all.len(), assessed.assessments.len()));
    err.push_str(&hint(context, assessed.warnings.len()));
    if !refused.is_empty() && !args.keep_going {
        return Ok(Done::undone(err));
    }
    let folder = template_folder(context, args)?;
    let templates = match templates::with_own(context, folder.as_deref(), form)? {
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
                err.push_str(&templates::told(context, mistake));
                return Ok(Done::undone(err));
            }
        }
    }
    let out = deliver(context, args, kind, &reports, &mut err)?;
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
    kind: Kind,
    reports: &[(&Assessment<'_>, String)],
    err: &mut String,
) -> anyhow::Result<String> {
    let Some(output) = &args.output else {
        return Ok(reports.iter().map(|(_, text)| text.as_str()).collect());
    };
    let target = |path: &Path| Target {
        path: path.to_path_buf(),
        kind,
        replace: args.replace.into(),
    };
    if !means_folder(args, output) {
        for (_, text) in reports {
            let written = write::write(context, target(output), text)?;
            err.push_str(&written.said(context, &next(context, kind, output)));
        }
        return Ok(String::new());
    }
    let named = named(context, args, kind, reports)?;
    let Some(first) = named.keys().next().map(|name| output.join(name)) else {
        return Ok(String::new());
    };
    let files: Vec<(Target, &str)> = named
        .iter()
        .map(|(name, (_, text))| (target(&output.join(name)), *text))
        .collect();
    if !paths::is_folder(output) {
        write::new_folder(output)?;
    }
    let written = write::write_all(context, &files)?;
    match written.as_slice() {
        [only] => err.push_str(&only.said(context, &next(context, kind, &first))),
        all => err.push_str(&several(context, output, all.len())),
    }
    Ok(String::new())
}

/// Every report by the name of its file, with its source.
fn named<'r>(
    context: &Context<'_>,
    args: &Report,
    kind: Kind,
    reports: &'r [(&'r Assessment<'_>, String)],
) -> anyhow::Result<BTreeMap<String, (&'r str, &'r str)>> {
    let extension = kind.ending();
    let mut named: BTreeMap<String, (&str, &str)> = BTreeMap::new();
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
        let file: &str = &assessment.file;
        if let Some((first, _)) = named.insert(name.clone(), (file, text)) {
            bail!(context.lang.pick(
                format!("de verslagen van {first} en {file} zouden allebei {name} heten; er is niets geschreven. Maak ze een voor een, met een eigen naam: norm report {file} -o NAAM.{extension}"),
                format!("the reports of {first} and {file} would both be called {name}; nothing was written. Make them one by one, each under a name of its own: norm report {file} -o NAME.{extension}"),
            ));
        }
    }
    Ok(named)
}

/// What can be done with a document.
pub(super) fn next(context: &Context<'_>, kind: Kind, path: &Path) -> String {
    let file = write::typed(path);
    let word = write::typed(&path.with_extension("docx"));
    match kind {
        Kind::Html => context.lang.pick(
            "open het in een browser; afdrukken kan daar ook, naar pdf".to_owned(),
            "open it in a browser; there it can be printed too, to PDF".to_owned(),
        ),
        Kind::Markdown => context.lang.pick(
            format!("naar Word gaat het met: pandoc {file} -o {word}"),
            format!("to Word it goes with: pandoc {file} -o {word}"),
        ),
        Kind::Table => context.lang.pick(
            "open het in Excel of LibreOffice, of lees het met R of pandas".to_owned(),
            "open it in Excel or LibreOffice, or read it with R or pandas".to_owned(),
        ),
        Kind::Json => context.lang.pick(
            "een programma kan het nu lezen".to_owned(),
            "a program can read it now".to_owned(),
        ),
        Kind::Text | Kind::Answers(_) | Kind::Manual => context.lang.pick(
            "open het in een editor".to_owned(),
            "open it in an editor".to_owned(),
        ),
    }
}

fn several(context: &Context<'_>, folder: &Path, count: usize) -> String {
    let lang = context.lang;
    let folder = clean(&folder.display().to_string()).into_owned();
    let count = lang.count(count, ("verslag", "verslagen"), ("report", "reports"));
    lang.pick(
        format!("geschreven: {count} in {folder}; elk heet naar zijn organisatie en meting\n"),
        format!(
            "written: {count} in {folder}; each is called after its organisation and measurement\n"
        ),
    )
}

/// Whether the output is a folder, told by what was asked: a script finds its
/// reports in the same place whatever becomes of the files.
fn means_folder(args: &Report, output: &Path) -> bool {
    let several = |path: &PathBuf| paths::is_folder(path) || paths::is_pattern(path);
    args.files.len() > 1
        || args.files.iter().any(several)
        || paths::is_folder(output)
        || target::names_folder(output)
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
fn kind(context: &Context<'_>, args: &Report) -> anyhow::Result<Kind> {
    let asked: &[Kind] = match args.format {
        Some(ReportFormatArg::Html) => &[Kind::Html],
        Some(ReportFormatArg::Markdown) => &[Kind::Markdown],
        None => &[Kind::Markdown, Kind::Html],
    };
    match &args.output {
        Some(output) if !means_folder(args, output) => target::kind(context, output, asked),
        Some(_) | None => Ok(asked.first().copied().unwrap_or(Kind::Markdown)),
    }
}

/// The user's templates: those of `--template`, else of the workspace.
fn template_folder(context: &Context<'_>, args: &Report) -> anyhow::Result<Option<PathBuf>> {
    match &args.template {
        Some(folder) => Ok(Some(folder.clone())),
        None => Ok(workspace::settings(context)?.and_then(|opened| opened.template(context))),
    }
}

/// Our templates in a new folder, to start from.
fn write_templates(context: &Context<'_>, folder: &Path) -> anyhow::Result<Done> {
    let written = templates::write_built_in(context, folder)?;
    let count = written.len();
    let out = written.iter().map(|path| format!("{}\n", path.display()));
    let out = out.collect();
    let shown = clean(&folder.display().to_string()).into_owned();
    let typed = write::typed(folder);
    Ok(Done {
        out,
        err: context.lang.pick(
            format!("geschreven: {count} sjablonen in {shown}; verander wat u wilt, haal de rest weg en gebruik: norm report ANTWOORDEN --template {typed}\n"),
            format!("written: {count} templates in {shown}; change what you like, take the others away and use: norm report ANSWERS --template {typed}\n"),
        ),
        verdict: Verdict::Yes,
    })
}
