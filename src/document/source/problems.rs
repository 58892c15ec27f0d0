//! Problems of a file: each at its place, with the line as far as it may be shown,
//! and no more of them than are read.

use std::cmp::Ordering;
use std::sync::Arc;

use super::{Format, Source};
use crate::document::excerpt;
use crate::document::heading;
use crate::document::tree::Mark;
use crate::problem::{Excerpt, Fault, MOST_PROBLEMS, Place, Problem, TextFault, nearest};

/// More problems than this in one file get no line of their own.
const MOST_EXCERPTS: usize = 200;

impl Source {
    /// A problem at a mark, with the bad line as far as it may be shown.
    pub fn problem(&self, mark: Mark, fault: impl Into<Fault>) -> Problem {
        let mut fault = fault.into();
        if matches!(self.format, Format::Xlsx | Format::Csv) {
            fault.call_keys(&mut |key| self.name_of(mark, key));
        }
        Problem {
            fault,
            place: self.place(mark),
            excerpt: self.excerpt(mark),
        }
    }

    /// Adds a problem, as far as a file has that many: one more says so, and is
    /// the last.
    pub fn note(&self, problems: &mut Vec<Problem>, problem: Problem) {
        let most = MOST_PROBLEMS;
        match problems.len().cmp(&most) {
            Ordering::Less => problems.push(problem),
            Ordering::Equal => problems.push(self.file_problem(TextFault::ManyProblems { most })),
            Ordering::Greater => {}
        }
    }

    /// The known word that was probably meant; the first problems of a file get
    /// one, because looking for it costs more than all other work on a problem.
    pub fn nearest<'w>(
        &self,
        word: &str,
        known: impl IntoIterator<Item = &'w str>,
    ) -> Option<String> {
        match self.is_helped() {
            true => nearest(word, known).map(str::to_owned),
            false => None,
        }
    }

    /// Whether the next problem gets a line and a nearest word.
    pub fn is_helped(&self) -> bool {
        self.shown.get() < MOST_EXCERPTS
    }

    fn excerpt(&self, mark: Mark) -> Option<Excerpt> {
        if !self.is_helped() {
            return None;
        }
        self.shown.set(self.shown.get() + 1);
        match self.format {
            Format::Yaml | Format::Toml => {
                let understood = self.understood.borrow();
                Some(excerpt::of(
                    &self.text,
                    mark,
                    &understood,
                    self.is_read.get(),
                ))
            }
            Format::Xlsx | Format::Csv => {
                heading::of_cell(&self.book, &self.headings.borrow(), mark)
            }
        }
    }

    /// A problem at a mark that shows nothing of its line.
    pub fn bare_problem(&self, mark: Mark, fault: impl Into<Fault>) -> Problem {
        Problem {
            place: self.place(mark),
            ..self.file_problem(fault)
        }
    }

    /// A problem of the file as a whole.
    pub fn file_problem(&self, fault: impl Into<Fault>) -> Problem {
        let place = Place::File {
            file: Arc::clone(&self.name),
        };
        Problem {
            fault: fault.into(),
            place,
            excerpt: None,
        }
    }

    /// Whether it is the workspace, by its name.
    pub(in crate::document) fn is_workspace(&self) -> bool {
        self.name.rsplit(['/', '\\']).next() == Some("norm.toml")
    }

    /// The problem of a file with nothing in it.
    pub(in crate::document) fn empty(&self) -> Problem {
        self.file_problem(match self.is_workspace() {
            true => TextFault::EmptyWorkspace,
            false => TextFault::Empty,
        })
    }
}
