//! The keys of a requirement, said once.

use super::criterion::{Force, Need, Where};
use super::duty::Nature;
use super::fields::{Basis, WHEN};
use super::interval::Bound;
use crate::document::{Field, Shape, words};

pub(super) const REQUIREMENT: &[Field] = &[
    Field::new(
        "id",
        Shape::DottedId,
        "nummer, tussen aanhalingstekens",
        "number, in quotes",
    )
    .required(),
    Field::new("title", Shape::Text, "korte titel", "short title").required(),
    Field::new(
        "question",
        Shape::Text,
        "wat er gevraagd wordt",
        "what is asked",
    )
    .required(),
    Field::new(
        "addresses",
        Shape::Ids,
        "van wie iets gevraagd wordt",
        "who is asked something",
    )
    .required(),
    Field::new(
        "addresses_basis",
        Shape::Words(words::<Basis>),
        "of de bron dat zegt",
        "whether the source says so",
    ),
    Field::new(
        "answered_by",
        Shape::Id,
        "wie één keer antwoordt, voor allen",
        "who answers once, for all",
    ),
    Field::new("with", Shape::Ids, "wie meedoet", "who takes part"),
    Field::new(
        "narrower",
        Shape::Table(NARROWER),
        "waar het instrument bij minder soorten hoort",
        "where the instrument belongs to fewer kinds",
    ),
    Field::new(
        "nature",
        Shape::Words(words::<Nature>),
        "soort verplichting",
        "sort of duty",
    )
    .required(),
    Field::new("every", Shape::Tables(EVERY), "hoe vaak", "how often"),
    Field::new("due", Shape::Table(WHEN), "eigen termijn", "its own window"),
    Field::new(
        "criteria",
        Shape::Tables(CRITERION),
        "onderdelen",
        "criteria",
    ),
    Field::new(
        "guidance",
        Shape::Text,
        "wat verder helpt",
        "what else helps",
    ),
    Field::new(
        "references",
        Shape::TextsOrTables(REFERENCE),
        "wetten, richtlijnen en organisaties",
        "laws, guidelines and organisations",
    ),
    Field::new(
        "source",
        Shape::NamedTexts,
        "plaats in elke bron",
        "place in each source",
    ),
    Field::new(
        "remark",
        Shape::Text,
        "fout, gat of verschil in de bronnen",
        "an error, gap or difference in the sources",
    ),
    Field::new(
        "was",
        Shape::Ids,
        "nummers in de vorige versie",
        "ids in the version before",
    ),
    Field::new(
        "statement",
        Shape::Text,
        "de officiële tekst",
        "the official wording",
    ),
];

pub(super) const NARROWER: &[Field] = &[
    Field::new("to", Shape::Ids, "bij deze soorten", "to these kinds").required(),
    Field::new("why", Shape::Text, "waarom", "why").required(),
];

pub(super) const EVERY: &[Field] = &[
    Field::new(
        "id",
        Shape::PlainId,
        "kort woord; nodig als er meer dan één termijn is",
        "short word; needed where there is more than one interval",
    ),
    Field::new(
        "interval",
        Shape::Interval,
        "bijvoorbeeld 1 year",
        "for instance 1 year",
    ),
    Field::new(
        "bound",
        Shape::Words(words::<Bound>),
        "hoe de bron het bedoelt",
        "how the source means it",
    ),
    Field::new(
        "where",
        Shape::Words(words::<Where>),
        "waar het staat",
        "where it is said",
    )
    .required(),
    Field::new("what", Shape::Text, "wat er terugkomt", "what recurs"),
];

pub(super) const REFERENCE: &[Field] = &[
    Field::new("title", Shape::Text, "naam", "name").required(),
    Field::new("url", Shape::Text, "vindplaats", "where it can be found"),
];

const CRITERION_ID: Field = Field::new("id", Shape::PlainId, "kort woord", "short word").required();
const CRITERION_TEXT: Field = Field::new(
    "text",
    Shape::Text,
    "wat er getoetst wordt",
    "what is tested",
)
.required();
const CRITERION_WHERE: Field = Field::new(
    "where",
    Shape::Words(words::<Where>),
    "waar het staat",
    "where it is said",
)
.required();
const CRITERION_FORCE: Field = Field::new(
    "force",
    Shape::Words(words::<Force>),
    "het signaalwoord van de bron",
    "the source's signal word",
)
.required();
const CRITERION_ADDRESSES: Field = Field::new(
    "addresses",
    Shape::Ids,
    "voor wie het geldt",
    "whom it concerns",
);
const CRITERION_NARROWER: Field = Field::new(
    "narrower",
    Shape::Table(NARROWER),
    "waar het bij minder soorten hoort",
    "where it belongs to fewer kinds",
);

pub(super) const CRITERION: &[Field] = &[
    CRITERION_ID,
    CRITERION_TEXT,
    CRITERION_WHERE,
    CRITERION_FORCE,
    Field::new(
        "need",
        Shape::Words(words::<Need>),
        "hoeveel van de delen nodig zijn",
        "how many of its parts are needed",
    ),
    CRITERION_ADDRESSES,
    CRITERION_NARROWER,
    Field::new(
        "criteria",
        Shape::Tables(CHILD),
        "delen, één laag diep",
        "parts, one level deep",
    ),
];

/// A part of a criterion: the same keys, without parts of its own.
pub(super) const CHILD: &[Field] = &[
    CRITERION_ID,
    CRITERION_TEXT,
    CRITERION_WHERE,
    CRITERION_FORCE,
    CRITERION_ADDRESSES,
    CRITERION_NARROWER,
];
