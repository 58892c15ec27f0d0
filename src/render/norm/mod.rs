//! A norm as pages to read and as JSON: which there are, all of one, one requirement,
//! with the answers of a file, and what changed.

mod answer_view;
mod changes_terminal;
mod filled_view;
mod question_view;
mod requirement_terminal;
mod spots;
mod terminal;
mod view;

pub(crate) use changes_terminal::norm_changes_terminal;
pub(crate) use filled_view::{Filled, FilledView, ThemeCounts};
pub(crate) use requirement_terminal::show_requirement;
pub use terminal::{list, show};
pub(crate) use view::{ListView, ShowView};
