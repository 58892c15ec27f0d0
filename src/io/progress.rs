//! How far a long piece of work is, on a terminal.

use std::io::{IsTerminal, stderr};
use std::time::{Duration, Instant};

use indicatif::{ProgressBar, ProgressDrawTarget, ProgressStyle};

use crate::lang::Lang;

/// Work that is over sooner needs no bar.
const SOON: Duration = Duration::from_millis(500);

/// A bar with files and the time that is left, once the work has taken a while
/// and if a terminal shows it; nothing in a pipe.
pub(crate) struct Progress {
    bar: ProgressBar,
    begun: Instant,
    shown: bool,
}

impl Progress {
    /// Work on so many files begins.
    pub(crate) fn of_files(files: usize, lang: Lang) -> Self {
        let bar =
            ProgressBar::with_draw_target(u64::try_from(files).ok(), ProgressDrawTarget::hidden());
        let template = lang.pick(
            "{bar:30} {pos} van {len} bestanden, nog {eta}",
            "{bar:30} {pos} of {len} files, {eta} left",
        );
        if let Ok(style) = ProgressStyle::with_template(template) {
            bar.set_style(style.progress_chars("=> "));
        }
        Self {
            bar,
            begun: Instant::now(),
            shown: !stderr().is_terminal(),
        }
    }

    /// So many more files are done.
    pub(crate) fn done(&mut self, files: usize) {
        if !self.shown && self.begun.elapsed() >= SOON {
            self.bar.set_draw_target(ProgressDrawTarget::stderr());
            self.shown = true;
        }
        self.bar.inc(u64::try_from(files).unwrap_or_default());
    }
}

impl Drop for Progress {
    /// What follows on stderr begins on a clean line.
    fn drop(&mut self) {
        self.bar.finish_and_clear();
    }
}
