//! When something that recurs was last done: one date, or one for each of its intervals.

use jiff::civil::Date;

use crate::document::{Fields, Located, Reader, Value};
use crate::norm::Recurrence;

/// When something that recurs was last done.
#[derive(Clone, Debug, PartialEq)]
pub enum LastDone {
    /// One date, for every interval of the requirement.
    Once(Located<Date>),
    /// Dates by the word for their interval; of what is not named nothing is said.
    ByInterval(Located<Vec<IntervalDone>>),
}

/// When one interval was last kept.
#[derive(Clone, Debug, PartialEq)]
pub struct IntervalDone {
    /// The word that the norm has for the interval.
    pub interval: Located<String>,
    /// The day.
    pub date: Located<Date>,
}

impl LastDone {
    /// When this interval was last kept.
    pub fn of(&self, every: &Recurrence) -> Option<&Located<Date>> {
        match self {
            Self::Once(date) => Some(date),
            Self::ByInterval(dates) => {
                let id = every.id.as_ref()?;
                let mut dates = dates.iter();
                let found = dates.find(|one| one.interval == *id);
                found.map(|one| &one.date)
            }
        }
    }

    /// The dates by interval; none where one serves all.
    pub fn by_interval(&self) -> &[IntervalDone] {
        match self {
            Self::Once(_) => &[],
            Self::ByInterval(dates) => dates,
        }
    }

    /// Every date that it holds.
    pub fn dates(&self) -> impl Iterator<Item = &Located<Date>> {
        let once = match self {
            Self::Once(date) => Some(date),
            Self::ByInterval(_) => None,
        };
        let dates = self.by_interval().iter().map(|one| &one.date);
        once.into_iter().chain(dates)
    }

    /// The oldest of its dates.
    pub fn oldest(&self) -> Option<&Located<Date>> {
        self.dates().min_by_key(|date| date.value)
    }
}

/// Reads a date, or a table of dates by interval; a table that says nothing is absent.
pub(super) fn read(r: &mut Reader<'_>, f: Fields<'_, '_>) -> Option<LastDone> {
    let node = f.get("last_done")?;
    let mark = node.mark;
    let Value::Table(entries) = &node.value else {
        let value = r.date_of(node)?;
        return Some(LastDone::Once(Located { value, mark }));
    };
    let given = entries.iter().filter(|entry| !entry.value.is_absent());
    let dates = given.filter_map(|entry| {
        let value = r.date_of(&entry.value)?;
        Some(IntervalDone {
            interval: Located {
                value: entry.key.text.to_string(),
                mark: entry.key.mark,
            },
            date: Located {
                value,
                mark: entry.value.mark,
            },
        })
    });
    let value: Vec<IntervalDone> = dates.collect();
    (!value.is_empty()).then_some(LastDone::ByInterval(Located { value, mark }))
}
