//! A workspace, as it is once read.

use std::collections::BTreeMap;
use std::sync::Arc;

use jiff::civil::Date;

use super::portion::Portion;
use crate::document::{Located, Mark};
use crate::norm::NormRef;

/// What `norm.toml` says: who takes part, where the answers are, what was agreed.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Workspace {
    /// The file's name as the user gave it, or as it was found.
    pub file: Arc<str>,
    /// The norm that is meant where a command names none.
    pub norm: Option<Located<NormRef>>,
    /// Folder with norm files, as written: seen from the folder of the file.
    pub norms: Option<Located<String>>,
    /// Folders with answers files, as written: seen from the folder of the file.
    pub answers: Vec<Located<String>>,
    /// Who takes part, in file order.
    pub organisations: Vec<Participant>,
    /// Settled files, which may no longer change.
    pub settled: Vec<Recorded>,
    /// Pictures that went out.
    pub published: Vec<Published>,
    /// Agreements on one's own file.
    pub gate: Gate,
    /// What the picture of the province shows.
    pub overview: OverviewSettings,
    /// How reports are made.
    pub report: ReportSettings,
}

/// One organisation that takes part.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Participant {
    /// The organisation's id.
    pub id: Located<String>,
    /// Its name.
    pub name: String,
    /// Its kind, as the norm knows it.
    pub kind: Located<String>,
    /// Its region.
    pub region: Option<String>,
    /// The ids of the norms that it answers; empty = that of the workspace.
    pub norms: Vec<String>,
    /// The first day that it takes part; absent = from the beginning.
    pub joined: Option<Date>,
    /// The first day that it no longer takes part; absent = it still does.
    pub left: Option<Located<Date>>,
    /// The ids of organisations that it continues after a merger.
    pub continues: Vec<Located<String>>,
    /// Whether figures of its kind may be shown though it is the only one of that kind.
    pub publish: bool,
    /// Where it stands in the file.
    pub mark: Mark,
}

/// A settled file with its hash when it was recorded.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Recorded {
    /// The file, as written: seen from the folder of `norm.toml`.
    pub file: Located<String>,
    /// The hash of its bytes, in hexadecimal.
    pub sha256: Located<String>,
}

/// A round of which a picture went out.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Published {
    /// The id of the norm.
    pub norm: String,
    /// The id of the measurement.
    pub measurement: String,
    /// For whom.
    pub audience: String,
    /// The hashes of the files behind it, in hexadecimal.
    pub hashes: Vec<String>,
    /// Who was counted together: the ids of each group, with commas; none where that was
    /// not written down.
    pub groups: Vec<String>,
    /// Where it stands in the file.
    pub mark: Mark,
}

impl Published {
    /// Whether this says the same of the same round, wherever it stands.
    pub fn says_the_same(&self, other: &Self) -> bool {
        let place = |one: &Self| Self {
            mark: Mark::default(),
            ..one.clone()
        };
        place(self) == place(other)
    }
}

/// What the picture of the province shows, from `[overview]` in `norm.toml`.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct OverviewSettings {
    /// Whether regions stand together as one in what is told in steps.
    pub without_regions: bool,
    /// That all participants agreed that the province sees exact counts.
    pub exact: Option<Exact>,
}

/// An agreement of all participants: the province sees exact counts and all texts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Exact {
    /// When.
    pub agreed: Date,
    /// Where it is written down.
    pub reference: String,
}

/// How reports are made in this workspace; flags override it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ReportSettings {
    /// Folder with templates that replace ours, as written.
    pub template: Option<Located<String>>,
    /// The document of Word that reports take their looks from, as written.
    pub reference: Option<Located<String>>,
    /// The names that it has for its styles, by what they are used for.
    pub styles: BTreeMap<String, String>,
}

/// Agreements on one's own file, from `[gate]` in `norm.toml`.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Gate {
    /// The least share of the applicable that is met.
    pub met: Option<Portion>,
    /// The same for every theme.
    pub met_per_theme: Option<Portion>,
    /// Nothing is lower than in the baseline, and no answer is lost.
    pub no_regression: bool,
    /// No action is overdue.
    pub no_overdue: bool,
    /// Nothing that is partial or unmet lacks an open action.
    pub no_open_without_plan: bool,
    /// Until this day the agreements only warn.
    pub warn_until: Option<Date>,
}

impl Participant {
    /// Whether it takes part on a day.
    pub fn takes_part(&self, day: Date) -> bool {
        let left = self.left.as_ref();
        self.joined.is_none_or(|joined| joined <= day) && left.is_none_or(|left| day < **left)
    }
}

impl Workspace {
    /// The participant with this id.
    pub fn organisation(&self, id: &str) -> Option<&Participant> {
        self.organisations
            .iter()
            .find(|organisation| organisation.id == id)
    }
}
