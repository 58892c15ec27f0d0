//! Tables for programs, and the form for people with a spreadsheet.

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
mod entry;
mod explained;
mod form;
mod form_csv;
#[cfg(feature = "xlsx")]
mod heights;
mod plan;
mod totals;
#[cfg(feature = "xlsx")]
mod xlsx;

pub use form::{Before, Beside, form};
pub use form_csv::form_csv;
pub use overview::overview_csv;
pub use plan::{CellPlan, ColumnPlan, Content, Entry, Look, Plan, SheetPlan, Signal, Tint};
#[cfg(feature = "xlsx")]
pub use xlsx::workbook;
