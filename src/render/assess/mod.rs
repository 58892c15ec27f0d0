//! The gap picture of one organisation.

pub(super) mod lists;
pub(super) mod requirement;
pub(super) mod sentences;
mod terminal;
pub(super) mod view;

pub use terminal::terminal;
pub(crate) use view::{FORMAT, FindingView};
pub use view::{Picture, picture};
