//! Pieces of a comparison that the report and the diff share.

use jiff::civil::Date;
use serde::Serialize;

use crate::answers::{Part, Show, Status, TextKind};
use crate::comparison::{Change, Comparison, Outcome, Slip};
use crate::lang::Lang;
use crate::problem::Code;
use crate::render::disclosed::{Questionnaire, Told, told};
use crate::render::in_word::in_word;
use crate::render::provenance::shown_file;

/// A comparison with a baseline, as reports show it.
#[derive(Debug, Serialize)]
pub(crate) struct ComparisonView<'a> {
    /// The counts of then and now per theme.
    pub themes: Vec<ThemeThenNow<'a>>,
    /// Over everything, then.
    before: Told,
    /// Over everything, now.
    after: Told,
    /// Whether these are the counts of both measurements whole, so that they need not
    /// stand apart from those of now.
    whole: bool,
    /// What changed, for who may see statuses: what fails first.
    pub changes: Vec<ChangeView<'a>>,
}

/// The counts of then and now; none of a moment that did not have the theme.
#[derive(Debug, Serialize)]
pub(crate) struct ThemeThenNow<'a> {
    /// The theme's number.
    pub id: &'a str,
    /// Its title.
    pub title: &'a str,
    /// Then.
    pub before: Option<Told>,
    /// Now.
    pub after: Option<Told>,
}

/// The counts of two measurements.
pub(crate) struct CountsThenNow<'a> {
    /// Per theme.
    pub themes: Vec<ThemeThenNow<'a>>,
    /// Over everything, then.
    pub before: Told,
    /// Over everything, now.
    pub after: Told,
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
    #[serde(serialize_with = "in_word")]
    pub outcome: Outcome,
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
    /// The file that `line` is of: the baseline's for an answer that is gone.
    pub file: Option<String>,
    /// The line of the answer.
    pub line: Option<u32>,
    /// The cell of the answer, if the file is a workbook: `Vragenlijst!C12`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub cell: Option<String>,
    /// The codes for which a diff can fail.
    pub codes: Vec<Code>,
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
pub(crate) fn compared<'a>(
    comparison: &'a Comparison<'_, '_>,
    show: Show,
    lang: Lang,
) -> ComparisonView<'a> {
    let CountsThenNow {
        themes,
        before,
        after,
    } = then_now(comparison, show);
    let compared = comparison.changes.len();
    let all = [comparison.baseline, comparison.current];
    ComparisonView {
        themes,
        before,
        after,
        whole: !show.sees(Part::Statuses) || all.iter().all(|one| one.rows.len() == compared),
        changes: changes(news(comparison, show), show, lang),
    }
}

/// A theme with its number.
pub(crate) fn titled(id: &str, title: &str) -> String {
    format!("{id}. {title}")
}

/// The counts of then and now: over what can be compared for who sees statuses;
/// else each over its own questionnaire, so that no question stands apart.
pub(crate) fn then_now<'a>(comparison: &'a Comparison<'_, '_>, show: Show) -> CountsThenNow<'a> {
    if !show.sees(Part::Statuses) {
        let (then, now) = (
            told(comparison.baseline, show),
            told(comparison.current, show),
        );
        return CountsThenNow {
            themes: side_by_side(&then, &now),
            before: then.total,
            after: now.total,
        };
    }
    let (before, after) = comparison.total();
    let themes = comparison.themes().into_iter();
    let themes = themes.map(|(theme, before, after)| ThemeThenNow {
        id: &theme.id,
        title: &theme.title,
        before: Some(Told::whole(before, show)),
        after: Some(Told::whole(after, show)),
    });
    CountsThenNow {
        themes: themes.collect(),
        before: Told::whole(before, show),
        after: Told::whole(after, show),
    }
}

/// The themes of now with those of then beside them; behind them those that are gone.
fn side_by_side<'a>(then: &Questionnaire<'a>, now: &Questionnaire<'a>) -> Vec<ThemeThenNow<'a>> {
    let of = |themes: &Questionnaire<'a>, id: &str| {
        let mut same = themes.themes.iter().filter(|(theme, _)| theme.id == id);
        same.next().map(|(_, told)| *told)
    };
    let gone = then.themes.iter();
    let gone = gone.filter(|(theme, _)| of(now, &theme.id).is_none());
    let all = now.themes.iter().chain(gone);
    let views = all.map(|(theme, _)| ThemeThenNow {
        id: &theme.id,
        title: &theme.title,
        before: of(then, &theme.id),
        after: of(now, &theme.id),
    });
    views.collect()
}

/// The changes with news for who may see it: what fails first. That an action
/// slipped is news for who sees actions only.
pub(crate) fn news<'a, 'c, 'n>(
    comparison: &'a Comparison<'c, 'n>,
    show: Show,
) -> impl Iterator<Item = &'a Change<'c, 'n>> {
    let seen = move |change: &&Change<'_, '_>| {
        show.sees(Part::Working) || change.outcome != Outcome::Unchanged || change.lapsed
    };
    let news = comparison.news().into_iter().filter(seen);
    news.filter(move |_| show.sees(Part::Statuses))
}

/// The views of changes, as far as they may be shown.
pub(crate) fn changes<'a, 'c: 'a, 'n: 'c>(
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
    let codes = codes.filter(|code| working || *code != Code::SlippedAction);
    ChangeView {
        id: &change.requirement.id,
        old_id: change.old_id.as_deref(),
        title: &change.requirement.title,
        outcome: change.outcome,
        change: in_words(change, show, lang),
        before: change.before,
        after: change.after,
        note: answer.and_then(|answer| answer.texts.get(TextKind::Note)),
        lapsed: change.lapsed,
        slips: slips
            .iter()
            .map(|slip| SlipView {
                title: &slip.title,
                was: slip.was,
                now: slip.now,
            })
            .collect(),
        file: shown_file(show, change.place.file()),
        line: change.place.line(),
        cell: change.place.cell(),
        codes: codes.collect(),
    }
}

/// The outcome, and what else happened, in words.
fn in_words(change: &Change<'_, '_>, show: Show, lang: Lang) -> String {
    let mut words = vec![change.outcome.label(lang)];
    if change.lapsed {
        words.push(lang.pick(
            "sindsdien te lang geleden gedaan",
            "done too long ago since",
        ));
    }
    if !change.slips.is_empty() && show.sees(Part::Working) {
        words.push(lang.pick("actie loopt uit", "action slipped"));
    }
    words.join("; ")
}
