//! `norm.toml`: who takes part, where the answers are, and what was agreed.

mod checks;
mod fields;
mod model;
mod odd;
mod portion;
mod reading;
mod register;

pub use fields::{EXACT, GATE, ORGANISATION, OVERVIEW, PUBLISHED, REPORT, SETTLED, WORKSPACE};
pub use model::{
    Exact, Gate, Marks, OverviewSettings, Participant, Published, Recorded, ReportSettings,
    Workspace,
};
pub use odd::{MeasuredFile, odd};
pub use portion::Portion;
pub use reading::{read, read_draft, read_settings};
pub use register::{Register, kind_differs, measured, same_measurement};
