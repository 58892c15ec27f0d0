//! Laws of files that are written: what was read is what is read again.

#![allow(unreachable_pub)]
#![allow(
    clippy::wildcard_enum_match_arm,
    reason = "tests walk the values of other crates"
)]

mod carried;
mod generated;
mod merged;
mod set;
mod set_apart;
#[cfg(feature = "office")]
mod sheets;
mod split;
mod written;
