//! What the organisation says: one file per organisation and measurement.

mod fields;
mod model;
mod parts;
mod personal;
mod reading;
mod status;

pub use fields::ANSWERS;
pub use model::{Answer, Answers, At, Texts};
pub use parts::{
    Action, CriterionAnswer, Document, Evidence, Measurement, Occasion, Organisation, Settled,
};
pub use reading::{Draft, read};
pub use status::Status;
