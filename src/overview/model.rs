//! The overview of one norm: everything that is shown, and nothing else.

use super::course::CoursePoint;
use super::development::Development;
use super::figures::{Figure, GroupedFigures, RegionGroup, StatusFigures};
use super::hardest::Hardest;
use super::rounds::{Member, Round};
use crate::answers::{Audience, Obstacle, Part, Show, Status};
use crate::norm::{Norm, Theme};

/// The picture over the organisations of one norm and measurement.
#[derive(Debug)]
pub struct Overview<'f> {
    /// The norm.
    pub norm: &'f Norm,
    /// The measurement.
    pub round: Round<'f>,
    /// For whom.
    pub seen: Viewer,
    /// The organisations in the counts.
    pub members: Vec<Member<'f>>,
    /// The groups that are told apart: regions, or several together.
    pub groups: Vec<RegionGroup<'f>>,
    /// Groups of which nothing is told yet, for too few have sent.
    pub too_few: Vec<RegionGroup<'f>>,
    /// The rows of every requirement, in the norm's order; none for who sees themes only.
    pub requirements: Vec<GroupedFigures>,
    /// Per requirement how many judged it differently though nothing changed.
    pub reassessed: Vec<Figure>,
    /// How many organisations name what as standing in the way.
    pub obstacles: Vec<(Obstacle, Figure)>,
    /// The themes that may be shown.
    pub themes: Vec<ThemeSums<'f>>,
    /// All of these together.
    pub total: Option<StatusFigures>,
    /// The requirements that are hardest for most.
    pub hardest: Hardest,
    /// What changed since the baseline.
    pub development: Option<Development<'f>>,
    /// The measurements side by side, this one last; none where there is one.
    pub course: Vec<CoursePoint<'f>>,
    /// What is answered once, for all.
    pub once: Vec<Once<'f>>,
    /// Organisations that are the only one of their kind and may be shown.
    pub alone: Vec<Member<'f>>,
}

/// For whom an overview is, and whether names become pseudonyms.
#[derive(Clone, Copy, Debug)]
pub struct Viewer {
    /// What may be seen.
    pub show: Show,
    /// Whether organisations are known by an alias only.
    pub pseudonyms: bool,
    /// Whether all participants agreed that this audience sees exact counts and all texts.
    pub exact: bool,
    /// Whether regions are told apart; one choice for everybody, never both.
    pub by_region: bool,
}

/// The sums of a theme.
#[derive(Debug)]
pub struct ThemeSums<'f> {
    /// The theme.
    pub theme: &'f Theme,
    /// Over all organisations.
    pub all: StatusFigures,
    /// Per group; absent where no requirement of the theme has it.
    pub groups: Vec<Option<StatusFigures>>,
}

/// A requirement that one body answers for all.
#[derive(Debug)]
pub struct Once<'f> {
    /// Its position in the norm.
    pub requirement: usize,
    /// The kind of the body.
    pub body: &'f str,
    /// The bodies with their answer, where it may be shown.
    pub answers: Vec<(Member<'f>, Status)>,
    /// How many answers may not be shown.
    pub hidden: usize,
}

impl Viewer {
    /// Whether counts are told in steps.
    pub fn in_steps(self) -> bool {
        !self.show.sees(Part::Statuses) && !self.exact
    }

    /// Whether requirements may be named.
    pub fn requirements(self) -> bool {
        self.show.audience() != Audience::Public
    }

    /// Whether organisations have a row of their own.
    pub fn organisations(self) -> bool {
        self.show.sees(Part::Statuses)
    }

    /// Whether kinds with one organisation are left out of the counts.
    pub fn leaves_out_single_kinds(self) -> bool {
        !self.show.sees(Part::Statuses) || self.pseudonyms
    }
}

impl Overview<'_> {
    /// Council and inhabitants do not see which requirements are open.
    pub(super) fn keep_themes_only(&mut self) {
        self.requirements.clear();
        self.reassessed.clear();
        self.obstacles.clear();
        self.groups.clear();
        for theme in &mut self.themes {
            theme.groups.clear();
        }
        if let Some(development) = &mut self.development {
            let shown: Vec<&str> = self
                .themes
                .iter()
                .map(|theme| theme.theme.id.as_str())
                .collect();
            development.requirements.clear();
            let ids = self.norm.themes.iter().map(|theme| theme.id.as_str());
            let ids: Vec<&str> = ids.collect();
            let told = |at: usize| ids.get(at).is_some_and(|id| shown.contains(id));
            development.themes.retain(|theme| told(theme.at));
        }
        self.hardest = Hardest::default();
        self.once.clear();
        self.alone.clear();
    }
}

impl Overview<'_> {
    /// How many organisations the figures are of: groups of which nothing is told are
    /// in none of them.
    pub fn counted(&self) -> usize {
        let untold: usize = self.too_few.iter().map(|group| group.organisations).sum();
        self.members.len().saturating_sub(untold)
    }
}
