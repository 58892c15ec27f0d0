//! The measurements side by side, with the target of the norm and what is left to do.

use serde::Serialize;

use super::cells::{self, CellView};
use super::measured::MeasurementName;
use super::regions::group_name;
use super::themes::theme_row;
use crate::assessment::{Counts, pace};
use crate::labels::Labels;
use crate::lang::{Lang, pick};
use crate::overview::{CoursePoint, Overview, RegionGroup, StatusFigures, ThemeSums};
use crate::render::assess::sentences::{ambition, time_left};

/// How many were met, at every measurement.
#[derive(Clone, Debug, Serialize)]
pub struct CourseView<'a> {
    /// The target, how long there is, and what is shown.
    pub text: Vec<String>,
    /// The measurements, oldest first.
    pub measurements: Vec<CourseMoment>,
    /// Whether it is told what is left to do.
    pub tells_gap: bool,
    /// Per theme of the last one.
    pub themes: Vec<CourseRow<'a>>,
    /// All themes together.
    pub total: Option<CourseRow<'a>>,
    /// The same per group that is told apart.
    pub groups: Vec<CourseGroup<'a>>,
}

/// A group of regions that is told apart.
#[derive(Clone, Debug, Serialize)]
pub struct CourseGroup<'a> {
    /// All themes together, called by the group.
    #[serde(flatten)]
    pub total: CourseRow<'a>,
    /// Per theme of the last measurement that asks something of the group.
    pub themes: Vec<CourseRow<'a>>,
}

/// One measurement of the course.
#[derive(Clone, Debug, Serialize)]
pub struct CourseMoment {
    /// Which.
    #[serde(flatten)]
    pub measurement: MeasurementName,
    /// How many organisations are in the counts.
    pub counted: usize,
}

/// A theme, a group or all together.
#[derive(Clone, Debug, Serialize)]
pub struct CourseRow<'a> {
    /// The number of the theme.
    pub id: Option<&'a str>,
    /// Its title, or the name of the group.
    pub title: String,
    /// How many were met at every measurement; none where there was no such theme or group.
    pub met: Vec<Option<CourseCell>>,
    /// How many are partly or not yet met at the last one; not for the public.
    pub gap: Option<CourseCell>,
}

/// How many of how many.
#[derive(Clone, Debug, Serialize)]
pub struct CourseCell {
    /// How many.
    pub cell: CellView,
    /// Of how many answers.
    pub of: usize,
    /// The same in words.
    pub text: String,
}

/// The course of an overview; none of a single measurement, or where nothing is told.
pub(super) fn course<'a>(overview: &'a Overview<'_>, lang: Lang) -> Option<CourseView<'a>> {
    let last = overview.course.last()?;
    // Of too few organisations no theme is told.
    last.themes.first()?;
    let row = |id, title, of: &dyn Fn(&CoursePoint<'_>) -> Option<StatusFigures>| {
        let rows: Vec<Option<StatusFigures>> = overview.course.iter().map(of).collect();
        CourseRow {
            id,
            title,
            gap: rows
                .last()
                .and_then(|row| gap(overview, row.as_ref()?, lang)),
            met: rows
                .iter()
                .map(|row| met(overview, row.as_ref()?, lang))
                .collect(),
        }
    };
    let of_themes = |of: &dyn Fn(&CoursePoint<'_>, &ThemeSums<'_>) -> Option<StatusFigures>| {
        let themes = last.themes.iter().map(|sums| {
            let theme = sums.theme;
            row(Some(theme.id.as_str()), theme.title.clone(), &|moment| {
                of(moment, same_theme(moment, &theme.id)?)
            })
        });
        themes.collect::<Vec<_>>()
    };
    let groups = last.groups.iter().map(|group| {
        let mut themes = of_themes(&|moment, sums| *sums.groups.get(same_group(moment, group)?)?);
        themes.retain(|row| row.met.last().is_some_and(Option::is_some));
        CourseGroup {
            total: row(None, group_name(group, lang), &|moment| {
                moment.of_group(same_group(moment, group)?)
            }),
            themes,
        }
    });
    let total = Labels::of(lang).total.to_owned();
    Some(CourseView {
        text: text(overview, last, lang),
        measurements: overview.course.iter().map(moment).collect(),
        tells_gap: overview.seen.requirements(),
        themes: of_themes(&|_, sums| Some(sums.all)),
        total: Some(row(None, total, &|moment| moment.total)),
        groups: groups.collect(),
    })
}

fn moment(moment: &CoursePoint<'_>) -> CourseMoment {
    CourseMoment {
        measurement: MeasurementName::new(&moment.round),
        counted: moment.organisations,
    }
}

/// The theme with the same number.
fn same_theme<'m, 'f>(moment: &'m CoursePoint<'f>, id: &str) -> Option<&'m ThemeSums<'f>> {
    moment.themes.iter().find(|sums| sums.theme.id == id)
}

/// The place of the group of the same regions.
fn same_group(moment: &CoursePoint<'_>, group: &RegionGroup<'_>) -> Option<usize> {
    let mut groups = moment.groups.iter();
    groups.position(|other| other.regions == group.regions)
}

fn met(overview: &Overview<'_>, row: &StatusFigures, lang: Lang) -> Option<CourseCell> {
    let view = theme_row(overview, row, lang);
    let cell = view.cells.into_iter().next()?;
    // For the public the cell itself says of how many.
    let text = match row.is_told() && overview.seen.requirements() {
        true => out_of(&cell, view.of, lang),
        false => cell.text.clone(),
    };
    Some(CourseCell {
        of: view.of,
        text,
        cell,
    })
}

/// What is left to do: of steps it follows from what is told of partial and unmet.
fn gap(overview: &Overview<'_>, row: &StatusFigures, lang: Lang) -> Option<CourseCell> {
    let cell = cells::gaps(row, lang).filter(|_| overview.seen.requirements())?;
    Some(CourseCell {
        of: row.of(),
        text: cell.text.clone(),
        cell,
    })
}

fn out_of(cell: &CellView, of: usize, lang: Lang) -> String {
    let text = &cell.text;
    pick!(lang, "{text} van {of}", "{text} of {of}")
}

fn text(overview: &Overview<'_>, last: &CoursePoint<'_>, lang: Lang) -> Vec<String> {
    let day = last.round.date;
    // Only how long there is: what is open stands in the rows.
    let pace = pace(overview.norm, &Counts::default(), day);
    let target = pace.map(|pace| {
        let ambition = ambition(&pace.target.words(lang), lang);
        let left = time_left(pace.months, pace.measurements, lang);
        format!("{ambition} {left}")
    });
    let whole = lang.pick(
        "Hoeveel antwoorden “voldoet” zijn. Elke meting is het hele beeld van haar moment: wie er toen meededen.",
        "How many answers are “met”. Every measurement is the whole picture of its moment: of who took part then.",
    );
    target.into_iter().chain([whole.to_owned()]).collect()
}
