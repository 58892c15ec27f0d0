//! What people type, whatever the command: flags that several commands have, and what
//! is told to who types something wrong.

mod audience;
mod code;
mod format;
mod global_flags;
mod help_language;
mod shared_flags;
mod usage_errors;

pub use global_flags::ColorArg;
pub(crate) use global_flags::{Global, LangArg};
pub use help_language::asked_language;
pub use usage_errors::Stopped;

pub(crate) use audience::{AudienceArg, AudienceArgs};
pub(crate) use code::{CHANGES, code, finding_code};
pub(crate) use format::FormatOf;
#[cfg(test)]
pub(crate) use help_language::value_names;
pub(crate) use help_language::{BETWEEN, spoken};
pub(crate) use shared_flags::{
    FormArg, FormArgs, MeasurementArgs, PrivateArgs, ReplaceArgs, date, text,
};
pub(crate) use usage_errors::parse;
