//! What people type, whatever the command: flags that several commands have, and what
//! is told to who types something wrong.

mod audience;
mod code;
mod common;
mod global;
mod spoken;
mod usage;

pub use global::ColorArg;
pub(crate) use global::{Global, LangArg};
pub use spoken::asked_language;
pub use usage::Stopped;

pub(crate) use audience::{AudienceArg, AudienceArgs};
pub(crate) use code::{CHANGES, code, finding_code};
pub(crate) use common::{FormArg, FormArgs, MeasurementArgs, PrivateArgs, ReplaceArgs, date, text};
pub(crate) use spoken::spoken;
#[cfg(test)]
pub(crate) use spoken::{BETWEEN, value_names};
pub(crate) use usage::parse;
