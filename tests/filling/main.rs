//! Laws of files that are written: what was read is what is read again.

#![allow(unreachable_pub)]

mod generated;
mod written;
