//! The free texts of answers, gathered for their readers.

use std::borrow::Cow;

use jiff::civil::Date;
use serde::Serialize;

use crate::answers::{Answer, Audience, Obstacle, Show, TextKind};
use crate::assessment::{Assessment, Row};
use crate::lang::Lang;
use crate::render::assess::requirement::RequirementView;

/// A text with the key of its label.
#[derive(Debug, Serialize)]
pub(super) struct TextView<'a> {
    label: &'static str,
    text: Cow<'a, str>,
}

/// The texts of a requirement, in the order of reading.
pub(super) fn texts<'a>(view: &'a RequirementView<'_>, lang: Lang) -> Vec<TextView<'a>> {
    let done = last_done(view, lang).map(Cow::Owned);
    let obstacles = Obstacle::listed(view.obstacles, lang).map(Cow::Owned);
    let occasion = view
        .occasion
        .map(|_| Cow::Borrowed(lang.pick("kwam niet voor", "did not come up")));
    let all = [
        ("note", view.note.map(Cow::Borrowed)),
        ("owner", view.owner.as_deref().map(Cow::Borrowed)),
        ("last_done", done),
        ("obstacles", obstacles),
        ("occasion", occasion),
    ];
    let texts = view.texts.0.iter();
    let texts = texts.map(|(kind, text)| (kind.name(), text.map(Cow::Borrowed)));
    let said = all
        .into_iter()
        .chain(texts)
        .filter_map(|(label, text)| Some(TextView { label, text: text? }));
    said.collect()
}

/// When it was last done: one day, or one for each interval by what recurs.
fn last_done(view: &RequirementView<'_>, lang: Lang) -> Option<String> {
    let by_interval = view.last_done_by.0.iter();
    let by_interval = by_interval.map(|one| format!("{} ({})", lang.date(one.date), one.name));
    let by_interval: Vec<String> = by_interval.collect();
    match by_interval.is_empty() {
        true => view.last_done.map(|date| lang.date(date)),
        false => Some(by_interval.join("; ")),
    }
}

/// What council and inhabitants may read of one theme; not of which requirement.
#[derive(Debug, Serialize)]
pub(super) struct PublicTheme<'a> {
    title: &'a str,
    texts: Vec<&'a str>,
    actions: Vec<PublicAction<'a>>,
}

/// An action that council and inhabitants may read.
#[derive(Debug, Serialize)]
struct PublicAction<'a> {
    title: &'a str,
    due: Option<Date>,
    done: bool,
}

/// Public texts and actions per theme; without numbers, so that nobody reads
/// from them which requirements are open.
pub(super) fn public_themes<'a>(
    assessment: &'a Assessment<'_>,
    show: Show,
) -> Vec<PublicTheme<'a>> {
    debug_assert_eq!(show.audience(), Audience::Public);
    let themes = assessment.norm.themes.iter().map(|theme| {
        let rows = || {
            assessment
                .rows
                .iter()
                .filter(|row| row.theme.id == theme.id)
        };
        PublicTheme {
            title: &theme.title,
            texts: rows()
                .filter_map(public_text)
                .flat_map(paragraphs)
                .collect(),
            actions: rows().flat_map(public_actions).collect(),
        }
    });
    themes
        .filter(|theme| !theme.texts.is_empty() || !theme.actions.is_empty())
        .collect()
}

/// What was carried over is said to nobody outside until somebody confirms it.
fn public_text<'a>(row: &'a Row<'_>) -> Option<&'a str> {
    row.answer
        .as_ref()
        .filter(|_| !row.is_unconfirmed())
        .and_then(|answer| answer.texts.get(TextKind::Public))
}

/// Each line that people typed as a paragraph of its own.
fn paragraphs(text: &str) -> impl Iterator<Item = &str> {
    text.lines().filter(|line| !line.trim().is_empty())
}

fn public_actions<'a>(row: &'a Row<'_>) -> Vec<PublicAction<'a>> {
    let answer: Option<&'a Answer> = row.answer.as_ref();
    let actions = answer.into_iter().flat_map(|answer| &answer.actions);
    let public = actions.filter(|action| action.public);
    public
        .map(|action| PublicAction {
            title: &action.title,
            due: action.due,
            done: action.done,
        })
        .collect()
}
