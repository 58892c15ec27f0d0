//! What stderr says of where norms and settings come from: whoever reads a result
//! must be able to see that they are not those of the program.

use std::path::Path;
use std::sync::{Arc, Mutex, PoisonError};

use crate::lang::Lang;
use crate::norm::Origin;
use crate::render::clean;

/// Something to tell.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Line {
    /// A norm that is not the built-in one.
    Norm {
        reference: String,
        origin: Origin,
        is_replaced: bool,
    },
    /// A `norm.toml` above the working folder.
    Above(String),
    /// A `norm.toml` in a folder where everybody may write.
    NotTaken(String),
}

/// What there is to tell, each thing once; shared by all who find something.
#[derive(Clone, Debug, Default)]
pub(super) struct Told(Arc<Mutex<Vec<Line>>>);

impl Told {
    /// A norm that comes from a file, in place of a built-in one or not.
    pub(super) fn norm(&self, reference: &str, origin: &Origin, is_replaced: bool) {
        self.add(Line::Norm {
            reference: reference.to_owned(),
            origin: origin.clone(),
            is_replaced,
        });
    }

    /// Settings that were found above the working folder.
    pub(super) fn above(&self, path: &Path) {
        self.add(Line::Above(path.display().to_string()));
    }

    /// Settings that anybody could have put there.
    pub(super) fn not_taken(&self, path: &Path) {
        self.add(Line::NotTaken(path.display().to_string()));
    }

    fn add(&self, line: Line) {
        let mut lines = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if !lines.contains(&line) {
            lines.push(line);
        }
    }

    /// All of it, a line each.
    pub(super) fn text(&self, lang: Lang) -> String {
        let lines = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        let said = lines.iter().map(|line| {
            let said = line.sentence(lang);
            format!("{}\n", clean(&said))
        });
        said.collect()
    }
}

impl Line {
    fn sentence(&self, lang: Lang) -> String {
        match self {
            Self::Norm {
                reference,
                origin,
                is_replaced,
            } => {
                let (file, hash) = (&origin.file, &origin.sha256);
                let instead = match is_replaced {
                    true => lang.pick(
                        ", in plaats van de ingebouwde norm",
                        ", in place of the built-in norm",
                    ),
                    false => "",
                };
                lang.pick(
                    format!("{reference} komt uit {file}{instead} (sha256 {hash})"),
                    format!("{reference} comes from {file}{instead} (sha256 {hash})"),
                )
            }
            Self::Above(path) => lang.pick(
                format!("instellingen uit {path}, in een map hierboven"),
                format!("settings from {path}, in a folder above this one"),
            ),
            Self::NotTaken(path) => lang.pick(
                format!("{path} wordt niet gebruikt: in die map mag iedereen schrijven; klopt het bestand, geef dan --workspace {path}"),
                format!("{path} is not used: everybody may write in that folder; if the file is right, give --workspace {path}"),
            ),
        }
    }
}
