//! Workbooks of Excel to cells, within limits. A part of its own and not in
//! `document`, because `build.rs` compiles `document` without these libraries.

mod content;
#[cfg(feature = "office")]
mod decimal;
#[cfg(feature = "office")]
mod format;
#[cfg(feature = "office")]
mod moment;
#[cfg(feature = "office")]
mod read;
#[cfg(feature = "office")]
mod rows;
#[cfg(feature = "office")]
mod unpack;
#[cfg(feature = "office")]
mod xml;

pub(crate) use content::BytesKind;
pub use content::content;
#[cfg(feature = "office")]
pub(crate) use unpack::{ZipFault, each_part};

use crate::document::Book;
#[cfg(feature = "office")]
use crate::document::contained;
use crate::problem::SheetFault;

/// The cells of a workbook.
///
/// # Errors
/// When it is none, or larger than any form.
#[cfg(feature = "office")]
pub fn read(bytes: Vec<u8>) -> Result<Book, SheetFault> {
    let unpacked = unpack::unpack(&bytes)?;
    drop(bytes);
    contained(|| read::cells(&unpacked)).unwrap_or(Err(SheetFault::Stuck))
}

/// Without the feature there are no workbooks.
///
/// # Errors
/// Always.
#[cfg(not(feature = "office"))]
pub fn read(_bytes: Vec<u8>) -> Result<Book, SheetFault> {
    Err(SheetFault::NoSupport)
}
