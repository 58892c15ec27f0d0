//! The keys of an answers file, said once.

use super::audience::Audience;
use super::model::Occasion;
use super::obstacle::Obstacle;
use super::status::Status;
use super::texts::TextKind;
use crate::document::{Field, Shape, words};

/// The keys of an answers file.
pub const ANSWERS: &[Field] = &[
    Field::new(
        "norm",
        Shape::Text,
        "de norm, met versie: noord-holland@2025",
        "the norm, with version: noord-holland@2025",
    )
    .required(),
    Field::new(
        "organisation",
        Shape::Table(ORGANISATION),
        "wie antwoordt",
        "who answers",
    )
    .required(),
    Field::new(
        "measurement",
        Shape::Table(MEASUREMENT),
        "welke meting",
        "which measurement",
    )
    .required(),
    Field::new(
        "shared",
        Shape::Table(SHARED),
        "voor wie dit bestand is gemaakt; alleen in een gedeeld bestand",
        "for whom this file was made; only in a shared file",
    ),
    Field::new(
        "settled",
        Shape::Table(SETTLED),
        "wie het heeft vastgesteld; leeg = concept",
        "who settled it; absent = draft",
    ),
    Field::new(
        "documents",
        Shape::Tables(DOCUMENT),
        "documenten waar antwoorden naar verwijzen",
        "documents that answers refer to",
    ),
    Field::new(
        "answers",
        Shape::Named(ANSWER),
        "de antwoorden, per nummer",
        "the answers, by number",
    )
    .begun(),
];

pub(super) const ORGANISATION: &[Field] = &[
    Field::new(
        "id",
        Shape::PlainId,
        "kort woord; bestanden heten ernaar",
        "short word; files are named after it",
    )
    .required(),
    Field::new("name", Shape::Text, "naam", "name").required(),
    Field::new(
        "kind",
        Shape::Id,
        "soort, zoals de norm die kent",
        "kind, as the norm knows it",
    )
    .required(),
    Field::new("region", Shape::Text, "regio", "region"),
];

pub(super) const MEASUREMENT: &[Field] = &[
    Field::new(
        "id",
        Shape::DottedId,
        "kort woord, zoals het jaar",
        "short word, such as the year",
    )
    .required(),
    Field::new(
        "label",
        Shape::Text,
        "hoe de meting heet",
        "what the measurement is called",
    ),
    Field::new(
        "date",
        Shape::Date,
        "peildatum",
        "date on which everything is judged",
    )
    .required(),
];

pub(super) const SHARED: &[Field] = &[
    Field::new(
        "for",
        Shape::Words(words::<Audience>),
        "voor wie",
        "for whom",
    )
    .required(),
    Field::new(
        "left_out",
        Shape::Ids,
        "velden die zijn weggelaten",
        "fields that were left out",
    ),
    Field::new(
        "source_sha256",
        Shape::Id,
        "vingerafdruk (sha256) van het bestand waar dit uit komt",
        "sha256 of the file that this was made from",
    ),
];

pub(super) const SETTLED: &[Field] = &[
    Field::new("by", Shape::Text, "door wie", "by whom"),
    Field::new("date", Shape::Date, "wanneer", "when"),
    Field::new(
        "ref",
        Shape::Text,
        "nummer van het besluit",
        "number of the decision",
    ),
    Field::new(
        "roles",
        Shape::TextOrTexts,
        "welke functies het vaststelden, geen personen; met een puntkomma ertussen of als lijst",
        "which roles settled it, never persons; with a semicolon between them or as a list",
    ),
];

const TITLE: Field = Field::new("title", Shape::Text, "titel", "title").required();
const REF: Field = Field::new(
    "ref",
    Shape::Text,
    "nummer of vindplaats",
    "number or place",
);
const DATE: Field = Field::new("date", Shape::OldDate, "datum", "date");
const REVIEW_BY: Field = Field::new(
    "review_by",
    Shape::Date,
    "wanneer opnieuw te bekijken",
    "when to look at it again",
);

pub(super) const DOCUMENT: &[Field] = &[
    Field::new(
        "id",
        Shape::DottedId,
        "kort woord om naar te verwijzen",
        "short word to refer to",
    )
    .required(),
    TITLE,
    REF,
    DATE,
    REVIEW_BY,
];

/// The title of a document that is said on the spot: one of the list has its own.
const OWN_TITLE: Field = Field::new("title", Shape::Text, "titel", "title");

/// A document of the list with the place in it, or one that is said on the spot.
pub(crate) const EVIDENCE: &[Field] = &[
    Field::new(
        "document",
        Shape::Id,
        "kenmerk van een document van de lijst",
        "id of a document of the list",
    ),
    Field::new(
        "article",
        Shape::Text,
        "artikel in dat document",
        "article in that document",
    ),
    OWN_TITLE,
    REF,
    DATE,
    REVIEW_BY,
];

/// An answer: status and note in front, then what is no text, then the other texts.
pub(crate) const ANSWER: &[Field] = &answer();

const fn answer() -> [Field; BESIDE_TEXTS.len() + TextKind::ALL.len()] {
    let mut fields = [TextKind::Note.field(); BESIDE_TEXTS.len() + TextKind::ALL.len()];
    fields[0] = BESIDE_TEXTS[0];
    let mut at = 1;
    while at < BESIDE_TEXTS.len() {
        fields[at + 1] = BESIDE_TEXTS[at];
        at += 1;
    }
    let mut text = 1;
    while text < TextKind::ALL.len() {
        fields[at + text] = TextKind::ALL[text].field();
        text += 1;
    }
    fields
}

/// What an answer holds beside its texts.
const BESIDE_TEXTS: [Field; 9] = [
    Field::new(
        "status",
        Shape::Spelled(Status::spellings),
        "voldoet, voldoet deels, voldoet nog niet of niet van toepassing",
        "met, partial, unmet or not_applicable",
    ),
    Field::new(
        "criteria",
        Shape::NamedTextOrTable(CRITERION),
        "antwoorden per onderdeel",
        "answers per criterion",
    ),
    Field::new(
        "owner",
        Shape::TextOrTexts,
        "een functie, geen persoon; zijn het er meer, dan met een puntkomma ertussen of als lijst",
        "a role, never a person; if there are more, with a semicolon between them or as a list",
    ),
    Field::new(
        "last_done",
        Shape::DateOrDates,
        "wanneer voor het laatst gedaan; zijn er meer termijnen, dan ook per termijn",
        "when last done; where there is more than one interval, also by interval",
    ),
    Field::new(
        "obstacles",
        Shape::SpelledList(Obstacle::spellings),
        "wat in de weg staat: capaciteit, geld, kennis, schaal of anders (voor regio en provincie)",
        "what stands in the way: capacity, money, knowledge, size or other (for region and province)",
    ),
    Field::new(
        "evidence",
        Shape::TextsOrTables(EVIDENCE),
        "waar het uit blijkt",
        "what shows it",
    ),
    Field::new(
        "actions",
        Shape::Tables(ACTION),
        "wat er gaat gebeuren",
        "what is going to be done",
    ),
    Field::new(
        "occasion",
        Shape::Words(words::<Occasion>),
        "none = kwam sinds de vorige meting niet voor",
        "none = it has not come up",
    ),
    Field::new(
        "confirmed",
        Shape::Flag,
        "false = overgenomen van vorig jaar en nog niet bevestigd",
        "false = carried over and not yet confirmed",
    ),
];

pub(crate) const CRITERION: &[Field] = &[
    Field::new(
        "status",
        Shape::Spelled(Status::spellings),
        "een van de vier statussen",
        "one of the four statuses",
    ),
    Field::new("note", Shape::Text, "waarom", "why"),
    Field::new(
        "evidence",
        Shape::TextsOrTables(EVIDENCE),
        "waar het uit blijkt",
        "what shows it",
    ),
];

pub(crate) const ACTION: &[Field] = &[
    Field::new(
        "id",
        Shape::DottedId,
        "kort woord, gelijk aan dat van vorig jaar",
        "short word, the same as last year's",
    ),
    TITLE,
    Field::new(
        "owner",
        Shape::TextOrTexts,
        "een functie of afdeling; zijn het er meer, dan met een puntkomma ertussen of als lijst",
        "a role or department; if there are more, with a semicolon between them or as a list",
    ),
    Field::new("due", Shape::Date, "wanneer het klaar is", "by when"),
    Field::new("done", Shape::Flag, "true = gedaan", "true = done"),
    Field::new(
        "public",
        Shape::Flag,
        "true = raad en inwoners mogen het lezen",
        "true = council and inhabitants may read it",
    ),
];
