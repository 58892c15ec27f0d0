//! The keys of a crosswalk, said once.

use super::model::{RelationKind, Standing};
use crate::document::{Field, Shape, words};

/// A requirement, or a criterion of it.
pub(super) const SIDE: &[Field] = &[
    Field::new("requirement", Shape::DottedId, "het nummer", "the number").required(),
    Field::new(
        "criterion",
        Shape::Id,
        "het onderdeel: exploitatie.horeca",
        "the criterion: exploitatie.horeca",
    ),
];

const FROM: Field = Field::new(
    "from",
    Shape::TextOrTable(SIDE),
    "het punt van de ene norm",
    "the point of the one norm",
);

const TO: Field = Field::new(
    "to",
    Shape::TextOrTable(SIDE),
    "het punt van de andere norm",
    "the point of the other norm",
);

pub(super) const RELATION: &[Field] = &[
    FROM.required(),
    TO,
    Field::new(
        "relation",
        Shape::Words(words::<RelationKind>),
        "wat het eerste is, gezien vanaf het tweede",
        "what the first is, as seen from the second",
    )
    .required(),
    Field::new("why", Shape::Text, "waarom", "why").required(),
    Field::new(
        "remark",
        Shape::Text,
        "wat er twijfelachtig aan is",
        "what is doubtful in it",
    ),
    Field::new(
        "kinds",
        Shape::Ids,
        "voor welke soorten het geldt",
        "for which kinds it holds",
    ),
];

pub(super) const PAIR: &[Field] = &[
    FROM.required(),
    TO.required(),
    Field::new(
        "why",
        Shape::Text,
        "waarom het niet hetzelfde is",
        "why it is not the same",
    )
    .required(),
];

pub(super) const ALONE: &[Field] = &[
    Field::new(
        "from",
        Shape::NamedTexts,
        "nummers van de ene norm, met waarom",
        "numbers of the one norm, with why",
    ),
    Field::new(
        "to",
        Shape::NamedTexts,
        "nummers van de andere norm, met waarom",
        "numbers of the other norm, with why",
    ),
];

pub(super) const TO_SOURCE: &[Field] = &[
    Field::new("title", Shape::Text, "de naam", "its name").required(),
    Field::new("owner", Shape::Text, "wie het uitgeeft", "who publishes it"),
    Field::new("version", Shape::Text, "de versie", "its version"),
    Field::new("url", Shape::Text, "waar het staat", "where it is"),
];

/// The keys of a crosswalk.
pub const CROSSWALK: &[Field] = &[
    Field::new(
        "crosswalk",
        Shape::PlainId,
        "kort woord, tevens de bestandsnaam",
        "short word, also the file's name",
    )
    .required(),
    Field::new("title", Shape::Text, "de naam", "its name").required(),
    Field::new(
        "owner",
        Shape::Text,
        "de organisatie die ervoor instaat",
        "the organisation that answers for it",
    )
    .required(),
    Field::new(
        "status",
        Shape::Words(words::<Standing>),
        "voorstel of afgesproken",
        "a proposal, or agreed",
    )
    .required(),
    Field::new(
        "from",
        Shape::Text,
        "de ene norm met versie: noord-holland@2025",
        "the one norm with its version: noord-holland@2025",
    )
    .required(),
    Field::new(
        "to",
        Shape::Text,
        "de andere norm met versie",
        "the other norm with its version",
    ),
    Field::new(
        "to_source",
        Shape::Table(TO_SOURCE),
        "een tekst die hier geen normbestand is",
        "a text that is no norm file here",
    ),
    Field::new(
        "relations",
        Shape::Tables(RELATION),
        "de verbanden",
        "the relations",
    ),
    Field::new(
        "not_the_same",
        Shape::Tables(PAIR),
        "wat op elkaar lijkt en iets anders is",
        "what looks alike and is not the same",
    ),
    Field::new(
        "alone",
        Shape::Table(ALONE),
        "nummers zonder tegenhanger",
        "numbers without a counterpart",
    ),
];
