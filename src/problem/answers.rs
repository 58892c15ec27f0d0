//! What is wrong with the content of answers.

use super::{Code, Explain, known, last_before, meant, meant_or_known, nearest_id};
use crate::lang::Lang;

/// What is wrong with the content of answers.
#[derive(Clone, Debug, PartialEq)]
pub enum AnswerFault {
    /// A norm that is not at hand.
    UnknownNorm {
        /// The norm as written.
        norm: String,
        /// The norm that was probably meant.
        nearest: Option<String>,
        /// The norms there are.
        known: Vec<String>,
    },
    /// A version that is not at hand.
    NormVersion {
        /// The norm.
        norm: String,
        /// The version as written.
        version: String,
        /// The versions there are.
        known: Vec<String>,
    },
    /// A kind that the norm does not know.
    UnknownKind {
        /// The kind as written.
        kind: String,
        /// The kind that was probably meant.
        nearest: Option<String>,
        /// The kinds there are.
        known: Vec<String>,
    },
    /// A requirement that the norm does not have.
    UnknownRequirement {
        /// The id as written.
        id: String,
        /// The id that was probably meant.
        nearest: Option<String>,
        /// The last id of the theme, where the number is past it.
        last: Option<String>,
        /// The norm.
        norm: String,
    },
    /// A criterion that the requirement does not have.
    UnknownCriterion {
        /// The requirement.
        requirement: String,
        /// The criterion as written.
        criterion: String,
        /// The criterion that was probably meant.
        nearest: Option<String>,
        /// The criteria there are.
        known: Vec<String>,
    },
    /// A document that the file does not list.
    UnknownDocument {
        /// The document as written.
        document: String,
        /// The document that was probably meant.
        nearest: Option<String>,
        /// What the list of documents is called.
        list: String,
    },
    /// The requirement does not address this kind.
    NotAddressed {
        /// The requirement.
        requirement: String,
        /// The kinds that it does address, by title.
        addresses: Vec<String>,
    },
    /// The criterion concerns another kind.
    CriterionNotAddressed {
        /// The criterion.
        criterion: String,
        /// The kinds that it does concern, by title.
        addresses: Vec<String>,
    },
    /// Another body answers this once for all.
    AnsweredByOther {
        /// The requirement.
        requirement: String,
        /// The body, by title.
        body: String,
    },
    /// Partial, unmet or not applicable without a note.
    NoReason {
        /// The requirement.
        requirement: String,
        /// What the field is called.
        key: String,
    },
    /// A recurring duty that is met without a date.
    NoLastDone {
        /// The requirement.
        requirement: String,
        /// What the field is called.
        key: String,
    },
    /// `occasion` where nothing has to come up.
    NoOccasion {
        /// The requirement.
        requirement: String,
        /// What the field is called.
        key: String,
    },
    /// Done after the measurement.
    FutureDate {
        /// The key of the date.
        key: String,
    },
    /// An e-mail address.
    EmailAddress,
    /// A phone number.
    PhoneNumber,
    /// A citizen service number, by its check digit.
    Bsn,
    /// A licence plate.
    LicencePlate,
    /// An IBAN, by its check digits.
    BankAccount,
    /// A postcode with the number of a house.
    HomeAddress,
    /// A title with a name.
    PersonName,
}

impl AnswerFault {
    /// The fault of a number that a norm does not have.
    pub fn unknown_requirement(id: &str, norm: String, known: &[&str]) -> Self {
        let plain = |c: char| c.is_alphanumeric() || matches!(c, '.' | ',' | '-' | '“' | '”');
        let shown = id.chars().all(plain) && id.chars().count() <= 20;
        Self::UnknownRequirement {
            id: if shown {
                id.to_owned()
            } else {
                "…".to_owned()
            },
            nearest: nearest_id(id, known).map(str::to_owned),
            last: last_before(id, known).map(str::to_owned),
            norm,
        }
    }
}

impl Explain for AnswerFault {
    fn code(&self) -> Code {
        match self {
            Self::UnknownNorm { .. } => Code::UnknownNorm,
            Self::NormVersion { .. } => Code::NormVersion,
            Self::UnknownKind { .. } => Code::UnknownKind,
            Self::UnknownRequirement { .. } => Code::UnknownRequirement,
            Self::UnknownCriterion { .. } => Code::UnknownCriterion,
            Self::UnknownDocument { .. } => Code::UnknownDocument,
            Self::NotAddressed { .. } | Self::CriterionNotAddressed { .. } => Code::NotAddressed,
            Self::AnsweredByOther { .. } => Code::AnsweredByOther,
            Self::NoReason { .. } => Code::NoReason,
            Self::NoLastDone { .. } => Code::NoLastDone,
            Self::NoOccasion { .. } => Code::Conflict,
            Self::FutureDate { .. } => Code::FutureDate,
            Self::EmailAddress
            | Self::PhoneNumber
            | Self::Bsn
            | Self::LicencePlate
            | Self::BankAccount
            | Self::HomeAddress
            | Self::PersonName => Code::PersonalData,
        }
    }

    fn sentence(&self, lang: Lang) -> String {
        match self {
            Self::UnknownNorm { norm, .. } => lang.pick(
                format!("de norm “{norm}” is hier niet bekend"),
                format!("the norm “{norm}” is not known here"),
            ),
            Self::NormVersion { norm, version, .. } => lang.pick(
                format!("van de norm {norm} is versie “{version}” hier niet aanwezig"),
                format!("version “{version}” of the norm {norm} is not at hand"),
            ),
            Self::UnknownKind { kind, .. } => lang.pick(
                format!("de norm kent geen soort organisatie “{kind}”"),
                format!("the norm has no kind of organisation “{kind}”"),
            ),
            Self::UnknownRequirement { id, last: Some(last), norm, .. } => lang.pick(
                format!("{norm} heeft geen nummer {id}: dit thema eindigt bij {last}"),
                format!("{norm} has no number {id}: this theme ends at {last}"),
            ),
            Self::UnknownRequirement { id, norm, .. } => lang.pick(
                format!("{norm} heeft geen nummer {id}"),
                format!("{norm} has no number {id}"),
            ),
            Self::UnknownCriterion { requirement, criterion, .. } => lang.pick(
                format!("nummer {requirement} heeft geen onderdeel “{criterion}”"),
                format!("number {requirement} has no criterion “{criterion}”"),
            ),
            Self::UnknownDocument { document, list, .. } => lang.pick(
                format!("“{document}” staat niet in de lijst “{list}”"),
                format!("“{document}” is not in the list “{list}”"),
            ),
            Self::NotAddressed { requirement, addresses } => lang.pick(
                format!("nummer {requirement} vraagt niets van deze organisatie, alleen van: {}", addresses.join(", ")),
                format!("number {requirement} asks nothing of this organisation, only of: {}", addresses.join(", ")),
            ),
            Self::CriterionNotAddressed { criterion, addresses } => lang.pick(
                format!("onderdeel “{criterion}” geldt alleen voor: {}", addresses.join(", ")),
                format!("criterion “{criterion}” concerns only: {}", addresses.join(", ")),
            ),
            Self::AnsweredByOther { requirement, body } => lang.pick(
                format!("nummer {requirement} wordt één keer beantwoord, voor allen, door: {body}"),
                format!("number {requirement} is answered once, for all, by: {body}"),
            ),
            Self::NoReason { requirement, key } => lang.pick(
                format!("bij nummer {requirement} ontbreekt de reden (“{key}”)"),
                format!("number {requirement} lacks a reason (“{key}”)"),
            ),
            Self::NoLastDone { requirement, key } => lang.pick(
                format!("nummer {requirement} komt steeds terug, maar “{key}” zegt niet wanneer het voor het laatst is gedaan"),
                format!("number {requirement} recurs, but no “{key}” says when it was last done"),
            ),
            Self::NoOccasion { requirement, key } => lang.pick(
                format!("nummer {requirement} hangt niet af van een gelegenheid; “{key}” kan hier niet"),
                format!("number {requirement} does not depend on an occasion; “{key}” is not possible here"),
            ),
            Self::FutureDate { key } => lang.pick(
                format!("de datum bij “{key}” ligt na de meting"),
                format!("the date of “{key}” lies after the measurement"),
            ),
            Self::EmailAddress => looks_like(lang, "een e-mailadres", "an e-mail address"),
            Self::PhoneNumber => looks_like(lang, "een telefoonnummer", "a phone number"),
            Self::Bsn => looks_like(lang, "een burgerservicenummer", "a citizen service number"),
            Self::LicencePlate => looks_like(lang, "een kenteken", "a licence plate"),
            Self::BankAccount => looks_like(lang, "een rekeningnummer", "a bank account"),
            Self::HomeAddress => looks_like(lang, "een adres", "an address"),
            Self::PersonName => looks_like(lang, "de naam van een persoon", "the name of a person"),
        }
    }

    fn help(&self, lang: Lang) -> String {
        let fixed = |nl: &str, en: &str| lang.pick(nl, en).to_owned();
        match self {
            Self::UnknownNorm { nearest, known, .. }
            | Self::UnknownKind { nearest, known, .. }
            | Self::UnknownCriterion { nearest, known, .. } => {
                meant_or_known(lang, nearest.as_deref(), known)
            }
            Self::NormVersion { known: words, .. } => known(lang, words),
            Self::UnknownRequirement {
                nearest: Some(nearest),
                ..
            }
            | Self::UnknownDocument {
                nearest: Some(nearest),
                ..
            } => meant(lang, nearest),
            Self::UnknownRequirement { .. } => fixed(
                "norm show met de naam van de norm laat alle nummers zien",
                "norm show with the name of the norm shows all numbers",
            ),
            Self::UnknownDocument { list, .. } => lang.pick(
                format!(
                    "zet het met dit kenmerk (id) in de lijst “{list}”, of noem hier de titel zelf"
                ),
                format!("put it in the list “{list}” with this id, or give the title itself here"),
            ),
            Self::NotAddressed { .. }
            | Self::CriterionNotAddressed { .. }
            | Self::AnsweredByOther { .. } => fixed(
                "haal dit antwoord weg; het hoeft niet op “niet van toepassing”",
                "remove this answer; it needs no “not applicable”",
            ),
            Self::EmailAddress
            | Self::PhoneNumber
            | Self::Bsn
            | Self::LicencePlate
            | Self::BankAccount
            | Self::HomeAddress
            | Self::PersonName => fixed(
                "noem functies en geen personen, en geen casuïstiek",
                "name roles, not persons, and no casework",
            ),
            Self::NoReason { .. } => fixed(
                "schrijf in een zin waarom, en wat er nog moet gebeuren",
                "say in a sentence why, and what is still to be done",
            ),
            Self::NoLastDone { .. } => {
                fixed("schrijf de dag: 2025-03-10", "write the day: 2025-03-10")
            }
            Self::NoOccasion { key, .. } => lang.pick(
                format!("haal “{key}” hier weg"),
                format!("remove “{key}” here"),
            ),
            Self::FutureDate { .. } => fixed(
                "verbeter deze datum, of die van de meting",
                "mend this date, or that of the measurement",
            ),
        }
    }
}

fn looks_like(lang: Lang, nl: &str, en: &str) -> String {
    lang.pick(
        format!("deze tekst bevat iets dat op {nl} lijkt"),
        format!("this text holds something that looks like {en}"),
    )
}
