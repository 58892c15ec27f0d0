//! Counts and what they are called, the same in every output: as they are, or as
//! far as steps tell them.

use serde::Serialize;

use super::counted_as::{COUNTED_UP, CountedAs, OF_THEME};
use super::told_cells::{about, between, hidden, level, not_told};
use crate::answers::Status;
use crate::assessment::Counts;
use crate::document::Word;
use crate::lang::{Lang, pick};
use crate::overview::{Figure, NESTED, StatusFigures, Step};
use crate::render::in_word::in_word;

/// How many, as far as it may be told.
#[derive(Clone, Debug, Serialize)]
pub struct CellView {
    /// What is counted.
    #[serde(serialize_with = "in_word")]
    pub status: CountedAs,
    /// How far it is told.
    #[serde(serialize_with = "in_word")]
    pub shown: ShownAs,
    /// The number, where it is told.
    pub count: Option<usize>,
    /// The lowest that it can be.
    pub low: usize,
    /// The highest that it can be.
    pub high: usize,
    /// One number for it, to sort and draw by; none where that would say too much.
    pub about: Option<usize>,
    /// Met out of applicable in percent, for who sees counts: see `Counts::percentage`.
    pub share: Option<usize>,
    /// As people read it.
    pub text: String,
    /// How dark the heat map is here: 0 to 5, or nothing is known.
    pub level: Option<usize>,
}

/// Counts, and of how many they are.
#[derive(Clone, Debug, Serialize)]
pub struct RowView {
    /// Of how many organisations, or answers.
    pub of: usize,
    /// A cell per column.
    pub cells: Vec<CellView>,
}

/// How far a count is told.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ShownAs {
    /// The number itself.
    Number,
    /// Between two numbers.
    Step,
    /// About how many.
    About,
    /// Not at all.
    Hidden,
}

impl Word for ShownAs {
    const WORDS: &'static [(Self, &'static str)] = &[
        (Self::Number, "number"),
        (Self::Step, "step"),
        (Self::About, "about"),
        (Self::Hidden, "hidden"),
    ];
}

/// The cells of a requirement: of steps the range, counted up.
pub(super) fn requirement(row: &StatusFigures, lang: Lang) -> RowView {
    let cells = match row {
        StatusFigures::Counts(counts) => numbers(counts),
        StatusFigures::Steps(steps, of) => {
            let cells = COUNTED_UP.into_iter().zip(steps);
            cells
                .map(|(column, step)| between(column, *step, *of, lang))
                .collect()
        }
        StatusFigures::Hidden(of) => hidden(&COUNTED_UP, *of, lang),
    };
    view(row, cells)
}

/// The cells of a theme, or of all themes: of steps about how many, and how many are
/// answered as a range, for about how many are not would say too much.
pub(super) fn theme(row: &StatusFigures, lang: Lang) -> RowView {
    let cells = match row {
        StatusFigures::Counts(counts) => numbers(counts),
        StatusFigures::Steps(steps, of) => {
            let mut before = Step::default();
            let mut cells = Vec::new();
            for (status, step) in NESTED.into_iter().zip(steps) {
                cells.push(about(CountedAs::Of(status), (before, *step), *of, lang));
                before = *step;
            }
            cells.push(between(CountedAs::Answered, before, *of, lang));
            cells
        }
        StatusFigures::Hidden(of) => hidden(&OF_THEME, *of, lang),
    };
    view(row, cells)
}

/// How many are partly or not yet met, where anything is told.
pub(super) fn gaps(row: &StatusFigures, lang: Lang) -> Option<CellView> {
    match row {
        StatusFigures::Counts(counts) => {
            Some(number(CountedAs::Gap, counts.gaps(), counts.addressed()))
        }
        StatusFigures::Steps([met, _, unmet, _], of) => {
            Some(about(CountedAs::Gap, (*met, *unmet), *of, lang))
        }
        StatusFigures::Hidden(_) => None,
    }
}

/// The cell that council and inhabitants see of a theme.
pub(super) fn public(row: &StatusFigures, lang: Lang) -> RowView {
    let mut view = theme(row, lang);
    view.cells.truncate(1);
    if let (StatusFigures::Steps([met, ..], of), [cell]) = (row, &mut view.cells[..])
        && let Some(of_hundred) = met.of_hundred(*of)
    {
        cell.text = pick!(
            lang,
            "ongeveer {of_hundred} van de 100 antwoorden",
            "about {of_hundred} of every 100 answers"
        );
    }
    view
}

fn view(row: &StatusFigures, cells: Vec<CellView>) -> RowView {
    RowView {
        of: row.of(),
        cells,
    }
}

/// The counts of every status; a share of what is met only.
pub(super) fn numbers(counts: &Counts) -> Vec<CellView> {
    let cells = counts.each().map(|(status, count)| {
        let share = counts.percentage().filter(|_| status == Status::Met);
        CellView {
            share,
            ..number(CountedAs::Of(status), count, counts.addressed())
        }
    });
    cells.to_vec()
}

/// A number that is told.
pub(super) fn number(status: CountedAs, count: usize, of: usize) -> CellView {
    CellView {
        status,
        shown: ShownAs::Number,
        count: Some(count),
        low: count,
        high: count,
        about: Some(count),
        share: None,
        text: count.to_string(),
        level: level((count, count), count, of),
    }
}

/// A single count, out of so many.
pub(super) fn figure(status: CountedAs, figure: Figure, of: usize, lang: Lang) -> CellView {
    match figure {
        Figure::Number(count) => number(status, count, of),
        Figure::Step(step) => between(status, step, of, lang),
        Figure::Hidden => not_told(status, of, lang),
    }
}
