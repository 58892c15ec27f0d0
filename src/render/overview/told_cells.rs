//! Cells that tell a count in a step or as a range, or say why they tell none.

use super::cells::{CellView, ShownAs};
use super::counted_as::CountedAs;
use crate::labels::Labels;
use crate::lang::{Lang, pick};
use crate::overview::Step;

/// A count between two numbers.
pub(super) fn between(column: CountedAs, step: Step, of: usize, lang: Lang) -> CellView {
    let bounds = (step.low, step.high);
    // How many are unanswered would follow from about how many are not.
    let about = match column {
        CountedAs::Answered | CountedAs::Reassessed => None,
        CountedAs::Of(_)
        | CountedAs::AtLeastPartial
        | CountedAs::Judged
        | CountedAs::Gap
        | CountedAs::Named => Some(step.about()),
    };
    CellView {
        status: column,
        shown: ShownAs::Step,
        count: None,
        low: step.low,
        high: step.high,
        about,
        share: None,
        text: range(bounds, of, lang),
        level: level(bounds, step.about(), of),
    }
}

/// About how many have a status: what it adds to those before it.
pub(super) fn about(
    status: CountedAs,
    (before, with): (Step, Step),
    of: usize,
    lang: Lang,
) -> CellView {
    let about = with.about() - before.about();
    let bounds = (with.low.saturating_sub(before.high), with.high - before.low);
    CellView {
        status,
        shown: ShownAs::About,
        count: None,
        low: bounds.0,
        high: bounds.1,
        about: Some(about),
        share: None,
        text: pick!(lang, "ongeveer {about}", "about {about}"),
        level: level(bounds, about, of),
    }
}

pub(super) fn hidden(columns: &[CountedAs], of: usize, lang: Lang) -> Vec<CellView> {
    let cells = columns.iter().map(|column| not_told(*column, of, lang));
    cells.collect()
}

pub(super) fn not_told(column: CountedAs, of: usize, lang: Lang) -> CellView {
    CellView {
        status: column,
        shown: ShownAs::Hidden,
        count: None,
        low: 0,
        high: of,
        about: None,
        share: None,
        text: lang.pick("niet getoond", "not shown").to_owned(),
        level: None,
    }
}

/// What lies between two numbers; the ends in words where they are near.
pub(super) fn range((low, high): (usize, usize), of: usize, lang: Lang) -> String {
    let quarter = of / 4;
    if low == 0 && high <= quarter {
        return Labels::of(lang).heat_none.to_owned();
    }
    if high == of && of - low <= quarter {
        return Labels::of(lang).heat_all.to_owned();
    }
    pick!(lang, "{low} tot en met {high}", "{low} to {high}")
}

/// None, under a quarter, half, three quarters, all, and all; what may be none or all
/// counts as such only where nothing else is known of it.
pub(super) fn level((low, high): (usize, usize), about: usize, of: usize) -> Option<usize> {
    let share = (about * 100).checked_div(of)?;
    Some(match share {
        _ if low == 0 && (high == 0 || about * 10 < of) => 0,
        _ if high == of && about * 10 > of * 9 => 5,
        share => (1 + share / 25).min(4),
    })
}
