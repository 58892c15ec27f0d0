//! The form as a workbook: which sheets, which columns, what may be typed where.

mod allowed;
mod explanation;
#[cfg(feature = "xlsx")]
mod heights;
mod model;
mod totals;
#[cfg(feature = "xlsx")]
mod xlsx;

pub(crate) use model::{Allowed, NewColumn, Signal, Tint};
pub use model::{CellContent, CellLook, NewBook, NewCell, NewSheet};
#[cfg(feature = "xlsx")]
pub use xlsx::xlsx;

use std::collections::BTreeMap;

use self::allowed::{NumberedRows, allowed, grows, of_the_file};
use self::explanation::explanation;
use self::totals::totals;
use crate::answers::Status;
use crate::document::Shape;
use crate::form::{CellText, Form, FormColumn, FormRow, Role, RowKind};
use crate::lang::Lang;

/// What was said last time, by the requirement's number: the status, and why.
pub(crate) type Before = BTreeMap<String, (Status, Option<String>)>;

/// The row of the headings in every sheet with a table, from 0: below the first
/// line and the line that says who answers.
const HEADS: usize = 2;

/// What stands beside what people fill in.
#[derive(Clone, Debug, Default)]
pub struct BesideForm {
    /// What was said last time, if that was asked.
    pub before: Option<Before>,
    /// How many private remarks were left out.
    pub private_left_out: usize,
}

impl BesideForm {
    /// Nothing beside it, and so many private remarks left out.
    pub fn without_private(left_out: usize) -> Self {
        Self {
            before: None,
            private_left_out: left_out,
        }
    }
}

/// The workbook of a form.
pub fn new_book(form: &Form<'_>, beside: &BesideForm, first_line: &str) -> NewBook {
    let rows = form.rows();
    let title = title(form);
    let before = beside.before.as_ref();
    let of = |part: RowKind| rows.iter().filter(move |row| row.part == part);
    let answers: Vec<&FormRow<'_>> = of(RowKind::Answer).collect();
    let table = |part: RowKind, rows: Vec<&FormRow<'_>>| {
        let lines = [first_line.to_owned(), title.clone()];
        let numbers = NumberedRows {
            count: answers.len(),
        };
        let mut sheet = table(part, &rows, &lines, before, numbers);
        sheet.signals = signals(part, &columns(part, before.is_some()), form);
        sheet
    };
    let evidence = of(RowKind::Document).chain(of(RowKind::Evidence)).collect();
    NewBook {
        sheets: vec![
            table(RowKind::Answer, answers.clone()),
            table(RowKind::Criterion, of(RowKind::Criterion).collect()),
            table(RowKind::Action, of(RowKind::Action).collect()),
            table(RowKind::Evidence, evidence),
            totals(form, &answers, &columns(RowKind::Answer, before.is_some())),
            table(RowKind::File, of(RowKind::File).collect()),
            explanation(form, first_line, beside.private_left_out),
        ],
        title,
    }
}

fn title(form: &Form<'_>) -> String {
    let measurement = &form.answers.measurement;
    let label = measurement.label.as_deref().unwrap_or(&measurement.id);
    let name = &form.answers.organisation.name;
    format!("{} · {name} · {label}", form.norm.title)
}

fn table(
    part: RowKind,
    rows: &[&FormRow<'_>],
    lines: &[String; 2],
    before: Option<&Before>,
    numbers: NumberedRows,
) -> NewSheet {
    let columns = columns(part, before.is_some());
    let plans = columns.iter().map(|column| NewColumn {
        width: width(part, column.name),
        allowed: allowed(column, part, numbers),
    });
    let mut sheet = NewSheet {
        name: part.sheet(),
        columns: plans.collect(),
        rows: vec![
            vec![NewCell::text(&lines[0], CellLook::Title)],
            vec![NewCell::text(&lines[1], CellLook::Line)],
            columns.iter().map(|column| heading(column, part)).collect(),
        ],
        heads: Some(HEADS),
        frozen_columns: if part == RowKind::File { 0 } else { 1 },
        grows: grows(part),
        is_protected: part == RowKind::File,
        ..NewSheet::default()
    };
    for row in rows {
        let cells = columns.iter().map(|column| cell(row, column, before));
        sheet.rows.push(cells.collect());
    }
    sheet
}

/// The columns of a sheet; last time's only where there is a last time.
fn columns(part: RowKind, has_before: bool) -> Vec<FormColumn> {
    let all = part.columns().into_iter();
    all.filter(|column| has_before || !matches!(column.name, "before" | "note_before"))
        .collect()
}

fn heading(column: &FormColumn, part: RowKind) -> NewCell {
    let is_filled_in = match column.role {
        Role::Value(_) => part != RowKind::File,
        Role::Requirement | Role::Key => grows(part),
        Role::Aside => false,
    };
    let look = match is_filled_in {
        true => CellLook::HeadingToFill,
        false => CellLook::Heading,
    };
    NewCell::text(column.heading, look)
}

fn cell(row: &FormRow<'_>, column: &FormColumn, before: Option<&Before>) -> NewCell {
    let id = row
        .requirement
        .map(|(_, requirement)| requirement.id.as_str());
    let last = || before.and_then(|before| before.get(id?));
    let ours = |text: Option<String>| match text {
        Some(text) => NewCell::text(text, CellLook::Ours),
        None => NewCell::empty(CellLook::Ours),
    };
    let number = match grows(row.part) {
        true => CellLook::ToFill,
        false => CellLook::Number,
    };
    let named = |text: Option<&str>| match text {
        Some(text) => NewCell::text(text, number),
        None => NewCell::empty(number),
    };
    match (column.role, column.name) {
        (Role::Requirement, _) => named(id),
        (Role::Key, _) => named(row.key.as_deref()),
        (Role::Aside, "before") => {
            ours(last().map(|(status, _)| status.label(Lang::Nl).to_owned()))
        }
        (Role::Aside, "note_before") => ours(last().and_then(|(_, note)| note.clone())),
        (Role::Aside, name) => ours(row.aside(name).map(|text| text.into_owned())),
        (Role::Value(_), name) if row.part == RowKind::File => of_the_file_cell(row, name),
        (Role::Value(shape), name) => {
            let look = if matches!(shape, Shape::Date | Shape::OldDate) {
                CellLook::DateToFill
            } else {
                CellLook::ToFill
            };
            value(row.value(name), look)
        }
    }
}

/// A field of the file itself: locked where it says whose file it is.
fn of_the_file_cell(row: &FormRow<'_>, name: &str) -> NewCell {
    let allowed = of_the_file(row);
    let given = row.value(name);
    let is_date = matches!(given, Some(CellText::Date(_)));
    let look = match &allowed {
        Allowed::Date => CellLook::DateToFill,
        Allowed::Nothing if is_date => CellLook::Date,
        Allowed::Nothing => CellLook::Number,
        Allowed::Text
        | Allowed::Remarked(_)
        | Allowed::Words(_)
        | Allowed::NumberOf { .. }
        | Allowed::Fixed => CellLook::ToFill,
    };
    NewCell {
        allowed,
        ..value(given, look)
    }
}

fn value(value: Option<&CellText<'_>>, look: CellLook) -> NewCell {
    let content = match value {
        None => CellContent::Nothing,
        Some(CellText::Date(date)) => CellContent::Date(*date),
        Some(value) => CellContent::Text(value.text().into_owned()),
    };
    NewCell {
        content,
        look,
        allowed: Allowed::Nothing,
    }
}

fn width(part: RowKind, name: &str) -> u16 {
    match (part, name) {
        (RowKind::File, _) => 40,
        (_, "requirement") => 9,
        (_, "theme") => 16,
        (_, "topic") => 22,
        (_, "question") => 48,
        (_, "note" | "note_before") => 40,
        (_, "title") => 50,
        (_, "status" | "before") => 18,
        (_, "last_done" | "due" | "date" | "review_by") => 12,
        (_, "done" | "confirmed") => 10,
        (RowKind::Action, "public") => 10,
        (_, "id" | "force" | "owner" | "occasion" | "ref") => 20,
        _ => 26,
    }
}

/// Colours of the statuses, and what lights up: an answer that wants a reason.
fn signals(part: RowKind, columns: &[FormColumn], form: &Form<'_>) -> Vec<Signal> {
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

/// The first cell below the headings of a column, as a formula for all rows names it.
fn first_cell(column: u16) -> String {
    format!(
        "${}",
        crate::problem::cell_name(
            u32::try_from(HEADS + 2).expect("one of the first rows"),
            u32::from(column) + 1,
        )
    )
}
