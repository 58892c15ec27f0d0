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
pub use course::CoursePoint;
pub use development::{Compared, Development, ThenNow};
pub use facts::{Facts, Text, TextTopic};
pub use figures::{Figure, GroupedFigures, NESTED, RegionGroup, StatusFigures};
pub use hardest::{Hard, Hardest, Tied};
pub use model::{Once, Overview, ThemeSums, Viewer, overview};
pub use rounds::{KnownMeasurement, LeftOut, Member, Roster, Round, measurements, round, shown};
pub use step::{FEWEST, Ratio, Step};
pub use texts::{Held, WhyHeld};
pub use together::together;
pub use unused::{Twice, Unused};
