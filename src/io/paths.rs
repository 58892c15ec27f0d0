//! From what people typed to the files that are meant: files, wildcards and folders.

use std::collections::{BTreeMap, BTreeSet};
use std::ffi::OsStr;
use std::path::{Path, PathBuf};

use glob::{MatchOptions, glob_with};

use crate::io::files::unreadable;
use crate::io::folder;
use crate::io::folder::Left;
use crate::io::next_step;
use crate::io::path_text::path_text;
use crate::io::workspace;
use crate::io::workspace::Opened;
use crate::io::{Context, Stop};
use crate::lang::{Said, pick};

/// The files that are meant, and what is beside them.
#[derive(Debug, Default)]
pub(crate) struct Listed {
    /// Files in the order given.
    pub files: Vec<PathBuf>,
    /// Those of them that a folder brought.
    pub in_folders: BTreeSet<PathBuf>,
    /// What was not read in folders.
    pub left: Left,
}

impl Listed {
    /// Adds what a folder has; gives how many files that are.
    ///
    /// # Errors
    /// When a folder cannot be read.
    fn folder(&mut self, folder: &Path) -> Result<usize, Stop> {
        let mut found = Vec::new();
        folder::collect(folder, &mut found, &mut self.left)?;
        let count = found.len();
        self.in_folders.extend(found.iter().cloned());
        self.files.extend(found);
        Ok(count)
    }

    /// Takes out a file that a folder brought and that was named too, or that two
    /// folders brought.
    fn once(mut self) -> Self {
        if self.in_folders.is_empty() {
            return self;
        }
        let mut seen: BTreeMap<PathBuf, bool> = BTreeMap::new();
        let brought = &self.in_folders;
        self.files.retain(|file| {
            let by_folder = brought.contains(file);
            let there = file.canonicalize().unwrap_or_else(|_| file.clone());
            let before = seen.insert(there, by_folder);
            before.is_none_or(|before| !before && !by_folder)
        });
        self
    }
}

/// Files in the order given. A folder stands for the answers files in it and in
/// the folders in it, by name; wildcards are expanded for shells that do not.
///
/// # Errors
/// When a pattern or a folder gives no file, or a folder cannot be read.
pub(crate) fn expand(context: &Context<'_>, patterns: &[PathBuf]) -> Result<Listed, Stop> {
    let mut listed = Listed::default();
    for pattern in patterns {
        for path in matching(pattern)? {
            if !path.is_dir() {
                listed.files.push(path);
            } else if listed.folder(&path)? == 0 {
                return Err(Stop::from(none_in(context, &path, &listed.left)));
            }
        }
    }
    Ok(listed.once())
}

/// The files that are meant: what was typed, else the answers files of the workspace.
///
/// # Errors
/// As [`expand`]; and when nothing was typed and there is no workspace.
pub(crate) fn or_workspace(context: &Context<'_>, patterns: &[PathBuf]) -> Result<Listed, Stop> {
    match patterns.is_empty() {
        false => expand(context, patterns),
        true => of_workspace(context, workspace::needed(context)?),
    }
}

/// The answers files of a workspace: those in its answers folders, else those
/// beside `norm.toml` and below it.
///
/// # Errors
/// When a folder cannot be read, or there is no answers file at all.
fn of_workspace(context: &Context<'_>, opened: &Opened) -> Result<Listed, Stop> {
    // An empty folder for next year stops nothing; one that is not there is a mistake.
    let folders = folders_of(opened);
    let missing = folders.iter().any(|folder| !folder.is_dir());
    let listed = all_of_workspace(opened)?;
    match missing || listed.files.is_empty() {
        true => expand(context, &folders),
        false => Ok(listed),
    }
}

/// The answers files of a workspace as far as its folders are there; there may be none.
///
/// # Errors
/// When a folder cannot be read.
pub(crate) fn all_of_workspace(opened: &Opened) -> Result<Listed, Stop> {
    let mut listed = Listed::default();
    for folder in folders_of(opened).iter().filter(|folder| folder.is_dir()) {
        listed.folder(folder)?;
    }
    Ok(listed.once())
}

/// The answers folders of a workspace; without any, its own folder.
fn folders_of(opened: &Opened) -> Vec<PathBuf> {
    let written = &opened.workspace.answers;
    match written.is_empty() {
        true => vec![opened.path(".")],
        false => written.iter().map(|folder| opened.path(folder)).collect(),
    }
}

/// The answers files in a folder; there may be none.
///
/// # Errors
/// When a folder cannot be read.
pub(crate) fn answers_in(folder: &Path) -> Result<Listed, Stop> {
    let mut listed = Listed::default();
    listed.folder(folder)?;
    Ok(listed)
}

/// Why a folder gives nothing, with what there is in it.
fn none_in(context: &Context<'_>, folder: &Path, left: &Left) -> String {
    let norms = match left.has_norm() {
        true => {
            let typed = next_step::typed(folder);
            pick!(
                context.lang,
                "; noem de normbestanden zelf, of bekijk ze met: norm list --norms {typed}",
                "; name the norm files themselves, or look at them with: norm list --norms {typed}"
            )
        }
        false => String::new(),
    };
    let folder = path_text(folder);
    let left: String = left
        .said(context)
        .lines()
        .map(|line| format!("; {line}"))
        .collect();
    pick!(
        context.lang,
        "{folder}: in deze map staan geen antwoorden{left}{norms}",
        "{folder}: there are no answers in this folder{left}{norms}"
    )
}

/// Whether there is anything of this name.
pub(crate) fn is_there(path: &Path) -> bool {
    path.exists()
}

/// Whether there is a folder of this name, or a link to one.
pub(crate) fn is_folder(path: &Path) -> bool {
    path.is_dir()
}

/// Whether there is a regular file of this name, or a link to one.
pub(crate) fn is_file(path: &Path) -> bool {
    path.is_file()
}

/// Whether a path is a pattern with wildcards, and no file of that very name.
pub(crate) fn is_pattern(path: &Path) -> bool {
    path.to_string_lossy().contains(['*', '?']) && !path.exists()
}

/// The paths that fit a pattern; a path without wildcards is itself.
fn matching(pattern: &Path) -> Result<Vec<PathBuf>, Stop> {
    if !is_pattern(pattern) {
        return Ok(vec![pattern.to_path_buf()]);
    }
    let shown = path_text(pattern);
    // Brackets stand for themselves: names of files have them more often than people
    // mean one of several characters.
    let written = pattern.to_string_lossy().replace('[', "[[]");
    let hidden_by_name = MatchOptions {
        require_literal_leading_dot: true,
        // As names of files are to the system.
        case_sensitive: !cfg!(windows),
        ..MatchOptions::new()
    };
    let mut found = Vec::new();
    for path in glob_with(&written, hidden_by_name).map_err(|_| none_fits(&shown))? {
        let path = path.map_err(|error| unreadable(&shown, error.error()))?;
        let name = path.file_name().map(OsStr::to_string_lossy);
        if !name.is_some_and(|name| name.starts_with("~$")) {
            found.push(path);
        }
    }
    match found.is_empty() {
        true => Err(none_fits(&shown)),
        false => Ok(found),
    }
}

fn none_fits(pattern: &str) -> Stop {
    Stop::from(Said::new(
        format!(
            "{pattern}: geen bestand past hierbij; kijk of de map klopt, en waar * en ? voor staan"
        ),
        format!(
            "{pattern}: no file fits this; see whether the folder is right, and what * and ? stand for"
        ),
    ))
}
