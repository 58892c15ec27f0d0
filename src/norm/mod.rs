//! What is asked: the norms, their reading and checks.

mod changes;
mod checks;
mod fields;
mod fields_requirement;
mod id;
mod model;
mod parts;
mod reading;
mod time;
mod versions;

pub use changes::{NormChanges, RequirementChange, norm_changes};
pub use fields::NORM;
pub use id::{LONGEST_ID, NormRef, bad_id, id_is_plain};
pub use model::{Concern, Norm, Origin, Requirement, Theme};
pub use parts::{
    About, Contact, Criterion, Evaluated, Force, Kind, Measured, Narrower, Nature, Need,
    Participant, Recurrence, Reference, SourceText, Terms, Where,
};
pub use reading::read;
pub use time::{Bound, Day, Interval, Unit, When};
pub use versions::{Continuity, continuity};
