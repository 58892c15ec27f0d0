//! Notices for pipelines: one shape for problems, findings and changes. They
//! say codes, ids and titles of the norm, and quote no text of a file.

mod github;
mod junit;
mod sarif;

pub use github::github;
pub use junit::junit;
pub use sarif::sarif;

use super::diff::Diff;
use super::help::meaning;
use super::picture::{FindingView, Picture};
use crate::answers::Status;
use crate::gate::Outcome;
use crate::lang::Lang;
use crate::problem::{Code, Problem, Sort};

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

/// Something to tell a pipeline, at a place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Notice {
    /// The stable code.
    pub code: Code,
    /// How much it matters.
    pub level: Level,
    /// One sentence, without text of the file.
    pub message: String,
    /// The file.
    pub file: String,
    /// The line, from 1.
    pub line: Option<u32>,
    /// The column in characters, from 1.
    pub col: Option<u32>,
    /// The cell of a workbook: `Vragenlijst!C12`.
    pub cell: Option<String>,
}

/// Something that was checked, with what there is to tell of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Check {
    /// What was checked: a file, or a requirement.
    pub name: String,
    /// The group it belongs to: an organisation and measurement, or a command.
    pub group: String,
    /// What there is to tell; none = fine.
    pub notices: Vec<Notice>,
}

/// A check per file that was validated; with `strict`, warnings fail it.
pub fn of_problems(files: &[String], problems: &[Problem], strict: bool, lang: Lang) -> Vec<Check> {
    let checks = files.iter().map(|file| {
        let own = problems
            .iter()
            .filter(|problem| **problem.place.file() == **file);
        Check {
            name: file.clone(),
            group: "norm validate".to_owned(),
            notices: own
                .map(|problem| of_problem(problem, strict, lang))
                .collect(),
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
    Check {
        name: file.to_owned(),
        group: "norm validate".to_owned(),
        notices: vec![Notice {
            code: Code::UnknownFile,
            level: Level::Error,
            message: message.to_owned(),
            file: file.to_owned(),
            line: None,
            col: None,
            cell: None,
        }],
    }
}

/// A check per agreement of the gate; those that did not hold fail, once they count.
pub fn of_gate(outcome: &Outcome, file: &str) -> Vec<Check> {
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
            file: file.to_owned(),
            line: None,
            col: None,
            cell: None,
        };
        Check {
            name: agreement.text.clone(),
            group: "norm.toml [gate]".to_owned(),
            notices: if agreement.held {
                Vec::new()
            } else {
                vec![notice]
            },
        }
    });
    checks.collect()
}

fn of_problem(problem: &Problem, strict: bool, lang: Lang) -> Notice {
    let code = problem.code();
    Notice {
        code,
        level: match code.sort() {
            Sort::Error => Level::Error,
            Sort::Warning if strict => Level::Error,
            Sort::Warning | Sort::Finding => Level::Warning,
        },
        message: meaning(code, lang),
        file: problem.place.file().to_string(),
        line: problem.place.line(),
        col: problem.place.col(),
        cell: problem.place.cell(),
    }
}

/// A check per requirement of a picture; codes of `fail_on` fail it.
pub fn of_picture(picture: &Picture<'_>, fail_on: &[Code], lang: Lang) -> Vec<Check> {
    let group = format!("{} {}", picture.organisation.id, picture.measurement.id);
    let file = picture.made.file.clone().unwrap_or_default();
    let notice = |finding: &FindingView, about: &str| {
        let code: Code = finding.code.parse().ok()?;
        Some(Notice {
            code,
            level: level(code, fail_on),
            message: format!("{about}{}", meaning(code, lang)),
            file: file.clone(),
            line: finding.line,
            col: None,
            cell: finding.cell.clone(),
        })
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
        let notices = own.filter_map(|finding| notice(finding, &about)).collect();
        checks.push(Check {
            name,
            group: group.clone(),
            notices,
        });
    }
    let loose = picture
        .findings
        .iter()
        .filter(|finding| finding.requirements.is_empty());
    let notices: Vec<Notice> = loose.filter_map(|finding| notice(finding, "")).collect();
    if !notices.is_empty() {
        checks.push(Check {
            name: "documents".to_owned(),
            group,
            notices,
        });
    }
    checks
}

/// A check per comparable requirement of a diff; codes of `fail_on` fail it.
pub fn of_diff(diff: &Diff<'_>, fail_on: &[Code], lang: Lang) -> Vec<Check> {
    let (group, file) = diff.named();
    let checks = diff.changes().iter().map(|change| {
        let notices = change.codes.iter().filter_map(|name| {
            let code: Code = name.parse().ok()?;
            let label = |status: Status| status.label(lang);
            Some(Notice {
                code,
                level: level(code, fail_on),
                message: format!(
                    "{} {}: {} ({} → {})",
                    change.id,
                    change.title,
                    meaning(code, lang),
                    label(change.before),
                    label(change.after),
                ),
                file: change.file.clone().unwrap_or_else(|| file.to_owned()),
                line: change.line,
                col: None,
                cell: change.cell.clone(),
            })
        });
        Check {
            name: format!("{} {}", change.id, change.title),
            group: group.clone(),
            notices: notices.collect(),
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

impl Level {
    /// The word that SARIF has for it.
    fn word(self) -> &'static str {
        match self {
            Self::Error => "error",
            Self::Warning => "warning",
            Self::Note => "note",
        }
    }
}

/// Where the documentation of a code can be read.
fn help_uri(code: Code) -> String {
    format!(
        "{}/docs/codes.md#{}",
        env!("CARGO_PKG_HOMEPAGE"),
        code.name()
    )
}
