//! One line per action.

use super::column::ExportColumn;
use super::place::placed;
use super::shared::{LineForm, SharedColumns};
use super::subject::Subject;
use crate::answers::{Action, Part};
use jiff::civil::Date;

/// An action, and the day on which it is judged.
pub(super) struct ActionLine<'a> {
    action: &'a Action,
    day: Date,
}

/// The columns of an action.
pub(super) fn columns<'a>() -> Vec<ExportColumn<ActionLine<'a>>> {
    vec![
        ExportColumn::new(
            "action",
            Part::Working,
            "the short word of the action (text)",
            |line, cell| {
                if let Some(id) = &line.action.id {
                    cell.id(id);
                }
            },
        ),
        ExportColumn::new(
            "title",
            Part::Name,
            "what is going to be done",
            |line, cell| cell.text(&line.action.title),
        ),
        ExportColumn::new(
            "owner",
            Part::Working,
            "who: a role or department; with semicolons between more than one",
            |line, cell| cell.maybe(line.action.owner.in_a_cell().as_deref()),
        ),
        ExportColumn::new("due", Part::Name, "by when", |line, cell| {
            cell.date(line.action.due);
        }),
        ExportColumn::new(
            "done",
            Part::Name,
            "`true` when it is done",
            |line, cell| cell.flag(line.action.done),
        ),
        ExportColumn::new(
            "overdue",
            Part::Working,
            "`true` when it is overdue on that day",
            |line, cell| {
                let late = line.action.due.is_some_and(|due| due < line.day);
                cell.flag(late && !line.action.done);
            },
        ),
        ExportColumn::new(
            "public",
            Part::Working,
            "`true` when council and inhabitants may read it",
            |line, cell| cell.flag(line.action.public),
        ),
    ]
}

/// The lines of one organisation and measurement; who does not see how it
/// works gets its public actions only.
pub(super) fn lines(form: LineForm, subject: &Subject<'_>, out: &mut Vec<u8>) {
    let shared = SharedColumns::new(form, subject);
    let own = form.columns(columns());
    for placed in placed(subject.assessment) {
        let actions = placed.row.answer.iter().flat_map(|answer| &answer.actions);
        for action in actions.filter(|action| action.public || form.show.sees(Part::Working)) {
            let day = subject.assessment.day;
            shared.line(Some(placed), &own, &ActionLine { action, day }, out);
        }
    }
}
