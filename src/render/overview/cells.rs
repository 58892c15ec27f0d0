//! Counts and what they are called, the same in every output: as they are, or as
//! far as steps tell them.

use serde::Serialize;

use crate::answers::Status;
use crate::assessment::Counts;
use crate::comparison::Outcome;
use crate::document::Word;
use crate::labels::Labels;
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

/// What stands above the cells of a table.
#[derive(Clone, Debug, Serialize)]
pub struct Columns {
    /// Of a table of themes.
    pub themes: Vec<&'static str>,
    /// Of a table of requirements.
    pub requirements: Vec<&'static str>,
}

/// What a cell counts: a status, or several together.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CountedAs {
    /// One status.
    Of(Status),
    /// Met or partial.
    AtLeastPartial,
    /// Met, partial or unmet.
    Judged,
    /// All but unanswered.
    Answered,
    /// Partial or unmet.
    Gap,
    /// Judged differently though nothing changed.
    Reassessed,
}

impl Word for CountedAs {
    const WORDS: &'static [(Self, &'static str)] = &[
        (Self::Of(Status::Met), "met"),
        (Self::Of(Status::Partial), "partial"),
        (Self::Of(Status::Unmet), "unmet"),
        (Self::Of(Status::NotApplicable), "not_applicable"),
        (Self::Of(Status::Unanswered), "unanswered"),
        (Self::AtLeastPartial, "at_least_partial"),
        (Self::Judged, "judged"),
        (Self::Answered, "answered"),
        (Self::Gap, "gap"),
        (Self::Reassessed, "reassessed"),
    ];
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

/// What is counted up for a requirement in steps.
const COUNTED_UP: [CountedAs; 4] = [
    CountedAs::Of(Status::Met),
    CountedAs::AtLeastPartial,
    CountedAs::Judged,
    CountedAs::Answered,
];

/// What a theme tells in steps; of the last one no single number.
const OF_THEME: [CountedAs; 5] = [
    CountedAs::Of(Status::Met),
    CountedAs::Of(Status::Partial),
    CountedAs::Of(Status::Unmet),
    CountedAs::Of(Status::NotApplicable),
    CountedAs::Answered,
];

impl CountedAs {
    pub(super) fn label(self, lang: Lang) -> &'static str {
        match self {
            Self::Of(status) => status.label(lang),
            Self::AtLeastPartial => lang.pick("voldoet of deels", "met or partly"),
            Self::Judged => lang.pick("beoordeeld", "judged"),
            Self::Answered => lang.pick("ingevuld", "answered"),
            Self::Gap => Labels::of(lang).still_open,
            Self::Reassessed => Outcome::Reassessed.label(lang),
        }
    }
}

/// The columns of an overview: per status in counts, else what steps tell; council
/// and inhabitants see how many are met.
pub(super) fn columns(in_steps: bool, requirements: bool, lang: Lang) -> Columns {
    let labels = |columns: &[CountedAs]| columns.iter().map(|one| one.label(lang)).collect();
    let statuses = || labels(&Status::ALL.map(CountedAs::Of));
    match (in_steps, requirements) {
        (false, _) => Columns {
            themes: statuses(),
            requirements: statuses(),
        },
        (true, true) => Columns {
            themes: labels(&OF_THEME),
            requirements: labels(&COUNTED_UP),
        },
        (true, false) => Columns {
            themes: labels(&OF_THEME[..1]),
            requirements: Vec::new(),
        },
    }
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
fn numbers(counts: &Counts) -> Vec<CellView> {
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

/// A count between two numbers.
fn between(column: CountedAs, step: Step, of: usize, lang: Lang) -> CellView {
    let bounds = (step.low, step.high);
    // How many are unanswered would follow from about how many are not.
    let about = match column {
        CountedAs::Answered | CountedAs::Reassessed => None,
        CountedAs::Of(_) | CountedAs::AtLeastPartial | CountedAs::Judged | CountedAs::Gap => {
            Some(step.about())
        }
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
fn about(status: CountedAs, (before, with): (Step, Step), of: usize, lang: Lang) -> CellView {
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

fn hidden(columns: &[CountedAs], of: usize, lang: Lang) -> Vec<CellView> {
    let cells = columns.iter().map(|column| not_told(*column, of, lang));
    cells.collect()
}

fn not_told(column: CountedAs, of: usize, lang: Lang) -> CellView {
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
fn range((low, high): (usize, usize), of: usize, lang: Lang) -> String {
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
fn level((low, high): (usize, usize), about: usize, of: usize) -> Option<usize> {
    let share = (about * 100).checked_div(of)?;
    Some(match share {
        _ if low == 0 && (high == 0 || about * 10 < of) => 0,
        _ if high == of && about * 10 > of * 9 => 5,
        share => (1 + share / 25).min(4),
    })
}
