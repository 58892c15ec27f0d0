//! The form as a workbook: which sheets, which columns, what may be typed where.

use std::collections::BTreeMap;

use super::entry::{Numbers, entry, grows, of_the_file};
use super::explained::explanation;
use super::plan::{CellPlan, ColumnPlan, Content, Entry, Look, Plan, SheetPlan, Signal, Tint};
use super::totals::totals;
use crate::answers::Status;
use crate::answers::sheet::{CellText, Column, Form, FormRow, Part, Role};
use crate::document::Shape;
use crate::lang::Lang;

/// What was said last time, by the requirement's number: the status, and why.
pub type Before = BTreeMap<String, (Status, Option<String>)>;

/// The row of the headings in every sheet with a table, from 0: below the first
/// line and the line that says who answers.
pub(super) const HEADS: usize = 2;

/// What stands beside what people fill in.
#[derive(Clone, Debug, Default)]
pub struct Beside {
    /// What was said last time, if that was asked.
    pub before: Option<Before>,
    /// How many private remarks were left out.
    pub private_left_out: usize,
}

impl Beside {
    /// Nothing beside it, and so many private remarks left out.
    pub fn without_private(left_out: usize) -> Self {
        Self {
            before: None,
            private_left_out: left_out,
        }
    }
}

/// The workbook of a form.
pub fn form(form: &Form<'_>, beside: &Beside, first_line: &str) -> Plan {
    let rows = form.rows();
    let title = title(form);
    let before = beside.before.as_ref();
    let of = |part: Part| rows.iter().filter(move |row| row.part == part);
    let answers: Vec<&FormRow<'_>> = of(Part::Answer).collect();
    let table = |part: Part, rows: Vec<&FormRow<'_>>| {
        let lines = [first_line.to_owned(), title.clone()];
        let numbers = Numbers {
            count: answers.len(),
        };
        let mut sheet = table(part, &rows, &lines, before, numbers);
        sheet.signals = signals(part, &columns(part, before.is_some()), form);
        sheet
    };
    let evidence = of(Part::Document).chain(of(Part::Evidence)).collect();
    Plan {
        sheets: vec![
            table(Part::Answer, answers.clone()),
            table(Part::Criterion, of(Part::Criterion).collect()),
            table(Part::Action, of(Part::Action).collect()),
            table(Part::Evidence, evidence),
            totals(form, &answers, &columns(Part::Answer, before.is_some())),
            table(Part::File, of(Part::File).collect()),
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
    part: Part,
    rows: &[&FormRow<'_>],
    lines: &[String; 2],
    before: Option<&Before>,
    numbers: Numbers,
) -> SheetPlan {
    let columns = columns(part, before.is_some());
    let plans = columns.iter().map(|column| ColumnPlan {
        width: width(part, column.name),
        entry: entry(column, part, numbers),
    });
    let mut sheet = SheetPlan {
        name: part.sheet(),
        columns: plans.collect(),
        rows: vec![
            vec![CellPlan::text(&lines[0], Look::Title)],
            vec![CellPlan::text(&lines[1], Look::Line)],
            columns.iter().map(|column| heading(column, part)).collect(),
        ],
        heads: Some(HEADS),
        frozen_columns: if part == Part::File { 0 } else { 1 },
        grows: grows(part),
        is_protected: part == Part::File,
        ..SheetPlan::default()
    };
    for row in rows {
        let cells = columns.iter().map(|column| cell(row, column, before));
        sheet.rows.push(cells.collect());
    }
    sheet
}

/// The columns of a sheet; last time's only where there is a last time.
fn columns(part: Part, has_before: bool) -> Vec<Column> {
    let all = part.columns().into_iter();
    all.filter(|column| has_before || !matches!(column.name, "before" | "note_before"))
        .collect()
}

fn heading(column: &Column, part: Part) -> CellPlan {
    let is_filled_in = match column.role {
        Role::Value(_) => part != Part::File,
        Role::Requirement | Role::Key => grows(part),
        Role::Aside => false,
    };
    let look = match is_filled_in {
        true => Look::HeadingToFill,
        false => Look::Heading,
    };
    CellPlan::text(column.heading, look)
}

fn cell(row: &FormRow<'_>, column: &Column, before: Option<&Before>) -> CellPlan {
    let id = row
        .requirement
        .map(|(_, requirement)| requirement.id.as_str());
    let last = || before.and_then(|before| before.get(id?));
    let ours = |text: Option<String>| match text {
        Some(text) => CellPlan::text(text, Look::Ours),
        None => CellPlan::empty(Look::Ours),
    };
    let number = match grows(row.part) {
        true => Look::ToFill,
        false => Look::Number,
    };
    let named = |text: Option<&str>| match text {
        Some(text) => CellPlan::text(text, number),
        None => CellPlan::empty(number),
    };
    match (column.role, column.name) {
        (Role::Requirement, _) => named(id),
        (Role::Key, _) => named(row.key.as_deref()),
        (Role::Aside, "before") => {
            ours(last().map(|(status, _)| status.label(Lang::Nl).to_owned()))
        }
        (Role::Aside, "note_before") => ours(last().and_then(|(_, note)| note.clone())),
        (Role::Aside, name) => ours(row.aside(name).map(|text| text.into_owned())),
        (Role::Value(_), name) if row.part == Part::File => of_the_file_cell(row, name),
        (Role::Value(shape), name) => {
            let look = if matches!(shape, Shape::Date | Shape::OldDate) {
                Look::DateToFill
            } else {
                Look::ToFill
            };
            value(row.value(name), look)
        }
    }
}

/// A field of the file itself: locked where it says whose file it is.
fn of_the_file_cell(row: &FormRow<'_>, name: &str) -> CellPlan {
    let entry = of_the_file(row);
    let given = row.value(name);
    let is_date = matches!(given, Some(CellText::Date(_)));
    let look = match &entry {
        Entry::Date => Look::DateToFill,
        Entry::Nothing if is_date => Look::Date,
        Entry::Nothing => Look::Number,
        Entry::Text
        | Entry::Remarked(_)
        | Entry::Words(_)
        | Entry::NumberOf { .. }
        | Entry::Fixed => Look::ToFill,
    };
    CellPlan {
        entry,
        ..value(given, look)
    }
}

fn value(value: Option<&CellText<'_>>, look: Look) -> CellPlan {
    let content = match value {
        None => Content::Nothing,
        Some(CellText::Date(date)) => Content::Date(*date),
        Some(value) => Content::Text(value.text().into_owned()),
    };
    CellPlan {
        content,
        look,
        entry: Entry::Nothing,
    }
}

fn width(part: Part, name: &str) -> u16 {
    match (part, name) {
        (Part::File, _) => 40,
        (_, "requirement") => 9,
        (_, "theme") => 16,
        (_, "topic") => 22,
        (_, "question") => 48,
        (_, "note" | "note_before") => 40,
        (_, "title") => 50,
        (_, "status" | "before") => 18,
        (_, "last_done" | "due" | "date" | "review_by") => 12,
        (_, "done" | "confirmed") => 10,
        (Part::Action, "public") => 10,
        (_, "id" | "force" | "owner" | "occasion" | "ref") => 20,
        _ => 26,
    }
}

/// Colours of the statuses, and what lights up: an answer that wants a reason.
fn signals(part: Part, columns: &[Column], form: &Form<'_>) -> Vec<Signal> {
    let mut signals = Vec::new();
    let at = |name: &str| {
        let place = columns.iter().position(|column| column.name == name);
        place.and_then(|place| u16::try_from(place).ok())
    };
    if let (Part::Answer, Some(status), Some(note)) = (part, at("status"), at("note")) {
        let id = at("requirement").unwrap_or_default();
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
        narrower.is_some_and(|narrower| !narrower.to.contains(kind))
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
            u32::try_from(HEADS + 2).unwrap_or_default(),
            u32::from(column) + 1,
        )
    )
}
