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
pub(crate) mod thresholds;
mod together;
mod unused;

pub use blocks::blocks;
pub(crate) use course::CoursePoint;
pub(crate) use development::{Compared, Development, ThenNow};
pub(crate) use facts::TextTopic;
pub use facts::{Facts, Text};
pub use figures::NESTED;
pub(crate) use figures::{Figure, GroupedFigures, RegionGroup, StatusFigures};
pub(crate) use hardest::Tied;
pub(crate) use model::ThemeSums;
pub use model::{Overview, Viewer, overview};
pub(crate) use rounds::{KnownMeasurement, Member, Round, measurements};
pub use rounds::{Roster, round, shown};
pub use step::Step;
pub(crate) use texts::WhyHeld;
pub use together::together;
pub(crate) use unused::{Twice, Unused};
