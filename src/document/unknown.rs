//! A key that a table does not have: what was probably meant.

use super::field::Field;
use super::keys::{is_other_key, is_quotable};
use super::repeated::plain_word;
use super::source::Source;
use crate::problem::{Fault, ShapeFault, SyntaxFault};

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

/// Dutch names that people give to keys, and the key.
const DUTCH_KEYS: [(&str, &str); 28] = [
    ("norm", "norm"),
    ("organisatie", "organisation"),
    ("meting", "measurement"),
    ("vastgesteld", "settled"),
    ("documenten", "documents"),
    ("antwoorden", "answers"),
    ("naam", "name"),
    ("soort", "kind"),
    ("regio", "region"),
    ("datum", "date"),
    ("door", "by"),
    ("titel", "title"),
    ("nummer", "ref"),
    ("toelichting", "note"),
    ("reden", "note"),
    ("onderdelen", "criteria"),
    ("eigenaar", "owner"),
    ("bewijs", "evidence"),
    ("acties", "actions"),
    ("klaar", "done"),
    ("gedaan", "done"),
    ("deadline", "due"),
    ("openbaar", "public"),
    ("hulp", "support"),
    ("aanbod", "offer"),
    ("bevestigd", "confirmed"),
    ("laatst gedaan", "last_done"),
    ("laatst_gedaan", "last_done"),
];

/// The key of ours that was meant by words with spaces between them.
pub(super) fn spaced_key(words: &str) -> Option<String> {
    let words = words.trim().to_lowercase();
    let dutch = DUTCH_KEYS.iter().find(|(dutch, _)| *dutch == words);
    let joined = words.split_whitespace().collect::<Vec<_>>().join("_");
    let own = || (is_quotable(&joined) || is_other_key(&joined)).then_some(joined);
    dutch.map(|(_, english)| (*english).to_owned()).or_else(own)
}

/// The key that was probably meant: the English for a Dutch name, or the most alike.
fn meant<'k, I: Iterator<Item = &'k str>>(
    source: &Source,
    key: &str,
    known: impl Fn() -> I,
) -> Option<String> {
    let word = key.trim().to_lowercase();
    let dutch = DUTCH_KEYS.iter().find(|(dutch, _)| *dutch == word);
    let english = dutch.and_then(|(_, english)| known().find(|known| known == english));
    let english = english.map(str::to_owned);
    english.or_else(|| source.nearest(key, known()))
}
