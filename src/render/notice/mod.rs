//! Notices for pipelines: one shape for problems, findings and changes. They
//! say codes, ids and titles of the norm, and quote no text of a file.

mod fingerprint;
mod github;
mod gitlab;
mod junit;
mod sarif;

use serde::Serialize;

use super::diff::Diff;
use super::help::{meaning, remedy};
use super::made::NormFile;
use super::picture::{FindingView, Picture};
use crate::answers::Status;
use crate::gate::{GateOutcome, Kept};
use crate::lang::Lang;
use crate::problem::{Code, Fault, Place, Problem, Severity};

/// What a pipeline reads.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Pipeline {
    /// Annotations of GitHub Actions.
    Github,
    /// Code Quality of GitLab.
    Gitlab,
    /// SARIF 2.1.0.
    Sarif,
    /// JUnit XML.
    Junit,
}

/// The checks in the form that a pipeline reads, with the norms that are not built
/// in; Code Quality of GitLab has no place for those.
pub fn notices(form: Pipeline, checks: &[Check], norms: &[NormFile], lang: Lang) -> String {
    match form {
        Pipeline::Github => github::github(checks, norms, lang),
        Pipeline::Gitlab => gitlab::gitlab(checks),
        Pipeline::Sarif => sarif::sarif(checks, norms, lang),
        Pipeline::Junit => junit::junit(checks, norms),
    }
}

/// How much a notice matters.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Level {
    /// It fails the check.
    Error,
    /// It wants attention.
    Warning,
    /// It is good to know.
    Note,
}

/// Where a pipeline shows a notice.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Spot {
    /// The file.
    pub file: String,
    /// The line, from 1: that of the whole file is its first.
    pub line: u32,
    /// The column in characters, from 1, and the one behind what is meant.
    pub columns: Option<(u32, u32)>,
    /// The cell of a workbook: `Vragenlijst!C12`.
    pub cell: Option<String>,
}

impl Spot {
    /// A file as a whole.
    fn of_file(file: &str) -> Self {
        Self::at(file, None, None)
    }

    /// A line or a cell of a file.
    fn at(file: &str, line: Option<u32>, cell: Option<String>) -> Self {
        Self {
            file: file.to_owned(),
            line: line.unwrap_or(1).max(1),
            columns: None,
            cell,
        }
    }

    fn of(place: &Place) -> Self {
        let columns = place.col().zip(place.end());
        // What is behind the last sign of a line is shown at that sign.
        let columns = columns.map(|(col, end)| match end > col {
            true => (col, end),
            false => (col.saturating_sub(1).max(1), col.max(1)),
        });
        Self {
            columns,
            ..Self::at(place.file(), place.line(), place.cell())
        }
    }
}

/// Something to tell a pipeline, at a place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Notice {
    /// The stable code.
    pub code: Code,
    /// How much it matters.
    pub level: Level,
    /// One sentence, without text of the file.
    pub message: String,
    /// What to do, without text of the file.
    pub tip: String,
    /// What it is about, which stays the same when lines move: a requirement, an agreement.
    pub about: String,
    /// Where it is shown.
    pub spot: Spot,
}

impl Notice {
    /// The sentence and what to do, where a medium has one text for both.
    fn told(&self) -> String {
        let end = if self.message.ends_with('.') { "" } else { "." };
        format!("{}{end} {}", self.message, self.tip)
    }
}

/// What was checked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Subject {
    /// A file.
    File(String),
    /// A requirement, an agreement, the documents.
    Point(String),
}

impl Subject {
    /// How a pipeline calls it.
    fn name(&self) -> &str {
        match self {
            Self::File(name) | Self::Point(name) => name,
        }
    }
}

/// Something that was checked, with what there is to tell of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Check {
    /// What was checked.
    pub subject: Subject,
    /// The group it belongs to: an organisation and measurement, or a command.
    pub group: String,
    /// What there is to tell; none = fine, where it is known.
    pub notices: Vec<Notice>,
    /// Why nobody can tell whether it is fine.
    pub unknown: Option<String>,
}

/// A check per file that was validated; with `strict`, warnings fail it.
pub fn of_problems(files: &[String], problems: &[Problem], strict: bool, lang: Lang) -> Vec<Check> {
    let checks = files.iter().map(|file| {
        let own = problems
            .iter()
            .filter(|problem| **problem.place.file() == **file);
        Check {
            subject: Subject::File(file.clone()),
            group: "norm validate".to_owned(),
            notices: own
                .map(|problem| of_problem(problem, strict, lang))
                .collect(),
            unknown: None,
        }
    });
    checks.collect()
}

/// A check of a file that could not be read: it fails.
pub fn of_unread(file: &str, lang: Lang) -> Check {
    let message = lang.pick(
        "dit bestand kan niet worden gelezen",
        "this file cannot be read",
    );
    let tip = lang.pick(
        "Kijk of de naam en de map kloppen, en of u het mag lezen.",
        "See whether the name and the folder are right, and whether you may read it.",
    );
    Check {
        subject: Subject::File(file.to_owned()),
        group: "norm validate".to_owned(),
        notices: vec![Notice {
            code: Code::UnknownFile,
            level: Level::Error,
            message: message.to_owned(),
            tip: tip.to_owned(),
            about: String::new(),
            spot: Spot::of_file(file),
        }],
        unknown: None,
    }
}

/// A check per agreement of the gate; those that did not hold fail, once they count.
pub fn of_gate(outcome: &GateOutcome, file: &str, lang: Lang) -> Vec<Check> {
    let checks = outcome.agreements.iter().map(|agreement| {
        let level = if outcome.counts {
            Level::Error
        } else {
            Level::Warning
        };
        let notice = Notice {
            code: Code::Agreement,
            level,
            message: agreement.text.clone(),
            tip: remedy(Code::Agreement, lang),
            about: agreement.text.clone(),
            spot: Spot::of_file(file),
        };
        Check {
            subject: Subject::Point(agreement.text.clone()),
            group: "norm.toml [gate]".to_owned(),
            notices: match agreement.fate {
                Kept::Held => Vec::new(),
                Kept::Broken => vec![notice],
                Kept::Unknown => vec![Notice {
                    level: Level::Warning,
                    ..notice
                }],
            },
            unknown: match agreement.fate {
                Kept::Unknown => Some(agreement.text.clone()),
                Kept::Held | Kept::Broken => None,
            },
        }
    });
    checks.collect()
}

fn of_problem(problem: &Problem, strict: bool, lang: Lang) -> Notice {
    let code = problem.code();
    Notice {
        code,
        level: match code.severity() {
            Severity::Error => Level::Error,
            Severity::Warning if strict => Level::Error,
            Severity::Warning | Severity::Finding => Level::Warning,
            Severity::Notice => Level::Note,
        },
        message: meaning(code, lang),
        tip: tip(problem, lang),
        about: String::new(),
        spot: Spot::of(&problem.place),
    }
}

/// What to do. What is said of a text as a whole names no more of it than our own
/// keys and a sign, so it may be told; of all else only what its code says.
fn tip(problem: &Problem, lang: Lang) -> String {
    match &problem.fault {
        Fault::Text(_) | Fault::Syntax(_) => as_sentence(&problem.help(lang)),
        Fault::Shape(_)
        | Fault::Norm(_)
        | Fault::Answers(_)
        | Fault::Workspace(_)
        | Fault::Filling(_)
        | Fault::Sheet(_)
        | Fault::Table(_)
        | Fault::Content(_) => remedy(problem.code(), lang),
    }
}

/// With a capital in front and a full stop behind.
fn as_sentence(text: &str) -> String {
    let mut signs = text.chars();
    let first = signs.next().into_iter().flat_map(char::to_uppercase);
    first.chain(signs).chain(['.']).collect()
}

/// A check per requirement of a picture; codes of `fail_on` fail it.
pub fn of_picture(picture: &Picture<'_>, fail_on: &[Code], lang: Lang) -> Vec<Check> {
    let group = format!("{} {}", picture.organisation.id, picture.measurement.id);
    let file = picture.made.file.clone().unwrap_or_default();
    let notice = |finding: &FindingView, about: &str| Notice {
        code: finding.code,
        level: level(finding.code, fail_on),
        message: format!("{about}{}", meaning(finding.code, lang)),
        tip: remedy(finding.code, lang),
        about: about.to_owned(),
        spot: Spot::at(&file, finding.line, finding.cell.clone()),
    };
    let requirements = picture.themes.iter().flat_map(|theme| &theme.requirements);
    let mut checks: Vec<Check> = Vec::new();
    for view in requirements {
        // A document that serves several is told with the first.
        let own = picture.findings.iter();
        let own =
            own.filter(|finding| finding.requirements.first().is_some_and(|id| id == view.id));
        let name = format!("{} {}", view.id, view.title);
        let about = format!("{name}: ");
        let notices = own.map(|finding| notice(finding, &about)).collect();
        checks.push(Check {
            subject: Subject::Point(name),
            group: group.clone(),
            notices,
            unknown: None,
        });
    }
    let loose = picture
        .findings
        .iter()
        .filter(|finding| finding.requirements.is_empty());
    let notices: Vec<Notice> = loose.map(|finding| notice(finding, "")).collect();
    if !notices.is_empty() {
        checks.push(Check {
            subject: Subject::Point("documents".to_owned()),
            group,
            notices,
            unknown: None,
        });
    }
    checks
}

/// A check per comparable requirement of a diff; codes of `fail_on` fail it.
pub fn of_diff(diff: &Diff<'_>, fail_on: &[Code], lang: Lang) -> Vec<Check> {
    let (group, file) = diff.named();
    let no_answer = lang.pick(
        "niet te vergelijken: toen was er nog geen antwoord",
        "cannot be compared: there was no answer then",
    );
    let checks = diff.changes().iter().map(|change| {
        let notices = change.codes.iter().map(|code| {
            let label = |status: Status| status.label(lang);
            let file = change.file.as_deref().unwrap_or(file);
            Notice {
                code: *code,
                level: level(*code, fail_on),
                message: format!(
                    "{} {}: {} ({} → {})",
                    change.id,
                    change.title,
                    meaning(*code, lang),
                    label(change.before),
                    label(change.after),
                ),
                tip: remedy(*code, lang),
                about: change.id.to_owned(),
                spot: Spot::at(file, change.line, change.cell.clone()),
            }
        });
        let unknown = Some(no_answer.to_owned());
        Check {
            subject: Subject::Point(format!("{} {}", change.id, change.title)),
            group: group.clone(),
            notices: notices.collect(),
            unknown: unknown.filter(|_| change.before == Status::Unanswered),
        }
    });
    checks.collect()
}

/// Findings that ask for nothing by themselves.
const NOTES: &[Code] = &[
    Code::DutyReminder,
    Code::CriterionRemark,
    Code::RunningWindow,
    Code::Unanswered,
];

fn level(code: Code, fail_on: &[Code]) -> Level {
    if fail_on.contains(&code) {
        Level::Error
    } else if NOTES.contains(&code) {
        Level::Note
    } else {
        Level::Warning
    }
}

/// JSON as people can read it too.
fn pretty(value: &impl Serialize) -> String {
    let text = serde_json::to_string_pretty(value);
    text.expect("notices have text for keys") + "\n"
}
