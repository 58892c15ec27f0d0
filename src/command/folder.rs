//! The answers files in folders, and what else is there: named or counted, never
//! left out in silence.

use std::fs::{self, DirEntry};
use std::path::{Path, PathBuf};

use super::Context;
use super::files::unreadable;
use super::likeness::{Likeness, likeness};
use super::workspace::NORM_TOML;
use crate::render::clean;

/// Why something in a folder is not read; it is named.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Reason {
    Spreadsheet,
    Named,
    Norm,
    Exported,
    Other,
    LinkedFolder,
    LostLink,
    NoFile,
}

/// What was not read in folders.
#[derive(Debug, Default)]
pub(super) struct Left {
    named: Vec<(Reason, PathBuf)>,
    /// Hidden files and folders, and lock files of Office.
    hidden: usize,
    /// Files with another end of their name.
    foreign: usize,
}

/// More names of one kind than this are counted.
const MOST_NAMES: usize = 20;

/// Adds the answers files in a folder and in the folders in it, by name; there may
/// be none.
///
/// # Errors
/// When a folder cannot be read.
pub(super) fn collect(
    folder: &Path,
    files: &mut Vec<PathBuf>,
    left: &mut Left,
) -> anyhow::Result<()> {
    let shown = folder.display().to_string();
    let mut entries = Vec::new();
    for entry in fs::read_dir(folder).map_err(|error| unreadable(&shown, &error))? {
        entries.push(entry.map_err(|error| unreadable(&shown, &error))?);
    }
    entries.sort_by_key(DirEntry::file_name);
    for entry in entries {
        let name = entry.file_name();
        let name = name.to_string_lossy();
        if name.starts_with('.') || name.starts_with("~$") {
            left.hidden += 1;
        } else if name != NORM_TOML {
            one(&entry, &inside(folder, &entry), files, left)?;
        }
    }
    Ok(())
}

/// One entry, looked at before it is opened: reading from a pipe might never end.
fn one(
    entry: &DirEntry,
    path: &Path,
    files: &mut Vec<PathBuf>,
    left: &mut Left,
) -> anyhow::Result<()> {
    let shown = || path.display().to_string();
    let kind = entry
        .file_type()
        .map_err(|error| unreadable(&shown(), &error))?;
    if kind.is_dir() {
        return collect(path, files, left);
    }
    let reason = match fs::metadata(path) {
        Ok(there) if there.is_file() => match likeness(path) {
            Likeness::Answers => {
                files.push(path.to_path_buf());
                return Ok(());
            }
            Likeness::Foreign => {
                left.foreign += 1;
                return Ok(());
            }
            Likeness::Spreadsheet => Reason::Spreadsheet,
            Likeness::Named => Reason::Named,
            Likeness::Norm => Reason::Norm,
            Likeness::Exported => Reason::Exported,
            Likeness::Other => Reason::Other,
        },
        // A link to a folder is not followed: it may lead round in circles.
        Ok(there) if there.is_dir() => Reason::LinkedFolder,
        Ok(_) => Reason::NoFile,
        Err(_) => Reason::LostLink,
    };
    left.named.push((reason, path.to_path_buf()));
    Ok(())
}

/// The path of an entry, without `./` before what people know without it.
fn inside(folder: &Path, entry: &DirEntry) -> PathBuf {
    match folder == Path::new(".") || folder.as_os_str().is_empty() {
        true => PathBuf::from(entry.file_name()),
        false => folder.join(entry.file_name()),
    }
}

impl Reason {
    const ALL: [Self; 8] = [
        Self::Spreadsheet,
        Self::Named,
        Self::LostLink,
        Self::LinkedFolder,
        Self::NoFile,
        Self::Norm,
        Self::Exported,
        Self::Other,
    ];

    /// What it is, and what can be done about it.
    fn said(self, context: &Context<'_>) -> &'static str {
        let (nl, en) = match self {
            Self::Spreadsheet => (
                "sla zo'n rekenblad op als .xlsx",
                "save such a spreadsheet as .xlsx",
            ),
            Self::Named => (
                "antwoorden heten .yaml, .toml, .xlsx of .csv",
                "answers are called .yaml, .toml, .xlsx or .csv",
            ),
            Self::LostLink => (
                "een koppeling (link) die nergens heen leidt",
                "a link that leads nowhere",
            ),
            Self::LinkedFolder => (
                "een koppeling (link) naar een map; noem de map zelf",
                "a link to a folder; name the folder itself",
            ),
            Self::NoFile => ("geen gewoon bestand", "no regular file"),
            Self::Norm => ("een norm", "a norm"),
            Self::Exported => ("een tabel die norm schreef", "a table that norm wrote"),
            Self::Other => ("iets anders dan antwoorden", "something else than answers"),
        };
        context.lang.pick(nl, en)
    }
}

impl Left {
    /// What was not read: a line for each reason with the names, and one with the counts.
    pub(super) fn said(&self, context: &Context<'_>) -> String {
        let lang = context.lang;
        let mut text = String::new();
        let not = lang.pick("niet gelezen", "not read");
        for reason in Reason::ALL {
            let named = self.named.iter().filter(|(why, _)| *why == reason);
            let names: Vec<String> = named.map(|(_, path)| path.display().to_string()).collect();
            if names.is_empty() {
                continue;
            }
            let (few, more) = names.split_at(names.len().min(MOST_NAMES));
            let few = few.join(", ");
            let more = match more.len() {
                0 => String::new(),
                more => lang.pick(format!(" en nog {more}"), format!(" and {more} more")),
            };
            let (few, why) = (clean(&few), reason.said(context));
            text.push_str(&format!("{not}: {few}{more} ({why})\n"));
        }
        let mut counts = Vec::new();
        if self.hidden > 0 {
            let words = ("verborgen bestand of map", "verborgen bestanden of mappen");
            let english = ("hidden file or folder", "hidden files or folders");
            counts.push(lang.count(self.hidden, words, english));
        }
        if self.foreign > 0 {
            let words = (
                "bestand van een andere soort",
                "bestanden van een andere soort",
            );
            let english = ("file of another sort", "files of another sort");
            counts.push(lang.count(self.foreign, words, english));
        }
        if !counts.is_empty() {
            let counts = lang.list(&counts);
            text.push_str(&format!("{not}: {counts}\n"));
        }
        text
    }
}
