//! Line ends: a text is the same however its file ends its lines.

use std::borrow::Cow;

/// A text with every line end as one character.
pub(crate) fn unix_lines(text: Cow<'_, str>) -> Cow<'_, str> {
    match text.contains('\r') {
        true => Cow::Owned(text.replace("\r\n", "\n").replace('\r', "\n")),
        false => text,
    }
}
