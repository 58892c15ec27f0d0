//! Small counts are hidden, so that no figure points at a few organisations.
//!
//! The model. Of each requirement one table is shown: how many organisations
//! have which status, over all of them and per region. Everybody knows how many
//! organisations a group has. A count of 1 to 4 becomes "a few", all but 1 to 4
//! "nearly all"; 0 and all stay. A reader may add and subtract all that is
//! shown, of the total and of the regions. So:
//!
//! 1. A row is shown with its numbers. While a small count in it could have
//!    fewer than [`OPEN`] values, one more number of that row becomes "5 or
//!    more", in a fixed order that ends with `met`. If that does not help, only
//!    "nearly all" is left of the row, or nothing. Under 5 organisations nothing
//!    is shown.
//! 2. Regions of [`SMALLEST_REGION`] and more are held against the total, with
//!    every value that a hidden count can still have, exactly ([`Bounds`]). If
//!    one could have fewer than [`OPEN`], the regions lose their numbers; if
//!    that does not help, this requirement has no regions.
//! 3. Nothing else is counted. Themes, the hardest requirements and the
//!    development are worked out from what is shown here, as lowest and highest;
//!    so they cannot tell more.
//!
//! A kind with one organisation is in none of these tables.
//!
//! What it does not hold against: `leaks` shows that who knows this method in
//! full learns no small count from a row, but may now and then from the mere
//! fact that a requirement has no regions.

#![expect(
    clippy::wildcard_enum_match_arm,
    reason = "whatever a cell is that is not counted stays as it is"
)]

use super::cell::{Cell, FEWEST};
use super::flow::{At, Bounds};

/// As many values a hidden small count can have at least.
const OPEN: usize = 3;

/// A smaller region is not shown at all.
const SMALLEST_REGION: usize = FEWEST;

/// A table as it is shown.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(super) struct Hidden {
    /// Over all groups.
    pub(super) total: Vec<Cell>,
    /// Per group; all `Hidden` where a group is not shown.
    pub(super) groups: Vec<Vec<Cell>>,
}

/// What may be shown of counts per group: the same statuses in each.
pub(super) fn hide(groups: &[Vec<usize>]) -> Hidden {
    let statuses = groups.first().map_or(0, Vec::len);
    let total: Vec<usize> = (0..statuses)
        .map(|status| groups.iter().map(|group| group[status]).sum())
        .collect();
    let sizes: Vec<usize> = groups.iter().map(|group| group.iter().sum()).collect();
    let total = row(&total);
    let nothing = vec![vec![Cell::Hidden; statuses]; groups.len()];
    let with_numbers: Vec<Vec<Cell>> = groups
        .iter()
        .map(
            |group| match group.iter().sum::<usize>() < SMALLEST_REGION {
                true => vec![Cell::Hidden; statuses],
                false => row(group),
            },
        )
        .collect();
    let without: Vec<Vec<Cell>> = with_numbers.iter().map(|row| coarse(row)).collect();
    let mut tries = [with_numbers, without].into_iter();
    let groups = tries.find(|groups| tells_too_little(&total, groups, &nothing, &sizes));
    Hidden {
        total,
        groups: groups.unwrap_or(nothing),
    }
}

/// What may be shown of one row of counts, beside how many they are together.
fn row(counts: &[usize]) -> Vec<Cell> {
    let of: usize = counts.iter().sum();
    let nothing = vec![Cell::Hidden; counts.len()];
    if of == 0 {
        return vec![Cell::Number(0); counts.len()];
    }
    if of < FEWEST {
        return nothing;
    }
    let mut cells: Vec<Cell> = counts.iter().map(|count| Cell::of(*count, of)).collect();
    for status in (0..cells.len()).rev() {
        if row_is_open(&cells, of) {
            return cells;
        }
        cells[status] = blurred(cells[status], of);
    }
    if row_is_open(&cells, of) {
        return cells;
    }
    let only_nearly_all: Vec<Cell> = cells
        .iter()
        .map(|cell| match cell {
            Cell::NearlyAll => Cell::NearlyAll,
            _ => Cell::Hidden,
        })
        .collect();
    match row_is_open(&only_nearly_all, of) {
        true => only_nearly_all,
        false => nothing,
    }
}

/// A number that tells something becomes "5 or more".
fn blurred(cell: Cell, of: usize) -> Cell {
    match cell {
        Cell::Number(number) if number > 0 && number < of => Cell::Several,
        other => other,
    }
}

/// A row without its numbers.
fn coarse(row: &[Cell]) -> Vec<Cell> {
    // A number in a row is 0, all, or a count of 5 and more; only the last is blurred.
    let numbers = row.iter().filter(|cell| !matches!(cell, Cell::Number(0)));
    let alone = numbers.count() == 1;
    row.iter()
        .map(|cell| match cell {
            Cell::Number(number) if *number > 0 && !alone => Cell::Several,
            other => *other,
        })
        .collect()
}

/// Whether each small count of a row can have enough values.
fn row_is_open(cells: &[Cell], of: usize) -> bool {
    let ranges = ranges(cells, of);
    let (least, most) = ranges.iter().fold((0, 0), |(least, most), (low, high)| {
        (least + low, most + high)
    });
    let is_open = |(low, high): (usize, usize)| {
        let lowest = low.max(of.saturating_sub(most - high));
        let highest = high.min(of.saturating_sub(least - low));
        highest + 1 >= lowest + OPEN
    };
    let mut small = (0..cells.len()).filter(|status| cells[*status].is_small());
    small.all(|status| is_open(ranges[status]))
}

fn ranges(cells: &[Cell], of: usize) -> Vec<(usize, usize)> {
    cells.iter().map(|cell| cell.range(of)).collect()
}

/// Whether nothing hidden can be worked out from the groups and their total.
fn tells_too_little(
    total: &[Cell],
    groups: &[Vec<Cell>],
    nothing: &[Vec<Cell>],
    sizes: &[usize],
) -> bool {
    let is_left_out = |(row, size): (&Vec<Cell>, &usize)| {
        *size >= SMALLEST_REGION && row.iter().all(|cell| *cell == Cell::Hidden)
    };
    if groups.iter().zip(sizes).any(is_left_out) {
        // One region missing among others would say too much of it.
        return false;
    }
    let shown = bounds(total, groups, sizes);
    let without = bounds(total, nothing, sizes);
    let is_open = |cell: Cell, at: At| match cell {
        Cell::Few | Cell::NearlyAll => shown.values(at, OPEN) == OPEN,
        // What the total alone tells of a count that is not shown, it may tell.
        Cell::Hidden => shown.values(at, OPEN) == without.values(at, OPEN),
        Cell::Number(_) | Cell::Several => true,
    };
    let row_is_open = |cells: &[Cell], at: &dyn Fn(usize) -> At| {
        (0..cells.len()).all(|status| is_open(cells[status], at(status)))
    };
    row_is_open(total, &At::Total)
        && groups
            .iter()
            .enumerate()
            .all(|(group, cells)| row_is_open(cells, &|status| At::Group(group, status)))
}

fn bounds(total: &[Cell], groups: &[Vec<Cell>], sizes: &[usize]) -> Bounds {
    let cells = groups.iter().zip(sizes);
    Bounds {
        groups: sizes.to_vec(),
        total: ranges(total, sizes.iter().sum()),
        cells: cells.map(|(row, of)| ranges(row, *of)).collect(),
    }
}
