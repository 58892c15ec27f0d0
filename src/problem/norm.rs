//! What is wrong with the content of a norm.

use super::{Code, Explain, meant, meant_or_known};
use crate::lang::Lang;

/// What is wrong with the content of a norm.
#[derive(Clone, Debug, PartialEq)]
pub enum NormFault {
    /// A kind that the norm does not list.
    UnknownKind {
        /// The kind as written.
        kind: String,
        /// The kind that was probably meant.
        nearest: Option<String>,
        /// The kinds there are.
        known: Vec<String>,
    },
    /// A source that the norm does not list.
    UnknownSource {
        /// The source as written.
        source: String,
        /// The source that was probably meant.
        nearest: Option<String>,
    },
    /// A period that cannot be.
    BadInterval {
        /// What is written, shortened.
        word: String,
    },
    /// A window that ends before it starts, or a moment said in two ways.
    BadWindow,
    /// The file name differs from id and version.
    FileName {
        /// The names that would fit.
        expected: String,
    },
    /// `was` names a requirement that the version before does not have.
    BrokenWas {
        /// The id as written.
        id: String,
        /// The version before.
        version: String,
        /// The id that was probably meant.
        nearest: Option<String>,
    },
    /// A number that another requirement continues, without saying what is under it now.
    ReusedNumber {
        /// The number.
        id: String,
        /// The requirement that continues it.
        by: String,
    },
    /// `was` without a version before.
    WasWithoutReplaces,
    /// A recurring requirement that does not say how often.
    RecurringWithoutEvery,
    /// An inferred addressee without a remark.
    InferredWithoutRemark,
    /// `narrower` names a kind that is not addressed.
    NarrowerNotAddressed {
        /// The kind.
        kind: String,
    },
    /// The body that answers for all is not collective.
    NotCollective {
        /// The kind.
        kind: String,
    },
    /// `need` on a criterion without children.
    NeedWithoutChildren,
    /// A second file of the same norm and version.
    SameNorm {
        /// The norm with its version.
        norm: String,
        /// The first file.
        first: String,
    },
}

impl Explain for NormFault {
    fn code(&self) -> Code {
        match self {
            Self::UnknownKind { .. } => Code::UnknownKind,
            Self::UnknownSource { .. } => Code::UnknownDocument,
            Self::BadInterval { .. } | Self::BadWindow => Code::BadInterval,
            Self::FileName { .. } => Code::FileName,
            Self::BrokenWas { .. } | Self::WasWithoutReplaces => Code::BrokenWas,
            Self::ReusedNumber { .. } => Code::ReusedNumber,
            Self::RecurringWithoutEvery
            | Self::InferredWithoutRemark
            | Self::NarrowerNotAddressed { .. }
            | Self::NotCollective { .. }
            | Self::NeedWithoutChildren => Code::Conflict,
            Self::SameNorm { .. } => Code::SameNorm,
        }
    }

    fn sentence(&self, lang: Lang) -> String {
        let fixed = |nl: &str, en: &str| lang.pick(nl, en).to_owned();
        match self {
            Self::UnknownKind { kind, .. } => lang.pick(
                format!("deze norm kent geen soort organisatie “{kind}”"),
                format!("this norm has no kind of organisation “{kind}”"),
            ),
            Self::UnknownSource { source, .. } => lang.pick(
                format!("deze norm noemt geen bron “{source}”"),
                format!("this norm lists no source “{source}”"),
            ),
            Self::BadInterval { word } => lang.pick(
                format!("“{word}” is geen termijn"),
                format!("“{word}” is no period"),
            ),
            Self::BadWindow => fixed(
                "een termijn heeft “in”, “before”, of “from” met “to”, en begint voor hij eindigt",
                "a window has “in”, “before”, or “from” with “to”, and starts before it ends",
            ),
            Self::FileName { expected } => lang.pick(
                format!("naam en inhoud verschillen: dit bestand hoort {expected} te heten"),
                format!("name and content differ: this file should be called {expected}"),
            ),
            Self::BrokenWas { id, version, .. } => lang.pick(
                format!("versie {version} heeft geen nummer {id}"),
                format!("version {version} has no number {id}"),
            ),
            Self::ReusedNumber { id, by } => lang.pick(
                format!("nummer {id} van de vorige versie gaat verder als {by}, en hier is {id} opnieuw gebruikt"),
                format!("number {id} of the version before goes on as {by}, and here {id} is used again"),
            ),
            Self::WasWithoutReplaces => fixed(
                "“was” kan alleen als “replaces” zegt welke versie hiervoor kwam",
                "“was” needs “replaces” to say which version came before",
            ),
            Self::RecurringWithoutEvery => fixed(
                "dit komt steeds terug (recurring), maar “every” zegt niet hoe vaak",
                "this is recurring, but “every” does not say how often",
            ),
            Self::InferredWithoutRemark => fixed(
                "wie dit aangaat is afgeleid (inferred), maar “remark” zegt niet waaruit",
                "the addressees are inferred, but no “remark” says from what",
            ),
            Self::NarrowerNotAddressed { kind } => lang.pick(
                format!("“{kind}” staat in “narrower” maar niet in “addresses”"),
                format!("“{kind}” is in “narrower” but not in “addresses”"),
            ),
            Self::NotCollective { kind } => lang.pick(
                format!("“{kind}” antwoordt voor allen, maar is niet “collective”"),
                format!("“{kind}” answers for all but is not “collective”"),
            ),
            Self::NeedWithoutChildren => fixed(
                "“need” hoort bij een onderdeel dat zelf onderdelen heeft",
                "“need” belongs to a criterion that has criteria itself",
            ),
            Self::SameNorm { norm, first } => lang.pick(
                format!("er is al een bestand van {norm}: {first}"),
                format!("there is a file of {norm} already: {first}"),
            ),
        }
    }

    fn help(&self, lang: Lang) -> String {
        let fixed = |nl: &str, en: &str| lang.pick(nl, en).to_owned();
        match self {
            Self::UnknownKind { nearest, known, .. } => {
                meant_or_known(lang, nearest.as_deref(), known)
            }
            Self::UnknownSource {
                nearest: Some(nearest),
                ..
            }
            | Self::BrokenWas {
                nearest: Some(nearest),
                ..
            } => meant(lang, nearest),
            Self::UnknownSource { .. } => fixed(
                "zet de bron met dit kenmerk in de lijst “sources”",
                "put the source with this id in the list “sources”",
            ),
            Self::BrokenWas { .. } => fixed(
                "noem een nummer uit de versie hiervoor, of schrijf was: [] als dit nieuw is",
                "name a number of the version before, or write was: [] if this is new",
            ),
            Self::BadInterval { .. } => fixed(
                "schrijf bijvoorbeeld: 1 year, 6 months, 2 weeks of 1 day",
                "write for instance: 1 year, 6 months, 2 weeks or 1 day",
            ),
            Self::BadWindow => fixed(
                "schrijf bijvoorbeeld: {in: 2027}, {before: 2026-12-31} of {from: 2025, to: 2026}",
                "write for instance: {in: 2027}, {before: 2026-12-31} or {from: 2025, to: 2026}",
            ),
            Self::FileName { .. } => fixed(
                "geef het bestand die naam, of verbeter “id” en “version”",
                "give the file that name, or mend “id” and “version”",
            ),
            Self::WasWithoutReplaces => fixed(
                "schrijf bovenaan “replaces”, of haal “was” weg",
                "write “replaces” at the top, or remove “was”",
            ),
            Self::RecurringWithoutEvery => fixed(
                "schrijf bijvoorbeeld: every: [{interval: 1 year, bound: at_least, where: statement}]",
                "write for instance: every: [{interval: 1 year, bound: at_least, where: statement}]",
            ),
            Self::InferredWithoutRemark => fixed(
                "schrijf bij “remark” waar het uit blijkt",
                "say in “remark” what it follows from",
            ),
            Self::NarrowerNotAddressed { .. } => fixed(
                "zet de soort ook bij “addresses”, of haal haar hier weg",
                "put the kind in “addresses” too, or remove it here",
            ),
            Self::NotCollective { kind } => lang.pick(
                format!("schrijf bij “kinds”: {kind}: {{title: …, collective: true}}"),
                format!("write at “kinds”: {kind}: {{title: …, collective: true}}"),
            ),
            Self::NeedWithoutChildren => fixed(
                "haal “need” weg, of geef dit onderdeel onderdelen",
                "remove “need”, or give this criterion criteria",
            ),
            Self::SameNorm { .. } => fixed(
                "haal een van de twee weg, of geef de nieuwe een eigen versie",
                "take one of the two away, or give the new one a version of its own",
            ),
            Self::ReusedNumber { id, .. } => lang.pick(
                format!("is dit iets nieuws, schrijf dan: was: []; is het een deel van het oude, schrijf dan: was: [\"{id}\"]"),
                format!("if this is something new, write: was: []; if it is a part of the old one, write: was: [\"{id}\"]"),
            ),
        }
    }
}
