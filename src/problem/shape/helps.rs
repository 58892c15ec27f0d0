//! What to do about keys and values, said once.

use super::{Expected, ShapeFault};
use crate::lang::Lang;
use crate::problem::{known, meant_or_known};

impl ShapeFault {
    /// What to do.
    pub(super) fn helped(&self, lang: Lang) -> String {
        let fixed = |nl: &str, en: &str| lang.pick(nl, en).to_owned();
        match self {
            Self::UnknownKey { nearest, known, .. } => {
                meant_or_known(lang, nearest.as_deref(), known)
            }
            Self::NestedCriterion { parent, child } => lang.pick(
                format!("schrijf: \"{parent}.{child}\": voldoet"),
                format!("write: \"{parent}.{child}\": met"),
            ),
            Self::UnknownWord {
                instead: Some(word),
                ..
            } => lang.pick(format!("schrijf: {word}"), format!("write: {word}")),
            Self::UnknownWord { known: words, .. } => known(lang, words),
            Self::BadDate {
                write: Some(iso), ..
            }
            | Self::DateForm { iso, .. } => {
                lang.pick(format!("schrijf: {iso}"), format!("write: {iso}"))
            }
            Self::DateRange { .. } | Self::OldDate { .. } => {
                fixed("kijk het jaartal na", "look at the year again")
            }
            Self::NoSuchDay { .. } => fixed(
                "kijk de dag en de maand na",
                "look at the day and the month again",
            ),
            Self::BadDate { write: None, .. } => fixed(
                "schrijf bijvoorbeeld: 2025-04-15",
                "write for instance: 2025-04-15",
            ),
            Self::BadYear { .. } => fixed(
                "schrijf bijvoorbeeld: 2027, of waar dat mag 2027-12-31",
                "write for instance: 2027, or where it may be a date 2027-12-31",
            ),
            Self::UnquotedId { id } => lang.pick(
                format!("schrijf: [answers.\"{id}\"]"),
                format!("write: [answers.\"{id}\"]"),
            ),
            Self::BadId {
                instead: Some(id), ..
            } => lang.pick(
                format!("schrijf bijvoorbeeld: {id}"),
                format!("write for instance: {id}"),
            ),
            Self::BadId { .. } => fixed(
                "gebruik kleine letters, cijfers en streepjes, en een punt in een nummer; begin met een letter of cijfer",
                "use small letters, digits and dashes, and a dot in a number; begin with a letter or digit",
            ),
            Self::UnknownFile => fixed(
                "een antwoordenbestand heeft op de kantlijn: norm, organisation, measurement en answers; een norm: id, title, version, kinds en themes",
                "an answers file has at the margin: norm, organisation, measurement and answers; a norm: id, title, version, kinds and themes",
            ),
            Self::NoAnswers => fixed(
                "een antwoordenbestand heeft op de kantlijn: norm, organisation, measurement en answers",
                "an answers file has at the margin: norm, organisation, measurement and answers",
            ),
            Self::NormAsAnswers => fixed(
                "maak er een vragenlijst bij met norm init, of bekijk de norm met norm show",
                "make a form for it with norm init, or look at the norm with norm show",
            ),
            Self::AnswersAsNorm => fixed(
                "geef hier een bestand met “themes”; antwoorden horen niet in de map van --norms",
                "give a file with “themes” here; answers do not belong in the folder of --norms",
            ),
            Self::WorkspaceAsAnswers => fixed(
                "geef het bestand of de map met antwoorden",
                "give the file or the folder with answers",
            ),
            Self::WrongShape {
                expected,
                found,
                key,
                in_toml,
            } => match in_toml {
                true => toml_help(*expected, *found, *key, lang),
                false => shape_help(*expected, *key, lang),
            },
            Self::DuplicateKey { .. } => fixed(
                "laat één van de twee staan, of voeg ze samen",
                "leave one of the two, or put them together",
            ),
            Self::MissingKey { key } => {
                lang.pick(format!("zet het erbij: {key}"), format!("add it: {key}"))
            }
            Self::DecimalId { whole, .. } => {
                lang.pick(format!("schrijf: {whole}"), format!("write: {whole}"))
            }
            Self::DuplicateId { .. } => fixed(
                "geef één van de twee een ander id",
                "give one of the two another id",
            ),
            Self::CutText { .. } => fixed(
                "zet de hele tekst tussen aanhalingstekens; een opmerking hoort op een eigen regel",
                "put the whole text in quotes; a comment belongs on a line of its own",
            ),
            Self::EmptyText { .. } => fixed("vul het in", "fill it in"),
        }
    }
}

/// How a value of another shape is written in TOML, where that differs.
fn toml_help(expected: Expected, found: Expected, key: Option<&str>, lang: Lang) -> String {
    let key = key.unwrap_or(lang.pick("veld", "key"));
    match (expected, found) {
        (Expected::Table, Expected::List) => lang.pick(
            "schrijf een kop met één paar haken, [naam], en geen [[naam]]; een groep op één regel staat tussen accolades",
            "write a heading with one pair of brackets, [name], and not [[name]]; a group on one line stands in braces",
        ).to_owned(),
        (Expected::List, Expected::Table) => lang.pick(
            "een lijst van groepen heeft koppen met dubbele haken: [[naam]]; een lijst van teksten staat tussen haken: [\"…\"]",
            "a list of groups has headings with double brackets: [[name]]; a list of texts stands in brackets: [\"…\"]",
        ).to_owned(),
        (Expected::List, _) => lang.pick(
            "zet vierkante haken om de waarde: [\"…\"]; een lijst van groepen heeft een kop met dubbele haken: [[naam]]",
            "put square brackets around the value: [\"…\"]; a list of groups has a heading with double brackets: [[name]]",
        ).to_owned(),
        (Expected::Table, _) => lang.pick(
            format!("zet velden tussen accolades, bijvoorbeeld: {{{key} = …}}, of onder een eigen kop: [naam]"),
            format!("put keys in braces, for instance: {{{key} = …}}, or below a heading of their own: [name]"),
        ),
        (Expected::Text, _) => lang.pick(
            "zet hier één waarde; een tekst staat tussen aanhalingstekens",
            "put one value here; a text stands in quotes",
        ).to_owned(),
        (Expected::Date | Expected::Year, _) => shape_help(expected, None, lang),
    }
}

/// How a value of another shape is written.
fn shape_help(expected: Expected, key: Option<&str>, lang: Lang) -> String {
    match expected {
        Expected::List => lang.pick(
            "zet vierkante haken om de waarde, of een streepje ervoor op een eigen regel",
            "put square brackets around the value, or a dash before it on a line of its own",
        ).to_owned(),
        Expected::Table => {
            let key = key.unwrap_or(lang.pick("veld", "key"));
            lang.pick(
                format!("zet velden op eigen regels eronder, ingesprongen, bijvoorbeeld: {key}: …"),
                format!("put keys on lines of their own below it, indented, for instance: {key}: …"),
            )
        }
        Expected::Text => lang.pick(
            "zet hier één waarde; een tekst met haken of een streepje vooraan staat tussen aanhalingstekens",
            "put one value here; a text with brackets or a dash in front stands in quotes",
        ).to_owned(),
        Expected::Date => lang.pick(
            "schrijf bijvoorbeeld: 2025-04-15",
            "write for instance: 2025-04-15",
        ).to_owned(),
        Expected::Year => lang.pick("schrijf bijvoorbeeld: 2027", "write for instance: 2027").to_owned(),
    }
}
