//! What council and inhabitants may see of a report's counts.

use super::{Report, ReportTheme};
use crate::comparison::Comparison;
use crate::lang::Lang;
use crate::render::compared::{merge, others};
use crate::render::small::{InPublic, in_public, nothing_in_public, sum};
use crate::render::view::Counts;

impl Report<'_> {
    /// Shows as one the themes whose counts would tell which requirements are
    /// open, or no counts at all where that is not enough.
    pub(super) fn hide(&mut self, lang: Lang) {
        let lines = self.lines();
        match in_public(&lines) {
            InPublic::Apart => {}
            InPublic::Together(group) => self.merge_themes(&lines, &group, lang),
            InPublic::Hidden => {
                self.themes.clear();
                self.comparison = None;
                self.total = Counts::default();
                self.summary = vec![nothing_in_public(lang).to_owned()];
            }
        }
    }

    /// The counts per theme, now and then.
    fn lines(&self) -> Vec<Vec<Counts>> {
        let then = |id: &str| {
            let comparison = self.comparison.iter();
            let mut themes = comparison.flat_map(|comparison| &comparison.themes);
            let own = themes.find(|theme| theme.id == id);
            own.map(|theme| theme.before)
        };
        let themes = self.themes.iter();
        themes
            .map(|theme| [theme.counts].into_iter().chain(then(theme.id)).collect())
            .collect()
    }

    fn merge_themes(&mut self, lines: &[Vec<Counts>], group: &[usize], lang: Lang) {
        let ids: Vec<&str> = group
            .iter()
            .filter_map(|at| self.themes.get(*at))
            .map(|theme| theme.id)
            .collect();
        let counts = sum(lines, group).first().copied().unwrap_or_default();
        if let Some(comparison) = &mut self.comparison {
            let positions = (0..comparison.themes.len())
                .filter(|at| ids.contains(&comparison.themes[*at].id))
                .collect::<Vec<_>>();
            merge(&mut comparison.themes, &positions, lang);
        }
        self.themes.retain(|theme| !ids.contains(&theme.id));
        self.themes.push(ReportTheme {
            id: "",
            title: others(lang),
            counts,
            requirements: Vec::new(),
        });
    }
}

/// Whether council and inhabitants may see the counts of the baseline.
pub(super) fn then_in_public(comparison: &Comparison<'_, '_>) -> bool {
    let themes = comparison.themes().into_iter();
    let then = themes.map(|(_, before, _)| vec![before.into()]);
    in_public(&then.collect::<Vec<_>>()) != InPublic::Hidden
}
