//! What stderr says of where norms and settings come from: whoever reads a result
//! must be able to see that they are not those of the program.

use std::path::Path;
use std::sync::{Arc, Mutex, PoisonError};

use crate::io::path_text::path_text;
use crate::lang::{Lang, pick};
use crate::norm::Origin;
use crate::render::{NormFile, clean, shell_word};

/// Something to tell.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Note {
    /// A norm that is not the built-in one.
    Norm(NormFile),
    /// A `norm.toml` above the working folder.
    Above(String),
    /// A crosswalk with mistakes, which is not used.
    Broken(String),
    /// Something that anybody could have put there, and the flag that takes it all the same.
    NotTaken { path: String, flag: &'static str },
}

/// What there is to tell, each thing once; shared by all who find something.
#[derive(Clone, Debug, Default)]
pub(crate) struct Notes(Arc<Mutex<Vec<Note>>>);

impl Notes {
    /// A norm that comes from a file, in place of a built-in one or not.
    pub(crate) fn norm(&self, reference: &str, origin: &Origin, is_replaced: bool) {
        self.add(Note::Norm(NormFile {
            reference: reference.to_owned(),
            origin: origin.clone(),
            is_replaced,
        }));
    }

    /// The norms that come from a file, by name.
    pub(crate) fn norms(&self) -> Vec<NormFile> {
        let lines = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let norms = lines.iter().filter_map(|line| match line {
            Note::Norm(norm) => Some(norm.clone()),
            Note::Above(_) | Note::Broken(_) | Note::NotTaken { .. } => None,
        });
        let mut norms: Vec<NormFile> = norms.collect();
        norms.sort_by(|one, other| one.reference.cmp(&other.reference));
        norms
    }

    /// Settings that were found above the working folder.
    pub(crate) fn above(&self, path: &Path) {
        self.add(Note::Above(path_text(path)));
    }

    /// A crosswalk with mistakes, which is not used.
    pub(crate) fn broken(&self, file: &str) {
        self.add(Note::Broken(file.to_owned()));
    }

    /// Something that anybody could have put there; `flag` takes it all the same.
    pub(crate) fn not_taken(&self, path: &Path, flag: &'static str) {
        let path = path_text(path);
        self.add(Note::NotTaken { path, flag });
    }

    fn add(&self, line: Note) {
        let mut lines = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if !lines.contains(&line) {
            lines.push(line);
        }
    }

    /// All of it, a line each.
    pub(crate) fn text(&self, lang: Lang) -> String {
        let lines = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let said = lines.iter().map(|line| {
            let said = line.sentence(lang);
            format!("{}\n", clean(&said))
        });
        said.collect()
    }
}

impl Note {
    fn sentence(&self, lang: Lang) -> String {
        match self {
            Self::Norm(norm) => norm.sentence(lang),
            Self::Above(path) => pick!(
                lang,
                "instellingen uit {path}, in een map hierboven",
                "settings from {path}, in a folder above this one"
            ),
            Self::Broken(file) => pick!(
                lang,
                "{file} heeft fouten en wordt niet gebruikt; zie: norm validate {}",
                "{file} has mistakes and is not used; see: norm validate {}",
                shell_word(file)
            ),
            Self::NotTaken { path, flag } => pick!(
                lang,
                "{path} wordt niet gebruikt: iedereen mag daar schrijven; klopt wat er staat, geef dan {flag} {}",
                "{path} is not used: everybody may write there; if what it holds is right, give {flag} {}",
                shell_word(path)
            ),
        }
    }
}
