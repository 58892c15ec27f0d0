//! What a file is, told by its bytes, and its text.

use std::path::Path;
use std::sync::Arc;

use encoding_rs::WINDOWS_1252;

use crate::document::{Format, Source};
use crate::form::is_form_text;
use crate::problem::{ContentFault, Fault, FileKind, Place, Problem, TextFault};
use crate::workbook::{self, BytesKind};

/// What Office writes in a lock file before the name of who has the file open:
/// its length, which is no more than this.
const LONGEST_USER: u8 = 54;

/// A lock file has no more bytes than this.
const LONGEST_LOCK: usize = 200;

/// Why a file is not what its name says.
pub(crate) fn misfit(name: &str, format: Format, bytes: &[u8]) -> Option<Fault> {
    if let Some(of) = locked_by(name, bytes) {
        return Some(ContentFault::LockFile { of }.into());
    }
    let fault = match (workbook::content(bytes), format) {
        (BytesKind::Workbook | BytesKind::Zip, Format::Xlsx) => return None,
        (BytesKind::Workbook, Format::Yaml | Format::Toml | Format::Csv) => {
            named(name, FileKind::Workbook)
        }
        (BytesKind::BinaryWorkbook, _) => ContentFault::BinaryWorkbook,
        (BytesKind::OldWorkbook, _) => ContentFault::OldWorkbook,
        (BytesKind::Locked, _) => ContentFault::Password,
        (BytesKind::OpenDocument, _) => ContentFault::OpenDocument,
        (BytesKind::Document, _) | (BytesKind::Zip, Format::Yaml | Format::Toml | Format::Csv) => {
            ContentFault::Document
        }
        (BytesKind::Other, Format::Xlsx) if bytes.is_empty() => {
            return Some(TextFault::Empty.into());
        }
        (BytesKind::Other, _) => return other_language(name, format, bytes).map(Fault::from),
    };
    Some(fault.into())
}

/// A file under a name that fits it.
fn named(name: &str, is: FileKind) -> ContentFault {
    let fitting = Path::new(name).with_extension(is.ending());
    let name = fitting.file_name().unwrap_or_default();
    ContentFault::NamedOther {
        is,
        name: name.to_string_lossy().into_owned(),
    }
}

/// Whether a name is that of a lock file of Office.
pub(crate) fn is_lock(path: &Path) -> bool {
    let name = path.file_name().map(|name| name.to_string_lossy());
    name.is_some_and(|name| name.starts_with(OFFICE_LOCK))
}

/// What the name of a lock file of Office begins with.
const OFFICE_LOCK: &str = "~$";

/// The file that a lock file stands beside; no name where its own does not tell.
fn locked_by(name: &str, bytes: &[u8]) -> Option<Option<String>> {
    let name = Path::new(name).file_name()?.to_str()?;
    let office = name.strip_prefix(OFFICE_LOCK);
    let libre = name
        .strip_prefix(".~lock.")
        .and_then(|rest| rest.strip_suffix('#'));
    if let Some(of) = office.or(libre) {
        return Some(Some(of.to_owned()));
    }
    let user = usize::from(
        *bytes
            .first()
            .filter(|length| (1..=LONGEST_USER).contains(length))?,
    );
    let rest = bytes.get(1 + user..=usize::from(LONGEST_USER))?;
    let is_padding = !rest.is_empty() && rest.iter().all(|byte| matches!(byte, b' ' | 0));
    (is_padding && bytes.len() <= LONGEST_LOCK).then_some(None)
}

/// A text of one kind under the name of another; YAML and TOML are told apart
/// where they are read.
fn other_language(name: &str, format: Format, bytes: &[u8]) -> Option<ContentFault> {
    let text = std::str::from_utf8(bytes).ok()?;
    let is = kind_of(text)?;
    let fits = match format {
        Format::Xlsx => false,
        Format::Csv => is == FileKind::Csv,
        Format::Yaml | Format::Toml => is != FileKind::Csv,
    };
    (!fits).then(|| named(name, is))
}

/// What a text of ours is, told by its headings or its first key; what else it
/// may be is not known here.
fn kind_of(text: &str) -> Option<FileKind> {
    if is_form_text(text) {
        return Some(FileKind::Csv);
    }
    let text = text.trim_start_matches('\u{feff}');
    let code = |line: &&str| !line.trim().is_empty() && !line.starts_with(['#', '[']);
    let line = text.lines().find(code)?;
    let end = line.find([':', '='])?;
    let key = line[..end].trim();
    let is_ours = matches!(key, "norm" | "organisation" | "measurement" | "answers");
    match is_ours.then(|| line[end..].chars().next()).flatten() {
        Some('=') => Some(FileKind::Toml),
        Some(_) => Some(FileKind::Yaml),
        None => None,
    }
}

/// The text of a file.
///
/// # Errors
/// When its bytes are no UTF-8; with the first character that is none.
pub(crate) fn text(name: &str, format: Format, bytes: &[u8]) -> Result<String, Box<Problem>> {
    let table = format == Format::Csv;
    let refuse = |fault: ContentFault| {
        Box::new(Source::new(name, String::new(), format).file_problem(fault))
    };
    let start = &bytes[..bytes.len().min(1000)];
    let nothing = start.iter().filter(|byte| **byte == 0).count();
    // UTF-16 begins with its mark; without one every other byte is nothing.
    let marked = [b"\xff\xfe", b"\xfe\xff"]
        .iter()
        .any(|mark| bytes.starts_with(*mark));
    if marked || nothing * 3 > start.len() {
        return Err(refuse(ContentFault::Utf16 { table }));
    }
    let error = match std::str::from_utf8(bytes) {
        Ok(text) => return Ok(text.to_owned()),
        Err(error) => error,
    };
    if nothing > 0 {
        return Err(refuse(ContentFault::NotText));
    }
    let (before, rest) = bytes.split_at(error.valid_up_to());
    let (sign, _) = WINDOWS_1252.decode_without_bom_handling(&rest[..1]);
    let sign = sign.chars().next().filter(|sign| !sign.is_control());
    let before = String::from_utf8_lossy(before);
    Err(match sign {
        Some(sign) => Box::new(Problem {
            place: place(name, &before),
            ..*refuse(ContentFault::NotUtf8 { sign, table })
        }),
        None => refuse(ContentFault::NotText),
    })
}

/// The place behind a text.
fn place(name: &str, before: &str) -> Place {
    let lines = before.replace("\r\n", "\n").replace('\r', "\n");
    let (above, line) = lines.rsplit_once('\n').unwrap_or(("", &lines));
    let ends = lines.len() - line.len();
    let count = match ends {
        0 => 0,
        _ => above.matches('\n').count() + 1,
    };
    let number = |number: usize| u32::try_from(number).unwrap_or(u32::MAX);
    let col = line.trim_start_matches('\u{feff}').chars().count() + 1;
    Place::Text {
        file: Arc::from(name),
        line: number(count + 1),
        col: number(col),
        end: number(col + 1),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_place_behind_a_text_counts_every_line_end() {
        for (before, line, col) in [
            ("", 1, 1),
            ("ab", 1, 3),
            ("a\nb", 2, 2),
            ("a\r\nb\rcc", 3, 3),
            ("a\n", 2, 1),
        ] {
            let Place::Text {
                line: l, col: c, ..
            } = place("a", before)
            else {
                panic!("no place in a text");
            };
            assert_eq!((l, c), (line, col), "{before:?}");
        }
    }

    #[test]
    fn a_lock_file_is_told_by_its_bytes_too() {
        let mut lock = b"\x04Team".to_vec();
        lock.resize(165, b' ');
        assert_eq!(locked_by("kopie.xlsx", &lock), Some(None));
        assert_eq!(
            locked_by("a/~$b.xlsx", b""),
            Some(Some("b.xlsx".to_owned()))
        );
        assert_eq!(
            locked_by("a/.~lock.b.xlsx#", b""),
            Some(Some("b.xlsx".to_owned()))
        );
        assert_eq!(
            locked_by("a.yaml", b"norm: noord-holland@2025\nanswers: {}\n"),
            None
        );
    }
}
