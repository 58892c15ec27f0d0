//! Whether an organisation has sent its answers, and what became of them.

use crate::document::Word;
use crate::labels::Labels;
use crate::lang::Lang;

/// What is known of a file that is waited for, or not.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sending {
    Missing,
    Unreadable,
    Twice,
    Settled,
    Draft,
    NotRegistered,
    TakesNoPart,
    OtherVersion,
    NotExpected,
}

impl Word for Sending {
    const WORDS: &'static [(Self, &'static str)] = &[
        (Self::Missing, "missing"),
        (Self::Unreadable, "unreadable"),
        (Self::Twice, "twice"),
        (Self::Settled, "settled"),
        (Self::Draft, "draft"),
        (Self::NotRegistered, "not_registered"),
        (Self::TakesNoPart, "takes_no_part"),
        (Self::OtherVersion, "other_version"),
        (Self::NotExpected, "not_expected"),
    ];
}

impl Sending {
    pub(super) fn of(is_settled: bool) -> Self {
        match is_settled {
            true => Self::Settled,
            false => Self::Draft,
        }
    }

    /// Whether something is waited for.
    pub(super) fn is_due(self) -> bool {
        match self {
            Self::Missing | Self::Unreadable | Self::Twice => true,
            Self::Settled
            | Self::Draft
            | Self::NotRegistered
            | Self::TakesNoPart
            | Self::OtherVersion
            | Self::NotExpected => false,
        }
    }

    pub(super) fn told(self, lang: Lang) -> &'static str {
        match self {
            Self::Settled => lang.pick("ingezonden, vastgesteld", "sent, settled"),
            Self::Draft => lang.pick("ingezonden, concept", "sent, draft"),
            Self::Missing => lang.pick("nog niet ingezonden", "not sent yet"),
            Self::Unreadable => lang.pick("onleesbaar", "unreadable"),
            Self::Twice => lang.pick(
                "dubbel ingezonden, telt niet mee",
                "sent twice, does not count",
            ),
            Self::NotRegistered => lang.pick(
                "ingezonden, staat niet in het register",
                "sent, not in the register",
            ),
            Self::TakesNoPart => lang.pick(
                "ingezonden, doet op deze datum niet mee",
                "sent, takes no part on this date",
            ),
            Self::OtherVersion => lang.pick(
                "ingezonden, voor een andere versie van de norm",
                "sent, for another version of the norm",
            ),
            Self::NotExpected => lang.pick("niet verwacht", "not expected"),
        }
    }

    /// For a table with a column per measurement.
    pub(super) fn short(self, lang: Lang) -> &'static str {
        match self {
            Self::Settled => lang.pick("vastgesteld", "settled"),
            Self::Draft => Labels::of(lang).draft,
            Self::Missing => lang.pick("ontbreekt", "missing"),
            Self::Unreadable => lang.pick("onleesbaar", "unreadable"),
            Self::Twice => lang.pick("dubbel", "twice"),
            Self::NotRegistered => lang.pick("niet in register", "not in register"),
            Self::TakesNoPart => lang.pick("doet niet mee", "takes no part"),
            Self::OtherVersion => lang.pick("andere versie", "other version"),
            Self::NotExpected => "–",
        }
    }
}
