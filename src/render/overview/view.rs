//! The computed view of an overview: every output reads it, so that the numbers and
//! words are the same everywhere. `docs/overview-json.md` documents it.

use serde::Serialize;

use super::agenda::{SubjectView, agenda};
use super::cells::RowView;
use super::counted_as::{self, Columns};
use super::course::{CourseView, course};
use super::development::{DevelopmentView, developed};
use super::measured::{MeasurementName, Sent};
use super::names::Names;
use super::once::{OnceView, once};
use super::organisations::{OrganisationRow, alone, organisations};
use super::regions::{GroupView, groups};
use super::remarks::{EvaluatedRequirement, Exchanged, Remark, evaluated, exchanged, norm_remarks};
use super::sentences;
use super::submissions::{SubmissionsView, submissions};
use super::themes::{HardView, OverviewTheme, TiedView, hardest, theme_row, themes, tied};
use super::which::Which;
use crate::lang::Lang;
use crate::overview::Overview;
use crate::render::provenance::NormHead;

/// One norm, as every output shows it. What a view has nothing of is empty.
#[derive(Clone, Debug, Serialize)]
pub struct OverviewView<'a> {
    /// The norm.
    pub norm: NormHead<'a>,
    /// The norm's name with its version.
    pub norm_name: String,
    /// The measurement.
    pub measurement: MeasurementName,
    /// The earlier measurement, where there is a development.
    pub baseline: Option<MeasurementName>,
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
    pub themes: Vec<OverviewTheme<'a>>,
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
    pub evaluation: Vec<EvaluatedRequirement<'a>>,
    /// Remarks on the norm as a whole and on its sources.
    pub norm_remarks: Vec<Remark<'a>>,
    /// What is to be known of the figures.
    pub notes: Vec<String>,
    /// What region or province talks about.
    pub agenda: Vec<SubjectView<'a>>,
}

/// The view of one overview.
pub fn overview_view<'a>(
    overview: &'a Overview<'a>,
    which: Which,
    names: &'a Names,
    lang: Lang,
) -> OverviewView<'a> {
    let picture = which == Which::Overview;
    let round = &overview.round;
    let norm = NormHead::new(overview.norm, lang);
    let development = overview.development.as_ref().filter(|_| picture);
    let exchange = match which == Which::Exchange {
        true => exchanged(overview, names),
        false => Vec::new(),
    };
    OverviewView {
        norm_name: norm.name(),
        norm,
        measurement: MeasurementName::new(round),
        baseline: development.map(|development| MeasurementName::new(&development.baseline)),
        sent: Sent {
            sent: round.sent(),
            expected: round.expected(),
            drafts: round.drafts(),
            counted: overview.counted(),
        },
        summary: sentences::summary(overview, which, lang),
        in_steps: overview.seen.in_steps(),
        columns: counted_as::columns(overview.seen.in_steps(), overview.seen.requirements(), lang),
        groups: groups(overview, lang),
        themes: match picture {
            true => themes(overview, lang),
            false => Vec::new(),
        },
        total: overview
            .total
            .as_ref()
            .filter(|_| picture)
            .map(|row| theme_row(overview, row, lang)),
        hardest: match picture {
            true => hardest(overview, lang),
            false => Vec::new(),
        },
        hardest_next: picture.then(|| tied(overview, lang)).flatten(),
        development: development.map(|development| developed(overview, development, lang)),
        course: picture.then(|| course(overview, lang)).flatten(),
        once: match picture {
            true => once(overview, lang),
            false => Vec::new(),
        },
        alone: match picture && overview.seen.requirements() {
            true => alone(overview),
            false => Vec::new(),
        },
        organisations: match picture && overview.seen.organisations() {
            true => organisations(overview, names),
            false => Vec::new(),
        },
        submissions: (which == Which::Submissions).then(|| submissions(overview, names, lang)),
        exchange_text: sentences::exchange(&exchange, lang),
        exchange,
        evaluation: match which == Which::Evaluation {
            true => evaluated(overview, names, lang),
            false => Vec::new(),
        },
        norm_remarks: match which == Which::Evaluation {
            true => norm_remarks(overview.norm),
            false => Vec::new(),
        },
        notes: sentences::notes(overview, which, lang),
        agenda: match which == Which::Agenda {
            true => agenda(overview, names, lang),
            false => Vec::new(),
        },
    }
}
