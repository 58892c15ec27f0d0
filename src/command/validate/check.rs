//! What `validate` finds: file by file, or the whole workspace.

use std::collections::{BTreeSet, HashMap};
use std::path::{Path, PathBuf};

use crate::answers::{self, Answers};
use crate::assessment::assess;
use crate::digest::sha256;
use crate::document::{Parsed, Source, short};
use crate::io::files;
use crate::io::files::Loaded;
use crate::io::folder::Left;
use crate::io::load;
use crate::io::load::Sort;
use crate::io::norms::{Missing, Norms};
use crate::io::path_text::path_text;
use crate::io::paths::Listed;
use crate::io::workspace::Opened;
use crate::io::{Context, Stop, crosswalks, paths};
use crate::norm::Norm;
use crate::problem::{AnswerFault, NormFault, Problem, ShapeFault, WorkspaceFault, first_of};
use crate::workspace::{self, Register, Workspace};

/// What was found in files, in their order.
#[derive(Debug, Default)]
pub(crate) struct Checked {
    /// The files that could be read, by name.
    pub read: Vec<String>,
    /// The files that could not be read at all, and why.
    pub unread: Vec<(String, Stop)>,
    /// How many of them hold answers.
    pub answers: usize,
    /// What is wrong.
    pub problems: Vec<Problem>,
    /// Settled files without problems, with their hash.
    pub settled: Vec<(PathBuf, String)>,
    /// What was not read in folders.
    pub left: Left,
}

/// Checks files one after the other, in their order.
pub(crate) struct Checker<'c> {
    context: &'c Context<'c>,
    norms: Norms,
    register: Option<Register<'c>>,
    /// Who was measured when, in files of folders, with the place of the first.
    measured: HashMap<[String; 3], String>,
    /// The norms that were checked, by id and version, with their file.
    norm_files: HashMap<String, String>,
    /// Files that a folder brought: there is one of each measurement.
    in_folders: BTreeSet<PathBuf>,
    checked: Checked,
}

impl<'c> Checker<'c> {
    pub(crate) fn new(context: &'c Context<'c>, norms: Norms) -> Self {
        Self {
            context,
            norms,
            register: None,
            measured: HashMap::new(),
            norm_files: HashMap::new(),
            in_folders: BTreeSet::new(),
            checked: Checked::default(),
        }
    }

    /// What was found.
    pub(crate) fn finish(mut self) -> Checked {
        let odd = self.register.iter().flat_map(Register::finish);
        self.checked.problems.extend(odd);
        self.checked
    }

    /// Checks the files that were found, and keeps what was not.
    pub(crate) fn listed(&mut self, listed: Listed) {
        self.in_folders.extend(listed.in_folders);
        self.checked.left = listed.left;
        for file in listed.files {
            self.file(&file);
        }
    }

    /// Checks a file, whatever sort it is of.
    pub(crate) fn file(&mut self, path: &Path) {
        let name = path_text(path);
        match files::load(path).and_then(|loaded| self.loaded(path, loaded)) {
            Ok(mut problems) => {
                problems.sort_by(|a, b| a.place.cmp(&b.place));
                self.checked.problems.extend(problems);
                self.checked.read.push(name);
            }
            Err(error) => self.checked.unread.push((name, error)),
        }
    }

    fn loaded(&mut self, path: &Path, loaded: Loaded) -> Result<Vec<Problem>, Stop> {
        if let Some(problem) = loaded.problem {
            return Ok(vec![problem]);
        }
        let source = &loaded.source;
        let parsed = load::parse(source);
        if parsed.root.is_none() {
            return Ok(parsed.problems);
        }
        match load::sort(source, &parsed) {
            Sort::Unknown => {
                let problem = load::unknown(source, &parsed, ShapeFault::UnknownFile);
                let mut problems = parsed.problems;
                problems.push(problem);
                Ok(problems)
            }
            Sort::Norm => self.norm(path, source),
            Sort::Crosswalk => self.crosswalk(path, source),
            Sort::Workspace => self.workspace(path, source),
            Sort::Answers => self.answers(path, &loaded, parsed),
        }
    }

    /// A norm is checked beside the versions in its own folder, as it will be used.
    fn norm(&mut self, path: &Path, source: &Source) -> Result<Vec<Problem>, Stop> {
        let read = self.beside(path, |_, norms| norms.read_norm(source))?;
        Ok(match read {
            Ok((norm, mut warnings)) => {
                warnings.extend(self.second_norm(source, &norm));
                warnings
            }
            Err(problems) => problems,
        })
    }

    /// So is a crosswalk beside its norms.
    fn crosswalk(&mut self, path: &Path, source: &Source) -> Result<Vec<Problem>, Stop> {
        self.beside(path, |context, norms| {
            crosswalks::problems(context, source, norms)
        })
    }

    /// Reads with `--norms`, else with the norms in the folder of a file.
    fn beside<T>(
        &mut self,
        path: &Path,
        read: impl FnOnce(&Context<'_>, &mut Norms) -> Result<T, Stop>,
    ) -> Result<T, Stop> {
        let own = path
            .parent()
            .map(|folder| match folder.as_os_str().is_empty() {
                true => Path::new("."),
                false => folder,
            });
        match (&self.context.global.norms, own) {
            (None, Some(folder)) => read(
                self.context,
                &mut Norms::in_folder(self.context, Some(folder))?,
            ),
            (Some(_), _) | (None, None) => read(self.context, &mut self.norms),
        }
    }

    fn answers(
        &mut self,
        path: &Path,
        loaded: &Loaded,
        parsed: Parsed<'_>,
    ) -> Result<Vec<Problem>, Stop> {
        self.checked.answers += 1;
        let source = &loaded.source;
        let draft = answers::read(source, parsed);
        let in_folder = self.in_folders.contains(path);
        let held = match (&mut self.register, &draft.answers) {
            (Some(register), Some(answers)) => register.check(source, answers),
            (None, Some(answers)) if in_folder => self.second_measurement(source, answers),
            (Some(_) | None, None) | (None, Some(_)) => Vec::new(),
        };
        let settled = draft.answers.as_ref().is_some_and(Answers::is_settled);
        let mut problems = match load::with_norm(source, draft, &mut self.norms)? {
            Err(problems) => problems,
            Ok((draft, norm)) => {
                let assessed = assess(&norm, source, draft, self.context.global.as_of);
                assessed.map_or_else(|problems| problems, |(_, warnings)| warnings)
            }
        };
        problems.extend(held);
        if settled && !problems.iter().any(Problem::is_error) {
            let hash = sha256(&loaded.bytes);
            self.checked.settled.push((path.to_path_buf(), hash));
        }
        Ok(problems)
    }

    /// A second file of one organisation, norm and measurement: no batch takes both.
    fn second_measurement(&mut self, source: &Source, answers: &Answers) -> Vec<Problem> {
        let Some(key) = workspace::measured(answers) else {
            return Vec::new();
        };
        let mark = answers.organisation.id.mark;
        match self.measured.get(&key) {
            Some(first) => {
                vec![source.problem(mark, workspace::same_measurement(answers, first))]
            }
            None => {
                self.measured.insert(key, source.place(mark).to_string());
                Vec::new()
            }
        }
    }

    /// A second file of one norm and version: nobody can tell which is meant.
    fn second_norm(&mut self, source: &Source, norm: &Norm) -> Vec<Problem> {
        let name = source.name.to_string();
        match self.norm_files.insert(norm.reference().to_string(), name) {
            Some(first) if first != *source.name => {
                vec![source.file_problem(NormFault::SameNorm {
                    norm: norm.reference().to_string(),
                    first,
                })]
            }
            Some(_) | None => Vec::new(),
        }
    }

    fn workspace(&mut self, path: &Path, source: &Source) -> Result<Vec<Problem>, Stop> {
        let (workspace, mut problems) = workspace::read_draft(source);
        if let Some(workspace) = workspace {
            let opened = Opened::new(self.context, workspace, path);
            problems.extend(self.beyond(source, &opened)?);
        }
        Ok(problems)
    }

    /// What `norm.toml` says of things outside it: norms, kinds, paths, settled files.
    fn beyond(&mut self, source: &Source, opened: &Opened) -> Result<Vec<Problem>, Stop> {
        let workspace = &opened.workspace;
        let mut problems = no_folders(source, opened);
        if let Some(wanted) = &workspace.norm {
            match self.norms.get(wanted)? {
                Ok(_) | Err(Missing::Broken(_)) => {}
                Err(Missing::Unknown(fault)) => {
                    problems.push(source.problem(wanted.mark, fault));
                }
            }
        }
        problems.extend(unknown_kinds(source, workspace, &mut self.norms)?);
        for recorded in &workspace.settled {
            let path = opened.path(&recorded.file);
            if !paths::is_file(&path) {
                let fault = WorkspaceFault::NoPath {
                    path: short(&recorded.file),
                    folder: false,
                };
                problems.push(source.problem(recorded.file.mark, fault));
                continue;
            }
            let bytes = files::load(&path)?.bytes;
            if sha256(&bytes) != recorded.sha256 {
                let fault = WorkspaceFault::SettledChanged {
                    file: path_text(&path),
                    line_ends: line_ends_differ(&bytes, &recorded.sha256),
                };
                problems.push(source.problem(recorded.file.mark, fault));
            }
        }
        Ok(problems)
    }
}

/// Checks the workspace: `norm.toml`, its norm files and its answers files.
///
/// # Errors
/// When `norm.toml` or one of its folders cannot be read at all.
pub(crate) fn whole(context: &Context<'_>, path: &Path) -> Result<Checked, Stop> {
    let loaded = files::load(path)?;
    let draft = workspace::read_draft(&loaded.source)
        .0
        .filter(|_| loaded.problem.is_none());
    let opened = draft.map(|workspace| Opened::new(context, workspace, path));
    let norms = match (&opened, &context.global.norms) {
        (Some(opened), None) => Norms::in_folder(
            context,
            opened
                .norms(context)
                .filter(|folder| paths::is_folder(folder))
                .as_deref(),
        )?,
        (_, flag) => Norms::in_folder(context, flag.as_deref())?,
    };
    let mut norm_files = norms.files();
    norm_files.extend_from_slice(norms.crosswalks());
    let mut checker = Checker::new(context, norms);
    checker.file(path);
    for file in norm_files {
        checker.file(&file);
    }
    if let Some(opened) = &opened {
        checker.register = Some(Register::new(&opened.workspace));
        checker.listed(paths::all_of_workspace(opened)?);
    }
    Ok(checker.finish())
}

/// Whether a file has this hash when its lines end as they do elsewhere: git changes
/// that from one system to another.
fn line_ends_differ(bytes: &[u8], hash: &str) -> bool {
    let Ok(text) = std::str::from_utf8(bytes) else {
        return false;
    };
    let unix = text.replace("\r\n", "\n");
    let windows = unix.replace('\n', "\r\n");
    [unix, windows]
        .iter()
        .any(|other| sha256(other.as_bytes()) == hash)
}

fn no_folders(source: &Source, opened: &Opened) -> Vec<Problem> {
    let workspace = &opened.workspace;
    let named = workspace.answers.iter().chain(&workspace.norms);
    let named = named.chain(&workspace.report.template);
    let missing = named.filter(|path| !paths::is_folder(&opened.path(path)));
    let problems = missing.map(|path| {
        let fault = WorkspaceFault::NoPath {
            path: short(path),
            folder: true,
        };
        source.problem(path.mark, fault)
    });
    problems.collect()
}

/// Kinds that none of the norms at hand knows.
fn unknown_kinds(
    source: &Source,
    workspace: &Workspace,
    norms: &mut Norms,
) -> Result<Vec<Problem>, Stop> {
    let mut known: BTreeSet<String> = BTreeSet::new();
    for stem in norms.stems() {
        if let Some(Ok(norm)) = norms.by_stem(&stem)? {
            known.extend(norm.kinds.iter().map(|kind| kind.id.clone()));
        }
    }
    let unknown = workspace.organisations.iter().filter(|organisation| {
        !organisation.kind.is_empty() && !known.contains(organisation.kind.as_str())
    });
    let problems = unknown.map(|organisation| {
        let fault = AnswerFault::UnknownKind {
            kind: short(&organisation.kind),
            nearest: source.nearest(&organisation.kind, known.iter().map(String::as_str)),
            known: first_of(known.iter().map(String::as_str)),
        };
        source.problem(organisation.kind.mark, fault)
    });
    Ok(problems.collect())
}
