//! The pieces of an overview: every output reads these, so that the numbers and
//! words are the same everywhere. `docs/overview-json.md` documents them.

use jiff::civil::Date;
use serde::Serialize;

use super::cells::{CellView, RowView};
use super::organisations::{OrganisationRow, SubmissionsView};
use super::remarks::{Evaluated, Exchanged, Remark};
use crate::answers::Status;
use crate::document::Word;
use crate::render::made::NormHead;

/// Which view of the overview.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Which {
    /// The picture: who answered what.
    Overview,
    /// Who has sent what, without results.
    Submissions,
    /// Support wanted beside what others offer.
    Exchange,
    /// The dossier for the evaluation of the norm.
    Evaluation,
}

impl Word for Which {
    const WORDS: &'static [(Self, &'static str)] = &[
        (Self::Overview, "overview"),
        (Self::Submissions, "submissions"),
        (Self::Exchange, "exchange"),
        (Self::Evaluation, "evaluation"),
    ];
}

/// One norm, as every output shows it. What a view has nothing of is empty.
#[derive(Clone, Debug, Serialize)]
pub struct OverviewView<'a> {
    /// The norm.
    pub norm: NormHead<'a>,
    /// The norm's name with its version.
    pub norm_name: String,
    /// The measurement.
    pub measurement: Measured,
    /// The earlier measurement, where there is a development.
    pub baseline: Option<Measured>,
    /// How many have sent, of how many, and how many are a draft.
    pub sent: Sent,
    /// What is to be said first.
    pub summary: Vec<String>,
    /// The regions that are told apart.
    pub regions: Vec<RegionView>,
    /// The themes with their requirements.
    pub themes: Vec<ThemeView<'a>>,
    /// The requirements that are hardest for most.
    pub hardest: Vec<HardView<'a>>,
    /// What changed.
    pub development: Option<DevelopmentView<'a>>,
    /// What is answered once for the region.
    pub once: Vec<OnceView<'a>>,
    /// Organisations that are the only one of their kind and agreed to be shown.
    pub alone: Vec<OrganisationRow<'a>>,
    /// Organisations with their statuses, in alphabetical order.
    pub organisations: Vec<OrganisationRow<'a>>,
    /// Who has sent what.
    pub submissions: Option<SubmissionsView<'a>>,
    /// Support wanted beside what is offered.
    pub exchange: Vec<Exchanged<'a>>,
    /// The dossier for the evaluation.
    pub evaluation: Vec<Evaluated<'a>>,
    /// Remarks on the norm as a whole and on its sources.
    pub norm_remarks: Vec<Remark<'a>>,
    /// What is to be known of the figures.
    pub notes: Vec<String>,
}

/// A measurement.
#[derive(Clone, Debug, Serialize)]
pub struct Measured {
    /// Its id.
    pub id: String,
    /// What most call it.
    pub label: Option<String>,
    /// The latest date of its files.
    pub date: Date,
}

/// Who has sent.
#[derive(Clone, Debug, Serialize)]
pub struct Sent {
    /// How many.
    pub sent: usize,
    /// Of how many; none without a register.
    pub expected: Option<usize>,
    /// How many of them are a draft.
    pub drafts: usize,
    /// How many are in the counts.
    pub counted: usize,
}

/// A region.
#[derive(Clone, Debug, Serialize)]
pub struct RegionView {
    /// Its name.
    pub name: String,
    /// How many organisations of it are in the counts.
    pub organisations: usize,
    /// Whether any count of it may be shown.
    pub shown: bool,
}

/// A theme.
#[derive(Clone, Debug, Serialize)]
pub struct ThemeView<'a> {
    /// Its number.
    pub id: &'a str,
    /// Its title.
    pub title: &'a str,
    /// How many answers have which status.
    pub row: RowView,
    /// The same per region, in the order of `regions`.
    pub regions: Vec<RowView>,
    /// Its requirements.
    pub requirements: Vec<RequirementRow<'a>>,
}

/// A requirement.
#[derive(Clone, Debug, Serialize)]
pub struct RequirementRow<'a> {
    /// Its number.
    pub id: &'a str,
    /// Its title.
    pub title: &'a str,
    /// How many organisations have which status.
    pub row: RowView,
    /// The same per region, in the order of `regions`.
    pub regions: Vec<RowView>,
}

/// A requirement that many do not meet yet.
#[derive(Clone, Debug, Serialize)]
pub struct HardView<'a> {
    /// Its number.
    pub id: &'a str,
    /// Its title.
    pub title: &'a str,
    /// For how many it is partly met or not yet met.
    pub gaps: CellView,
    /// Of how many organisations.
    pub of: usize,
    /// The same in words.
    pub text: String,
}

/// What changed since the baseline.
#[derive(Clone, Debug, Serialize)]
pub struct DevelopmentView<'a> {
    /// How many organisations are in both measurements.
    pub both: usize,
    /// How many are only in the current one.
    pub newcomers: usize,
    /// How many newcomers were made of others by a merger.
    pub merged: usize,
    /// How many are only in the baseline.
    pub gone: usize,
    /// The same in words.
    pub text: Vec<String>,
    /// Per theme.
    pub themes: Vec<StepView<'a>>,
    /// Per requirement.
    pub requirements: Vec<StepView<'a>>,
}

/// Then and now.
#[derive(Clone, Debug, Serialize)]
pub struct StepView<'a> {
    /// The number of the theme or requirement.
    pub id: &'a str,
    /// Its number in the earlier version of the norm, where that differs.
    pub old_id: Option<String>,
    /// Its title.
    pub title: &'a str,
    /// Then.
    pub before: RowView,
    /// Now.
    pub after: RowView,
    /// How many went which way, for who may see statuses.
    pub outcomes: Vec<OutcomeView>,
}

/// How many went one way.
#[derive(Clone, Debug, Serialize)]
pub struct OutcomeView {
    /// Which way.
    pub outcome: &'static str,
    /// As people read it.
    pub label: &'static str,
    /// How many.
    pub count: usize,
}

/// What one body answers for all.
#[derive(Clone, Debug, Serialize)]
pub struct OnceView<'a> {
    /// The requirement's number.
    pub id: &'a str,
    /// Its title.
    pub title: &'a str,
    /// The kind of the body.
    pub answered_by: &'a str,
    /// The answers that may be shown.
    pub answers: Vec<OnceAnswer>,
    /// How many may not.
    pub hidden: usize,
}

/// The answer of one body.
#[derive(Clone, Debug, Serialize)]
pub struct OnceAnswer {
    /// The body, for who may see names.
    pub name: Option<String>,
    /// Its region.
    pub region: Option<String>,
    /// The status.
    pub status: Status,
}
