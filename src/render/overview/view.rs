//! The computed view of an overview.

use super::cells::{self, RowView};
use super::course::course;
use super::names::Names;
use super::organisations::{alone, organisations};
use super::parts::{
    ComparedView, DevelopmentView, GroupView, HardView, Measured, OnceAnswer, OnceView,
    OutcomeView, OverviewView, RequirementRow, Sent, StepView, ThemeView, TiedView, Which,
};
use super::remarks::{evaluated, exchanged, norm_remarks};
use super::said;
use super::sent::submissions;
use crate::answers::Part;
use crate::document::Word;
use crate::lang::Lang;
use crate::norm::Theme;
use crate::overview::{Development, GroupedFigures, Overview, RegionGroup, StatusFigures, ThenNow};
use crate::render::made::NormHead;

/// The view of one overview.
pub fn overview_view<'a>(
    overview: &'a Overview<'a>,
    which: Which,
    names: &'a Names,
    lang: Lang,
) -> OverviewView<'a> {
    let picture = which == Which::Overview;
    let round = &overview.round;
    let norm = NormHead::new(overview.norm, lang);
    let development = overview.development.as_ref().filter(|_| picture);
    let exchange = match which == Which::Exchange {
        true => exchanged(overview, names),
        false => Vec::new(),
    };
    OverviewView {
        norm_name: norm.name(),
        norm,
        measurement: Measured {
            id: round.id.to_owned(),
            label: round.label.map(str::to_owned),
            date: round.date,
        },
        baseline: development.map(|development| Measured {
            id: development.baseline.id.to_owned(),
            label: development.baseline.label.map(str::to_owned),
            date: development.baseline.date,
        }),
        sent: Sent {
            sent: round.sent(),
            expected: round.expected(),
            drafts: round.drafts(),
            counted: overview.members.len(),
        },
        summary: said::summary(overview, lang),
        in_steps: overview.seen.in_steps(),
        columns: cells::columns(overview.seen.in_steps(), overview.seen.requirements(), lang),
        groups: groups(overview, lang),
        themes: match picture {
            true => themes(overview, lang),
            false => Vec::new(),
        },
        total: overview
            .total
            .as_ref()
            .filter(|_| picture)
            .map(|row| theme_row(overview, row, lang)),
        hardest: match picture {
            true => hardest(overview, lang),
            false => Vec::new(),
        },
        hardest_next: picture.then(|| tied(overview, lang)).flatten(),
        development: development.map(|development| developed(overview, development, lang)),
        course: picture.then(|| course(overview, lang)).flatten(),
        once: match picture {
            true => once(overview, lang),
            false => Vec::new(),
        },
        alone: match picture && overview.seen.requirements() {
            true => alone(overview),
            false => Vec::new(),
        },
        organisations: match picture && overview.seen.organisations() {
            true => organisations(overview, names),
            false => Vec::new(),
        },
        submissions: (which == Which::Submissions).then(|| submissions(overview, names, lang)),
        exchange_text: said::exchange(&exchange, lang),
        exchange,
        evaluation: match which == Which::Evaluation {
            true => evaluated(overview, names, lang),
            false => Vec::new(),
        },
        norm_remarks: match which == Which::Evaluation {
            true => norm_remarks(overview.norm),
            false => Vec::new(),
        },
        notes: said::notes(overview, which, lang),
    }
}

/// The name of a region as people read it.
pub(super) fn region_name(name: Option<&str>, lang: Lang) -> String {
    name.map_or_else(
        || lang.pick("zonder regio", "no region").to_owned(),
        str::to_owned,
    )
}

fn groups(overview: &Overview<'_>, lang: Lang) -> Vec<GroupView> {
    let groups = overview.groups.iter().map(|group| GroupView {
        name: group_name(group, lang),
        regions: group
            .regions
            .iter()
            .map(|region| region_name(*region, lang))
            .collect(),
        organisations: group.organisations,
    });
    groups.collect()
}

/// A region by its name; several by all of theirs.
pub(super) fn group_name(group: &RegionGroup<'_>, lang: Lang) -> String {
    let names = group.regions.iter().map(|name| region_name(*name, lang));
    let names: Vec<String> = names.collect();
    match &names[..] {
        [one] => one.clone(),
        several => {
            let names = lang.list(several);
            lang.pick(format!("{names} samen"), format!("{names} together"))
        }
    }
}

/// A row of answers, as this audience sees it.
pub(super) fn theme_row(overview: &Overview<'_>, row: &StatusFigures, lang: Lang) -> RowView {
    match overview.seen.requirements() {
        true => cells::theme(row, lang),
        false => cells::public(row, lang),
    }
}

fn themes<'a>(overview: &'a Overview<'_>, lang: Lang) -> Vec<ThemeView<'a>> {
    let views = overview.themes.iter().map(|sums| ThemeView {
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

fn hardest<'a>(overview: &'a Overview<'_>, lang: Lang) -> Vec<HardView<'a>> {
    let views = overview.hardest.named.iter().filter_map(|hard| {
        let requirement = overview.norm.requirements().nth(hard.requirement)?;
        let of = hard.row.of();
        let cell = match &hard.row {
            StatusFigures::Counts(tally) => cells::number("gap", tally.gaps(), of),
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
            text: said::hard(&cell, of, lang),
            cell,
            of,
        })
    });
    views.collect()
}

fn tied(overview: &Overview<'_>, lang: Lang) -> Option<TiedView> {
    let tied = overview.hardest.next.as_ref()?;
    Some(TiedView {
        count: tied.count,
        themes: tied.themes.clone(),
        text: said::tied(tied, NormHead::new(overview.norm, lang).requirement.1, lang),
    })
}

fn developed<'a>(
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
        text: said::development(overview, development, lang),
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
                outcome: outcome.word(),
                label: outcome.label(lang),
                count: *count,
            })
            .collect(),
    }
}

fn once<'a>(overview: &'a Overview<'_>, lang: Lang) -> Vec<OnceView<'a>> {
    let named = overview.seen.show.sees(Part::Name);
    let views = overview.once.iter().filter_map(|once| {
        let requirement = overview.norm.requirements().nth(once.requirement)?;
        let answers = once.answers.iter().map(|(body, status)| OnceAnswer {
            name: named.then(|| body.facts.name.clone()),
            region: body.region().map(|region| region_name(Some(region), lang)),
            status: *status,
        });
        Some(OnceView {
            id: &requirement.id,
            title: &requirement.title,
            answered_by: overview.norm.kind_title(once.body),
            answers: answers.collect(),
            hidden: once.hidden,
        })
    });
    views.collect()
}
