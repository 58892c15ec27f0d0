//! The files that this run reads, told by what they are on disk: a link or another
//! spelling is the same file. Whatever opens a file notes it here, so that no output
//! can go over it.

use std::collections::BTreeSet;
use std::io;
use std::path::Path;
use std::sync::{Mutex, PoisonError};

#[cfg(any(unix, windows))]
use file_id::{FileId as Identity, get_file_id};

/// Without numbers of files their full names are the best there is.
#[cfg(not(any(unix, windows)))]
type Identity = std::path::PathBuf;

/// One process is one run.
static READ: Mutex<BTreeSet<Identity>> = Mutex::new(BTreeSet::new());

/// Notes a file as read by this run; what is not there cannot be written over.
pub(crate) fn note(path: &Path) {
    if let Ok(identity) = identity(path) {
        READ.lock()
            .unwrap_or_else(PoisonError::into_inner)
            .insert(identity);
    }
}

/// Whether this run reads a file, under whatever name.
pub(crate) fn is_read(path: &Path) -> bool {
    let read = READ.lock().unwrap_or_else(PoisonError::into_inner);
    identity(path).is_ok_and(|identity| read.contains(&identity))
}

#[cfg(any(unix, windows))]
fn identity(path: &Path) -> io::Result<Identity> {
    get_file_id(path)
}

#[cfg(not(any(unix, windows)))]
fn identity(path: &Path) -> io::Result<Identity> {
    path.canonicalize()
}
