//! One line per finding and requirement.

use super::column::ExportColumn;
use super::place::{Placed, placed};
use super::shared::{LineForm, SharedColumns};
use super::subject::Subject;
use crate::answers::Part;
use crate::finding::{Finding, findings};
use crate::lang::Lang;

/// A finding, with the language of its sentence.
pub(super) struct FindingLine<'a> {
    finding: &'a Finding,
    lang: Lang,
}

/// The columns of a finding.
pub(super) fn columns<'a>() -> Vec<ExportColumn<FindingLine<'a>>> {
    vec![
        ExportColumn::new(
            "finding",
            Part::Statuses,
            "the code; see `norm explain`",
            |line, cell| cell.word(line.finding.code().name()),
        ),
        ExportColumn::new(
            "text",
            Part::Statuses,
            "the finding in a sentence, in the language of --lang",
            |line, cell| cell.text(&line.finding.sentence(line.lang)),
        ),
        ExportColumn::new(
            "line",
            Part::Working,
            "the line of the file",
            |line, cell| {
                if let Some(number) = line.finding.place.line() {
                    cell.text(&number.to_string());
                }
            },
        ),
    ]
}

/// The lines of one organisation and measurement. A finding that is about
/// several requirements has a line for each; one about none has one line.
pub(super) fn lines(form: LineForm, subject: &Subject<'_>, out: &mut Vec<u8>) {
    let shared = SharedColumns::new(form, subject);
    let own = form.columns(columns());
    let rows: Vec<Placed<'_>> = placed(subject.assessment).collect();
    let findings = findings(subject.assessment);
    for finding in findings.iter().filter(|one| form.show.sees(one.part())) {
        let lang = form.lang;
        let line = FindingLine { finding, lang };
        if finding.requirements.is_empty() {
            shared.line(None, &own, &line, out);
        }
        let about = &finding.requirements;
        for placed in rows
            .iter()
            .filter(|placed| about.contains(&placed.row.requirement.id))
        {
            shared.line(Some(*placed), &own, &line, out);
        }
    }
}
