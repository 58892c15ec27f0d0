//! Everything that touches the disk, the terminal or the environment: what a command
//! reads, what it writes, and what it knows of the run that it is in.

pub(crate) mod answers_file;
pub(crate) mod baseline;
pub(crate) mod batch;
pub(crate) mod content;
mod context;
pub(crate) mod crosswalks;
pub(crate) mod documents;
pub(crate) mod environment;
pub(crate) mod files;
pub(crate) mod folder;
pub(crate) mod form;
pub(crate) mod inputs;
mod kept_names;
pub(crate) mod key;
pub(crate) mod leftovers;
pub(crate) mod likeness;
pub(crate) mod load;
mod mode;
pub(crate) mod next_step;
mod norm_names;
pub(crate) mod norms;
pub(crate) mod notes;
pub(crate) mod notices;
pub(crate) mod output_kind;
pub(crate) mod path_text;
pub(crate) mod paths;
pub(crate) mod private;
pub(crate) mod progress;
pub(crate) mod reference;
pub(crate) mod spool;
mod stop;
pub(crate) mod stream;
pub(crate) mod system;
pub(crate) mod target;
pub(crate) mod templates;
pub(crate) mod terminal;
pub(crate) mod threads;
pub(crate) mod trust;
mod verdict;
pub(crate) mod workspace;
pub(crate) mod write;

pub(crate) use stop::Stop;

pub(crate) use context::{Context, Done, Output};
pub use context::{Out, Styled, aside};
pub use verdict::Verdict;
