//! The words of a plan: each sentence in one place for every form.

use std::borrow::Cow;

use jiff::civil::Date;

use super::entry_view::Section;
use crate::answers::Status;
use crate::finding::how_often;
use crate::labels::Labels;
use crate::lang::{Lang, pick};
use crate::norm::Kind;
use crate::plan::{Entry, EntryKind, HalfYear, Lack, Matter, Together, Unscheduled};
use crate::render::assess::sentences::in_a_few_words;

/// A sort of line, as people read it.
pub(super) fn kind(kind: EntryKind, lang: Lang) -> &'static str {
    match kind {
        EntryKind::Action => lang.pick("actie", "action"),
        EntryKind::Duty => lang.pick("terugkerend", "recurring"),
        EntryKind::Reminder => lang.pick("herinnering", "reminder"),
        EntryKind::Review => lang.pick("stuk opnieuw bekijken", "document to review"),
        EntryKind::Answer => Status::Unanswered.label(lang),
        EntryKind::Gap => lang.pick("zonder plan", "no plan"),
        EntryKind::Window => lang.pick("eigen termijn", "own window"),
        EntryKind::Measurement => lang.pick("volgende meting", "next measurement"),
        EntryKind::Target => lang.pick("laatste dag van de ambitie", "last day of the ambition"),
        EntryKind::Evaluation => lang.pick(
            "de norm zelf wordt geëvalueerd",
            "the norm itself is evaluated",
        ),
    }
}

/// The same of one line: an answer of last time is there, and is to be confirmed.
pub(super) fn label(entry: &Entry<'_>, lang: Lang) -> &'static str {
    match entry.matter {
        Matter::ToAnswer { carried_over: true } => lang.pick("te bevestigen", "to confirm"),
        Matter::ToAnswer {
            carried_over: false,
        }
        | Matter::Action { .. }
        | Matter::Recurring { .. }
        | Matter::Review { .. }
        | Matter::WithoutPlan { .. }
        | Matter::Window { .. }
        | Matter::Measurement { .. }
        | Matter::Target { .. }
        | Matter::Evaluation { .. } => kind(entry.kind(), lang),
    }
}

/// What there is to do or to know.
pub(super) fn what<'a>(entry: &Entry<'a>, lang: Lang) -> Cow<'a, str> {
    match &entry.matter {
        Matter::Action { title } | Matter::Review { title, .. } => (*title).into(),
        Matter::Recurring {
            every,
            interval,
            last_done,
            has_lapsed,
        } => {
            let often = how_often(*interval, every.bound, every.name(), lang);
            let said = recurring(&often, *last_done, lang);
            match entry.day.filter(|_| *has_lapsed) {
                Some(day) => too_late(&said, day, lang).into(),
                None => said.into(),
            }
        }
        Matter::ToAnswer { carried_over: true } => Labels::of(lang).carried_over.into(),
        Matter::ToAnswer {
            carried_over: false,
        } => lang.pick("nog geen antwoord", "no answer yet").into(),
        Matter::WithoutPlan { status } => {
            let (status, action) = (status.label(lang), Labels::of(lang).no_action);
            format!("{status}; {action}").into()
        }
        Matter::Window { due } => due.words(lang).into(),
        Matter::Measurement { every } => every.words(lang).into(),
        Matter::Target { target } => target.words(lang).into(),
        Matter::Evaluation { when } => when.words(lang).into(),
    }
}

/// What has lapsed can be done still, in the period that runs.
fn too_late(said: &str, day: Date, lang: Lang) -> String {
    let day = lang.date(day);
    pick!(
        lang,
        "te laat: {said}; alsnog uiterlijk op {day}",
        "too late: {said}; still to be done by {day}"
    )
}

fn recurring(often: &str, last_done: Option<Date>, lang: Lang) -> String {
    match last_done {
        Some(done) => {
            let done = lang.date(done);
            pick!(
                lang,
                "{often}; voor het laatst op {done}",
                "{often}; last on {done}"
            )
        }
        None => pick!(
            lang,
            "{often}; wanneer voor het laatst is niet ingevuld",
            "{often}; when it was last done is not filled in"
        ),
    }
}

/// The heading of a section.
pub(super) fn section(section: Section, lang: Lang) -> &'static str {
    match section {
        Section::Overdue => lang.pick("Over datum", "Overdue"),
        Section::Dated => lang.pick("Met datum", "With a date"),
        Section::Undated => lang.pick("Zonder datum", "Without a date"),
        Section::ToAnswer => lang.pick("Nog in te vullen of te bevestigen", "To answer or confirm"),
    }
}

/// A half year as a heading.
pub(super) fn half_year(half: HalfYear, lang: Lang) -> String {
    let year = half.year;
    match half.second {
        false => pick!(
            lang,
            "{year}, eerste helft (tot en met juni)",
            "{year}, first half (up to June)"
        ),
        true => pick!(
            lang,
            "{year}, tweede helft (vanaf juli)",
            "{year}, second half (from July)"
        ),
    }
}

/// Who owns the norm in this kind of organisation, where the source says so.
pub(super) fn owners_of(kind: Option<&Kind>, lang: Lang) -> Option<String> {
    let kind = kind.filter(|kind| !kind.owners.is_empty())?;
    let owners = lang.list(&kind.owners);
    Some(pick!(
        lang,
        "De norm noemt als eigenaren: {owners}.",
        "The norm names as owners: {owners}."
    ))
}

/// What is open and has nobody, counted.
pub(super) fn unowned_answers(number: usize, lang: Lang) -> Option<String> {
    let questions = lang.count(
        number,
        ("punt is", "punten zijn"),
        ("requirement is", "requirements are"),
    );
    (number > 0).then(|| {
        pick!(
            lang,
            "Verder: {questions} nog in te vullen of te bevestigen, zonder eigenaar.",
            "Further: {questions} still to be answered or confirmed, without an owner."
        )
    })
}

/// What was left out because it comes later.
pub(super) fn later(number: usize, until: Option<Date>, lang: Lang) -> Option<String> {
    let until = lang.date(until?);
    (number > 0).then(|| match number {
        1 => pick!(
            lang,
            "Na {until} staat er nog 1 regel in de planning.",
            "After {until} there is 1 more line in the plan."
        ),
        _ => pick!(
            lang,
            "Na {until} staan er nog {number} regels in de planning.",
            "After {until} there are {number} more lines in the plan."
        ),
    })
}

/// That this is a part of a plan.
pub(super) fn only_of(owner: Option<&str>, lang: Lang) -> Option<String> {
    owner.map(|owner| {
        pick!(
            lang,
            "Alleen wat van {owner} is.",
            "Only what is of {owner}."
        )
    })
}

/// Two names that may be one owner.
pub(super) fn same_owner((one, other): &(String, String), lang: Lang) -> String {
    pick!(
        lang,
        "“{one}” en “{other}”: dezelfde?",
        "“{one}” and “{other}”: the same?"
    )
}

/// Reminders that one meeting may serve.
pub(super) fn together(one: &Together<'_>, lang: Lang) -> String {
    let requirements = one.requirements.iter();
    let ids: Vec<&str> = requirements.map(|one| one.id.as_str()).collect();
    let (ids, often) = (lang.list(&ids), one.interval.words(lang));
    let day = lang.date(one.day);
    pick!(
        lang,
        "{ids}: {often}, uiterlijk {day}; misschien in één keer te doen",
        "{ids}: {often}, by {day}; perhaps to be done at once"
    )
}

/// What recurs without a number to count by.
pub(super) fn unscheduled(one: &Unscheduled<'_>, lang: Lang) -> String {
    let what = one.every.name();
    let what = what.map(|what| format!(" ({what})")).unwrap_or_default();
    let often = lang.pick("periodiek", "periodically");
    recurring(&format!("{often}{what}"), one.last_done, lang)
}

/// What a plan lacks, and for which requirements.
pub(super) fn lack(lack: &Lack<'_>, several: bool, lang: Lang) -> String {
    let norm = match several {
        true => format!(" ({})", lack.norm.id),
        false => String::new(),
    };
    let numbers = lang.list(&lack.requirements);
    format!("{}{norm}: {numbers}", in_a_few_words(lack.code, lang))
}
