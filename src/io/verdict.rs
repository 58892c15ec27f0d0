//! The exit codes.

use std::process::ExitCode;

/// The exit codes, as `diff` and `grep` have them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// 0: fine.
    Yes,
    /// 1: the answer is "no".
    No,
    /// 2: the work could not be done.
    Undone,
}

impl From<Verdict> for ExitCode {
    fn from(verdict: Verdict) -> Self {
        match verdict {
            Verdict::Yes => Self::SUCCESS,
            Verdict::No => Self::from(1),
            Verdict::Undone => Self::from(2),
        }
    }
}
