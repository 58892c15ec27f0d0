//! Where a text goes, and what was made of it.

use super::inline::Looks;
use crate::lang::Lang;

/// Where a text goes.
#[derive(Debug)]
pub(super) struct Page<'p> {
    pub looks: Looks<'p>,
    /// The width of its text, in twips.
    pub width: usize,
    /// The width of a letter in tables, in twips.
    pub letter: usize,
    pub lang: Lang,
    /// The number of its first bookmark.
    pub first_id: usize,
}

/// What was made of a text.
#[derive(Debug)]
pub(super) struct Body {
    pub xml: String,
    pub title: String,
}
