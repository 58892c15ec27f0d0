//! Laws of files that are written: what was read is what is read again.

#![allow(unreachable_pub)]

mod carried;
mod generated;
mod merged;
mod set;
#[cfg(feature = "xlsx")]
mod sheets;
mod written;
