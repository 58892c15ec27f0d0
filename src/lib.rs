//! `norm`: an organisation held against an agreed norm, over plain files.
//!
//! Each part imports only parts above it in this list; `tests/layers.rs` holds that.

pub mod answers;
pub mod assessment;
pub mod cli;
pub mod command;
pub mod comparison;
pub mod digest;
pub mod document;
pub mod export;
pub mod filling;
pub mod finding;
pub mod form;
pub mod gate;
pub mod io;
pub mod lang;
pub mod library;
pub mod norm;
pub mod overview;
pub mod problem;
pub mod render;
pub mod schema;
pub mod workbook;
pub mod workspace;
