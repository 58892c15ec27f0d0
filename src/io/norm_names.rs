//! What files in a folder of norms are called, and what a norm calls itself.

use std::path::Path;

use crate::crosswalk::names_a_crosswalk;
use crate::document::{self, Source};
use crate::io::files;
use crate::norm::Norm;
use crate::problem::NormFault;

/// What the norm in a file calls itself: `noord-holland@2025`.
pub(super) fn named(source: &Source) -> Option<String> {
    let parsed = document::parse(source);
    let root = parsed.root?;
    let [id, version] = ["id", "version"].map(|key| root.get(key).and_then(|node| node.text()));
    Some(format!("{}@{}", id?, version?))
}

/// The numbers in a text, so that version 10 comes after version 9.
pub(super) fn numbers(text: &str) -> Vec<u64> {
    let parts = text.split(|c: char| !c.is_ascii_digit());
    parts.filter_map(|part| part.parse().ok()).collect()
}

/// A norm's file is called after its id, and after its version if it is not the newest.
pub(super) fn file_name_fault(source: &Source, norm: &Norm) -> Option<NormFault> {
    let stem = Path::new(&*source.name).file_stem()?.to_str()?.to_owned();
    let with_version = norm.reference().to_string();
    let agrees = stem == norm.id || stem == with_version;
    (!agrees).then(|| NormFault::FileName {
        expected: format!("{}.yaml ({with_version}.yaml)", norm.id),
    })
}

/// Whether a file of a folder of norms is a crosswalk, by its name and its content; of one
/// that cannot be read it is told when it is read as a norm.
pub(super) fn is_crosswalk(stem: &str, path: &Path) -> bool {
    stem.contains("--")
        && files::load(path).is_ok_and(|loaded| {
            loaded.problem.is_none() && names_a_crosswalk(&document::parse(&loaded.source))
        })
}
