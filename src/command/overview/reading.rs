//! Many files to what the overview keeps of each.

use std::collections::BTreeMap;
use std::path::PathBuf;
use std::sync::Arc;

use crate::digest::sha256;
use crate::io::batch::RefusedFiles;
use crate::io::norms::Norms;
use crate::io::path_text::path_text;
use crate::io::stream::Stream;
use crate::io::workspace::Opened;
use crate::io::{Context, Stop};
use crate::norm::Norm;
use crate::overview::{Facts, Twice};

/// What was kept of the files.
pub(super) struct Gathered {
    /// A file each, in the order given.
    pub(super) facts: Vec<Facts>,
    /// The norms that they answer, by name and version.
    pub(super) norms: BTreeMap<String, Arc<Norm>>,
    /// The hash of each file.
    hashes: Vec<String>,
    /// The files that could not be used.
    pub(super) refused: RefusedFiles,
    /// The names of those that have mistakes, seen from the workspace.
    pub(super) broken: Vec<String>,
    /// What came more than once.
    pub(super) twice: Vec<Twice>,
    /// How many warnings the others have.
    pub(super) warnings: usize,
}

/// Reads files, some at a time.
///
/// # Errors
/// When a norm cannot be read, or two files are of the same organisation and measurement.
pub(super) fn gather(
    context: &Context<'_>,
    paths: &[PathBuf],
    opened: Option<&Opened>,
) -> Result<Gathered, Stop> {
    let register = opened.map(|opened| &opened.workspace);
    let stream = Stream::new(context, Norms::of(context)?, None).held_against(register);
    let (mut taken, mut norms) = (Vec::new(), BTreeMap::new());
    let fared = stream.each(
        paths,
        |assessment, bytes| (Facts::of(assessment), sha256(bytes)),
        |_, made| {
            let (one, hash) = made.made;
            norms.insert(one.norm.to_string(), made.norm);
            taken.push((made.number, one, hash));
            Ok(())
        },
    )?;
    // Neither of two files of one measurement counts.
    taken.retain(|(number, ..)| !fared.twice.contains_key(number));
    let (facts, hashes) = taken.into_iter().map(|(_, one, hash)| (one, hash)).unzip();
    let folder = opened.map(|opened| opened.path("."));
    let seen_from = |file: &PathBuf| {
        let inside = folder
            .as_deref()
            .and_then(|folder| file.strip_prefix(folder).ok());
        path_text(inside.unwrap_or(file))
    };
    Ok(Gathered {
        facts,
        norms,
        hashes,
        refused: fared.refused,
        broken: fared.broken.iter().map(seen_from).collect(),
        twice: fared.twice.into_values().collect(),
        warnings: fared.warnings,
    })
}

impl Gathered {
    /// The hash of the file that these facts are of.
    pub(super) fn hash_of(&self, facts: &Facts) -> Option<&str> {
        let at = self.facts.iter().position(|one| std::ptr::eq(one, facts));
        at.and_then(|at| self.hashes.get(at)).map(String::as_str)
    }

    /// One hash for all files, whatever their order.
    pub(super) fn hash(&self) -> String {
        let mut hashes = self.hashes.clone();
        hashes.sort_unstable();
        let list: String = hashes.iter().map(|hash| format!("{hash}\n")).collect();
        sha256(list.as_bytes())
    }
}
