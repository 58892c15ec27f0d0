//! The columns of a table of counts: statuses, alone or together.

use crate::answers::Status;
use crate::comparison::Outcome;
use crate::document::Word;
use crate::labels::Labels;
use crate::lang::Lang;
use serde::Serialize;

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
    /// Named as standing in the way.
    Named,
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
        (Self::Named, "named"),
    ];
}

/// What is counted up for a requirement in steps.
pub(super) const COUNTED_UP: [CountedAs; 4] = [
    CountedAs::Of(Status::Met),
    CountedAs::AtLeastPartial,
    CountedAs::Judged,
    CountedAs::Answered,
];

/// What a theme tells in steps; of the last one no single number.
pub(super) const OF_THEME: [CountedAs; 5] = [
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
            Self::Named => lang.pick("genoemd", "named"),
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
