//! `norm.toml`: who takes part, where the answers are, and what was agreed.

mod checks;
mod fields;
mod model;
mod odd;
mod portion;
mod reading;
mod register;

pub use fields::WORKSPACE;
pub use model::Participant;
pub(crate) use model::{Gate, Published, Recorded, Workspace};
pub(crate) use odd::MeasuredFile;
pub use odd::odd;
pub(crate) use portion::Portion;
pub(crate) use reading::read_settings;
pub use reading::{read, read_draft};
pub(crate) use register::{Register, kind_differs, measured, same_measurement};
