//! What stands beside the values of a sheet and is not read: each sort is named
//! once, with its cells.

use crate::document::{Aside, Mark, Reader, Sheet};
use crate::problem::{SheetFault, cell_name};

/// More cells than this are counted.
const MOST_NAMED: usize = 10;

/// Names comments, links and struck-out text of a sheet.
pub(super) fn name(r: &mut Reader<'_>, sheet: &Sheet, number: usize) {
    for sort in [Aside::Comment, Aside::Link, Aside::Struck] {
        let mut cells: Vec<(u32, u32)> = sheet
            .asides
            .iter()
            .filter(|(other, ..)| *other == sort)
            .map(|(_, row, col)| (*row, *col))
            .collect();
        cells.sort_unstable();
        cells.dedup();
        let Some((line, col)) = cells.first().copied() else {
            continue;
        };
        let number = u32::try_from(number).unwrap_or(u32::MAX);
        let mark = Mark {
            start: number,
            end: number,
            line,
            col,
        };
        let cells = listed(&cells);
        let fault = match sort {
            Aside::Comment => SheetFault::Comments { cells },
            Aside::Link => SheetFault::Links { cells },
            Aside::Struck => SheetFault::Struck { cells },
        };
        r.say(mark, fault);
    }
}

pub(super) fn listed(cells: &[(u32, u32)]) -> String {
    let named = cells.iter().take(MOST_NAMED);
    let mut names: Vec<String> = named.map(|(row, col)| cell_name(*row, *col)).collect();
    let more = cells.len().saturating_sub(MOST_NAMED);
    if more > 0 {
        names.push(format!("+{more}"));
    }
    names.join(", ")
}
