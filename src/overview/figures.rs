//! The counts that are shown: a row per requirement, and what follows from rows.

use super::cell::Cell;
use super::hide::hide;
use super::rounds::Member;
use crate::answers::Status;
use crate::norm::Norm;

/// How many organisations have which status, as far as it may be told.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// How many organisations it is about.
    pub of: usize,
    /// A cell per status, in the order of [`Status::ALL`].
    pub cells: Vec<Cell>,
}

/// The lowest and the highest that a number can be.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Span {
    /// The lowest.
    pub low: usize,
    /// The highest.
    pub high: usize,
}

/// The row of a requirement over all organisations, and per region.
#[derive(Clone, Debug)]
pub struct Rows {
    /// Over all.
    pub all: Row,
    /// Per region; empty where there is one region or none.
    pub regions: Vec<Row>,
}

/// Sums over the requirements of a theme: how many answers have which status.
#[derive(Clone, Debug)]
pub struct Sums {
    /// How many answers were asked.
    pub of: usize,
    /// A span per status, in the order of [`Status::ALL`].
    pub spans: Vec<Span>,
}

impl Span {
    /// One number.
    pub fn exactly(number: usize) -> Self {
        Self {
            low: number,
            high: number,
        }
    }

    /// A small number is no more than its class, also where two counts together give it.
    pub(super) fn without_small(self, of: usize) -> Self {
        let class = Cell::of(self.low, of);
        if self.low == self.high && class.is_small() {
            let (low, high) = class.range(of);
            return Self { low, high };
        }
        self
    }

    /// This and another together.
    pub fn plus(self, other: Self) -> Self {
        Self {
            low: self.low + other.low,
            high: self.high + other.high,
        }
    }
}

impl Row {
    /// What the cell of a status can be, as far as the row tells.
    pub fn span(&self, status: usize) -> Span {
        let range = |at: usize| {
            self.cells
                .get(at)
                .map_or((0, 0), |cell| cell.range(self.of))
        };
        let others = (0..self.cells.len()).filter(|at| *at != status).map(range);
        let (mut least, mut most) = (0, 0);
        for (low, high) in others {
            least += low;
            most += high;
        }
        let (low, high) = range(status);
        Span {
            low: low.max(self.of.saturating_sub(most)),
            high: high.min(self.of.saturating_sub(least)),
        }
    }

    /// Of so many organisations, how many are partial or unmet: not yet there.
    pub fn gaps(&self) -> Span {
        let range = |status: Status| {
            let at = Status::ALL.iter().position(|one| *one == status);
            let cell = at.and_then(|at| self.cells.get(at));
            cell.map_or((0, 0), |cell| cell.range(self.of))
        };
        let sum = |statuses: &[Status]| {
            let ranges = statuses.iter().map(|status| range(*status));
            ranges.fold((0, 0), |sum, one| (sum.0 + one.0, sum.1 + one.1))
        };
        let open = sum(&[Status::Partial, Status::Unmet]);
        let rest = sum(&[Status::Met, Status::Unanswered, Status::NotApplicable]);
        Span {
            low: open.0.max(self.of.saturating_sub(rest.1)),
            high: open.1.min(self.of.saturating_sub(rest.0)),
        }
    }
}

impl Sums {
    /// The sums over rows, made of nothing but what the rows show.
    pub fn of<'r>(rows: impl Iterator<Item = &'r Row>) -> Self {
        let mut sums = Self {
            of: 0,
            spans: vec![Span::default(); Status::ALL.len()],
        };
        for row in rows {
            sums.of += row.of;
            for (status, span) in sums.spans.iter_mut().enumerate() {
                *span = span.plus(row.span(status));
            }
        }
        sums
    }
}

/// The rows of every requirement, in the norm's order. `regions` are the names
/// of the regions, `None` for who has none.
pub(super) fn rows(
    norm: &Norm,
    members: &[Member<'_>],
    regions: &[Option<&str>],
    hides: bool,
) -> Vec<Rows> {
    let requirements = 0..norm.requirements().count();
    requirements
        .map(|requirement| {
            let per_region = regions.iter().map(|region| {
                let own = members.iter().filter(|member| member.region() == *region);
                counts(requirement, own)
            });
            let groups: Vec<Vec<usize>> = match regions.len() {
                0 | 1 => vec![counts(requirement, members.iter())],
                _ => per_region.collect(),
            };
            as_shown(&groups, hides)
        })
        .collect()
}

/// How many organisations have which status.
pub(super) fn counts<'m, 'f: 'm>(
    requirement: usize,
    members: impl Iterator<Item = &'m Member<'f>>,
) -> Vec<usize> {
    let mut counts = vec![0; Status::ALL.len()];
    for status in members.filter_map(|member| member.facts.status(requirement)) {
        if let Some(at) = Status::ALL.iter().position(|one| *one == status) {
            counts[at] += 1;
        }
    }
    counts
}

fn as_shown(groups: &[Vec<usize>], hides: bool) -> Rows {
    let sizes: Vec<usize> = groups.iter().map(|group| group.iter().sum()).collect();
    let row = |cells: Vec<Cell>, of: usize| Row { of, cells };
    let all = sizes.iter().sum();
    let (total, per_group) = match hides {
        true => {
            let hidden = hide(groups);
            (hidden.total, hidden.groups)
        }
        false => {
            let numbers = |counts: &[usize]| counts.iter().map(|one| Cell::Number(*one)).collect();
            let statuses = 0..Status::ALL.len();
            let total: Vec<usize> = statuses
                .map(|status| groups.iter().map(|group| group[status]).sum())
                .collect();
            let per_group = groups.iter().map(|group| numbers(group)).collect();
            (numbers(&total), per_group)
        }
    };
    let regions = match groups.len() {
        0 | 1 => Vec::new(),
        _ => per_group
            .into_iter()
            .zip(sizes)
            .map(|(cells, of)| row(cells, of))
            .collect(),
    };
    Rows {
        all: row(total, all),
        regions,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn row(cells: [Cell; 5], of: usize) -> Row {
        Row {
            of,
            cells: cells.to_vec(),
        }
    }

    #[test]
    fn what_a_row_tells_of_a_cell_follows_from_the_others() {
        use Cell::{Few, Number};
        let row = row([Number(20), Number(19), Few, Few, Number(0)], 44);
        assert_eq!(row.span(2), Span { low: 1, high: 4 });
        assert_eq!(row.span(0), Span::exactly(20));
        assert_eq!(row.gaps(), Span { low: 20, high: 23 });
    }

    #[test]
    fn two_small_counts_together_are_not_told_either() {
        use Cell::{Few, Number};
        let row = row([Number(20), Few, Few, Number(20), Number(0)], 44);
        assert_eq!(row.gaps(), Span::exactly(4));
        assert_eq!(row.gaps().without_small(44), Span { low: 1, high: 4 });
        assert_eq!(Span::exactly(5).without_small(44), Span::exactly(5));
    }

    #[test]
    fn a_row_that_shows_nothing_tells_nothing() {
        let row = row([Cell::Hidden; 5], 4);
        assert_eq!(row.gaps(), Span { low: 0, high: 4 });
        let sums = Sums::of([&row, &row].into_iter());
        assert_eq!((sums.of, sums.spans[0]), (8, Span { low: 0, high: 8 }));
    }
}
