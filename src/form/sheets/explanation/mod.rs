//! The sheet that explains the form to who fills it in: who, until when and where
//! it goes first, then how. Sheets, headings and words to choose from are Dutch
//! whatever the language of the explanation: they are read back.

mod subjects;

use self::subjects::{columns, doing, sheets};
use super::model::{CellLook, NewCell, NewColumn, NewSheet};
use super::{BookPlan, FormUse};
use crate::answers::{first_line, marking};
use crate::form::RowKind;
use crate::lang::{Lang, pick};

/// What a row of the explanation is about, and what it says.
type Subject = (&'static str, String);

/// The explanation, in plain words.
pub(super) fn explanation(plan: &BookPlan<'_, '_>, lang: Lang) -> NewSheet {
    let title = &plan.form.norm.title;
    let lines = [
        marking(plan.form.answers, lang).to_owned(),
        pick!(
            lang,
            "Zo vult u deze vragenlijst in ({title}).",
            "How to fill in this questionnaire ({title})."
        ),
    ];
    let mut rows = vec![vec![NewCell::text(first_line(lang), CellLook::Title)]];
    rows.extend(lines.map(|line| vec![NewCell::text(line, CellLook::Line)]));
    rows.push(Vec::new());
    let subjects = [
        errand(plan, lang),
        sheets(plan, lang),
        columns(plan, lang),
        doing(lang),
    ];
    for (head, text) in subjects.into_iter().flatten() {
        rows.push(vec![
            NewCell::text(head, CellLook::Number),
            NewCell::text(text, CellLook::Ours),
        ]);
    }
    NewSheet {
        name: "Uitleg",
        columns: [24, 100].map(NewColumn::of_ours).to_vec(),
        rows,
        is_protected: true,
        ..NewSheet::default()
    }
}

/// Who fills it in, until when, and where it goes then.
fn errand(plan: &BookPlan<'_, '_>, lang: Lang) -> Vec<Subject> {
    let errand = &plan.beside.errand;
    let mut told = vec![(
        lang.pick("Wie vult dit in", "Who fills this in"),
        who(plan, lang),
    )];
    told.extend(errand.deadline.map(|day| {
        let head = lang.pick("Uiterlijk klaar", "Ready by");
        (head, format!("{}.", lang.date(day)))
    }));
    let to = match &errand.return_to {
        Some(to) => pick!(
            lang,
            "Stuur dit werkboek naar: {to}",
            "Send this workbook to: {to}"
        ),
        None => lang
            .pick(
                "Stuur dit werkboek terug naar wie het u gaf.",
                "Send this workbook back to whoever gave it to you.",
            )
            .to_owned(),
    };
    told.push((lang.pick("Als het klaar is", "When it is ready"), to));
    told
}

/// Who fills it in, and how much; of a part which questions.
fn who(plan: &BookPlan<'_, '_>, lang: Lang) -> String {
    let organisation = &plan.form.answers.organisation;
    let named = plan.beside.errand.filled_in_by.as_ref();
    let who = named.unwrap_or(&organisation.name);
    let rows = plan.rows(RowKind::Answer);
    let asked = lang.count(rows.len(), ("vraag", "vragen"), ("question", "questions"));
    match plan.beside.form_use {
        FormUse::Whole => format!("{who}: {asked}."),
        FormUse::Part => {
            let all = plan.form.norm.asked_of(&organisation.kind).count();
            let ids = rows.iter().filter_map(|row| row.requirement);
            let ids: Vec<&str> = ids.map(|(_, asked)| asked.id.as_str()).collect();
            let ids = lang.list(&ids);
            pick!(
                lang,
                "{who}: {asked} van de {all}, een deel van de vragenlijst ({ids}).",
                "{who}: {asked} of {all}, a part of the questionnaire ({ids})."
            )
        }
    }
}
