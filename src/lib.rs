//! `norm`: an organisation held against an agreed norm, over plain files.
//!
//! Each part imports only parts above it in this list; `tests/layers.rs` holds that.

pub mod lang;
pub mod problem;
pub mod document;
pub mod norm;
pub mod library;
pub mod answers;
pub mod assessment;
pub mod finding;
pub mod render;
pub mod cli;
pub mod command;
