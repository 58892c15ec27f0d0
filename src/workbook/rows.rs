//! The rows of a sheet while they are read.

use std::collections::HashSet;

use crate::document::{Cell, Mark, SheetRow};

/// More cells that are there twice need no place each.
const MOST_DOUBLED: usize = 20;

/// The rows of a sheet while they are read.
#[derive(Default)]
pub(super) struct Rows {
    pub rows: Vec<SheetRow>,
    /// Cells that are there twice.
    pub doubled: Vec<Mark>,
    /// The cells that were there already.
    seen: HashSet<(u32, u32)>,
}

impl Rows {
    pub(super) fn put(&mut self, row: u32, cell: Cell) {
        let is_next = self.rows.last().is_none_or(|last| last.number != row);
        if !self.seen.insert((row, cell.col)) {
            self.double(cell.mark);
        }
        match self.rows.last_mut().filter(|_| !is_next) {
            Some(last) => last.cells.push(cell),
            None => self.rows.push(SheetRow {
                number: row,
                cells: vec![cell],
            }),
        }
    }

    /// Notes a cell, or the first of a row, that the file holds a second time.
    pub(super) fn double(&mut self, mark: Mark) {
        if self.doubled.len() < MOST_DOUBLED {
            self.doubled.push(mark);
        }
    }

    /// From the top and from the left, however the file has them.
    pub(super) fn sort(&mut self) {
        self.rows.sort_by_key(|row| row.number);
        for row in &mut self.rows {
            row.cells.sort_by_key(|cell| cell.col);
        }
    }
}
