//! The keys of `norm.toml`, said once.

use crate::document::{Field, Shape};

/// The keys of `norm.toml`.
pub const WORKSPACE: &[Field] = &[
    Field::new(
        "norm",
        Shape::Text,
        "de norm die bedoeld is als een opdracht er geen noemt",
        "the norm that is meant where a command names none",
    ),
    Field::new(
        "norms",
        Shape::Text,
        "map met normbestanden",
        "folder with norm files",
    ),
    Field::new(
        "answers",
        Shape::Texts,
        "mappen met antwoordbestanden",
        "folders with answers files",
    ),
    Field::new(
        "organisation",
        Shape::Tables(ORGANISATION),
        "wie meedoet",
        "who takes part",
    ),
    Field::new(
        "settled",
        Shape::Tables(SETTLED),
        "vastgestelde bestanden, die niet meer mogen veranderen",
        "settled files, which may no longer change",
    ),
    Field::new(
        "gate",
        Shape::Table(GATE),
        "eigen afspraken",
        "one's own agreements",
    ),
    Field::new(
        "report",
        Shape::Table(REPORT),
        "hoe verslagen worden gemaakt",
        "how reports are made",
    ),
];

/// The keys of `[[settled]]`.
pub const SETTLED: &[Field] = &[
    Field::new(
        "file",
        Shape::Text,
        "vastgesteld antwoordenbestand, gezien vanuit de map van norm.toml",
        "settled answers file, seen from the folder of norm.toml",
    )
    .required(),
    Field::new(
        "sha256",
        Shape::Id,
        "vingerafdruk (sha256) van het bestand toen het werd vastgelegd",
        "sha256 of the file when it was recorded",
    )
    .required(),
];

/// The keys of `[[organisation]]`.
pub const ORGANISATION: &[Field] = &[
    Field::new(
        "id",
        Shape::Id,
        "kort woord, gelijk aan dat in de antwoordbestanden",
        "short word, the same as in the answers files",
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
    Field::new(
        "joined",
        Shape::Date,
        "eerste dag dat de organisatie meedoet",
        "first day that the organisation takes part",
    ),
    Field::new(
        "left",
        Shape::Date,
        "eerste dag dat de organisatie niet meer meedoet",
        "first day that the organisation no longer takes part",
    ),
    Field::new(
        "continues",
        Shape::Ids,
        "organisaties die na een herindeling in deze opgaan",
        "organisations that were merged into this one",
    ),
    Field::new(
        "publish",
        Shape::Flag,
        "true = cijfers van deze soort mogen worden getoond, ook als de organisatie de enige is",
        "true = figures of this kind may be shown though the organisation is the only one",
    ),
];

/// The keys of `[report]`.
pub const REPORT: &[Field] = &[Field::new(
    "template",
    Shape::Text,
    "map met eigen sjablonen",
    "folder with own templates",
)];

/// The keys of `[gate]`.
pub const GATE: &[Field] = &[
    Field::new(
        "met",
        Shape::Text,
        "minste aandeel dat voldoet: 0.8, of als heel percentage 80",
        "least share that is met: 0.8, or as a whole percentage 80",
    ),
    Field::new(
        "met_per_theme",
        Shape::Text,
        "hetzelfde voor elk thema",
        "the same for every theme",
    ),
    Field::new(
        "no_regression",
        Shape::Flag,
        "niets lager dan in de baseline",
        "nothing lower than in the baseline",
    ),
    Field::new(
        "no_overdue",
        Shape::Flag,
        "geen actie over datum",
        "no action overdue",
    ),
    Field::new(
        "warn_until",
        Shape::Date,
        "tot deze dag alleen een waarschuwing",
        "until this day only a warning",
    ),
];
