//! Norm and answers joined: answers that are known to fit their norm.

mod checks;
mod counts;
mod join;
mod pace;

pub use counts::Counts;
pub(crate) use join::Row;
pub use join::{Assessment, assess};
pub(crate) use pace::pace;
