//! The report on one organisation: the picture with what a reader of a document
//! needs beside it. `docs/report-view.md` documents what templates receive.

use jiff::civil::Date;
use serde::Serialize;

use super::answer_texts::{PublicTheme, TextView, public_themes, texts};
use super::lists::{FindingText, OpenPart, PartView, SourceView, Titled, ToDo, open_parts, to_do};
use super::sentences;
use crate::answers::{Audience, Part, Show, Status};
use crate::assessment::Assessment;
use crate::comparison::Comparison;
use crate::finding::PLANNING;
use crate::lang::Lang;
use crate::norm::Theme;
use crate::problem::Code;
use crate::render::assess::requirement::{ActionView, EvidenceView};
use crate::render::assess::view::{
    ElsewhereView, MeasurementView, OrganisationView, Picture, TargetView, ThemeView,
};
use crate::render::diff::changes::{ComparisonView, compared};
use crate::render::disclosed::{Told, told, why};
use crate::render::document::{
    AgendaItem, Board, CaseView, InShort, PublicActions, SignOff, agenda, board, cases, in_short,
    message, public_actions, sign_off,
};
use crate::render::provenance::{Made, NormHead, shown_file, shown_hash};
use crate::render::{assess, closing};

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
    is_settled: bool,
    judged_on: Date,
    /// What a board has to know in a minute, for the organisation itself.
    in_short: Option<InShort<'a>>,
    /// What the organisation itself has to know of.
    cases: Vec<CaseView<'a>>,
    /// Whom it writes to, and who decides there.
    board: Board,
    /// What its board talks about, for the organisation itself.
    agenda: Vec<AgendaItem<'a>>,
    /// What its board signs, for the organisation itself.
    sign_off: Option<SignOff<'a>>,
    /// What the letter counts.
    message: Vec<String>,
    summary: Vec<String>,
    /// Why 0 and 1 look alike, where they do.
    why: Option<&'static str>,
    total: Told,
    not_addressed: usize,
    themes: Vec<ReportTheme<'a>>,
    gaps: usize,
    gap_words: &'a str,
    to_do: Vec<ToDo<'a>>,
    /// What a plan lacks, in one line of counts.
    planning: Option<String>,
    open_parts: Vec<OpenPart<'a>>,
    to_answer: Vec<Titled<'a>>,
    not_applicable: Vec<Titled<'a>>,
    attention: Vec<FindingText<'a>>,
    elsewhere: &'a [ElsewhereView<'a>],
    show_requirements: bool,
    show_working: bool,
    /// For who sees what is open.
    target: Option<&'a TargetView>,
    target_text: Option<String>,
    target_when: Option<String>,
    public_themes: Vec<PublicTheme<'a>>,
    public_actions: PublicActions<'a>,
    comparison: Option<ComparisonView<'a>>,
    made: &'a Made,
    closing: Vec<String>,
    /// The same without hashes, which a document of Word has in its properties.
    closing_in_word: Vec<String>,
    /// Of them those that a letter says: for whom, and what was left out.
    for_whom: Vec<String>,
}

/// A theme with its requirements, as a document shows them.
#[derive(Debug, Serialize)]
struct ReportTheme<'a> {
    id: &'a str,
    title: &'a str,
    counts: Told,
    requirements: Vec<ReportRequirement<'a>>,
}

/// A requirement, as a document shows it.
#[derive(Debug, Serialize)]
struct ReportRequirement<'a> {
    /// The section that begins here.
    section: Option<&'a str>,
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

/// The report of a picture, compared with a baseline (and the sha256 of its file)
/// if there is one.
pub fn report<'a>(
    picture: &'a Picture<'a>,
    assessment: &'a Assessment<'_>,
    baseline: Option<(&'a Comparison<'_, '_>, &str)>,
    show: Show,
    lang: Lang,
) -> Report<'a> {
    let told = told(assessment, show);
    let comparison = baseline.map(|(comparison, _)| comparison);
    let compared_with = |with_hash: bool| -> Vec<String> {
        let lines = baseline.map(|(comparison, sha256)| {
            let file = shown_file(show, &comparison.baseline.file);
            let hash = shown_hash(show, sha256).filter(|_| with_hash);
            closing::compared_with(file.as_deref(), hash.as_deref(), lang)
        });
        lines.unwrap_or_default()
    };
    let requirements = || picture.themes.iter().flat_map(|theme| &theme.requirements);
    let of = |status: Status| {
        let views = requirements().filter(move |view| view.status == status);
        views.map(Titled::new).collect()
    };
    let gaps: Vec<_> = requirements().filter(|view| view.status.is_gap()).collect();
    let about = &assessment.norm.about;
    let board = board(picture.organisation.kind, lang);
    let readers = match show.audience() {
        Audience::Public => board.readers(),
        Audience::Internal | Audience::Region | Audience::Province => {
            picture.made.audience.label(lang)
        }
    };
    let cases = cases(picture, comparison, lang);
    let agenda = agenda(picture, assessment, comparison, &board, lang);
    Report {
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
        subtitle: assess::sentences::round(picture, lang),
        is_settled: picture.settled.is_some(),
        judged_on: picture.judged_on,
        in_short: in_short(picture, comparison, &cases, show, lang),
        cases,
        sign_off: sign_off(picture, assessment, lang),
        agenda,
        message: letter_message(picture, &told.total, comparison, &board, show, lang),
        summary: sentences::summary(picture, &told.total, comparison, show, lang),
        why: why(show, lang),
        total: told.total,
        not_addressed: picture.not_addressed,
        themes: picture
            .themes
            .iter()
            .zip(&told.themes)
            .map(|(view, (theme, told))| ReportTheme::new(view, theme, *told, lang))
            .collect(),
        gaps: gaps.len(),
        gap_words: picture.norm.gap.1,
        to_do: gaps
            .iter()
            .flat_map(|gap| to_do(gap, picture.judged_on))
            .collect(),
        planning: assess::sentences::planning(picture, lang),
        open_parts: gaps.iter().flat_map(|gap| open_parts(gap)).collect(),
        to_answer: of(Status::Unanswered),
        not_applicable: of(Status::NotApplicable),
        attention: picture
            .findings
            .iter()
            .filter(|finding| !is_listed(finding.code) && !PLANNING.contains(&finding.code))
            .map(FindingText::new)
            .collect(),
        elsewhere: &picture.elsewhere,
        show_requirements: show.sees(Part::Statuses),
        show_working: show.sees(Part::Working),
        target: picture
            .target
            .as_ref()
            .filter(|_| show.sees(Part::Statuses)),
        target_text: target_text(picture, show, lang),
        target_when: sentences::target_when(picture, lang),
        public_themes: match show.audience() {
            Audience::Public => public_themes(assessment, show),
            Audience::Internal | Audience::Region | Audience::Province => Vec::new(),
        },
        public_actions: public_actions(assessment, comparison, show),
        comparison: comparison.map(|comparison| compared(comparison, show, lang)),
        made: &picture.made,
        closing: assess::sentences::closing(picture, readers, compared_with(true), lang),
        closing_in_word: assess::sentences::closing_without_hashes(
            picture,
            readers,
            compared_with(false),
            lang,
        ),
        for_whom: assess::sentences::for_whom(picture, readers, lang),
        board,
    }
}

impl<'a> ReportTheme<'a> {
    fn new(theme: &'a ThemeView<'a>, asked: &'a Theme, counts: Told, lang: Lang) -> Self {
        let mut last = None;
        let requirements = theme.requirements.iter().map(|view| ReportRequirement {
            section: asked.begun_at(view.id, &mut last),
            id: view.id,
            title: view.title,
            question: view.question,
            status: view.status,
            unconfirmed: view.unconfirmed,
            texts: texts(view, lang),
            criteria: view
                .criteria
                .iter()
                .map(|part| PartView::new(part, lang))
                .collect(),
            evidence: &view.evidence,
            actions: &view.actions,
        });
        Self {
            id: theme.id,
            title: theme.title,
            counts,
            requirements: requirements.collect(),
        }
    }
}

/// What the letter counts; nothing for who gets no letter.
fn letter_message(
    picture: &Picture<'_>,
    total: &Told,
    comparison: Option<&Comparison<'_, '_>>,
    board: &Board,
    show: Show,
    lang: Lang,
) -> Vec<String> {
    let then = comparison.map(|comparison| {
        let baseline = comparison.baseline;
        (baseline.measurement.date, told(baseline, show).total)
    });
    match show.audience() {
        Audience::Public => message(picture.norm.requirement, total, then, board, lang),
        Audience::Internal | Audience::Region | Audience::Province => Vec::new(),
    }
}

/// The target, and what it takes for who sees what is open.
fn target_text(picture: &Picture<'_>, show: Show, lang: Lang) -> Option<String> {
    let when = sentences::target_when(picture, lang)?;
    match show.sees(Part::Statuses) {
        true => Some(format!(
            "{when} {}",
            assess::sentences::target(picture, lang)?
        )),
        false => Some(when),
    }
}

/// Whether a finding has a list of its own in the report.
fn is_listed(code: Code) -> bool {
    [Code::Gap, Code::Unanswered, Code::Unconfirmed].contains(&code)
}
