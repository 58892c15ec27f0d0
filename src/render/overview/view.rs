//! The computed view of an overview.

use super::cells;
use super::names::Names;
use super::organisations::{alone, organisations, submissions};
use super::parts::{
    DevelopmentView, HardView, Measured, OnceAnswer, OnceView, OutcomeView, OverviewView,
    RegionView, RequirementRow, Sent, StepView, ThemeView, Which,
};
use super::remarks::{evaluated, exchanged, norm_remarks};
use super::said;
use crate::answers::Part;
use crate::document::Word;
use crate::lang::Lang;
use crate::norm::Theme;
use crate::overview::{Development, Overview, Rows};
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
            sent: round.members.len() + round.left_out.other_version.len(),
            expected: round.expected(),
            drafts: round.drafts(),
            counted: overview.members.len(),
        },
        summary: said::summary(overview, lang),
        regions: regions(overview, lang),
        themes: match picture {
            true => themes(overview, lang),
            false => Vec::new(),
        },
        hardest: match picture {
            true => hardest(overview, lang),
            false => Vec::new(),
        },
        development: development.map(|development| developed(overview, development, lang)),
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
        exchange: match which == Which::Exchange {
            true => exchanged(overview, names),
            false => Vec::new(),
        },
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

fn regions(overview: &Overview<'_>, lang: Lang) -> Vec<RegionView> {
    let told_apart = overview
        .regions
        .iter()
        .filter(|_| overview.regions.len() > 1);
    told_apart
        .enumerate()
        .map(|(at, (name, organisations))| RegionView {
            name: region_name(*name, lang),
            organisations: *organisations,
            shown: overview.shows_region(at),
        })
        .collect()
}

fn themes<'a>(overview: &'a Overview<'_>, lang: Lang) -> Vec<ThemeView<'a>> {
    let views = overview.themes.iter().map(|sums| ThemeView {
        id: &sums.theme.id,
        title: &sums.theme.title,
        row: cells::sums(&sums.all, lang),
        regions: sums
            .regions
            .iter()
            .map(|one| cells::sums(one, lang))
            .collect(),
        requirements: rows_of(overview, sums.theme)
            .map(|(id, title, rows)| RequirementRow {
                id,
                title,
                row: cells::row(&rows.all, lang),
                regions: rows
                    .regions
                    .iter()
                    .map(|one| cells::row(one, lang))
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
) -> impl Iterator<Item = (&'a str, &'a str, &'a Rows)> {
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
    let views = overview.hardest.iter().filter_map(|hard| {
        let requirement = overview.norm.requirements().nth(hard.requirement)?;
        let gaps = cells::span("gap", hard.gaps, hard.of, lang);
        let text = said::of(&gaps, hard.of, lang);
        Some(HardView {
            id: &requirement.id,
            title: &requirement.title,
            gaps,
            of: hard.of,
            text,
        })
    });
    views.collect()
}

fn developed<'a>(
    overview: &'a Overview<'_>,
    development: &Development<'_>,
    lang: Lang,
) -> DevelopmentView<'a> {
    let step = |at: usize| overview.norm.requirements().nth(at);
    let requirements = development.steps.iter().filter_map(|one| {
        let requirement = step(one.requirement)?;
        let counts = one.outcomes.iter().flatten();
        Some(StepView {
            id: &requirement.id,
            old_id: Some(one.old_id.clone()).filter(|old| *old != requirement.id),
            title: &requirement.title,
            before: cells::spans(&one.before, one.of.0, lang),
            after: cells::spans(&one.after, one.of.1, lang),
            outcomes: counts
                .filter(|(_, count)| *count > 0)
                .map(|(outcome, count)| OutcomeView {
                    outcome: outcome.word(),
                    label: outcome.label(lang),
                    count: *count,
                })
                .collect(),
        })
    });
    let themes = overview.norm.themes.iter().filter_map(|theme| {
        let own = development.steps.iter().filter(|one| {
            let id = step(one.requirement).map(|requirement| requirement.id.as_str());
            theme
                .requirements
                .iter()
                .any(|own| Some(own.id.as_str()) == id)
        });
        let (mut before, mut after) = (Vec::new(), Vec::new());
        let mut of = (0, 0);
        for one in own {
            said::add(&mut before, &one.before);
            said::add(&mut after, &one.after);
            of = (of.0 + one.of.0, of.1 + one.of.1);
        }
        // Council and inhabitants see the themes that the counts show.
        let shown = overview.themes.iter().any(|sums| sums.theme.id == theme.id);
        (of.1 > 0 && shown).then(|| StepView {
            id: &theme.id,
            old_id: None,
            title: &theme.title,
            before: cells::spans(&before, of.0, lang),
            after: cells::spans(&after, of.1, lang),
            outcomes: Vec::new(),
        })
    });
    DevelopmentView {
        both: development.both,
        newcomers: development.newcomers,
        merged: development.merged,
        gone: development.gone,
        text: said::development(development, lang),
        themes: themes.collect(),
        requirements: match overview.seen.requirements() {
            true => requirements.filter(|one| one.after.of > 0).collect(),
            false => Vec::new(),
        },
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
