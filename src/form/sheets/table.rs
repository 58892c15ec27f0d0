//! The sheets with a row for each question, part, action, document and fact.

use super::allowed::{NumberedRows, allowed, grows, of_the_file};
use super::links::Links;
use super::model::{Allowed, CellContent, CellLook, NewCell, NewColumn, NewSheet};
use super::signals::signals;
use super::{BookPlan, HEADS, official, sight};
use crate::document::Shape;
use crate::form::{CellText, FormColumn, FormRow, Role, RowKind};
use crate::lang::Lang;

/// The sheet of a kind of rows.
pub(super) fn table(plan: &BookPlan<'_, '_>, part: RowKind) -> NewSheet {
    let rows = plan.rows(part);
    let columns = columns(part, plan.has_before());
    let numbers = NumberedRows {
        count: plan.rows(RowKind::Answer).len(),
    };
    let room = Room {
        part,
        has_statement: official::is_at_hand(plan),
        has_before: plan.has_before(),
    };
    let plans = columns.iter().map(|column| NewColumn {
        width: width(room, column.name),
        allowed: allowed(column, part, numbers),
        is_hidden: sight::is_hidden_column(plan, part, column),
    });
    let filter = sight::filter(part, &columns, &rows);
    let line = sight::second_line(&plan.lines[1], filter.as_ref(), &rows);
    let mut sheet = NewSheet {
        name: part.sheet(),
        columns: plans.collect(),
        rows: vec![
            vec![NewCell::text(&plan.lines[0], CellLook::Title)],
            vec![NewCell::text(line, CellLook::Line)],
            columns.iter().map(|column| heading(column, part)).collect(),
        ],
        heads: Some(HEADS),
        frozen_columns: if part == RowKind::File { 0 } else { 1 },
        grows: grows(part),
        is_protected: part == RowKind::File,
        is_hidden: sight::is_hidden_sheet(plan, part),
        banded: sight::banded(part, &rows, filter.is_some()),
        hidden_rows: sight::hidden_rows(part, &rows),
        line_above: sight::line_above(part, &columns),
        signals: signals(part, &columns, plan.form),
        filter,
    };
    let links = Links::of(plan);
    for row in rows {
        let at = sheet.rows.len();
        let number = match grows(part) {
            true => CellLook::ToFill,
            false => CellLook::Number,
        };
        let asked = row.requirement.map(|(_, asked)| asked.id.as_str());
        let cells = columns
            .iter()
            .map(|column| match (column.role, column.name) {
                (Role::Requirement, _) => named(asked, number),
                (Role::Key, _) => named(row.key.as_deref(), number),
                (Role::Aside, "parts") => links.to_parts(row, at),
                (Role::Aside, "back") => links.to_question(at),
                (Role::Aside, name) => aside(plan, row, name),
                (Role::Value(_), name) if part == RowKind::File => of_the_file_cell(row, name),
                (Role::Value(shape), name) => value(row.value(name), look_of(shape)),
            });
        sheet.rows.push(cells.collect());
    }
    sheet
}

/// The columns of a sheet; last time's only where there is a last time.
pub(super) fn columns(part: RowKind, has_before: bool) -> Vec<FormColumn> {
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

/// A text of ours beside a row.
fn aside(plan: &BookPlan<'_, '_>, row: &FormRow<'_>, name: &str) -> NewCell {
    let asked = row.requirement.map(|(_, requirement)| requirement);
    let before = plan.beside.before.as_ref();
    let last = || before.and_then(|before| before.get(asked?.id.as_str()));
    let text = match name {
        "before" => last().map(|(status, _)| status.label(Lang::Nl).to_owned()),
        "note_before" => last().and_then(|(_, note)| note.clone()),
        "statement" => asked.and_then(|asked| official::text(plan.form.norm, asked)),
        name => row.aside(name).map(|text| text.into_owned()),
    };
    named(text.as_deref(), CellLook::Ours)
}

fn named(text: Option<&str>, look: CellLook) -> NewCell {
    match text {
        Some(text) => NewCell::text(text, look),
        None => NewCell::empty(look),
    }
}

fn look_of(shape: Shape) -> CellLook {
    match shape.is_date() {
        true => CellLook::DateToFill,
        false => CellLook::ToFill,
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

/// What the widths of a sheet depend on.
#[derive(Clone, Copy)]
struct Room {
    part: RowKind,
    /// Whether the official text has to fit.
    has_statement: bool,
    /// Whether last time's answers have to fit beside the question.
    has_before: bool,
}

/// Widths that put what everybody fills in on one sheet of paper.
fn width(room: Room, name: &str) -> u16 {
    match (room.part, name) {
        (RowKind::File, _) => 40,
        (RowKind::Answer, "statement") if room.has_statement => 44,
        (RowKind::Answer, _) if room.has_before => beside_before(name),
        (RowKind::Criterion, "question") => 60,
        (RowKind::Action, "public") => 10,
        (_, "requirement") => 8,
        (_, "theme") => 14,
        (_, "topic") => 17,
        (_, "question") => 38,
        (_, "note") => 36,
        (_, "criterion") => 20,
        (_, "article") => 12,
        (_, "title") => 50,
        (_, "status") => 16,
        (_, "parts" | "force" | "where") => 12,
        (_, "last_done" | "due" | "date" | "review_by") => 11,
        (_, "done" | "confirmed") => 10,
        (_, "owner") => 17,
        (_, "back") => 13,
        (_, "id" | "ref") => 18,
        _ => 24,
    }
}

/// Narrower ones of the questions, so that last time's answer, this one's and why
/// stand beside each other.
fn beside_before(name: &str) -> u16 {
    match name {
        "requirement" => 8,
        "theme" | "parts" => 12,
        "topic" => 16,
        "question" => 36,
        "statement" => 18,
        "before" | "status" => 14,
        "note_before" => 30,
        "note" => 32,
        "owner" => 17,
        "last_done" => 11,
        "confirmed" => 10,
        _ => 24,
    }
}
