//! What a norm asks with what a file answers, for a page in which people fill it in:
//! everything as it stands in the file, and what is wrong with it.

use jiff::civil::Date;
use serde::Serialize;

use super::answer_view::{AnswerView, DocumentView, SaidView};
use super::question_view::QuestionView;
use super::spots::Places;
use super::view::{NormView, QuestionThemeView, SHOW, StatusView, status_views, theme_views};
use crate::answers::{Answers, Audience};
use crate::assessment::Counts;
use crate::document::{Node, Source};
use crate::lang::Lang;
use crate::norm::{Concern, Norm};
use crate::problem::Problem;
use crate::render::assess::FindingView;
use crate::render::in_word::in_word;

/// A norm with the answers of one file.
#[derive(Debug, Serialize)]
pub(crate) struct FilledView<'a> {
    format: &'static str,
    norm: NormView<'a>,
    statuses: Vec<StatusView>,
    themes: Vec<QuestionThemeView<'a, AskedView<'a>>>,
    answers: FileView<'a>,
}

/// A requirement with its answer in the file.
#[derive(Debug, Serialize)]
struct AskedView<'a> {
    #[serde(flatten)]
    requirement: QuestionView<'a>,
    /// Whose answer it wants: `own`, `elsewhere` or `not_addressed`.
    concern: &'static str,
    /// What the file says of it.
    answer: Option<AnswerView<'a>>,
}

/// The file itself: its head, its counts and its problems.
#[derive(Debug, Serialize)]
struct FileView<'a> {
    file: &'a str,
    sha256: &'a str,
    organisation: SaidOrganisation<'a>,
    measurement: SaidMeasurement<'a>,
    settled: Option<SaidSettled<'a>>,
    shared: Option<SaidShared<'a>>,
    documents: Vec<DocumentView<'a>>,
    /// The counts over everything; none while the file has an error.
    total: Option<Counts>,
    /// The counts of each theme that asks something of the organisation.
    themes: Vec<ThemeCounts<'a>>,
    findings: &'a [FindingView],
    problems: Vec<ProblemView>,
}

#[derive(Debug, Serialize)]
struct SaidOrganisation<'a> {
    id: &'a str,
    name: &'a str,
    kind: &'a str,
    kind_title: &'a str,
    region: Option<&'a str>,
}

#[derive(Debug, Serialize)]
struct SaidMeasurement<'a> {
    id: &'a str,
    label: Option<&'a str>,
    date: Option<Date>,
}

#[derive(Debug, Serialize)]
struct SaidSettled<'a> {
    by: Option<&'a str>,
    date: Option<Date>,
    #[serde(rename = "ref")]
    reference: Option<&'a str>,
    roles: &'a [String],
}

#[derive(Debug, Serialize)]
struct SaidShared<'a> {
    #[serde(rename = "for", serialize_with = "in_word")]
    audience: Audience,
    left_out: &'a [String],
}

/// The counts of one theme.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct ThemeCounts<'a> {
    /// The theme.
    pub id: &'a str,
    /// Its counts.
    pub counts: Counts,
}

/// A problem of the file, with what it is about.
#[derive(Debug, Serialize)]
pub(super) struct ProblemView {
    pub(super) code: &'static str,
    pub(super) severity: &'static str,
    pub(super) message: String,
    pub(super) help: String,
    pub(super) line: Option<u32>,
    pub(super) column: Option<u32>,
    pub(super) cell: Option<String>,
    /// The requirement whose answer it is in.
    pub(super) requirement: Option<String>,
    /// The keys that lead to it, in that answer or from the top: `actions.2.due`.
    pub(super) field: Option<String>,
}

/// What there is to know of a file besides its answers.
pub(crate) struct Filled<'a> {
    /// The file.
    pub source: &'a Source,
    /// Its tree.
    pub root: &'a Node<'a>,
    /// The hash of its bytes.
    pub sha256: &'a str,
    /// What could be read.
    pub answers: &'a Answers,
    /// What is wrong with it, in the order of the file.
    pub problems: &'a [Problem],
    /// The counts over everything and of each theme, where there is no error.
    pub counts: Option<(Counts, Vec<ThemeCounts<'a>>)>,
    /// The conclusions.
    pub findings: &'a [FindingView],
    /// Whether private remarks are shown.
    pub with_private: bool,
}

impl<'a> FilledView<'a> {
    /// The view of a norm with the answers of a file.
    pub(crate) fn new(norm: &'a Norm, filled: &'a Filled<'a>, lang: Lang) -> Self {
        let answers = filled.answers;
        let said = SaidView {
            root: filled.root,
            documents: &answers.documents,
            with_private: filled.with_private,
        };
        let themes = theme_views(norm, |theme, requirement| {
            let given = &answers.answers;
            let answer = given.iter().find(|one| one.id.value == requirement.id);
            Some(AskedView {
                requirement: QuestionView::new(norm, theme, requirement, lang),
                concern: match requirement.concern(&answers.organisation.kind) {
                    Concern::Own => "own",
                    Concern::AnsweredElsewhere => "elsewhere",
                    Concern::None => "not_addressed",
                },
                answer: answer.map(|answer| said.answer(answer, requirement)),
            })
        });
        Self {
            format: SHOW,
            norm: NormView::new(norm, lang),
            statuses: status_views(lang),
            themes,
            answers: FileView::new(norm, filled, &said, lang),
        }
    }
}

impl<'a> FileView<'a> {
    fn new(norm: &'a Norm, filled: &'a Filled<'a>, said: &SaidView<'a>, lang: Lang) -> Self {
        let answers = filled.answers;
        let organisation = &answers.organisation;
        let measurement = &answers.measurement;
        let places = Places::new(filled.root, filled.source);
        let problems = filled.problems.iter();
        let counts = filled.counts.as_ref();
        Self {
            file: &filled.source.name,
            sha256: filled.sha256,
            organisation: SaidOrganisation {
                id: &organisation.id,
                name: &organisation.name,
                kind: &organisation.kind,
                kind_title: norm.kind_title(&organisation.kind),
                region: organisation.region(),
            },
            measurement: SaidMeasurement {
                id: &measurement.id,
                label: measurement.label.as_deref(),
                date: measurement.date,
            },
            settled: answers.settled.as_ref().map(|settled| SaidSettled {
                by: settled.by.as_deref(),
                date: settled.date,
                reference: settled.reference.as_deref(),
                roles: settled.roles.all(),
            }),
            shared: answers.shared.as_ref().map(|shared| SaidShared {
                audience: shared.audience,
                left_out: &shared.left_out,
            }),
            documents: said.documents(),
            total: counts.map(|(total, _)| *total),
            themes: counts.map_or_else(Vec::new, |(_, themes)| themes.clone()),
            findings: filled.findings,
            problems: problems
                .map(|problem| places.problem(problem, lang))
                .collect(),
        }
    }
}
