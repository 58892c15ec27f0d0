//! The picture over many organisations, for people and for machines.

mod cells;
mod course;
mod course_terminal;
mod development;
mod document;
mod measured;
mod moved;
mod names;
mod once;
mod organisations;
mod regions;
mod remarks;
mod sentences;
mod submissions;
mod submissions_terminal;
mod terminal;
mod themes;
mod view;
mod which;

pub use cells::{CellView, RowView};
pub use course::{CourseRow, CourseView};
pub use document::{Agreement, Document, Sources};
pub use names::Names;
pub use regions::GroupView;
pub use submissions::SubmissionsView;
pub use terminal::overview_terminal;
pub use view::{OverviewView, overview_view};
pub use which::Which;
