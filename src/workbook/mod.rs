//! Workbooks of Excel to cells, within limits. A part of its own and not in
//! `document`, because `build.rs` compiles `document` without these libraries.

#[cfg(feature = "xlsx")]
mod read;
#[cfg(feature = "xlsx")]
mod unpack;

use crate::document::Book;
use crate::problem::SheetFault;

/// How a file starts that Office wrote before it used zip, or locked with a password.
const COMPOUND: &[u8] = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1";

/// Whether bytes are those of a zip or of an old file of Office.
pub fn is_office(bytes: &[u8]) -> bool {
    bytes.starts_with(b"PK\x03\x04") || bytes.starts_with(&COMPOUND[..4])
}

/// The cells of a workbook.
///
/// # Errors
/// When it is none, or larger than any form.
#[cfg(feature = "xlsx")]
pub fn read(bytes: Vec<u8>) -> Result<Book, SheetFault> {
    if bytes.starts_with(COMPOUND) {
        return Err(compound(&bytes));
    }
    unpack::check(&bytes)?;
    read::cells(bytes)
}

/// Without the feature there are no workbooks.
///
/// # Errors
/// Always.
#[cfg(not(feature = "xlsx"))]
pub fn read(_bytes: Vec<u8>) -> Result<Book, SheetFault> {
    Err(SheetFault::NoSupport)
}

/// An old workbook, or one that is locked: the lock names its parts in UTF-16.
#[cfg(feature = "xlsx")]
fn compound(bytes: &[u8]) -> SheetFault {
    let name: Vec<u8> = "EncryptedPackage"
        .encode_utf16()
        .flat_map(u16::to_le_bytes)
        .collect();
    let locked = bytes.windows(name.len()).any(|part| part == name);
    match locked {
        true => SheetFault::Password,
        false => SheetFault::OldWorkbook,
    }
}
