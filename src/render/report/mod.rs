//! The report on one organisation, which templates write.

mod answer_texts;
mod lists;
mod sentences;
mod view;

pub use view::report;
