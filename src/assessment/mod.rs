//! Norm and answers joined: answers that are known to fit their norm.

mod checks;
mod join;
mod pace;
mod tally;

pub use join::{Assessment, Row, assess};
pub use pace::{Pace, pace};
pub use tally::Tally;
