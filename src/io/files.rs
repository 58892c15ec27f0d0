//! Files off the disk: their text, or why it is none.

use std::collections::BTreeMap;
use std::fs::{self, File};
use std::io::{self, Read};
use std::path::{Path, PathBuf};
use std::sync::{Mutex, MutexGuard, PoisonError};

use crate::document::{self, Format, LIMITS, Source, is_hidden};
use crate::io::path_text::path_text;
use crate::io::{Stop, content, inputs, kept_names, system};
use crate::lang::Said;
use crate::problem::{Fault, Problem, TextFault};
use crate::render::clean;
use crate::workbook;

/// A file that was read: its text, or why it is none.
#[derive(Debug)]
pub(crate) struct Loaded {
    /// The text with its name; empty when there is a problem.
    pub source: Source,
    /// Why it is no text that can be parsed.
    pub problem: Option<Problem>,
    /// The bytes as they are on disk, for their hash.
    pub bytes: Vec<u8>,
}

/// Reads a file, over which nothing is written from then on; one that is too large
/// is not read at all.
///
/// # Errors
/// When it cannot be opened, or is no regular file.
pub(crate) fn load(path: &Path) -> Result<Loaded, Stop> {
    inputs::note(path);
    match LOOKED_AT.take(path) {
        Some(loaded) => Ok(loaded),
        None => look(path),
    }
}

/// Files that were looked at and are still to be read: what a folder holds is read
/// once, as long as it is no more than [`MOST_KEPT`].
static LOOKED_AT: LookedAt = LookedAt(Mutex::new(KeptFiles {
    files: BTreeMap::new(),
    bytes: 0,
}));

/// Bytes of files that are kept between looking and reading; more is read again.
const MOST_KEPT: usize = 16 * 1024 * 1024;

struct LookedAt(Mutex<KeptFiles>);

/// Files by the path they were found under.
struct KeptFiles {
    files: BTreeMap<PathBuf, Loaded>,
    bytes: usize,
}

impl LookedAt {
    fn take(&self, path: &Path) -> Option<Loaded> {
        let mut kept = self.kept();
        let loaded = kept.files.remove(path)?;
        kept.bytes -= loaded.bytes.len();
        Some(loaded)
    }

    fn keep(&self, path: &Path, loaded: Loaded) {
        let mut kept = self.kept();
        let bytes = kept.bytes + loaded.bytes.len();
        if bytes <= MOST_KEPT && !kept.files.contains_key(path) {
            kept.bytes = bytes;
            kept.files.insert(path.to_path_buf(), loaded);
        }
    }

    fn kept(&self) -> MutexGuard<'_, KeptFiles> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// Keeps a file that was looked at for who reads it next.
pub(crate) fn keep(path: &Path, loaded: Loaded) {
    LOOKED_AT.keep(path, loaded);
}

/// Reads a file only to see what it is.
///
/// # Errors
/// As [`load`].
pub(crate) fn look(path: &Path) -> Result<Loaded, Stop> {
    let name = &readable_name(path)?;
    let metadata = fs::metadata(path).map_err(|error| unreadable(name, &error))?;
    if !metadata.is_file() {
        return Err(Stop::from(Said::new(
            format!("{name}: dit is geen bestand; geef de naam van een bestand"),
            format!("{name}: this is not a file; give the name of a file"),
        )));
    }
    let format = format(path);
    let most = most(format);
    let size = usize::try_from(metadata.len()).unwrap_or(most).min(most);
    let mut bytes = Vec::with_capacity(size + 1);
    let room = u64::try_from(most).unwrap_or(u64::MAX).saturating_add(1);
    let file = File::open(path).map_err(|error| unreadable(name, &error))?;
    file.take(room)
        .read_to_end(&mut bytes)
        .map_err(|error| unreadable(name, &error))?;
    let (source, problem) = match of_bytes(name, format, &bytes) {
        Ok(source) => (source, None),
        Err(problem) => (Source::new(name, String::new(), format), Some(*problem)),
    };
    Ok(Loaded {
        source,
        problem,
        bytes,
    })
}

/// The name of a file that is read or written, as people can read it.
///
/// # Errors
/// When it is no text, holds a character that nobody sees, or is none for Windows.
pub(crate) fn readable_name(path: &Path) -> Result<String, Stop> {
    let name = path_text(path);
    if path.to_str().is_none() {
        return Err(Stop::from(Said::new(
            format!(
                "{name}: de naam van dit bestand is geen leesbare tekst; geef het een andere naam"
            ),
            format!("{name}: the name of this file is not readable text; give it another name"),
        )));
    }
    // A name is shown in every output, and steers a terminal or breaks a line there.
    if name.chars().any(|c| c.is_control() || is_hidden(c)) {
        let name = clean(&name);
        return Err(Stop::from(Said::new(
            format!(
                "{name}: in de naam van dit bestand staat een onzichtbaar teken; geef het een andere naam"
            ),
            format!(
                "{name}: there is an invisible character in the name of this file; give it another name"
            ),
        )));
    }
    match kept_names::refused(path, &name) {
        Some(said) => Err(said.into()),
        None => Ok(name),
    }
}

/// How many bytes a file may have.
fn most(format: Format) -> usize {
    match format {
        Format::Yaml => LIMITS.yaml_bytes,
        Format::Toml => LIMITS.toml_bytes,
        Format::Csv => LIMITS.csv_bytes,
        Format::Xlsx => LIMITS.xlsx_bytes,
    }
}

/// The text or the cells of a file.
///
/// # Errors
/// Why it has none.
pub(crate) fn of_bytes(name: &str, format: Format, bytes: &[u8]) -> Result<Source, Box<Problem>> {
    let refuse =
        |fault: Fault| Box::new(Source::new(name, String::new(), format).file_problem(fault));
    let most = most(format);
    if let Some(fault) = content::misfit(name, format, bytes) {
        return Err(refuse(fault));
    }
    if bytes.len() > most {
        return Err(refuse(TextFault::TooLarge { most }.into()));
    }
    match format {
        Format::Yaml | Format::Toml => Ok(Source::new(
            name,
            content::text(name, format, bytes)?,
            format,
        )),
        Format::Csv => {
            let text = content::text(name, format, bytes)?;
            let mut source = Source::new(name, text, format);
            source.book = document::read_csv(&source)?;
            Ok(source)
        }
        Format::Xlsx => {
            let book = workbook::read(bytes.to_vec()).map_err(|fault| refuse(fault.into()))?;
            Ok(Source::of_workbook(name, book))
        }
    }
}

/// Why a file cannot be opened, in the words of our readers.
pub(crate) fn unreadable(name: &str, error: &io::Error) -> Stop {
    system::said(name, error).into()
}

/// The language that a file is in, told by its name; without one it is YAML.
pub(crate) fn format(path: &Path) -> Format {
    format_of_name(path).unwrap_or(Format::Yaml)
}

/// The language that a name stands for, if it does.
pub(crate) fn format_of_name(path: &Path) -> Option<Format> {
    let extension = path.extension()?.to_str()?.to_ascii_lowercase();
    match extension.as_str() {
        "yaml" | "yml" => Some(Format::Yaml),
        "toml" => Some(Format::Toml),
        "csv" => Some(Format::Csv),
        // Other workbooks are opened too, to say what they are.
        "xlsx" | "xlsm" | "xlsb" | "xltx" | "xltm" | "xls" => Some(Format::Xlsx),
        _ => None,
    }
}
