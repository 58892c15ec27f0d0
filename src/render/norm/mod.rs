//! A norm as pages to read: which there are, all of one, one requirement, and what changed.

mod changes_terminal;
mod requirement_terminal;
mod terminal;

pub(crate) use changes_terminal::norm_changes_terminal;
pub(crate) use requirement_terminal::show_requirement;
pub use terminal::{list, show};
