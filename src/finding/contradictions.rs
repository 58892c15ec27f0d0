//! Criteria that say something else than the status of their requirement.

use super::wording::Fact;
use crate::answers::{Answer, Status};
use crate::assessment::Row;
use crate::document::Mark;
use crate::norm::{Criterion, Force, Need, Where};

/// Under a "met", an open criterion of the statement contradicts; one of an
/// explanation or footnote remarks. Examples, options and criteria without an
/// answer say nothing.
pub(super) fn contradictions(row: &Row<'_>) -> Vec<(Fact, Mark)> {
    let says = |answer: &&Answer| row.status() == Status::Met && !answer.criteria.is_empty();
    let Some(answer) = row.answer.as_ref().filter(says) else {
        return Vec::new();
    };
    let mut found = Vec::new();
    for parent in &row.requirement.criteria {
        found.extend(own(answer, parent, &parent.id));
        if parent.need == Need::Any {
            found.extend(none_of(answer, parent));
            continue;
        }
        for child in &parent.criteria {
            found.extend(own(answer, child, &format!("{}.{}", parent.id, child.id)));
        }
    }
    found
}

fn own(answer: &Answer, criterion: &Criterion, path: &str) -> Option<(Fact, Mark)> {
    let (status, mark) = given(answer, path)?;
    status
        .is_gap()
        .then(|| fact(criterion, status))
        .flatten()
        .map(|fact| (fact, mark))
}

/// One child is enough: only when all have an answer and none is met, the
/// parent is open.
fn none_of(answer: &Answer, parent: &Criterion) -> Option<(Fact, Mark)> {
    let answers: Option<Vec<(Status, Mark)>> = parent
        .criteria
        .iter()
        .map(|child| given(answer, &format!("{}.{}", parent.id, child.id)))
        .collect();
    let answers = answers?;
    let (_, mark) = *answers.first()?;
    let open = answers.iter().all(|(status, _)| *status != Status::Met)
        && answers.iter().any(|(status, _)| status.is_gap());
    let unsaid = given(answer, &parent.id).is_none();
    (open && unsaid)
        .then(|| fact(parent, Status::Unmet))
        .flatten()
        .map(|fact| (fact, mark))
}

fn given(answer: &Answer, path: &str) -> Option<(Status, Mark)> {
    let given = answer
        .criteria
        .iter()
        .find(|given| given.path.value == path)?;
    (given.status != Status::Unanswered).then_some((given.status, given.path.mark))
}

fn fact(criterion: &Criterion, status: Status) -> Option<Fact> {
    let text = criterion.text.clone();
    match (criterion.force, criterion.place) {
        (Force::Example | Force::Optional, _) => None,
        (Force::Minimum | Force::Part | Force::Emphasis, Where::Statement) => {
            Some(Fact::Contradiction { text, status })
        }
        (
            Force::Minimum | Force::Part | Force::Emphasis,
            place @ (Where::Explanation | Where::Footnote),
        ) => Some(Fact::CriterionRemark {
            text,
            status,
            place,
        }),
    }
}
