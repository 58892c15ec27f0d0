//! One line per action.

use super::column::{Column, Table};
use super::layout::Sheet;
use super::place::placed;
use super::subject::Subject;
use crate::answers::{Action, Part};
use jiff::civil::Date;

/// The columns of an action.
pub(super) struct Actions;

/// An action, and the day on which it is judged.
pub(super) struct Line<'a> {
    action: &'a Action,
    day: Date,
}

impl Table for Actions {
    type Line<'a> = Line<'a>;
    const COLUMNS: &'static [Column<Self>] = &[
        Column::new(
            "action",
            Part::Working,
            "het korte woord van de actie (tekst)",
            "the short word of the action (text)",
            |line, cell| {
                if let Some(id) = &line.action.id {
                    cell.id(id);
                }
            },
        ),
        Column::new(
            "title",
            Part::Name,
            "wat er gaat gebeuren",
            "what is going to be done",
            |line, cell| cell.text(&line.action.title),
        ),
        Column::new(
            "owner",
            Part::Working,
            "wie: een functie of afdeling",
            "who: a role or department",
            |line, cell| cell.maybe(line.action.owner.as_deref()),
        ),
        Column::new(
            "due",
            Part::Name,
            "wanneer het klaar is",
            "by when",
            |line, cell| cell.date(line.action.due),
        ),
        Column::new(
            "done",
            Part::Name,
            "`true` als het gedaan is",
            "`true` when it is done",
            |line, cell| cell.flag(line.action.done),
        ),
        Column::new(
            "overdue",
            Part::Working,
            "`true` als het op die dag over datum is",
            "`true` when it is overdue on that day",
            |line, cell| {
                let late = line.action.due.is_some_and(|due| due < line.day);
                cell.flag(late && !line.action.done);
            },
        ),
        Column::new(
            "public",
            Part::Working,
            "`true` als raad en inwoners het mogen lezen",
            "`true` when council and inhabitants may read it",
            |line, cell| cell.flag(line.action.public),
        ),
    ];
}

/// The lines of one organisation and measurement; who does not see how it
/// works gets its public actions only.
pub(super) fn lines(sheet: &Sheet<Actions>, subject: &Subject<'_>, out: &mut Vec<u8>) {
    let who = sheet.who(subject);
    for placed in placed(subject.assessment) {
        let actions = placed.row.answer.iter().flat_map(|answer| &answer.actions);
        for action in actions.filter(|action| action.public || sheet.show.sees(Part::Working)) {
            let day = subject.assessment.day;
            let norm = subject.assessment.norm;
            sheet.line(&who, norm, Some(placed), &Line { action, day }, out);
        }
    }
}
