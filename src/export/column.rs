//! A column: its name, what it holds, who may see it, and how its value is found.

use super::csv::{CsvCell, Dialect};
use crate::answers::{Part, Show, TextKind};

/// One column of a sort of line; header and value cannot drift apart.
pub(super) struct ExportColumn<L> {
    described: Described,
    write: ValueWriter<L>,
}

/// How the value of a column is written.
enum ValueWriter<L> {
    Of(fn(&L, CsvCell<'_>)),
    OfText(TextKind, fn(&L, TextKind, CsvCell<'_>)),
}

/// A column as the documentation has it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Described {
    /// Its name.
    pub name: &'static str,
    /// The part of an answer that it shows; who sees that part sees the column.
    pub part: Part,
    /// What it holds.
    pub holds: &'static str,
}

impl<L> ExportColumn<L> {
    /// A column whose value is written by `write`; nothing written is absent.
    pub(super) fn new(
        name: &'static str,
        part: Part,
        holds: &'static str,
        write: fn(&L, CsvCell<'_>),
    ) -> Self {
        let described = Described { name, part, holds };
        Self {
            described,
            write: ValueWriter::Of(write),
        }
    }

    /// The column of a text of an answer.
    pub(super) fn of_text(kind: TextKind, write: fn(&L, TextKind, CsvCell<'_>)) -> Self {
        let described = Described {
            name: kind.name(),
            part: kind.part(),
            holds: kind.column(),
        };
        Self {
            described,
            write: ValueWriter::OfText(kind, write),
        }
    }

    /// Its name.
    pub(super) fn name(&self) -> &'static str {
        self.described.name
    }
}

/// The columns of a sort of line that an audience may see.
pub(super) struct ExportColumns<L> {
    dialect: Dialect,
    shown: Vec<ExportColumn<L>>,
}

impl<L> ExportColumns<L> {
    pub(super) fn new(mut all: Vec<ExportColumn<L>>, dialect: Dialect, show: Show) -> Self {
        all.retain(|column| show.sees(column.described.part));
        Self {
            dialect,
            shown: all,
        }
    }

    /// Writes the values of one line.
    pub(super) fn values(&self, line: &L, out: &mut Vec<u8>) {
        for column in &self.shown {
            let cell = CsvCell::new(self.dialect, out);
            match column.write {
                ValueWriter::Of(write) => write(line, cell),
                ValueWriter::OfText(kind, write) => write(line, kind, cell),
            }
            self.dialect.end_cell(out);
        }
    }
}

/// The columns without how their values are found.
pub(super) fn described<L>(columns: Vec<ExportColumn<L>>) -> Vec<Described> {
    let columns = columns.into_iter();
    columns.map(|column| column.described).collect()
}
