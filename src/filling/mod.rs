//! Filling in: an empty form, parts put together, next year's file from this year's.

mod carried;
mod carried_done;
mod carry;
mod choose;
mod empty;
mod merge;
mod set;
mod split;

pub use carry::{Carried, Next, carry};
pub(crate) use choose::{Chosen, NotChosen, choose, id_of_name};
pub(crate) use empty::{EmptyForm, empty_form};
pub use merge::{PartFile, merge};
pub(crate) use set::confirm;
pub use set::{ChangedFile, FileChange, TypedFlag, changes, set};
pub use split::{PartName, SplitBy, SplitPart, split};
