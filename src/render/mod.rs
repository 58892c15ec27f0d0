//! Views for people and for machines, from one computed model.

mod clean;
mod help;
mod made;
mod page;
mod picture;
mod problems;
mod requirement;
mod terminal;
mod view;

pub use clean::clean;
pub use help::{explain, welcome};
pub use made::{Made, NormHead};
pub use page::Page;
pub use picture::{FORMAT, Picture, picture};
pub use problems::{problems, summary};
pub use requirement::{list, show, show_requirement};
pub use terminal::terminal;
