//! What is wrong with the content of answers.

use super::faults;
use crate::lang::{Lang, pick};
use crate::problem::{first_of, last_before, meant, meant_or_known, nearest_id};

faults! {
    /// What is wrong with the content of answers.
    #[derive(Clone, Debug, PartialEq)]
    AnswerFault {
        /// A kind that the norm does not know.
        UnknownKind { kind: String, nearest: Option<String>, known: Vec<String> } => UnknownKind
            ("de norm kent geen soort organisatie “{kind}”",
             "the norm has no kind of organisation “{kind}”")
            (|lang| meant_or_known(lang, nearest.as_deref(), known));
        /// Settled, but not by whom or when.
        HalfSettled { key: &'static str } => MissingKey
            ("bij “settled” ontbreekt “{key}”: vastgesteld is het pas met door wie en wanneer",
             "“settled” lacks “{key}”: it is settled only with by whom and when")
            ("vul settled.{key} in; is het nog een concept, maak settled dan leeg",
             "fill in settled.{key}; if it is still a draft, leave settled empty");
        /// A requirement that the norm does not have.
        UnknownRequirement {
            id: String,
            nearest: Option<String>,
            /// The last id of the theme, where the number is past it.
            last: Option<String>,
            norm: String,
        } => UnknownRequirement
            (|lang| match last {
                Some(last) => pick!(lang,
                    "{norm} heeft geen nummer {id}: dit thema eindigt bij {last}",
                    "{norm} has no number {id}: this theme ends at {last}"),
                None => pick!(lang, "{norm} heeft geen nummer {id}", "{norm} has no number {id}"),
            })
            (|lang| match nearest {
                Some(nearest) => meant(lang, nearest),
                None => pick!(lang,
                    "norm show met de naam van de norm laat alle nummers zien",
                    "norm show with the name of the norm shows all numbers"),
            });
        /// A criterion that the requirement does not have.
        UnknownCriterion { requirement: String, criterion: String, nearest: Option<String>, known: Vec<String> } => UnknownCriterion
            ("nummer {requirement} heeft geen onderdeel “{criterion}”",
             "number {requirement} has no criterion “{criterion}”")
            (|lang| meant_or_known(lang, nearest.as_deref(), known));
        /// A document that the file does not list.
        UnknownDocument { document: String, nearest: Option<String>, list: String } => UnknownDocument
            ("“{document}” staat niet in de lijst “{list}”",
             "“{document}” is not in the list “{list}”")
            (|lang| match nearest {
                Some(nearest) => meant(lang, nearest),
                None => pick!(lang,
                    "zet het met dit kenmerk (id) in de lijst “{list}”, of noem hier de titel zelf",
                    "put it in the list “{list}” with this id, or give the title itself here"),
            });
        /// The requirement does not address this kind.
        NotAddressed { requirement: String, addresses: Vec<String> } => NotAddressed
            ("nummer {requirement} vraagt niets van deze organisatie, alleen van: {}",
             "number {requirement} asks nothing of this organisation, only of: {}", addresses.join(", "))
            (|lang| not_asked(lang));
        /// The criterion concerns another kind.
        CriterionNotAddressed { criterion: String, addresses: Vec<String> } => NotAddressed
            ("onderdeel “{criterion}” geldt alleen voor: {}",
             "criterion “{criterion}” concerns only: {}", addresses.join(", "))
            (|lang| not_asked(lang));
        /// Another body answers this once for all.
        AnsweredByOther { requirement: String, body: String } => AnsweredByOther
            ("nummer {requirement} wordt één keer beantwoord, voor allen, door: {body}",
             "number {requirement} is answered once, for all, by: {body}")
            (|lang| not_asked(lang));
        /// Partial, unmet or not applicable without a note.
        NoReason { requirement: String, key: String } => NoReason
            ("bij nummer {requirement} ontbreekt de reden (“{key}”)",
             "number {requirement} lacks a reason (“{key}”)")
            ("schrijf in een zin waarom, en wat er nog moet gebeuren",
             "say in a sentence why, and what is still to be done");
        /// A recurring duty that is met without a date.
        NoLastDone {
            requirement: String,
            key: String,
            /// What recurs, where that is not all of the requirement.
            what: Option<String>,
            /// The id of its interval, where the norm tells intervals apart.
            id: Option<String>,
        } => NoLastDone
            (|lang| match what {
                None => pick!(lang,
                    "nummer {requirement} komt steeds terug, maar “{key}” zegt niet wanneer het voor het laatst is gedaan",
                    "number {requirement} recurs, but no “{key}” says when it was last done"),
                Some(what) => pick!(lang,
                    "nummer {requirement} komt steeds terug, maar “{key}” zegt niet wanneer dit voor het laatst is gedaan: {what}",
                    "number {requirement} recurs, but no “{key}” says when this was last done: {what}"),
            })
            (|lang| match id {
                None => pick!(lang, "schrijf de dag: 2025-03-10", "write the day: 2025-03-10"),
                Some(id) => pick!(lang,
                    "zet de dag bij deze termijn: {id}: 2025-03-10",
                    "write the day at this interval: {id}: 2025-03-10"),
            });
        /// A date for an interval that the requirement does not have.
        UnknownInterval { requirement: String, interval: String, nearest: Option<String>, known: Vec<String> } => UnknownInterval
            ("nummer {requirement} heeft geen termijn “{interval}”",
             "number {requirement} has no interval “{interval}”")
            (|lang| meant_or_known(lang, nearest.as_deref(), known));
        /// Evidence that refers to a document of the list and describes one as well.
        TwoDocuments { key: String } => Conflict
            ("dit bewijs verwijst met “document” naar de lijst en beschrijft met “{key}” er ook een",
             "this evidence refers to the list with “document” and describes one with “{key}” as well")
            ("laat document staan, met article erbij, of schrijf hier title, ref en date",
             "keep document, with its article, or write title, ref and date here");
        /// An article of a document that is not said.
        ArticleAlone { list: String, id: String, reference: String } => Conflict
            ("een artikel hoort bij een document van de lijst, en dat staat hier niet bij",
             "an article belongs to a document of the list, and none is named here")
            ("zet het document in de lijst “{list}” en noem hier zijn “{id}”; van een document dat alleen hier staat hoort het artikel bij “{reference}”",
             "put the document in the list “{list}” and name its “{id}” here; of a document that stands only here the article belongs in “{reference}”");
        /// Dates by interval where the norm does not tell intervals apart.
        OneDate { requirement: String, key: String } => WrongShape
            ("bij nummer {requirement} kan “{key}” alleen één datum zijn: de norm noemt er geen aparte termijnen",
             "“{key}” of number {requirement} can only be one date: the norm names no separate intervals")
            ("schrijf de dag: 2025-03-10", "write the day: 2025-03-10");
        /// `occasion` where nothing has to come up.
        NoOccasion { requirement: String, key: String } => Conflict
            ("nummer {requirement} hangt niet af van een gelegenheid; “{key}” kan hier niet",
             "number {requirement} does not depend on an occasion; “{key}” is not possible here")
            ("haal “{key}” hier weg", "remove “{key}” here");
        /// One owner that is written in two ways.
        OwnerSpelling { differs: SpellingDifference, first: String } => OwnerSpelling
            (|lang| pick!(lang,
                "deze eigenaar staat bij {first} anders geschreven: het verschil is {differs}",
                "this owner is written otherwise at {first}: the difference is {differs}",
                differs = differs.name(lang)))
            ("schrijf een eigenaar overal gelijk; norm split en werklijsten nemen ze per eigenaar samen",
             "write an owner the same everywhere; norm split and work lists go by owner");
        /// A role that settled the file, which the norm does not name for this kind.
        UnknownRole { number: usize, kind: String, nearest: Option<String>, known: Vec<String> } => UnknownRole
            ("functie {number} bij “settled.roles” staat niet bij de eigenaren die de norm noemt voor {kind}",
             "role {number} of “settled.roles” is none of the owners that the norm names for {kind}")
            (|lang| meant_or_known(lang, nearest.as_deref(), known));
        /// Done after the measurement.
        FutureDate { key: String } => FutureDate
            ("de datum bij “{key}” ligt na de meting",
             "the date of “{key}” lies after the measurement")
            ("verbeter deze datum, of die van de meting",
             "mend this date, or that of the measurement");
        /// An e-mail address.
        EmailAddress => PersonalData
            (|lang| looks_like(lang, "een e-mailadres", "an e-mail address"))
            (|lang| roles_only(lang));
        /// A phone number.
        PhoneNumber => PersonalData
            (|lang| looks_like(lang, "een telefoonnummer", "a phone number"))
            (|lang| roles_only(lang));
        /// A citizen service number, by its check digit.
        Bsn => PersonalData
            (|lang| looks_like(lang, "een burgerservicenummer", "a citizen service number"))
            (|lang| roles_only(lang));
        /// A licence plate.
        LicencePlate => PersonalData
            (|lang| looks_like(lang, "een kenteken", "a licence plate"))
            (|lang| roles_only(lang));
        /// An IBAN, by its check digits.
        BankAccount => PersonalData
            (|lang| looks_like(lang, "een rekeningnummer", "a bank account"))
            (|lang| roles_only(lang));
        /// A postcode with the number of a house.
        HomeAddress => PersonalData
            (|lang| looks_like(lang, "een adres", "an address"))
            (|lang| roles_only(lang));
        /// A title with a name.
        PersonName => PersonalData
            (|lang| looks_like(lang, "de naam van een persoon", "the name of a person"))
            (|lang| roles_only(lang));
    }
}

/// What two ways of writing a name differ by. It is said instead of the names, which are
/// free texts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SpellingDifference {
    /// Capitals alone.
    Capitals,
    /// Spaces, hyphens, dots.
    Signs,
    /// Accents.
    Accents,
}

impl SpellingDifference {
    fn name(self, lang: Lang) -> &'static str {
        match self {
            Self::Capitals => lang.pick("een hoofdletter", "a capital"),
            Self::Signs => lang.pick("een spatie, streepje of punt", "a space, hyphen or dot"),
            Self::Accents => lang.pick("een accent", "an accent"),
        }
    }
}

impl AnswerFault {
    /// The fault of a criterion that a requirement does not have, by its path and how it
    /// may be shown; `alike` finds the known one that is most like it.
    pub(crate) fn unknown_criterion(
        requirement: &str,
        (path, shown): (&str, String),
        known: &[&str],
        alike: impl FnOnce(&str, Vec<&str>) -> Option<String>,
    ) -> Self {
        // Somebody who writes `horeca` means the child `exploitatie.horeca`.
        let child = known
            .iter()
            .find(|known| known.rsplit('.').next() == Some(path));
        let nearest = child
            .map(|child| (*child).to_owned())
            .or_else(|| alike(path, known.to_vec()));
        Self::UnknownCriterion {
            requirement: requirement.to_owned(),
            criterion: shown,
            nearest,
            known: first_of(known.iter().copied()),
        }
    }

    /// The fault of an article without a document, with the keys as files call them.
    pub(crate) fn article_alone() -> Self {
        let [list, id, reference] = ["documents", "id", "ref"].map(str::to_owned);
        Self::ArticleAlone {
            list,
            id,
            reference,
        }
    }

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

fn looks_like(lang: Lang, nl: &str, en: &str) -> String {
    pick!(
        lang,
        "deze tekst bevat iets dat op {nl} lijkt",
        "this text holds something that looks like {en}"
    )
}

fn roles_only(lang: Lang) -> String {
    pick!(
        lang,
        "noem functies en geen personen, en geen casuïstiek",
        "name roles, not persons, and no casework"
    )
}

fn not_asked(lang: Lang) -> String {
    pick!(
        lang,
        "haal dit antwoord weg; het hoeft niet op “niet van toepassing”",
        "remove this answer; it needs no “not applicable”"
    )
}
