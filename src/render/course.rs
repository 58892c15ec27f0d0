//! The course of one organisation over more than two measurements.

use jiff::civil::Date;
use serde::Serialize;

use super::compared::{others, titled};
use super::diff::Judged;
use super::made::{SharedView, shown_file, shown_name};
use super::page::{Look, Page, sign};
use super::sentences;
use super::small::{InPublic, in_public, sum};
use super::view::Counts;
use crate::answers::{Audience, Part, Show, Status};
use crate::assessment::{Assessment, Tally, pace};
use crate::comparison::Comparison;
use crate::document::Word;
use crate::lang::Lang;

/// The course over the years.
#[derive(Debug, Serialize)]
pub struct Course<'a> {
    format: &'static str,
    organisation: &'a str,
    audience: &'static str,
    norm: String,
    measurements: Vec<Moment>,
    themes: Vec<Line<'a>>,
    total: Vec<Count>,
    requirements: Vec<Steps<'a>>,
    pace: Option<String>,
    verdict: &'a str,
    failed: bool,
    held: &'a [String],
    closing: Vec<String>,
}

/// One measurement.
#[derive(Debug, Serialize)]
struct Moment {
    id: String,
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

impl From<Counts> for Count {
    fn from(counts: Counts) -> Self {
        Self {
            met: counts.met,
            applicable: counts.applicable,
        }
    }
}

/// The course: each earlier measurement compared with the last.
pub fn course<'a>(
    comparisons: &'a [Comparison<'_, '_>],
    last: &'a Assessment<'_>,
    judged: &'a Judged,
    show: Show,
    lang: Lang,
) -> Course<'a> {
    let moments = comparisons
        .iter()
        .map(|comparison| comparison.baseline)
        .chain([last]);
    let tally = last.total();
    Course {
        format: "norm-course/1",
        organisation: shown_name(show, &last.organisation.name, lang),
        audience: show.audience().word(),
        norm: last.norm.reference().to_string(),
        measurements: moments
            .map(|one| Moment {
                id: match show.sees(Part::Name) {
                    true => one.measurement.id.clone(),
                    false => one.measurement.date.to_string(),
                },
                date: one.measurement.date,
            })
            .collect(),
        themes: themes(comparisons, last, show, lang),
        total: comparisons
            .iter()
            .map(|comparison| Count::from(Counts::from(comparison.total().0)))
            .chain([Counts::from(tally).into()])
            .collect(),
        requirements: match show.sees(Part::Statuses) {
            true => steps(comparisons, last),
            false => Vec::new(),
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
        closing: closing(last, show, lang),
    }
}

impl Course<'_> {
    /// Whether nothing may be shown: any count would tell what is open.
    pub fn is_hidden(&self) -> bool {
        self.themes.is_empty() && self.total.iter().any(|count| count.applicable > 0)
    }
}

fn closing(last: &Assessment<'_>, show: Show, lang: Lang) -> Vec<String> {
    let mut lines = sentences::made_for(show.audience(), &show.left_out(lang), lang);
    let file = shown_file(show, &last.file);
    lines.extend(file.map(|file| {
        lang.pick(
            format!("Laatste meting: {file}"),
            format!("Last measurement: {file}"),
        )
    }));
    let shared = last.shared.as_ref().map(SharedView::new);
    lines.extend(shared.and_then(|shared| sentences::of_shared(&shared, lang)));
    lines.push(format!(
        "norm: {} · norm {}",
        last.norm.reference(),
        env!("CARGO_PKG_VERSION")
    ));
    lines
}

/// The themes over the years; for the public, those that tell too much are shown as one.
fn themes<'a>(
    comparisons: &'a [Comparison<'_, '_>],
    last: &'a Assessment<'_>,
    show: Show,
    lang: Lang,
) -> Vec<Line<'a>> {
    let (themes, counts): (Vec<_>, Vec<Vec<Counts>>) = last
        .themes()
        .into_iter()
        .map(|(theme, now)| {
            let then = comparisons.iter().map(|comparison| {
                let themes = comparison.themes();
                let found = themes.iter().find(|(other, _, _)| other.id == theme.id);
                found.map_or_else(Tally::default, |(_, before, _)| *before)
            });
            // The last measurement first, as `in_public` wants it.
            let counts = [now].into_iter().chain(then).map(Counts::from).collect();
            (theme, counts)
        })
        .unzip();
    let group = match show.audience() {
        Audience::Public => match in_public(&counts) {
            InPublic::Apart => Vec::new(),
            InPublic::Together(group) => group,
            InPublic::Hidden => return Vec::new(),
        },
        Audience::Internal | Audience::Region | Audience::Province => Vec::new(),
    };
    let alone = (0..themes.len()).filter(|at| !group.contains(at));
    let mut lines: Vec<Line<'a>> = alone
        .map(|at| Line::new(&themes[at].id, &themes[at].title, &counts[at]))
        .collect();
    if !group.is_empty() {
        lines.push(Line::new("", others(lang), &sum(&counts, &group)));
    }
    lines
}

impl<'a> Line<'a> {
    /// A line of counts of which the first are those of the last measurement.
    fn new(id: &'a str, title: &'a str, counts: &[Counts]) -> Self {
        let (last, then) = counts.split_at(1.min(counts.len()));
        let counts = then.iter().chain(last).copied().map(Count::from).collect();
        Self { id, title, counts }
    }
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
    let ids: Vec<&str> = course
        .measurements
        .iter()
        .map(|moment| moment.id.as_str())
        .collect();
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
        .map(|line| row(titled(line.id, line.title), &line.counts))
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
    page.blank();
    for line in &course.closing {
        page.say("", Look::Dim, line);
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
