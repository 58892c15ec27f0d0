//! A plan as one table. `docs/plan.md` names the columns.

use super::csv::{CsvCell, Dialect};
use crate::render::{PlanEntryView, PlanView};

/// How the value of a column is found.
type Write = fn(&PlanEntryView<'_>, CsvCell<'_>);

/// The columns, in their order: a name, and its value.
const COLUMNS: [(&str, Write); 8] = [
    ("kind", |line, out| out.word(line.kind)),
    ("requirement", |line, out| out.maybe_id(line.requirement)),
    ("title", |line, out| out.maybe(line.title)),
    ("day", |line, out| out.date(line.day)),
    ("owner", |line, out| out.text(&line.owners_in_a_cell())),
    ("what", |line, out| out.text(&line.what)),
    ("overdue", |line, out| out.flag(line.overdue)),
    ("source", |line, out| out.text(&line.place())),
];

/// Every line of a plan as CSV.
pub(crate) fn plan_csv(view: &PlanView<'_>) -> String {
    let mut out = Vec::new();
    for (name, _) in COLUMNS {
        CsvCell::new(Dialect::Plain, &mut out).word(name);
        Dialect::Plain.end_cell(&mut out);
    }
    Dialect::Plain.end_line(&mut out);
    for line in &view.entries {
        for (_, write) in COLUMNS {
            write(line, CsvCell::new(Dialect::Plain, &mut out));
            Dialect::Plain.end_cell(&mut out);
        }
        Dialect::Plain.end_line(&mut out);
    }
    String::from_utf8(out).expect("cells of text")
}
