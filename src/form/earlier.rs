//! What forms of earlier versions say otherwise, and is read as before.

/// Headings that forms of earlier versions have, by the name of their column.
const HEADINGS: [(&str, &str); 3] = [
    ("private", "Privé"),
    ("offer", "Te delen"),
    ("occasion", "Voorgedaan"),
];

/// Columns that forms of earlier versions do not have: that one is not there is no news.
const ADDED: [&str; 3] = ["obstacles", "criterion", "article"];

/// Words that workbooks of earlier versions have.
const WORDS: [(&str, &str, &str); 1] = [("occasion", "niet voorgedaan", "none")];

/// The headings that a column had.
pub(super) fn headings(name: &str) -> impl Iterator<Item = &'static str> {
    let of_column = HEADINGS.iter().filter(move |(column, _)| *column == name);
    of_column.map(|(_, heading)| *heading)
}

/// Whether forms of earlier versions lack a column.
pub(super) fn is_added(name: &str) -> bool {
    ADDED.contains(&name)
}

/// Whether a cell of a column holds what was written for a word.
pub(super) fn is_word(name: &str, written: &str, word: &str) -> bool {
    WORDS.contains(&(name, written, word))
}
