//! A measurement of many organisations, and who has sent.

use jiff::civil::Date;
use serde::Serialize;

use crate::overview::Round;

/// A measurement.
#[derive(Clone, Debug, Serialize)]
pub struct MeasurementName {
    /// Its id.
    pub id: String,
    /// What most call it.
    pub label: Option<String>,
    /// The latest date of its files.
    pub date: Date,
}

/// Who has sent.
#[derive(Clone, Debug, Serialize)]
pub struct Sent {
    /// How many.
    pub sent: usize,
    /// Of how many; none without a register.
    pub expected: Option<usize>,
    /// How many of them are a draft.
    pub drafts: usize,
    /// How many are in the counts.
    pub counted: usize,
}

impl MeasurementName {
    /// What outputs say of a measurement.
    pub(super) fn new(round: &Round<'_>) -> Self {
        Self {
            id: round.id.to_owned(),
            label: round.label.map(str::to_owned),
            date: round.date,
        }
    }
}
