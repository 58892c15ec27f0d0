//! `norm plan ANSWERS…`: who does what by when.

mod arguments;
mod whose;

pub(super) use self::arguments::PlanArgs;

use self::arguments::{PlanFormat, PlanFormatArg, formats, kind_of};
use self::whose::{known_owner, one_plan, only_internal};
use crate::cli::DocumentForm;
use crate::command::properties;
use crate::export::plan_csv;
use crate::io::batch::{self, Batch, hint};
use crate::io::documents::{self, Documents};
use crate::io::norms::Norms;
use crate::io::{Context, Done, Stop, Verdict, form, paths, target, templates, write};
use crate::plan::{Plan, same_entries};
use crate::render::{
    Grouping, Page, PlanView, Shown, Titles, calendar, plan_book, plan_terminal, plan_view,
    problems,
};

pub(super) fn run(context: &Context<'_>, args: &PlanArgs) -> Result<Done, Stop> {
    only_internal(context, &args.audience)?;
    let format = format(context, args)?;
    let listed = paths::expand(context, &args.files)?;
    let mut norms = Norms::of(context)?;
    let mut batch = Batch::read(&listed.files, &mut norms);
    // One plan has one day, of whichever files it is made.
    let today = context.global.as_of.or(batch.latest_measurement());
    let (assessed, refused) = batch.assess(context, |_| today);
    let mut err = listed.left.said(context);
    let counts = (listed.files.len(), assessed.assessments.len());
    err.push_str(&refused.text(context, args.audience.show(), counts));
    err.push_str(&hint(context, batch::warnings(&assessed.warnings)));
    if !refused.is_empty() {
        return Ok(Done::undone(err));
    }
    one_plan(context, &assessed.assessments)?;
    let mut plan = Plan::of(&assessed.assessments);
    let same = same_entries(&mut plan.entries);
    err.push_str(&problems(&same, context.lang, context.width));
    if same.iter().any(|one| one.stops(context.global.strict)) {
        return Ok(Done::undone(err));
    }
    plan.sort();
    if let Some(role) = &args.owner {
        known_owner(context, &plan, role)?;
        plan.of_owner(role);
    }
    if let Some(last) = args.until {
        plan.until(last);
    }
    let shown = Shown {
        by: args.by.map_or_else(Grouping::default, Grouping::from),
        owner: args.owner.clone(),
        until: args.until,
    };
    let view = plan_view(&plan, &assessed.hashes, shown, context.lang);
    let bytes = match written(context, args, format, (&plan, &view))? {
        Ok(bytes) => bytes,
        Err(mistake) => return Ok(Done::undone(err + &mistake)),
    };
    let how = (kind_of(format), args.replace.into());
    let out = write::delivered(context, args.output.as_deref(), how, bytes, &mut err)?;
    Ok(Done {
        out,
        err,
        verdict: Verdict::Yes,
    })
}

fn written(
    context: &Context<'_>,
    args: &PlanArgs,
    format: PlanFormat,
    (plan, view): (&Plan<'_>, &PlanView<'_>),
) -> Result<Result<Vec<u8>, String>, Stop> {
    let lang = context.lang;
    let form = match format {
        PlanFormat::Own(PlanFormatArg::Text) => {
            let mut page = Page::new(context.width);
            plan_terminal(view, &mut page, lang);
            return Ok(Ok(page.finish().into_bytes()));
        }
        PlanFormat::Own(PlanFormatArg::Json) => {
            return Ok(Ok((serde_json::to_string_pretty(view)? + "\n").into_bytes()));
        }
        PlanFormat::Own(PlanFormatArg::Csv) => return Ok(Ok(plan_csv(view).into_bytes())),
        PlanFormat::Own(PlanFormatArg::Ics) => {
            let titles = match args.with_titles {
                true => Titles::Shown,
                false => Titles::LeftOut,
            };
            return Ok(Ok(calendar(plan, titles, lang).into_bytes()));
        }
        PlanFormat::Own(PlanFormatArg::Xlsx) => {
            return form::book(context, &plan_book(view, lang)).map(Ok);
        }
        PlanFormat::Document(form) => form,
    };
    let all = Documents::of(context, args.template.as_deref(), form, &args.reference)?;
    Ok(all.and_then(|all| {
        let properties = properties::of_plan(plan, view, lang);
        let made = all.make("plan/plan", &view.said, &properties);
        made.map(|made| made.bytes)
            .map_err(|mistake| templates::told(context, mistake))
    }))
}

/// The form that was asked for, or that the name of the output tells.
fn format(context: &Context<'_>, args: &PlanArgs) -> Result<PlanFormat, Stop> {
    let format = match &args.output {
        Some(path) => {
            let all = formats();
            let possible = all.filter(|format| args.format.is_none_or(|asked| asked == *format));
            target::one_of(
                context,
                path,
                possible.map(|format| (format, kind_of(format))),
            )?
        }
        None => args.format.unwrap_or(PlanFormat::Own(PlanFormatArg::Text)),
    };
    if args.output.is_none() {
        may_be_shown(context, format)?;
    }
    if args.with_titles && format != PlanFormat::Own(PlanFormatArg::Ics) {
        return Err(Stop::from(context.lang.pick(
            "--with-titles is voor een agenda (.ics): in de andere vormen staan de titels al",
            "--with-titles is for a calendar (.ics): other forms have the titles already",
        )));
    }
    if args.by.is_some() && !has_parts(format) {
        return Err(Stop::from(context.lang.pick(
            "--by deelt een tekst of document in; in een werkboek, tabel, agenda of JSON staat alles op dag",
            "--by is for a text or document; a workbook, table, calendar or JSON has all by day",
        )));
    }
    if args.reference.reference.is_some() && format != PlanFormat::Document(DocumentForm::Word) {
        return Err(documents::reference_is_for_word(context));
    }
    Ok(format)
}

/// Whether a form has parts with headings.
fn has_parts(format: PlanFormat) -> bool {
    match format {
        PlanFormat::Document(_) | PlanFormat::Own(PlanFormatArg::Text) => true,
        PlanFormat::Own(
            PlanFormatArg::Xlsx | PlanFormatArg::Csv | PlanFormatArg::Ics | PlanFormatArg::Json,
        ) => false,
    }
}

/// Refuses to show on a terminal what is no text.
fn may_be_shown(context: &Context<'_>, format: PlanFormat) -> Result<(), Stop> {
    match format {
        PlanFormat::Document(form) => documents::may_be_shown(context, form),
        PlanFormat::Own(PlanFormatArg::Xlsx) => Err(Stop::from(context.lang.pick(
            "een werkboek gaat naar een bestand: -o BESTAND.xlsx",
            "a workbook goes to a file: -o FILE.xlsx",
        ))),
        PlanFormat::Own(
            PlanFormatArg::Text | PlanFormatArg::Csv | PlanFormatArg::Ics | PlanFormatArg::Json,
        ) => Ok(()),
    }
}
