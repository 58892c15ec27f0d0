//! What the organisation says: one file per organisation and measurement.

mod at;
mod audience;
mod fields;
mod model;
mod parts;
mod personal;
mod reading;
mod status;

pub use at::At;
pub use audience::{Audience, Part, Show};
pub use fields::ANSWERS;
pub use model::{Answer, Answers, Texts};
pub use parts::{
    Action, CriterionAnswer, Document, Evidence, Measurement, Occasion, Organisation, Settled,
};
pub use reading::{Draft, read};
pub use status::Status;
