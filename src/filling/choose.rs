//! What somebody who begins a form asks for: a part of the norm, and an id.

use crate::answers::not_own;
use crate::lang::plain_words;
use crate::norm::{Kind, Norm, Requirement, Theme};
use crate::problem::AnswerFault;

/// The requirements that a word stands for.
pub(crate) struct Chosen(pub Vec<String>);

/// Why a word stands for no requirements.
#[derive(Debug)]
pub(crate) enum NotChosen {
    /// There is no such requirement.
    Unknown(AnswerFault),
    /// It is not this kind's to answer.
    NotOwn(AnswerFault),
    /// It is a theme and a requirement.
    Both,
    /// It is a theme that asks nothing of this kind.
    Empty,
}

/// What a word can be meant as.
enum WordChoice<'w> {
    Theme(&'w str),
    Requirement(&'w str),
    Either(&'w str),
}

fn meant(word: &str) -> WordChoice<'_> {
    match word.trim().split_once(':') {
        Some(("theme" | "thema", id)) => WordChoice::Theme(id.trim()),
        Some(("requirement" | "nummer", id)) => WordChoice::Requirement(id.trim()),
        Some(_) | None => WordChoice::Either(word.trim()),
    }
}

/// The requirements that a word stands for: a theme, or a requirement.
///
/// # Errors
/// When it stands for none, or for two things at once.
pub(crate) fn choose(norm: &Norm, kind: &str, word: &str) -> Result<Chosen, NotChosen> {
    let theme = |id: &str| norm.themes.iter().find(|theme| theme.id == id);
    match meant(word) {
        WordChoice::Either(id) => match (theme(id), norm.requirement(id)) {
            (Some(_), Some(_)) => Err(NotChosen::Both),
            (Some(theme), None) => of_theme(theme, kind),
            (None, Some(requirement)) => of_requirement(norm, requirement, kind),
            (None, None) => Err(unknown(norm, id)),
        },
        WordChoice::Theme(id) => {
            theme(id).map_or_else(|| Err(unknown(norm, id)), |theme| of_theme(theme, kind))
        }
        WordChoice::Requirement(id) => norm.requirement(id).map_or_else(
            || Err(unknown(norm, id)),
            |one| of_requirement(norm, one, kind),
        ),
    }
}

fn of_theme(theme: &Theme, kind: &str) -> Result<Chosen, NotChosen> {
    let own = theme.requirements.iter();
    let own = own.filter(|requirement| requirement.asks(kind));
    let ids: Vec<String> = own
        .map(|requirement| requirement.id.value.clone())
        .collect();
    match ids.is_empty() {
        true => Err(NotChosen::Empty),
        false => Ok(Chosen(ids)),
    }
}

fn of_requirement(norm: &Norm, requirement: &Requirement, kind: &str) -> Result<Chosen, NotChosen> {
    not_own(norm, requirement, kind).map_or_else(
        || Ok(Chosen(vec![requirement.id.value.clone()])),
        |fault| Err(NotChosen::NotOwn(fault)),
    )
}

fn unknown(norm: &Norm, id: &str) -> NotChosen {
    let known: Vec<&str> = norm.requirements().map(|known| known.id.as_str()).collect();
    let reference = norm.reference().to_string();
    NotChosen::Unknown(AnswerFault::unknown_requirement(id, reference, &known))
}

/// A short word made of a name; without the kind's own name in front of it.
pub(crate) fn id_of_name(name: &str, kind: &Kind) -> Option<String> {
    let own = plain_words(name);
    let of_kind = plain_words(&kind.title);
    let rest = own
        .strip_prefix(of_kind.as_slice())
        .filter(|rest| !rest.is_empty());
    let id = rest.unwrap_or(&own).join("-");
    (!id.is_empty()).then_some(id)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_id_is_made_of_the_name() {
        let kind = Kind {
            title: "Gemeente".to_owned(),
            ..Kind::default()
        };
        for (name, id) in [
            ("Gemeente Waterkant", Some("waterkant")),
            ("Súdermar en 't Zand", Some("sudermar-en-t-zand")),
            ("Gemeente", Some("gemeente")),
            ("???", None),
        ] {
            assert_eq!(id_of_name(name, &kind).as_deref(), id, "{name}");
        }
    }
}
