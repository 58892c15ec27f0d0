//! What is asked: the norms, their reading and checks.

mod background;
mod changes;
mod checks;
mod criterion;
mod duty;
mod fields;
mod fields_requirement;
mod id;
mod model;
mod parties;
mod reading;
mod time;
mod versions;

pub use background::{About, Evaluated, Measured, Reference, SourceText, Terms};
pub use changes::{NormChanges, RequirementChange, norm_changes};
pub use criterion::{Criterion, Force, Need, Where};
pub use duty::{Nature, Recurrence};
pub use fields::NORM;
pub use id::{LONGEST_ID, NormRef, bad_id, id_is_plain};
pub use model::{Concern, Norm, Origin, Requirement, Theme};
pub use parties::{Contact, Kind, NamedOrganisation, Narrower};
pub use reading::read;
pub use time::{Bound, Day, Interval, Unit, When};
pub use versions::{Continuity, continuity};
