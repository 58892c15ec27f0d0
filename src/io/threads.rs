//! Work on many files at once, its results in the order of the files.

use std::num::NonZeroUsize;
use std::path::PathBuf;

use rayon::prelude::*;
use rayon::{ThreadPool, ThreadPoolBuilder};

use crate::io::environment;

/// More threads than this wait for the disk and for each other.
const MOST_THREADS: usize = 8;

/// Works on every file, over threads where there are enough files for that.
pub(crate) fn in_order<T: Send>(files: &[PathBuf], work: impl Fn(&PathBuf) -> T + Sync) -> Vec<T> {
    through(pool(files.len()).as_ref(), files, work)
}

/// Works on every file, over the threads of a pool if there is one.
pub(crate) fn through<T: Send>(
    pool: Option<&ThreadPool>,
    files: &[PathBuf],
    work: impl Fn(&PathBuf) -> T + Sync,
) -> Vec<T> {
    match pool {
        Some(pool) => pool.install(|| files.par_iter().map(&work).collect()),
        None => files.iter().map(&work).collect(),
    }
}

/// Threads for so many files; none where one is enough. `RAYON_NUM_THREADS`
/// says how many, else the machine does.
pub(crate) fn pool(files: usize) -> Option<ThreadPool> {
    let asked = environment::value("RAYON_NUM_THREADS");
    let asked = asked.and_then(|number| number.trim().parse().ok());
    let cores = || std::thread::available_parallelism().map_or(1, NonZeroUsize::get);
    let threads = asked.filter(|number| *number > 0).unwrap_or_else(cores);
    let threads = threads.min(MOST_THREADS).min(files / 4);
    let pool = (threads > 1).then(|| ThreadPoolBuilder::new().num_threads(threads).build());
    // Without threads it takes longer, and that is all.
    pool.and_then(Result::ok)
}
