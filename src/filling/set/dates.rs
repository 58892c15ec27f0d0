//! Dates by interval, as they are typed.

use super::grammar::{AskedChanges, TypedFlag, pairs, steps};
use super::model::Model;
use super::value;
use super::{Deed, FileChange};
use crate::document::{Branch, PathStep, Tree, plain_word};
use crate::norm::Requirement;
use crate::problem::{AnswerFault, FlagFault, first_of, nearest};

/// What was typed for dates by interval: `id=date`, or `-id` to take one away. A single
/// date that stood there goes on for the intervals that are not named.
pub(super) fn in_dates(
    asked: &mut AskedChanges<'_>,
    typed: &TypedFlag<'_>,
    words: &str,
    changes: &mut Vec<FileChange>,
) {
    let Some(requirement) = asked.seen.requirement else {
        return;
    };
    let Some(deeds) = deeds(asked, typed, requirement, words) else {
        return;
    };
    let path = steps(typed.path);
    let before = asked.model.at(&path);
    if !matches!(before, Some(Model::Table(_))) {
        let deed = spread(requirement, before, &deeds);
        changes.push(FileChange { path, deed });
        return;
    }
    for (interval, deed) in deeds {
        let mut path = path.clone();
        path.push(PathStep::Key(interval));
        changes.push(FileChange { path, deed });
    }
}

/// What becomes of each interval; none where something is wrong, which is said.
fn deeds(
    asked: &mut AskedChanges<'_>,
    typed: &TypedFlag<'_>,
    requirement: &Requirement,
    words: &str,
) -> Option<Vec<(String, Deed)>> {
    let words = words.trim();
    let pairs = match words.strip_prefix('-') {
        Some(id) => vec![(id.trim().to_owned(), String::new())],
        None => match pairs(words) {
            Ok(pairs) if !pairs.is_empty() => pairs,
            Ok(_) => {
                asked.say(typed, "", FlagFault::NoEquals { part: 1 });
                return None;
            }
            Err(fault) => {
                asked.say(typed, "", fault);
                return None;
            }
        },
    };
    let mut deeds = Vec::new();
    for (interval, words) in &pairs {
        if !requirement.interval_ids().any(|id| id == interval) {
            asked.say(typed, interval, unknown(requirement, interval));
            return None;
        }
        match value::deed(typed.field, words) {
            Ok(deed) => deeds.push((interval.clone(), deed)),
            Err(fault) => {
                asked.say(typed, interval, fault);
                return None;
            }
        }
    }
    Some(deeds)
}

fn unknown(requirement: &Requirement, interval: &str) -> AnswerFault {
    let known: Vec<&str> = requirement.interval_ids().collect();
    let id = requirement.id.value.clone();
    match known.is_empty() {
        true => AnswerFault::OneDate {
            requirement: id,
            key: "last_done".to_owned(),
        },
        false => AnswerFault::UnknownInterval {
            requirement: id,
            interval: plain_word(interval),
            nearest: nearest(interval, known.iter().copied()).map(str::to_owned),
            known: first_of(known),
        },
    }
}

/// What was typed for some intervals, with a single date of before for the others.
fn spread(requirement: &Requirement, before: Option<&Model>, deeds: &[(String, Deed)]) -> Deed {
    let single = match before {
        Some(Model::Value(date)) => Some(date),
        Some(Model::List(_) | Model::Table(_)) | None => None,
    };
    let branches = requirement.interval_ids().filter_map(|id| {
        let date = match deeds.iter().find(|(interval, _)| interval == id) {
            None => single?.clone(),
            Some((_, Deed::Put(date, _))) => date.clone(),
            Some((_, Deed::Take | Deed::Append(..))) => return None,
        };
        Some(Branch::new(id, date))
    });
    let branches: Vec<Branch> = branches.collect();
    match branches.is_empty() {
        true => Deed::Take,
        false => Deed::Put(Tree::Short(branches.clone()), Some(Tree::Short(branches))),
    }
}
