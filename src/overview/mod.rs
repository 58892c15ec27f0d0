//! The picture over many organisations, without ranking. What is in an
//! [`Overview`] is what its audience may see: renderers hide nothing.

mod blocks;
mod course;
mod development;
mod facts;
mod figures;
mod hardest;
mod model;
mod rounds;
mod step;
mod texts;
mod together;
mod unused;

pub use blocks::blocks;
pub use course::Moment;
pub use development::{Compared, Development, ThenNow};
pub use facts::{About, Facts, Text};
pub use figures::{Figure, Group, NESTED, Row, Rows};
pub use hardest::{Hard, Hardest, Tied};
pub use model::{Once, Overview, Seen, ThemeSums, overview};
pub use rounds::{LeftOut, Measured, Member, Register, Round, measurements, round, shown};
pub use step::{FEWEST, Share, Step};
pub use texts::{Held, Why};
pub use together::together;
pub use unused::{Twice, Unused};
