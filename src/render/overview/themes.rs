//! The themes of an overview with their requirements, and which of those are hardest.

use serde::Serialize;

use super::cells::{self, CellView, RowView};
use super::counted_as::CountedAs;
use super::sentences;
use crate::lang::Lang;
use crate::norm::Theme;
use crate::overview::{GroupedFigures, Overview, StatusFigures};
use crate::render::provenance::NormHead;

/// A theme.
#[derive(Clone, Debug, Serialize)]
pub struct OverviewTheme<'a> {
    /// Its number.
    pub id: &'a str,
    /// Its title.
    pub title: &'a str,
    /// How many answers have which status.
    pub row: RowView,
    /// The same per group, in the order of `groups`; none where there is no such group.
    pub groups: Vec<Option<RowView>>,
    /// Its requirements.
    pub requirements: Vec<RequirementRow<'a>>,
}

/// A requirement.
#[derive(Clone, Debug, Serialize)]
pub struct RequirementRow<'a> {
    /// Its number.
    pub id: &'a str,
    /// Its title.
    pub title: &'a str,
    /// How many organisations have which status.
    pub row: RowView,
    /// The same per group, in the order of `groups`; none where there is no such group.
    pub groups: Vec<Option<RowView>>,
}

/// A requirement that many do not meet yet.
#[derive(Clone, Debug, Serialize)]
pub struct HardView<'a> {
    /// Its number.
    pub id: &'a str,
    /// Its title.
    pub title: &'a str,
    /// For how many it is partly met or not yet met; in steps how many meet it.
    pub cell: CellView,
    /// Of how many organisations.
    pub of: usize,
    /// The same in words.
    pub text: String,
}

/// Requirements that stand the same and are too many to name.
#[derive(Clone, Debug, Serialize)]
pub struct TiedView {
    /// How many.
    pub count: usize,
    /// The numbers of their themes.
    pub themes: Vec<String>,
    /// The same in words.
    pub text: String,
}

/// A row of answers, as this audience sees it.
pub(super) fn theme_row(overview: &Overview<'_>, row: &StatusFigures, lang: Lang) -> RowView {
    match overview.seen.requirements() {
        true => cells::theme(row, lang),
        false => cells::public(row, lang),
    }
}

pub(super) fn themes<'a>(overview: &'a Overview<'_>, lang: Lang) -> Vec<OverviewTheme<'a>> {
    let views = overview.themes.iter().map(|sums| OverviewTheme {
        id: &sums.theme.id,
        title: &sums.theme.title,
        row: theme_row(overview, &sums.all, lang),
        groups: sums
            .groups
            .iter()
            .map(|row| row.as_ref().map(|row| theme_row(overview, row, lang)))
            .collect(),
        requirements: rows_of(overview, sums.theme)
            .filter(|(.., rows)| rows.all.of() > 0)
            .map(|(id, title, rows)| RequirementRow {
                id,
                title,
                row: cells::requirement(&rows.all, lang),
                groups: rows
                    .groups
                    .iter()
                    .map(|row| {
                        let asks = row.as_ref().filter(|row| row.of() > 0);
                        asks.map(|row| cells::requirement(row, lang))
                    })
                    .collect(),
            })
            .collect(),
    });
    views.collect()
}

/// The requirements of a theme with their rows.
fn rows_of<'a>(
    overview: &'a Overview<'_>,
    theme: &'a Theme,
) -> impl Iterator<Item = (&'a str, &'a str, &'a GroupedFigures)> {
    let all = overview.norm.requirements().zip(&overview.requirements);
    all.filter(|(requirement, _)| {
        theme
            .requirements
            .iter()
            .any(|own| own.id == requirement.id)
    })
    .map(|(requirement, rows)| (requirement.id.as_str(), requirement.title.as_str(), rows))
}

pub(super) fn hardest<'a>(overview: &'a Overview<'_>, lang: Lang) -> Vec<HardView<'a>> {
    let views = overview.hardest.named.iter().filter_map(|hard| {
        let requirement = overview.norm.requirements().nth(hard.requirement)?;
        let of = hard.row.of();
        let cell = match &hard.row {
            StatusFigures::Counts(counts) => cells::number(CountedAs::Gap, counts.gaps(), of),
            StatusFigures::Steps(..) | StatusFigures::Hidden(_) => {
                cells::requirement(&hard.row, lang)
                    .cells
                    .into_iter()
                    .next()?
            }
        };
        Some(HardView {
            id: &requirement.id,
            title: &requirement.title,
            text: sentences::hard(&cell, of, lang),
            cell,
            of,
        })
    });
    views.collect()
}

pub(super) fn tied(overview: &Overview<'_>, lang: Lang) -> Option<TiedView> {
    let tied = overview.hardest.next.as_ref()?;
    Some(TiedView {
        count: tied.count,
        themes: tied.themes.clone(),
        text: sentences::tied(tied, NormHead::new(overview.norm, lang).requirement.1, lang),
    })
}
