//! What changed since the baseline.

use serde::Serialize;

use super::cells::{self, RowView};
use super::sentences;
use super::themes::theme_row;
use crate::comparison::Outcome;
use crate::lang::Lang;
use crate::overview::{Development, Overview, StatusFigures, ThenNow};
use crate::render::in_word::in_word;

/// What changed since the baseline.
#[derive(Clone, Debug, Serialize)]
pub struct DevelopmentView<'a> {
    /// How many organisations were in the counts then.
    pub counted_then: usize,
    /// How many are now.
    pub counted_now: usize,
    /// Who is compared, for who sees counts.
    pub compared: Option<ComparedView>,
    /// The same in words.
    pub text: Vec<String>,
    /// Per theme.
    pub themes: Vec<StepView<'a>>,
    /// Per requirement; in steps those that certainly moved.
    pub requirements: Vec<StepView<'a>>,
}

/// Which organisations are compared.
#[derive(Clone, Copy, Debug, Serialize)]
pub struct ComparedView {
    /// How many are in both measurements.
    pub both: usize,
    /// Of these, compared with those before a merger together.
    pub merged: usize,
    /// How many those were.
    pub predecessors: usize,
    /// How many are only in the current one.
    pub newcomers: usize,
    /// How many are only in the baseline.
    pub gone: usize,
}

/// Then and now.
#[derive(Clone, Debug, Serialize)]
pub struct StepView<'a> {
    /// The number of the theme or requirement.
    pub id: &'a str,
    /// Its number in the earlier version of the norm, where that differs.
    pub old_id: Option<String>,
    /// Its title.
    pub title: &'a str,
    /// Then.
    pub before: RowView,
    /// Now.
    pub after: RowView,
    /// Of how many: `44`, or `43 → 44`.
    pub of: String,
    /// How many went which way, for who may see counts.
    pub outcomes: Vec<OutcomeView>,
}

/// How many went one way.
#[derive(Clone, Debug, Serialize)]
pub struct OutcomeView {
    /// Which way.
    #[serde(serialize_with = "in_word")]
    pub outcome: Outcome,
    /// As people read it.
    pub label: &'static str,
    /// How many.
    pub count: usize,
}

pub(super) fn developed<'a>(
    overview: &'a Overview<'_>,
    development: &Development<'_>,
    lang: Lang,
) -> DevelopmentView<'a> {
    let requirements = development.requirements.iter().filter_map(|one| {
        let requirement = overview.norm.requirements().nth(one.at)?;
        let row = |row: &StatusFigures| cells::requirement(row, lang);
        Some(then_now(
            one,
            (&requirement.id, &requirement.title),
            row,
            lang,
        ))
    });
    let themes = development.themes.iter().filter_map(|one| {
        let theme = overview.norm.themes.get(one.at)?;
        let row = |row: &StatusFigures| theme_row(overview, row, lang);
        Some(then_now(one, (&theme.id, &theme.title), row, lang))
    });
    DevelopmentView {
        counted_then: development.counted.0,
        counted_now: development.counted.1,
        compared: development.compared.map(|compared| ComparedView {
            both: compared.both,
            merged: compared.merged,
            predecessors: compared.predecessors,
            newcomers: compared.newcomers,
            gone: compared.gone,
        }),
        text: sentences::development(overview, development, lang),
        themes: themes.collect(),
        requirements: requirements.collect(),
    }
}

fn then_now<'a>(
    one: &ThenNow,
    (id, title): (&'a str, &'a str),
    row: impl Fn(&StatusFigures) -> RowView,
    lang: Lang,
) -> StepView<'a> {
    let (before, after) = (row(&one.before), row(&one.after));
    let outcomes = one.outcomes.iter().filter(|(_, count)| *count > 0);
    StepView {
        id,
        old_id: Some(one.old_id.clone()).filter(|old| old != id),
        title,
        of: match before.of == after.of {
            true => after.of.to_string(),
            false => format!("{} → {}", before.of, after.of),
        },
        before,
        after,
        outcomes: outcomes
            .map(|(outcome, count)| OutcomeView {
                outcome: *outcome,
                label: outcome.label(lang),
                count: *count,
            })
            .collect(),
    }
}
