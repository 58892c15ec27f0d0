//! Many answers files, some at a time: read, joined, worked on and let go, so
//! that memory does not grow with their number. Results come in the order given.

use std::collections::{BTreeMap, HashMap};
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, PoisonError};

use crate::answers::Draft;
use crate::assessment::{Assessment, assess};
use crate::document::Source;
use crate::io::batch::RefusedFiles;
use crate::io::load;
use crate::io::norms::Norms;
use crate::io::path_text::path_text;
use crate::io::progress::Progress;
use crate::io::threads::{pool, through};
use crate::io::{Context, Stop};
use crate::norm::{Norm, NormRef};
use crate::overview::Twice;
use crate::problem::{Place, Problem, WorkspaceFault};
use crate::workspace::{Workspace, kind_differs};

/// Files that one thread has in hand before their results are taken.
const WINDOW: usize = 32;

/// What becomes of files, one after another.
pub(crate) struct Stream<'c> {
    context: &'c Context<'c>,
    norms: Mutex<Norms>,
    /// Answers to other norms are left out.
    only: Option<NormRef>,
    /// The register that says of which kind each organisation is.
    register: Option<&'c Workspace>,
}

/// How the files fared.
pub(crate) struct Fared {
    /// What could not be used.
    pub refused: RefusedFiles,
    /// Warnings of the files that were used.
    pub warnings: usize,
    /// Files that were used.
    pub used: usize,
    /// Files that were left out because they answer another norm.
    pub left_out: usize,
    /// The files that have mistakes or cannot be read.
    pub broken: Vec<PathBuf>,
    /// Files that are not the only one of their measurement, by their place in the list:
    /// the first of them was taken.
    pub twice: BTreeMap<usize, Twice>,
}

/// What was made of one file, and what it is about.
pub(crate) struct FromFile<T> {
    /// What the work gave.
    pub made: T,
    /// The norm that the file answers.
    pub norm: Arc<Norm>,
    /// The place of the file in the list, from 0.
    pub number: usize,
    /// What it is of: no two files are of the same.
    of: Twice,
    warnings: usize,
}

enum FileResult<T> {
    Used(FromFile<T>),
    LeftOut,
    Refused(Vec<Problem>),
    Unread(Stop),
}

impl<'c> Stream<'c> {
    /// Files that answer any norm at hand, or only one.
    pub(crate) fn new(context: &'c Context<'c>, norms: Norms, only: Option<NormRef>) -> Self {
        Self {
            context,
            norms: Mutex::new(norms),
            only,
            register: None,
        }
    }

    /// The same, where answers of another kind than the register says are refused.
    pub(crate) fn held_against(mut self, register: Option<&'c Workspace>) -> Self {
        self.register = register;
        self
    }

    /// Works on every file and its bytes, and takes what was made of each, in their order.
    ///
    /// # Errors
    /// When `take` fails, or two files hold the same measurement of one organisation.
    pub(crate) fn each<T: Send>(
        &self,
        paths: &[PathBuf],
        work: impl Fn(&Assessment<'_>, &[u8]) -> T + Sync,
        mut take: impl FnMut(&Path, FromFile<T>) -> Result<(), Stop>,
    ) -> Result<Fared, Stop> {
        let mut fared = Fared {
            refused: RefusedFiles::default(),
            warnings: 0,
            used: 0,
            left_out: 0,
            broken: Vec::new(),
            twice: BTreeMap::new(),
        };
        let pool = pool(paths.len());
        // Alone, a file's lines go out before the next is read: what is kept longer
        // only scatters memory.
        let window = pool
            .as_ref()
            .map_or(1, |pool| WINDOW * pool.current_num_threads());
        let mut progress = Progress::of_files(paths.len(), self.context.lang);
        let mut seen: HashMap<Twice, usize> = HashMap::new();
        let mut number = 0;
        for files in paths.chunks(window) {
            let one = |path: &PathBuf| self.one(path, &work);
            let fates = through(pool.as_ref(), files, one);
            for (path, fate) in files.iter().zip(fates) {
                if matches!(fate, FileResult::Refused(_) | FileResult::Unread(_)) {
                    fared.broken.push(path.clone());
                }
                match fate {
                    FileResult::LeftOut => fared.left_out += 1,
                    FileResult::Refused(problems) => fared.refused.add(problems),
                    FileResult::Unread(error) => fared.refused.unread(error),
                    FileResult::Used(made) => match seen.get(&made.of) {
                        Some(at) => {
                            let first = paths.get(*at).map_or(path.as_path(), PathBuf::as_path);
                            fared.refused.add(vec![twice(first, path, &made.of)]);
                            fared.twice.insert(*at, made.of.clone());
                            fared.twice.insert(number, made.of);
                        }
                        None => {
                            seen.insert(made.of.clone(), number);
                            fared.warnings += made.warnings;
                            fared.used += 1;
                            take(path, FromFile { number, ..made })?;
                        }
                    },
                }
                number += 1;
            }
            progress.done(files.len());
        }
        Ok(fared)
    }

    fn one<T>(&self, path: &Path, work: &impl Fn(&Assessment<'_>, &[u8]) -> T) -> FileResult<T> {
        match self.try_one(path, work) {
            Ok(Ok(Some(made))) => FileResult::Used(made),
            Ok(Ok(None)) => FileResult::LeftOut,
            Ok(Err(problems)) => FileResult::Refused(problems),
            Err(error) => FileResult::Unread(error),
        }
    }

    fn try_one<T>(
        &self,
        path: &Path,
        work: &impl Fn(&Assessment<'_>, &[u8]) -> T,
    ) -> load::Found<Option<FromFile<T>>> {
        let (loaded, draft) = match load::draft(path)? {
            Ok(read) => read,
            Err(problems) => return Ok(Err(problems)),
        };
        let found = {
            let mut norms = self.norms.lock().unwrap_or_else(PoisonError::into_inner);
            load::with_norm(&loaded.source, draft, &mut norms)?
        };
        let (draft, norm) = match found {
            Ok(found) => found,
            Err(problems) => return Ok(Err(problems)),
        };
        if self.only.as_ref().is_some_and(|only| !is(&norm, only)) {
            return Ok(Ok(None));
        }
        if let Some(problem) = self.of_another_kind(&loaded.source, &draft) {
            return Ok(Err(vec![problem]));
        }
        let global = &self.context.global;
        let (assessment, warnings) = match assess(&norm, &loaded.source, draft, global.as_of) {
            Ok((_, warnings)) if warnings.iter().any(|one| one.stops(global.strict)) => {
                return Ok(Err(warnings));
            }
            Ok(joined) => joined,
            Err(problems) => return Ok(Err(problems)),
        };
        Ok(Ok(Some(FromFile {
            made: work(&assessment, &loaded.bytes),
            of: of(&assessment),
            number: 0,
            warnings: crate::io::batch::warnings(&warnings),
            norm: Arc::clone(&norm),
        })))
    }
}

impl Stream<'_> {
    fn of_another_kind(&self, source: &Source, draft: &Draft) -> Option<Problem> {
        kind_differs(self.register?, source, draft.answers.as_ref()?)
    }
}

/// Nobody can tell which of the two is meant, so neither is taken.
fn twice(first: &Path, second: &Path, both: &Twice) -> Problem {
    let fault = WorkspaceFault::SameMeasurement {
        organisation: both.organisation.clone(),
        measurement: both.measurement.clone(),
        first: path_text(first),
    };
    Problem {
        fault: fault.into(),
        place: Place::File {
            file: Arc::from(path_text(second)),
        },
        excerpt: None,
    }
}

/// Whether a norm is the one that was named.
fn is(norm: &Norm, named: &NormRef) -> bool {
    let version = named.version.as_ref();
    norm.id == named.id && version.is_none_or(|version| *version == norm.version)
}

/// What a file is of.
fn of(assessment: &Assessment<'_>) -> Twice {
    Twice {
        norm: assessment.norm.id.clone(),
        organisation: assessment.organisation.id.value.clone(),
        measurement: assessment.measurement.id.clone(),
    }
}
