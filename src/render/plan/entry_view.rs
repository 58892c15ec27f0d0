//! One line of a plan, as every form shows it.

use std::borrow::Cow;

use jiff::civil::Date;
use serde::Serialize;

use super::sentences;
use crate::answers::alike;
use crate::assessment::Assessment;
use crate::document::Word;
use crate::lang::Lang;
use crate::plan::{Entry, EntryKind, Matter};

/// One line of a plan.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct EntryView<'a> {
    /// What sort of line, as a word of programs.
    pub kind: &'static str,
    /// The same as people read it.
    pub label: &'static str,
    /// The norm.
    pub norm: String,
    /// The requirement.
    pub requirement: Option<&'a str>,
    /// Other requirements that a document serves.
    pub also: Vec<&'a str>,
    /// The title of the requirement.
    pub title: Option<&'a str>,
    /// The number of its theme.
    pub theme: Option<&'a str>,
    /// By when.
    pub day: Option<Date>,
    /// Whose it is.
    pub owners: Vec<String>,
    /// What there is to do or to know.
    pub what: Cow<'a, str>,
    /// How often, for what recurs.
    pub interval: Option<String>,
    /// When it was last done, for what recurs.
    pub last_done: Option<Date>,
    /// Whether its day is past.
    pub overdue: bool,
    /// Whether the norm itself wants it again and that was too long ago.
    pub lapsed: bool,
    /// The file it comes from.
    pub source: String,
    /// The line of that file.
    pub line: Option<u32>,
    /// The cell, if it is a workbook.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub cell: Option<String>,
}

impl<'a> EntryView<'a> {
    /// A line of the plan.
    pub(super) fn new(entry: &Entry<'a>, assessment: &Assessment<'_>, lang: Lang) -> Self {
        let (interval, last_done) = match &entry.matter {
            Matter::Recurring {
                interval,
                last_done,
                ..
            } => (Some(interval.to_string()), *last_done),
            Matter::Measurement { every } => (Some(every.to_string()), None),
            Matter::Action { .. }
            | Matter::Review { .. }
            | Matter::ToAnswer { .. }
            | Matter::WithoutPlan { .. }
            | Matter::Window { .. }
            | Matter::Target { .. }
            | Matter::Evaluation { .. } => (None, None),
        };
        Self {
            kind: entry.kind().word(),
            label: sentences::label(entry, lang),
            norm: assessment.norm.reference().to_string(),
            requirement: entry.requirement.map(|(_, one)| one.id.as_str()),
            also: entry.also.clone(),
            title: entry.requirement.map(|(_, one)| one.title.as_str()),
            theme: entry.requirement.map(|(theme, _)| theme.id.as_str()),
            day: entry.day,
            owners: owners(entry),
            what: sentences::what(entry, lang),
            interval,
            last_done,
            overdue: entry.overdue,
            lapsed: entry.has_lapsed(),
            source: entry.place.file().to_string(),
            line: entry.place.line(),
            cell: entry.place.cell(),
        }
    }

    /// Its owners in one text that is read back.
    pub(crate) fn owners_in_a_cell(&self) -> String {
        self.owners.join("; ")
    }

    /// Its place in one text.
    pub(crate) fn place(&self) -> String {
        match (self.line, &self.cell) {
            (Some(line), _) => format!("{}:{line}", self.source),
            (None, Some(cell)) => format!("{} {cell}", self.source),
            (None, None) => self.source.clone(),
        }
    }

    /// In which section of its group it stands.
    pub(super) fn section(&self) -> Section {
        match (self.kind == EntryKind::Answer.word(), self.overdue) {
            (true, _) => Section::ToAnswer,
            (false, true) => Section::Overdue,
            (false, false) => match self.day {
                Some(_) => Section::Dated,
                None => Section::Undated,
            },
        }
    }
}

/// Each owner once, however it is spelt.
fn owners(entry: &Entry<'_>) -> Vec<String> {
    let mut owners: Vec<String> = Vec::new();
    for owner in entry.owners.all() {
        if owners.iter().all(|known| alike(known) != alike(owner)) {
            owners.push(owner.clone());
        }
    }
    owners
}

/// A section of a group, in their order.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Section {
    /// What should have been done.
    Overdue,
    /// What has a day.
    Dated,
    /// What has none.
    Undated,
    /// What is to be answered.
    ToAnswer,
}

impl Section {
    /// Every section.
    pub(super) const ALL: [Self; 4] = [Self::Overdue, Self::Dated, Self::Undated, Self::ToAnswer];
}
