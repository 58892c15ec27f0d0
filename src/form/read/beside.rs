//! Rows beside those of answers and criteria: dates by interval, and what shows an answer.

use std::borrow::Cow;

use super::layout::FormLine;
use super::tree::{AnswerValues, FormTree, RowValues, entry, of_requirement, table, twice};
use crate::document::{Entry, Mark, Node, Reader, Value, plain_word};
use crate::problem::SheetFault;

impl FormTree {
    /// The date of one interval.
    pub(super) fn done(&mut self, r: &mut Reader<'_>, mut row: RowValues, line: &FormLine<'_>) {
        let Some(date) = row.values.pop() else {
            return;
        };
        let Some(requirement) = of_requirement(r, row.requirement, line) else {
            return;
        };
        let Some((interval, mark)) = row.key else {
            r.say(line.mark, SheetFault::NoInterval);
            return;
        };
        let name = format!("{} {}", plain_word(&requirement.0), plain_word(&interval));
        let done = &mut self.of(requirement).done;
        let first = done.iter().find(|entry| entry.key.text == interval);
        match first.map(|first| first.key.mark) {
            Some(first) => twice(r, name, mark, first),
            None => done.push(entry(interval, mark, date.value)),
        }
    }

    /// One date for all intervals and dates for each of them: which is right is not ours
    /// to say.
    pub(super) fn done_twice(&mut self, r: &mut Reader<'_>) {
        for answer in self
            .answers
            .iter_mut()
            .filter(|answer| !answer.done.is_empty())
        {
            let single = answer
                .values
                .iter()
                .find(|entry| entry.key.text == "last_done");
            if let Some(single) = single {
                let first = r.source.place(single.value.mark);
                let fault = SheetFault::DoneTwice {
                    requirement: plain_word(&answer.id),
                    first: first.cell().unwrap_or_else(|| first.to_string()),
                };
                r.say(answer.done[0].value.mark, fault);
                answer.done.clear();
            }
        }
    }

    /// A document that shows an answer, or one of its criteria.
    pub(super) fn evidence(&mut self, r: &mut Reader<'_>, row: RowValues, line: &FormLine<'_>) {
        let Some(requirement) = row.requirement else {
            return;
        };
        let (mut values, mut criterion) = (row.values, None);
        if let Some(at) = values
            .iter()
            .position(|entry| entry.key.text == "criterion")
        {
            criterion = Some(values.remove(at));
        }
        let is_article = |entry: &Entry<'_>| entry.key.text == "article";
        let node = match (row.key, values.is_empty()) {
            (Some((_, mark)), false) if !values.iter().all(is_article) => {
                r.say(mark, SheetFault::TwoInOne);
                return;
            }
            (Some((id, mark)), is_bare) => {
                let value = Value::Scalar(Cow::Owned(id));
                let id = Node { mark, value };
                match is_bare {
                    true => id,
                    false => {
                        values.insert(0, entry("document", mark, id));
                        table(line.mark, values)
                    }
                }
            }
            (None, false) => table(line.mark, values),
            (None, true) => {
                if criterion.is_some() {
                    r.say(line.mark, SheetFault::NoDocument);
                }
                return;
            }
        };
        let answer = self.of(requirement);
        match criterion.map(|entry| (entry.value.text().map(str::to_owned), entry.key.mark)) {
            None => answer.evidence.push(node),
            Some((Some(path), mark)) => answer.of_criterion(&path, mark).push(node),
            // What could not be read was named already.
            Some((None, _)) => {}
        }
    }
}

impl AnswerValues {
    /// The evidence of one criterion, which is named where it first has some.
    fn of_criterion(&mut self, path: &str, mark: Mark) -> &mut Vec<Node<'static>> {
        let known = self
            .of_criteria
            .iter()
            .position(|((known, _), _)| known == path);
        let at = known.unwrap_or_else(|| {
            let criterion = (path.to_owned(), mark);
            self.of_criteria.push((criterion, Vec::new()));
            self.of_criteria.len() - 1
        });
        &mut self.of_criteria[at].1
    }
}
