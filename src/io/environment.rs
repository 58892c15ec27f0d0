//! What the system says of this run: its folder and its variables.

use std::io;
use std::path::PathBuf;

/// The working folder.
///
/// # Errors
/// When there is none.
pub(crate) fn here() -> io::Result<PathBuf> {
    std::env::current_dir()
}

/// Whether a variable is set, to whatever value.
pub(crate) fn is_set(variable: &str) -> bool {
    std::env::var_os(variable).is_some()
}

/// A variable that can be read.
pub(crate) fn value(variable: &str) -> Option<String> {
    std::env::var(variable).ok()
}

/// Where files go that have no name. WebAssembly has no such folder, and asking for it
/// breaks the program down; its host gives this one.
pub(crate) fn temporary() -> PathBuf {
    match cfg!(target_os = "wasi") {
        true => PathBuf::from("/tmp"),
        false => std::env::temp_dir(),
    }
}

/// The user's own folder.
pub(crate) fn home() -> Option<PathBuf> {
    std::env::home_dir()
}
