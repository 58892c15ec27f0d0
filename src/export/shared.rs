//! What the lines of several layouts have in common.

use super::column::{ExportColumn, ExportColumns};
use super::counts;
use super::csv::Dialect;
use super::place::{Placed, key_columns, requirement_columns, theme_columns};
use super::subject::{self, Subject};
use crate::answers::Show;
use crate::lang::Lang;
use crate::norm::{Norm, Theme};
use crate::render::Told;

/// For whom lines are, and in what form.
#[derive(Clone, Copy)]
pub(super) struct LineForm {
    pub(super) dialect: Dialect,
    pub(super) show: Show,
    pub(super) lang: Lang,
}

impl LineForm {
    /// Those of these columns that may be seen.
    pub(super) fn columns<L>(self, all: Vec<ExportColumn<L>>) -> ExportColumns<L> {
        ExportColumns::new(all, self.dialect, self.show)
    }
}

/// The columns around those of a layout's own, for the lines of one subject.
pub(super) struct SharedColumns<'a> {
    pub(super) form: LineForm,
    norm: &'a Norm,
    /// What every line of the subject begins with.
    who: Vec<u8>,
    theme: ExportColumns<Option<&'a Theme>>,
    requirement: ExportColumns<Option<Placed<'a>>>,
    counts: ExportColumns<Told>,
    key: ExportColumns<(&'a Norm, Option<Placed<'a>>)>,
}

impl<'a> SharedColumns<'a> {
    pub(super) fn new(form: LineForm, subject: &Subject<'a>) -> Self {
        let mut who = Vec::new();
        form.columns(subject::columns()).values(subject, &mut who);
        Self {
            form,
            norm: subject.assessment.norm,
            who,
            theme: form.columns(theme_columns()),
            requirement: form.columns(requirement_columns()),
            counts: form.columns(counts::columns()),
            key: form.columns(key_columns()),
        }
    }

    /// Begins a line.
    pub(super) fn who(&self, out: &mut Vec<u8>) {
        out.extend_from_slice(&self.who);
    }

    pub(super) fn theme(&self, theme: Option<&'a Theme>, out: &mut Vec<u8>) {
        self.theme.values(&theme, out);
    }

    pub(super) fn counts(&self, told: Told, out: &mut Vec<u8>) {
        self.counts.values(&told, out);
    }

    /// A line of a requirement: who, its place in the norm, the layout's own columns,
    /// and its key.
    pub(super) fn line<L>(
        &self,
        placed: Option<Placed<'a>>,
        own: &ExportColumns<L>,
        line: &L,
        out: &mut Vec<u8>,
    ) {
        self.who(out);
        self.theme(placed.map(|placed| placed.row.theme), out);
        self.requirement.values(&placed, out);
        own.values(line, out);
        self.key.values(&(self.norm, placed), out);
        self.end_line(out);
    }

    pub(super) fn end_line(&self, out: &mut Vec<u8>) {
        self.form.dialect.end_line(out);
    }
}
