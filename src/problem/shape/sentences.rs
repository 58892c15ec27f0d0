//! What is wrong with keys and values, said once.

use super::{Expected, ShapeFault};
use crate::lang::Lang;

impl ShapeFault {
    /// What is wrong, in one sentence without a full stop.
    pub(super) fn said(&self, lang: Lang) -> String {
        match self {
            Self::UnknownFile => lang.pick(
                "dit is geen norm en geen antwoordenbestand: “themes” en “answers” ontbreken allebei",
                "this is neither a norm nor an answers file: “themes” and “answers” are both missing",
            ).to_owned(),
            Self::NoAnswers => lang.pick(
                "dit is geen antwoordenbestand: het veld “answers” ontbreekt",
                "this is no answers file: the key “answers” is missing",
            ).to_owned(),
            Self::NormAsAnswers => lang.pick(
                "dit is een norm en geen antwoordenbestand",
                "this is a norm and no answers file",
            ).to_owned(),
            Self::AnswersAsNorm => lang.pick(
                "dit is een antwoordenbestand en geen norm",
                "this is an answers file and no norm",
            ).to_owned(),
            Self::WorkspaceAsAnswers => lang.pick(
                "dit is een werkmap (norm.toml) en geen antwoordenbestand",
                "this is a workspace (norm.toml) and no answers file",
            ).to_owned(),
            Self::UnknownKey { key, .. } => lang.pick(
                format!("het veld “{key}” bestaat hier niet"),
                format!("there is no key “{key}” here"),
            ),
            Self::NestedCriterion { parent, child } => lang.pick(
                format!("het onderdeel “{child}” van “{parent}” krijgt een eigen regel"),
                format!("criterion “{child}” of “{parent}” takes a line of its own"),
            ),
            Self::DuplicateKey { key, first } => lang.pick(
                format!("“{key}” staat hier voor de tweede keer; eerder op regel {first}"),
                format!("“{key}” stands here a second time; first on line {first}"),
            ),
            Self::MissingKey { key } => lang.pick(
                format!("hier ontbreekt het veld “{key}”"),
                format!("the key “{key}” is missing here"),
            ),
            Self::WrongShape { expected, found, .. } => lang.pick(
                format!("hier hoort {}, geen {}", expected.name(lang), found.name(lang).trim_start_matches("een ")),
                format!("this should be {}, not {}", expected.name(lang), found.name(lang)),
            ),
            Self::UnknownWord { key, word, .. } => lang.pick(
                format!("“{word}” kan niet bij “{key}”"),
                format!("“{word}” is not possible for “{key}”"),
            ),
            Self::BadDate { word, .. } => lang.pick(
                format!("“{word}” is geen datum in de vorm jaar-maand-dag"),
                format!("“{word}” is no date in the form year-month-day"),
            ),
            Self::NoSuchDay { word } => lang.pick(
                format!("“{word}” is een dag die niet bestaat"),
                format!("“{word}” is a day that does not exist"),
            ),
            Self::DateForm { word, iso } => lang.pick(
                format!("“{word}” is gelezen als {iso}"),
                format!("“{word}” was read as {iso}"),
            ),
            Self::DateRange { iso } => lang.pick(
                format!("{iso} kan hier niet: het ligt niet tussen 1990 en 2100"),
                format!("{iso} cannot be here: it does not lie between 1990 and 2100"),
            ),
            Self::OldDate { iso } => lang.pick(
                format!("{iso} ligt niet tussen 1990 en 2100"),
                format!("{iso} does not lie between 1990 and 2100"),
            ),
            Self::BadYear { word } => lang.pick(
                format!("“{word}” is geen jaartal van vier cijfers en geen datum"),
                format!("“{word}” is no year of four digits and no date"),
            ),
            Self::UnquotedId { id } => lang.pick(
                format!("het nummer {id} staat hier zonder aanhalingstekens"),
                format!("the number {id} stands here without quotes"),
            ),
            Self::BadId { id, sign, .. } => {
                let why = bad_sign(*sign, lang);
                lang.pick(
                    format!("“{id}” kan geen kenmerk (id) zijn: {why}"),
                    format!("“{id}” cannot be an id: {why}"),
                )
            }
            Self::DecimalId { id, .. } => lang.pick(
                format!("“{id}” was een heel getal en kreeg een decimaal"),
                format!("“{id}” was a whole number and got a decimal"),
            ),
            Self::DuplicateId { id, first } => lang.pick(
                format!("het kenmerk “{id}” is al gebruikt op regel {first}"),
                format!("the id “{id}” was already used on line {first}"),
            ),
            Self::CutText { key } => lang.pick(
                format!("wat hier achter de # staat telt als opmerking en niet als tekst van “{key}”"),
                format!("what stands behind the # here is a comment and no text of “{key}”"),
            ),
            Self::EmptyText { key } => lang.pick(
                format!("“{key}” is leeg en moet iets zeggen"),
                format!("“{key}” is empty and must say something"),
            ),
        }
    }
}

impl Expected {
    fn name(self, lang: Lang) -> &'static str {
        match self {
            Self::Text => lang.pick("een tekst", "a text"),
            Self::List => lang.pick("een lijst", "a list"),
            Self::Table => lang.pick("een groep velden", "a group of keys"),
            Self::Date => lang.pick("een datum", "a date"),
            Self::Year => lang.pick("een jaartal", "a year"),
        }
    }
}

/// What is wrong with a sign of an id.
fn bad_sign(sign: Option<char>, lang: Lang) -> String {
    match sign {
        None => lang.pick("het is te lang", "it is too long").to_owned(),
        Some(' ') => lang
            .pick("er staat een spatie in", "there is a space in it")
            .to_owned(),
        Some('-') => lang
            .pick(
                "het begint niet met een letter of cijfer",
                "it does not begin with a letter or digit",
            )
            .to_owned(),
        Some(c)
            if c.is_control()
                || c.is_whitespace()
                || matches!(c, '\u{200b}'..='\u{200f}' | '\u{2060}' | '\u{feff}') =>
        {
            let code = u32::from(c);
            lang.pick(
                format!("er staat een onzichtbaar teken in (U+{code:04X})"),
                format!("there is an invisible sign in it (U+{code:04X})"),
            )
        }
        Some(c) if c.is_uppercase() => lang.pick(
            format!("de hoofdletter {c} kan hier niet"),
            format!("the capital {c} is not possible here"),
        ),
        Some(c) => lang.pick(
            format!("het teken {c} kan daar niet staan"),
            format!("the sign {c} cannot be there"),
        ),
    }
}
