//! Conclusions about the organisation, each with a stable code and a place.

mod duties;
mod fact;
mod parts;
mod rules;

pub(crate) use duties::has_lapsed;
pub(crate) use fact::{Fact, Finding, JUDGED};
pub use rules::findings;
