//! One line per criterion of a requirement that concerns the organisation.

use super::column::{Column, Table};
use super::layout::Sheet;
use super::place::placed;
use super::subject::Subject;
use crate::answers::{CriterionAnswer, Part, Status};
use crate::assessment::Row;
use crate::document::Word;
use crate::norm::Criterion;

/// The columns of a criterion with its answer.
pub(super) struct Criteria;

/// A criterion with its answer, if it has one.
pub(super) struct Line<'a> {
    row: &'a Row<'a>,
    /// Its place in the requirement, from 1.
    order: usize,
    path: &'a str,
    criterion: &'a Criterion,
    given: Option<&'a CriterionAnswer>,
}

impl Table for Criteria {
    type Line<'a> = Line<'a>;
    const COLUMNS: &'static [Column<Self>] = &[
        Column::new(
            "unconfirmed",
            Part::Statuses,
            "`true` als het antwoord, met zijn onderdelen, van de vorige keer is en nog niemand het bevestigde",
            "`true` when the answer, with its criteria, is of last time and nobody confirmed it yet",
            |line, cell| cell.flag(line.row.is_unconfirmed()),
        ),
        Column::new(
            "criterion_order",
            Part::Statuses,
            "de plaats van het onderdeel in het punt van de norm, vanaf 1",
            "the place of the criterion in its requirement, from 1",
            |line, cell| cell.number(line.order),
        ),
        Column::new(
            "criterion",
            Part::Statuses,
            "het korte woord van het onderdeel; van een deel daarvan met een punt: `exploitatie.horeca` (tekst)",
            "the short word of the criterion; of a part of one with a dot: `exploitatie.horeca` (text)",
            |line, cell| cell.id(line.path),
        ),
        Column::new(
            "criterion_text",
            Part::Statuses,
            "wat er wordt gevraagd",
            "what is tested",
            |line, cell| cell.text(&line.criterion.text),
        ),
        Column::new(
            "where",
            Part::Statuses,
            "waar de bron het zegt: statement, explanation of footnote; alleen statement is de norm",
            "where the source says it: statement, explanation or footnote; only the statement is the norm",
            |line, cell| cell.word(line.criterion.place.word()),
        ),
        Column::new(
            "force",
            Part::Statuses,
            "hoe sterk de bron het zegt: minimum, part, emphasis, example of optional",
            "how strongly the source says it: minimum, part, emphasis, example or optional",
            |line, cell| cell.word(line.criterion.force.word()),
        ),
        Column::new(
            "need",
            Part::Statuses,
            "van een onderdeel met delen: all als ze alle nodig zijn, any als één genoeg is",
            "of a criterion with parts: all when it needs all of them, any when one is enough",
            |line, cell| {
                let has_parts = !line.criterion.criteria.is_empty();
                cell.maybe_word(has_parts.then(|| line.criterion.need.word()));
            },
        ),
        Column::new(
            "addresses",
            Part::Statuses,
            "de soorten voor wie het is, met spaties ertussen; leeg als het voor alle is die het punt aanspreekt",
            "the kinds that it is for, separated by spaces; empty when it is for all that the requirement addresses",
            |line, cell| cell.text(&line.criterion.addresses.join(" ")),
        ),
        Column::new(
            "criterion_status",
            Part::Statuses,
            "met, partial, unmet of not_applicable, zoals het bestand het zegt; unanswered als het niets zegt",
            "met, partial, unmet or not_applicable, as the file says it; unanswered when it says nothing",
            |line, cell| {
                let status = line.given.map_or(Status::Unanswered, |given| given.status);
                cell.word(status.word());
            },
        ),
        Column::new(
            "criterion_note",
            Part::Working,
            "de toelichting bij het onderdeel",
            "the note on the criterion",
            |line, cell| cell.maybe(line.given.and_then(|given| given.note.as_deref())),
        ),
    ];
}

/// The lines of one organisation and measurement. As with requirements, what
/// does not concern its kind has no line.
pub(super) fn lines(sheet: &Sheet<Criteria>, subject: &Subject<'_>, out: &mut Vec<u8>) {
    let who = sheet.who(subject);
    let assessment = subject.assessment;
    for placed in placed(assessment) {
        let answer = placed.row.answer.as_ref();
        let given = answer.map_or(&[][..], |answer| &answer.criteria);
        let criteria = placed
            .row
            .requirement
            .criteria_of(&assessment.organisation.kind);
        for (at, (path, criterion)) in criteria.enumerate() {
            let line = Line {
                row: placed.row,
                order: at + 1,
                path: &path,
                criterion,
                given: given.iter().find(|given| given.path.value == path),
            };
            sheet.line(&who, assessment.norm, Some(placed), &line, out);
        }
    }
}
