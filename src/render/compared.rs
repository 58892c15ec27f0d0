//! Pieces of a comparison that the report and the diff share.

use jiff::civil::Date;
use serde::Serialize;

use super::bars::{Bar, bar};
use super::view::Counts;
use crate::answers::{Part, Show, Status};
use crate::comparison::{Change, Comparison, Slip};
use crate::document::Word;
use crate::lang::Lang;

/// A comparison with a baseline, as reports show it.
#[derive(Debug, Serialize)]
pub(super) struct ComparisonView<'a> {
    /// The counts of then and now per theme, over what can be compared.
    pub themes: Vec<ThemeThenNow<'a>>,
    /// The bars of then and now per theme.
    pub bars: Vec<BarThenNow<'a>>,
    /// What changed, for who may see statuses: what fails first.
    pub changes: Vec<ChangeView<'a>>,
}

/// The counts of then and now.
#[derive(Debug, Serialize)]
pub(super) struct ThemeThenNow<'a> {
    /// The theme's number.
    pub id: &'a str,
    /// Its title.
    pub title: &'a str,
    /// Then.
    pub before: Counts,
    /// Now.
    pub after: Counts,
}

/// The bars of then and now.
#[derive(Debug, Serialize)]
pub(super) struct BarThenNow<'a> {
    id: &'a str,
    title: &'a str,
    before: Bar,
    after: Bar,
}

/// What became of one requirement.
#[derive(Debug, Serialize)]
pub struct ChangeView<'a> {
    /// Its number.
    pub id: &'a str,
    /// Its number in the baseline, where that differs.
    pub old_id: Option<&'a str>,
    /// Its title.
    pub title: &'a str,
    /// What became of it, as a word for programs.
    pub outcome: &'static str,
    /// What became of it, in words.
    pub change: String,
    /// How far it was.
    pub before: Status,
    /// How far it is.
    pub after: Status,
    /// What the note says now.
    pub note: Option<&'a str>,
    /// Whether a duty lapsed since.
    pub lapsed: bool,
    /// Actions that slipped.
    pub slips: Vec<SlipView<'a>>,
    /// The line of the current answer.
    pub line: Option<u32>,
    /// The codes for which a diff can fail.
    pub codes: Vec<&'static str>,
}

/// An action that slipped.
#[derive(Debug, Serialize)]
pub struct SlipView<'a> {
    /// The action.
    pub title: &'a str,
    /// When it was due.
    pub was: Option<Date>,
    /// When it is due now.
    pub now: Option<Date>,
}

/// The view of a comparison, as far as it may be shown.
pub(super) fn compared<'a>(
    comparison: &'a Comparison<'_, '_>,
    show: Show,
    lang: Lang,
) -> ComparisonView<'a> {
    let themes = themes(comparison);
    let bars = themes.iter().map(|theme| BarThenNow {
        id: theme.id,
        title: theme.title,
        before: bar(&theme.before, lang),
        after: bar(&theme.after, lang),
    });
    let news = comparison.news().into_iter();
    ComparisonView {
        bars: bars.collect(),
        changes: changes(news.filter(|_| show.sees(Part::Statuses)), show, lang),
        themes,
    }
}

/// The counts of then and now per theme.
pub(super) fn themes<'a>(comparison: &'a Comparison<'_, '_>) -> Vec<ThemeThenNow<'a>> {
    let themes = comparison.themes().into_iter();
    let views = themes.map(|(theme, before, after)| ThemeThenNow {
        id: &theme.id,
        title: &theme.title,
        before: before.into(),
        after: after.into(),
    });
    views.collect()
}

/// The views of changes, as far as they may be shown.
pub(super) fn changes<'a, 'c: 'a, 'n: 'c>(
    changes: impl Iterator<Item = &'a Change<'c, 'n>>,
    show: Show,
    lang: Lang,
) -> Vec<ChangeView<'a>> {
    changes.map(|change| view(change, show, lang)).collect()
}

fn view<'a>(change: &'a Change<'_, '_>, show: Show, lang: Lang) -> ChangeView<'a> {
    let working = show.sees(Part::Working);
    let answer = change.row.answer.as_ref().filter(|_| working);
    let slips: &[Slip] = if working { &change.slips } else { &[] };
    let codes = change.codes().into_iter();
    ChangeView {
        id: &change.requirement.id,
        old_id: change.old_id.as_deref(),
        title: &change.requirement.title,
        outcome: change.outcome.word(),
        change: in_words(change, show, lang),
        before: change.before,
        after: change.after,
        note: answer.and_then(|answer| answer.texts.note.as_deref()),
        lapsed: change.lapsed,
        slips: slips
            .iter()
            .map(|slip| SlipView {
                title: &slip.title,
                was: slip.was,
                now: slip.now,
            })
            .collect(),
        line: change.place.line(),
        codes: codes.map(|code| code.name()).collect(),
    }
}

/// The outcome, and what else happened, in words.
fn in_words(change: &Change<'_, '_>, show: Show, lang: Lang) -> String {
    let mut words = vec![change.outcome.label(lang)];
    if change.lapsed {
        words.push(lang.pick("plicht sindsdien vervallen", "duty lapsed since"));
    }
    if !change.slips.is_empty() && show.sees(Part::Working) {
        words.push(lang.pick("actie opgeschoven", "action slipped"));
    }
    words.join("; ")
}
