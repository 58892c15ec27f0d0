//! Answers without their places, so that two files can be held equal.

use super::evidence::{Document, Evidence};
use super::last_done::LastDone;
use super::model::{Answer, Answers, CriterionAnswer};
use super::status::Status;
use crate::document::{Mark, SheetNames};

impl Answers {
    /// The same answers with nothing of the file that they were read from: no
    /// name, no places, answers and criteria by number, and none that says
    /// nothing. Two files say the same exactly when these are equal.
    pub fn without_places(mut self) -> Self {
        self.file = "".into();
        self.sheets = SheetNames::default();
        self.settled = self.settled.filter(|settled| !settled.is_blank());
        self.measurement.mark = Mark::default();
        self.documents.iter_mut().for_each(document);
        self.answers.iter_mut().for_each(answer);
        self.answers.retain(|answer| !is_blank(answer));
        self.answers.sort_by(|a, b| a.id.value.cmp(&b.id.value));
        self
    }

    /// Whether two files say the same, wherever they say it.
    pub fn says_the_same(&self, other: &Self) -> bool {
        self.clone().without_places() == other.clone().without_places()
    }
}

/// Whether an answer says nothing, like the number of a form that was just begun.
fn is_blank(answer: &Answer) -> bool {
    *answer == Answer::unanswered(answer.id.clone())
}

fn answer(answer: &mut Answer) {
    answer.criteria.retain(says_something);
    answer
        .criteria
        .sort_by(|a, b| a.path.value.cmp(&b.path.value));
    if let Some(LastDone::ByInterval(dates)) = &mut answer.last_done {
        dates
            .value
            .sort_by(|a, b| a.interval.value.cmp(&b.interval.value));
    }
    let criteria = answer.criteria.iter_mut();
    let of_criteria = criteria.flat_map(|criterion| &mut criterion.evidence);
    for evidence in answer.evidence.iter_mut().chain(of_criteria) {
        if let Evidence::Inline(said) = evidence {
            document(said);
        }
    }
    for action in &mut answer.actions {
        action.mark = Mark::default();
    }
}

fn says_something(criterion: &CriterionAnswer) -> bool {
    criterion.status != Status::Unanswered
        || criterion.note.is_some()
        || !criterion.evidence.is_empty()
}

fn document(document: &mut Document) {
    document.mark = Mark::default();
}
