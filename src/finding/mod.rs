//! Conclusions about the organisation, each with a stable code and a place.

mod contradictions;
mod documents;
mod duties;
mod planning;
mod rules;
mod wording;

pub(crate) use documents::reviews;
pub(crate) use duties::has_lapsed;
pub use rules::findings;
pub(crate) use wording::{Finding, JUDGED, PLANNING, how_often};
