//! Half-written files: taken away when somebody interrupts the program. The only file
//! that knows `ctrlc`.

use std::io;
use std::path::{Path, PathBuf};
use std::sync::{Mutex, MutexGuard, PoisonError};

#[cfg(any(unix, windows))]
use ctrlc::set_handler;
use tempfile::{Builder, NamedTempFile};

/// The files that are being written now. Who holds the lock is not interrupted.
static UNFINISHED: Mutex<Vec<PathBuf>> = Mutex::new(Vec::new());

/// The code of a program that was interrupted, as shells have it.
#[cfg(any(unix, windows))]
const INTERRUPTED: i32 = 130;

/// Takes a file off the list when it is in its place, or gone.
pub(crate) struct Unfinished(PathBuf);

impl Drop for Unfinished {
    fn drop(&mut self) {
        list().retain(|path| *path != self.0);
    }
}

/// Makes a file in a folder that an interruption takes away again.
///
/// # Errors
/// When it cannot be made.
pub(crate) fn make(
    builder: &Builder<'_, '_>,
    folder: &Path,
) -> io::Result<(NamedTempFile, Unfinished)> {
    listen();
    // Made and listed in one step: an interruption waits for the lock.
    let mut list = list();
    let file = builder.tempfile_in(folder)?;
    let path = file.path().to_path_buf();
    list.push(path.clone());
    Ok((file, Unfinished(path)))
}

/// Does a step that an interruption has to wait for, such as putting a file in its place.
pub(crate) fn whole<T>(step: impl FnOnce() -> T) -> T {
    let _uninterrupted = list();
    step()
}

fn list() -> MutexGuard<'static, Vec<PathBuf>> {
    UNFINISHED.lock().unwrap_or_else(PoisonError::into_inner)
}

/// Listens for Ctrl-C and the like from the first file on; before that they end the
/// program as they always do.
#[cfg(any(unix, windows))]
fn listen() {
    static ONCE: std::sync::Once = std::sync::Once::new();
    ONCE.call_once(|| {
        // Where nobody can listen, an interruption leaves a half file: no worse than before.
        let _ = set_handler(|| {
            let unfinished = list();
            for path in unfinished.iter() {
                let _ = std::fs::remove_file(path);
            }
            leave();
        });
    });
}

/// Nothing sends such signals here.
#[cfg(not(any(unix, windows)))]
fn listen() {}

/// Ends the program while the list is still held, so that no file is made any more.
#[cfg(any(unix, windows))]
#[expect(clippy::exit, reason = "an interruption ends the program here")]
fn leave() -> ! {
    std::process::exit(INTERRUPTED)
}
