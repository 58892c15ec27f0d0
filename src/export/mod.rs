//! Tables for programs: CSV, with columns that are said once with what they hold.

mod actions;
mod column;
mod counts;
mod csv;
mod findings;
mod layout;
mod long;
mod place;
mod subject;
mod themes;
mod wide;

pub use column::Described;
pub use csv::Dialect;
pub use layout::{Export, Layout};
