//! The cases of a measurement that its organisation has to know of, each once and in
//! one order. Nobody else is shown any of them.

use jiff::civil::Date;
use serde::Serialize;

use super::case::{Ask, Case};
use crate::answers::{Status, TextKind};
use crate::comparison::{Change, Comparison, Outcome};
use crate::lang::{Lang, pick};
use crate::problem::Code;
use crate::render::assess::requirement::RequirementView;
use crate::render::assess::view::Picture;

/// A case with all that it concerns.
#[derive(Debug, Serialize)]
pub(crate) struct CaseView<'a> {
    title: &'static str,
    ask: Option<&'static str>,
    blank: Option<&'static str>,
    /// Whether it is asked once, and not of each.
    once: bool,
    /// Whether nothing made of the measurement goes out before it is solved.
    holds_back: bool,
    /// Whether it does not get on without a decision.
    pub(super) decision: bool,
    pub(super) items: Vec<CaseItem<'a>>,
}

/// One requirement that a case concerns.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct CaseItem<'a> {
    /// Its number.
    pub id: &'a str,
    /// Its title.
    pub title: &'a str,
    /// What there is to say, in our words.
    pub(super) said: String,
    /// The words of the file with which it ends.
    pub(super) quote: Option<&'a str>,
    owner: Option<String>,
}

/// The cases that there are, for who sees actions and notes.
pub(crate) fn cases<'a>(
    picture: &'a Picture<'a>,
    comparison: Option<&'a Comparison<'_, '_>>,
    lang: Lang,
) -> Vec<CaseView<'a>> {
    if !picture.show_working {
        return Vec::new();
    }
    let all = Case::ALL.map(|case| view(case, items(case, picture, comparison, lang), lang));
    let there = all.into_iter().filter(|case| !case.items.is_empty());
    there.collect()
}

fn view(case: Case, items: Vec<CaseItem<'_>>, lang: Lang) -> CaseView<'_> {
    let ask: Option<Ask> = case.ask(lang);
    CaseView {
        title: case.title(lang),
        ask: ask.map(|ask| ask.ask),
        blank: ask.map(|ask| ask.blank),
        once: ask.is_some_and(|ask| ask.once),
        holds_back: case == Case::Unconfirmed,
        decision: case.wants_decision(),
        items,
    }
}

fn items<'a>(
    case: Case,
    picture: &'a Picture<'a>,
    comparison: Option<&'a Comparison<'_, '_>>,
    lang: Lang,
) -> Vec<CaseItem<'a>> {
    let requirements = || picture.themes.iter().flat_map(|theme| &theme.requirements);
    let changed = |outcome: Outcome| {
        let changes = comparison
            .into_iter()
            .flat_map(|comparison| &comparison.changes);
        changes.filter(move |change| change.outcome == outcome)
    };
    let changed_in = |outcome| changed(outcome).map(|change| moved(change, lang)).collect();
    match case {
        Case::Overdue => requirements()
            .flat_map(|view| overdue(view, picture.judged_on, lang))
            .collect(),
        Case::NoAction => requirements()
            .filter(|view| view.status.is_gap() && view.first_action().is_none())
            .map(|view| item(view, no_action(view.status, lang)))
            .collect(),
        Case::Worse => changed_in(Outcome::Worse),
        Case::AnswerLost => changed_in(Outcome::AnswerLost),
        Case::Missing => requirements()
            .filter(|view| view.status == Status::Unanswered && !view.unconfirmed)
            .filter(|view| changed(Outcome::AnswerLost).all(|lost| lost.requirement.id != *view.id))
            .map(|view| item(view, Status::Unanswered.label(lang).to_owned()))
            .collect(),
        Case::LapsedDuty => requirements()
            .flat_map(|view| lapsed(view, picture))
            .collect(),
        Case::Slipped => comparison
            .into_iter()
            .flat_map(|comparison| &comparison.changes)
            .flat_map(|change| slipped(change, picture.judged_on, lang))
            .collect(),
        Case::Reassessed => changed_in(Outcome::Reassessed),
        Case::Unconfirmed => requirements()
            .filter(|view| view.unconfirmed)
            .map(|view| item(view, String::new()))
            .collect(),
    }
}

fn item<'a>(view: &RequirementView<'a>, said: String) -> CaseItem<'a> {
    CaseItem {
        id: view.id,
        title: view.title,
        said,
        quote: None,
        owner: view.owner.clone(),
    }
}

fn no_action(status: Status, lang: Lang) -> String {
    let status = status.label(lang);
    pick!(
        lang,
        "{status}, en heeft nog geen actie",
        "{status}, and has no action yet"
    )
}

fn overdue<'a>(view: &'a RequirementView<'a>, day: Date, lang: Lang) -> Vec<CaseItem<'a>> {
    let open = view.actions.iter().filter(|action| !action.done);
    let late = open.filter_map(|action| {
        let due = lang.date(action.due.filter(|due| *due < day)?);
        Some(CaseItem {
            quote: Some(action.title),
            owner: action.owner.as_ref().or(view.owner.as_ref()).cloned(),
            ..item(
                view,
                pick!(
                    lang,
                    "had op {due} klaar moeten zijn",
                    "should have been done by {due}"
                ),
            )
        })
    });
    late.collect()
}

fn lapsed<'a>(view: &'a RequirementView<'a>, picture: &Picture<'_>) -> Vec<CaseItem<'a>> {
    let found = picture.findings.iter();
    let found = found.filter(|finding| finding.code == Code::LapsedDuty);
    let own = found.filter(|finding| finding.requirements.iter().any(|id| id == view.id));
    own.map(|finding| item(view, finding.text.clone()))
        .collect()
}

/// From which status to which; of what was judged differently, why.
pub(super) fn moved<'a>(change: &'a Change<'_, '_>, lang: Lang) -> CaseItem<'a> {
    let answer = change.row.answer.as_ref();
    let why = answer.and_then(|answer| answer.texts.get(TextKind::Reassessed));
    let quote = why.filter(|_| change.outcome == Outcome::Reassessed);
    let (was, now) = (change.before.label(lang), change.after.label(lang));
    CaseItem {
        id: &change.requirement.id,
        title: &change.requirement.title,
        said: pick!(
            lang,
            "was “{was}”, is nu “{now}”",
            "was “{was}”, is now “{now}”"
        ),
        quote,
        owner: answer
            .filter(|_| quote.is_none())
            .and_then(|answer| answer.owner.said(lang)),
    }
}

/// Actions with a later date, or without one now; those that are late are told as such.
fn slipped<'a>(change: &'a Change<'_, '_>, day: Date, lang: Lang) -> Vec<CaseItem<'a>> {
    let moved = change.slips.iter();
    let moved = moved.filter_map(|slip| {
        let was = lang.date(slip.was?);
        let said = match slip.now {
            Some(now) if now < day => return None,
            Some(now) => {
                let now = lang.date(now);
                pick!(lang, "van {was} naar {now}", "from {was} to {now}")
            }
            None => pick!(
                lang,
                "stond op {was} en heeft nu geen datum",
                "was due on {was} and has no date now"
            ),
        };
        let answer = change.row.answer.as_ref();
        let action = answer.and_then(|answer| {
            let mut actions = answer.actions.iter();
            actions.find(|action| action.mark == slip.mark && action.title == slip.title)
        });
        let own = action.and_then(|action| action.owner.said(lang));
        Some(CaseItem {
            id: &change.requirement.id,
            title: &change.requirement.title,
            said,
            quote: Some(slip.title.as_str()),
            owner: own.or_else(|| answer.and_then(|answer| answer.owner.said(lang))),
        })
    });
    moved.collect()
}
