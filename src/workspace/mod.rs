//! `norm.toml`: who takes part, where the answers are, and what was agreed.

mod fields;
mod model;
mod reading;

pub use fields::{GATE, ORGANISATION, REPORT, WORKSPACE};
pub use model::{Gate, Participant, ReportSettings, Workspace};
pub use reading::read;
