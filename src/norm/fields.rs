//! The keys of a norm file, said once.

use super::fields_requirement::REQUIREMENT;
use crate::document::{Field, Shape, Word};

/// The words of `addresses_basis`.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Basis {
    /// The source says it.
    Stated,
    /// It is inferred.
    Inferred,
}

impl Word for Basis {
    const WORDS: &'static [(Self, &'static str)] =
        &[(Self::Stated, "stated"), (Self::Inferred, "inferred")];
}

/// `in`, `before`, or `from` with `to`.
pub(super) const WHEN: &[Field] = &[
    Field::new(
        "in",
        Shape::YearOrDate,
        "in dit jaar of op deze dag",
        "in this year or on this day",
    ),
    Field::new(
        "before",
        Shape::YearOrDate,
        "vóór deze dag",
        "before this day",
    ),
    Field::new("from", Shape::YearOrDate, "begin", "start"),
    Field::new(
        "to",
        Shape::YearOrDate,
        "einde, inbegrepen",
        "end, included",
    ),
];

/// The keys of a norm.
pub const NORM: &[Field] = &[
    Field::new(
        "id",
        Shape::PlainId,
        "kort woord, tevens de bestandsnaam",
        "short word, also the file's name",
    )
    .required(),
    Field::new(
        "title",
        Shape::Text,
        "de naam van de norm",
        "the norm's name",
    )
    .required(),
    Field::new(
        "version",
        Shape::DottedId,
        "versie, als tekst",
        "version, as text",
    )
    .required(),
    Field::new(
        "replaces",
        Shape::DottedId,
        "de versie hiervoor",
        "the version before this one",
    ),
    Field::new(
        "language",
        Shape::Id,
        "taal van de teksten",
        "language of the texts",
    )
    .required(),
    Field::new(
        "adopted",
        Shape::YearOrDate,
        "wanneer vastgesteld",
        "when adopted",
    ),
    Field::new(
        "signed",
        Shape::YearOrDate,
        "wanneer ondertekend",
        "when signed",
    ),
    Field::new(
        "signed_source",
        Shape::Id,
        "welke bron zegt wanneer ondertekend is, een kenmerk uit “sources”",
        "the source that says when it was signed, an id of “sources”",
    ),
    Field::new(
        "target",
        Shape::Table(WHEN),
        "wanneer volgens de ambitie aan alles is voldaan",
        "when all is to be met by its ambition",
    ),
    Field::new(
        "measured",
        Shape::Table(MEASURED),
        "hoe vaak er wordt gemeten",
        "how often it is measured",
    ),
    Field::new(
        "evaluated",
        Shape::Table(EVALUATED),
        "wanneer de norm zelf wordt geëvalueerd",
        "when the norm itself is evaluated",
    ),
    Field::new(
        "about",
        Shape::Table(ABOUT),
        "wat de norm is",
        "what the norm is",
    ),
    Field::new(
        "regions",
        Shape::Texts,
        "namen van de regio's",
        "names of the regions",
    ),
    Field::new(
        "participants",
        Shape::Tables(PARTICIPANT),
        "organisaties die de bron noemt",
        "organisations that the source names",
    ),
    Field::new(
        "contacts",
        Shape::Tables(CONTACT),
        "waar men terechtkan",
        "where to ask",
    ),
    Field::new(
        "terms",
        Shape::Table(TERMS),
        "de eigen woorden van de norm",
        "the norm's own words",
    ),
    Field::new(
        "kinds",
        Shape::Named(KIND),
        "soorten organisaties",
        "kinds of organisation",
    )
    .required(),
    Field::new(
        "sources",
        Shape::Named(SOURCE),
        "waar de feiten vandaan komen",
        "where the facts come from",
    ),
    Field::new(
        "remark",
        Shape::Text,
        "fout, gat of verschil in de bronnen",
        "an error, gap or difference in the sources",
    ),
    Field::new(
        "themes",
        Shape::Tables(THEME),
        "de thema's, op volgorde",
        "the themes, in order",
    )
    .required(),
];

pub(super) const MEASURED: &[Field] = &[
    Field::new("every", Shape::Interval, "hoe vaak", "how often"),
    Field::new(
        "baseline",
        Shape::Year,
        "jaar van de 0-meting",
        "year of the first measurement",
    ),
];

pub(super) const EVALUATED: &[Field] = &[
    Field::new("in", Shape::YearOrDate, "in dit jaar", "in this year"),
    Field::new(
        "before",
        Shape::YearOrDate,
        "vóór deze dag",
        "before this day",
    ),
    Field::new("from", Shape::YearOrDate, "begin", "start"),
    Field::new(
        "to",
        Shape::YearOrDate,
        "einde, inbegrepen",
        "end, included",
    ),
    Field::new("by", Shape::Texts, "door wie", "by whom"),
];

pub(super) const ABOUT: &[Field] = &[
    Field::new(
        "purpose",
        Shape::Text,
        "waar de norm voor is",
        "what the norm is for",
    ),
    Field::new(
        "level",
        Shape::Text,
        "wat het basisniveau is",
        "what the base level is",
    ),
    Field::new(
        "supervision",
        Shape::Text,
        "wat er over toezicht staat",
        "what is said of supervision",
    ),
    Field::new(
        "support",
        Shape::Text,
        "welke hulp er is",
        "what help there is",
    ),
    Field::new(
        "goals",
        Shape::Texts,
        "de doelen van de norm",
        "the goals of the norm",
    ),
];

pub(super) const PARTICIPANT: &[Field] = &[
    Field::new(
        "name",
        Shape::Text,
        "naam van de organisatie",
        "the organisation's name",
    )
    .required(),
    Field::new(
        "kind",
        Shape::Id,
        "soort organisatie",
        "kind of organisation",
    )
    .required(),
];

pub(super) const CONTACT: &[Field] = &[
    Field::new(
        "name",
        Shape::Text,
        "naam van de organisatie",
        "the organisation's name",
    )
    .required(),
    Field::new("email", Shape::Text, "e-mailadres", "e-mail address"),
    Field::new("url", Shape::Text, "website", "website"),
];

pub(super) const TERMS: &[Field] = &[
    Field::new(
        "requirement",
        Shape::Pair,
        "enkelvoud en meervoud",
        "singular and plural",
    ),
    Field::new(
        "gap",
        Shape::Pair,
        "enkelvoud en meervoud",
        "singular and plural",
    ),
];

pub(super) const KIND: &[Field] = &[
    Field::new("title", Shape::Text, "naam", "name").required(),
    Field::new(
        "owners",
        Shape::Texts,
        "wie eigenaar is van de norm",
        "who owns the norm",
    ),
    Field::new(
        "collective",
        Shape::Flag,
        "antwoordt voor allen",
        "answers for all",
    ),
    Field::new(
        "remark",
        Shape::Text,
        "wat de bron openlaat",
        "what the source leaves open",
    ),
];

pub(super) const SOURCE: &[Field] = &[
    Field::new("title", Shape::Text, "titel", "title").required(),
    Field::new("publisher", Shape::Text, "uitgever", "publisher"),
    Field::new(
        "date",
        Shape::Text,
        "datum, voor zover bekend",
        "date, as far as known",
    ),
    Field::new("url", Shape::Text, "vindplaats", "where it can be found"),
    Field::new(
        "remark",
        Shape::Text,
        "wat men ervan moet weten",
        "what is to be known of it",
    ),
];

pub(super) const THEME: &[Field] = &[
    Field::new("id", Shape::DottedId, "nummer", "number").required(),
    Field::new("title", Shape::Text, "naam", "name").required(),
    Field::new(
        "aim",
        Shape::Text,
        "waar het thema voor is",
        "what the theme is for",
    ),
    Field::new(
        "requirements",
        Shape::Tables(REQUIREMENT),
        "de punten, op volgorde; met tussenkopjes die welke voor het eerste kopje staan",
        "the requirements, in order; with sections those that stand before the first",
    ),
    Field::new(
        "sections",
        Shape::Tables(SECTION),
        "tussenkopjes, elk met de punten eronder",
        "headings within the theme, each with the requirements under it",
    ),
];

pub(super) const SECTION: &[Field] = &[
    Field::new("id", Shape::PlainId, "kort woord", "short word").required(),
    Field::new("title", Shape::Text, "het kopje", "the heading").required(),
    Field::new(
        "requirements",
        Shape::Tables(REQUIREMENT),
        "de punten, op volgorde",
        "the requirements, in order",
    )
    .required(),
];
