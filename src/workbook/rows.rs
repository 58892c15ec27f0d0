//! The rows of a sheet while they are read.

use std::collections::HashSet;

use crate::document::{Cell, Mark, Row};

/// More cells that are there twice need no place each.
const MOST_DOUBLED: usize = 20;

/// The rows of a sheet while they are read.
#[derive(Default)]
pub(super) struct Rows {
    pub rows: Vec<Row>,
    /// Cells that are there twice.
    pub doubled: Vec<Mark>,
    /// The rows and cells that were there already.
    seen: HashSet<(u32, u32)>,
}

impl Rows {
    pub(super) fn put(&mut self, row: u32, cell: Cell) {
        let is_next = self.rows.last().is_none_or(|last| last.number != row);
        // No cell has the column 0: it stands for the row.
        let row_again = is_next && !self.seen.insert((row, 0));
        let cell_again = !self.seen.insert((row, cell.col));
        if (row_again || cell_again) && self.doubled.len() < MOST_DOUBLED {
            self.doubled.push(cell.mark);
        }
        match self.rows.last_mut().filter(|_| !is_next) {
            Some(last) => last.cells.push(cell),
            None => self.rows.push(Row {
                number: row,
                cells: vec![cell],
            }),
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
