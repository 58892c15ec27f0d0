//! The pieces of an overview: every output reads these, so that the numbers and
//! words are the same everywhere. `docs/overview-json.md` documents them.

use jiff::civil::Date;
use serde::Serialize;

use super::cells::{CellView, Columns, RowView};
use super::course::CourseView;
use super::organisations::OrganisationRow;
use super::remarks::{Evaluated, Exchanged, Remark};
use super::sent::SubmissionsView;
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
    /// Whether counts are told in steps.
    pub in_steps: bool,
    /// What stands above the cells of themes and requirements.
    pub columns: Columns,
    /// The groups that are told apart: regions, or several together.
    pub groups: Vec<GroupView>,
    /// The themes with their requirements.
    pub themes: Vec<ThemeView<'a>>,
    /// All themes together.
    pub total: Option<RowView>,
    /// The requirements that are hardest for most.
    pub hardest: Vec<HardView<'a>>,
    /// Those that come next, which stand the same and are too many to name.
    pub hardest_next: Option<TiedView>,
    /// What changed.
    pub development: Option<DevelopmentView<'a>>,
    /// All measurements side by side, with the target.
    pub course: Option<CourseView<'a>>,
    /// What is answered once for the region.
    pub once: Vec<OnceView<'a>>,
    /// Organisations that are the only one of their kind and agreed to be shown.
    pub alone: Vec<OrganisationRow<'a>>,
    /// Organisations with their statuses, in alphabetical order.
    pub organisations: Vec<OrganisationRow<'a>>,
    /// Who has sent what.
    pub submissions: Option<SubmissionsView<'a>>,
    /// What is asked most, and what nobody offers yet, in words.
    pub exchange_text: Vec<String>,
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

/// Organisations that are counted together.
#[derive(Clone, Debug, Serialize)]
pub struct GroupView {
    /// The region, or what several are called together.
    pub name: String,
    /// The regions.
    pub regions: Vec<String>,
    /// How many organisations of it are in the counts.
    pub organisations: usize,
}

/// Requirements that stand the same and are too many to name.
#[derive(Clone, Debug, Serialize)]
pub struct TiedView {
    /// How many.
    pub count: usize,
    /// The numbers of their themes.
    pub themes: Vec<String>,
    /// The same in words.
    pub text: String,
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
    /// The same per group, in the order of `groups`; none where there is no such group.
    pub groups: Vec<Option<RowView>>,
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
    /// The same per group, in the order of `groups`; none where there is no such group.
    pub groups: Vec<Option<RowView>>,
}

/// A requirement that many do not meet yet.
#[derive(Clone, Debug, Serialize)]
pub struct HardView<'a> {
    /// Its number.
    pub id: &'a str,
    /// Its title.
    pub title: &'a str,
    /// For how many it is partly met or not yet met; in steps how many meet it.
    pub cell: CellView,
    /// Of how many organisations.
    pub of: usize,
    /// The same in words.
    pub text: String,
}

/// What changed since the baseline.
#[derive(Clone, Debug, Serialize)]
pub struct DevelopmentView<'a> {
    /// How many organisations were in the counts then.
    pub counted_then: usize,
    /// How many are now.
    pub counted_now: usize,
    /// Who is compared, for who sees counts.
    pub compared: Option<ComparedView>,
    /// The same in words.
    pub text: Vec<String>,
    /// Per theme.
    pub themes: Vec<StepView<'a>>,
    /// Per requirement; in steps those that certainly moved.
    pub requirements: Vec<StepView<'a>>,
}

/// Which organisations are compared.
#[derive(Clone, Copy, Debug, Serialize)]
pub struct ComparedView {
    /// How many are in both measurements.
    pub both: usize,
    /// Of these, compared with those before a merger together.
    pub merged: usize,
    /// How many those were.
    pub predecessors: usize,
    /// How many are only in the current one.
    pub newcomers: usize,
    /// How many are only in the baseline.
    pub gone: usize,
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
    /// Of how many: `44`, or `43 → 44`.
    pub of: String,
    /// How many went which way, for who may see counts.
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
