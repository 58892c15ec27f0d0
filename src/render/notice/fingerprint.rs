//! What tells one notice from another, also after lines have moved.

use std::collections::HashMap;

use super::Notice;
use crate::digest::sha256;

/// A notice with the name under which a pipeline knows it again.
pub(super) struct Known<'n> {
    pub(super) notice: &'n Notice,
    pub(super) fingerprint: String,
    /// Which one it is of those that are alike, from 1.
    pub(super) number: usize,
}

/// Enough of a hash to tell apart what one file can hold.
const DIGITS: usize = 16;

/// Each notice with its fingerprint: code, file, cell and what it is about, but
/// no line. Those that are alike are told apart by their order.
pub(super) fn known<'n>(notices: impl Iterator<Item = &'n Notice>) -> Vec<Known<'n>> {
    let mut seen: HashMap<String, usize> = HashMap::new();
    let known = notices.map(|notice| {
        let spot = &notice.spot;
        let cell = spot.cell.as_deref().unwrap_or("");
        let said = [notice.code.name(), &spot.file, cell, &notice.about].join("\0");
        let mut fingerprint = sha256(said.as_bytes());
        fingerprint.truncate(DIGITS);
        let number = seen.entry(fingerprint.clone()).or_default();
        *number += 1;
        Known {
            notice,
            fingerprint,
            number: *number,
        }
    });
    known.collect()
}
