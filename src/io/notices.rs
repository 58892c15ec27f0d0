//! Notices for pipelines, with files named as the pipeline knows them.

use std::path::{Component, Path, PathBuf};

use crate::io::path_text::path_text;
use crate::io::{Context, Stop, environment};
use crate::render::notice::{self, Check, CheckedItem, Pipeline};

/// The checks in the form that a pipeline reads. Files are named from the top of
/// the repository, else from the working folder, whatever was typed.
///
/// # Errors
/// When there is no working folder.
pub(crate) fn notices(
    context: &Context<'_>,
    form: Pipeline,
    mut checks: Vec<Check>,
) -> Result<String, Stop> {
    let from = From::here()?;
    for check in &mut checks {
        if let CheckedItem::File(file) = &mut check.subject {
            *file = from.seen(file);
        }
        for notice in &mut check.notices {
            notice.spot.file = from.seen(&notice.spot.file);
        }
    }
    let mut norms = context.told.norms();
    for norm in &mut norms {
        norm.origin.file = from.seen(&norm.origin.file);
    }
    Ok(notice::notices(form, &checks, &norms, context.lang))
}

/// From where programs see a file.
pub(crate) struct From {
    top: PathBuf,
    here: PathBuf,
}

impl From {
    /// From the top of the repository, else from the working folder.
    ///
    /// # Errors
    /// When there is no working folder.
    pub(crate) fn here() -> Result<Self, Stop> {
        let here = environment::here()?;
        let top = top(&here).to_path_buf();
        Ok(Self { top, here })
    }

    /// A file as programs see it.
    pub(crate) fn seen(&self, file: &str) -> String {
        seen_from(&self.top, &self.here, file)
    }
}

/// The folder that holds `.git`; in a worktree that is a file.
fn top(here: &Path) -> &Path {
    let mut folders = here.ancestors();
    let top = folders.find(|folder| folder.join(".git").exists());
    top.unwrap_or(here)
}

/// A file as seen from a folder, with `/`; one outside it keeps its whole path.
fn seen_from(top: &Path, here: &Path, file: &str) -> String {
    let typed = plain(&here.join(file));
    // The same folder may be typed by way of a link.
    let inside = |top: &Path, path: &Path| path.strip_prefix(top).ok().map(Path::to_path_buf);
    let truly = || inside(&top.canonicalize().ok()?, &typed.canonicalize().ok()?);
    path_text(&inside(top, &typed).or_else(truly).unwrap_or(typed))
}

/// A path without `.` and `..`.
fn plain(path: &Path) -> PathBuf {
    let mut plain = PathBuf::new();
    for part in path.components() {
        match part {
            Component::CurDir => {}
            Component::ParentDir => {
                plain.pop();
            }
            Component::Prefix(_) | Component::RootDir | Component::Normal(_) => plain.push(part),
        }
    }
    plain
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_is_named_from_the_top_whatever_was_typed() {
        let [top, here] = ["/werk", "/werk/metingen"].map(Path::new);
        for (typed, seen) in [
            ("a.yaml", "metingen/a.yaml"),
            ("./a.yaml", "metingen/a.yaml"),
            (".//2026/../a.yaml", "metingen/a.yaml"),
            ("../b.yaml", "b.yaml"),
            ("/werk/b.yaml", "b.yaml"),
            ("/elders/c.yaml", "/elders/c.yaml"),
        ] {
            assert_eq!(seen_from(top, here, typed), seen, "{typed}");
        }
    }
}
