//! Actions that moved to a later date, or whose date passed since the baseline.

use jiff::civil::Date;

use crate::answers::{Action, Answer};
use crate::document::Mark;

/// An action that slipped.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Slip {
    /// The action.
    pub title: String,
    /// When it was due in the baseline.
    pub was: Option<Date>,
    /// When it is due now.
    pub now: Option<Date>,
    /// Whether it is public now and was public then.
    pub public: bool,
    /// Where it stands in the current answers.
    pub mark: Mark,
}

/// Actions pair by their id, else by exact title. An open action slipped when
/// its date moved later, or lies before `day` and did not lie before `then`.
pub(crate) fn slips(before: &Answer, after: &Answer, then: Date, day: Date) -> Vec<Slip> {
    let mut slips = Vec::new();
    let mut left: Vec<&Action> = before.actions.iter().collect();
    for action in &after.actions {
        let Some(old) = pair(action, &mut left).filter(|_| !action.done) else {
            continue;
        };
        let later = match (old.due, action.due) {
            (Some(was), Some(now)) => now > was,
            (Some(_), None) => true,
            (None, _) => false,
        };
        let passed = action.due.is_some_and(|due| due < day && due >= then);
        if later || passed {
            slips.push(Slip {
                title: action.title.clone(),
                was: old.due,
                now: action.due,
                public: action.public && old.public,
                mark: action.mark,
            });
        }
    }
    slips
}

/// Takes the action that belongs to this one out of those that are left, so
/// that two of the same name do not pair with one.
fn pair<'a>(action: &Action, left: &mut Vec<&'a Action>) -> Option<&'a Action> {
    let same_id = |other: &&Action| action.id.is_some() && other.id == action.id;
    let same_title = |other: &&Action| other.title == action.title;
    let at = left
        .iter()
        .position(same_id)
        .or_else(|| left.iter().position(same_title));
    at.map(|at| left.remove(at))
}
