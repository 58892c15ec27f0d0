//! From how many on something is told to whom: the numbers that keep one organisation
//! from being seen in a picture of many. `docs/openbaarheid.md` explains them.

/// The small-cell threshold: of fewer organisations than this province and public are
/// told nothing, nor a text without its writer.
pub(crate) const FEWEST_ORGANISATIONS: usize = 6;

/// How many counts a step has, but for the last one of a group.
pub(super) const STEP_WIDTH: usize = 4;

/// A theme with fewer requirements would say to the public which requirement is open.
pub(super) const FEWEST_IN_THEME: usize = 2;

/// With fewer met than this, a theme of one organisation is told as "0 or 1".
pub(crate) const FEWEST_MET: usize = 2;

/// A number that moved by less than this, with a step between, did not certainly move.
pub(super) const CERTAIN_MOVE: usize = 2;

/// One of so many of who takes part makes a round that is shown without being asked for.
pub(super) const LEAST_SHARE: usize = 4;
