//! A key that a table does not have: what was probably meant.

use super::field::Field;
use super::repeated::plain_word;
use super::slip::{CURLY, FIXED};
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
    if key.contains(FIXED) {
        return SyntaxFault::FixedSpace.into();
    }
    if key.contains(CURLY) {
        return SyntaxFault::WordQuotes.into();
    }
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
const DUTCH_KEYS: [(&str, &str); 26] = [
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
];

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
