//! `norm`: an organisation held against an agreed norm, over plain files.
//!
//! The parts, in their order; each imports only those before it, which
//! `tests/layers.rs` holds:
//!
//! 1. What all speak: `lang`, `digest`, `problem`.
//! 2. From files to what they say: `document`, `workbook`, then `norm` (what is
//!    asked), `library`, `labels`, `answers` (what is said), `filling`, `workspace`, `schema`.
//! 3. Joined, and what follows from it: `assessment`, `form`, `finding`, `comparison`,
//!    `gate`, `overview`.
//! 4. Written out: `render` for people and pipelines, `word` for Word, `export` for programs.
//! 5. The program: `cli`, `io` (all that touches the disk), `command`.
//!
//! This is a library for its own program, tests and benchmarks: it promises no
//! stability to anybody else.

pub mod answers;
pub mod assessment;
pub mod cli;
pub mod command;
pub mod comparison;
pub mod crosswalk;
pub mod digest;
pub mod document;
pub mod export;
pub mod filling;
pub mod finding;
pub mod form;
pub mod gate;
pub mod io;
pub(crate) mod labels;
pub mod lang;
pub mod library;
pub mod norm;
pub mod overview;
mod plan;
pub mod problem;
pub mod render;
pub mod schema;
pub mod word;
pub mod workbook;
pub mod workspace;
