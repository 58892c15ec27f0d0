//! The join itself: an assessment, or every problem.

use std::collections::VecDeque;
use std::sync::Arc;

use jiff::civil::Date;

use super::checks::Checks;
use super::counts::Counts;
use crate::answers::{
    Answer, Answers, Document, Draft, Measurement, Organisation, Settled, Shared, Status,
};
use crate::document::{self, Mark, SheetNames, Source};
use crate::norm::{Concern, Norm, Requirement, Theme};
use crate::problem::{Place, Problem};

/// One organisation's answers, known to fit the norm, in the norm's order.
#[derive(Debug)]
pub struct Assessment<'n> {
    /// The norm.
    pub norm: &'n Norm,
    /// The file's name as the user gave it.
    pub file: Arc<str>,
    /// The names of its sheets, if it is a workbook.
    pub sheets: SheetNames,
    /// Who answers.
    pub organisation: Organisation,
    /// Which round.
    pub measurement: Measurement,
    /// Who settled it; absent = a draft.
    pub settled: Option<Settled>,
    /// For whom the file was made, if it left the organisation.
    pub shared: Option<Shared>,
    /// Documents that answers refer to.
    pub documents: Vec<Document>,
    /// The day on which everything is judged.
    pub day: Date,
    /// What the norm asks of this organisation, with its answers.
    pub rows: Vec<Row<'n>>,
    /// What another body answers once, for this organisation too.
    pub elsewhere: Vec<&'n Requirement>,
    /// How many requirements ask nothing of this organisation.
    pub not_addressed: usize,
}

/// A requirement that addresses the organisation, and its answer.
#[derive(Debug)]
pub struct Row<'n> {
    /// The theme.
    pub theme: &'n Theme,
    /// The requirement.
    pub requirement: &'n Requirement,
    /// The answer, if the file has one.
    pub answer: Option<Answer>,
}

impl Row<'_> {
    /// The status that counts.
    pub fn status(&self) -> Status {
        self.answer
            .as_ref()
            .map_or(Status::Unanswered, Answer::counted)
    }

    /// Whether there is an answer that was carried over and not confirmed.
    pub fn is_unconfirmed(&self) -> bool {
        self.answer.as_ref().is_some_and(Answer::is_unconfirmed)
    }
}

impl<'r, 'n: 'r> FromIterator<&'r Row<'n>> for Counts {
    fn from_iter<I: IntoIterator<Item = &'r Row<'n>>>(rows: I) -> Self {
        let (mut counts, mut unconfirmed) = (Self::default(), 0);
        for row in rows {
            counts.add(row.status());
            unconfirmed += usize::from(row.is_unconfirmed());
        }
        counts.unconfirmed = Some(unconfirmed);
        counts
    }
}

impl<'n> Assessment<'n> {
    /// The counts over everything that addresses the organisation.
    pub fn total(&self) -> Counts {
        self.rows.iter().collect()
    }

    /// The counts per theme that asks something of this organisation.
    pub fn themes(&self) -> Vec<(&'n Theme, Counts)> {
        let themes = self.norm.themes.iter().map(|theme| {
            let rows = self.rows.iter().filter(|row| row.theme.id == theme.id);
            (theme, rows.collect::<Counts>())
        });
        themes
            .filter(|(_, counts)| counts.addressed() > 0)
            .collect()
    }

    /// The place of a mark in the answers file.
    pub fn place(&self, mark: Mark) -> Place {
        document::place(&self.file, &self.sheets, mark)
    }
}

/// Joins answers with their norm; judged on the measurement's date, or on
/// `as_of`. Gives the assessment with its warnings.
///
/// # Errors
/// Every problem of the file, warnings included, when one of them is an error.
pub fn assess<'n>(
    norm: &'n Norm,
    source: &Source,
    draft: Draft,
    as_of: Option<Date>,
) -> Result<(Assessment<'n>, Vec<Problem>), Vec<Problem>> {
    let mut problems = draft.problems;
    let Some(answers) = draft.answers else {
        return Err(problems);
    };
    let kind = Checks::new(norm, source, &answers, as_of, &mut problems).run();
    problems.sort_by(|a, b| a.place.cmp(&b.place));
    // A file without a date has an error already.
    match (kind, answers.measurement.date) {
        (Some(kind), Some(date)) if !problems.iter().any(Problem::is_error) => {
            Ok((join(norm, answers, &kind, date, as_of), problems))
        }
        (Some(_) | None, _) => Err(problems),
    }
}

fn join<'n>(
    norm: &'n Norm,
    answers: Answers,
    kind: &str,
    date: Date,
    as_of: Option<Date>,
) -> Assessment<'n> {
    // Usually in the norm's order, so that what is looked for comes first.
    let mut given = VecDeque::from(answers.answers);
    let mut assessment = Assessment {
        norm,
        file: answers.file,
        sheets: answers.sheets,
        organisation: answers.organisation,
        measurement: answers.measurement.on(date),
        shared: answers.shared,
        settled: answers.settled,
        documents: answers.documents,
        day: as_of.unwrap_or(date),
        rows: Vec::with_capacity(given.len()),
        elsewhere: Vec::new(),
        not_addressed: 0,
    };
    for theme in &norm.themes {
        for requirement in &theme.requirements {
            match requirement.concern(kind) {
                Concern::Own => {
                    let at = given
                        .iter()
                        .position(|answer| answer.id.value == requirement.id);
                    let answer = at.and_then(|at| given.remove(at));
                    assessment.rows.push(Row {
                        theme,
                        requirement,
                        answer,
                    });
                }
                Concern::AnsweredElsewhere => assessment.elsewhere.push(requirement),
                Concern::None => assessment.not_addressed += 1,
            }
        }
    }
    assessment
}
