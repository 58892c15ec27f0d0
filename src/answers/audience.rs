//! For whom an output is made, and what of an answer they may see.

use super::head::Shared;
use crate::document::Word;
use crate::lang::Lang;

/// For whom an output is made.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Audience {
    /// The organisation itself.
    Internal,
    /// The region: the RIEC and the partners in it.
    Region,
    /// The province.
    Province,
    /// Council and inhabitants.
    Public,
}

/// A part of what an organisation says, as far as audiences differ in it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Part {
    /// Who it is.
    Name,
    /// Which requirements have which status, with criteria and `last_done`.
    Statuses,
    /// Notes, owners, evidence, actions, and what is said of settling.
    Working,
    /// Help wanted, what stands in the way and remarks on the norm, with who wrote them.
    Wishes,
    /// The same of many organisations, without who wrote them.
    UnsignedWishes,
    /// What can be shared.
    Offers,
    /// Texts and actions for council and inhabitants.
    PublicTexts,
    /// Private remarks.
    Private,
}

impl Word for Audience {
    const WORDS: &'static [(Self, &'static str)] = &[
        (Self::Internal, "internal"),
        (Self::Region, "region"),
        (Self::Province, "province"),
        (Self::Public, "public"),
    ];
}

/// What one output may show: the one place where that is decided.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Show {
    audience: Audience,
    private: bool,
}

impl Show {
    /// What an audience may see; private remarks only inside the organisation
    /// and only when the user asks for them.
    pub fn new(audience: Audience, with_private: bool) -> Self {
        Self {
            audience,
            private: with_private && audience == Audience::Internal,
        }
    }

    /// What may be shown of a file that was made for somebody already: what was
    /// taken out of it is not shown as if it were not there.
    pub fn of_shared(self, shared: Option<&Shared>) -> Self {
        match (self.audience, shared) {
            (Audience::Internal, Some(shared)) => Self::new(shared.audience, false),
            (_, _) => self,
        }
    }

    /// For whom.
    pub fn audience(self) -> Audience {
        self.audience
    }

    /// Whether a part may be shown.
    pub fn sees(self, part: Part) -> bool {
        use Audience::{Internal, Province, Public, Region};
        let audiences: &[Audience] = match part {
            Part::Name => &[Internal, Region, Public],
            Part::Statuses | Part::Offers | Part::Wishes => &[Internal, Region],
            Part::Working => &[Internal],
            Part::UnsignedWishes => &[Internal, Region, Province],
            Part::PublicTexts => &[Internal, Public],
            Part::Private => return self.private,
        };
        audiences.contains(&self.audience)
    }

    /// What is left out for this audience of one organisation's answers, as people read it.
    pub fn left_out(self, lang: Lang) -> Vec<&'static str> {
        self.without(Part::Wishes, lang)
    }

    /// What is left out of a picture over many organisations.
    pub fn left_out_of_many(self, lang: Lang) -> Vec<&'static str> {
        self.without(Part::UnsignedWishes, lang)
    }

    fn without(self, wishes: Part, lang: Lang) -> Vec<&'static str> {
        let parts = [
            (
                Part::Name,
                "de naam van de organisatie",
                "the organisation's name",
            ),
            (
                Part::Statuses,
                "de stand per nummer",
                "the status per number",
            ),
            (
                Part::Working,
                "toelichtingen, eigenaren, bewijs en acties die niet openbaar zijn",
                "notes, owners, evidence and actions that are not public",
            ),
            (
                wishes,
                "hulpvragen, wat in de weg staat en opmerkingen bij de norm",
                "help wanted, what stands in the way and remarks on the norm",
            ),
            (Part::Offers, "wat kan worden gedeeld", "what can be shared"),
            (
                Part::PublicTexts,
                "teksten en acties voor raad en inwoners",
                "texts and actions for council and inhabitants",
            ),
            (Part::Private, "eigen aantekeningen", "private remarks"),
        ];
        let hidden = parts.into_iter().filter(|(part, _, _)| !self.sees(*part));
        hidden.map(|(_, nl, en)| lang.pick(nl, en)).collect()
    }
}

impl Audience {
    /// As people read it.
    pub fn label(self, lang: Lang) -> &'static str {
        match self {
            Self::Internal => lang.pick("intern gebruik", "internal use"),
            Self::Region => lang.pick("de regio", "the region"),
            Self::Province => lang.pick("de provincie", "the province"),
            Self::Public => lang.pick("raad en inwoners", "council and inhabitants"),
        }
    }

    /// What stands at the top of what is made for it, where it does not leave the region.
    pub fn marking(self, lang: Lang) -> Option<&'static str> {
        match self {
            Self::Internal => Some(lang.pick(
                "Intern: laat zwakke plekken zien.",
                "Internal: shows weak spots.",
            )),
            Self::Region => Some(lang.pick(
                "Gedeeld met de regio: niet verder verspreiden.",
                "Shared with the region: do not pass on.",
            )),
            Self::Province | Self::Public => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn private_remarks_are_only_for_the_organisation_that_asks() {
        assert!(Show::new(Audience::Internal, true).sees(Part::Private));
        assert!(!Show::new(Audience::Internal, false).sees(Part::Private));
        for audience in [Audience::Region, Audience::Province, Audience::Public] {
            assert!(!Show::new(audience, true).sees(Part::Private));
            assert!(!Show::new(audience, true).sees(Part::Working));
        }
    }

    #[test]
    fn only_the_organisation_and_its_region_see_statuses() {
        for (audience, sees) in [
            (Audience::Internal, true),
            (Audience::Region, true),
            (Audience::Province, false),
            (Audience::Public, false),
        ] {
            assert_eq!(Show::new(audience, false).sees(Part::Statuses), sees);
        }
    }
}
