//! What became of one requirement: exactly one of these.

use crate::answers::Status;
use crate::document::Word;
use crate::labels::Labels;
use crate::lang::Lang;
use crate::problem::Code;

/// What became of a requirement since the baseline.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Outcome {
    /// Lower than it was.
    Worse,
    /// There was an answer and it is gone.
    AnswerLost,
    /// Higher than it was.
    Improved,
    /// There was no answer and now there is.
    NewlyAnswered,
    /// It was not applicable and now it is.
    BecameApplicable,
    /// It was applicable and is no longer.
    BecameNotApplicable,
    /// Judged differently though nothing changed.
    Reassessed,
    /// Carried over and not yet confirmed.
    Unconfirmed,
    /// The same.
    Unchanged,
}

impl Word for Outcome {
    const WORDS: &'static [(Self, &'static str)] = &[
        (Self::Worse, "worse"),
        (Self::AnswerLost, "answer_lost"),
        (Self::Improved, "improved"),
        (Self::NewlyAnswered, "newly_answered"),
        (Self::BecameApplicable, "became_applicable"),
        (Self::BecameNotApplicable, "became_not_applicable"),
        (Self::Reassessed, "reassessed"),
        (Self::Unconfirmed, "unconfirmed"),
        (Self::Unchanged, "unchanged"),
    ];
}

/// What a status says beside itself.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Standing {
    /// The status that counts.
    pub status: Status,
    /// Whether there is an answer that was carried over and not confirmed.
    pub unconfirmed: bool,
    /// Whether it says that it was judged differently.
    pub reassessed: bool,
}

impl Outcome {
    /// What became of a requirement that stood at `before` and stands at `after`.
    pub fn of(before: Standing, after: Standing) -> Self {
        use Status::{NotApplicable, Unanswered};
        match (before.status, after.status) {
            (_, Unanswered) if after.unconfirmed => Self::Unconfirmed,
            (Unanswered, Unanswered) => Self::Unchanged,
            (Unanswered, _) => Self::NewlyAnswered,
            (_, Unanswered) => Self::AnswerLost,
            (before, now) if before == now => Self::Unchanged,
            _ if after.reassessed => Self::Reassessed,
            (NotApplicable, _) => Self::BecameApplicable,
            (_, NotApplicable) => Self::BecameNotApplicable,
            (before, now) if now.rank() > before.rank() => Self::Improved,
            _ => Self::Worse,
        }
    }

    /// Every outcome, in the order of lists: what fails first.
    pub const ALL: [Self; 9] = [
        Self::Worse,
        Self::AnswerLost,
        Self::Improved,
        Self::NewlyAnswered,
        Self::BecameApplicable,
        Self::BecameNotApplicable,
        Self::Reassessed,
        Self::Unconfirmed,
        Self::Unchanged,
    ];

    /// The code of an outcome that fails a diff.
    pub fn code(self) -> Option<Code> {
        match self {
            Self::Worse => Some(Code::Regression),
            Self::AnswerLost => Some(Code::AnswerLost),
            Self::Improved
            | Self::NewlyAnswered
            | Self::BecameApplicable
            | Self::BecameNotApplicable
            | Self::Reassessed
            | Self::Unconfirmed
            | Self::Unchanged => None,
        }
    }

    /// How many there are of it, as people read it.
    pub fn counted(self, count: usize, lang: Lang) -> String {
        match self {
            Self::Worse => lang.count(
                count,
                ("punt achteruit", "punten achteruit"),
                ("regression", "regressions"),
            ),
            Self::AnswerLost => lang.count(
                count,
                ("antwoord verdwenen", "antwoorden verdwenen"),
                ("answer lost", "answers lost"),
            ),
            Self::Improved => lang.count(
                count,
                ("punt vooruit", "punten vooruit"),
                ("improvement", "improvements"),
            ),
            Self::NewlyAnswered
            | Self::BecameApplicable
            | Self::BecameNotApplicable
            | Self::Reassessed
            | Self::Unconfirmed
            | Self::Unchanged => {
                let points = lang.count(count, ("punt", "punten"), ("", ""));
                format!("{} {}", points.trim_end(), self.label(lang))
            }
        }
    }

    /// As people read it.
    pub fn label(self, lang: Lang) -> &'static str {
        match self {
            Self::Worse => lang.pick("achteruitgang", "regression"),
            Self::AnswerLost => lang.pick("antwoord verdwenen", "answer lost"),
            Self::Improved => lang.pick("vooruitgang", "improvement"),
            Self::NewlyAnswered => lang.pick("nieuw beantwoord", "newly answered"),
            Self::BecameApplicable => lang.pick("nu van toepassing", "now applicable"),
            Self::BecameNotApplicable => {
                lang.pick("niet meer van toepassing", "no longer applicable")
            }
            Self::Reassessed => lang.pick("anders beoordeeld", "reassessed"),
            Self::Unconfirmed => Labels::of(lang).carried_over,
            Self::Unchanged => lang.pick("gelijk gebleven", "unchanged"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(status: Status) -> Standing {
        Standing {
            status,
            ..Standing::default()
        }
    }

    #[test]
    fn ranks_decide_between_improved_and_worse() {
        use Status::{Met, Partial, Unmet};
        for (before, after, outcome) in [
            (Unmet, Partial, Outcome::Improved),
            (Unmet, Met, Outcome::Improved),
            (Partial, Met, Outcome::Improved),
            (Met, Partial, Outcome::Worse),
            (Partial, Unmet, Outcome::Worse),
            (Met, Met, Outcome::Unchanged),
        ] {
            assert_eq!(Outcome::of(at(before), at(after)), outcome);
        }
    }

    #[test]
    fn what_has_no_rank_is_neither_better_nor_worse() {
        use Status::{Met, NotApplicable, Unanswered, Unmet};
        for (before, after, outcome) in [
            (Unanswered, Met, Outcome::NewlyAnswered),
            (Unanswered, NotApplicable, Outcome::NewlyAnswered),
            (Met, Unanswered, Outcome::AnswerLost),
            (NotApplicable, Unanswered, Outcome::AnswerLost),
            (NotApplicable, Unmet, Outcome::BecameApplicable),
            (Unmet, NotApplicable, Outcome::BecameNotApplicable),
            (Unanswered, Unanswered, Outcome::Unchanged),
        ] {
            assert_eq!(Outcome::of(at(before), at(after)), outcome);
        }
    }

    #[test]
    fn reassessed_is_no_regression_and_carried_over_is_not_lost() {
        let reassessed = Standing {
            reassessed: true,
            ..at(Status::Partial)
        };
        assert_eq!(
            Outcome::of(at(Status::Met), reassessed),
            Outcome::Reassessed
        );
        let carried = Standing {
            unconfirmed: true,
            ..at(Status::Unanswered)
        };
        assert_eq!(Outcome::of(at(Status::Met), carried), Outcome::Unconfirmed);
    }
}
