//! The picture over many organisations, for people and for machines.

mod cells;
mod counted_as;
mod course;
mod course_terminal;
mod coverage;
mod development;
mod document;
mod measured;
mod moved;
mod names;
mod once;
mod organisations;
mod regions;
mod remarks;
mod sending;
mod sentences;
mod submissions;
mod submissions_terminal;
mod terminal;
mod themes;
mod told_cells;
mod view;
mod which;

pub(crate) use cells::{CellView, RowView};
pub(crate) use course::{CourseRow, CourseView};
pub(crate) use document::ExactAgreement;
pub use document::{OverviewDocument, Sources};
pub use names::Names;
pub(crate) use regions::GroupView;
pub(crate) use submissions::SubmissionsView;
pub(crate) use terminal::overview_terminal;
pub(crate) use view::OverviewView;
pub use view::overview_view;
pub use which::Which;
