//! What is told of counts to who may not see statuses: the province, council and
//! inhabitants. 0 and 1 are told alike, so that no theme says that all of it is
//! open. Each fact follows from one count alone: there is no pattern to read.

use serde::{Deserialize, Serialize};

use crate::answers::{Part, Show, Status};
use crate::assessment::{Assessment, Counts};
use crate::labels::Labels;
use crate::lang::{Lang, pick};
use crate::norm::Theme;
use crate::overview::thresholds::FEWEST_MET;

/// Where there is nothing to tell of.
pub(crate) const NO_SUCH: &str = "–";

/// How many cells the counts take in a table.
pub(crate) const CELLS: usize = 6;

/// Counts, as far as they may be told.
#[derive(Clone, Copy, Debug, Deserialize, Serialize)]
#[serde(untagged)]
pub enum Told {
    /// All of them.
    Whole(Counts),
    /// How many are met, between two numbers; nothing else.
    Between(Between),
}

/// How many are met, at least and at most.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize, Serialize)]
pub struct Between {
    /// At least.
    pub low: usize,
    /// At most.
    pub high: usize,
    /// All that address the organisation.
    pub addressed: usize,
}

/// What is told of one organisation's answers to one norm.
pub struct Questionnaire<'n> {
    /// Per theme that asks something of it.
    pub themes: Vec<(&'n Theme, Told)>,
    /// Over everything.
    pub total: Told,
}

/// What is told of an assessment, over all that it was asked.
pub fn told<'n>(assessment: &Assessment<'n>, show: Show) -> Questionnaire<'n> {
    let themes = assessment.themes().into_iter();
    let themes: Vec<_> = themes
        .map(|(theme, counts)| (theme, Told::of(counts, show)))
        .collect();
    Questionnaire {
        total: total(&themes, assessment.total(), show),
        themes,
    }
}

/// The total is told whole where every theme is; else between what the themes tell.
fn total(themes: &[(&Theme, Told)], counts: Counts, show: Show) -> Told {
    let low = themes.iter().map(|(_, told)| told.least_met()).sum();
    let untold = themes.iter().filter(|(_, told)| told.between().is_some());
    match untold.count() {
        0 => Told::whole(counts, show),
        untold => Told::Between(Between {
            low,
            high: low + untold,
            addressed: counts.addressed(),
        }),
    }
}

impl Told {
    /// What is told of a theme.
    fn of(counts: Counts, show: Show) -> Self {
        let alone = counts.addressed() == 1;
        if show.sees(Part::Statuses) || counts[Status::Met] >= FEWEST_MET && !alone {
            return Self::whole(counts, show);
        }
        Self::Between(Between {
            low: 0,
            high: FEWEST_MET - 1,
            addressed: counts.addressed(),
        })
    }

    /// All counts; how many are carried over only for who sees statuses.
    pub(crate) fn whole(mut counts: Counts, show: Show) -> Self {
        if !show.sees(Part::Statuses) {
            counts.unconfirmed = None;
        }
        Self::Whole(counts)
    }

    /// The counts, where all of them may be told.
    pub fn counts(&self) -> Option<&Counts> {
        match self {
            Self::Whole(counts) => Some(counts),
            Self::Between(_) => None,
        }
    }

    fn between(&self) -> Option<&Between> {
        match self {
            Self::Whole(_) => None,
            Self::Between(between) => Some(between),
        }
    }

    /// The lowest and the highest number that can be met.
    pub fn met(&self) -> (usize, usize) {
        match self {
            Self::Whole(counts) => (counts[Status::Met], counts[Status::Met]),
            Self::Between(between) => (between.low, between.high),
        }
    }

    /// At least so many are met, as far as it is told.
    fn least_met(&self) -> usize {
        self.met().0
    }

    /// How many were asked.
    pub fn addressed(&self) -> usize {
        match self {
            Self::Whole(counts) => counts.addressed(),
            Self::Between(between) => between.addressed,
        }
    }

    /// How many are met, as people read it.
    pub(crate) fn met_text(&self, lang: Lang) -> String {
        match self {
            Self::Whole(counts) => counts[Status::Met].to_string(),
            Self::Between(between) => between.text(lang),
        }
    }

    /// How many are met, out of how many.
    pub(crate) fn met_of(&self, lang: Lang) -> String {
        let of = Labels::of(lang).of;
        match self {
            Self::Whole(counts) => format!("{} {of} {}", counts[Status::Met], counts.applicable()),
            Self::Between(Between { addressed: 1, .. }) => not_shown(lang).to_owned(),
            Self::Between(between) => {
                format!("{} {of} {}", between.text(lang), between.addressed)
            }
        }
    }

    /// The counts as people read them, for the cells of a table: met, partial,
    /// unmet, unanswered, not applicable, asked. Never empty.
    pub(crate) fn cells(&self, lang: Lang) -> [String; CELLS] {
        let Self::Whole(counts) = self else {
            let hidden = || not_shown(lang).to_owned();
            let (met, asked) = (self.met_text(lang), self.addressed().to_string());
            return [met, hidden(), hidden(), hidden(), hidden(), asked];
        };
        let [met, partial, unmet, unanswered, not_applicable] =
            counts.each().map(|(_, number)| number.to_string());
        let asked = counts.addressed().to_string();
        [met, partial, unmet, unanswered, not_applicable, asked]
    }
}

impl Between {
    fn text(&self, lang: Lang) -> String {
        let Self {
            low,
            high,
            addressed,
        } = self;
        match high - low {
            _ if *addressed == 1 => not_shown(lang).to_owned(),
            1 => pick!(lang, "{low} of {high}", "{low} or {high}"),
            _ => pick!(lang, "{low} tot en met {high}", "{low} to {high}"),
        }
    }
}

/// The cells of what is told; of a moment that had none of it, that there is nothing.
pub(crate) fn cells(told: Option<&Told>, lang: Lang) -> [String; CELLS] {
    let none = || std::array::from_fn(|_| NO_SUCH.to_owned());
    told.map_or_else(none, |told| told.cells(lang))
}

/// The cells of two moments together: what changed as `van 2 naar 3`.
pub(crate) fn then_now(then: Option<&Told>, now: Option<&Told>, lang: Lang) -> [String; CELLS] {
    let mut then = cells(then, lang);
    let now = cells(now, lang);
    for (was, now) in then.iter_mut().zip(now) {
        *was = match *was == now {
            true => now,
            false => pick!(lang, "van {was} naar {now}", "from {was} to {now}"),
        };
    }
    then
}

/// In place of a number that is not told.
pub(crate) fn not_shown(lang: Lang) -> &'static str {
    lang.pick("niet getoond", "not shown")
}

/// Why 0 and 1 look alike, for who is told counts this way.
pub(crate) fn why(show: Show, lang: Lang) -> Option<&'static str> {
    let text = lang.pick(
        "Bij 0 en bij 1 schrijven wij allebei “0 of 1”. Zo staat nooit vast welk punt nog openstaat. Van een thema met één punt noemen wij niets.",
        "For 0 and for 1 we write “0 or 1” alike. So it is never certain which requirement is open. Of a theme with one requirement we tell nothing.",
    );
    (!show.sees(Part::Statuses)).then_some(text)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::answers::Audience;

    fn text(met: usize, unmet: usize, audience: Audience) -> [String; 6] {
        let counts = Counts::of([(Status::Met, met), (Status::Unmet, unmet)]);
        Told::of(counts, Show::new(audience, false)).cells(Lang::Nl)
    }

    #[test]
    fn none_and_one_are_told_alike_and_nothing_beside_it() {
        for audience in [Audience::Province, Audience::Public] {
            assert_eq!(text(0, 4, audience), text(1, 3, audience));
            assert_eq!(text(0, 4, audience)[0], "0 of 1");
            assert_eq!(text(0, 4, audience)[2], "niet getoond");
            assert_eq!(text(0, 4, audience)[5], "4");
            assert_eq!(text(2, 2, audience)[0], "2");
            assert_eq!(text(2, 2, audience)[2], "2");
        }
    }

    #[test]
    fn of_one_requirement_nothing_is_told() {
        assert_eq!(text(0, 1, Audience::Public), text(1, 0, Audience::Public));
        assert_eq!(text(1, 0, Audience::Public)[0], "niet getoond");
        assert_eq!(text(1, 0, Audience::Region)[0], "1");
    }

    #[test]
    fn two_numbers_that_follow_each_other_are_told_as_either() {
        let of = |low, high| {
            let between = Between {
                low,
                high,
                addressed: 47,
            };
            Told::Between(between).met_of(Lang::Nl)
        };
        assert_eq!(of(28, 29), "28 of 29 van 47");
        assert_eq!(of(12, 15), "12 tot en met 15 van 47");
    }
}
