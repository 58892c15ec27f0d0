//! Relations between two norms, written down by somebody who answers for them. They are only
//! ever read: no answer is copied along them, and nothing is counted over them.

mod checks;
mod fields;
mod model;
mod reading;
mod sides;

pub use checks::check;
pub use fields::CROSSWALK;
pub use model::{Alone, Crosswalk, Other, OtherText, Pair, Relation, RelationKind, Side, Standing};
pub(crate) use reading::names_a_crosswalk;
pub use reading::read;
pub use sides::{Beside, Direction, Found, Lookalike, counterparts, lookalikes};
