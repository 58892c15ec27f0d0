//! Relations between norms as pages to read, as a table and as JSON.

mod elsewhere;
mod terminal;
mod view;

pub(crate) use elsewhere::{ElsewhereView, elsewhere};
pub(crate) use terminal::{crosswalk_terminal, crosswalks_terminal, elsewhere_terminal};
pub(crate) use view::{AloneOne, CrosswalkView, ListedCrosswalk, SideView};
pub(super) use view::{relation_word, side, standing};
