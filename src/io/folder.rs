//! The answers files in folders, and what else is there: named or counted, never
//! left out in silence.

use std::fs;
use std::path::{Path, PathBuf};

use walkdir::WalkDir;

use crate::io::files::unreadable;
use crate::io::likeness::{Likeness, likeness};
use crate::io::path_text::path_text;
use crate::io::threads::in_order;
use crate::io::workspace::NORM_TOML;
use crate::io::{Context, Stop};
use crate::lang::pick;
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
pub(crate) struct Left {
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
pub(crate) fn collect(
    folder: &Path,
    files: &mut Vec<PathBuf>,
    left: &mut Left,
) -> Result<(), Stop> {
    let is_here = folder.as_os_str().is_empty() || folder == Path::new(".");
    let start = if is_here { Path::new(".") } else { folder };
    let mut walk = WalkDir::new(start)
        .min_depth(1)
        .sort_by_file_name()
        .into_iter();
    let mut found = Vec::new();
    while let Some(entry) = walk.next() {
        let entry = entry.map_err(|error| unread(folder, error))?;
        let is_folder = entry.file_type().is_dir();
        let name = entry.file_name().to_string_lossy();
        let is_hidden = name.starts_with('.') || name.starts_with("~$");
        left.hidden += usize::from(is_hidden);
        if is_hidden || name == NORM_TOML {
            if is_folder {
                walk.skip_current_dir();
            }
        } else if !is_folder {
            // Without `./` before what people know without it.
            let path = entry.path();
            let shown = path.strip_prefix(".").ok().filter(|_| is_here);
            found.push(shown.unwrap_or(path).to_path_buf());
        }
    }
    // Looking at a workbook unpacks it: that is worth threads.
    let seen = in_order(&found, |path| seen(path));
    for (path, seen) in found.into_iter().zip(seen) {
        match seen {
            SeenFile::Answers => files.push(path),
            SeenFile::Foreign => left.foreign += 1,
            SeenFile::Left(reason) => left.named.push((reason, path)),
        }
    }
    Ok(())
}

/// Why a folder could not be read, with the one in it that it was.
fn unread(folder: &Path, error: walkdir::Error) -> Stop {
    let shown = path_text(error.path().unwrap_or(folder));
    let io = error.into_io_error();
    unreadable(
        &shown,
        &io.expect("links are not followed, so there are no loops"),
    )
}

/// What something in a folder turned out to be.
enum SeenFile {
    Answers,
    Foreign,
    Left(Reason),
}

/// One file, looked at before it is opened: reading from a pipe might never end.
fn seen(path: &Path) -> SeenFile {
    let reason = match fs::metadata(path) {
        Ok(there) if there.is_file() => match likeness(path) {
            Likeness::Answers => return SeenFile::Answers,
            Likeness::Foreign => return SeenFile::Foreign,
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
    SeenFile::Left(reason)
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
    /// Whether a norm is among what was not read.
    pub(crate) fn has_norm(&self) -> bool {
        let mut named = self.named.iter();
        named.any(|(reason, _)| *reason == Reason::Norm)
    }

    /// What was not read: a line for each reason with the names, and one with the counts.
    pub(crate) fn said(&self, context: &Context<'_>) -> String {
        let lang = context.lang;
        let mut text = String::new();
        let not = lang.pick("niet gelezen", "not read");
        for reason in Reason::ALL {
            let named = self.named.iter().filter(|(why, _)| *why == reason);
            let names: Vec<String> = named.map(|(_, path)| path_text(path)).collect();
            if names.is_empty() {
                continue;
            }
            let (few, more) = names.split_at(names.len().min(MOST_NAMES));
            let few = few.join(", ");
            let more = match more.len() {
                0 => String::new(),
                more => pick!(lang, " en nog {more}", " and {more} more"),
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
