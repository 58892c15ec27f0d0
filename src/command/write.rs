//! Writing files: beside the target and renamed, complete or not at all.

use std::fs;
use std::io::Write as _;
use std::path::{Path, PathBuf};

use anyhow::bail;

use super::files::unreadable;

/// Names that Windows keeps for itself.
const RESERVED: [&str; 4] = ["con", "prn", "aux", "nul"];

/// Writes a file over a regular one or over nothing, never over an input.
///
/// # Errors
/// When it cannot be written; then nothing is left behind.
pub(super) fn write(path: &Path, text: &str, inputs: &[PathBuf]) -> anyhow::Result<()> {
    let name = path.display().to_string();
    let link = fs::symlink_metadata(path).is_ok_and(|there| there.is_symlink());
    if link
        || path.exists()
            && !fs::metadata(path)
                .map_err(|error| unreadable(&name, &error))?
                .is_file()
    {
        bail!(
            "{name}: dit is geen bestand dat vervangen kan worden · this is no file that can be replaced"
        );
    }
    if inputs.iter().any(|input| same(input, path)) {
        bail!("{name}: dezelfde opdracht leest dit bestand · the same command reads this file");
    }
    let folder = path
        .parent()
        .filter(|folder| !folder.as_os_str().is_empty());
    let mut builder = tempfile::Builder::new();
    builder.prefix(".norm-");
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        builder.permissions(fs::Permissions::from_mode(0o666));
    }
    let folder = folder.unwrap_or_else(|| Path::new("."));
    let mut beside = builder
        .tempfile_in(folder)
        .map_err(|error| unreadable(&name, &error))?;
    beside
        .write_all(text.as_bytes())
        .map_err(|error| unreadable(&name, &error))?;
    beside
        .as_file()
        .sync_all()
        .map_err(|error| unreadable(&name, &error))?;
    match beside.persist(path) {
        Ok(_) => Ok(()),
        Err(error) => {
            let told = unreadable(&name, &error.error);
            bail!("{told}; staat het open in een ander programma? · is it open in another program?")
        }
    }
}

/// Makes a folder that is not there yet.
///
/// # Errors
/// When something of that name is there, or it cannot be made.
pub(super) fn new_folder(path: &Path) -> anyhow::Result<()> {
    fs::create_dir(path).map_err(|error| unreadable(&path.display().to_string(), &error))
}

fn same(one: &Path, other: &Path) -> bool {
    match (one.canonicalize(), other.canonicalize()) {
        (Ok(one), Ok(other)) => one == other,
        _ => false,
    }
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
