//! Whoever sits at the terminal, to be asked something.

use std::io::{BufRead, IsTerminal, Write, stderr, stdin};

/// Whether somebody can be asked: who types and who reads the question is a person.
pub(crate) fn can_ask() -> bool {
    stdin().is_terminal() && stderr().is_terminal()
}

/// What is typed, and where the questions stand. Results go to stdout, so these do not.
pub(crate) fn ends() -> (impl BufRead, impl Write) {
    (stdin().lock(), stderr())
}
