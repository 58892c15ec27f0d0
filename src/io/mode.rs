//! What a system keeps of a file besides its bytes. WebAssembly keeps nothing: there
//! every file looks as if nobody may write it, and opening it tells.

use std::fs::{File, Permissions};
use std::io;

/// Whether its owner has said that a file stays as it is.
pub(crate) fn is_read_only(permissions: &Permissions) -> bool {
    !cfg!(target_os = "wasi") && permissions.readonly()
}

/// Gives a file the permissions of the one whose place it takes.
///
/// # Errors
/// When that cannot be done.
pub(crate) fn keep(file: &File, permissions: &Permissions) -> io::Result<()> {
    match cfg!(target_os = "wasi") {
        true => Ok(()),
        false => file.set_permissions(permissions.clone()),
    }
}
