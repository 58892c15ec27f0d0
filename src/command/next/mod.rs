//! `norm next ANSWERS --date DATE`: next year's file from this year's.

mod told;

use std::path::PathBuf;

use clap::Args;
use jiff::civil::Date;

use self::told::{left_behind, told};
use super::chosen::only;
use crate::answers::Measurement;
use crate::cli::{ErrandArgs, MeasurementArgs, PrivateArgs, ReplaceArgs, date};
use crate::document::Format;
use crate::filling::{Next, carry};
use crate::form::{BesideForm, FormUse};
use crate::io::answers_file;
use crate::io::answers_file::Content;
use crate::io::norms::{Missing, Norms};
use crate::io::{Context, Done, Stop, Verdict, baseline, form, load, next_step, private};
use crate::lang::pick;
use crate::norm::{Norm, NormRef, continuity, id_is_plain};

/// `norm next`.
#[derive(Debug, Args)]
pub(super) struct NextArgs {
    /// This year's answers ·
    /// De antwoorden van nu
    #[arg(value_name = "ANSWERS")]
    file: PathBuf,
    /// The date of the next measurement ·
    /// De datum van de volgende meting
    #[arg(long, value_name = "DATE", allow_hyphen_values = true, value_parser = date)]
    date: Date,
    /// The measurement.
    #[command(flatten)]
    measurement: MeasurementArgs,
    /// Only these themes and requirements, separated by commas: 2,4.1,5.10 ·
    /// Alleen deze thema's en punten, met komma's ertussen: 2,4.1,5.10
    #[arg(
        long,
        value_name = "IDS",
        allow_hyphen_values = true,
        value_delimiter = ','
    )]
    only: Vec<String>,
    /// The new file, its name tells the format; else stdout, in the format of the answers ·
    /// Het nieuwe bestand, de naam bepaalt de soort; anders op het scherm, in de soort van de antwoorden
    #[arg(short, long, value_name = "FILE")]
    output: Option<PathBuf>,
    /// The errand.
    #[command(flatten)]
    errand: ErrandArgs,
    /// Private remarks.
    #[command(flatten)]
    private: PrivateArgs,
    /// Replacing.
    #[command(flatten)]
    replace: ReplaceArgs,
}

pub(super) fn run(context: &Context<'_>, args: &NextArgs) -> Result<Done, Stop> {
    let lang = context.lang;
    let format = args
        .output
        .as_deref()
        .map(|path| answers_file::format_of(context, path))
        .transpose()?;
    let mut norms = Norms::of(context)?;
    let valid = load::valid(context, &args.file, &mut norms)?;
    if valid.answers.shared.is_some() {
        return Err(Stop::from(pick!(
            lang,
            "{}: dit is een gedeeld afschrift, waar van alles uit weggelaten is; neem het eigen bestand",
            "{}: this is a shared copy, from which much was left out; take one's own file",
            valid.loaded.source.name
        )));
    }
    let wanted = NormRef {
        id: valid.norm.id.clone(),
        version: None,
    };
    let norm = match norms.get(&wanted)? {
        Ok(norm) => norm,
        Err(Missing::Broken(found)) => return Err(Stop::Problems(found)),
        Err(Missing::Unknown(_)) => valid.norm.clone(),
    };
    let between = baseline::versions(context, &valid.norm, &norm, &mut norms)?;
    let mut chain: Vec<&Norm> = vec![&valid.norm];
    chain.extend(between.iter().map(AsRef::as_ref));
    if norm.version != valid.norm.version {
        chain.push(&norm);
    }
    let kind = &valid.answers.organisation.kind;
    let only = only(context, (&norm, kind), &args.only)?;
    let next = Next {
        measurement: measurement(context, args, &valid.answers.measurement)?,
        norm: &norm,
        continuity: &continuity(&chain),
        only: only.as_deref(),
    };
    let format = format.unwrap_or(valid.loaded.source.format);
    let errand = form::errand(context, &args.errand, format)?;
    let mut carried = carry(&valid.answers, &next, lang);
    let formats = (valid.loaded.source.format, format);
    let with_private = args.private.with_private;
    // Of a part, what stands in it and no more.
    let left_out = private::leave_out(&mut carried.answers, formats, with_private).len();
    let content = Content::Answers {
        answers: &carried.answers,
        norm: &norm,
        above: match only {
            Some(_) => Vec::new(),
            None => left_behind(&carried.left_behind, &norm, lang),
        },
        only: only.as_deref(),
    };
    if args.output.is_none() && format == Format::Xlsx {
        return Err(Stop::from(lang.pick(
            "een werkboek kan niet op het scherm: geef -o BESTAND",
            "a workbook cannot be shown: give -o FILE",
        )));
    }
    let bytes = answers_file::bytes(
        context,
        &content,
        format,
        &BesideForm {
            errand,
            form_use: FormUse::of(only.as_deref()),
            ..BesideForm::without_private(left_out)
        },
    )?;
    let mut done = Done {
        out: String::new(),
        err: told(
            &carried,
            (&valid.norm, &norm),
            (format, only.is_some()),
            lang,
        ) + &private::told(context, left_out),
        verdict: Verdict::Yes,
    };
    match &args.output {
        Some(path) => {
            let put = answers_file::put(context, path, (format, args.replace.into()), &bytes)?;
            let next = next_step::of_answers(context, path);
            done.err.push_str(&put.said(context, &next));
        }
        None => done.out = String::from_utf8(bytes)?,
    }
    Ok(done)
}

/// The next measurement: later than this one, under another id.
fn measurement(
    context: &Context<'_>,
    args: &NextArgs,
    before: &Measurement<Option<Date>>,
) -> Result<Measurement<Option<Date>>, Stop> {
    let lang = context.lang;
    let date = args.date;
    if let Some(last) = before.date.filter(|last| date <= *last) {
        return Err(Stop::from(pick!(
            lang,
            "--date {date}: de volgende meting is later dan deze ({last})",
            "--date {date}: the next measurement is later than this one ({last})"
        )));
    }
    let id = args.measurement.measurement.clone();
    let id = id.unwrap_or_else(|| new_id(date, &before.id));
    if !id_is_plain(&id, true) || id == before.id {
        return Err(Stop::from(pick!(
            lang,
            "--measurement {id}: neem een nieuw kort woord, zoals 2027",
            "--measurement {id}: take a new short word, such as 2027"
        )));
    }
    let label = args.measurement.label.clone();
    let label = label.or_else(|| {
        let word = lang.pick("meting", "measurement");
        before.label.as_ref().map(|_| format!("{word} {id}"))
    });
    Ok(Measurement {
        id,
        label,
        date: Some(date),
        mark: before.mark,
    })
}

/// The year; of a second measurement in one year, the date.
fn new_id(date: Date, before: &str) -> String {
    let year = date.year().to_string();
    match year == before {
        true => date.to_string(),
        false => year,
    }
}
