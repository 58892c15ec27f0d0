//! The one formula: met out of applicable, with the counts beside it.

use crate::answers::Status;

/// How many requirements have which status.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Tally {
    /// Met.
    pub met: usize,
    /// Partly met: a gap.
    pub partial: usize,
    /// Not yet met: a gap.
    pub unmet: usize,
    /// Without an answer that counts.
    pub unanswered: usize,
    /// Of those, carried over and not yet confirmed.
    pub unconfirmed: usize,
    /// Not applicable, says the organisation.
    pub not_applicable: usize,
}

impl Tally {
    /// Under this many applicable requirements a percentage says nothing.
    pub const FEWEST_FOR_PERCENTAGE: usize = 10;

    /// Everything that addresses the organisation.
    pub fn addressed(&self) -> usize {
        self.applicable() + self.not_applicable
    }

    /// Addressed less not applicable.
    pub fn applicable(&self) -> usize {
        self.met + self.gaps() + self.unanswered
    }

    /// Partial and unmet.
    pub fn gaps(&self) -> usize {
        self.partial + self.unmet
    }

    /// What is not yet known to be met: gaps and unanswered.
    pub fn open(&self) -> usize {
        self.gaps() + self.unanswered
    }

    /// How many have a status.
    pub fn of(&self, status: Status) -> usize {
        match status {
            Status::Met => self.met,
            Status::Partial => self.partial,
            Status::Unmet => self.unmet,
            Status::NotApplicable => self.not_applicable,
            Status::Unanswered => self.unanswered,
        }
    }

    /// Met out of applicable, whole and rounded down, so 100 means all. None
    /// while anything is unanswered, and none under ten applicable.
    pub fn percentage(&self) -> Option<usize> {
        let enough = self.applicable() >= Self::FEWEST_FOR_PERCENTAGE && self.unanswered == 0;
        enough.then(|| self.met * 100 / self.applicable())
    }

    /// Both together.
    pub fn plus(self, other: &Self) -> Self {
        Self {
            met: self.met + other.met,
            partial: self.partial + other.partial,
            unmet: self.unmet + other.unmet,
            unanswered: self.unanswered + other.unanswered,
            unconfirmed: self.unconfirmed + other.unconfirmed,
            not_applicable: self.not_applicable + other.not_applicable,
        }
    }

    /// Counts one more.
    pub fn add(&mut self, status: Status) {
        match status {
            Status::Met => self.met += 1,
            Status::Partial => self.partial += 1,
            Status::Unmet => self.unmet += 1,
            Status::NotApplicable => self.not_applicable += 1,
            Status::Unanswered => self.unanswered += 1,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn tally(met: usize, partial: usize, unanswered: usize, not_applicable: usize) -> Tally {
        Tally {
            met,
            partial,
            unanswered,
            not_applicable,
            ..Tally::default()
        }
    }

    #[test]
    fn a_percentage_is_met_out_of_applicable_rounded_down() {
        assert_eq!(tally(45, 1, 0, 1).percentage(), Some(97));
        assert_eq!(tally(46, 0, 0, 1).percentage(), Some(100));
        assert_eq!(tally(199, 1, 0, 0).percentage(), Some(99));
    }

    #[test]
    fn no_percentage_while_anything_is_unanswered() {
        assert_eq!(tally(46, 0, 1, 0).percentage(), None);
    }

    #[test]
    fn no_percentage_under_ten_applicable() {
        assert_eq!(tally(9, 0, 0, 20).percentage(), None);
        assert_eq!(tally(10, 0, 0, 0).percentage(), Some(100));
    }
}
