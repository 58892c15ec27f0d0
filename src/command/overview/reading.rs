//! Many files to what the overview keeps of each.

use std::collections::BTreeMap;
use std::path::PathBuf;
use std::sync::Arc;

use super::super::Context;
use super::super::batch::Refused;
use super::super::norms::Norms;
use super::super::stream::Stream;
use crate::digest::sha256;
use crate::norm::Norm;
use crate::overview::Facts;

/// What was kept of the files.
pub(super) struct Gathered {
    /// A file each, in the order given.
    pub(super) facts: Vec<Facts>,
    /// The norms that they answer, by name and version.
    pub(super) norms: BTreeMap<String, Arc<Norm>>,
    /// The hash of each file.
    hashes: Vec<String>,
    /// The files that could not be used.
    pub(super) refused: Refused,
    /// Their names.
    pub(super) broken: Vec<String>,
    /// How many warnings the others have.
    pub(super) warnings: usize,
}

/// Reads files, some at a time.
///
/// # Errors
/// When a norm cannot be read, or two files are of the same organisation and measurement.
pub(super) fn gather(context: &Context<'_>, paths: &[PathBuf]) -> anyhow::Result<Gathered> {
    let stream = Stream::new(context, Norms::of(context)?, None);
    let (mut facts, mut hashes, mut norms) = (Vec::new(), Vec::new(), BTreeMap::new());
    let fared = stream.each(
        paths,
        |assessment, bytes| (Facts::of(assessment), sha256(bytes)),
        |_, made| {
            let (one, hash) = made.made;
            norms.insert(one.norm.to_string(), made.norm);
            facts.push(one);
            hashes.push(hash);
            Ok(())
        },
    )?;
    // Neither of two files of one measurement counts.
    let alone = |at: &mut usize| {
        let keep = !fared.twice.contains(at);
        *at += 1;
        keep
    };
    let (mut one, mut other) = (0, 0);
    facts.retain(|_| alone(&mut one));
    hashes.retain(|_| alone(&mut other));
    Ok(Gathered {
        facts,
        norms,
        hashes,
        refused: fared.refused,
        broken: fared.broken,
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
