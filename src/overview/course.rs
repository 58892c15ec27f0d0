//! The measurements side by side: of each the whole picture of its moment, as it is
//! told of that measurement alone.

use super::computing::{counted, members, themes};
use super::figures::{RegionGroup, StatusFigures};
use super::model::{ThemeSums, Viewer};
use super::rounds::Round;
use crate::norm::Norm;

/// One measurement of the course.
#[derive(Debug)]
pub struct CoursePoint<'f> {
    /// Who sent what.
    pub round: Round<'f>,
    /// The norm in the version of then.
    pub norm: &'f Norm,
    /// How many organisations are in the counts.
    pub organisations: usize,
    /// The groups that are told apart.
    pub groups: Vec<RegionGroup<'f>>,
    /// The themes.
    pub themes: Vec<ThemeSums<'f>>,
    /// All themes together.
    pub total: Option<StatusFigures>,
}

impl CoursePoint<'_> {
    /// All themes together, of one of the groups.
    pub fn of_group(&self, at: usize) -> Option<StatusFigures> {
        let themes = self.themes.iter();
        StatusFigures::sum(themes.filter_map(|theme| theme.groups.get(at)?.as_ref()))
    }
}

/// The measurements, oldest first.
pub(super) fn course<'f>(rounds: Vec<(Round<'f>, &'f Norm)>, seen: Viewer) -> Vec<CoursePoint<'f>> {
    let moments = rounds.into_iter().map(|(round, norm)| {
        let members = members(&round, seen);
        let (groups, rows) = counted(norm, &round, &members, seen);
        let mut themes = themes(norm, &rows, seen);
        let total = StatusFigures::sum(themes.iter().map(|theme| &theme.all));
        let groups = match seen.requirements() {
            true => groups,
            // Council and inhabitants see no regions.
            false => Vec::new(),
        };
        for theme in &mut themes {
            theme.groups.truncate(groups.len());
        }
        CoursePoint {
            organisations: members.len(),
            round,
            norm,
            groups,
            themes,
            total,
        }
    });
    moments.collect()
}
