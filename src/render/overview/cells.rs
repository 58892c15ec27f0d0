//! Counts and what they are called, the same in every output.

use serde::Serialize;

use crate::answers::Status;
use crate::assessment::Tally;
use crate::document::Word;
use crate::lang::Lang;
use crate::overview::{Cell, FEWEST, Row, Span, Sums};

/// How many, as far as it may be told.
#[derive(Clone, Debug, Serialize)]
pub struct CellView {
    /// The status that is counted.
    pub status: &'static str,
    /// `number`, `few`, `several`, `nearly_all`, `range` or `hidden`.
    pub shown: &'static str,
    /// The number, where it is told.
    pub count: Option<usize>,
    /// The lowest that it can be.
    pub low: usize,
    /// The highest that it can be.
    pub high: usize,
    /// The share in percent, rounded down, where the number is told and there
    /// are enough organisations for it to say something.
    pub share: Option<usize>,
    /// As people read it.
    pub text: String,
    /// How dark the heat map is here: 0 to 5, or nothing is known.
    pub level: Option<usize>,
}

/// Counts per status, and of how many they are.
#[derive(Clone, Debug, Serialize)]
pub struct RowView {
    /// Of how many organisations, or answers.
    pub of: usize,
    /// A cell per status.
    pub cells: Vec<CellView>,
}

/// The cells of a row.
pub(super) fn row(row: &Row, lang: Lang) -> RowView {
    let cells = Status::ALL.iter().zip(&row.cells);
    RowView {
        of: row.of,
        cells: cells
            .map(|(status, one)| cell(status.word(), *one, row.of, lang))
            .collect(),
    }
}

/// The cells of a theme.
pub(super) fn sums(sums: &Sums, lang: Lang) -> RowView {
    spans(&sums.spans, sums.of, lang)
}

/// Cells of which the lowest and highest are known.
pub(super) fn spans(spans: &[Span], of: usize, lang: Lang) -> RowView {
    let cells = Status::ALL.iter().zip(spans);
    RowView {
        of,
        cells: cells
            .map(|(status, one)| span(status.word(), *one, of, lang))
            .collect(),
    }
}

/// One count.
pub(super) fn cell(status: &'static str, cell: Cell, of: usize, lang: Lang) -> CellView {
    let (low, high) = cell.range(of);
    let (shown, text, level) = match cell {
        Cell::Number(number) => ("number", number.to_string(), level(number, of)),
        Cell::Few => ("few", lang.pick("enkele", "a few").to_owned(), Some(1)),
        Cell::Several => (
            "several",
            lang.pick(format!("{FEWEST} of meer"), format!("{FEWEST} or more")),
            None,
        ),
        Cell::NearlyAll => (
            "nearly_all",
            lang.pick("bijna alle", "nearly all").to_owned(),
            Some(4),
        ),
        Cell::Hidden => (
            "hidden",
            lang.pick("niet getoond", "not shown").to_owned(),
            None,
        ),
    };
    let count = match cell {
        Cell::Number(number) => Some(number),
        Cell::Few | Cell::Several | Cell::NearlyAll | Cell::Hidden => None,
    };
    CellView {
        status,
        shown,
        count,
        low,
        high,
        share: count
            .filter(|_| of >= Tally::FEWEST_FOR_PERCENTAGE)
            .and_then(|count| share(count, of)),
        text,
        level,
    }
}

/// A count that lies between two numbers.
pub(super) fn span(status: &'static str, span: Span, of: usize, lang: Lang) -> CellView {
    let Span { low, high } = span;
    if low == high {
        return cell(status, Cell::Number(low), of, lang);
    }
    let everything = low == 0 && high >= of;
    let (shown, text) = match (low, high) {
        _ if everything => ("hidden", lang.pick("niet getoond", "not shown").to_owned()),
        (1.., ..FEWEST) => ("few", lang.pick("enkele", "a few").to_owned()),
        _ => ("range", format!("{low}–{high}")),
    };
    let middle = level(low + (high - low) / 2, of);
    CellView {
        status,
        shown,
        count: None,
        low,
        high,
        share: None,
        text,
        // What can be nearly anything has no shade.
        level: middle.filter(|_| (high - low) * 2 <= of),
    }
}

fn share(count: usize, of: usize) -> Option<usize> {
    (count * 100).checked_div(of)
}

/// None, under a quarter, half, three quarters, all, and all.
fn level(count: usize, of: usize) -> Option<usize> {
    share(count, of).map(|share| match share {
        _ if count == 0 => 0,
        _ if count == of => 5,
        share => 1 + share / 25,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn counts_are_called_what_they_are() {
        let text = |one| cell("met", one, 44, Lang::Nl).text;
        assert_eq!(text(Cell::Few), "enkele");
        assert_eq!(text(Cell::NearlyAll), "bijna alle");
        assert_eq!(text(Cell::Number(27)), "27");
        let between = |low, high| span("met", Span { low, high }, 44, Lang::Nl).text;
        assert_eq!(between(5, 9), "5–9");
        assert_eq!(between(1, 4), "enkele");
        assert_eq!(between(0, 44), "niet getoond");
        assert_eq!(between(7, 7), "7");
    }

    #[test]
    fn the_heat_map_has_a_level_for_none_and_one_for_all() {
        assert_eq!(
            [0, 1, 22, 43, 44].map(|count| level(count, 44)),
            [0, 1, 3, 4, 5].map(Some)
        );
        assert_eq!(level(0, 0), None);
    }
}
