//! The picture over many organisations, for people and for machines.

mod cells;
mod course;
mod document;
mod moved;
mod names;
mod organisations;
mod parts;
mod remarks;
mod said;
mod sent;
mod terminal;
mod terminal_course;
mod terminal_sent;
mod view;

pub use cells::{CellView, RowView};
pub use course::{CourseRow, CourseView};
pub use document::{Agreement, Document, Sources};
pub use names::Names;
pub use parts::{GroupView, OverviewView, Which};
pub use sent::SubmissionsView;
pub use terminal::overview_terminal;
pub use view::overview_view;
