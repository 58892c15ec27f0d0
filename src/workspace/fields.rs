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
        "published",
        Shape::Tables(PUBLISHED),
        "beelden die naar buiten zijn gegaan, met de bestanden erachter",
        "pictures that went out, with the files behind them",
    ),
    Field::new(
        "gate",
        Shape::Table(GATE),
        "eigen afspraken",
        "one's own agreements",
    ),
    Field::new(
        "overview",
        Shape::Table(OVERVIEW),
        "wat het beeld van de provincie toont",
        "what the picture of the province shows",
    ),
    Field::new(
        "report",
        Shape::Table(REPORT),
        "hoe verslagen worden gemaakt",
        "how reports are made",
    ),
];

/// The keys of `[[settled]]`.
pub(crate) const SETTLED: &[Field] = &[
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

/// The keys of `[[published]]`.
pub(crate) const PUBLISHED: &[Field] = &[
    Field::new("norm", Shape::Id, "de norm", "the norm").required(),
    Field::new("measurement", Shape::Id, "de meting", "the measurement").required(),
    Field::new("for", Shape::Id, "voor wie", "for whom").required(),
    Field::new(
        "sha256",
        Shape::Texts,
        "vingerafdrukken (sha256) van de bestanden achter het beeld",
        "sha256 of the files behind the picture",
    )
    .required(),
    Field::new(
        "groups",
        Shape::Texts,
        "per groep die samen is geteld, wie erin zit",
        "per group that was counted together, who is in it",
    ),
];

/// The keys of `[[organisation]]`.
pub(crate) const ORGANISATION: &[Field] = &[
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
        "norm",
        Shape::Texts,
        "de normen die deze organisatie beantwoordt; leeg = die van de werkmap",
        "the norms that this organisation answers; absent = that of the workspace",
    ),
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

/// The keys of `[overview]`.
pub(crate) const OVERVIEW: &[Field] = &[
    Field::new(
        "regions",
        Shape::Flag,
        "false = regio's staan niet apart in wat buiten de regio gaat",
        "false = regions do not stand apart in what leaves the region",
    ),
    Field::new(
        "exact",
        Shape::Table(EXACT),
        "afspraak van alle deelnemers over precieze aantallen",
        "agreement of all participants on exact counts",
    ),
];

/// The keys of `exact` in `[overview]`.
pub(crate) const EXACT: &[Field] = &[
    Field::new(
        "for",
        Shape::Id,
        "voor wie: province, nooit public",
        "for whom: province, never public",
    )
    .required(),
    Field::new(
        "agreed",
        Shape::Date,
        "wanneer alle deelnemers dat hebben afgesproken",
        "when all participants agreed on it",
    )
    .required(),
    Field::new(
        "ref",
        Shape::Text,
        "waar die afspraak staat",
        "where that agreement is written down",
    )
    .required(),
];

/// The keys of `[report]`.
pub(crate) const REPORT: &[Field] = &[
    Field::new(
        "template",
        Shape::Text,
        "map met eigen sjablonen",
        "folder with own templates",
    ),
    Field::new(
        "reference",
        Shape::Text,
        "document van Word met de huisstijl (.docx of .dotx)",
        "Word document with the house style (.docx or .dotx)",
    ),
    Field::new(
        "styles",
        Shape::NamedTexts,
        "hoe stijlen in dat document heten: \"heading 1\" = \"Eigen kop\"",
        "what styles are called in that document: \"heading 1\" = \"Own heading\"",
    ),
];

/// The keys of `[gate]`.
pub(crate) const GATE: &[Field] = &[
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
        "no_open_without_plan",
        Shape::Flag,
        "geen openstaand punt zonder open actie",
        "no gap without an open action",
    ),
    Field::new(
        "warn_until",
        Shape::Date,
        "tot deze dag alleen een waarschuwing",
        "until this day only a warning",
    ),
];
