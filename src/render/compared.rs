//! Pieces of a comparison that the report and the diff share.

use jiff::civil::Date;
use serde::Serialize;

use super::made::shown_file;
use super::small::{InPublic, in_public, sum};
use super::view::Counts;
use crate::answers::{Audience, Part, Show, Status};
use crate::comparison::{Change, Comparison, Outcome, Slip};
use crate::document::Word;
use crate::lang::Lang;
use crate::problem::Code;

/// A comparison with a baseline, as reports show it.
#[derive(Debug, Serialize)]
pub(super) struct ComparisonView<'a> {
    /// The counts of then and now per theme, over what can be compared.
    pub themes: Vec<ThemeThenNow<'a>>,
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
pub(super) fn compared<'a>(
    comparison: &'a Comparison<'_, '_>,
    show: Show,
    lang: Lang,
) -> ComparisonView<'a> {
    ComparisonView {
        themes: themes(comparison),
        changes: changes(news(comparison, show), show, lang),
    }
}

/// Whether nothing of a comparison may be shown: any count would tell council and
/// inhabitants what is open.
pub fn is_hidden_from(comparison: &Comparison<'_, '_>, show: Show) -> bool {
    let themes = themes(comparison).into_iter();
    let lines = themes.map(|theme| vec![theme.after, theme.before]);
    show.audience() == Audience::Public && in_public(&lines.collect::<Vec<_>>()) == InPublic::Hidden
}

/// Shows some themes as one, after the others.
pub(super) fn merge(themes: &mut Vec<ThemeThenNow<'_>>, group: &[usize], lang: Lang) {
    let lines: Vec<Vec<Counts>> = themes
        .iter()
        .map(|theme| vec![theme.after, theme.before])
        .collect();
    let [after, before] = sum(&lines, group)[..] else {
        return;
    };
    let mut number = 0..;
    themes.retain(|_| number.next().is_none_or(|at| !group.contains(&at)));
    themes.push(ThemeThenNow {
        id: "",
        title: others(lang),
        before,
        after,
    });
}

/// A theme with its number; themes that are shown as one have none.
pub(super) fn titled(id: &str, title: &str) -> String {
    match id {
        "" => title.to_owned(),
        id => format!("{id}. {title}"),
    }
}

/// What themes that are shown as one are called.
pub fn others(lang: Lang) -> &'static str {
    lang.pick("Andere thema's samen", "Other themes together")
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

/// The changes with news for who may see it: what fails first. That an action
/// slipped is news for who sees actions only.
pub(super) fn news<'a, 'c, 'n>(
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
    let codes = codes.filter(|code| working || *code != Code::SlippedAction);
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
        words.push(lang.pick("actie opgeschoven", "action slipped"));
    }
    words.join("; ")
}
