//! Where something stands.

use std::fmt;
use std::sync::Arc;

/// A place in a file; lines and columns count from 1, columns in characters.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Place {
    /// A file as a whole.
    File {
        /// The file's name as the user gave it.
        file: Arc<str>,
    },
    /// A line and column of a text file.
    Text {
        /// The file's name as the user gave it.
        file: Arc<str>,
        /// The line, from 1.
        line: u32,
        /// The column in characters, from 1.
        col: u32,
    },
}

impl Place {
    /// The file's name as the user gave it.
    pub fn file(&self) -> &Arc<str> {
        match self {
            Self::File { file } | Self::Text { file, .. } => file,
        }
    }

    /// The line, where the place has one.
    pub fn line(&self) -> Option<u32> {
        match self {
            Self::File { .. } => None,
            Self::Text { line, .. } => Some(*line),
        }
    }
}

impl fmt::Display for Place {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::File { file } => f.write_str(file),
            Self::Text { file, line, col } => write!(f, "{file}:{line}:{col}"),
        }
    }
}
