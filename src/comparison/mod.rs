//! A current measurement against its baseline, requirement by requirement.

mod actions;
mod change;
mod compare;
mod outcome;

pub use actions::{Slip, slips};
pub use change::{Change, Comparison};
pub use compare::{Unlike, compare, standing};
pub use outcome::{Outcome, Standing};
