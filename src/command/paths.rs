//! From what people typed to the files that are meant: files, wildcards and folders.

use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};
use std::ffi::OsStr;
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::bail;

use super::Context;
use super::files::unreadable;
use super::folder::{self, Left};
use super::workspace::{self, Opened};
use crate::lang::Said;

/// The files that are meant, and what is beside them.
#[derive(Debug, Default)]
pub(super) struct Listed {
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
    fn folder(&mut self, folder: &Path) -> anyhow::Result<usize> {
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
pub(super) fn expand(context: &Context<'_>, patterns: &[PathBuf]) -> anyhow::Result<Listed> {
    let mut listed = Listed::default();
    for pattern in patterns {
        for path in matching(pattern)? {
            if !path.is_dir() {
                listed.files.push(path);
            } else if listed.folder(&path)? == 0 {
                bail!(none_in(context, &path, &listed.left));
            }
        }
    }
    Ok(listed.once())
}

/// The files that are meant: what was typed, else the answers files of the workspace.
///
/// # Errors
/// As [`expand`]; and when nothing was typed and there is no workspace.
pub(super) fn or_workspace(context: &Context<'_>, patterns: &[PathBuf]) -> anyhow::Result<Listed> {
    match patterns.is_empty() {
        false => expand(context, patterns),
        true => of_workspace(context, &workspace::needed(context)?),
    }
}

/// The answers files of a workspace: those in its answers folders, else those
/// beside `norm.toml` and below it.
///
/// # Errors
/// When a folder cannot be read, or there is no answers file at all.
fn of_workspace(context: &Context<'_>, opened: &Opened) -> anyhow::Result<Listed> {
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
pub(super) fn all_of_workspace(opened: &Opened) -> anyhow::Result<Listed> {
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
pub(super) fn answers_in(folder: &Path) -> anyhow::Result<Listed> {
    let mut listed = Listed::default();
    listed.folder(folder)?;
    Ok(listed)
}

/// Why a folder gives nothing, with what there is in it.
fn none_in(context: &Context<'_>, folder: &Path, left: &Left) -> String {
    let folder = folder.display();
    let left = left.said(context);
    let text = context.lang.pick(
        format!("{folder}: in deze map staan geen antwoorden\n{left}"),
        format!("{folder}: there are no answers in this folder\n{left}"),
    );
    text.trim_end().to_owned()
}

/// Whether a path is a pattern with wildcards, and no file of that very name.
pub(super) fn is_pattern(path: &Path) -> bool {
    wildcards(path).is_some()
}

/// The last part of a path where that is a pattern.
fn wildcards(path: &Path) -> Option<Cow<'_, str>> {
    let name = path.file_name().map(OsStr::to_string_lossy);
    name.filter(|name| name.contains(['*', '?']) && !path.exists())
}

/// The paths that fit a pattern; a path without wildcards is itself.
fn matching(pattern: &Path) -> anyhow::Result<Vec<PathBuf>> {
    let Some(name) = wildcards(pattern) else {
        return Ok(vec![pattern.to_path_buf()]);
    };
    let folder = pattern
        .parent()
        .filter(|folder| !folder.as_os_str().is_empty());
    let listed = folder.unwrap_or_else(|| Path::new("."));
    let shown = listed.display().to_string();
    let mut found = Vec::new();
    for entry in fs::read_dir(listed).map_err(|error| unreadable(&shown, &error))? {
        let entry = entry.map_err(|error| unreadable(&shown, &error))?;
        let candidate = entry.file_name().to_string_lossy().into_owned();
        if fits(&name, &candidate) && !candidate.starts_with("~$") && !candidate.starts_with('.') {
            found.push(folder.map_or_else(
                || PathBuf::from(entry.file_name()),
                |folder| folder.join(entry.file_name()),
            ));
        }
    }
    found.sort();
    if found.is_empty() {
        let name = pattern.display();
        bail!(Said::new(
            format!("{name}: geen bestand past hierbij"),
            format!("{name}: no file fits this"),
        ));
    }
    Ok(found)
}

/// Whether a name fits a pattern of `*` (any signs) and `?` (one sign).
fn fits(pattern: &str, name: &str) -> bool {
    let pattern: Vec<char> = pattern.chars().collect();
    let name: Vec<char> = name.chars().collect();
    let (mut p, mut n) = (0, 0);
    let mut star: Option<(usize, usize)> = None;
    while n < name.len() {
        match pattern.get(p) {
            Some('*') => {
                star = Some((p, n));
                p += 1;
            }
            Some(c) if *c == '?' || *c == name[n] => {
                p += 1;
                n += 1;
            }
            Some(_) | None => match star {
                Some((at, from)) => {
                    p = at + 1;
                    n = from + 1;
                    star = Some((at, n));
                }
                None => return false,
            },
        }
    }
    pattern[p..].iter().all(|c| *c == '*')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn wildcards_fit_as_in_a_shell() {
        assert!(fits("*.yaml", "waterkant.yaml"));
        assert!(fits("*2025*", "waterkant-2025.yaml"));
        assert!(fits("a?c", "abc"));
        assert!(!fits("*.yaml", "waterkant.toml"));
        assert!(!fits("a?c", "ac"));
    }
}
