//! Who does what by when: what the answers and the norm say of days, in their order.
//! Nothing of it reaches a status, a count or a verdict of the norm.

mod compute;
mod entry;
mod half_years;
mod lacks;
mod owners;
mod rows;
mod times;
mod together;
mod toward;
mod twins;

pub(crate) use compute::{Plan, Unscheduled};
pub(crate) use entry::{Entry, EntryKind, Matter};
pub(crate) use half_years::HalfYear;
pub(crate) use lacks::Lack;
pub(crate) use owners::{by_owner, maybe_one};
pub(crate) use together::Together;
pub(crate) use toward::{Planned, Towards};
pub(crate) use twins::same_entries;
