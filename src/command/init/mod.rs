//! `norm init NORM --kind KIND --name NAME -o FILE`: an empty form.

mod asked;

use std::path::PathBuf;
use std::sync::Arc;

use clap::Args;
use jiff::civil::Date;

use crate::answers::{Answers, Measurement, Organisation};
use crate::cli::{ErrandArgs, MeasurementArgs, date, text};
use crate::command::chosen::only;
use crate::document::{Format, Located, Mark, SheetNames, short};
use crate::filling::{EmptyForm, id_of_name};
use crate::form::{BesideForm, FormUse};
use crate::io::answers_file;
use crate::io::answers_file::Content;
use crate::io::form::{before, errand};
use crate::io::norms::Norms;
use crate::io::target;
use crate::io::target::Replace;
use crate::io::{Context, Done, Stop, Verdict, next_step};
use crate::lang::pick;
use crate::norm::{Norm, NormRef, id_is_plain};
use crate::problem::{AnswerFault, first_of, nearest};

pub(super) use asked::asked;

/// `norm init`.
#[derive(Debug, Args)]
pub(super) struct InitArgs {
    /// The norm: `noord-holland`, or `noord-holland@2025` ·
    /// De norm: `noord-holland`, of `noord-holland@2025`
    norm: String,
    /// The kind of organisation, as the norm knows it: gemeente ·
    /// De soort organisatie, zoals de norm die kent: gemeente
    #[arg(long, value_name = "KIND", allow_hyphen_values = true)]
    kind: String,
    /// The organisation's name ·
    /// De naam van de organisatie
    #[arg(long, value_name = "NAME", allow_hyphen_values = true, value_parser = text)]
    name: String,
    /// The organisation's id, a short word [default: from the name] ·
    /// Een kort woord voor de organisatie [standaard: uit de naam]
    #[arg(long, value_name = "ID", allow_hyphen_values = true)]
    id: Option<String>,
    /// The region ·
    /// De regio
    #[arg(long, value_name = "NAME", allow_hyphen_values = true, value_parser = text)]
    region: Option<String>,
    /// The measurement.
    #[command(flatten)]
    measurement: MeasurementArgs,
    /// The date on which everything is judged; without it, the form has room for it ·
    /// De datum waarop alles beoordeeld wordt; zonder deze is er in het formulier plaats voor
    #[arg(long, value_name = "DATE", allow_hyphen_values = true, value_parser = date)]
    date: Option<Date>,
    /// Only these themes and requirements, separated by commas: 2,4.1,5.10 ·
    /// Alleen deze thema's en punten, met komma's ertussen: 2,4.1,5.10
    #[arg(
        long,
        value_name = "IDS",
        allow_hyphen_values = true,
        value_delimiter = ','
    )]
    only: Vec<String>,
    /// The new file; its name tells the format ·
    /// Het nieuwe bestand; de naam bepaalt de soort
    #[arg(short, long, value_name = "FILE")]
    output: PathBuf,
    /// In a workbook: last time's answers, to read beside the questions ·
    /// In een werkboek: de antwoorden van vorige keer, om naast de vragen te lezen
    #[arg(long, value_name = "ANSWERS")]
    baseline: Option<PathBuf>,
    /// The errand.
    #[command(flatten)]
    errand: ErrandArgs,
}

pub(super) fn run(context: &Context<'_>, args: &InitArgs) -> Result<Done, Stop> {
    let format = answers_file::format_of(context, &args.output)?;
    let errand = errand(context, &args.errand, format)?;
    // A form that was begun is never begun again.
    target::must_be_free(context, &args.output)?;
    let mut norms = Norms::of(context)?;
    let norm = norms.needed(&NormRef::parse(&args.norm))?;
    let head = head(context, args, &norm)?;
    let kind = &head.organisation.kind;
    let only = only(context, (&norm, kind), &args.only)?;
    let schema = format!("{}-{kind}.schema.json", norm.id);
    let form = EmptyForm {
        norm: &norm,
        head: &head,
        only: only.as_deref(),
        schema: (format == Format::Yaml).then_some(schema.as_str()),
    };
    let asked = form.asked().len();
    if asked == 0 {
        let title = norm.kind_title(kind);
        return Err(Stop::from(pick!(
            context.lang,
            "{0} vraagt niets van: {title}; norm show {0} zegt wie zij iets vraagt",
            "{0} asks nothing of: {title}; norm show {0} says whom it asks something",
            norm.reference()
        )));
    }
    let before = before(
        context,
        args.baseline.as_deref(),
        format,
        (&norm, &head),
        &mut norms,
    )?;
    let beside = BesideForm {
        before,
        private_left_out: 0,
        form_use: FormUse::of(form.only),
        errand,
    };
    let bytes = answers_file::bytes(context, &Content::Form(&form), format, &beside)?;
    let put = answers_file::put(context, &args.output, (format, Replace::Never), &bytes)?;
    let next = told(context, args, &norm, &form, asked);
    Ok(Done {
        out: String::new(),
        err: put.said(context, &next),
        verdict: Verdict::Yes,
    })
}

/// The file's own fields.
fn head(context: &Context<'_>, args: &InitArgs, norm: &Norm) -> Result<Answers, Stop> {
    let lang = context.lang;
    let Some(kind) = norm.kind(&args.kind.trim().to_ascii_lowercase()) else {
        return Err(Stop::fault(&unknown_kind(norm, &args.kind)));
    };
    let name = args.name.trim();
    if name.is_empty() {
        return Err(Stop::from(
            lang.pick("--name: geef een naam", "--name: give a name"),
        ));
    }
    let id = args.id.clone().or_else(|| id_of_name(name, kind));
    let id = id.filter(|id| id_is_plain(id, false)).ok_or_else(|| {
        Stop::from(lang.pick(
            "--id: geef een kort woord met kleine letters, cijfers en streepjes",
            "--id: give a short word of small letters, digits and dashes",
        ))
    })?;
    let given = args.measurement.measurement.clone();
    if given.as_ref().is_some_and(|id| !id_is_plain(id, true)) {
        return Err(Stop::from(lang.pick(
            "--measurement: geef een kort woord, zoals 2026",
            "--measurement: give a short word, such as 2026",
        )));
    }
    let year = args.date.map(|date| date.year().to_string());
    Ok(Answers {
        file: Arc::from(""),
        sheets: SheetNames::default(),
        norm: norm.reference().into(),
        organisation: Organisation {
            id: id.into(),
            name: name.to_owned().into(),
            kind: kind.id.clone().into(),
            region: args.region.clone().map(Located::from),
        },
        measurement: Measurement {
            id: given.or(year).unwrap_or_default(),
            label: args.measurement.label.clone(),
            date: args.date,
            mark: Mark::default(),
        },
        settled: None,
        shared: None,
        documents: Vec::new(),
        answers: Vec::new(),
    })
}

fn unknown_kind(norm: &Norm, kind: &str) -> AnswerFault {
    let known = || norm.kinds.iter().map(|kind| kind.id.as_str());
    AnswerFault::UnknownKind {
        kind: short(kind),
        nearest: nearest(kind, known()).map(str::to_owned),
        known: first_of(known()),
    }
}

/// How much is asked, what is still to be filled in at the top, and how an
/// editor gets to help.
fn told(
    context: &Context<'_>,
    args: &InitArgs,
    norm: &Norm,
    form: &EmptyForm<'_>,
    asked: usize,
) -> String {
    let lang = context.lang;
    let (one, more) = norm.terms.requirement.as_ref().map_or(
        (
            lang.pick("nummer", "requirement"),
            lang.pick("nummers", "requirements"),
        ),
        |(one, more)| (one.as_str(), more.as_str()),
    );
    let count = lang.count(asked, (one, more), (one, more));
    let check = next_step::of_answers(context, &args.output);
    let mut lines = vec![pick!(
        lang,
        "{count} om in te vullen, en {check}",
        "{count} to be answered, and {check}"
    )];
    if form.head.measurement.date.is_none() {
        let date = lang.pick(
            "vul bij “measurement” de datum nog in, of geef --date",
            "fill in the date at “measurement”, or give --date",
        );
        lines.push(date.to_owned());
    }
    if let Some(schema) = form.schema {
        // The form looks for it in its own folder.
        let beside = args.output.with_file_name(schema);
        let command = format!(
            "norm schema answers --norm {} --kind {} -o {}",
            norm.id,
            form.head.organisation.kind,
            next_step::typed(&beside)
        );
        lines.push(pick!(
            lang,
            "hulp bij het typen in een editor: {command}",
            "help while typing in an editor: {command}"
        ));
    }
    lines.join("\n")
}
