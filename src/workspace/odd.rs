//! Dates and ids of measurements that no other file has: one file never says which
//! measurement is the newest, so it is named.

use std::collections::BTreeMap;

use jiff::civil::Date;

use crate::document::short;
use crate::problem::{Place, Problem, WorkspaceFault, nearest};

/// Further apart than this is not the same round.
const MOST_DAYS: i32 = 366;

/// With fewer files than this no round is usual.
const FEWEST_FILES: usize = 3;

/// What a file says of its measurement, and where.
#[derive(Clone, Debug)]
pub struct MeasuredFile {
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
pub fn odd(entries: &[MeasuredFile]) -> Vec<Problem> {
    let mut norms: BTreeMap<&str, Rounds<'_>> = BTreeMap::new();
    for entry in entries {
        let rounds = norms.entry(entry.norm.as_str()).or_default();
        let dates = rounds.entry(entry.id.as_str()).or_default();
        *dates.entry(entry.date).or_default() += 1;
    }
    let usual: BTreeMap<&str, Usual<'_>> = norms
        .iter()
        .map(|(norm, rounds)| (*norm, Usual::of(rounds)))
        .collect();
    let faults = entries.iter().flat_map(|entry| {
        let usual = usual.get(entry.norm.as_str());
        let faults = [
            usual.and_then(|usual| usual.odd_date(entry)),
            usual.and_then(|usual| usual.lone(entry)),
            odd_settled(entry),
        ];
        faults.into_iter().flatten().map(|fault| Problem {
            fault: fault.into(),
            place: entry.place.clone(),
            excerpt: None,
        })
    });
    faults.collect()
}

/// The measurements of one norm by their id: how many files have each date.
type Rounds<'e> = BTreeMap<&'e str, BTreeMap<Date, usize>>;

/// What is usual among the files of one norm.
struct Usual<'e> {
    /// Per id its files, and the date that most of them have.
    ids: BTreeMap<&'e str, (usize, Date)>,
    /// The ids that are a round, because several files have them.
    rounds: Vec<&'e str>,
}

impl<'e> Usual<'e> {
    fn of(rounds: &Rounds<'e>) -> Self {
        let mut ids = BTreeMap::new();
        for (id, dates) in rounds {
            let most = dates.values().copied().max().unwrap_or_default();
            let usual = dates.iter().find(|(_, count)| **count == most);
            if let Some((usual, _)) = usual {
                ids.insert(*id, (dates.values().sum(), *usual));
            }
        }
        let several = ids.iter().filter(|(_, (files, _))| *files >= FEWEST_FILES);
        let rounds = several.map(|(id, _)| *id).collect();
        Self { ids, rounds }
    }

    fn odd_date(&self, entry: &MeasuredFile) -> Option<WorkspaceFault> {
        let (_, usual) = *self.ids.get(entry.id.as_str())?;
        are_far(entry.date, usual).then(|| WorkspaceFault::OddDate {
            id: short(&entry.id),
            date: entry.date,
            usual,
        })
    }

    /// An id of one file where another has several; `2026.0` beside `2026` is always named.
    fn lone(&self, entry: &MeasuredFile) -> Option<WorkspaceFault> {
        let id = entry.id.as_str();
        let as_number = id.strip_suffix(".0");
        let as_number = as_number.filter(|id| self.ids.contains_key(id));
        let is_alone = self.ids.get(id).is_some_and(|(files, _)| *files == 1);
        let is_lone = is_alone && !self.rounds.is_empty();
        (is_lone || as_number.is_some()).then(|| WorkspaceFault::LoneMeasurement {
            id: short(id),
            nearest: as_number.or_else(|| self.meant(id)).map(short),
        })
    }

    /// What was probably meant: a round before an id of one file.
    fn meant(&self, id: &str) -> Option<&'e str> {
        let single = self.ids.keys().copied().filter(|other| *other != id);
        let rounds = nearest(id, self.rounds.iter().copied());
        rounds.or_else(|| nearest(id, single))
    }
}

fn odd_settled(entry: &MeasuredFile) -> Option<WorkspaceFault> {
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
