//! Tables for programs.

mod actions;
mod column;
mod counts;
mod criteria;
mod crosswalk;
mod csv;
mod findings;
mod layout;
mod long;
mod overview;
mod overview_agenda;
mod overview_moments;
mod place;
mod plan;
mod shared;
mod subject;
mod themes;
mod wide;

pub use column::Described;
pub(crate) use crosswalk::crosswalk_csv;
pub(crate) use csv::Dialect;
pub(crate) use layout::Export;
pub use layout::Layout;
pub(crate) use overview::overview_csv;
pub(crate) use plan::plan_csv;
