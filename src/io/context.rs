//! What every command needs to know, and what it gives back.

use std::fs::File;
use std::io::{self, IsTerminal};

use super::environment;
use super::notes::Notes;
use super::verdict::Verdict;
use super::workspace;
use crate::cli::{Global, LangArg};
use crate::lang::Lang;
use crate::render::{WIDEST, wrapped};

/// What there is to write when a run is over, and its verdict.
#[derive(Debug)]
pub struct Output {
    /// The result, for stdout.
    pub out: Out,
    /// Problems and progress, for stderr.
    pub err: String,
    /// The exit code.
    pub verdict: Verdict,
}

/// A result.
#[derive(Debug)]
pub enum Out {
    /// A text.
    Text(String),
    /// A table that may be larger than memory: whole, in a file without a name.
    Spool(File, Styled),
}

/// Whether what was put aside holds styles, which only a terminal wants.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Styled {
    /// Text for people.
    Yes,
    /// A table for programs.
    No,
}

impl From<Done> for Output {
    fn from(done: Done) -> Self {
        Self {
            out: Out::Text(done.out),
            err: done.err,
            verdict: done.verdict,
        }
    }
}

/// What a command wants to say, and its verdict.
#[derive(Debug)]
pub struct Done {
    /// The result, for stdout.
    pub out: String,
    /// Problems and progress, for stderr.
    pub err: String,
    /// The exit code.
    pub verdict: Verdict,
}

impl Done {
    /// Nothing was made of it; why goes to stderr.
    pub(crate) fn undone(err: String) -> Self {
        Self {
            out: String::new(),
            err,
            verdict: Verdict::Undone,
        }
    }

    /// A result without problems.
    pub fn fine(out: String) -> Self {
        Self {
            out,
            err: String::new(),
            verdict: Verdict::Yes,
        }
    }
}

/// What every command needs to know.
#[derive(Debug)]
pub(crate) struct Context<'c> {
    /// The flags of every command.
    pub(crate) global: &'c Global,
    pub(crate) lang: Lang,
    /// Columns of the output.
    pub(crate) width: usize,
    /// Whether the output is a terminal: in a pipe a message is one line, so that it can
    /// be searched.
    pub(crate) is_terminal: bool,
    /// What stderr says of where things come from.
    pub(crate) told: Notes,
    /// `norm.toml`, when it was read.
    pub(crate) workspace: workspace::KnownWorkspace,
}

impl<'c> Context<'c> {
    /// What the flags, the environment and the terminal say.
    ///
    /// # Errors
    /// When the environment asks for a language that we do not speak.
    pub(crate) fn new(global: &'c Global) -> Result<Self, &'static str> {
        Ok(Self {
            global,
            lang: lang(global.lang)?,
            width: width(),
            is_terminal: io::stdout().is_terminal(),
            told: Notes::default(),
            workspace: workspace::KnownWorkspace::default(),
        })
    }
}

/// In a pipe, and where the terminal does not say.
const USUAL_WIDTH: usize = 80;

/// The flag goes first, then `NORM_LANG`; empty counts as not set.
fn lang(flag: Option<LangArg>) -> Result<Lang, &'static str> {
    let named = environment::value("NORM_LANG").unwrap_or_default();
    match (flag, named.trim()) {
        (Some(LangArg::Nl), _) | (None, "" | "nl") => Ok(Lang::Nl),
        (Some(LangArg::En), _) | (None, "en") => Ok(Lang::En),
        (None, _) => Err("NORM_LANG: nl of en (nl or en)"),
    }
}

fn width() -> usize {
    match io::stdout().is_terminal() {
        true => columns(),
        false => USUAL_WIDTH,
    }
}

fn columns() -> usize {
    readable(terminal_size::terminal_size().map(|(width, _)| usize::from(width.0)))
}

/// The columns that are used of those that a terminal has.
fn readable(terminal: Option<usize>) -> usize {
    terminal.map_or(USUAL_WIDTH, |columns| columns.min(WIDEST))
}

/// What stderr says, in the columns that it has; in a pipe a message is one line.
pub fn aside(text: &str) -> String {
    match io::stderr().is_terminal() {
        true => wrapped(text, columns()),
        false => text.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_wide_terminal_is_used_as_far_as_lines_can_be_read() {
        let used = [Some(60), Some(100), Some(250), None].map(readable);
        assert_eq!(used, [60, 100, 100, 80]);
    }
}
