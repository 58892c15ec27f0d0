//! Workbooks of Excel to cells, within limits. A part of its own and not in
//! `document`, because `build.rs` compiles `document` without these libraries.

mod content;
#[cfg(feature = "xlsx")]
mod decimal;
#[cfg(feature = "xlsx")]
mod format;
#[cfg(feature = "xlsx")]
mod moment;
#[cfg(feature = "xlsx")]
mod read;
#[cfg(feature = "xlsx")]
mod rows;
#[cfg(feature = "xlsx")]
mod unpack;
#[cfg(feature = "xlsx")]
mod xml;

pub(crate) use content::BytesKind;
pub use content::content;

use crate::document::Book;
#[cfg(feature = "xlsx")]
use crate::document::contained;
use crate::problem::SheetFault;

/// The cells of a workbook.
///
/// # Errors
/// When it is none, or larger than any form.
#[cfg(feature = "xlsx")]
pub fn read(bytes: Vec<u8>) -> Result<Book, SheetFault> {
    let unpacked = unpack::unpack(&bytes)?;
    drop(bytes);
    contained(|| read::cells(&unpacked)).unwrap_or(Err(SheetFault::Stuck))
}

/// Without the feature there are no workbooks.
///
/// # Errors
/// Always.
#[cfg(not(feature = "xlsx"))]
pub fn read(_bytes: Vec<u8>) -> Result<Book, SheetFault> {
    Err(SheetFault::NoSupport)
}
