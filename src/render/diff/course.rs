//! The course of one organisation over more than two measurements.

use jiff::civil::Date;
use serde::Serialize;

use super::view::Judged;
use crate::answers::{Audience, Part, Show, Status};
use crate::assessment::{Assessment, pace};
use crate::comparison::Comparison;
use crate::lang::{Lang, pick};
use crate::render::assess::sentences::ambition;
use crate::render::closing;
use crate::render::disclosed::{Between, Questionnaire, Told, told, why};
use crate::render::in_word::in_word;
use crate::render::provenance::{NormHead, shown_name};

/// The course over the years.
#[derive(Debug, Serialize)]
pub struct Course<'a> {
    format: &'static str,
    pub(super) organisation: &'a str,
    #[serde(serialize_with = "in_word")]
    pub(super) audience: Audience,
    /// That it is internal, or shared with the region.
    pub(super) marking: Option<&'static str>,
    pub(super) norm: String,
    pub(super) measurements: Vec<CourseDate>,
    pub(super) themes: Vec<CourseTheme<'a>>,
    pub(super) total: Vec<MetCount>,
    pub(super) requirements: Vec<CourseRequirement<'a>>,
    /// For who sees statuses, as are the verdict and whether it failed.
    pub(super) pace: Option<String>,
    pub(super) verdict: &'a str,
    pub(super) failed: Option<bool>,
    pub(super) held: &'a [String],
    /// Why 0 and 1 look alike, where they do.
    pub(super) why: Option<&'static str>,
    pub(super) closing: Vec<String>,
}

/// One measurement.
#[derive(Debug, Serialize)]
pub(super) struct CourseDate {
    pub(super) id: String,
    pub(super) date: Date,
}

/// A theme at every measurement; no count of one that did not have it.
#[derive(Debug, Serialize)]
pub(super) struct CourseTheme<'a> {
    pub(super) id: &'a str,
    pub(super) title: &'a str,
    pub(super) counts: Vec<Option<MetCount>>,
}

/// Met out of applicable, as far as it may be told.
#[derive(Clone, Debug, Serialize)]
pub(super) struct MetCount {
    #[serde(flatten)]
    numbers: MetNumbers,
    /// The same as people read it.
    pub(super) text: String,
}

#[derive(Clone, Copy, Debug, Serialize)]
#[serde(untagged)]
enum MetNumbers {
    Whole { met: usize, applicable: usize },
    Between(Between),
}

/// A requirement at every measurement; absent where it cannot be compared.
#[derive(Debug, Serialize)]
pub(super) struct CourseRequirement<'a> {
    pub(super) id: &'a str,
    pub(super) title: &'a str,
    pub(super) statuses: Vec<Option<Status>>,
}

impl MetCount {
    fn new(told: &Told, lang: Lang) -> Self {
        Self {
            numbers: match told {
                Told::Whole(counts) => MetNumbers::Whole {
                    met: counts[Status::Met],
                    applicable: counts.applicable(),
                },
                Told::Between(between) => MetNumbers::Between(*between),
            },
            text: told.met_of(lang),
        }
    }
}

/// The course: each earlier measurement compared with the last; nothing of no measurements.
pub fn course<'a>(
    comparisons: &'a [Comparison<'_, '_>],
    (measurements, hashes): (&'a [Assessment<'_>], &[String]),
    judged: &'a Judged,
    show: Show,
    lang: Lang,
) -> Option<Course<'a>> {
    let last = measurements.last()?;
    let statuses = show.sees(Part::Statuses);
    let told = moments_told(comparisons, last, show);
    Some(Course {
        format: "norm-course/1",
        organisation: shown_name(show, &last.organisation.name, lang),
        audience: show.audience(),
        marking: show.audience().marking(lang),
        norm: last.norm.reference().to_string(),
        measurements: measurements
            .iter()
            .map(|one| CourseDate {
                id: match show.sees(Part::Name) {
                    true => one.measurement.id.clone(),
                    false => one.measurement.date.to_string(),
                },
                date: one.measurement.date,
            })
            .collect(),
        themes: themes(&told, lang),
        total: told
            .iter()
            .map(|one| MetCount::new(&one.total, lang))
            .collect(),
        requirements: match statuses {
            true => steps(comparisons, last),
            false => Vec::new(),
        },
        pace: needed(last, lang).filter(|_| statuses),
        verdict: if statuses { &judged.verdict } else { "" },
        failed: judged.failed.filter(|_| statuses),
        held: &judged.held,
        why: why(show, lang),
        closing: closing(measurements.iter().zip(hashes), show, lang),
    })
}

/// What is still open, and the speed that the target takes.
fn needed(last: &Assessment<'_>, lang: Lang) -> Option<String> {
    let pace = pace(last.norm, &last.total(), last.day)?;
    let speed = pace.tenths_per_month.map(|tenths| {
        let ambition = ambition(&pace.target.words(lang), lang);
        let speed = lang.decimal(tenths);
        pick!(
            lang,
            " {ambition} Dat vraagt er gemiddeld {speed} per maand.",
            " {ambition} That takes {speed} a month on average."
        )
    });
    Some(pick!(
        lang,
        "Nog open: {open}.{speed}",
        "Still open: {open}.{speed}",
        open = pace.open,
        speed = speed.unwrap_or_default()
    ))
}

fn closing<'a, 'n: 'a>(
    measurements: impl Iterator<Item = (&'a Assessment<'n>, &'a String)>,
    show: Show,
    lang: Lang,
) -> Vec<String> {
    let measurements: Vec<_> = measurements.collect();
    let files = measurements
        .iter()
        .map(|(one, hash)| (*one, Some(hash.as_str())));
    let mut lines = closing::made_for(show.audience(), &show.left_out(lang), lang);
    lines.extend(closing::sources(files, show, lang));
    let norms = measurements.iter();
    let norms = norms.map(|(one, _)| NormHead::new(one.norm, lang));
    let norms: Vec<NormHead<'_>> = norms.collect();
    lines.push(closing::norms_and_tool(
        &norms.iter().collect::<Vec<_>>(),
        lang,
    ));
    lines
}

/// What is told of every measurement, the last one last: for who sees statuses of
/// what can be compared with the last, else of all that was asked at the time.
fn moments_told<'a>(
    comparisons: &'a [Comparison<'_, 'a>],
    last: &Assessment<'a>,
    show: Show,
) -> Vec<Questionnaire<'a>> {
    let then = comparisons.iter().map(|comparison| {
        if !show.sees(Part::Statuses) {
            return told(comparison.baseline, show);
        }
        let themes = comparison.themes().into_iter();
        let themes = themes.map(|(theme, before, _)| (theme, Told::whole(before, show)));
        Questionnaire {
            themes: themes.collect(),
            total: Told::whole(comparison.total().0, show),
        }
    });
    then.chain([told(last, show)]).collect()
}

/// The themes over the years: those of the last measurement, then those that are gone.
fn themes<'a>(moments: &[Questionnaire<'a>], lang: Lang) -> Vec<CourseTheme<'a>> {
    let mut lines: Vec<CourseTheme<'a>> = Vec::new();
    for (theme, _) in moments.iter().rev().flat_map(|moment| &moment.themes) {
        if lines.iter().any(|line| line.id == theme.id) {
            continue;
        }
        let counts = moments.iter().map(|moment| {
            let mut same = moment.themes.iter().filter(|(one, _)| one.id == theme.id);
            same.next().map(|(_, told)| MetCount::new(told, lang))
        });
        lines.push(CourseTheme {
            id: &theme.id,
            title: &theme.title,
            counts: counts.collect(),
        });
    }
    lines
}

fn steps<'a>(
    comparisons: &'a [Comparison<'_, '_>],
    last: &'a Assessment<'_>,
) -> Vec<CourseRequirement<'a>> {
    let lines = last.rows.iter().map(|row| {
        let id = &row.requirement.id;
        let then = comparisons.iter().map(|comparison| {
            let change = comparison
                .changes
                .iter()
                .find(|change| change.requirement.id == *id);
            change.map(|change| change.before)
        });
        let statuses = then.chain([Some(row.status())]).collect();
        CourseRequirement {
            id,
            title: &row.requirement.title,
            statuses,
        }
    });
    lines.collect()
}
