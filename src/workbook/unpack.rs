//! What a workbook holds before its content is looked at: it is unpacked once
//! and counted, because what a zip and its parts state of themselves can lie.
//! The library that reads it gets the parts unpacked, and reads no more than some
//! times all of them.

use std::cell::Cell;
use std::io::{self, Cursor, Read, Seek, SeekFrom, Write};
use std::rc::Rc;

use zip::result::ZipError;
use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, ZipArchive, ZipWriter};

use super::xml::counted::Counted;
use crate::document::LIMITS;
use crate::problem::{Inside, SheetFault};

/// A workbook has some dozens of parts.
const MOST_PARTS: usize = 500;

/// How the last part of a zip begins, which counts the others.
const END: &[u8] = b"PK\x05\x06";

/// A sheet is read once for its cells, for what was merged, for the looks of its
/// cells, for its links and for what stands beside it; this is for all other
/// reading of a part.
const MOST_TIMES: usize = 7;

/// Reading begins with the list of parts, and reads a little ahead of each.
const SLACK: usize = 1_000_000;

/// A workbook whose parts were counted.
pub(super) struct Unpacked {
    bytes: Rc<[u8]>,
    /// What may be read of it.
    pub(super) meter: Meter,
}

/// Bytes that may still be read.
#[derive(Clone)]
pub(super) struct Meter(Rc<Cell<usize>>);

impl Meter {
    /// Whether there are none left.
    pub(super) fn is_used_up(&self) -> bool {
        self.0.get() == 0
    }
}

/// Reads until its meter is used up.
pub(super) struct Metered {
    bytes: Cursor<Rc<[u8]>>,
    meter: Meter,
}

impl Unpacked {
    pub(super) fn reader(&self) -> Metered {
        Metered {
            bytes: Cursor::new(Rc::clone(&self.bytes)),
            meter: self.meter.clone(),
        }
    }
}

impl Read for Metered {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let read = self.bytes.read(buffer)?;
        let left = self.meter.0.get().saturating_sub(read);
        self.meter.0.set(left);
        match left {
            0 => Err(io::Error::other("more was read than there is")),
            _ => Ok(read),
        }
    }
}

impl Seek for Metered {
    fn seek(&mut self, to: SeekFrom) -> io::Result<u64> {
        self.bytes.seek(to)
    }
}

/// Unpacks a workbook of the size and with the parts that a
/// form can have.
///
/// # Errors
/// Why it is none.
pub(super) fn unpack(bytes: &[u8]) -> Result<Unpacked, SheetFault> {
    let mut is_workbook = false;
    let mut counted = Counted::default();
    let mut unpacked = ZipWriter::new(Cursor::new(Vec::new()));
    each_part::<SheetFault>(bytes, |name, mut content| {
        is_workbook |= name.to_ascii_lowercase().ends_with("workbook.xml");
        if is_xml(&content) {
            counted.add(&mut content)?;
            put(&mut unpacked, &name, &content).map_err(|_| SheetFault::NoWorkbook)?;
        }
        Ok(())
    })?;
    if !is_workbook {
        return Err(SheetFault::NoWorkbook);
    }
    let bytes = unpacked
        .finish()
        .map_err(|_| SheetFault::NoWorkbook)?
        .into_inner();
    let meter = Meter(Rc::new(Cell::new(bytes.len() * MOST_TIMES + SLACK)));
    Ok(Unpacked {
        bytes: bytes.into(),
        meter,
    })
}

/// Why bytes are no zip of Office that is looked at.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum ZipFault {
    /// They are none, or a broken one.
    NoZip,
    /// It has more parts than any.
    TooManyParts,
    /// Unpacked, it is larger than any.
    TooMuch,
}

impl From<ZipFault> for SheetFault {
    fn from(fault: ZipFault) -> Self {
        match fault {
            ZipFault::NoZip => Self::NoWorkbook,
            ZipFault::TooManyParts => Self::TooMany {
                inside: Inside::Parts,
                most: MOST_PARTS,
            },
            ZipFault::TooMuch => Self::TooMuchInside {
                most: LIMITS.xlsx_unpacked,
            },
        }
    }
}

/// Every part of a zip of Office, unpacked within limits.
///
/// # Errors
/// When it is none, or larger than any; or what `take` says of a part.
pub(crate) fn each_part<E: From<ZipFault>>(
    bytes: &[u8],
    mut take: impl FnMut(String, Vec<u8>) -> Result<(), E>,
) -> Result<(), E> {
    let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(|_| ZipFault::NoZip)?;
    // Of two parts with one name only the last would be seen.
    if parts(bytes).is_some_and(|parts| parts != archive.len()) {
        return Err(ZipFault::NoZip.into());
    }
    if archive.len() > MOST_PARTS {
        return Err(ZipFault::TooManyParts.into());
    }
    let mut room = LIMITS.xlsx_unpacked;
    for number in 0..archive.len() {
        let part = archive.by_index(number).map_err(|_| ZipFault::NoZip)?;
        let name = part.name().map_err(|_| ZipFault::NoZip)?.into_owned();
        take(name, content(part, &mut room)?)?;
    }
    Ok(())
}

/// The number of parts that the end of a zip tells.
fn parts(bytes: &[u8]) -> Option<usize> {
    let at = bytes.windows(END.len()).rposition(|window| window == END)?;
    let count = bytes.get(at + 10..at + 12)?;
    Some(usize::from(u16::from_le_bytes([count[0], count[1]])))
}

/// What a part holds, as far as there is room.
fn content(part: impl Read, room: &mut usize) -> Result<Vec<u8>, ZipFault> {
    let mut content = Vec::new();
    let most = u64::try_from(*room).unwrap_or(u64::MAX).saturating_add(1);
    part.take(most)
        .read_to_end(&mut content)
        .map_err(|_| ZipFault::NoZip)?;
    let left = room.checked_sub(content.len());
    *room = left.ok_or(ZipFault::TooMuch)?;
    Ok(content)
}

/// Pictures and the like are no part of a table.
fn is_xml(content: &[u8]) -> bool {
    let text = content.strip_prefix(b"\xef\xbb\xbf").unwrap_or(content);
    let first = text.iter().find(|byte| !byte.is_ascii_whitespace());
    first == Some(&b'<')
}

fn put(zip: &mut ZipWriter<Cursor<Vec<u8>>>, name: &str, content: &[u8]) -> io::Result<()> {
    let stored = SimpleFileOptions::default().compression_method(CompressionMethod::Stored);
    zip.start_file(name, stored)?;
    zip.write_all(content)
}

/// The parts of a workbook by their names, as far as its meter goes.
pub(super) struct ZipParts {
    archive: ZipArchive<Metered>,
}

impl ZipParts {
    pub(super) fn of(unpacked: &Unpacked) -> Result<Self, SheetFault> {
        let archive = ZipArchive::new(unpacked.reader()).map_err(|_| SheetFault::NoWorkbook)?;
        Ok(Self { archive })
    }

    /// The text of a part; none when there is no such part.
    pub(super) fn text(&mut self, path: &str) -> Result<Option<String>, SheetFault> {
        let mut part = match self.archive.by_name(path) {
            Ok(part) => part,
            Err(ZipError::FileNotFound) => return Ok(None),
            Err(_) => return Err(SheetFault::NoWorkbook),
        };
        let mut text = String::new();
        let read = part.read_to_string(&mut text);
        read.map_err(|_| SheetFault::NoWorkbook)?;
        Ok(Some(text))
    }
}
