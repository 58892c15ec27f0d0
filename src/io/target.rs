//! What may be written where, and what becomes of the file that is there: the one
//! place that decides it, for every command.

use std::ffi::OsStr;
use std::fs::{self, File, Permissions};
use std::io::{self, Read};
use std::path::{Path, PathBuf};

use tempfile::NamedTempFile;

use crate::cli::{DocumentForm, ReplaceArgs};
use crate::io::files::unreadable;
use crate::io::output_kind::{Old, OutputKind, is_known_by};
use crate::io::path_text::path_text;
use crate::io::workspace::NORM_TOML;
use crate::io::{Context, Stop, content, files, inputs, mode};
use crate::lang::{Lang, pick};

/// Whether a file that people edit may be replaced.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Replace {
    /// The command never does.
    Never,
    /// Only with `--replace`, which was not given.
    NotAsked,
    /// That was asked.
    Asked,
}

impl From<ReplaceArgs> for Replace {
    fn from(args: ReplaceArgs) -> Self {
        match args.replace {
            true => Self::Asked,
            false => Self::NotAsked,
        }
    }
}

/// A file to be written.
#[derive(Clone, Debug)]
pub(crate) struct Target {
    /// Where.
    pub path: PathBuf,
    /// What.
    pub kind: OutputKind,
    /// Whether it may go over what people edit.
    pub replace: Replace,
}

/// What becomes of the file that is there.
#[derive(Debug)]
pub(crate) enum Placement {
    /// There is none.
    New,
    /// It says the same already and stays.
    Same,
    /// It is replaced; the new one gets its permissions.
    Replaced(Permissions),
}

/// What the end of a name tells, out of what a command can write, each with its kind.
///
/// # Errors
/// When it tells none of them: with the ends there are, and the way to others.
pub(crate) fn one_of<T>(
    context: &Context<'_>,
    path: &Path,
    possible: impl IntoIterator<Item = (T, OutputKind)>,
) -> Result<T, Stop> {
    // A folder or a device has a fault of its own.
    may_be_written(context, path)?;
    let ending = path.extension().and_then(OsStr::to_str);
    let ending = ending.unwrap_or_default().to_ascii_lowercase();
    if path.file_name() == Some(OsStr::new(NORM_TOML)) {
        return Err(Stop::from(pick!(
            context.lang,
            "{NORM_TOML} is de naam van de werkmap; kies een andere naam",
            "{NORM_TOML} is the name of the workspace; choose another name"
        )));
    }
    let mut kinds = Vec::new();
    for (one, kind) in possible {
        if kind.endings().contains(&ending.as_str()) {
            return Ok(one);
        }
        kinds.push(kind);
    }
    let lang = context.lang;
    let name = path_text(path);
    let ends: Vec<String> = kinds
        .iter()
        .map(|kind| format!(".{}", kind.ending()))
        .collect();
    let ends = lang.choice(&ends);
    let more = way_out(lang, &ending, &kinds);
    Err(Stop::from(pick!(
        lang,
        "{name}: laat de naam eindigen op {ends}{more}",
        "{name}: let the name end in {ends}{more}"
    )))
}

/// The only kind that a command can write.
///
/// # Errors
/// When the name of the file ends otherwise.
pub(crate) fn only(
    context: &Context<'_>,
    path: &Path,
    kind: OutputKind,
) -> Result<OutputKind, Stop> {
    one_of(context, path, [(kind, kind)])
}

/// How to get to what was probably wanted.
fn way_out(lang: Lang, ending: &str, possible: &[OutputKind]) -> &'static str {
    let document = ["docx", "doc", "odt", "rtf", "pdf"].contains(&ending);
    let workbook = ["xlsx", "xlsm", "xls", "ods"].contains(&ending);
    match document {
        true if possible.contains(&OutputKind::Document(DocumentForm::Markdown)) => lang.pick(
            "; voor pdf: schrijf een .docx en bewaar die in Word als pdf, of druk een .html in een browser af naar pdf",
            "; for PDF: write a .docx and save that in Word as PDF, or print a .html to PDF in a browser",
        ),
        true if possible.contains(&OutputKind::Document(DocumentForm::Html)) => lang.pick(
            "; voor pdf: open de .html in een browser en druk af naar pdf",
            "; for PDF: open the .html in a browser and print to PDF",
        ),
        false if workbook && possible.contains(&OutputKind::Table) => lang.pick(
            "; Excel en LibreOffice openen een .csv ook",
            "; Excel and LibreOffice open a .csv as well",
        ),
        true | false => "",
    }
}

/// Refuses a target that cannot be one, before any work is done.
///
/// # Errors
/// When it has a name that is not read, is a folder, no regular file, or read-only.
pub(crate) fn may_be_written(context: &Context<'_>, path: &Path) -> Result<(), Stop> {
    let name = files::readable_name(path)?;
    if content::is_lock(path) {
        return Err(Stop::from(pick!(
            context.lang,
            "{name}: met ~$ begint de naam van een slotbestand van Office, en zo'n bestand wordt niet gelezen; kies een andere naam",
            "{name}: with ~$ begins the name of a lock file of Office, and such a file is not read; choose another name"
        )));
    }
    if names_folder(path) || path.is_dir() {
        return Err(Stop::from(pick!(
            context.lang,
            "{name}: hier hoort de naam van een bestand, niet van een map",
            "{name}: the name of a file belongs here, not that of a folder"
        )));
    }
    let there = match path.symlink_metadata() {
        Ok(there) => there,
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(()),
        Err(error) => return Err(unreadable(&name, &error)),
    };
    if there.is_symlink() {
        return Err(Stop::from(pick!(
            context.lang,
            "{name}: dit is een koppeling (link); geef het bestand waar hij heen leidt, of een andere naam",
            "{name}: this is a link; give the file that it leads to, or another name"
        )));
    }
    if !there.is_file() {
        return Err(Stop::from(pick!(
            context.lang,
            "{name}: dit is geen bestand dat vervangen kan worden; kies een andere naam",
            "{name}: this is not a file that can be replaced; choose another name"
        )));
    }
    // Renaming asks nothing of the old file itself: its owner's wish is asked here.
    if mode::is_read_only(&there.permissions())
        || fs::OpenOptions::new().write(true).open(path).is_err()
    {
        return Err(Stop::from(pick!(
            context.lang,
            "{name}: dit bestand is alleen-lezen, of open in een ander programma; er is niets geschreven",
            "{name}: this file is read-only, or open in another program; nothing was written"
        )));
    }
    Ok(())
}

/// Refuses a target where something is already, before any work is done.
///
/// # Errors
/// When something has its name, or nothing can be written there.
pub(crate) fn must_be_free(context: &Context<'_>, path: &Path) -> Result<(), Stop> {
    may_be_written(context, path)?;
    match path.symlink_metadata() {
        Err(_) => Ok(()),
        Ok(_) => Err(Stop::from(taken(context, path, Replace::Never))),
    }
}

/// Decides what becomes of the file that is there, now that the new one is whole
/// and everything that this run reads was read.
///
/// # Errors
/// When it may not be replaced.
pub(crate) fn decide(
    context: &Context<'_>,
    target: &Target,
    new: &NamedTempFile,
) -> Result<Placement, Stop> {
    let Target {
        path,
        kind,
        replace,
    } = target;
    may_be_written(context, path)?;
    let name = path_text(path);
    let there = match fs::metadata(path) {
        Ok(there) => there,
        Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(Placement::New),
        Err(error) => return Err(unreadable(&name, &error)),
    };
    if inputs::is_read(path) {
        return Err(Stop::from(pick!(
            context.lang,
            "{name}: dezelfde opdracht leest dit bestand; kies een andere naam",
            "{name}: the same command reads this file; choose another name"
        )));
    }
    let told = |error: io::Error| unreadable(&name, &error);
    if same_bytes(path, new.path()).map_err(told)? {
        return Ok(Placement::Same);
    }
    let ours = |sign| Ok::<bool, Stop>(is_known_by(sign, &fs::read(path).map_err(told)?));
    let may = match (kind.old(), replace) {
        (Old::Edited | Old::OursOrAsked(_), Replace::Asked) => true,
        (Old::Edited, Replace::Never | Replace::NotAsked) => {
            return Err(Stop::from(taken(context, path, *replace)));
        }
        (Old::Ours(sign), _) | (Old::OursOrAsked(sign), Replace::Never | Replace::NotAsked) => {
            ours(sign)?
        }
    };
    if !may {
        return Err(Stop::from(foreign(context, target)));
    }
    Ok(Placement::Replaced(there.permissions()))
}

/// Why a file stays that this program did not write.
fn foreign(context: &Context<'_>, target: &Target) -> String {
    let name = path_text(&target.path);
    let or = match (target.kind.old(), target.replace) {
        (Old::OursOrAsked(_), Replace::NotAsked) => context.lang.pick(
            ", of vervang het met --replace",
            ", or replace it with --replace",
        ),
        (Old::OursOrAsked(_), Replace::Never | Replace::Asked)
        | (Old::Edited | Old::Ours(_), _) => "",
    };
    pick!(
        context.lang,
        "{name}: wat hier staat heeft norm niet als zo'n bestand geschreven, en wordt niet overschreven; kies een andere naam of haal het weg{or}",
        "{name}: what stands here was not written by norm as such a file, and is not overwritten; choose another name or take it away{or}"
    )
}

/// Why a file that is there stays.
pub(super) fn taken(context: &Context<'_>, path: &Path, replace: Replace) -> String {
    let name = path_text(path);
    let or = match replace {
        Replace::Never => "",
        Replace::NotAsked | Replace::Asked => context.lang.pick(
            ", of vervang het met --replace",
            ", or replace it with --replace",
        ),
    };
    pick!(
        context.lang,
        "{name}: dit bestand is er al en wordt niet overschreven; kies een andere naam{or}",
        "{name}: this file is there already and is not overwritten; choose another name{or}"
    )
}

fn same_bytes(one: &Path, other: &Path) -> io::Result<bool> {
    if fs::metadata(one)?.len() != fs::metadata(other)?.len() {
        return Ok(false);
    }
    let mut files = [File::open(one)?, File::open(other)?];
    let mut parts = [vec![0; PART], vec![0; PART]];
    loop {
        let mut lengths = [0; 2];
        for at in 0..2 {
            lengths[at] = fill(&mut files[at], &mut parts[at])?;
        }
        if parts[0][..lengths[0]] != parts[1][..lengths[1]] {
            return Ok(false);
        }
        if lengths[0] == 0 {
            return Ok(true);
        }
    }
}

/// Bytes that are compared at a time.
const PART: usize = 64 * 1024;

/// Reads until a part is full or the file is at its end.
fn fill(file: &mut File, part: &mut [u8]) -> io::Result<usize> {
    let mut length = 0;
    while length < part.len() {
        match file.read(&mut part[length..])? {
            0 => break,
            read => length += read,
        }
    }
    Ok(length)
}

/// Whether a path can only be that of a folder: it ends in a slash.
pub(crate) fn names_folder(path: &Path) -> bool {
    let text = path.to_string_lossy();
    text.ends_with(std::path::is_separator)
}
