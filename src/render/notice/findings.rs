//! Notices of what was found in a measurement, and of what changed since another.

use super::check::{Check, CheckedItem, Level, Notice, Spot};
use crate::answers::Status;
use crate::finding::PLANNING;
use crate::lang::Lang;
use crate::problem::Code;
use crate::render::assess::view::{FindingView, Picture};
use crate::render::diff::Diff;
use crate::render::help::{meaning, remedy};

/// Findings that ask for nothing by themselves.
const NOTES: &[Code] = &[
    Code::DutyReminder,
    Code::CriterionRemark,
    Code::RunningWindow,
    Code::Unanswered,
];

/// What somebody asked a pipeline to look at.
#[derive(Clone, Copy, Debug)]
pub(crate) struct AskedFor<'c> {
    /// What fails a check.
    pub fail_on: &'c [Code],
    /// What the own agreements are about.
    pub agreed: &'c [Code],
}

impl AskedFor<'_> {
    /// What is about planning is told to who asked for it: there is some for most of what
    /// is open, and a plan is the organisation's own.
    fn is_told(self, code: Code) -> bool {
        !PLANNING.contains(&code) || self.fail_on.contains(&code) || self.agreed.contains(&code)
    }
}

/// A check per requirement of a picture; codes of `fail_on` fail it.
pub(crate) fn of_picture(picture: &Picture<'_>, asked: AskedFor<'_>, lang: Lang) -> Vec<Check> {
    let group = format!("{} {}", picture.organisation.id, picture.measurement.id);
    let file = picture.made.file.clone().unwrap_or_default();
    let notice = |finding: &FindingView, about: &str| Notice {
        code: finding.code,
        level: level(finding.code, asked.fail_on),
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
        let own = own
            .filter(|finding| finding.requirements.first().is_some_and(|id| id == view.id))
            .filter(|finding| asked.is_told(finding.code));
        let name = format!("{} {}", view.id, view.title);
        let about = format!("{name}: ");
        let notices = own.map(|finding| notice(finding, &about)).collect();
        checks.push(Check {
            subject: CheckedItem::Point(name),
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
            subject: CheckedItem::Point("documents".to_owned()),
            group,
            notices,
            unknown: None,
        });
    }
    checks
}

/// A check per comparable requirement of a diff; codes of `fail_on` fail it.
pub(crate) fn of_diff(diff: &Diff<'_>, fail_on: &[Code], lang: Lang) -> Vec<Check> {
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
            subject: CheckedItem::Point(format!("{} {}", change.id, change.title)),
            group: group.clone(),
            notices: notices.collect(),
            unknown: unknown.filter(|_| change.before == Status::Unanswered),
        }
    });
    checks.collect()
}

fn level(code: Code, fail_on: &[Code]) -> Level {
    if fail_on.contains(&code) {
        Level::Error
    } else if NOTES.contains(&code) {
        Level::Note
    } else {
        Level::Warning
    }
}
