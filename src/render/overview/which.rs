//! Which view of the overview is asked for.

use crate::document::Word;

/// Which view of the overview.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Which {
    /// The picture: who answered what.
    Overview,
    /// Who has sent what, without results.
    Submissions,
    /// Support wanted beside what others offer.
    Exchange,
    /// The dossier for the evaluation of the norm.
    Evaluation,
    /// What region and province talk about.
    Agenda,
}

impl Word for Which {
    const WORDS: &'static [(Self, &'static str)] = &[
        (Self::Overview, "overview"),
        (Self::Submissions, "submissions"),
        (Self::Exchange, "exchange"),
        (Self::Evaluation, "evaluation"),
        (Self::Agenda, "agenda"),
    ];
}
