//! What is asked: the norms, their reading and checks.

mod background;
mod changes;
mod checks;
mod criterion;
mod duty;
mod fields;
mod fields_requirement;
mod id;
mod interval;
mod model;
mod parties;
mod reading;
mod reading_background;
mod reading_requirement;
mod reading_time;
mod versions;
mod window;

pub use background::Measured;
pub(crate) use background::{About, Reference, SourceText};
pub(crate) use changes::{NormChanges, RequirementChange, norm_changes};
pub(crate) use criterion::Need;
pub use criterion::{Criterion, Force, Where};
pub use duty::Nature;
pub use duty::Recurrence;
pub use fields::NORM;
pub use id::NormRef;
pub(crate) use id::{LONGEST_ID, bad_id, id_is_plain};
pub(crate) use interval::Bound;
pub use interval::{Interval, Unit};
pub use model::{Concern, Norm, Requirement};
pub(crate) use model::{Origin, Section, Theme};
pub(crate) use parties::{Contact, Kind, NamedOrganisation, Narrower};
pub use reading::read;
pub(crate) use versions::Continuity;
pub use versions::continuity;
pub use window::{Day, When};
