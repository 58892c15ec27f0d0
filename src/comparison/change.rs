//! What a comparison gives.

use super::actions::Slip;
use super::outcome::Outcome;
use crate::answers::Status;
use crate::assessment::{Assessment, Counts, Row};
use crate::norm::{Continuity, Requirement, Theme};
use crate::problem::{Code, Place};

/// A current measurement against its baseline.
#[derive(Debug)]
pub struct Comparison<'a, 'n> {
    /// The earlier one.
    pub baseline: &'a Assessment<'n>,
    /// The later one.
    pub current: &'a Assessment<'n>,
    /// Every comparable requirement, in the order of the current norm.
    pub changes: Vec<Change<'a, 'n>>,
    /// How the norm's versions belong together.
    pub continuity: Continuity,
    /// Requirements that address this organisation only in the current version.
    pub newly_addressed: Vec<&'n Requirement>,
}

/// What became of one requirement.
#[derive(Debug)]
pub struct Change<'a, 'n> {
    /// Its theme, in the current norm.
    pub theme: &'n Theme,
    /// The requirement, in the current norm.
    pub requirement: &'n Requirement,
    /// Its id in the baseline's norm, where that differs.
    pub old_id: Option<String>,
    /// How far it was.
    pub before: Status,
    /// How far it is.
    pub after: Status,
    /// What became of it.
    pub outcome: Outcome,
    /// Whether a duty lapsed since.
    pub lapsed: bool,
    /// Actions that slipped.
    pub slips: Vec<Slip>,
    /// The current row.
    pub row: &'a Row<'n>,
    /// Where the current answer stands; of a lost one, where it stood.
    pub place: Place,
}

impl Change<'_, '_> {
    /// The codes for which `--fail-on` can fail.
    pub fn codes(&self) -> Vec<Code> {
        let lapsed = self.lapsed.then_some(Code::LapsedDuty);
        let slipped = (!self.slips.is_empty()).then_some(Code::SlippedAction);
        self.outcome
            .code()
            .into_iter()
            .chain(lapsed)
            .chain(slipped)
            .collect()
    }

    /// Whether there is anything to tell.
    pub fn is_news(&self) -> bool {
        self.outcome != Outcome::Unchanged || self.lapsed || !self.slips.is_empty()
    }
}

impl<'a, 'n> Comparison<'a, 'n> {
    /// Whether anything was answered then that can have got worse since: else nobody
    /// can tell.
    pub fn is_telling(&self) -> bool {
        let mut changes = self.changes.iter();
        changes.any(|change| change.before != Status::Unanswered)
    }

    /// How many requirements had this outcome.
    pub fn count(&self, outcome: Outcome) -> usize {
        self.changes
            .iter()
            .filter(|change| change.outcome == outcome)
            .count()
    }

    /// The changes with news: what fails first, then the rest in norm order.
    pub fn news(&self) -> Vec<&Change<'a, 'n>> {
        let mut news: Vec<_> = self
            .changes
            .iter()
            .filter(|change| change.is_news())
            .collect();
        news.sort_by_key(|change| change.outcome.code().is_none());
        news
    }

    /// The counts of then and now over what can be compared.
    pub fn total(&self) -> (Counts, Counts) {
        counts(self.changes.iter())
    }

    /// The counts of then and now per theme that has comparable requirements.
    pub fn themes(&self) -> Vec<(&'n Theme, Counts, Counts)> {
        let themes = self.current.norm.themes.iter().map(|theme| {
            let own = self
                .changes
                .iter()
                .filter(|change| change.theme.id == theme.id);
            let (before, after) = counts(own);
            (theme, before, after)
        });
        themes
            .filter(|(_, before, _)| before.addressed() > 0)
            .collect()
    }

    /// Whether both measurements use the same version of the norm.
    pub fn same_version(&self) -> bool {
        self.baseline.norm.version == self.current.norm.version
    }
}

fn counts<'c, 'a: 'c, 'n: 'a>(
    changes: impl Iterator<Item = &'c Change<'a, 'n>>,
) -> (Counts, Counts) {
    let (mut before, mut after) = (Counts::default(), Counts::default());
    for change in changes {
        before.add(change.before);
        after.add(change.after);
    }
    (before, after)
}
