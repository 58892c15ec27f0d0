//! `norm.toml`: who takes part, where the answers are, and what was agreed.

mod checks;
mod fields;
mod model;
mod portion;
mod reading;
mod register;

pub use fields::{GATE, ORGANISATION, REPORT, SETTLED, WORKSPACE};
pub use model::{Gate, Marks, Participant, Recorded, ReportSettings, Workspace};
pub use portion::Portion;
pub use reading::{read, read_draft, read_settings};
pub use register::{Register, measured, same_measurement};
