//! Views for people and for machines, from one computed model.

mod clean;
mod help;
mod lists;
mod made;
mod norm;
mod page;
mod picture;
mod problems;
mod requirement;
mod terminal;
mod view;

pub use clean::clean;
pub use help::{explain, welcome};
pub use made::{Made, NormHead};
pub use norm::{list, show};
pub use page::Page;
pub use picture::{FORMAT, Picture, picture};
pub use problems::{problems, summary};
pub use requirement::show_requirement;
pub use terminal::terminal;
