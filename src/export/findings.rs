//! One line per finding and requirement.

use super::column::{Column, Table};
use super::layout::Sheet;
use super::place::{Placed, placed};
use super::subject::Subject;
use crate::answers::Part;
use crate::finding::{Finding, findings};
use crate::lang::Lang;

/// The columns of a finding.
pub(super) struct Findings;

/// A finding, with the language of its sentence.
pub(super) struct Line<'a> {
    finding: &'a Finding,
    lang: Lang,
}

impl Table for Findings {
    type Line<'a> = Line<'a>;
    const COLUMNS: &'static [Column<Self>] = &[
        Column::new(
            "finding",
            Part::Statuses,
            "de code; zie `norm explain`",
            "the code; see `norm explain`",
            |line, cell| cell.word(line.finding.code().name()),
        ),
        Column::new(
            "text",
            Part::Statuses,
            "het aandachtspunt in een zin, in de taal van --lang",
            "the finding in a sentence, in the language of --lang",
            |line, cell| cell.text(&line.finding.sentence(line.lang)),
        ),
        Column::new(
            "line",
            Part::Working,
            "de regel van het bestand",
            "the line of the file",
            |line, cell| {
                if let Some(number) = line.finding.place.line() {
                    cell.text(&number.to_string());
                }
            },
        ),
    ];
}

/// The lines of one organisation and measurement. A finding that is about
/// several requirements has a line for each; one about none has one line.
pub(super) fn lines(sheet: &Sheet<Findings>, subject: &Subject<'_>, out: &mut Vec<u8>) {
    let who = sheet.who(subject);
    let rows: Vec<Placed<'_>> = placed(subject.assessment).collect();
    let mut write = |finding: &Finding, placed: Option<Placed<'_>>| {
        let lang = sheet.lang;
        let norm = subject.assessment.norm;
        sheet.line(&who, norm, placed, &Line { finding, lang }, out);
    };
    let findings = findings(subject.assessment);
    for finding in findings.iter().filter(|one| sheet.show.sees(one.part())) {
        let about =
            |placed: &&Placed<'_>| finding.requirements.contains(&placed.row.requirement.id);
        match finding.requirements.is_empty() {
            true => write(finding, None),
            false => rows
                .iter()
                .filter(about)
                .for_each(|placed| write(finding, Some(*placed))),
        }
    }
}
