//! Values that views keep as types and that outputs show as the word that stands for
//! them in files.

use serde::{Serialize, Serializer};

use crate::document::Word;

/// Serialises a value as its word.
pub(super) fn in_word<W: Word, S: Serializer>(value: &W, serializer: S) -> Result<S::Ok, S::Error> {
    serializer.serialize_str(value.word())
}

/// Serialises a value that may be absent as its word.
pub(super) fn in_word_if_any<W: Word, S: Serializer>(
    value: &Option<W>,
    serializer: S,
) -> Result<S::Ok, S::Error> {
    value.map(W::word).serialize(serializer)
}

/// Serialises several values as their words.
pub(super) fn in_words<W: Word, S: Serializer>(
    values: &[W],
    serializer: S,
) -> Result<S::Ok, S::Error> {
    serializer.collect_seq(values.iter().map(|value| value.word()))
}
