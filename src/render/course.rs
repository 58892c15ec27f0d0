//! The course of one organisation over more than two measurements.

use jiff::civil::Date;
use serde::Serialize;

use super::diff::Judged;
use super::page::{Look, Page, sign};
use crate::answers::Status;
use crate::assessment::{Assessment, Tally, pace};
use crate::comparison::Comparison;
use crate::lang::Lang;

/// The course over the years.
#[derive(Debug, Serialize)]
pub struct Course<'a> {
    format: &'static str,
    organisation: &'a str,
    norm: String,
    measurements: Vec<Moment<'a>>,
    themes: Vec<Line<'a>>,
    total: Vec<Count>,
    requirements: Vec<Steps<'a>>,
    pace: Option<String>,
    verdict: &'a str,
    failed: bool,
    held: &'a [String],
}

/// One measurement.
#[derive(Debug, Serialize)]
struct Moment<'a> {
    id: &'a str,
    date: Date,
}

/// A theme at every measurement.
#[derive(Debug, Serialize)]
struct Line<'a> {
    id: &'a str,
    title: &'a str,
    counts: Vec<Count>,
}

/// Met out of applicable.
#[derive(Clone, Copy, Debug, Serialize)]
struct Count {
    met: usize,
    applicable: usize,
}

/// A requirement at every measurement; absent where it cannot be compared.
#[derive(Debug, Serialize)]
struct Steps<'a> {
    id: &'a str,
    title: &'a str,
    statuses: Vec<Option<Status>>,
}

impl From<Tally> for Count {
    fn from(tally: Tally) -> Self {
        Self {
            met: tally.met,
            applicable: tally.applicable(),
        }
    }
}

/// The course: each earlier measurement compared with the last.
pub fn course<'a>(
    comparisons: &'a [Comparison<'_, '_>],
    last: &'a Assessment<'_>,
    judged: &'a Judged,
    statuses: bool,
    lang: Lang,
) -> Course<'a> {
    let moments = comparisons
        .iter()
        .map(|comparison| comparison.baseline)
        .chain([last]);
    let tally = last.total();
    Course {
        format: "norm-course/1",
        organisation: &last.organisation.name,
        norm: last.norm.reference().to_string(),
        measurements: moments
            .map(|one| Moment {
                id: &one.measurement.id,
                date: one.measurement.date,
            })
            .collect(),
        themes: themes(comparisons, last),
        total: comparisons
            .iter()
            .map(|comparison| comparison.total().0.into())
            .chain([tally.into()])
            .collect(),
        requirements: if statuses {
            steps(comparisons, last)
        } else {
            Vec::new()
        },
        pace: pace(last.norm, &tally, last.day).and_then(|pace| {
            let tenths = pace.tenths_per_month?;
            let (open, speed, when) = (pace.open, lang.decimal(tenths), pace.target.words(lang));
            Some(lang.pick(
                format!("Nog open: {open}. Voor het doel ({when}) is {speed} per maand nodig."),
                format!("Still open: {open}. The target ({when}) takes {speed} a month."),
            ))
        }),
        verdict: &judged.verdict,
        failed: judged.failed,
        held: &judged.held,
    }
}

fn themes<'a>(comparisons: &'a [Comparison<'_, '_>], last: &'a Assessment<'_>) -> Vec<Line<'a>> {
    let lines = last.themes().into_iter().map(|(theme, now)| {
        let then = comparisons.iter().map(|comparison| {
            let themes = comparison.themes();
            let found = themes.iter().find(|(other, _, _)| other.id == theme.id);
            found.map_or_else(
                || Tally::default().into(),
                |(_, before, _)| (*before).into(),
            )
        });
        Line {
            id: &theme.id,
            title: &theme.title,
            counts: then.chain([now.into()]).collect(),
        }
    });
    lines.collect()
}

fn steps<'a>(comparisons: &'a [Comparison<'_, '_>], last: &'a Assessment<'_>) -> Vec<Steps<'a>> {
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
        Steps {
            id,
            title: &row.requirement.title,
            statuses,
        }
    });
    lines.collect()
}

/// Writes the course on a page.
pub fn course_terminal(course: &Course<'_>, page: &mut Page, lang: Lang) {
    page.say(
        "",
        Look::Bold,
        &format!("{} · {}", course.organisation, course.norm),
    );
    let ids: Vec<&str> = course.measurements.iter().map(|moment| moment.id).collect();
    let count = |count: &Count| {
        let of = lang.pick("van", "of");
        format!("{} {of} {}", count.met, count.applicable)
    };
    let header: Vec<&str> = [lang.pick("Thema", "Theme")]
        .into_iter()
        .chain(ids.iter().copied())
        .collect();
    let row = |title: String, counts: &[Count]| -> Vec<String> {
        [title]
            .into_iter()
            .chain(counts.iter().map(count))
            .collect()
    };
    let mut rows: Vec<Vec<String>> = course
        .themes
        .iter()
        .map(|line| row(format!("{}. {}", line.id, line.title), &line.counts))
        .collect();
    rows.push(row(lang.pick("Totaal", "Total").to_owned(), &course.total));
    page.blank();
    page.table(&header, &rows);
    if !course.requirements.is_empty() {
        let header: Vec<&str> = [lang.pick("Per punt", "Per requirement")]
            .into_iter()
            .chain(ids.iter().copied())
            .collect();
        let rows: Vec<Vec<String>> = course
            .requirements
            .iter()
            .map(|steps| {
                let statuses = steps.statuses.iter().map(|status| match status {
                    Some(status) => format!("{} {}", sign(*status), short(*status, lang)),
                    None => "·".to_owned(),
                });
                [format!("{} {}", steps.id, steps.title)]
                    .into_iter()
                    .chain(statuses)
                    .collect()
            })
            .collect();
        page.blank();
        page.plain_table(&header, &rows);
    }
    page.blank();
    if let Some(pace) = &course.pace {
        page.text("", pace);
    }
    page.say("", Look::Bold, course.verdict);
    for line in course.held {
        page.hang("  ", "    ", Look::Plain, line);
    }
}

/// A status in one short word, for narrow columns.
fn short(status: Status, lang: Lang) -> &'static str {
    match status {
        Status::Met => lang.pick("voldoet", "met"),
        Status::Partial => lang.pick("deels", "partly"),
        Status::Unmet => lang.pick("niet", "not yet"),
        Status::Unanswered => lang.pick("open", "open"),
        Status::NotApplicable => lang.pick("nvt", "n/a"),
    }
}
