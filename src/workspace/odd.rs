//! Dates and ids of measurements that no other file has: one file never says which
//! measurement is the newest, so it is named.

use std::collections::BTreeMap;

use jiff::civil::Date;

use crate::document::short;
use crate::problem::{Place, Problem, WorkspaceFault, nearest};

/// Further apart than this is not the same round.
const MOST_DAYS: i32 = 366;

/// With fewer files than this no round is usual.
const FEWEST: usize = 3;

/// What a file says of its measurement, and where.
#[derive(Clone, Debug)]
pub struct Entry {
    /// The id of the norm.
    pub norm: String,
    /// The id of the measurement.
    pub id: String,
    /// Its date.
    pub date: Date,
    /// When it was settled.
    pub settled: Option<Date>,
    /// Where the date stands.
    pub place: Place,
}

/// What is odd about the measurements of files, in their order.
pub fn odd(entries: &[Entry]) -> Vec<Problem> {
    let faults = entries.iter().flat_map(|entry| {
        let own = |other: &&Entry| other.norm == entry.norm;
        let all: Vec<&Entry> = entries.iter().filter(own).collect();
        let faults = [odd_date(entry, &all), lone(entry, &all), odd_settled(entry)];
        faults.into_iter().flatten().map(|fault| Problem {
            fault: fault.into(),
            place: entry.place.clone(),
            excerpt: None,
            other: None,
        })
    });
    faults.collect()
}

fn odd_date(entry: &Entry, all: &[&Entry]) -> Option<WorkspaceFault> {
    let mut dates: BTreeMap<Date, usize> = BTreeMap::new();
    let same = all.iter().filter(|one| one.id == entry.id);
    for one in same {
        *dates.entry(one.date).or_default() += 1;
    }
    let most = dates.values().copied().max()?;
    let (usual, _) = dates.into_iter().find(|(_, count)| *count == most)?;
    are_far(entry.date, usual).then(|| WorkspaceFault::OddDate {
        id: short(&entry.id),
        date: entry.date,
        usual,
    })
}

/// An id of one file where another has several; `2026.0` beside `2026` is always named.
fn lone(entry: &Entry, all: &[&Entry]) -> Option<WorkspaceFault> {
    let count = |id: &str| all.iter().filter(|one| one.id == id).count();
    let others = || {
        let ids = all.iter().map(|one| one.id.as_str());
        ids.filter(|id| *id != entry.id)
    };
    let as_number = entry.id.strip_suffix(".0").filter(|id| count(id) > 0);
    let is_lone = count(&entry.id) == 1 && others().any(|id| count(id) >= FEWEST);
    (is_lone || as_number.is_some()).then(|| WorkspaceFault::LoneMeasurement {
        id: short(&entry.id),
        nearest: as_number
            .or_else(|| nearest(&entry.id, others()))
            .map(short),
    })
}

fn odd_settled(entry: &Entry) -> Option<WorkspaceFault> {
    let settled = entry.settled?;
    let odd = settled < entry.date || are_far(settled, entry.date);
    odd.then_some(WorkspaceFault::OddSettled {
        date: entry.date,
        settled,
    })
}

fn are_far(one: Date, other: Date) -> bool {
    // Dates that are not known yet are as late as can be; they are no date.
    let days = |date: Date| date.to_zoned(jiff::tz::TimeZone::UTC).ok();
    match (days(one), days(other)) {
        (Some(one), Some(other)) => {
            let seconds = one.timestamp().as_second() - other.timestamp().as_second();
            seconds.abs() > i64::from(MOST_DAYS) * 24 * 60 * 60
        }
        (None, _) | (_, None) => false,
    }
}
