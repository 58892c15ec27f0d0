//! The picture over many organisations, without ranking. What is in an
//! [`Overview`] is what its audience may see: renderers hide nothing.

mod blocks;
mod compared;
mod computing;
mod counting;
mod course;
mod development;
mod facts;
mod figures;
mod hardest;
mod known;
mod model;
mod roster;
mod rounds;
mod step;
mod texts;
pub(crate) mod thresholds;
mod together;
mod unused;

pub use blocks::blocks;
pub use computing::overview;
pub(crate) use course::CoursePoint;
pub(crate) use development::{Compared, Development, ThenNow};
pub(crate) use facts::TextTopic;
pub use facts::{Facts, Text};
pub use figures::NESTED;
pub(crate) use figures::{Figure, GroupedFigures, RegionGroup, StatusFigures};
pub(crate) use hardest::Tied;
pub use known::shown;
pub(crate) use known::{KnownMeasurement, measurements};
pub(crate) use model::ThemeSums;
pub use model::{Overview, Viewer};
pub use roster::Roster;
pub use rounds::round;
pub(crate) use rounds::{Member, Round};
pub use step::Step;
pub(crate) use texts::WhyHeld;
pub use together::together;
pub(crate) use unused::{Twice, Unused};
