//! `norm report ANSWERS…`: a document for the triangle, the council, the region or the province.

mod document;
mod left;

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use clap::Args;

use self::document::{DocumentArg, chosen};
use self::left::left_to_do;
use crate::answers::{Part, Show};
use crate::assessment::Assessment;
use crate::cli::{AudienceArgs, DocumentForm, ReferenceArgs, ReplaceArgs};
use crate::command::properties;
use crate::comparison::Comparison;
use crate::io::batch::{self, Batch, hint};
use crate::io::documents::Documents;
use crate::io::norms::Norms;
use crate::io::output_kind::OutputKind;
use crate::io::path_text::path_text;
use crate::io::target;
use crate::io::target::Target;
use crate::io::{
    Context, Done, Stop, Verdict, baseline, documents, next_step, paths, reference, templates,
    workspace, write,
};
use crate::lang::pick;
use crate::render::{Made, Mistake, clean, picture, report};
use crate::word::Written;

/// `norm report`.
#[derive(Debug, Args)]
#[command(mut_arg("audience", |arg| arg.default_value(None)))]
pub(super) struct ReportArgs {
    /// Answers files, or folders of them; several need a folder for their reports ·
    /// Antwoordenbestanden, of mappen ervan; meer dan één vraagt een map voor de verslagen
    #[arg(required_unless_present_any = ["write_templates", "write_reference"], value_name = "ANSWERS")]
    files: Vec<PathBuf>,
    /// Which document; without it the report for the organisation itself, and with `--for public` the letter ·
    /// Welk stuk; zonder deze het verslag voor de organisatie zelf, en met `--for public` de brief
    #[arg(long, value_name = "DOCUMENT", ignore_case = true)]
    document: Option<DocumentArg>,
    /// The measurement to compare with ·
    /// De meting waarmee vergeleken wordt
    #[arg(long, value_name = "FILE")]
    baseline: Option<PathBuf>,
    /// The form; without it, told by the name of the output ·
    /// De vorm; zonder deze bepaalt de naam van de uitvoer het
    #[arg(long, value_name = "FORMAT")]
    format: Option<DocumentForm>,
    /// Where to write: a file, or a folder (its name ends in `/`, or there are several files, a folder or a wildcard); else stdout ·
    /// Waar het geschreven wordt: een bestand, of een map (de naam eindigt op `/`, of er zijn meer bestanden, een map of een sterretje); anders op het scherm
    #[arg(short, long, value_name = "PATH")]
    output: Option<PathBuf>,
    /// For whom.
    #[command(flatten)]
    audience: AudienceArgs,
    /// Folder with templates that replace ours, file by file ·
    /// Map met eigen sjablonen, elk in plaats van het onze met die naam
    #[arg(long, value_name = "DIR")]
    template: Option<PathBuf>,
    /// Write our templates to a new folder, to start from ·
    /// Schrijf onze sjablonen in een nieuwe map, om mee te beginnen
    #[arg(long, value_name = "DIR", conflicts_with_all = ["files", "baseline", "output", "template"])]
    write_templates: Option<PathBuf>,
    /// The house style of a report in Word.
    #[command(flatten)]
    reference: ReferenceArgs,
    /// Write our Word document with a sample of every style, to make a house style of ·
    /// Schrijf ons document van Word met een voorbeeld van elke stijl, om een huisstijl van te maken
    #[arg(long, value_name = "FILE", conflicts_with_all = ["files", "baseline", "output", "template", "write_templates", "reference"])]
    write_reference: Option<PathBuf>,
    /// Go on with the files that are fine when others are not; the exit code stays 2 ·
    /// Ga door met de bestanden die goed zijn als andere dat niet zijn; de afloopcode blijft 2
    #[arg(long)]
    keep_going: bool,
    /// Whether Markdown may be replaced.
    #[command(flatten)]
    replace: ReplaceArgs,
}

pub(super) fn run(context: &Context<'_>, args: &ReportArgs) -> Result<Done, Stop> {
    if let Some(folder) = &args.write_templates {
        return write_templates(context, folder);
    }
    if let Some(path) = &args.write_reference {
        return write_reference(context, args, path);
    }
    let (document, audience) = chosen(args.document, &args.audience, context.lang)?;
    let listed = paths::expand(context, &args.files)?;
    let paths = &listed.files;
    let form = form(context, args)?;
    if paths.len() > 1 && args.output.is_none() {
        return Err(Stop::from(context.lang.pick(
            "voor meer dan één verslag is een map nodig: -o MAP",
            "several reports need a folder: -o DIR",
        )));
    }
    let show = audience.show();
    let mut norms = Norms::of(context)?;
    let mut all = paths.clone();
    all.extend(args.baseline.clone());
    let mut batch = Batch::read(&all, &mut norms);
    let (assessed, refused) = batch.assess(context, |number| {
        context.global.as_of.filter(|_| number < paths.len())
    });
    let mut err = listed.left.said(context);
    err.push_str(&refused.text(context, show, (all.len(), assessed.assessments.len())));
    err.push_str(&hint(context, batch::warnings(&assessed.warnings)));
    if !refused.is_empty() && !args.keep_going {
        return Ok(Done::undone(err));
    }
    let folder = template_folder(context, args)?;
    let documents = match Documents::of(context, folder.as_deref(), form, &args.reference)? {
        Ok(documents) => documents,
        Err(mistake) => {
            return Ok(Done::undone(err + &mistake));
        }
    };
    let mut reports = Vec::new();
    let mut places = 0;
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
        for one in [Some(assessment), base].into_iter().flatten() {
            only_of_an_original(context, document, one)?;
        }
        let baseline = base.and_then(|base| base.shared.as_ref());
        let show = show
            .of_shared(assessment.shared.as_ref())
            .of_shared(baseline);
        let made = Made::new(show, &assessment.file, hash, context.lang);
        let written = one(
            context,
            assessment,
            &assessed.assessments,
            comparison.as_ref().zip(base_hash),
            &documents,
            (made, show),
            document.template(),
        );
        match written {
            Ok(written) => {
                places += written.to_fill_in;
                reports.push((assessment, written.bytes));
            }
            Err(mistake) => {
                err.push_str(&templates::told(context, mistake));
                return Ok(Done::undone(err));
            }
        }
    }
    if !show.sees(Part::Name) {
        // Without names they stand in the order of what they say: that of the files is known.
        reports.sort_by(|(_, one), (_, other)| one.cmp(other));
    }
    let out = deliver(context, args, (document, show), form, &reports, &mut err)?;
    err.push_str(&left_to_do(&reports, places, context.lang));
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
    documents: &Documents,
    (made, show): (Made, Show),
    template: &str,
) -> Result<Written, Mistake> {
    let picture = picture(assessment, others, made, show, context.lang);
    let view = report(&picture, assessment, baseline, show, context.lang);
    let properties = properties::of_report(&picture, baseline, show, context.lang);
    documents.make(template, &view, &properties)
}

/// Refuses what the organisation itself decides by to be made of a file that others
/// were given, or beside one: without actions and owners it would say that there is
/// nothing to decide.
fn only_of_an_original(
    context: &Context<'_>,
    document: DocumentArg,
    assessment: &Assessment<'_>,
) -> Result<(), Stop> {
    if !document.is_internal() || assessment.shared.is_none() {
        return Ok(());
    }
    let (file, word) = (clean(&assessment.file), document.word());
    Err(Stop::from(pick!(
        context.lang,
        "{file}: dit is een gedeeld bestand, waar acties en eigenaren uit zijn; --document {word} vraagt het origineel",
        "{file}: this is a shared file, without actions and owners; --document {word} wants the original"
    )))
}

/// To stdout, to a file, or to a file each in a folder.
fn deliver(
    context: &Context<'_>,
    args: &ReportArgs,
    (document, show): (DocumentArg, Show),
    form: DocumentForm,
    reports: &[(&Assessment<'_>, Vec<u8>)],
    err: &mut String,
) -> Result<String, Stop> {
    let Some(output) = &args.output else {
        let texts = reports.iter();
        return Ok(texts
            .map(|(_, text)| std::str::from_utf8(text).expect("what goes to stdout is text"))
            .collect());
    };
    let kind = OutputKind::Document(form);
    let target = |path: &Path| Target {
        path: path.to_path_buf(),
        kind,
        replace: args.replace.into(),
    };
    if !means_folder(args, output) {
        for (_, text) in reports {
            let written = write::write(context, target(output), text)?;
            err.push_str(&written.said(context, &kind.next_step(context.lang, output)));
        }
        return Ok(String::new());
    }
    let word = args.document.map(DocumentArg::word);
    let named = named(context, show, word, kind, reports)?;
    let Some(first) = named.keys().next().map(|name| output.join(name)) else {
        return Ok(String::new());
    };
    let files: Vec<(Target, &[u8])> = named
        .iter()
        .map(|(name, (_, text))| (target(&output.join(name)), *text))
        .collect();
    if !paths::is_folder(output) {
        write::new_folder(output)?;
    }
    let written = write::write_all(context, &files)?;
    match written.as_slice() {
        [only] => err.push_str(&only.said(context, &kind.next_step(context.lang, &first))),
        all => {
            let count = document.count(all.len(), context.lang);
            err.push_str(&several(context, show, output, &count));
        }
    }
    Ok(String::new())
}

/// Every report by the name of its file, with its source.
fn named<'r>(
    context: &Context<'_>,
    show: Show,
    word: Option<&str>,
    kind: OutputKind,
    reports: &'r [(&'r Assessment<'_>, Vec<u8>)],
) -> Result<BTreeMap<String, (&'r str, &'r [u8])>, Stop> {
    let extension = kind.ending();
    let mut named: BTreeMap<String, (&str, &[u8])> = BTreeMap::new();
    for (number, (assessment, text)) in reports.iter().enumerate() {
        let nameless = (number + 1).to_string();
        let mut ids = match show.sees(Part::Name) {
            true => vec![
                assessment.organisation.id.as_str(),
                assessment.measurement.id.as_str(),
            ],
            false => vec!["norm", nameless.as_str()],
        };
        ids.extend(word);
        let name = write::file_name(&ids, extension);
        let file: &str = &assessment.file;
        if let Some((first, _)) = named.insert(name.clone(), (file, text)) {
            return Err(Stop::from(pick!(
                context.lang,
                "de verslagen van {first} en {file} zouden allebei {name} heten; er is niets geschreven. Maak ze een voor een, met een eigen naam: norm report {file} -o NAAM.{extension}",
                "the reports of {first} and {file} would both be called {name}; nothing was written. Make them one by one, each under a name of its own: norm report {file} -o NAME.{extension}"
            )));
        }
    }
    Ok(named)
}

fn several(context: &Context<'_>, show: Show, folder: &Path, count: &str) -> String {
    let lang = context.lang;
    let folder = clean(&path_text(folder)).into_owned();
    match show.sees(Part::Name) {
        true => pick!(
            lang,
            "geschreven: {count} in {folder}; elk heet naar zijn organisatie en meting\n",
            "written: {count} in {folder}; each is called after its organisation and measurement\n"
        ),
        false => pick!(
            lang,
            "geschreven: {count} in {folder}; zonder namen, in de volgorde van wat erin staat\n",
            "written: {count} in {folder}; without names, in the order of what they say\n"
        ),
    }
}

/// Whether the output is a folder, told by what was asked: a script finds its
/// reports in the same place whatever becomes of the files.
fn means_folder(args: &ReportArgs, output: &Path) -> bool {
    let several = |path: &PathBuf| paths::is_folder(path) || paths::is_pattern(path);
    args.files.len() > 1
        || args.files.iter().any(several)
        || paths::is_folder(output)
        || target::names_folder(output)
}

/// The form that was asked for, or that the name of the output tells.
fn form(context: &Context<'_>, args: &ReportArgs) -> Result<DocumentForm, Stop> {
    let asked = args.format.as_ref();
    let possible = asked.map_or(DocumentForm::ALL, std::slice::from_ref);
    match &args.output {
        Some(output) if !means_folder(args, output) => {
            let kind_of = |form| (form, OutputKind::Document(form));
            target::one_of(context, output, possible.iter().copied().map(kind_of))
        }
        Some(_) => Ok(args.format.unwrap_or(DocumentForm::Markdown)),
        None => {
            let form = args.format.unwrap_or(DocumentForm::Markdown);
            documents::may_be_shown(context, form).map(|()| form)
        }
    }
}

/// The user's templates: those of `--template`, else of the workspace.
fn template_folder(context: &Context<'_>, args: &ReportArgs) -> Result<Option<PathBuf>, Stop> {
    match &args.template {
        Some(folder) => Ok(Some(folder.clone())),
        None => Ok(workspace::settings(context)?.and_then(|opened| opened.template(context))),
    }
}

/// Our reference document, to start from.
fn write_reference(context: &Context<'_>, args: &ReportArgs, path: &Path) -> Result<Done, Stop> {
    let kind = OutputKind::Document(DocumentForm::Word);
    let target = Target {
        path: path.to_path_buf(),
        kind: target::only(context, path, kind)?,
        replace: args.replace.into(),
    };
    let sample = reference::sample(context)?;
    let written = write::write(context, target, &sample.bytes)?;
    let typed = next_step::typed(path);
    let next = pick!(
        context.lang,
        "verander de stijlen in Word en gebruik: norm report ANTWOORDEN -o verslag.docx --reference {typed}",
        "change the styles in Word and use: norm report ANSWERS -o report.docx --reference {typed}"
    );
    Ok(Done {
        out: String::new(),
        err: written.said(context, &next),
        verdict: Verdict::Yes,
    })
}

/// Our templates in a new folder, to start from.
fn write_templates(context: &Context<'_>, folder: &Path) -> Result<Done, Stop> {
    let written = templates::write_built_in(context, folder)?;
    let count = written.len();
    let out = written.iter().map(|path| format!("{}\n", path_text(path)));
    let out = out.collect();
    let shown = clean(&path_text(folder)).into_owned();
    let typed = next_step::typed(folder);
    Ok(Done {
        out,
        err: pick!(
            context.lang,
            "geschreven: {count} sjablonen in {shown}; verander wat u wilt, haal de rest weg en gebruik: norm report ANTWOORDEN --template {typed}\n",
            "written: {count} templates in {shown}; change what you like, take the others away and use: norm report ANSWERS --template {typed}\n"
        ),
        verdict: Verdict::Yes,
    })
}
