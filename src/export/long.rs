//! One line per organisation, measurement and requirement: the form that R, pandas and DuckDB like.

use std::collections::BTreeMap;

use super::column::ExportColumn;
use super::csv::CsvCell;
use super::place::placed;
use super::shared::{LineForm, SharedColumns};
use super::subject::Subject;
use crate::answers::{Answer, CriterionAnswer, Part, Show, Status, TextKind};
use crate::assessment::Row;
use crate::document::Word;
use crate::finding::{Finding, findings};
use crate::render::DoneByInterval;

/// A requirement with its answer and what follows from it.
pub(super) struct AnswerLine<'a> {
    row: &'a Row<'a>,
    /// The codes of its findings, separated by spaces.
    codes: &'a str,
    /// What the file itself has: of what was taken out of a shared one, nothing is counted.
    has: Show,
}

impl AnswerLine<'_> {
    fn answer(&self) -> Option<&Answer> {
        self.row.answer.as_ref()
    }

    fn text(&self, kind: TextKind) -> Option<&str> {
        self.answer().and_then(|answer| answer.texts.get(kind))
    }

    /// A count of what the organisation itself works with.
    fn working(&self, count: fn(&Answer) -> usize, cell: CsvCell<'_>) {
        if self.has.sees(Part::Working) {
            cell.number(self.answer().map_or(0, count));
        }
    }

    fn criteria(&self) -> &[CriterionAnswer] {
        self.answer().map_or(&[], |answer| &answer.criteria)
    }

    /// How many criteria have a status; absent where none of them has an answer.
    fn count(&self, status: Status, cell: CsvCell<'_>) {
        let criteria = self.criteria();
        if !criteria.is_empty() {
            let with = criteria.iter().filter(|given| given.status == status);
            cell.number(with.count());
        }
    }
}

/// The columns of a requirement with its answer.
pub(super) fn columns<'a>() -> Vec<ExportColumn<AnswerLine<'a>>> {
    let mut columns: Vec<ExportColumn<AnswerLine<'a>>> = vec![
        ExportColumn::new(
            "unconfirmed",
            Part::Statuses,
            "`true` when there is an answer of last time that nobody confirmed yet",
            |line, cell| cell.flag(line.row.is_unconfirmed()),
        ),
        ExportColumn::new(
            "criteria_met",
            Part::Statuses,
            "how many answered criteria are `met`; empty where no criteria are answered",
            |line, cell| line.count(Status::Met, cell),
        ),
        ExportColumn::new(
            "criteria_partial",
            Part::Statuses,
            "how many are `partial`",
            |line, cell| line.count(Status::Partial, cell),
        ),
        ExportColumn::new(
            "criteria_unmet",
            Part::Statuses,
            "how many are `unmet`",
            |line, cell| line.count(Status::Unmet, cell),
        ),
        ExportColumn::new(
            "criteria_not_applicable",
            Part::Statuses,
            "how many are `not_applicable`",
            |line, cell| line.count(Status::NotApplicable, cell),
        ),
        ExportColumn::new(
            "criteria",
            Part::Statuses,
            "each answered criterion with its status, in the norm's order, separated by spaces: `vastgoed:met horeca:unmet`",
            |line, cell| cell.text(&compact(line)),
        ),
        ExportColumn::new(
            "last_done",
            Part::Statuses,
            "when last done; of more intervals the oldest date, see `last_done_by`",
            |line, cell| {
                cell.date(line.answer().and_then(Answer::oldest_done));
            },
        ),
        ExportColumn::new(
            "occasion",
            Part::Statuses,
            "`none` when it has not come up",
            |line, cell| {
                let occasion = line.answer().and_then(|answer| answer.occasion.as_ref());
                cell.maybe_word(occasion.map(|occasion| occasion.value.word()));
            },
        ),
        ExportColumn::new(
            "findings",
            Part::Statuses,
            "codes of the findings, separated by spaces; see `norm explain`",
            |line, cell| cell.text(line.codes),
        ),
        text(TextKind::Support),
        text(TextKind::Offer),
        text(TextKind::OnNorm),
        text(TextKind::Note),
        ExportColumn::new(
            "owner",
            Part::Working,
            "the owner: a role; with semicolons between more than one",
            |line, cell| {
                let owner = line.answer().and_then(|answer| answer.owner.in_a_cell());
                cell.maybe(owner.as_deref());
            },
        ),
        text(TextKind::Reassessed),
        ExportColumn::new(
            "evidence",
            Part::Working,
            "how many documents as evidence, of the answer and its criteria; empty where a shared file does not say",
            |line, cell| line.working(|answer| answer.all_evidence().count(), cell),
        ),
        ExportColumn::new(
            "actions",
            Part::Working,
            "how many actions",
            |line, cell| line.working(|answer| answer.actions.len(), cell),
        ),
        ExportColumn::new(
            "actions_open",
            Part::Working,
            "how many of them are not done",
            |line, cell| {
                let open = |answer: &Answer| answer.actions.iter().filter(|one| !one.done).count();
                line.working(open, cell);
            },
        ),
    ];
    // What has no place of its own stands behind all that was there before it.
    for kind in TextKind::ALL {
        if !columns.iter().any(|column| column.name() == kind.name()) {
            columns.push(text(kind));
        }
    }
    columns.extend(later_columns());
    columns
}

/// Columns that came later, and stand behind the others so that none of those moved.
fn later_columns<'a>() -> Vec<ExportColumn<AnswerLine<'a>>> {
    vec![
        ExportColumn::new(
            "last_done_by",
            Part::Statuses,
            "each interval with when it was last kept, in the norm's order: `evaluatie=2025-02-18;bijeenkomst=2024-10-08`; empty where one date serves all",
            |line, cell| cell.text(&done_by(line)),
        ),
        ExportColumn::new(
            "obstacles",
            Part::Wishes,
            "what stands in the way, separated by spaces: capacity, money, knowledge, size or other",
            |line, cell| {
                let given = line.answer().map_or(&[][..], |answer| &answer.obstacles);
                let words: Vec<&str> = given.iter().map(|one| one.word()).collect();
                cell.text(&words.join(" "));
            },
        ),
    ]
}

/// `evaluatie=2025-02-18;bijeenkomst=2024-10-08`, in the norm's order.
fn done_by(line: &AnswerLine<'_>) -> String {
    let by = line
        .answer()
        .map(|answer| DoneByInterval::new(answer, line.row.requirement));
    let by = by.unwrap_or_default().0.into_iter();
    let dates = by.map(|one| format!("{}={}", one.id, one.date));
    dates.collect::<Vec<_>>().join(";")
}

/// The column of a text.
fn text<'a>(kind: TextKind) -> ExportColumn<AnswerLine<'a>> {
    ExportColumn::of_text(kind, |line, kind, cell| cell.maybe(line.text(kind)))
}

/// `vastgoed:met horeca:unmet`, in the norm's order, whatever that of the file.
fn compact(line: &AnswerLine<'_>) -> String {
    let criteria = line.criteria();
    if criteria.is_empty() {
        return String::new();
    }
    let paths = line.row.requirement.criterion_paths();
    let mut text = String::new();
    for (path, _) in &paths {
        if let Some(given) = criteria.iter().find(|given| given.path.value == *path) {
            let between = if text.is_empty() { "" } else { " " };
            for piece in [between, path, ":", given.status.word()] {
                text.push_str(piece);
            }
        }
    }
    text
}

/// The codes of the findings per requirement, separated by spaces.
fn codes(findings: &[Finding]) -> BTreeMap<&str, String> {
    let mut codes: BTreeMap<&str, String> = BTreeMap::new();
    for finding in findings {
        for id in &finding.requirements {
            let all = codes.entry(id).or_default();
            let between = if all.is_empty() { "" } else { " " };
            all.push_str(between);
            all.push_str(finding.code().name());
        }
    }
    codes
}

/// The lines of one organisation and measurement.
pub(super) fn lines(form: LineForm, subject: &Subject<'_>, out: &mut Vec<u8>) {
    let shared = SharedColumns::new(form, subject);
    let own = form.columns(columns());
    let mut findings = findings(subject.assessment);
    findings.retain(|finding| form.show.sees(finding.part()));
    let codes = codes(&findings);
    for placed in placed(subject.assessment) {
        let line = AnswerLine {
            row: placed.row,
            codes: codes
                .get(placed.row.requirement.id.as_str())
                .map_or("", String::as_str),
            has: form.show.of_shared(subject.assessment.shared.as_ref()),
        };
        shared.line(Some(placed), &own, &line, out);
    }
}
