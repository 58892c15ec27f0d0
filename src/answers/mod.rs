//! What the organisation says: one file per organisation and measurement.

mod audience;
mod evidence;
pub(crate) mod fields;
mod from_tree;
mod head;
mod model;
mod not_own;
mod personal;
mod places;
mod share;
mod status;
mod texts;
mod to_tree;

pub use audience::{Audience, Part, Show};
pub use evidence::{Document, Evidence};
pub use fields::ANSWERS;
pub use from_tree::{Draft, read};
pub use head::{Measurement, Organisation, OrganisationMarks, Settled, Shared};
pub use model::{Action, Answer, Answers, CriterionAnswer, Occasion};
pub use not_own::not_own;
pub use personal::{leaving, looks_personal};
pub use share::{NotShared, share};
pub use status::Status;
pub use texts::{PRIVATE_NL, TextKind, Texts};
pub use to_tree::{answer as answer_tree, first_line, marking, theme_heading, tree};
