//! What a message repeats of a wrong value: never a sentence, which may be what
//! somebody wrote for their own eyes.

use super::heading::is_no_sentence;

/// How much of a wrong value a message repeats.
const SHOWN: usize = 40;

/// A key, id or word as a message repeats it; a sentence in its place may be
/// what somebody wrote for their own eyes.
pub(crate) fn plain_word(word: &str) -> String {
    let plain = |c: char| c.is_alphanumeric() || ".,-_/“”'\"".contains(c);
    match word.trim().chars().all(plain) && word.chars().count() <= SHOWN {
        true => word.trim().to_owned(),
        false => "…".to_owned(),
    }
}

/// A value where a word, id or date belongs, as far as a message repeats it: no
/// sentence that stands in the wrong place.
pub(crate) fn short_word(word: &str) -> String {
    match is_no_sentence(word) {
        true => short(word),
        false => "…".to_owned(),
    }
}

/// The start of a value, on one line, as far as a message repeats it.
pub(crate) fn short(word: &str) -> String {
    let line = word.lines().next().unwrap_or_default().trim();
    let cut = line.chars().count() > SHOWN || word.trim().contains('\n');
    let mut short: String = line.chars().take(SHOWN).collect();
    if cut {
        short.push('…');
    }
    short
}
