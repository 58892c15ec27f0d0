//! Entries that nothing tells apart but their place.

use std::collections::HashMap;

use super::entry::{Entry, EntryKind};
use crate::problem::{Place, PlanFault, Problem};

/// What a calendar knows an entry by.
type Known = (usize, EntryKind, String, String);

/// Gives each of several entries that look the same a key of its own, and tells of them.
/// In the order of the files, so that it does not hang on days.
pub(crate) fn same_entries(entries: &mut [Entry<'_>]) -> Vec<Problem> {
    let mut seen: HashMap<Known, (usize, Place)> = HashMap::new();
    let mut problems = Vec::new();
    for entry in entries {
        let number = entry.known_under().to_owned();
        let known = (entry.part, entry.kind(), number, entry.key.clone());
        let Some((times, first)) = seen.get_mut(&known) else {
            seen.insert(known, (1, entry.place.clone()));
            continue;
        };
        *times += 1;
        entry.key = format!("{}#{times}", entry.key);
        let fault = PlanFault::SameEntry {
            first: first.cell().unwrap_or_else(|| first.to_string()),
        };
        problems.push(Problem {
            fault: fault.into(),
            place: entry.place.clone(),
            excerpt: None,
        });
    }
    problems
}
