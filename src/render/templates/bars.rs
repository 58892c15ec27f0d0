//! Geometry of the stacked bars: computed here, drawn by templates.

use serde::Serialize;

use crate::answers::Status;
use crate::assessment::Counts;
use crate::lang::Lang;
use crate::render::disclosed::{NO_SUCH, Told};

// The colours of `templates/shared/style.css`, each under the name that it has there.
include!(concat!(env!("OUT_DIR"), "/colours.rs"));

/// The width of every bar, in the units of its drawing.
const WIDTH: usize = 600;
/// The height of every bar.
const HEIGHT: usize = 24;

/// One stacked bar.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub(super) struct Bar {
    /// The width of the whole.
    pub width: usize,
    /// The height of the whole.
    pub height: usize,
    /// Its parts, from left to right; none for a count of nothing.
    pub parts: Vec<BarPart>,
    /// The same in words.
    pub words: String,
    /// The same as an address: what Word shows under it is the picture.
    pub address: String,
}

/// What the address of a picture begins with; behind it the counts, in the order of
/// the statuses.
pub(crate) const PICTURE: &str = "norm:bar";

/// One part of a bar.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub(super) struct BarPart {
    /// The class that gives it pattern and colour.
    pub class: &'static str,
    /// Where it starts.
    pub x: usize,
    /// How wide it is.
    pub width: usize,
}

/// The bar of what is told: without parts where no more than a range is.
pub(super) fn told_bar(told: Option<&Told>, lang: Lang) -> Bar {
    let words = match told {
        Some(Told::Whole(counts)) => return bar(counts, lang),
        Some(told @ Told::Between(_)) => {
            format!("{}: {}", Status::Met.label(lang), told.met_of(lang))
        }
        None => NO_SUCH.to_owned(),
    };
    Bar {
        width: WIDTH,
        height: HEIGHT,
        parts: Vec::new(),
        words,
        address: String::new(),
    }
}

/// The bar of some counts: parts as wide as their share, together as wide as the whole.
fn bar(counts: &Counts, lang: Lang) -> Bar {
    let numbers = counts.each();
    let total: usize = numbers.iter().map(|(_, number)| number).sum();
    let mut parts = Vec::new();
    let mut seen = 0;
    for (status, number) in numbers {
        // Rounded ends, not rounded widths, so that nothing is lost between parts.
        let start = (seen * WIDTH).checked_div(total).unwrap_or_default();
        seen += number;
        let end = (seen * WIDTH).checked_div(total).unwrap_or_default();
        if number > 0 {
            parts.push(BarPart {
                class: class(status),
                x: start,
                width: end - start,
            });
        }
    }
    let words = numbers.iter().filter(|(_, number)| *number > 0);
    let words: Vec<String> = words
        .map(|(status, number)| format!("{number} {}", status.label(lang)))
        .collect();
    Bar {
        width: WIDTH,
        height: HEIGHT,
        parts,
        words: words.join(", "),
        address: numbers
            .iter()
            .fold(PICTURE.to_owned(), |address, (_, number)| {
                format!("{address}/{number}")
            }),
    }
}

/// The colour of a class where there is no style sheet, as in a picture in Word; of
/// `ink` that of the edges.
pub(super) fn fill(class: &str) -> &'static str {
    match class {
        "met" => MET,
        "partial" => PARTIAL,
        "unmet" => UNMET,
        "na" => NA,
        "ink" => INK,
        _ => UNANSWERED,
    }
}

/// The colour of a status where there is no style sheet.
#[cfg(feature = "office")]
pub(crate) fn colour(status: Status) -> &'static str {
    fill(class(status))
}

/// The colour of edges where there is no style sheet.
#[cfg(feature = "office")]
pub(crate) fn edge() -> &'static str {
    INK
}

fn class(status: Status) -> &'static str {
    match status {
        Status::Met => "met",
        Status::Partial => "partial",
        Status::Unmet => "unmet",
        Status::Unanswered => "unanswered",
        Status::NotApplicable => "na",
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    fn of_counts(met: usize, partial: usize, unmet: usize) -> Bar {
        let counts = Counts::of([
            (Status::Met, met),
            (Status::Partial, partial),
            (Status::Unmet, unmet),
        ]);
        bar(&counts, Lang::En)
    }

    #[test]
    fn parts_follow_each_other_and_fill_the_bar() {
        for (met, partial, unmet) in [(1, 1, 1), (3, 3, 1), (7, 0, 0), (0, 5, 6), (1, 0, 46)] {
            let bar = of_counts(met, partial, unmet);
            let mut x = 0;
            for part in &bar.parts {
                assert_eq!(part.x, x);
                assert!(part.width > 0);
                x += part.width;
            }
            assert_eq!(x, WIDTH);
        }
    }

    #[test]
    fn a_bar_says_its_counts_in_words() {
        let bar = of_counts(3, 0, 1);
        assert_eq!(bar.words, "3 met, 1 not yet met");
        assert_eq!(bar.parts[0].width, 450);
        assert_eq!(bar.address, "norm:bar/3/0/1/0/0");
        assert!(of_counts(0, 0, 0).parts.is_empty());
    }

    #[test]
    fn every_class_has_a_colour_of_its_own_without_a_style_sheet() {
        let fills: BTreeSet<_> = Status::ALL.map(|status| fill(class(status))).into();
        assert_eq!(fills.len(), Status::ALL.len());
    }
}
