//! Writing files: beside the target and put in its place, complete or not at all.
//! Whether that may be is for `target` to say.

use std::borrow::Cow;
use std::fs::{self, File, OpenOptions};
use std::io::{self, BufWriter, Read as _, Write as _};
use std::path::Path;

use anstream::adapter::strip_bytes;
use tempfile::{Builder, NamedTempFile};

use crate::io::files;
use crate::io::files::unreadable;
use crate::io::kept_names;
use crate::io::leftovers;
use crate::io::leftovers::Unfinished;
use crate::io::mode;
use crate::io::output_kind::OutputKind;
use crate::io::path_text::path_text;
use crate::io::system;
use crate::io::target;
use crate::io::target::{Placement, Replace, Target};
use crate::io::{Context, Stop};
use crate::lang::pick;
use crate::render::clean;

/// A file that is being written beside its target.
pub(crate) struct Beside<'c> {
    context: &'c Context<'c>,
    file: BufWriter<NamedTempFile>,
    unfinished: Unfinished,
    target: Target,
}

/// A file that is whole, and may take the place of its target.
pub(crate) struct Whole<'c> {
    context: &'c Context<'c>,
    file: NamedTempFile,
    _unfinished: Unfinished,
    target: Target,
    fate: Placement,
}

/// What was written, and what can be done with it next.
pub(crate) struct WrittenFile {
    fate: Placement,
    path: String,
}

impl<'c> Beside<'c> {
    /// Begins a file.
    ///
    /// # Errors
    /// When nothing can be written under its name.
    pub(crate) fn begin(context: &'c Context<'c>, target: Target) -> Result<Self, Stop> {
        target::may_be_written(context, &target.path)?;
        let (file, unfinished) = beside(&target.path)?;
        Ok(Self {
            context,
            file: BufWriter::new(file),
            unfinished,
            target,
        })
    }

    /// Where it will stand.
    pub(crate) fn path(&self) -> &Path {
        &self.target.path
    }

    /// Writes a part of it.
    ///
    /// # Errors
    /// When it cannot be written.
    pub(crate) fn write(&mut self, bytes: &[u8]) -> Result<(), Stop> {
        let written = self.file.write_all(bytes);
        written.map_err(|error| told(&self.target.path, &error))
    }

    /// Ends the file, when all that this run reads was read; it is not in its place yet.
    ///
    /// # Errors
    /// When it cannot be written, or may not replace what is there.
    pub(crate) fn end(self) -> Result<Whole<'c>, Stop> {
        let path = &self.target.path;
        let file = self.file.into_inner();
        let file = file.map_err(|error| told(path, error.error()))?;
        file.as_file()
            .sync_all()
            .map_err(|error| told(path, &error))?;
        let fate = target::decide(self.context, &self.target, &file)?;
        Ok(Whole {
            context: self.context,
            file,
            _unfinished: self.unfinished,
            target: self.target,
            fate,
        })
    }
}

impl Whole<'_> {
    /// Puts the file in its place; dropped before that, it leaves nothing behind.
    ///
    /// # Errors
    /// When that cannot be done, or somebody else made a file of that name just now.
    pub(crate) fn put(self) -> Result<WrittenFile, Stop> {
        let path = &self.target.path;
        let put = match &self.fate {
            Placement::Same => Ok(()),
            Placement::New => leftovers::whole(|| self.file.persist_noclobber(path))
                .map(drop)
                .map_err(|error| error.error),
            Placement::Replaced(permissions) => {
                let kept = mode::keep(self.file.as_file(), permissions);
                kept.and_then(|()| put(self.file, path))
            }
        };
        match put {
            Ok(()) => Ok(WrittenFile {
                fate: self.fate,
                path: path_text(path),
            }),
            Err(error) if error.kind() == io::ErrorKind::AlreadyExists => Err(Stop::from(
                target::taken(self.context, path, self.target.replace),
            )),
            Err(error) => Err(unplaced(self.context, path, &error)),
        }
    }
}

impl WrittenFile {
    /// One line: what was written, and what can be done with it next.
    pub(crate) fn said(&self, context: &Context<'_>, next: &str) -> String {
        let path = clean(&self.path);
        match self.fate {
            Placement::Same => pick!(
                context.lang,
                "{path} was al zo: er is niets veranderd\n",
                "{path} was like this already: nothing was changed\n"
            ),
            Placement::New | Placement::Replaced(_) => pick!(
                context.lang,
                "geschreven: {path}; {next}\n",
                "written: {path}; {next}\n"
            ),
        }
    }
}

/// Writes a file at once.
///
/// # Errors
/// When it cannot be written; then nothing is left behind.
pub(crate) fn write(
    context: &Context<'_>,
    target: Target,
    bytes: impl AsRef<[u8]>,
) -> Result<WrittenFile, Stop> {
    whole(context, target, bytes.as_ref())?.put()
}

/// A result to stdout, or to the file that was asked for; what was written is told.
///
/// # Errors
/// When it cannot be written.
pub(crate) fn delivered(
    context: &Context<'_>,
    output: Option<&Path>,
    (kind, replace): (OutputKind, Replace),
    bytes: Vec<u8>,
    err: &mut String,
) -> Result<String, Stop> {
    let Some(path) = output else {
        return Ok(String::from_utf8(bytes).expect("what goes to stdout is text"));
    };
    let target = Target {
        path: path.to_path_buf(),
        kind,
        replace,
    };
    let written = write(context, target, bytes)?;
    err.push_str(&written.said(context, &kind.next_step(context.lang, path)));
    Ok(String::new())
}

/// Writes several files; when one of them cannot be, none is.
///
/// # Errors
/// When one of them cannot be written.
pub(crate) fn write_all(
    context: &Context<'_>,
    files: &[(Target, impl AsRef<[u8]>)],
) -> Result<Vec<WrittenFile>, Stop> {
    let whole = files
        .iter()
        .map(|(target, text)| whole(context, target.clone(), text.as_ref()));
    let whole = whole.collect::<Result<Vec<Whole<'_>>, Stop>>()?;
    whole.into_iter().map(Whole::put).collect()
}

fn whole<'c>(context: &'c Context<'c>, target: Target, bytes: &[u8]) -> Result<Whole<'c>, Stop> {
    // The styles of a terminal are no part of a text that stands in a file.
    let plain = match target.kind {
        OutputKind::Text => Cow::Owned(strip_bytes(bytes).into_vec()),
        OutputKind::Answers(_)
        | OutputKind::Document(_)
        | OutputKind::Table
        | OutputKind::Workbook
        | OutputKind::Calendar
        | OutputKind::Json
        | OutputKind::Manual => Cow::Borrowed(bytes),
    };
    let mut beside = Beside::begin(context, target)?;
    beside.write(&plain)?;
    beside.end()
}

/// Changes a file that this run has read: under its lock, and only while it still
/// is what was read.
///
/// # Errors
/// When it cannot be written, or somebody else changed it in the meantime.
pub(crate) fn edit(
    context: &Context<'_>,
    path: &Path,
    old: &[u8],
    new: &[u8],
) -> Result<WrittenFile, Stop> {
    target::may_be_written(context, path)?;
    let told = |error: io::Error| told(path, &error);
    let (mut file, _unfinished) = beside(path)?;
    let whole = file.write_all(new);
    whole
        .and_then(|()| file.as_file().sync_all())
        .map_err(told)?;
    let mut there = OpenOptions::new()
        .read(true)
        .write(true)
        .open(path)
        .map_err(told)?;
    lock(&there).map_err(told)?;
    let mut now = Vec::with_capacity(old.len());
    there.read_to_end(&mut now).map_err(told)?;
    let permissions = there.metadata().map_err(told)?.permissions();
    // Windows lets nobody read what is locked, and puts no file over one that is open.
    #[cfg(windows)]
    drop(there);
    // Who wrote while we waited put another file in this place.
    if now != old || fs::read(path).map_err(told)? != old {
        let name = path_text(path);
        return Err(Stop::from(pick!(
            context.lang,
            "{name}: intussen gewijzigd door iets of iemand anders; er is niets geschreven, geef de opdracht opnieuw",
            "{name}: changed by something or somebody else in the meantime; nothing was written, give the command again"
        )));
    }
    mode::keep(file.as_file(), &permissions).map_err(told)?;
    match put(file, path) {
        Ok(()) => Ok(WrittenFile {
            fate: Placement::Replaced(permissions),
            path: path_text(path),
        }),
        Err(error) => Err(unplaced(context, path, &error)),
    }
}

/// Waits for the lock; a disk without locks has only the comparison after it.
fn lock(file: &File) -> io::Result<()> {
    match file.lock() {
        Err(error) if error.kind() == io::ErrorKind::Unsupported => Ok(()),
        locked => locked,
    }
}

/// A new file in the folder of its target. Over an old one it is nobody else's to
/// read from the first byte on.
fn beside(target: &Path) -> Result<(NamedTempFile, Unfinished), Stop> {
    let folder = target
        .parent()
        .filter(|folder| !folder.as_os_str().is_empty());
    let mut builder = Builder::new();
    builder.prefix(".norm-");
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        let old = fs::symlink_metadata(target).map(|there| there.permissions().mode());
        let mode = old.map_or(0o666, |mode| mode & 0o666);
        builder.permissions(fs::Permissions::from_mode(mode));
    }
    leftovers::make(&builder, folder.unwrap_or_else(|| Path::new(".")))
        .map_err(|error| told(target, &error))
}

fn put(file: NamedTempFile, path: &Path) -> io::Result<()> {
    leftovers::whole(|| file.persist(path))
        .map(drop)
        .map_err(|error| error.error)
}

fn told(path: &Path, error: &io::Error) -> Stop {
    unreadable(&path_text(path), error)
}

fn unplaced(context: &Context<'_>, path: &Path, error: &io::Error) -> Stop {
    let open = context.lang.pick(
        "staat het open in een ander programma? Sluit het daar, of neem een andere naam",
        "is it open in another program? Close it there, or take another name",
    );
    let why = system::fact(&path_text(path), error);
    Stop::from(format!("{}; {open}", why.pick(context.lang)))
}

/// Makes a folder that is not there yet.
///
/// # Errors
/// When something of that name is there, nobody can read the name, or it cannot be made.
pub(crate) fn new_folder(path: &Path) -> Result<(), Stop> {
    files::readable_name(path)?;
    fs::create_dir(path).map_err(|error| unreadable(&path_text(path), &error))
}

/// Makes a folder and those above it, unless they are there.
///
/// # Errors
/// When nobody can read the name, or one of them cannot be made.
pub(crate) fn folder(path: &Path) -> Result<(), Stop> {
    files::readable_name(path)?;
    fs::create_dir_all(path).map_err(|error| unreadable(&path_text(path), &error))
}

/// A file name of ids: nothing in it can lead to another folder, and no system
/// keeps it for itself.
pub(crate) fn file_name(ids: &[&str], extension: &str) -> String {
    let plain = |c: char| {
        if c.is_ascii_alphanumeric() || c == '-' {
            c.to_ascii_lowercase()
        } else {
            '-'
        }
    };
    let mut stem: String = ids.join("-").chars().map(plain).collect();
    let first = stem.split('-').next().unwrap_or_default();
    if stem.trim_matches('-').is_empty() || kept_names::is_device(first) {
        stem.insert_str(0, "norm-");
    }
    format!("{stem}.{extension}")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::cli::Global;
    use crate::document::Format;
    use crate::lang::Lang;

    #[test]
    fn a_file_that_appears_in_the_meantime_is_not_written_over() {
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join("a.yaml");
        let global = Global::default();
        let context = Context {
            global: &global,
            lang: Lang::Nl,
            width: 80,
            is_terminal: false,
            told: Default::default(),
            workspace: Default::default(),
        };
        let target = Target {
            path: path.clone(),
            kind: OutputKind::Answers(Format::Yaml),
            replace: Replace::NotAsked,
        };
        let whole = whole(&context, target, b"van norm\n").expect("a file");
        fs::write(&path, "van een ander\n").expect("a file");
        let Err(error) = whole.put() else {
            panic!("it was replaced")
        };
        let told = error.text(&context);
        assert!(told.contains("--replace"), "{told}");
        assert_eq!(fs::read(&path).expect("a file"), b"van een ander\n");
        let left = fs::read_dir(folder.path()).expect("a folder").count();
        assert_eq!(left, 1);
    }

    #[test]
    fn names_of_files_stay_in_their_folder() {
        assert_eq!(
            file_name(&["waterkant", "2025"], "html"),
            "waterkant-2025.html"
        );
        assert_eq!(file_name(&["../../etc", "2025"], "md"), "------etc-2025.md");
        assert_eq!(file_name(&["con"], "md"), "norm-con.md");
        assert_eq!(file_name(&["com1", "2025"], "md"), "norm-com1-2025.md");
        assert_eq!(file_name(&["..."], "md"), "norm----.md");
    }
}
