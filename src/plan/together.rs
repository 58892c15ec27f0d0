//! Reminders that one meeting may serve.

use std::collections::BTreeMap;

use jiff::civil::Date;

use super::compute::Plan;
use super::entry::{Entry, EntryKind, Matter};
use crate::norm::{Interval, Requirement};

/// Reminders of one rhythm and day, which one meeting may serve.
#[derive(Clone, Debug)]
pub(crate) struct Together<'a> {
    /// How often.
    pub interval: Interval,
    /// By when.
    pub day: Date,
    /// The requirements, in the norm's order.
    pub requirements: Vec<&'a Requirement>,
}

impl<'a> Plan<'a> {
    /// Reminders of one rhythm and day that one meeting may serve, for more than one
    /// requirement.
    pub(crate) fn together(&self) -> Vec<Together<'a>> {
        let mut found: BTreeMap<(Date, u32), Together<'a>> = BTreeMap::new();
        for (day, interval, requirement) in self.entries.iter().filter_map(shared) {
            let one = found
                .entry((day, interval.days()))
                .or_insert_with(|| Together {
                    interval,
                    day,
                    requirements: Vec::new(),
                });
            let mut known = one.requirements.iter();
            if known.all(|known| known.id != requirement.id) {
                one.requirements.push(requirement);
            }
        }
        let several = found.into_values();
        several.filter(|one| one.requirements.len() > 1).collect()
    }
}

/// A reminder of something that one meeting may serve together with others.
fn shared<'a>(entry: &Entry<'a>) -> Option<(Date, Interval, &'a Requirement)> {
    let (EntryKind::Reminder, Matter::Recurring { every, .. }) = (entry.kind(), &entry.matter)
    else {
        return None;
    };
    let (day, (_, requirement)) = (entry.day?, entry.requirement?);
    Some((day, every.shared_rhythm()?, requirement))
}
