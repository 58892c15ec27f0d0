//! What the organisation says: one file per organisation and measurement.

mod audience;
mod criteria_from_tree;
mod evidence;
pub(crate) mod fields;
mod from_tree;
mod head;
mod model;
mod not_own;
pub(crate) mod owners;
mod personal;
mod places;
mod share;
mod status;
mod texts;
mod to_tree;

pub use audience::{Audience, Part, Show};
pub use evidence::{Document, Evidence};
pub use fields::ANSWERS;
pub(crate) use from_tree::Draft;
pub use from_tree::read;
pub use head::{Measurement, Organisation, Settled, Shared};
pub use model::{Action, Answer, Answers, CriterionAnswer, Occasion, PrivateRemark};
pub(crate) use not_own::not_own;
pub use owners::Owners;
pub(crate) use owners::alike;
pub(crate) use personal::{leaving, looks_personal};
pub(crate) use share::NotShared;
pub use share::share;
pub use status::Status;
pub(crate) use texts::{PRIVATE_EN, PRIVATE_NL};
pub use texts::{TextKind, Texts};
pub use to_tree::{answer as answer_tree, tree};
pub(crate) use to_tree::{first_line, marking, theme_heading};
