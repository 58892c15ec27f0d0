//! What was checked, and what there is to tell of it.

use crate::problem::{Code, Place};

/// Something that was checked, with what there is to tell of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Check {
    /// What was checked.
    pub subject: CheckedItem,
    /// The group it belongs to: an organisation and measurement, or a command.
    pub group: String,
    /// What there is to tell; none = fine, where it is known.
    pub notices: Vec<Notice>,
    /// Why nobody can tell whether it is fine.
    pub unknown: Option<String>,
}

/// What was checked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum CheckedItem {
    /// A file.
    File(String),
    /// A requirement, an agreement, the documents.
    Point(String),
}

impl CheckedItem {
    /// How a pipeline calls it.
    pub(super) fn name(&self) -> &str {
        match self {
            Self::File(name) | Self::Point(name) => name,
        }
    }
}

/// Something to tell a pipeline, at a place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Notice {
    /// The stable code.
    pub code: Code,
    /// How much it matters.
    pub level: Level,
    /// One sentence, without text of the file.
    pub message: String,
    /// What to do, without text of the file.
    pub tip: String,
    /// What it is about, which stays the same when lines move: a requirement, an agreement.
    pub about: String,
    /// Where it is shown.
    pub spot: Spot,
}

impl Notice {
    /// The sentence and what to do, where a medium has one text for both.
    pub(super) fn told(&self) -> String {
        let end = if self.message.ends_with('.') { "" } else { "." };
        format!("{}{end} {}", self.message, self.tip)
    }
}

/// How much a notice matters.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Level {
    /// It fails the check.
    Error,
    /// It wants attention.
    Warning,
    /// It is good to know.
    Note,
}

/// Where a pipeline shows a notice.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Spot {
    /// The file.
    pub file: String,
    /// The line, from 1: that of the whole file is its first.
    pub line: u32,
    /// The column in characters, from 1, and the one behind what is meant.
    pub columns: Option<(u32, u32)>,
    /// The cell of a workbook: `Vragenlijst!C12`.
    pub cell: Option<String>,
}

impl Spot {
    /// A file as a whole.
    pub(super) fn of_file(file: &str) -> Self {
        Self::at(file, None, None)
    }

    /// A line or a cell of a file.
    pub(super) fn at(file: &str, line: Option<u32>, cell: Option<String>) -> Self {
        Self {
            file: file.to_owned(),
            line: line.unwrap_or(1).max(1),
            columns: None,
            cell,
        }
    }

    pub(super) fn of(place: &Place) -> Self {
        let columns = place.col().zip(place.end());
        // What is behind the last sign of a line is shown at that sign.
        let columns = columns.map(|(col, end)| match end > col {
            true => (col, end),
            false => (col.saturating_sub(1).max(1), col.max(1)),
        });
        Self {
            columns,
            ..Self::at(place.file(), place.line(), place.cell())
        }
    }
}
