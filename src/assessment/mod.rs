//! Norm and answers joined: answers that are known to fit their norm.

mod checks;
mod join;
mod pace;
mod tally;

pub(crate) use join::Row;
pub use join::{Assessment, assess};
pub(crate) use pace::pace;
pub use tally::Tally;
