//! Public actions by how they stand: done, planned, and later than planned. Not by
//! requirement, and none that is not public now and was not public then.

use jiff::civil::Date;
use serde::Serialize;

use crate::answers::{Action, Audience, Show};
use crate::assessment::Assessment;
use crate::comparison::Comparison;

/// Actions that council and inhabitants may read, by how they stand.
#[derive(Debug, Default, Serialize)]
pub(crate) struct PublicActions<'a> {
    done: Vec<PublicAction<'a>>,
    planned: Vec<PublicAction<'a>>,
    /// Those whose date passed.
    later: Vec<PublicAction<'a>>,
}

/// A public action.
#[derive(Debug, Serialize)]
struct PublicAction<'a> {
    title: &'a str,
    due: Option<Date>,
    /// When it was due at the measurement before, if it was public then and is due later now.
    was: Option<Date>,
}

/// The public actions of a measurement; none for any other audience.
pub(crate) fn public_actions<'a>(
    assessment: &'a Assessment<'_>,
    comparison: Option<&Comparison<'_, '_>>,
    show: Show,
) -> PublicActions<'a> {
    let mut sorted = PublicActions::default();
    if show.audience() != Audience::Public {
        return sorted;
    }
    // What was carried over is said to nobody outside until somebody confirms it.
    let confirmed = assessment.rows.iter().filter(|row| !row.is_unconfirmed());
    let answers = confirmed.filter_map(|row| row.answer.as_ref());
    let actions = answers.flat_map(|answer| &answer.actions);
    for action in actions.filter(|action| action.public) {
        let late = action.due.is_some_and(|due| due < assessment.day);
        let list = match (action.done, late) {
            (true, _) => &mut sorted.done,
            (false, true) => &mut sorted.later,
            (false, false) => &mut sorted.planned,
        };
        list.push(PublicAction {
            title: &action.title,
            due: action.due,
            was: slipped_from(action, comparison),
        });
    }
    sorted
}

fn slipped_from(action: &Action, comparison: Option<&Comparison<'_, '_>>) -> Option<Date> {
    let changes = comparison
        .into_iter()
        .flat_map(|comparison| &comparison.changes);
    let mut slips = changes.flat_map(|change| &change.slips);
    let slip =
        slips.find(|slip| slip.public && slip.mark == action.mark && slip.title == action.title)?;
    slip.was.filter(|was| slip.now != Some(*was))
}
