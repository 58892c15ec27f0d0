//! The cases that the organisation itself has to know of, in the order in which a board is
//! asked to decide, and what is said of each.

use crate::lang::Lang;

/// A case that wants attention, in the order in which a board is asked to decide.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Case {
    /// An action whose date passed.
    Overdue,
    /// Open, and nobody does anything.
    NoAction,
    /// Lower than it was.
    Worse,
    /// There was an answer and it is gone.
    AnswerLost,
    /// There never was one.
    Missing,
    /// A duty that was done too long ago.
    LapsedDuty,
    /// An action that moved to a later date.
    Slipped,
    /// Judged differently though nothing changed.
    Reassessed,
    /// Carried over and not confirmed.
    Unconfirmed,
}

/// What is asked of the reader, as a place to fill in.
#[derive(Clone, Copy, Debug)]
pub(super) struct Ask {
    /// What stands before the place.
    pub ask: &'static str,
    /// What is to be filled in.
    pub blank: &'static str,
    /// Whether it is asked once, and not of each.
    pub once: bool,
}

impl Case {
    pub(super) const ALL: [Self; 9] = [
        Self::Overdue,
        Self::NoAction,
        Self::Worse,
        Self::AnswerLost,
        Self::Missing,
        Self::LapsedDuty,
        Self::Slipped,
        Self::Reassessed,
        Self::Unconfirmed,
    ];

    /// Whether it does not get on without a decision.
    pub(super) fn wants_decision(self) -> bool {
        match self {
            Self::Overdue
            | Self::NoAction
            | Self::Worse
            | Self::AnswerLost
            | Self::Missing
            | Self::LapsedDuty => true,
            Self::Slipped | Self::Reassessed | Self::Unconfirmed => false,
        }
    }

    /// Its heading.
    pub(super) fn title(self, lang: Lang) -> &'static str {
        match self {
            Self::Overdue => lang.pick(
                "Acties die al klaar hadden moeten zijn",
                "Actions that should have been done by now",
            ),
            Self::NoAction => lang.pick("Open, en nog zonder actie", "Open, and without an action"),
            Self::Worse => lang.pick("Lager dan de vorige keer", "Lower than the time before"),
            Self::AnswerLost => lang.pick(
                "Toen wel een antwoord, nu niet; dit telt niet als achteruitgang",
                "An answer then and none now; this does not count as a regression",
            ),
            Self::Missing => lang.pick("Nog zonder antwoord", "Still without an answer"),
            Self::LapsedDuty => lang.pick(
                "Terugkerende taken die te lang geleden zijn gedaan",
                "Recurring duties that were done too long ago",
            ),
            Self::Slipped => lang.pick(
                "Acties die later klaar zijn dan afgesproken",
                "Actions that are done later than agreed",
            ),
            Self::Reassessed => lang.pick(
                "Niets veranderd, en toch anders beoordeeld; dat kan strenger zijn of milder",
                "Nothing changed, and judged differently all the same; that can be stricter or milder",
            ),
            Self::Unconfirmed => lang.pick(
                "Nog niet versturen: deze antwoorden zijn overgenomen van vorige keer en nog niet bevestigd",
                "Do not send this yet: these answers were carried over and are not confirmed",
            ),
        }
    }

    /// What the reader has to fill in.
    pub(super) fn ask(self, lang: Lang) -> Option<Ask> {
        let (ask, blank) = match self {
            Self::Overdue | Self::NoAction | Self::LapsedDuty => (
                lang.pick("Voorstel", "Proposal"),
                lang.pick("wat, door wie en voor wanneer", "what, by whom and by when"),
            ),
            Self::Worse => (
                lang.pick("Oorzaak", "Cause"),
                lang.pick("hoe dat komt", "why"),
            ),
            Self::AnswerLost | Self::Missing => (
                lang.pick("Wie zoekt dit uit", "Who finds out"),
                lang.pick("een functie, en voor wanneer", "a role, and by when"),
            ),
            Self::Slipped => (
                lang.pick("Reden", "Reason"),
                lang.pick("waarom later", "why later"),
            ),
            Self::Reassessed | Self::Unconfirmed => return None,
        };
        Some(Ask {
            ask,
            blank,
            once: self == Self::Missing,
        })
    }
}
