//! A key that a table does not have: what was probably meant.

use super::field::Field;
use super::keys::{is_key, of_dutch};
use super::repeated::plain_word;
use super::source::Source;
use crate::problem::{Fault, ShapeFault, SyntaxFault, nearest};

/// What is wrong with a key that a table does not have; the rest of a text in
/// its place is not repeated.
pub(super) fn unknown_key(
    source: &Source,
    key: &str,
    is_text: bool,
    table: &'static [Field],
) -> Fault {
    let known = || table.iter().map(|field| field.name);
    let nearest = meant(source, key, known);
    // Of what was not looked up it is not known whether it is a key.
    if is_text && nearest.is_none() && source.is_helped() {
        return SyntaxFault::CutByComma.into();
    }
    ShapeFault::UnknownKey {
        key: plain_word(key),
        nearest,
        known: known().map(str::to_owned).collect(),
    }
    .into()
}

/// The key of ours that was meant by words with spaces between them.
pub(super) fn spaced_key(words: &str) -> Option<String> {
    let words = words.trim().to_lowercase();
    let joined = words.split_whitespace().collect::<Vec<_>>().join("_");
    let own = || is_key(&joined).then_some(joined);
    of_dutch(&words).map(str::to_owned).or_else(own)
}

/// The key that somebody who typed a flag probably meant.
pub(crate) fn meant_key(key: &str, known: &[&'static str]) -> Option<String> {
    let word = key.trim().to_lowercase();
    let english = of_dutch(&word).filter(|english| known.contains(english));
    let alike = || nearest(key, known.iter().copied());
    english.or_else(alike).map(str::to_owned)
}

/// The key that was probably meant: the English for a Dutch name, or the most alike.
fn meant<'k, I: Iterator<Item = &'k str>>(
    source: &Source,
    key: &str,
    known: impl Fn() -> I,
) -> Option<String> {
    let word = key.trim().to_lowercase();
    let english = of_dutch(&word).and_then(|english| known().find(|known| *known == english));
    let english = english.map(str::to_owned);
    english.or_else(|| source.nearest(key, known()))
}
