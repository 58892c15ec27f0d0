//! The picture over many organisations, for people and for machines.

mod cells;
mod document;
mod names;
mod organisations;
mod parts;
mod remarks;
mod said;
mod terminal;
mod view;

pub use cells::{CellView, RowView};
pub use document::{Agreement, Document, Sources};
pub use names::Names;
pub use parts::{GroupView, OverviewView, Which};
pub use terminal::overview_terminal;
pub use view::overview_view;
