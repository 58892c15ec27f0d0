//! The picture over many organisations, without ranking. What is in an
//! [`Overview`] is what its audience may see: renderers hide nothing.

mod cell;
mod development;
mod facts;
mod figures;
mod flow;
mod hide;
#[cfg(test)]
mod leaks;
mod model;
mod rounds;

pub use cell::{Cell, FEWEST};
pub use development::{Development, Step};
pub use facts::{About, Facts, Text};
pub use figures::{Row, Rows, Span, Sums};
pub use model::{Hard, Once, Overview, Seen, ThemeSums, overview};
pub use rounds::{LeftOut, Member, Register, Round, measurements, round};
