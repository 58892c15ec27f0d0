//! What changed between two measurements of one organisation, and the course over more.

pub(super) mod changes;
mod course;
mod course_terminal;
pub(super) mod sentences;
mod terminal;
mod view;

pub use course::{Course, course};
pub use course_terminal::course_terminal;
pub use sentences::verdict;
pub use terminal::diff_terminal;
pub use view::{DIFF_FORMAT, Diff, Judged, diff};
