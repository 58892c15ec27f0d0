//! The norms at hand: those in the binary, and those of a folder that add or replace.

use std::collections::BTreeMap;

use crate::norm::{Norm, NormRef};

/// A norm that is built into the binary, read and checked when it was built.
#[derive(Clone, Copy, Debug)]
pub struct Embedded {
    /// The file's name without `.yaml`.
    pub stem: &'static str,
    /// The norm's id.
    pub id: &'static str,
    /// Its version.
    pub version: &'static str,
    /// The norm, as `build.rs` wrote it.
    pub digest: &'static [u8],
}

include!(concat!(env!("OUT_DIR"), "/norms.rs"));

/// Every crosswalk in the binary: its name, and its file. They are read when somebody asks
/// for them, and `tests/crosswalk.rs` holds that nothing is wrong with them.
pub static CROSSWALKS: &[(&str, &str)] = &[(
    "noord-holland--flevoland",
    include_str!("../crosswalks/noord-holland--flevoland.yaml"),
)];

impl Embedded {
    /// The norm itself; the build made sure that it can be read.
    pub fn norm(&self) -> Norm {
        postcard::from_bytes(self.digest).expect("written by this build")
    }
}

/// The norms at hand; `P` is how the caller finds a file of the folder.
#[derive(Clone, Debug)]
pub struct Library<P> {
    folder: BTreeMap<String, P>,
}

impl<P> Default for Library<P> {
    fn default() -> Self {
        Self {
            folder: BTreeMap::new(),
        }
    }
}

/// Where a norm that was asked for may be found.
#[derive(Clone, Copy, Debug)]
pub enum Lookup<'l, P> {
    /// In the folder.
    File(&'l P),
    /// In the binary.
    Embedded(&'static Embedded),
}

impl<P> Library<P> {
    /// Adds a file of the folder under its name without `.yaml`.
    pub fn add(&mut self, stem: String, path: P) {
        self.folder.insert(stem, path);
    }

    /// Where the norm of this name without `.yaml` is; the folder goes first.
    pub fn find(&self, stem: &str) -> Option<Lookup<'_, P>> {
        let embedded = || EMBEDDED.iter().find(|norm| norm.stem == stem);
        self.folder
            .get(stem)
            .map(Lookup::File)
            .or_else(|| embedded().map(Lookup::Embedded))
    }

    /// Whether this version of this norm is in the binary.
    pub fn is_built_in(&self, id: &str, version: &str) -> bool {
        Self::built_in(id, version).is_some()
    }

    /// This version of this norm in the binary.
    pub fn built_in(id: &str, version: &str) -> Option<&'static Embedded> {
        EMBEDDED
            .iter()
            .find(|norm| norm.id == id && norm.version == version)
    }

    /// Names without `.yaml` under which a norm may be found, best first: the
    /// newest, then the version that is asked for.
    pub fn stems(wanted: &NormRef) -> Vec<String> {
        let older = wanted
            .version
            .as_ref()
            .map(|version| format!("{}@{version}", wanted.id));
        std::iter::once(wanted.id.clone()).chain(older).collect()
    }

    /// Every name without `.yaml`, in order.
    pub fn all(&self) -> Vec<String> {
        let embedded = EMBEDDED.iter().map(|norm| norm.stem.to_owned());
        let mut all: Vec<String> = self.folder.keys().cloned().chain(embedded).collect();
        all.sort();
        all.dedup();
        all
    }

    /// Every norm id, in order.
    pub fn ids(&self) -> Vec<String> {
        let all = self.all();
        let mut ids: Vec<String> = all.iter().map(|stem| NormRef::parse(stem).id).collect();
        ids.dedup();
        ids
    }
}
