//! What changed between two measurements of one organisation, and the course over more.

pub(super) mod changes;
mod course;
mod course_terminal;
pub(super) mod sentences;
mod terminal;
mod view;

pub use course::course;
pub(crate) use course_terminal::course_terminal;
pub(crate) use sentences::verdict;
pub(crate) use terminal::diff_terminal;
pub use view::diff;
pub(crate) use view::{Diff, Judged};
