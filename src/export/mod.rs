//! Tables for programs.

mod actions;
mod column;
mod counts;
mod criteria;
mod csv;
mod findings;
mod layout;
mod long;
mod overview;
mod overview_moments;
mod place;
mod shared;
mod subject;
mod themes;
mod wide;

pub use column::Described;
pub use csv::Dialect;
pub use layout::{Export, Layout};
pub use overview::overview_csv;
