//! Writing files: beside the target and renamed, complete or not at all.

use std::fs;
use std::io::{self, BufWriter, Write as _};
use std::path::{Path, PathBuf};

use anyhow::bail;
use tempfile::NamedTempFile;

use super::files::unreadable;
use super::system;
use crate::lang::{Lang, Said};

/// Names that Windows keeps for itself.
const RESERVED: [&str; 4] = ["con", "prn", "aux", "nul"];

/// A file that is being written beside its target, and takes its place when it is whole.
pub(super) struct Beside {
    file: BufWriter<NamedTempFile>,
    target: PathBuf,
}

impl Beside {
    /// Begins a file that will go over a regular one or over nothing, never over an input.
    ///
    /// # Errors
    /// When that cannot be.
    pub(super) fn begin(target: &Path, inputs: &[PathBuf]) -> anyhow::Result<Self> {
        let name = target.display().to_string();
        refuse(target, &name, inputs)?;
        let folder = target
            .parent()
            .filter(|folder| !folder.as_os_str().is_empty());
        let mut builder = tempfile::Builder::new();
        builder.prefix(".norm-");
        #[cfg(unix)]
        {
            use std::os::unix::fs::PermissionsExt;
            builder.permissions(fs::Permissions::from_mode(0o666));
        }
        let file = builder
            .tempfile_in(folder.unwrap_or_else(|| Path::new(".")))
            .map_err(|error| unreadable(&name, &error))?;
        Ok(Self {
            file: BufWriter::new(file),
            target: target.to_owned(),
        })
    }

    /// Writes a part of it.
    ///
    /// # Errors
    /// When it cannot be written.
    pub(super) fn write(&mut self, bytes: &[u8]) -> anyhow::Result<()> {
        let written = self.file.write_all(bytes);
        written.map_err(|error| self.told(&error))
    }

    /// Puts the whole file in its place; dropped before that, it leaves nothing behind.
    ///
    /// # Errors
    /// When that cannot be done.
    pub(super) fn finish(mut self) -> anyhow::Result<()> {
        let flushed = self.file.flush();
        flushed
            .and_then(|()| self.file.get_ref().as_file().sync_all())
            .map_err(|error| self.told(&error))?;
        let name = self.target.display().to_string();
        let file = self
            .file
            .into_inner()
            .map_err(|error| unreadable(&name, error.error()))?;
        match file.persist(&self.target) {
            Ok(_) => Ok(()),
            Err(error) => {
                let said = system::said(&name, &error.error);
                let (nl, en) = (said.pick(Lang::Nl), said.pick(Lang::En));
                bail!(Said::new(
                    format!("{nl}; staat het open in een ander programma?"),
                    format!("{en}; is it open in another program?"),
                ))
            }
        }
    }

    fn told(&self, error: &io::Error) -> anyhow::Error {
        unreadable(&self.target.display().to_string(), error)
    }
}

/// Writes a file at once, in the same way.
///
/// # Errors
/// When it cannot be written; then nothing is left behind.
pub(super) fn write(
    path: &Path,
    bytes: impl AsRef<[u8]>,
    inputs: &[PathBuf],
) -> anyhow::Result<()> {
    let mut beside = Beside::begin(path, inputs)?;
    beside.write(bytes.as_ref())?;
    beside.finish()
}

/// Refuses a target that is no regular file, or that is read by the same command.
fn refuse(target: &Path, name: &str, inputs: &[PathBuf]) -> anyhow::Result<()> {
    if names_folder(target) {
        bail!(Said::new(
            format!("{name}: hier hoort de naam van een bestand, niet van een map"),
            format!("{name}: the name of a file belongs here, not that of a folder"),
        ));
    }
    let Ok(there) = fs::symlink_metadata(target) else {
        return Ok(());
    };
    if !there.is_file() {
        bail!(Said::new(
            format!("{name}: dit is geen bestand dat vervangen kan worden"),
            format!("{name}: this is no file that can be replaced"),
        ));
    }
    let target = target
        .canonicalize()
        .map_err(|error| unreadable(name, &error))?;
    let is_target = |input: &PathBuf| input.canonicalize().is_ok_and(|input| input == target);
    if inputs.iter().any(is_target) {
        bail!(Said::new(
            format!("{name}: dezelfde opdracht leest dit bestand"),
            format!("{name}: the same command reads this file"),
        ));
    }
    Ok(())
}

/// Whether a path can only be that of a folder: it ends in a slash.
pub(super) fn names_folder(path: &Path) -> bool {
    let text = path.to_string_lossy();
    text.ends_with(std::path::is_separator)
}

/// Makes a folder that is not there yet.
///
/// # Errors
/// When something of that name is there, or it cannot be made.
pub(super) fn new_folder(path: &Path) -> anyhow::Result<()> {
    fs::create_dir(path).map_err(|error| unreadable(&path.display().to_string(), &error))
}

/// A file name of ids: nothing in it can lead to another folder, and no system
/// keeps it for itself.
pub(super) fn file_name(ids: &[&str], extension: &str) -> String {
    let plain = |c: char| {
        if c.is_ascii_alphanumeric() || c == '-' {
            c.to_ascii_lowercase()
        } else {
            '-'
        }
    };
    let mut stem: String = ids.join("-").chars().map(plain).collect();
    let device = |name: &str| {
        let numbered = name.len() == 4 && (name.starts_with("com") || name.starts_with("lpt"));
        RESERVED.contains(&name) || numbered
    };
    let first = stem.split('-').next().unwrap_or_default();
    if stem.trim_matches('-').is_empty() || device(first) {
        stem.insert_str(0, "norm-");
    }
    format!("{stem}.{extension}")
}

#[cfg(test)]
mod tests {
    use super::*;

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
