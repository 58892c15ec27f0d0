//! What people type, whatever the command: flags that several commands have, and what
//! is told to who types something wrong.

mod audience;
mod document_form;
mod finding_codes;
mod flags_of_every_command;
mod flags_of_several_commands;
mod format;
mod help_language;
mod usage_errors;

pub use flags_of_every_command::ColorArg;
pub(crate) use flags_of_every_command::{Global, LangArg};
pub use help_language::asked_language;
pub use usage_errors::Stopped;

pub(crate) use audience::{AudienceArg, AudienceArgs};
pub(crate) use document_form::{DocumentForm, DocumentOr};
pub(crate) use finding_codes::{CHANGES, code, finding_code};
pub(crate) use flags_of_several_commands::{
    ErrandArgs, FormArg, FormArgs, MeasurementArgs, PrivateArgs, ReferenceArgs, ReplaceArgs, date,
    text,
};
pub(crate) use format::FormatOf;
#[cfg(test)]
pub(crate) use help_language::value_names;
pub(crate) use help_language::{BETWEEN, spoken};
pub(crate) use usage_errors::parse;
