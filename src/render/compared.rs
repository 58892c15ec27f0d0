//! The comparison with a baseline, as reports show it.

use serde::Serialize;

use super::bars::{Bar, bar};
use super::view::Counts;
use crate::answers::{Part, Show, Status};
use crate::comparison::{Change, Comparison};
use crate::lang::Lang;

/// A comparison with a baseline.
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
pub(super) struct ChangeView<'a> {
    /// Its number.
    pub id: &'a str,
    /// Its number in the baseline, where that differs.
    pub old_id: Option<&'a str>,
    /// Its title.
    pub title: &'a str,
    /// What became of it, in words.
    pub change: String,
    /// How far it was.
    pub before: Status,
    /// How far it is.
    pub after: Status,
}

/// The view of a comparison, as far as it may be shown.
pub(super) fn compared<'a>(
    comparison: &'a Comparison<'_, '_>,
    show: Show,
    lang: Lang,
) -> ComparisonView<'a> {
    let themes: Vec<ThemeThenNow<'a>> = comparison
        .themes()
        .into_iter()
        .map(|(theme, before, after)| ThemeThenNow {
            id: &theme.id,
            title: &theme.title,
            before: before.into(),
            after: after.into(),
        })
        .collect();
    let bars = themes.iter().map(|theme| BarThenNow {
        id: theme.id,
        title: theme.title,
        before: bar(&theme.before, lang),
        after: bar(&theme.after, lang),
    });
    let news = comparison
        .news()
        .into_iter()
        .filter(|_| show.sees(Part::Statuses));
    ComparisonView {
        bars: bars.collect(),
        changes: news
            .map(|change| ChangeView::new(change, show, lang))
            .collect(),
        themes,
    }
}

impl<'a> ChangeView<'a> {
    fn new(change: &'a Change<'_, '_>, show: Show, lang: Lang) -> Self {
        Self {
            id: &change.requirement.id,
            old_id: change.old_id.as_deref(),
            title: &change.requirement.title,
            change: in_words(change, show, lang),
            before: change.before,
            after: change.after,
        }
    }
}

/// The outcome, and what else happened, in words.
pub(super) fn in_words(change: &Change<'_, '_>, show: Show, lang: Lang) -> String {
    let mut words = vec![change.outcome.label(lang)];
    if change.lapsed {
        words.push(lang.pick("plicht sindsdien vervallen", "duty lapsed since"));
    }
    if !change.slips.is_empty() && show.sees(Part::Working) {
        words.push(lang.pick("actie opgeschoven", "action slipped"));
    }
    words.join("; ")
}
