//! One line per criterion of a requirement that concerns the organisation.

use std::borrow::Cow;

use super::column::ExportColumn;
use super::place::placed;
use super::shared::{LineForm, SharedColumns};
use super::subject::Subject;
use crate::answers::{CriterionAnswer, Part, Status};
use crate::assessment::Row;
use crate::document::Word;
use crate::norm::Criterion;

/// A criterion with its answer, if it has one.
pub(super) struct CriterionLine<'a> {
    row: &'a Row<'a>,
    /// Its place in the requirement, from 1.
    order: usize,
    path: Cow<'a, str>,
    criterion: &'a Criterion,
    given: Option<&'a CriterionAnswer>,
}

/// The columns of a criterion with its answer.
pub(super) fn columns<'a>() -> Vec<ExportColumn<CriterionLine<'a>>> {
    vec![
        ExportColumn::new(
            "unconfirmed",
            Part::Statuses,
            "`true` when the answer, with its criteria, is of last time and nobody confirmed it yet",
            |line, cell| cell.flag(line.row.is_unconfirmed()),
        ),
        ExportColumn::new(
            "criterion_order",
            Part::Statuses,
            "the place of the criterion in its requirement, from 1",
            |line, cell| cell.number(line.order),
        ),
        ExportColumn::new(
            "criterion",
            Part::Statuses,
            "the short word of the criterion; of a part of one with a dot: `exploitatie.horeca` (text)",
            |line, cell| cell.id(&line.path),
        ),
        ExportColumn::new(
            "criterion_text",
            Part::Statuses,
            "what is tested",
            |line, cell| cell.text(&line.criterion.text),
        ),
        ExportColumn::new(
            "where",
            Part::Statuses,
            "where the source says it: statement, explanation or footnote; only the statement is the norm",
            |line, cell| cell.word(line.criterion.place.word()),
        ),
        ExportColumn::new(
            "force",
            Part::Statuses,
            "how strongly the source says it: minimum, part, emphasis, example or optional",
            |line, cell| cell.word(line.criterion.force.word()),
        ),
        ExportColumn::new(
            "need",
            Part::Statuses,
            "of a criterion with parts: all when it needs all of them, any when one is enough",
            |line, cell| {
                let has_parts = !line.criterion.criteria.is_empty();
                cell.maybe_word(has_parts.then(|| line.criterion.need.word()));
            },
        ),
        ExportColumn::new(
            "addresses",
            Part::Statuses,
            "the kinds that it is for, separated by spaces; empty when it is for all that the requirement addresses",
            |line, cell| cell.text(&line.criterion.addresses.join(" ")),
        ),
        ExportColumn::new(
            "criterion_status",
            Part::Statuses,
            "met, partial, unmet or not_applicable, as the file says it; unanswered when it says nothing",
            |line, cell| {
                let status = line.given.map_or(Status::Unanswered, |given| given.status);
                cell.word(status.word());
            },
        ),
        ExportColumn::new(
            "criterion_note",
            Part::Working,
            "the note on the criterion",
            |line, cell| cell.maybe(line.given.and_then(|given| given.note.as_deref())),
        ),
    ]
}

/// The lines of one organisation and measurement. As with requirements, what
/// does not concern its kind has no line.
pub(super) fn lines(form: LineForm, subject: &Subject<'_>, out: &mut Vec<u8>) {
    let shared = SharedColumns::new(form, subject);
    let own = form.columns(columns());
    let assessment = subject.assessment;
    for placed in placed(assessment) {
        let answer = placed.row.answer.as_ref();
        let given = answer.map_or(&[][..], |answer| &answer.criteria);
        let criteria = placed
            .row
            .requirement
            .criteria_of(&assessment.organisation.kind);
        for (at, (path, criterion)) in criteria.enumerate() {
            let line = CriterionLine {
                row: placed.row,
                order: at + 1,
                given: given.iter().find(|given| given.path.value == path),
                path,
                criterion,
            };
            shared.line(Some(placed), &own, &line, out);
        }
    }
}
