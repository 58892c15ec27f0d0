//! Answers as a form in a workbook or a CSV, with last time's beside them.

use std::path::Path;

use crate::answers::{Answers, Draft, TextKind};
use crate::assessment::{Assessment, assess};
use crate::cli::ErrandArgs;
use crate::document::{Format, Source};
use crate::form::{Before, BesideForm, Errand, Form, NewBook};
use crate::io::norms::Norms;
use crate::io::{Context, Stop, baseline, load};
use crate::norm::Norm;

/// The bytes of a form as a workbook.
///
/// # Errors
/// When a text is longer than a cell can hold.
pub(crate) fn workbook(
    context: &Context<'_>,
    form: &Form<'_>,
    beside: &BesideForm,
) -> Result<Vec<u8>, Stop> {
    book(context, &crate::form::new_book(form, beside, context.lang))
}

/// The bytes of a workbook.
///
/// # Errors
/// When a text is longer than a cell can hold.
#[cfg(feature = "office")]
pub(crate) fn book(context: &Context<'_>, new: &NewBook) -> Result<Vec<u8>, Stop> {
    // What the library says of it is English; what does not fit is always a text.
    crate::form::xlsx(new).map_err(|_| {
        Stop::from(context.lang.pick(
            "een tekst is te lang voor een cel van een werkboek (32.767 tekens); kort hem in of kies .yaml",
            "a text is too long for a cell of a workbook (32,767 characters); shorten it or choose .yaml",
        ))
    })
}

/// Without the feature there are no workbooks.
///
/// # Errors
/// Always.
#[cfg(not(feature = "office"))]
pub(crate) fn book(context: &Context<'_>, _new: &NewBook) -> Result<Vec<u8>, Stop> {
    use crate::problem::{Explain, SheetFault};
    Err(Stop::from(SheetFault::NoSupport.sentence(context.lang)))
}

/// The bytes of a CSV.
pub(crate) fn csv(form: &Form<'_>) -> Vec<u8> {
    crate::form::csv(form).into_bytes()
}

/// Until when a form is filled in, and where it goes then.
///
/// # Errors
/// When it is no workbook, which alone has a place for it, or says nothing.
pub(crate) fn errand(
    context: &Context<'_>,
    args: &ErrandArgs,
    format: Format,
) -> Result<Errand, Stop> {
    let lang = context.lang;
    let given = args.return_to.is_some() || args.deadline.is_some();
    if given && format != Format::Xlsx {
        return Err(Stop::from(lang.pick(
            "--return-to en --deadline komen op het blad Uitleg van een werkboek: kies .xlsx",
            "--return-to and --deadline go on the sheet Uitleg of a workbook: choose .xlsx",
        )));
    }
    let return_to = args.return_to.as_deref().map(str::trim);
    if return_to == Some("") {
        return Err(Stop::from(lang.pick(
            "--return-to: schrijf waar het werkboek heen gaat, zoals een mailadres of een afdeling",
            "--return-to: write where the workbook goes, such as a mail address or a department",
        )));
    }
    Ok(Errand {
        filled_in_by: None,
        return_to: return_to.map(str::to_owned),
        deadline: args.deadline,
    })
}

/// What was said last time, along the versions of the norm.
///
/// # Errors
/// The problems of its file; or it cannot be read at all, or is of another organisation
/// or norm.
pub(crate) fn before(
    context: &Context<'_>,
    path: Option<&Path>,
    format: Format,
    (norm, answers): (&Norm, &Answers),
    norms: &mut Norms,
) -> Result<Option<Before>, Stop> {
    let Some(path) = path else {
        return Ok(None);
    };
    if format != Format::Xlsx {
        return Err(Stop::from(context.lang.pick(
            "--baseline zet de vorige antwoorden in een werkboek: kies .xlsx",
            "--baseline puts the earlier answers in a workbook: choose .xlsx",
        )));
    }
    if answers.measurement.date.is_none() {
        return Err(Stop::from(context.lang.pick(
            "--baseline legt twee metingen naast elkaar: geef ook de datum van de nieuwe, met --date",
            "--baseline puts two measurements side by side: give the date of the new one too, with --date",
        )));
    }
    let mut ready = load::answers(path, norms)?.map_err(Stop::Problems)?;
    let (earlier, _) = ready.assess(None).map_err(Stop::Problems)?;
    let source = Source::new(&answers.file, String::new(), Format::Yaml);
    let draft = Draft {
        answers: Some(answers.clone()),
        problems: Vec::new(),
    };
    let (current, _) = assess(norm, &source, draft, None).map_err(Stop::Problems)?;
    let compared = baseline::compare(context, &earlier, &current, norms)?;
    let said = compared.changes.iter().filter_map(|change| {
        let id = &change.requirement.id.value;
        let old = change.old_id.as_ref().unwrap_or(id);
        Some((id.clone(), said(&earlier, old)?))
    });
    Ok(Some(said.collect()))
}

/// The status and the reason that an earlier answer gave.
fn said(earlier: &Assessment<'_>, id: &str) -> Option<(crate::answers::Status, Option<String>)> {
    let mut rows = earlier.rows.iter();
    let row = rows.find(|row| row.requirement.id == id)?;
    let note = row
        .answer
        .as_ref()
        .and_then(|answer| answer.texts.get(TextKind::Note).map(str::to_owned));
    Some((row.status(), note))
}
