//! A current measurement against its baseline, requirement by requirement.

mod actions;
mod change;
mod compare;
mod outcome;

pub(crate) use actions::Slip;
pub(crate) use change::Change;
pub use change::Comparison;
pub(crate) use compare::Unlike;
pub use compare::{compare, standing};
pub use outcome::{Outcome, Standing};
