//! Several answers files to assessments, and what became of the others.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use jiff::civil::Date;

use crate::answers::{Part, Show};
use crate::assessment::Assessment;
use crate::digest::sha256;
use crate::io::load;
use crate::io::load::Ready;
use crate::io::norms::Norms;
use crate::io::{Context, Stop};
use crate::lang::pick;
use crate::problem::Problem;
use crate::render::{clean, problems};

/// Files that were read, with those that could not be used.
#[derive(Default)]
pub(crate) struct Batch {
    /// Files that can be joined with their norm, in the order given.
    pub ready: Vec<(usize, Ready)>,
    /// What could not be used.
    pub refused: RefusedFiles,
}

/// Assessments, each with the hash of its file.
pub(crate) struct Assessed<'r> {
    /// In the order given.
    pub assessments: Vec<Assessment<'r>>,
    /// The hash of each file, in hexadecimal.
    pub hashes: Vec<String>,
    /// Which of the files that were given each is, from 0.
    pub numbers: Vec<usize>,
    /// Warnings of the files that are used.
    pub warnings: Vec<Problem>,
}

impl Batch {
    /// Reads files and finds their norms.
    pub(crate) fn read(paths: &[PathBuf], norms: &mut Norms) -> Self {
        let mut batch = Self::default();
        for (number, path) in paths.iter().enumerate() {
            batch.add(number, path, norms);
        }
        batch
    }

    fn add(&mut self, number: usize, path: &Path, norms: &mut Norms) {
        match load::answers(path, norms) {
            Ok(Ok(file)) => self.ready.push((number, file)),
            Ok(Err(problems)) => self.refused.add(problems),
            Err(error) => self.refused.unread(error),
        }
    }

    /// The date of the latest measurement.
    pub(crate) fn latest_measurement(&self) -> Option<Date> {
        let answers = self.ready.iter().flat_map(|(_, file)| &file.draft.answers);
        answers.filter_map(|one| one.measurement.date).max()
    }

    /// Joins every file with its norm; `as_of` gives the day for each, by its number.
    pub(crate) fn assess(
        &mut self,
        context: &Context<'_>,
        as_of: impl Fn(usize) -> Option<Date>,
    ) -> (Assessed<'_>, &RefusedFiles) {
        let mut assessed = Assessed {
            assessments: Vec::new(),
            hashes: Vec::new(),
            numbers: Vec::new(),
            warnings: Vec::new(),
        };
        for (number, file) in &mut self.ready {
            let hash = sha256(&file.loaded.bytes);
            match file.assess(as_of(*number)) {
                Ok((_, found)) if found.iter().any(|one| one.stops(context.global.strict)) => {
                    self.refused.add(found);
                }
                Ok((assessment, found)) => {
                    assessed.warnings.extend(found);
                    assessed.assessments.push(assessment);
                    assessed.hashes.push(hash);
                    assessed.numbers.push(*number);
                }
                Err(problems) => self.refused.add(problems),
            }
        }
        (assessed, &self.refused)
    }
}

/// The files that could not be used, and why.
#[derive(Default)]
pub(crate) struct RefusedFiles {
    problems: Vec<Problem>,
    unread: Vec<Stop>,
    files: usize,
}

impl RefusedFiles {
    /// Adds the problems of a file.
    pub(crate) fn add(&mut self, problems: Vec<Problem>) {
        self.problems.extend(problems);
        self.files += 1;
    }

    /// Adds the files that others could not use.
    pub(crate) fn extend(&mut self, other: Self) {
        self.problems.extend(other.problems);
        self.unread.extend(other.unread);
        self.files += other.files;
    }

    /// Adds a file that could not be read at all.
    pub(crate) fn unread(&mut self, why: Stop) {
        self.unread.push(why);
        self.files += 1;
    }

    /// Whether every file can be used.
    pub(crate) fn is_empty(&self) -> bool {
        self.files == 0
    }

    /// What is wrong. A warning can tell a status (`no-reason`), so for who may not see
    /// those warnings are only counted; an error is told to whoever has to mend it.
    pub(crate) fn said(&self, context: &Context<'_>, show: Show) -> String {
        let mut text = match show.sees(Part::Statuses) {
            true => problems(&self.problems, context.lang, context.width),
            false => {
                let (errors, warnings): (Vec<_>, Vec<_>) =
                    self.problems.iter().cloned().partition(Problem::is_error);
                problems(&errors, context.lang, context.width) + &counted(context, &warnings)
            }
        };
        for why in &self.unread {
            text.push_str(&why.text(context));
        }
        let only_warnings =
            !self.problems.is_empty() && !self.problems.iter().any(Problem::is_error);
        if only_warnings {
            text.push_str(context.lang.pick(
                "door --strict telt een waarschuwing als fout\n",
                "with --strict a warning counts as an error\n",
            ));
        }
        text
    }

    /// What is wrong, and how many files were read and used.
    pub(crate) fn text(
        &self,
        context: &Context<'_>,
        show: Show,
        (read, used): (usize, usize),
    ) -> String {
        let mut text = self.said(context, show);
        if !self.is_empty() && read > 1 {
            text.push_str(&pick!(
                context.lang,
                "{read} bestanden gelezen, {used} gebruikt\n",
                "{read} files read, {used} used\n"
            ));
        }
        text
    }
}

/// How many warnings each file has, with the way to see them.
fn counted(context: &Context<'_>, warnings: &[Problem]) -> String {
    let mut files: BTreeMap<&str, usize> = BTreeMap::new();
    for warning in warnings.iter().filter(|one| one.is_warning()) {
        *files.entry(warning.place.file()).or_default() += 1;
    }
    let lines = files.into_iter().map(|(file, count)| {
        let words = ("waarschuwing", "waarschuwingen");
        let count = context.lang.count(count, words, ("warning", "warnings"));
        let file = clean(file);
        pick!(
            context.lang,
            "{file}: {count}; zie norm validate\n",
            "{file}: {count}; see norm validate\n"
        )
    });
    lines.collect()
}

/// How many of what was found are warnings; notices are told by `validate` alone.
pub(crate) fn warnings(found: &[Problem]) -> usize {
    found.iter().filter(|one| one.is_warning()).count()
}

/// Warnings stop nothing; they are counted, with the way to see them.
pub(crate) fn hint(context: &Context<'_>, warnings: usize) -> String {
    let lang = context.lang;
    if warnings == 0 {
        return String::new();
    }
    let words = ("waarschuwing", "waarschuwingen");
    let count = lang.count(warnings, words, ("warning", "warnings"));
    pick!(
        lang,
        "{count}; zie norm validate\n",
        "{count}; see norm validate\n"
    )
}
