//! Colours that follow what is typed.

use super::first_cell;
use super::model::{Signal, Tint};
use crate::answers::Status;
use crate::form::{Form, FormColumn, RowKind};

/// Colours of the statuses, and what lights up: an answer that wants a reason.
pub(super) fn signals(part: RowKind, columns: &[FormColumn], form: &Form<'_>) -> Vec<Signal> {
    let mut signals = Vec::new();
    let at = |name: &str| {
        let place = columns.iter().position(|column| column.name == name);
        place.and_then(|place| u16::try_from(place).ok())
    };
    let columns = (at("requirement"), at("status"), at("note"));
    if let (RowKind::Answer, (Some(id), Some(status), Some(note))) = (part, columns) {
        signals.push(Signal {
            column: note,
            when: wants_a_reason(form, id, status, note),
            tint: Tint::Missing,
        });
    }
    for column in ["status", "before"].into_iter().filter_map(at) {
        for (status, tint) in [
            (Status::Met, Tint::Green),
            (Status::Partial, Tint::Yellow),
            (Status::Unmet, Tint::Red),
            (Status::NotApplicable, Tint::Grey),
        ] {
            signals.push(Signal {
                column,
                when: says(&first_cell(column), status),
                tint,
            });
        }
    }
    signals
}

/// Partial, not yet met and not applicable want a reason, but where the norm
/// itself explains a "not applicable" for this kind.
fn wants_a_reason(form: &Form<'_>, id: u16, status: u16, note: u16) -> String {
    let kind = &form.answers.organisation.kind;
    let explained = form.norm.requirements().filter(|requirement| {
        let narrower = requirement.narrower.as_ref();
        narrower.is_some_and(|narrower| !narrower.is_for(kind))
    });
    let (id, status, note) = (first_cell(id), first_cell(status), first_cell(note));
    let mut not_applicable = vec![says(&status, Status::NotApplicable)];
    not_applicable.extend(explained.map(|requirement| format!("{id}<>\"{}\"", requirement.id)));
    format!(
        "AND(LEN(TRIM({note}))=0,OR({},{},AND({})))",
        says(&status, Status::Partial),
        says(&status, Status::Unmet),
        not_applicable.join(",")
    )
}

/// Whether a cell has one of the words that are read as a status.
fn says(cell: &str, status: Status) -> String {
    let words = status.spelled().into_iter();
    let each = words.map(|word| format!("TRIM({cell})=\"{word}\""));
    format!("OR({})", each.collect::<Vec<_>>().join(","))
}
