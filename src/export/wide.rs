//! One line per organisation and measurement, with a column per requirement of the norm.

use super::column::{Column, Table};
use super::csv::Cell;
use super::layout::Sheet;
use super::subject::Subject;
use crate::answers::Part;
use crate::document::Word;
use crate::norm::Norm;
use crate::render::told;

/// The columns of counts over the whole norm; those of its requirements follow.
pub(super) struct Wide;

/// What begins the name of a column of a requirement. It makes a name that R
/// takes as it is, and that Excel does not take for a number.
pub(super) const STATUS: &str = "status_";

impl Table for Wide {
    type Line<'a> = Subject<'a>;
    const COLUMNS: &'static [Column<Self>] = &[Column::new(
        "not_addressed",
        Part::Statuses,
        "hoeveel de norm niet aan deze organisatie vraagt, of een ander laat beantwoorden",
        "how many the norm does not ask of this organisation, or lets another body answer",
        |line, cell| {
            let assessment = line.assessment;
            cell.number(assessment.not_addressed + assessment.elsewhere.len());
        },
    )];
}

/// The names of the columns of the norm's requirements.
pub(super) fn names(sheet: &Sheet<Wide>, norm: &Norm, out: &mut Vec<u8>) {
    for requirement in norm.requirements() {
        Cell::new(sheet.dialect, out).word(&format!("{STATUS}{}", requirement.id));
        sheet.dialect.end_cell(out);
    }
}

/// The line of one organisation and measurement.
pub(super) fn line(sheet: &Sheet<Wide>, subject: &Subject<'_>, out: &mut Vec<u8>) {
    let assessment = subject.assessment;
    out.extend_from_slice(&sheet.who(subject));
    sheet.counts(told(assessment, sheet.show).total, out);
    sheet.own(subject, out);
    let mut rows = assessment.rows.iter().peekable();
    for requirement in assessment.norm.requirements() {
        let row = rows.next_if(|row| std::ptr::eq(row.requirement, requirement));
        Cell::new(sheet.dialect, out).maybe_word(row.map(|row| row.status().word()));
        sheet.dialect.end_cell(out);
    }
    sheet.end_line(out);
}
