//! Whom an organisation of some kind writes to, and who decides there: one table.
//! Of a kind that is not in it neutral words are used.

use serde::Serialize;

use crate::labels::Labels;
use crate::lang::{Lang, pick};

/// The words of a kind of organisation, in the reader's language.
#[derive(Clone, Copy, Debug)]
struct Words {
    /// What its letter is called; none = the usual name.
    letter: Option<&'static str>,
    /// What a proposal to its executive is called.
    proposal: &'static str,
    /// Whom the letter is for.
    to: &'static str,
    /// Itself, as it speaks of itself.
    own: &'static str,
    /// Who decides on the proposal.
    executive: &'static str,
    /// Who may read what is public.
    readers: &'static str,
    /// Where somebody can read what is confidential.
    place: &'static str,
}

/// What a template says of the board of an organisation.
#[derive(Debug, Serialize)]
pub(crate) struct Board {
    letter: &'static str,
    proposal: &'static str,
    to: &'static str,
    own: &'static str,
    executive: &'static str,
    readers: &'static str,
    /// What becomes of what the letter does not say, for the writer to choose.
    follow_up: String,
    /// What is proposed as the last decision.
    inform: String,
}

const MUNICIPALITY: [Words; 2] = [
    Words {
        letter: Some(Labels::NL.letter),
        proposal: "Collegenota",
        to: "de gemeenteraad",
        own: "onze gemeente",
        executive: "het college van burgemeester en wethouders",
        readers: "raad en inwoners",
        place: "de griffie",
    },
    Words {
        letter: Some(Labels::EN.letter),
        proposal: "Proposal to the municipal executive",
        to: "the municipal council",
        own: "our municipality",
        executive: "the municipal executive",
        readers: "council and inhabitants",
        place: "the council's registry",
    },
];

const PROVINCE: [Words; 2] = [
    Words {
        letter: Some("Statenbrief (concept)"),
        proposal: "Nota voor Gedeputeerde Staten",
        to: "Provinciale Staten",
        own: "onze provincie",
        executive: "Gedeputeerde Staten",
        readers: "Provinciale Staten en inwoners",
        place: "de statengriffie",
    },
    Words {
        letter: Some("Letter to the provincial council (draft)"),
        proposal: "Proposal to the provincial executive",
        to: "the provincial council",
        own: "our province",
        executive: "the provincial executive",
        readers: "provincial council and inhabitants",
        place: "the provincial registry",
    },
];

const WATER_BOARD: [Words; 2] = [
    Words {
        letter: Some("Brief aan het algemeen bestuur (concept)"),
        proposal: "Nota voor het dagelijks bestuur",
        to: "het algemeen bestuur",
        own: "ons waterschap",
        executive: "het dagelijks bestuur",
        readers: "algemeen bestuur en inwoners",
        place: "de secretaris",
    },
    Words {
        letter: Some("Letter to the general assembly (draft)"),
        proposal: "Proposal to the executive board",
        to: "the general assembly",
        own: "our water board",
        executive: "the executive board",
        readers: "general assembly and inhabitants",
        place: "the secretary",
    },
];

const POLICE: [Words; 2] = [
    Words {
        own: "onze eenheid",
        proposal: "Nota voor de eenheidsleiding",
        executive: "de eenheidsleiding",
        ..NEUTRAL[0]
    },
    Words {
        own: "our unit",
        proposal: "Proposal to the head of the unit",
        executive: "the head of the unit",
        ..NEUTRAL[1]
    },
];

const PROSECUTION: [Words; 2] = [
    Words {
        own: "ons parket",
        proposal: "Nota voor de parketleiding",
        executive: "de parketleiding",
        ..NEUTRAL[0]
    },
    Words {
        own: "our office",
        proposal: "Proposal to the head of the office",
        executive: "the head of the office",
        ..NEUTRAL[1]
    },
];

/// A body of several organisations together.
const TOGETHER: [Words; 2] = [
    Words {
        own: "ons samenwerkingsverband",
        to: "de deelnemende organisaties",
        proposal: "Nota voor de deelnemende organisaties",
        executive: "de deelnemende organisaties",
        readers: "deelnemende organisaties en inwoners",
        ..NEUTRAL[0]
    },
    Words {
        own: "our partnership",
        to: "the organisations that take part",
        proposal: "Proposal to the organisations that take part",
        executive: "the organisations that take part",
        readers: "the organisations that take part and inhabitants",
        ..NEUTRAL[1]
    },
];

const NEUTRAL: [Words; 2] = [
    Words {
        letter: None,
        proposal: "Nota voor het bestuur",
        to: "het bestuur",
        own: "onze organisatie",
        executive: "het bestuur",
        readers: "bestuur en inwoners",
        place: "het secretariaat",
    },
    Words {
        letter: None,
        proposal: "Proposal to the board",
        to: "the board",
        own: "our organisation",
        executive: "the board",
        readers: "the board and inhabitants",
        place: "the secretariat",
    },
];

impl Board {
    /// Who may read what is public.
    pub(crate) fn readers(&self) -> &'static str {
        self.readers
    }

    /// The organisation, as it speaks of itself.
    pub(super) fn own(&self) -> &'static str {
        self.own
    }
}

/// The kinds that norms name.
const KINDS: &[(&str, [Words; 2])] = &[
    ("gemeente", MUNICIPALITY),
    ("provincie", PROVINCE),
    ("waterschap", WATER_BOARD),
    ("politie", POLICE),
    ("om", PROSECUTION),
    ("dto", TOGETHER),
    ("tov", TOGETHER),
    ("werkgroep", TOGETHER),
];

/// The words for a kind of organisation.
pub(crate) fn board(kind: &str, lang: Lang) -> Board {
    let known = KINDS.iter().find(|(known, _)| *known == kind);
    let [nl, en] = known.map_or(NEUTRAL, |(_, words)| *words);
    let words = lang.pick(nl, en);
    let (to, place) = (words.to, words.place);
    Board {
        letter: words.letter.unwrap_or(Labels::of(lang).letter_other),
        proposal: words.proposal,
        to,
        own: words.own,
        executive: words.executive,
        readers: words.readers,
        follow_up: pick!(
            lang,
            "de stand per punt ligt vertrouwelijk ter inzage bij {place} / komt aan de orde in een besloten bijeenkomst / wordt niet gedeeld, omdat …",
            "who may know can read the status of each point at {place} / it is discussed behind closed doors / it is not shared, because …"
        ),
        inform: pick!(
            lang,
            "Met de openbare brief hierbij {to} te informeren",
            "To inform {to} by the public letter that goes with this"
        ),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::library::EMBEDDED;

    #[test]
    fn every_kind_of_our_norms_has_words_of_its_own() {
        for embedded in EMBEDDED {
            for kind in &embedded.norm().kinds {
                let known = KINDS.iter().any(|(known, _)| *known == kind.id);
                assert!(known, "{}", kind.id);
            }
        }
        assert_eq!(board("havenbedrijf", Lang::Nl).own, "onze organisatie");
    }
}
