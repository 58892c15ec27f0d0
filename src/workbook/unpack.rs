//! What a workbook holds before its content is looked at: it is unpacked once
//! and thrown away, because the sizes that a zip states of itself can lie.

use std::io::{Cursor, Read, copy, sink};

use zip::ZipArchive;

use crate::document::LIMITS;
use crate::problem::SheetFault;

/// A workbook has some dozens of parts.
const MOST_PARTS: usize = 500;

/// Whether the bytes are a workbook that unpacks to a size a form can have.
///
/// # Errors
/// Why not.
pub(super) fn check(bytes: &[u8]) -> Result<(), SheetFault> {
    let mut archive = ZipArchive::new(Cursor::new(bytes)).map_err(|_| SheetFault::NoWorkbook)?;
    let too_much = SheetFault::TooMuchInside {
        most: LIMITS.xlsx_unpacked,
    };
    if archive.len() > MOST_PARTS {
        return Err(too_much);
    }
    let mut room = u64::try_from(LIMITS.xlsx_unpacked).unwrap_or(u64::MAX);
    let mut is_workbook = false;
    for number in 0..archive.len() {
        let part = archive
            .by_index(number)
            .map_err(|_| SheetFault::NoWorkbook)?;
        let name = part.name().map_err(|_| SheetFault::NoWorkbook)?;
        let name = name.to_ascii_lowercase();
        is_workbook |= name.ends_with("workbook.xml");
        let read =
            copy(&mut part.take(room + 1), &mut sink()).map_err(|_| SheetFault::NoWorkbook)?;
        room = room.checked_sub(read).ok_or_else(|| too_much.clone())?;
    }
    match is_workbook {
        true => Ok(()),
        false => Err(SheetFault::NoWorkbook),
    }
}
