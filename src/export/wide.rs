//! One line per organisation and measurement, with a column per requirement of the norm.

use super::column::ExportColumn;
use super::csv::CsvCell;
use super::shared::{LineForm, SharedColumns};
use super::subject::Subject;
use crate::answers::Part;
use crate::document::Word;
use crate::norm::Norm;
use crate::render::told;

/// What begins the name of a column of a requirement. It makes a name that R
/// takes as it is, and that Excel does not take for a number.
pub(super) const STATUS: &str = "status_";

/// The columns of counts over the whole norm; those of its requirements follow.
pub(super) fn columns<'a>() -> Vec<ExportColumn<Subject<'a>>> {
    vec![ExportColumn::new(
        "not_addressed",
        Part::Statuses,
        "how many the norm does not ask of this organisation, or lets another body answer",
        |line, cell| {
            let assessment = line.assessment;
            cell.number(assessment.not_addressed + assessment.elsewhere.len());
        },
    )]
}

/// The names of the columns of the norm's requirements.
pub(super) fn names(norm: &Norm) -> impl Iterator<Item = String> {
    let ids = norm.requirements().map(|requirement| &requirement.id);
    ids.map(|id| format!("{STATUS}{id}"))
}

/// The line of one organisation and measurement.
pub(super) fn line(form: LineForm, subject: &Subject<'_>, out: &mut Vec<u8>) {
    let assessment = subject.assessment;
    let shared = SharedColumns::new(form, subject);
    shared.who(out);
    shared.counts(told(assessment, form.show).total, out);
    form.columns(columns()).values(subject, out);
    let mut rows = assessment.rows.iter().peekable();
    for requirement in assessment.norm.requirements() {
        let row = rows.next_if(|row| std::ptr::eq(row.requirement, requirement));
        CsvCell::new(form.dialect, out).maybe_word(row.map(|row| row.status().word()));
        form.dialect.end_cell(out);
    }
    shared.end_line(out);
}
