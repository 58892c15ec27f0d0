//! The gap picture of one organisation: the computed view behind every format.

use jiff::civil::Date;
use serde::Serialize;

use super::requirement::RequirementView;
use crate::answers::{Part, Show, Status};
use crate::assessment::{Assessment, Counts, Row, pace};
use crate::finding::{Finding, findings};
use crate::lang::Lang;
use crate::problem::Code;
use crate::render::provenance::{Made, NormHead, SharedView, shown_name};

/// The name and version of the JSON and YAML form; see `docs/assess-json.md`.
pub(crate) const FORMAT: &str = "norm-assessment/1";

/// The gap picture of one organisation.
#[derive(Clone, Debug, Serialize)]
pub struct Picture<'a> {
    /// The norm.
    pub norm: NormHead<'a>,
    /// Who.
    pub organisation: OrganisationView<'a>,
    /// Which round.
    pub measurement: MeasurementView<'a>,
    /// Who settled it; absent = a draft.
    pub settled: Option<SettledView<'a>>,
    /// The day on which everything is judged.
    pub judged_on: Date,
    /// The counts over everything.
    pub total: Counts,
    /// How many requirements ask nothing of this organisation.
    pub not_addressed: usize,
    /// The themes that ask something of it.
    pub themes: Vec<ThemeView<'a>>,
    /// The conclusions, in the norm's order.
    pub findings: Vec<FindingView>,
    /// What another body answers once, for this organisation too.
    pub elsewhere: Vec<ElsewhereView<'a>>,
    /// How long to the norm's target.
    pub target: Option<TargetView>,
    /// For whom it was made and from what.
    pub made: Made,
    /// Whether notes and actions are shown, so that there being none says something.
    #[serde(skip)]
    pub show_working: bool,
}

/// Who.
#[derive(Clone, Debug, Serialize)]
pub struct OrganisationView<'a> {
    /// A short word.
    pub id: &'a str,
    /// The name.
    pub name: &'a str,
    /// The kind, as the norm knows it.
    pub kind: &'a str,
    /// The kind, as people read it.
    pub kind_title: &'a str,
    /// The region.
    pub region: Option<&'a str>,
}

/// Which round.
#[derive(Clone, Debug, Serialize)]
pub struct MeasurementView<'a> {
    /// A short word.
    pub id: &'a str,
    /// What people call it.
    pub label: Option<&'a str>,
    /// Its date.
    pub date: Date,
}

/// Who settled it.
#[derive(Clone, Debug, Serialize)]
pub struct SettledView<'a> {
    /// By whom.
    pub by: Option<&'a str>,
    /// When.
    pub date: Option<Date>,
    /// Under which number.
    #[serde(rename = "ref")]
    pub reference: Option<&'a str>,
    /// The roles that agreed.
    pub roles: &'a [String],
}

/// A theme with its counts and requirements.
#[derive(Clone, Debug, Serialize)]
pub struct ThemeView<'a> {
    /// Its number.
    pub id: &'a str,
    /// Its title.
    pub title: &'a str,
    /// Its counts.
    pub counts: Counts,
    /// Its requirements, in the norm's order.
    pub requirements: Vec<RequirementView<'a>>,
}

/// A conclusion.
#[derive(Clone, Debug, Serialize)]
pub struct FindingView {
    /// The stable code.
    pub code: Code,
    /// The requirements that it is about.
    pub requirements: Vec<String>,
    /// The conclusion in words.
    pub text: String,
    /// The words of the file or of the norm with which the text ends.
    #[serde(skip)]
    pub quote: Option<String>,
    /// The line of the answers file, where it has one.
    pub line: Option<u32>,
    /// The cell of the answers file, if it is a workbook: `Vragenlijst!C12`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub cell: Option<String>,
}

/// A requirement that another body answers.
#[derive(Clone, Debug, Serialize)]
pub struct ElsewhereView<'a> {
    /// Its number.
    pub id: &'a str,
    /// Its title.
    pub title: &'a str,
    /// The body that answers.
    pub answered_by: &'a str,
    /// Its status, where that body's answers are at hand.
    pub status: Option<Status>,
}

/// How long to the norm's target.
#[derive(Clone, Debug, Serialize)]
pub struct TargetView {
    /// The target in words.
    pub when: String,
    /// The first day that is too late.
    pub deadline: Date,
    /// Whole months left; none when it has passed.
    pub months: Option<u32>,
    /// Measurements left, where the norm has a cycle.
    pub measurements: Option<usize>,
    /// Requirements that are not yet met.
    pub open: usize,
    /// Open requirements a month, in tenths.
    pub tenths_per_month: Option<u32>,
}

/// Computes the picture, as far as it may be shown. `others` are assessments given beside this one, in
/// which the answers of a body that answers for all may be found.
pub fn picture<'a>(
    assessment: &'a Assessment<'_>,
    others: &'a [Assessment<'_>],
    made: Made,
    show: Show,
    lang: Lang,
) -> Picture<'a> {
    let total = assessment.total();
    Picture {
        norm: NormHead::new(assessment.norm, lang),
        organisation: organisation(assessment, show, lang),
        measurement: MeasurementView::new(assessment, show),
        settled: assessment.settled.as_ref().map(|settled| SettledView {
            by: settled.by.as_deref().filter(|_| show.sees(Part::Working)),
            date: settled.date.filter(|_| show.sees(Part::Name)),
            reference: settled
                .reference
                .as_deref()
                .filter(|_| show.sees(Part::Working)),
            roles: match show.sees(Part::Statuses) {
                true => settled.roles.all(),
                false => &[],
            },
        }),
        judged_on: assessment.day,
        total,
        not_addressed: assessment.not_addressed,
        themes: themes(assessment, show, lang),
        findings: finding_views(assessment, show, lang),
        elsewhere: elsewhere(assessment, others, show),
        target: pace(assessment.norm, &total, assessment.day).map(|pace| TargetView {
            when: pace.target.words(lang),
            deadline: pace.target.deadline(),
            months: pace.months,
            measurements: pace.measurements,
            open: pace.open,
            tenths_per_month: pace.tenths_per_month,
        }),
        made: Made {
            shared: assessment
                .shared
                .as_ref()
                .map(|shared| SharedView::new(shared, show)),
            ..made
        },
        show_working: show.sees(Part::Working),
    }
}

impl<'a> MeasurementView<'a> {
    /// The round as this audience sees it: its date, and its own names with the organisation's.
    pub(crate) fn new(assessment: &'a Assessment<'_>, show: Show) -> Self {
        let measurement = &assessment.measurement;
        let named = show.sees(Part::Name);
        Self {
            id: if named { &measurement.id } else { "" },
            label: measurement.label.as_deref().filter(|_| named),
            date: measurement.date,
        }
    }
}

fn organisation<'a>(
    assessment: &'a Assessment<'_>,
    show: Show,
    lang: Lang,
) -> OrganisationView<'a> {
    let organisation = &assessment.organisation;
    let named = show.sees(Part::Name);
    OrganisationView {
        id: if named { &organisation.id } else { "" },
        name: shown_name(show, &organisation.name, lang),
        kind: &organisation.kind,
        kind_title: assessment.norm.kind_title(&organisation.kind),
        region: organisation.region(),
    }
}

/// Requirements are only there for who may see their statuses.
fn themes<'a>(assessment: &'a Assessment<'_>, show: Show, lang: Lang) -> Vec<ThemeView<'a>> {
    let views = assessment.themes().into_iter().map(|(theme, counts)| {
        let rows = assessment
            .rows
            .iter()
            .filter(|row| row.theme.id == theme.id && show.sees(Part::Statuses));
        ThemeView {
            id: &theme.id,
            title: &theme.title,
            counts,
            requirements: rows
                .map(|row| RequirementView::new(row, assessment, show, lang))
                .collect(),
        }
    });
    views.collect()
}

/// Findings that hold no words of the file may be seen by who sees statuses.
fn finding_views(assessment: &Assessment<'_>, show: Show, lang: Lang) -> Vec<FindingView> {
    let may_see = |finding: &Finding| show.sees(finding.part());
    let found = findings(assessment).into_iter().filter(may_see);
    let views = found.map(|finding| FindingView {
        code: finding.code(),
        text: finding.sentence(lang),
        quote: finding.quote().map(str::to_owned),
        line: finding.place.line(),
        cell: finding.place.cell(),
        requirements: finding.requirements,
    });
    views.collect()
}

fn elsewhere<'a>(
    assessment: &'a Assessment<'_>,
    others: &'a [Assessment<'_>],
    show: Show,
) -> Vec<ElsewhereView<'a>> {
    let views = assessment.elsewhere.iter().map(|requirement| {
        let body = requirement
            .answered_by
            .as_ref()
            .map_or("", |body| body.as_str());
        let theirs = others
            .iter()
            .find(|other| answers_for(other, assessment, body));
        let row = theirs.and_then(|other| {
            other
                .rows
                .iter()
                .find(|row| row.requirement.id == requirement.id)
        });
        ElsewhereView {
            id: &requirement.id,
            title: &requirement.title,
            answered_by: assessment.norm.kind_title(body),
            status: row.map(Row::status).filter(|_| show.sees(Part::Statuses)),
        }
    });
    views.collect()
}

/// Whether `other` holds the answers of the body that answers for this
/// organisation: same norm and measurement, and no other region.
fn answers_for(other: &Assessment<'_>, assessment: &Assessment<'_>, body: &str) -> bool {
    let region = (&other.organisation.region, &assessment.organisation.region);
    let same_region = match region {
        (Some(theirs), Some(ours)) => theirs == ours,
        (None, _) | (_, None) => true,
    };
    other.organisation.kind == body
        && other.norm.id == assessment.norm.id
        && other.norm.version == assessment.norm.version
        && other.measurement.id == assessment.measurement.id
        && same_region
}
