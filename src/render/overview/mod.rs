//! The picture over many organisations, for people and for machines.

mod cells;
mod document;
mod names;
mod organisations;
mod remarks;
mod said;
mod terminal;
mod view;

pub use cells::{CellView, RowView};
pub use document::{Document, Sources};
pub use names::Names;
pub use terminal::overview_terminal;
pub use view::{OverviewView, Which, overview_view};
