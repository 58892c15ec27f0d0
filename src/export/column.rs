//! A column: its name, what it holds, who may see it, and how its value is found.

use super::csv::{Cell, Dialect};
use crate::answers::{Part, Show};

/// A kind of line, and its columns.
pub(super) trait Table: 'static {
    /// What one line is made from.
    type Line<'a>;
    /// The columns, in their order.
    const COLUMNS: &'static [Column<Self>];
}

/// One column; header and value cannot drift apart.
pub(super) struct Column<T: Table + ?Sized> {
    name: &'static str,
    part: Part,
    nl: &'static str,
    en: &'static str,
    write: fn(&T::Line<'_>, Cell<'_>),
}

/// A column as the documentation has it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Described {
    /// Its name.
    pub name: &'static str,
    /// The part of an answer that it shows; who sees that part sees the column.
    pub part: Part,
    /// What it holds, in Dutch.
    pub nl: &'static str,
    /// What it holds, in English.
    pub en: &'static str,
}

impl<T: Table + ?Sized> Column<T> {
    /// A column whose value is written by `write`; nothing written is absent.
    pub(super) const fn new(
        name: &'static str,
        part: Part,
        nl: &'static str,
        en: &'static str,
        write: fn(&T::Line<'_>, Cell<'_>),
    ) -> Self {
        Self {
            name,
            part,
            nl,
            en,
            write,
        }
    }
}

/// The columns of a table that an audience may see.
pub(super) struct Columns<T: Table> {
    shown: Vec<&'static Column<T>>,
}

impl<T: Table> Columns<T> {
    pub(super) fn new(show: Show) -> Self {
        let shown = T::COLUMNS.iter().filter(|column| show.sees(column.part));
        Self {
            shown: shown.collect(),
        }
    }

    /// The names, as the begin of a line.
    pub(super) fn header(&self, dialect: Dialect, out: &mut Vec<u8>) {
        for column in &self.shown {
            Cell::new(dialect, out).word(column.name);
            dialect.end_cell(out);
        }
    }

    /// The values of one line, in the same way.
    pub(super) fn values(&self, line: &T::Line<'_>, dialect: Dialect, out: &mut Vec<u8>) {
        for column in &self.shown {
            (column.write)(line, Cell::new(dialect, out));
            dialect.end_cell(out);
        }
    }
}

/// The columns of a table, for the documentation.
pub(super) fn described<T: Table>() -> Vec<Described> {
    let columns = T::COLUMNS.iter().map(|column| Described {
        name: column.name,
        part: column.part,
        nl: column.nl,
        en: column.en,
    });
    columns.collect()
}
