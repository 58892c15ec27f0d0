//! How many requirements have which status, and the one formula: met out of applicable.

use std::collections::BTreeMap;
use std::ops::Index;

use serde::de::Error as _;
use serde::ser::SerializeStruct as _;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use crate::answers::Status;
use crate::document::Word;

/// How many requirements have which status: `counts[Status::Met]`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Counts {
    /// In the order of [`Status::ALL`].
    numbers: [usize; Status::ALL.len()],
    /// Of those unanswered, carried over and not yet confirmed; absent where it may
    /// not be told.
    pub unconfirmed: Option<usize>,
}

impl Default for Counts {
    fn default() -> Self {
        Self {
            numbers: Default::default(),
            unconfirmed: Some(0),
        }
    }
}

impl Index<Status> for Counts {
    type Output = usize;

    fn index(&self, status: Status) -> &usize {
        &self.numbers[status as usize]
    }
}

impl FromIterator<Status> for Counts {
    fn from_iter<I: IntoIterator<Item = Status>>(statuses: I) -> Self {
        let mut counts = Self::default();
        for status in statuses {
            counts.add(status);
        }
        counts
    }
}

impl Counts {
    /// Under this many applicable requirements a percentage says nothing.
    pub const FEWEST_FOR_PERCENTAGE: usize = 10;

    /// Every number with its status, in the order of tables.
    pub fn each(&self) -> [(Status, usize); Status::ALL.len()] {
        Status::ALL.map(|status| (status, self[status]))
    }

    /// Everything that addresses the organisation.
    pub fn addressed(&self) -> usize {
        self.numbers.iter().sum()
    }

    /// Addressed less not applicable.
    pub fn applicable(&self) -> usize {
        self.addressed() - self[Status::NotApplicable]
    }

    /// Partial and unmet.
    pub fn gaps(&self) -> usize {
        self[Status::Partial] + self[Status::Unmet]
    }

    /// What is not yet known to be met: gaps and unanswered.
    pub fn open(&self) -> usize {
        self.gaps() + self[Status::Unanswered]
    }

    /// Met out of applicable, whole and rounded down, so 100 means all. None
    /// while anything is unanswered, and none under ten applicable.
    pub fn percentage(&self) -> Option<usize> {
        let applicable = self.applicable();
        let enough = applicable >= Self::FEWEST_FOR_PERCENTAGE && self[Status::Unanswered] == 0;
        enough.then(|| self[Status::Met] * 100 / applicable)
    }

    /// Both together.
    pub fn plus(mut self, other: &Self) -> Self {
        for (number, more) in self.numbers.iter_mut().zip(other.numbers) {
            *number += more;
        }
        let both = self.unconfirmed.zip(other.unconfirmed);
        self.unconfirmed = both.map(|(one, two)| one + two);
        self
    }

    /// Counts one more.
    pub fn add(&mut self, status: Status) {
        self.numbers[status as usize] += 1;
    }

    /// These numbers, and none of every other status.
    #[cfg(test)]
    pub(crate) fn of<const N: usize>(numbers: [(Status, usize); N]) -> Self {
        let all = numbers.into_iter();
        all.flat_map(|(status, number)| std::iter::repeat_n(status, number))
            .collect()
    }
}

/// With what follows from the numbers, so that nobody who reads them need count.
impl Serialize for Counts {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut fields = serializer.serialize_struct("Counts", 9)?;
        for (status, number) in self.each() {
            fields.serialize_field(status.word(), &number)?;
            if status == Status::Unanswered {
                fields.serialize_field("unconfirmed", &self.unconfirmed)?;
            }
        }
        fields.serialize_field("applicable", &self.applicable())?;
        fields.serialize_field("addressed", &self.addressed())?;
        fields.serialize_field("percentage", &self.percentage())?;
        fields.end()
    }
}

/// From what was written; a template hands counts back to a filter so.
impl<'de> Deserialize<'de> for Counts {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        let fields = BTreeMap::<String, Option<usize>>::deserialize(deserializer)?;
        let mut counts = Self {
            unconfirmed: fields.get("unconfirmed").copied().flatten(),
            ..Self::default()
        };
        for status in Status::ALL {
            let number = fields.get(status.word()).copied().flatten();
            let missing = || D::Error::missing_field(status.word());
            counts.numbers[status as usize] = number.ok_or_else(missing)?;
        }
        Ok(counts)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn counts(met: usize, partial: usize, unanswered: usize, not_applicable: usize) -> Counts {
        Counts::of([
            (Status::Met, met),
            (Status::Partial, partial),
            (Status::Unanswered, unanswered),
            (Status::NotApplicable, not_applicable),
        ])
    }

    #[test]
    fn a_percentage_is_met_out_of_applicable_rounded_down() {
        assert_eq!(counts(45, 1, 0, 1).percentage(), Some(97));
        assert_eq!(counts(46, 0, 0, 1).percentage(), Some(100));
        assert_eq!(counts(199, 1, 0, 0).percentage(), Some(99));
    }

    #[test]
    fn no_percentage_while_anything_is_unanswered() {
        assert_eq!(counts(46, 0, 1, 0).percentage(), None);
    }

    #[test]
    fn no_percentage_under_ten_applicable() {
        assert_eq!(counts(9, 0, 0, 20).percentage(), None);
        assert_eq!(counts(10, 0, 0, 0).percentage(), Some(100));
    }

    #[test]
    fn each_number_stands_under_its_own_status() {
        let counts = counts(4, 3, 2, 1);
        let numbers = counts.each().map(|(_, number)| number);
        assert_eq!(numbers, [4, 3, 0, 2, 1]);
    }
}
