//! The measurements that files have, and which of them is shown.

use super::facts::Facts;
use super::roster::Roster;
use super::thresholds::LEAST_SHARE;
use crate::workspace::Participant;
use jiff::civil::Date;
use std::collections::{BTreeMap, BTreeSet};

/// A measurement that files have, with the date that most of them give it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KnownMeasurement {
    /// Its id.
    pub id: String,
    /// The date that most files have; of equals the earliest.
    pub date: Date,
    /// How many organisations sent it in: of the register, if there is one.
    pub sent: usize,
    /// Whether at least a quarter of who takes part sent it in, and no one alone.
    pub is_usual: bool,
}

/// The measurements in files of one norm, oldest first: one file with an odd date or
/// id moves none of them.
pub(crate) fn measurements(
    facts: &[&Facts],
    everybody: &[Facts],
    register: Option<Roster<'_>>,
) -> Vec<KnownMeasurement> {
    let ids: BTreeSet<&str> = facts
        .iter()
        .map(|one| one.measurement.id.as_str())
        .collect();
    let all: BTreeSet<&str> = facts.iter().map(|one| one.id.as_str()).collect();
    let measured = ids.into_iter().map(|id| {
        let own = facts.iter().filter(|one| one.measurement.id == id);
        let date = usual_date(own.clone().map(|one| one.measurement.date));
        let (sent, of) = match register {
            None => (own.count(), all.len()),
            Some(register) => {
                let all = register.participants.iter();
                let part: Vec<&Participant> = all
                    .filter(|one| one.takes_part(date) && register.expects(one, facts, everybody))
                    .collect();
                let known = |id: &str| part.iter().any(|one| one.id == id);
                (own.filter(|one| known(&one.id)).count(), part.len())
            }
        };
        KnownMeasurement {
            id: id.to_owned(),
            date,
            sent,
            // One file alone moves no picture that others are in.
            is_usual: sent >= of.clamp(1, 2) && sent * LEAST_SHARE >= of,
        }
    });
    let mut measured: Vec<KnownMeasurement> = measured.collect();
    measured.sort_by(|one, other| (one.date, &one.id).cmp(&(other.date, &other.id)));
    measured
}

/// The measurement that is shown: the latest that at least a quarter sent in, and at
/// least two where more take part, else the fullest, of equals the latest.
pub fn shown(measured: &[KnownMeasurement]) -> Option<usize> {
    let usual = measured.iter().rposition(|one| one.is_usual);
    let fullest = || (0..measured.len()).max_by_key(|at| (measured[*at].sent, *at));
    usual.or_else(fullest)
}

/// The date that most files have; of equals the earliest.
pub(super) fn usual_date(dates: impl Iterator<Item = Date>) -> Date {
    let mut counts: BTreeMap<Date, usize> = BTreeMap::new();
    for date in dates {
        *counts.entry(date).or_default() += 1;
    }
    let most = counts.values().copied().max();
    let mut usual = counts.into_iter().filter(|(_, count)| Some(*count) == most);
    usual.next().map_or(Date::ZERO, |(date, _)| date)
}
