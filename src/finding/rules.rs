//! What follows from an assessment, in the norm's order.

use std::sync::Arc;

use super::contradictions::contradictions;
use super::documents::reviews;
use super::duties;
use super::planning::planning;
use super::wording::{Fact, Finding};
use crate::answers::Status;
use crate::assessment::{Assessment, Row};
use crate::document::Mark;
use crate::problem::Place;

/// Every finding, in the norm's order; a document stands at the first
/// requirement that it serves, and at the end if it serves none.
pub fn findings(assessment: &Assessment<'_>) -> Vec<Finding> {
    let mut findings = Vec::new();
    for row in &assessment.rows {
        let place = place(assessment, row);
        let mut found = |fact, place: Place| {
            findings.push(Finding {
                fact,
                requirements: vec![row.requirement.id.value.clone()],
                place,
            });
        };
        for fact in state(row, assessment).into_iter().flatten() {
            found(fact, place.clone());
        }
        for (fact, mark) in overdue(row, assessment) {
            found(fact, assessment.place(mark));
        }
        for (fact, mark) in duties::late(row, assessment.day) {
            found(fact, assessment.place(mark));
        }
        for (fact, mark) in contradictions(row) {
            found(fact, assessment.place(mark));
        }
        for (fact, mark) in planning(row, assessment) {
            found(
                fact,
                mark.map_or(place.clone(), |mark| assessment.place(mark)),
            );
        }
    }
    findings.extend(past_review(assessment));
    let position = |id: &String| {
        assessment
            .rows
            .iter()
            .position(|row| row.requirement.id == *id)
    };
    findings.sort_by_cached_key(|finding| {
        finding
            .requirements
            .first()
            .and_then(position)
            .unwrap_or(usize::MAX)
    });
    findings
}

/// The place of an answer; of a requirement without one, the file.
fn place(assessment: &Assessment<'_>, row: &Row<'_>) -> Place {
    match &row.answer {
        Some(answer) => assessment.place(answer.id.mark),
        None => Place::File {
            file: Arc::clone(&assessment.file),
        },
    }
}

/// What the status itself says, and the window of an open requirement.
fn state(row: &Row<'_>, assessment: &Assessment<'_>) -> [Option<Fact>; 2] {
    let status = row.status();
    let fact = match status {
        Status::Partial | Status::Unmet => Some(Fact::Gap { status }),
        Status::Unanswered if row.is_unconfirmed() => Some(Fact::Unconfirmed),
        Status::Unanswered => Some(Fact::Unanswered),
        Status::Met | Status::NotApplicable => None,
    };
    let due = row
        .requirement
        .due
        .filter(|due| due.runs_on(assessment.day));
    let window = fact
        .as_ref()
        .and(due)
        .map(|due| Fact::RunningWindow { due });
    [fact, window]
}

fn overdue(row: &Row<'_>, assessment: &Assessment<'_>) -> Vec<(Fact, Mark)> {
    let actions = row.answer.iter().flat_map(|answer| &answer.actions);
    let late = actions.filter(|action| !action.done).filter_map(|action| {
        let due = action.due.filter(|due| *due < assessment.day)?;
        let title = action.title.clone();
        Some((Fact::OverdueAction { title, due }, action.mark))
    });
    late.collect()
}

/// Documents past their date.
fn past_review(assessment: &Assessment<'_>) -> Vec<Finding> {
    let reviews = reviews(assessment).into_iter();
    let past = reviews.filter(|review| review.day < assessment.day);
    past.map(|review| Finding {
        fact: Fact::PastReview {
            title: review.document.title.clone(),
            review_by: review.day,
        },
        place: assessment.place(review.document.mark),
        requirements: review.requirements,
    })
    .collect()
}
