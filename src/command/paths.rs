//! From what people typed to the files that are meant: files, wildcards and folders.

use std::borrow::Cow;
use std::ffi::OsStr;
use std::fs::{self, File};
use std::io::Read;
use std::path::{Path, PathBuf};

use anyhow::bail;

use super::Context;
use super::files::{self, unreadable};
use super::workspace::{self, NORM_TOML, Opened};
use crate::answers::sheet::{is_form, is_form_line};
use crate::lang::Said;

/// Files in the order given. A folder stands for the answers files in it and in
/// the folders in it, by name; wildcards are expanded for shells that do not.
///
/// # Errors
/// When a pattern or a folder gives no file, or a folder cannot be read.
pub(super) fn expand(patterns: &[PathBuf]) -> anyhow::Result<Vec<PathBuf>> {
    let mut files = Vec::new();
    for pattern in patterns {
        for path in matching(pattern)? {
            match path.is_dir() {
                true => files.extend(some_answers_in(&path)?),
                false => files.push(path),
            }
        }
    }
    Ok(files)
}

/// The files that are meant: what was typed, else the answers files of the workspace.
///
/// # Errors
/// As [`expand`]; and when nothing was typed and there is no workspace.
pub(super) fn or_workspace(
    context: &Context<'_>,
    patterns: &[PathBuf],
) -> anyhow::Result<Vec<PathBuf>> {
    match patterns.is_empty() {
        false => expand(patterns),
        true => of_workspace(&workspace::needed(context)?),
    }
}

/// The answers files of a workspace: those in its answers folders, else those
/// beside `norm.toml` and below it.
///
/// # Errors
/// When a folder cannot be read, or there is no answers file at all.
pub(super) fn of_workspace(opened: &Opened) -> anyhow::Result<Vec<PathBuf>> {
    expand(&folders_of(opened))
}

/// The answers files of a workspace as far as its folders are there; there may be none.
///
/// # Errors
/// When a folder cannot be read.
pub(super) fn all_of_workspace(opened: &Opened) -> anyhow::Result<Vec<PathBuf>> {
    let mut files = Vec::new();
    for folder in folders_of(opened).iter().filter(|folder| folder.is_dir()) {
        files.extend(answers_in(folder)?);
    }
    Ok(files)
}

/// The answers folders of a workspace; without any, its own folder.
fn folders_of(opened: &Opened) -> Vec<PathBuf> {
    let written = &opened.workspace.answers;
    match written.is_empty() {
        true => vec![opened.path(".")],
        false => written.iter().map(|folder| opened.path(folder)).collect(),
    }
}

fn some_answers_in(folder: &Path) -> anyhow::Result<Vec<PathBuf>> {
    let files = answers_in(folder)?;
    if files.is_empty() {
        let name = folder.display();
        bail!(Said::new(
            format!("{name}: in deze map staan geen antwoorden"),
            format!("{name}: there are no answers in this folder"),
        ));
    }
    Ok(files)
}

/// The answers files in a folder and in the folders in it, by name; there may be
/// none. Hidden files, lock files of Office, `norm.toml` and files that are
/// something else are left out.
///
/// # Errors
/// When a folder cannot be read.
pub(super) fn answers_in(folder: &Path) -> anyhow::Result<Vec<PathBuf>> {
    let mut files = Vec::new();
    collect(folder, &mut files)?;
    Ok(files)
}

fn collect(folder: &Path, files: &mut Vec<PathBuf>) -> anyhow::Result<()> {
    let shown = folder.display().to_string();
    let mut entries = Vec::new();
    for entry in fs::read_dir(folder).map_err(|error| unreadable(&shown, &error))? {
        let entry = entry.map_err(|error| unreadable(&shown, &error))?;
        if !is_left_out(&entry.file_name().to_string_lossy()) {
            entries.push(entry);
        }
    }
    entries.sort_by_key(fs::DirEntry::file_name);
    for entry in entries {
        let path = inside(folder, &entry);
        // A link to a folder is not followed: it may lead round in circles.
        if entry.file_type().is_ok_and(|kind| kind.is_dir()) {
            collect(&path, files)?;
        } else if may_hold_answers(&path) && !path.is_dir() {
            files.push(path);
        }
    }
    Ok(())
}

/// The path of an entry, without `./` before what people know without it.
fn inside(folder: &Path, entry: &fs::DirEntry) -> PathBuf {
    match folder == Path::new(".") || folder.as_os_str().is_empty() {
        true => PathBuf::from(entry.file_name()),
        false => folder.join(entry.file_name()),
    }
}

/// Hidden files, lock files of Office, and the workspace itself.
fn is_left_out(name: &str) -> bool {
    name.starts_with('.') || name.starts_with("~$") || name == NORM_TOML
}

/// Keys at the margin that tell an answers file; one of them is enough.
const ANSWERS_KEYS: [&str; 8] = [
    "norm",
    "answers",
    "antwoorden",
    "organisation",
    "organisatie",
    "measurement",
    "meting",
    "documents",
];

/// The first keys of a file stand in its first part.
const LOOKED_AT: u64 = 16 * 1024;

/// Whether a file of a folder may be an answers file, told by its name and the
/// keys at the margin of its first part. What cannot be told counts: then
/// reading it says what is wrong, and no file goes missing in silence.
fn may_hold_answers(path: &Path) -> bool {
    let extension = path.extension().and_then(OsStr::to_str).unwrap_or_default();
    let extension = extension.to_ascii_lowercase();
    match extension.as_str() {
        "yaml" | "yml" | "toml" => start_of(path).is_none_or(|text| has_answers_key(&text)),
        "csv" => start_of(path).is_none_or(|text| is_form_line(&text)),
        "xlsx" => files::load(path).map_or(true, |loaded| {
            loaded.problem.is_some() || is_form(&loaded.source.book)
        }),
        _ => false,
    }
}

/// The first part of a file; none when it cannot be read.
fn start_of(path: &Path) -> Option<String> {
    let mut start = Vec::new();
    let file = File::open(path).ok()?;
    file.take(LOOKED_AT).read_to_end(&mut start).ok()?;
    Some(String::from_utf8_lossy(&start).into_owned())
}

fn has_answers_key(text: &str) -> bool {
    let keys: Vec<&str> = text.lines().filter_map(key_at_margin).collect();
    keys.is_empty() || keys.iter().any(|key| ANSWERS_KEYS.contains(key))
}

/// The key that a line begins with, in YAML or TOML; none of an indented line.
fn key_at_margin(line: &str) -> Option<&str> {
    let line = line.trim_start_matches('\u{feff}').trim_start_matches('[');
    let quote = |c: char| c == '"' || c == '\'';
    let end = line.find([':', '=', ']', '.'])?;
    let key = line[..end].trim_end().trim_matches(quote);
    let plain = !key.is_empty()
        && key
            .chars()
            .all(|c| c.is_alphanumeric() || c == '_' || c == '-');
    plain.then_some(key)
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

    #[test]
    fn keys_are_told_at_the_margin() {
        assert_eq!(key_at_margin("answers:"), Some("answers"));
        assert_eq!(key_at_margin("\"answers\": {}"), Some("answers"));
        assert_eq!(key_at_margin("[answers.\"1.1\"]"), Some("answers"));
        assert_eq!(key_at_margin("[[organisation]]"), Some("organisation"));
        assert_eq!(key_at_margin("norm = \"flevoland@2.0\""), Some("norm"));
        assert_eq!(key_at_margin("  note: answers"), None);
        assert_eq!(key_at_margin("# answers: none"), None);
    }
}
