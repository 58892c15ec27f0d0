//! Whether something that was found, and that nobody named, can be used: not where
//! everybody on this machine can have put it there.

use std::fs;
use std::path::{Path, PathBuf};

use crate::io::Context;
use crate::io::workspace::Opened;

/// A folder that settings name, unless those were found and anybody can change what
/// the folder holds; `flag` takes it all the same.
pub(crate) fn folder(
    context: &Context<'_>,
    opened: &Opened,
    folder: PathBuf,
    flag: &'static str,
) -> Option<PathBuf> {
    if opened.is_named || !anybody_writes_in(&folder, FOLDERS_DEEP) {
        return Some(folder);
    }
    context.told.not_taken(&folder, flag);
    None
}

/// The same of a file.
pub(crate) fn file(
    context: &Context<'_>,
    opened: &Opened,
    file: PathBuf,
    flag: &'static str,
) -> Option<PathBuf> {
    if opened.is_named || !anybody_writes(&file) {
        return Some(file);
    }
    context.told.not_taken(&file, flag);
    None
}

/// Norms stand in the folder itself, templates in the folders in it.
const FOLDERS_DEEP: usize = 2;

fn anybody_writes_in(folder: &Path, deep: usize) -> bool {
    let inside = || {
        let entries = fs::read_dir(folder).into_iter().flatten().flatten();
        let mut paths = entries.map(|entry| entry.path());
        paths.any(|path| match deep > 1 && path.is_dir() {
            true => anybody_writes_in(&path, deep - 1),
            false => anybody_writes(&path),
        })
    };
    anybody_writes(folder) || inside()
}

/// Whether everybody on this machine can change a file or folder, or put another in
/// its place: there, and where a link leads.
pub(crate) fn anybody_writes(path: &Path) -> bool {
    let there = path.canonicalize();
    let there = there.as_deref().unwrap_or(path);
    let places = [Some(path), path.parent(), Some(there), there.parent()];
    places.into_iter().flatten().any(is_open)
}

#[cfg(unix)]
fn is_open(path: &Path) -> bool {
    use std::os::unix::fs::PermissionsExt;
    const WRITTEN_BY_OTHERS: u32 = 0o002;
    // The folder of a bare name is the working folder.
    let path = match path.as_os_str().is_empty() {
        true => Path::new("."),
        false => path,
    };
    let metadata = fs::metadata(path);
    metadata.is_ok_and(|metadata| metadata.permissions().mode() & WRITTEN_BY_OTHERS != 0)
}

/// Windows has no such folders by itself.
#[cfg(not(unix))]
fn is_open(_path: &Path) -> bool {
    false
}
