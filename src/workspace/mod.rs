//! `norm.toml`: who takes part, where the answers are, and what was agreed.

mod fields;
mod model;
mod reading;

pub use fields::{GATE, ORGANISATION, REPORT, SETTLED, WORKSPACE};
pub use model::{Gate, Participant, Recorded, ReportSettings, Workspace};
pub use reading::{read, read_settings};
