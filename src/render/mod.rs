//! Views for people and for machines, from one computed model.

mod bars;
mod clean;
mod compared;
mod escape;
mod help;
mod labels;
mod lists;
mod made;
mod norm;
mod page;
mod picture;
mod problems;
mod report;
mod requirement;
mod sentences;
mod templates;
mod terminal;
mod texts;
mod view;

pub use clean::clean;
pub use help::{explain, welcome};
pub use made::{Made, NormHead};
pub use norm::{list, show};
pub use page::Page;
pub use picture::{FORMAT, Picture, picture};
pub use problems::{problems, summary};
pub use report::{Report, report};
pub use requirement::show_requirement;
pub use templates::{BUILT_IN, Form, Mistake, Templates};
pub use terminal::terminal;
