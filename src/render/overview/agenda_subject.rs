//! The subjects of region and province in the order in which they are talked about, and
//! what is asked of each.

use crate::labels::Labels;
use crate::lang::Lang;

/// A subject.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Subject {
    /// What one body answers for all.
    Together,
    /// What most of the region are not yet there with.
    Busy,
    /// Who asks and who offers.
    Exchange,
    /// What stands in the way.
    Obstacles,
    /// What one meeting can do for several requirements.
    Organise,
    /// What the region says of the norm.
    OnNorm,
    /// Who took part.
    Joined,
    /// What changed as a whole.
    Progress,
    /// What is hard for many.
    Hard,
    /// Where help is wanted.
    Support,
    /// What the evaluation of the norm wants to know.
    Norm,
    /// Who is shown apart and agreed to it.
    Alone,
}

/// What the region talks about.
pub(super) const REGION: [Subject; 6] = [
    Subject::Together,
    Subject::Busy,
    Subject::Exchange,
    Subject::Obstacles,
    Subject::Organise,
    Subject::OnNorm,
];

/// What the province talks about.
pub(super) const PROVINCE: [Subject; 6] = [
    Subject::Joined,
    Subject::Progress,
    Subject::Hard,
    Subject::Support,
    Subject::Norm,
    Subject::Alone,
];

impl Subject {
    /// Its heading.
    pub(super) fn title(self, lang: Lang) -> &'static str {
        match self {
            Self::Together => lang.pick("Gezamenlijke punten", "What we share"),
            Self::Busy => lang.pick("Waar velen mee bezig zijn", "What many are working on"),
            Self::Exchange => Labels::of(lang).overview_exchange,
            Self::Obstacles => lang.pick("Knelpunten", "Obstacles"),
            Self::Organise => lang.pick("Samen te organiseren", "To organise together"),
            Self::OnNorm => lang.pick("Opmerkingen bij de norm", "Remarks on the norm"),
            Self::Joined => lang.pick("Wie deed mee", "Who took part"),
            Self::Progress => lang.pick("Voortgang als geheel", "Progress as a whole"),
            Self::Hard => lang.pick("Moeilijk voor velen", "Hard for many"),
            Self::Support => lang.pick("Waar is steun nodig", "Where help is needed"),
            Self::Norm => lang.pick("De norm zelf", "The norm itself"),
            Self::Alone => Labels::of(lang).alone,
        }
    }

    /// What is asked.
    pub(super) fn question(self, lang: Lang) -> &'static str {
        match self {
            Self::Together => lang.pick(
                "Wat hebben wij hiervoor van elkaar nodig?",
                "What do we need of each other for this?",
            ),
            Self::Busy => lang.pick(
                "Wat kunnen wij hier samen aan doen?",
                "What can we do about this together?",
            ),
            Self::Exchange => lang.pick("Wie kan wie helpen?", "Who can help whom?"),
            Self::Obstacles => lang.pick(
                "Wat kunnen wij hier samen aan veranderen?",
                "What can we change about this together?",
            ),
            Self::Organise => lang.pick(
                "Welke bijeenkomst kan voor meer punten tegelijk dienen?",
                "Which meeting can serve several points at once?",
            ),
            Self::OnNorm => lang.pick(
                "Wat geven wij mee aan wie de norm beheert?",
                "What do we tell who keeps the norm?",
            ),
            Self::Joined => lang.pick(
                "Wie missen wij nog, en wat is er nodig om mee te doen?",
                "Whom do we miss, and what does it take to take part?",
            ),
            Self::Progress => lang.pick(
                "Wat gaat vooruit, en wat leren wij daarvan?",
                "What moves ahead, and what do we learn from it?",
            ),
            Self::Hard => lang.pick(
                "Wat maakt dit moeilijk, en wat kan de provincie betekenen?",
                "What makes this hard, and what can the province do?",
            ),
            Self::Support => lang.pick(
                "Welke steun is er te organiseren, en wie doet dat?",
                "Which help can be organised, and who does so?",
            ),
            Self::Norm => lang.pick(
                "Wat nemen wij mee naar de evaluatie van de norm?",
                "What do we take to the evaluation of the norm?",
            ),
            Self::Alone => lang.pick(
                "Wat kunnen anderen hiervan gebruiken?",
                "What of this can others use?",
            ),
        }
    }
}
