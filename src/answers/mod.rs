//! What the organisation says: one file per organisation and measurement.

mod audience;
pub(crate) mod fields;
mod model;
mod own;
mod parts;
mod personal;
mod places;
mod reading;
mod share;
mod status;
mod texts;
mod writing;

pub use audience::{Audience, Part, Show};
pub use fields::ANSWERS;
pub use model::{Answer, Answers};
pub use own::not_own;
pub use parts::{
    Action, CriterionAnswer, Document, Evidence, Measurement, Occasion, Organisation,
    OrganisationMarks, Settled, Shared,
};
pub use personal::{leaving, looks_personal};
pub use reading::{Draft, read};
pub use share::{NotShared, share};
pub use status::Status;
pub use texts::{PRIVATE_NL, TextKind, Texts};
pub use writing::{answer as answer_tree, first_line, marking, theme_heading, tree};
