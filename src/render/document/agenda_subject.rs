//! The subjects of an agenda in the order in which they are talked about, and what is
//! asked of each.

use crate::lang::{Lang, pick};

/// What a question depends on.
#[derive(Clone, Copy, Debug)]
pub(super) struct Asked<'a> {
    /// Who may read what is public.
    pub readers: &'a str,
    /// Whether the outcome is settled.
    pub is_settled: bool,
    /// Whether everything is answered and confirmed.
    pub is_whole: bool,
}

/// A subject.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Subject {
    /// Whether the outcome is settled, and what keeps it from that.
    Settle,
    /// What became of each requirement since the baseline.
    Changed,
    /// Answers that do not fit what stands below them.
    Right,
    /// What does not get on without a decision.
    Decide,
    /// What stands in the way.
    Obstacles,
    /// What is asked of others, and offered.
    Help,
    /// What council and inhabitants are told.
    Tell,
    /// What comes first.
    First,
    /// When the next measurement is.
    Next,
}

impl Subject {
    pub(super) const ALL: [Self; 9] = [
        Self::Settle,
        Self::Changed,
        Self::Right,
        Self::Decide,
        Self::Obstacles,
        Self::Help,
        Self::Tell,
        Self::First,
        Self::Next,
    ];

    /// Its heading.
    pub(super) fn title(self, asked: &Asked<'_>, lang: Lang) -> String {
        let readers = asked.readers;
        let title = match self {
            Self::Settle => lang.pick("Vaststellen", "Settling"),
            Self::Changed => lang.pick("Wat veranderde", "What changed"),
            Self::Right => lang.pick("Klopt het antwoord?", "Is the answer right?"),
            Self::Decide => lang.pick("Besluiten", "Decisions"),
            Self::Obstacles => lang.pick("Knelpunten", "Obstacles"),
            Self::Help => lang.pick(
                "Hulp vragen en aanbieden",
                "Asking for help and offering it",
            ),
            Self::Tell => {
                return pick!(
                    lang,
                    "Wat zeggen wij tegen {readers}?",
                    "What do we tell {readers}?"
                );
            }
            Self::First => lang.pick("Prioriteiten", "Priorities"),
            Self::Next if asked.is_settled => lang.pick("Volgende meting", "Next measurement"),
            Self::Next => lang.pick(
                "Volgende meting en ondertekening",
                "Next measurement and signing",
            ),
        };
        title.to_owned()
    }

    /// What is asked.
    pub(super) fn question(self, asked: &Asked<'_>, lang: Lang) -> String {
        let readers = asked.readers;
        let question = match self {
            Self::Settle => asked.settle(lang),
            Self::Changed => lang.pick(
                "Herkennen wij wat er veranderde, en wat leren wij daarvan?",
                "Do we recognise what changed, and what do we learn from it?",
            ),
            Self::Right => lang.pick(
                "Past het antwoord bij wat eronder staat?",
                "Does the answer fit what stands below it?",
            ),
            Self::Decide => lang.pick(
                "Wie neemt dit op zich, en wanneer is het klaar?",
                "Who takes this on, and when is it done?",
            ),
            Self::Obstacles => lang.pick(
                "Wat is er nodig om hiermee verder te komen?",
                "What does it take to get on with this?",
            ),
            Self::Help => lang.pick(
                "Welke hulp vragen wij aan anderen, en wat bieden wij aan?",
                "Which help do we ask of others, and what do we offer?",
            ),
            Self::Tell => {
                return pick!(
                    lang,
                    "Deze acties zijn openbaar. Wat vertellen wij {readers} erover, en wie schrijft dat op?",
                    "These actions are public. What do we tell {readers} about them, and who writes it down?"
                );
            }
            Self::First => lang.pick("Wat eerst?", "What comes first?"),
            Self::Next if asked.is_settled => lang.pick(
                "Wanneer meten wij opnieuw, en wie zorgt daarvoor?",
                "When do we measure again, and who sees to it?",
            ),
            Self::Next => lang.pick(
                "Wanneer meten wij opnieuw, wie zorgt daarvoor, en wie ondertekent deze meting?",
                "When do we measure again, who sees to it, and who signs this measurement?",
            ),
        };
        question.to_owned()
    }

    /// How many lines there are to fill in.
    pub(super) fn room(self) -> usize {
        match self {
            Self::First => 3,
            Self::Settle
            | Self::Changed
            | Self::Right
            | Self::Decide
            | Self::Obstacles
            | Self::Help
            | Self::Tell
            | Self::Next => 1,
        }
    }
}

impl Asked<'_> {
    /// Of a draft, or of what was settled before it was whole.
    fn settle(self, lang: Lang) -> &'static str {
        match (self.is_settled, self.is_whole) {
            (false, true) => lang.pick(
                "Stellen wij de uitkomst van deze meting vast?",
                "Do we settle the outcome of this measurement?",
            ),
            (false, false) => lang.pick(
                "Wie vult in of bevestigt wat nog openstaat, en wanneer stellen wij de uitkomst vast?",
                "Who fills in or confirms what is left, and when do we settle the outcome?",
            ),
            (true, _) => lang.pick(
                "De uitkomst is vastgesteld terwijl dit nog openstaat. Wie vult dit in of bevestigt het?",
                "The outcome was settled while this was left. Who fills it in or confirms it?",
            ),
        }
    }
}
