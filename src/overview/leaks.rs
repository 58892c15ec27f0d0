//! A search for leaks: a reader who adds and subtracts everything that is
//! shown, and one who moreover knows how figures are hidden.

use std::collections::{BTreeMap, BTreeSet};

use proptest::prelude::*;

use super::cell::Cell;
use super::hide::{Hidden, hide};

/// Every way to divide so many organisations over so many statuses.
fn rows(of: usize, statuses: usize) -> Vec<Vec<usize>> {
    if statuses == 1 {
        return vec![vec![of]];
    }
    let mut all = Vec::new();
    for first in 0..=of {
        for mut rest in rows(of - first, statuses - 1) {
            rest.insert(0, first);
            all.push(rest);
        }
    }
    all
}

/// Every table of groups of these sizes.
fn tables(sizes: &[usize], statuses: usize) -> Vec<Vec<Vec<usize>>> {
    let mut all = vec![Vec::new()];
    for size in sizes {
        let mut longer = Vec::new();
        for table in &all {
            for row in rows(*size, statuses) {
                let mut table: Vec<Vec<usize>> = table.clone();
                table.push(row);
                longer.push(table);
            }
        }
        all = longer;
    }
    all
}

fn totals(table: &[Vec<usize>]) -> Vec<usize> {
    (0..table[0].len())
        .map(|status| table.iter().map(|row| row[status]).sum())
        .collect()
}

fn is_small(count: usize, of: usize) -> bool {
    count > 0 && count < of && (count < 5 || of - count < 5)
}

/// A reader who knows the whole method sees one row and thinks of every row
/// that gives it. No small count may then be known.
#[test]
fn a_row_gives_nothing_away_to_who_knows_the_method() {
    for of in 1..=16 {
        let mut by_output: BTreeMap<Hidden, Vec<Vec<usize>>> = BTreeMap::new();
        for row in rows(of, 5) {
            let table = [row.clone()];
            by_output.entry(hide(&table)).or_default().push(row);
        }
        for (output, rows) in by_output {
            for status in 0..5 {
                let values: BTreeSet<usize> = rows.iter().map(|row| row[status]).collect();
                let small = values.iter().any(|count| is_small(*count, of));
                assert!(
                    !small || values.len() > 1,
                    "{output:?}: {status} is {values:?}"
                );
            }
        }
    }
}

/// Whether a table may be the true one, seen from what is shown.
fn fits(table: &[Vec<usize>], shown: &Hidden) -> bool {
    let within = |counts: &[usize], cells: &[Cell]| {
        let of = counts.iter().sum();
        counts.iter().zip(cells).all(|(count, cell)| {
            let (low, high) = cell.range(of);
            low <= *count && *count <= high
        })
    };
    within(&totals(table), &shown.total)
        && table
            .iter()
            .zip(&shown.groups)
            .all(|(row, cells)| within(row, cells))
}

/// A reader writes down every table that fits what is shown, and looks for a
/// count that is the same in all of them. Of a group under five, whatever is
/// known is known from the total alone.
fn search(table: &[Vec<usize>]) -> Result<(), TestCaseError> {
    let sizes: Vec<usize> = table.iter().map(|row| row.iter().sum()).collect();
    let shown = hide(table);
    prop_assert!(fits(table, &shown), "what is shown is true");
    let all: Vec<_> = tables(&sizes, table[0].len())
        .into_iter()
        .filter(|table| fits(table, &shown))
        .collect();
    let mut without = shown.clone();
    let nothing = |row: &mut Vec<Cell>| row.fill(Cell::Hidden);
    without.groups.iter_mut().for_each(nothing);
    let from_total: Vec<_> = match without == shown {
        true => all.clone(),
        false => tables(&sizes, table[0].len())
            .into_iter()
            .filter(|table| fits(table, &without))
            .collect(),
    };
    let of: usize = sizes.iter().sum();
    for (status, count) in totals(table).iter().enumerate() {
        let values: BTreeSet<usize> = all.iter().map(|table| totals(table)[status]).collect();
        let told = is_small(*count, of) && values.len() < 3;
        prop_assert!(!told, "{shown:?}: total {status} is one of {values:?}");
    }
    for (group, row) in table.iter().enumerate() {
        for (status, count) in row.iter().enumerate() {
            let values: BTreeSet<usize> = all.iter().map(|table| table[group][status]).collect();
            let before: BTreeSet<usize> = from_total
                .iter()
                .map(|table| table[group][status])
                .collect();
            let told =
                is_small(*count, sizes[group]) && values.len() < 3 && values.len() < before.len();
            prop_assert!(!told, "{shown:?}: {group}, {status} is one of {values:?}");
        }
    }
    Ok(())
}

fn counts(most: usize) -> impl Strategy<Value = Vec<usize>> {
    prop::collection::vec(prop_oneof![Just(0), 0..most, Just(1)], 3)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 192, ..ProptestConfig::default() })]

    #[test]
    fn two_regions_and_their_sum_give_no_small_count_away(
        table in prop::collection::vec(counts(14), 2)
    ) {
        search(&table)?;
    }

    #[test]
    fn a_total_minus_the_rest_gives_no_small_count_away(
        one in counts(7), other in counts(6), small in counts(2)
    ) {
        search(&[one, other, small])?;
    }
}

#[test]
fn the_search_finds_a_leak_where_there_is_one() {
    let shown = Hidden {
        total: vec![Cell::Number(12), Cell::Number(6), Cell::Number(0)],
        groups: vec![
            vec![Cell::Number(7), Cell::Few, Cell::Number(0)],
            vec![Cell::Hidden; 3],
        ],
    };
    let all = tables(&[10, 8], 3)
        .into_iter()
        .filter(|table| fits(table, &shown));
    assert_eq!(all.count(), 1);
}
