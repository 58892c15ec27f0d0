//! The report on one organisation: the picture with what a reader of a document
//! needs beside it. `docs/report-view.md` documents what templates receive.

use std::borrow::Cow;

use jiff::civil::Date;
use serde::Serialize;

use super::compared::{ComparisonView, compared, others};
use super::made::{Made, NormHead, shown_file};
use super::picture::{
    ElsewhereView, FindingView, MeasurementView, OrganisationView, Picture, TargetView, ThemeView,
};
use super::sentences;
use super::small::{InPublic, in_public, nothing_in_public, sum};
use super::texts::{PublicTheme, TextView, Wish, public_themes, texts, wishes};
use super::view::{ActionView, Counts, CriterionView, EvidenceView, RequirementView};
use crate::answers::{Audience, Part, Show, Status};
use crate::assessment::Assessment;
use crate::comparison::Comparison;
use crate::document::Word;
use crate::lang::Lang;
use crate::norm::{SourceText, Where};
use crate::problem::Code;

/// What a template receives, beside the labels.
#[derive(Debug, Serialize)]
pub struct Report<'a> {
    norm: &'a NormHead<'a>,
    norm_name: String,
    norm_purpose: Option<&'a str>,
    norm_supervision: Option<&'a str>,
    sources: Vec<SourceView<'a>>,
    organisation: &'a OrganisationView<'a>,
    measurement: &'a MeasurementView<'a>,
    measurement_name: &'a str,
    subtitle: String,
    judged_on: Date,
    summary: Vec<String>,
    total: Counts,
    not_addressed: usize,
    themes: Vec<ReportTheme<'a>>,
    gaps: usize,
    gap_words: &'a str,
    to_do: Vec<ToDo<'a>>,
    open_parts: Vec<OpenPart<'a>>,
    to_answer: Vec<Titled<'a>>,
    not_applicable: Vec<Titled<'a>>,
    attention: Vec<&'a FindingView>,
    elsewhere: &'a [ElsewhereView<'a>],
    show_requirements: bool,
    show_working: bool,
    target: &'a Option<TargetView>,
    target_text: Option<String>,
    target_when: Option<String>,
    wishes: Vec<Wish<'a>>,
    public_themes: Vec<PublicTheme<'a>>,
    comparison: Option<ComparisonView<'a>>,
    made: &'a Made,
    closing: Vec<String>,
}

/// A theme with its requirements, as a document shows them.
#[derive(Debug, Serialize)]
struct ReportTheme<'a> {
    id: &'a str,
    title: &'a str,
    counts: Counts,
    requirements: Vec<ReportRequirement<'a>>,
}

/// A requirement, as a document shows it.
#[derive(Debug, Serialize)]
struct ReportRequirement<'a> {
    id: &'a str,
    title: &'a str,
    question: &'a str,
    status: Status,
    unconfirmed: bool,
    texts: Vec<TextView<'a>>,
    criteria: Vec<PartView<'a>>,
    evidence: &'a [EvidenceView<'a>],
    actions: &'a [ActionView<'a>],
}

/// A criterion with its answer, as a document shows it.
#[derive(Debug, Serialize)]
struct PartView<'a> {
    /// Behind the text of the criterion that it is a part of, if there is one.
    text: Cow<'a, str>,
    /// Whether it comes from the explanation, which prescribes nothing.
    explained: bool,
    status: Status,
    note: Option<&'a str>,
}

/// A requirement with its title, and what was noted.
#[derive(Debug, Serialize)]
struct Titled<'a> {
    id: &'a str,
    title: &'a str,
    unconfirmed: bool,
    note: Option<&'a str>,
}

/// A source of the norm.
#[derive(Debug, Serialize)]
struct SourceView<'a> {
    title: &'a str,
    publisher: Option<&'a str>,
    date: Option<&'a str>,
    url: Option<&'a str>,
}

/// A line to act on: who does what by when.
#[derive(Debug, Serialize)]
struct ToDo<'a> {
    id: &'a str,
    title: &'a str,
    status: Status,
    who: Option<&'a str>,
    what: Option<&'a str>,
    when: Option<Date>,
    overdue: bool,
}

/// A criterion of the statement that is open under a gap.
#[derive(Debug, Serialize)]
struct OpenPart<'a> {
    requirement: &'a str,
    text: &'a str,
    status: Status,
}

/// The report of a picture, compared with a baseline (and the sha256 of its file)
/// if there is one.
pub fn report<'a>(
    picture: &'a Picture<'a>,
    assessment: &'a Assessment<'_>,
    baseline: Option<(&'a Comparison<'_, '_>, &str)>,
    show: Show,
    lang: Lang,
) -> Report<'a> {
    // What was then may tell too much where what is now does not.
    let baseline = baseline.filter(|(comparison, _)| {
        show.audience() != Audience::Public || then_in_public(comparison)
    });
    let comparison = baseline.map(|(comparison, _)| comparison);
    let compared_with = baseline.map(|(comparison, sha256)| {
        let file = shown_file(show, &comparison.baseline.file);
        sentences::compared_with(file.as_deref(), sha256, lang)
    });
    let requirements = || picture.themes.iter().flat_map(|theme| &theme.requirements);
    let of = |status: Status| {
        let views = requirements().filter(move |view| view.status == status);
        views.map(Titled::new).collect()
    };
    let gaps: Vec<_> = requirements().filter(|view| view.status.is_gap()).collect();
    let about = &assessment.norm.about;
    let mut report = Report {
        norm: &picture.norm,
        norm_name: picture.norm.name(),
        norm_purpose: about.purpose.as_deref(),
        norm_supervision: about.supervision.as_deref(),
        sources: assessment
            .norm
            .sources
            .iter()
            .map(SourceView::new)
            .collect(),
        organisation: &picture.organisation,
        measurement: &picture.measurement,
        measurement_name: picture.measurement.label.unwrap_or(picture.measurement.id),
        subtitle: sentences::round(picture, lang),
        judged_on: picture.judged_on,
        summary: sentences::summary(picture, comparison, show, lang),
        total: picture.total,
        not_addressed: picture.not_addressed,
        themes: picture
            .themes
            .iter()
            .map(|theme| ReportTheme::new(theme, lang))
            .collect(),
        gaps: gaps.len(),
        gap_words: picture.norm.gap.1,
        to_do: gaps
            .iter()
            .flat_map(|gap| to_do(gap, picture.judged_on))
            .collect(),
        open_parts: gaps.iter().flat_map(|gap| open_parts(gap)).collect(),
        to_answer: of(Status::Unanswered),
        not_applicable: of(Status::NotApplicable),
        attention: picture
            .findings
            .iter()
            .filter(|finding| !is_listed(finding.code))
            .collect(),
        elsewhere: &picture.elsewhere,
        show_requirements: show.sees(Part::Statuses),
        show_working: show.sees(Part::Working),
        target: &picture.target,
        target_text: target_text(picture, show, lang),
        target_when: sentences::target_when(picture, lang),
        wishes: wishes(assessment, show),
        public_themes: match show.audience() {
            Audience::Public => public_themes(assessment, show),
            Audience::Internal | Audience::Region | Audience::Province => Vec::new(),
        },
        comparison: comparison.map(|comparison| compared(comparison, show, lang)),
        made: &picture.made,
        closing: sentences::closing(picture, compared_with.unwrap_or_default(), lang),
    };
    if show.audience() == Audience::Public {
        report.hide(lang);
    }
    report
}

impl Report<'_> {
    /// Shows as one the themes whose counts would tell which requirements are
    /// open, or no counts at all where that is not enough.
    fn hide(&mut self, lang: Lang) {
        let lines = self.lines();
        match in_public(&lines) {
            InPublic::Apart => {}
            InPublic::Together(group) => self.merge_themes(&lines, &group, lang),
            InPublic::Hidden => {
                self.themes.clear();
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
            comparison.merge(&positions, lang);
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

impl<'a> ReportTheme<'a> {
    fn new(theme: &'a ThemeView<'a>, lang: Lang) -> Self {
        let requirements = theme.requirements.iter().map(|view| ReportRequirement {
            id: view.id,
            title: view.title,
            question: view.question,
            status: view.status,
            unconfirmed: view.unconfirmed,
            texts: texts(view, lang),
            criteria: view.criteria.iter().map(PartView::new).collect(),
            evidence: &view.evidence,
            actions: &view.actions,
        });
        Self {
            id: theme.id,
            title: theme.title,
            counts: theme.counts,
            requirements: requirements.collect(),
        }
    }
}

impl<'a> PartView<'a> {
    fn new(view: &'a CriterionView<'a>) -> Self {
        Self {
            text: match view.parent {
                Some(parent) => format!("{parent} {}", view.text).into(),
                None => view.text.into(),
            },
            explained: view.place == Where::Explanation.word(),
            status: view.status,
            note: view.note,
        }
    }
}

impl<'a> Titled<'a> {
    fn new(view: &'a RequirementView<'a>) -> Self {
        Self {
            id: view.id,
            title: view.title,
            unconfirmed: view.unconfirmed,
            note: view.note,
        }
    }
}

/// Whether council and inhabitants may see the counts of the baseline.
fn then_in_public(comparison: &Comparison<'_, '_>) -> bool {
    let themes = comparison.themes().into_iter();
    let then = themes.map(|(_, before, _)| vec![before.into()]);
    in_public(&then.collect::<Vec<_>>()) != InPublic::Hidden
}

/// The target and what it takes; what is open is not for council and inhabitants.
fn target_text(picture: &Picture<'_>, show: Show, lang: Lang) -> Option<String> {
    let when = sentences::target_when(picture, lang)?;
    let left = sentences::target(picture, lang)?;
    (show.audience() != Audience::Public).then(|| format!("{when} {left}"))
}

/// Whether a finding has a list of its own in the report.
fn is_listed(code: &str) -> bool {
    [Code::Gap, Code::Unanswered, Code::Unconfirmed]
        .iter()
        .any(|known| known.name() == code)
}

impl<'a> SourceView<'a> {
    fn new(source: &'a SourceText) -> Self {
        Self {
            title: &source.title,
            publisher: source.publisher.as_deref(),
            date: source.date.as_deref(),
            url: source.url.as_deref(),
        }
    }
}

/// A line per open action; a gap without one gets a line that says so.
fn to_do<'a>(gap: &&'a RequirementView<'a>, day: Date) -> Vec<ToDo<'a>> {
    let line = |who, what, when: Option<Date>| ToDo {
        id: gap.id,
        title: gap.title,
        status: gap.status,
        who,
        what,
        when,
        overdue: when.is_some_and(|when| when < day),
    };
    let open = gap.actions.iter().filter(|action| !action.done);
    let lines: Vec<_> = open
        .map(|action| line(action.owner.or(gap.owner), Some(action.title), action.due))
        .collect();
    match lines.is_empty() {
        true => vec![line(gap.owner, None, None)],
        false => lines,
    }
}

fn open_parts<'a>(gap: &'a RequirementView<'a>) -> Vec<OpenPart<'a>> {
    let of_statement =
        |part: &&CriterionView<'_>| part.place == "statement" && part.status.is_gap();
    let open = gap.criteria.iter().filter(of_statement);
    open.map(|part| OpenPart {
        requirement: gap.id,
        text: part.text,
        status: part.status,
    })
    .collect()
}
