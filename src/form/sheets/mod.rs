//! The form as a workbook: which sheets, which columns, what may be typed where.

mod allowed;
mod errand;
mod explanation;
#[cfg(feature = "office")]
mod heights;
mod links;
mod model;
mod official;
#[cfg(feature = "office")]
mod paper;
mod sight;
mod signals;
mod table;
mod totals;
#[cfg(feature = "office")]
mod xlsx;

pub(crate) use errand::Before;
pub use errand::{BesideForm, Errand, FormUse};
pub use model::{CellContent, CellLook, NewBook, NewCell, NewColumn, NewSheet};
#[cfg(feature = "office")]
pub use xlsx::xlsx;

use self::explanation::explanation;
use self::table::{columns, table};
use self::totals::totals;
use crate::answers::first_line;
use crate::form::{Form, FormRow, RowKind};
use crate::lang::Lang;

/// The row of the headings in every sheet with a table, from 0: below the first
/// line and the line that says who answers.
const HEADS: usize = 2;

/// What a workbook is made of.
struct BookPlan<'p, 'f> {
    form: &'p Form<'f>,
    beside: &'p BesideForm,
    rows: Vec<FormRow<'f>>,
    /// The two lines above every table.
    lines: [String; 2],
}

impl<'f> BookPlan<'_, 'f> {
    /// The rows of a sheet; the documents of the list stand with the evidence.
    fn rows(&self, part: RowKind) -> Vec<&FormRow<'f>> {
        let of = |part: RowKind| self.rows.iter().filter(move |row| row.part == part);
        match part {
            RowKind::Document | RowKind::Evidence => {
                of(RowKind::Document).chain(of(RowKind::Evidence)).collect()
            }
            RowKind::File
            | RowKind::Answer
            | RowKind::Criterion
            | RowKind::Done
            | RowKind::Action => of(part).collect(),
        }
    }

    /// Whether the norm tells intervals apart for who fills this in.
    fn has_intervals(&self) -> bool {
        !self.rows(RowKind::Done).is_empty()
    }

    fn has_before(&self) -> bool {
        self.beside.before.is_some()
    }
}

/// The workbook of a form, with its explanation in a language; the form itself is Dutch.
pub fn new_book(form: &Form<'_>, beside: &BesideForm, lang: Lang) -> NewBook {
    let title = title(form);
    let plan = BookPlan {
        form,
        beside,
        rows: form.rows(),
        lines: [first_line(Lang::Nl).to_owned(), title.clone()],
    };
    let mut sheets = vec![explanation(&plan, lang)];
    for part in [
        RowKind::Answer,
        RowKind::Criterion,
        RowKind::Done,
        RowKind::Action,
        RowKind::Evidence,
    ] {
        if part != RowKind::Done || plan.has_intervals() {
            sheets.push(table(&plan, part));
        }
    }
    match beside.form_use {
        FormUse::Whole => {
            let columns = columns(RowKind::Answer, plan.has_before());
            sheets.push(totals(form, &plan.rows(RowKind::Answer), &columns));
        }
        FormUse::Part => {}
    }
    sheets.push(table(&plan, RowKind::File));
    NewBook { sheets, title }
}

fn title(form: &Form<'_>) -> String {
    let measurement = &form.answers.measurement;
    let label = measurement.label.as_deref().unwrap_or(&measurement.id);
    let name = &form.answers.organisation.name;
    format!("{} · {name} · {label}", form.norm.title)
}

/// The first cell below the headings of a column, as a formula for all rows names it.
fn first_cell(column: u16) -> String {
    format!("${}", cell_at(HEADS + 1, column))
}

/// The name of a cell, its row from 0.
fn cell_at(row: usize, column: u16) -> String {
    crate::problem::cell_name(
        u32::try_from(row + 1).expect("a form fits on a sheet"),
        u32::from(column) + 1,
    )
}
