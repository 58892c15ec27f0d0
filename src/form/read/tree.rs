//! The rows of the form to the tree of an answers file.

use std::borrow::Cow;

use super::layout::{FormLine, FoundLines};
use crate::document::{Cell, Entry, Key, Mark, Node, Parsed, Reader, Source, Value, plain_word};
use crate::form::cell;
use crate::form::columns::{FileKey, FormColumn, Role, RowKind, file_keys};
use crate::problem::SheetFault;

/// The tree of the tables that `layout` finds.
pub(super) fn of_tables<'s>(
    source: &'s Source,
    layout: fn(&mut Reader<'s>) -> Option<FoundLines<'s>>,
) -> Parsed<'s> {
    let mut r = Reader::new(source, Vec::new());
    let Some(found) = layout(&mut r) else {
        return Parsed {
            root: None,
            problems: r.problems,
        };
    };
    let keys = file_keys().into_iter();
    let mut form = FormTree {
        keys: keys.map(|key| (key.name(), key)).collect(),
        ..FormTree::default()
    };
    for line in &found.lines {
        form.line(&mut r, line);
    }
    form.missing_rows(&mut r, found.file);
    form.done_twice(&mut r);
    Parsed {
        root: Some(form.root()),
        problems: r.problems,
    }
}

/// A row as it goes in the tree.
pub(super) struct RowValues {
    pub(super) requirement: Option<(String, Mark)>,
    pub(super) key: Option<(String, Mark)>,
    pub(super) values: Vec<Entry<'static>>,
}

/// Everything read so far.
#[derive(Default)]
pub(super) struct FormTree {
    /// The facts about the file that there are, with what their rows call them.
    pub(super) keys: Vec<(String, FileKey)>,
    /// Fields at the margin.
    pub(super) file: Vec<Entry<'static>>,
    /// Fields in a table at the margin, by its name.
    pub(super) tables: Vec<(&'static str, Vec<Entry<'static>>)>,
    documents: Vec<Node<'static>>,
    pub(super) answers: Vec<AnswerValues>,
}

pub(super) struct AnswerValues {
    pub(super) id: String,
    mark: Mark,
    /// The row of the form, if it had something in it.
    row: Option<Mark>,
    pub(super) values: Vec<Entry<'static>>,
    criteria: Vec<Entry<'static>>,
    pub(super) done: Vec<Entry<'static>>,
    actions: Vec<Node<'static>>,
    pub(super) evidence: Vec<Node<'static>>,
    /// The evidence of criteria, by the criterion and where it is first named.
    pub(super) of_criteria: Vec<((String, Mark), Vec<Node<'static>>)>,
}

impl FormTree {
    fn line(&mut self, r: &mut Reader<'_>, line: &FormLine<'_>) {
        if line.cells.is_empty() {
            // A column without a heading was named as such.
            let is_prepared = matches!(line.part, RowKind::Criterion | RowKind::Done);
            if line.has_aside && !is_prepared {
                r.say(line.mark, SheetFault::ExtraRow);
            }
            return;
        }
        if is_loose(line) {
            match line.cells.iter().any(|(column, _)| is_value(column)) {
                true => r.say(line.mark, SheetFault::NoNumber),
                false => r.say(line.mark, SheetFault::ExtraRow),
            }
            return;
        }
        let row = row(r, line);
        match line.part {
            RowKind::File => self.file_key(r, row, line),
            RowKind::Answer => self.answer_row(r, row, line),
            RowKind::Criterion => self.criterion(r, row, line),
            RowKind::Done => self.done(r, row, line),
            RowKind::Action => self.action(r, row, line),
            RowKind::Document => self.document(r, row, line),
            RowKind::Evidence if row.requirement.is_none() => self.document(r, row, line),
            RowKind::Evidence => self.evidence(r, row, line),
        }
    }

    /// The answer of a requirement, made when it is first named.
    pub(super) fn of(&mut self, (id, mark): (String, Mark)) -> &mut AnswerValues {
        let at = self.answers.iter().position(|answer| answer.id == id);
        let at = at.unwrap_or_else(|| {
            self.answers.push(AnswerValues {
                id,
                mark,
                row: None,
                values: Vec::new(),
                criteria: Vec::new(),
                done: Vec::new(),
                actions: Vec::new(),
                evidence: Vec::new(),
                of_criteria: Vec::new(),
            });
            self.answers.len() - 1
        });
        &mut self.answers[at]
    }

    fn answer_row(&mut self, r: &mut Reader<'_>, row: RowValues, line: &FormLine<'_>) {
        if row.values.is_empty() {
            return;
        }
        let Some(requirement) = row.requirement else {
            // A number that could not be read was named already.
            if !line.cells.iter().any(|(column, _)| is_requirement(column)) {
                r.say(line.mark, SheetFault::NoNumber);
            }
            return;
        };
        let mark = requirement.1;
        let answer = self.of(requirement);
        match answer.row {
            None => {
                answer.row = Some(mark);
                answer.mark = mark;
                answer.values = row.values;
            }
            Some(first) => {
                let id = plain_word(&answer.id);
                twice(r, id, mark, first);
            }
        }
    }

    fn criterion(&mut self, r: &mut Reader<'_>, row: RowValues, line: &FormLine<'_>) {
        if row.values.is_empty() {
            return;
        }
        let Some(requirement) = of_requirement(r, row.requirement, line) else {
            return;
        };
        let Some((path, mark)) = row.key else {
            r.say(line.mark, SheetFault::NoCriterion);
            return;
        };
        let name = format!("{} {}", plain_word(&requirement.0), plain_word(&path));
        let criteria = &mut self.of(requirement).criteria;
        let first = criteria.iter().find(|entry| entry.key.text == path);
        match first.map(|first| first.key.mark) {
            Some(first) => twice(r, name, mark, first),
            None => {
                let value = table(mark, row.values);
                criteria.push(entry(path, mark, value));
            }
        }
    }

    fn action(&mut self, r: &mut Reader<'_>, row: RowValues, line: &FormLine<'_>) {
        if row.values.is_empty() {
            return;
        }
        if let Some(requirement) = of_requirement(r, row.requirement, line) {
            let action = table(line.mark, row.values);
            self.of(requirement).actions.push(action);
        }
    }

    fn document(&mut self, r: &mut Reader<'_>, row: RowValues, line: &FormLine<'_>) {
        let refused = line.cells.iter().any(|(column, _)| is_requirement(column));
        match row.key {
            // A number that could not be read was named already.
            _ if refused && line.part == RowKind::Evidence => {}
            Some((id, mark)) => {
                let listed = self.documents.iter().find(|other| {
                    let known = other.get("id").map(|known| &known.value);
                    matches!(known, Some(Value::Scalar(known)) if **known == *id)
                });
                if let Some(first) = listed {
                    twice(r, plain_word(&id), mark, first.mark);
                    return;
                }
                let id = Node {
                    mark,
                    value: Value::Scalar(Cow::Owned(id)),
                };
                let mut values = vec![entry("id", mark, id)];
                values.extend(row.values);
                self.documents.push(table(mark, values));
            }
            None => r.say(line.mark, SheetFault::NoNumber),
        }
    }

    fn root(self) -> Node<'static> {
        let margin = self.file.iter();
        let mut fields = margin.chain(self.tables.iter().flat_map(|(_, entries)| entries));
        let mark = fields
            .next()
            .map_or_else(Mark::default, |entry| entry.key.mark);
        let mut entries = self.file;
        for (name, inner) in self.tables {
            let mark = inner.first().map_or(mark, |entry| entry.key.mark);
            entries.push(entry(name, mark, table(mark, inner)));
        }
        if !self.documents.is_empty() {
            let value = list(self.documents);
            entries.push(entry("documents", value.mark, value));
        }
        let answers = self.answers.into_iter().map(AnswerValues::entry).collect();
        entries.push(entry("answers", mark, table(mark, answers)));
        table(mark, entries)
    }
}

impl AnswerValues {
    fn entry(mut self) -> Entry<'static> {
        let mut values = self.values;
        for (criterion, evidence) in self.of_criteria {
            let is_it = |entry: &&mut Entry<'_>| entry.key.text == criterion.0;
            let evidence = entry("evidence", evidence[0].mark, list(evidence));
            match self.criteria.iter_mut().find(is_it) {
                Some(Entry {
                    value:
                        Node {
                            value: Value::Table(values),
                            ..
                        },
                    ..
                }) => values.push(evidence),
                Some(_) | None => {
                    let value = table(criterion.1, vec![evidence]);
                    self.criteria.push(entry(criterion.0, criterion.1, value));
                }
            }
        }
        if !self.done.is_empty() {
            let mark = self.done[0].key.mark;
            values.push(entry("last_done", mark, table(mark, self.done)));
        }
        if !self.criteria.is_empty() {
            let mark = self.criteria[0].key.mark;
            values.push(entry("criteria", mark, table(mark, self.criteria)));
        }
        for (name, items) in [("actions", self.actions), ("evidence", self.evidence)] {
            if !items.is_empty() {
                let value = list(items);
                values.push(entry(name, value.mark, value));
            }
        }
        entry(self.id, self.mark, table(self.mark, values))
    }
}

/// A word in the number's column that is no number, on a row that is none of
/// ours: a total, a remark.
fn is_loose(line: &FormLine<'_>) -> bool {
    let number = line.cells.iter().find(|(column, _)| is_requirement(column));
    let word = number.map(|(_, cell)| cell.value.shown());
    let is_word = word.is_some_and(|word| !word.contains(|c: char| c.is_ascii_digit()));
    is_word && !line.has_aside && line.part == RowKind::Answer
}

/// The cells of a row by what they are for.
fn row(r: &mut Reader<'_>, line: &FormLine<'_>) -> RowValues {
    let mut row = RowValues {
        requirement: None,
        key: None,
        values: Vec::new(),
    };
    for (column, found) in &line.cells {
        match column.role {
            Role::Requirement => row.requirement = located(r, found),
            Role::Key => row.key = located(r, found),
            Role::Value(shape) => {
                // The value of a field of the file is read by the field's own shape.
                if line.part != RowKind::File || column.name != "value" {
                    let value = cell::node(r, found, column.name, shape);
                    row.values.push(entry(column.name, found.mark, value));
                }
            }
            Role::Aside => {}
        }
    }
    row
}

fn located(r: &mut Reader<'_>, found: &Cell) -> Option<(String, Mark)> {
    cell::id(r, found).map(|id| (id, found.mark))
}

fn is_requirement(column: &FormColumn) -> bool {
    matches!(column.role, Role::Requirement)
}

pub(super) fn is_value(column: &FormColumn) -> bool {
    matches!(column.role, Role::Value(_))
}

/// The requirement that a row must name.
pub(super) fn of_requirement(
    r: &mut Reader<'_>,
    requirement: Option<(String, Mark)>,
    line: &FormLine<'_>,
) -> Option<(String, Mark)> {
    let named = line.cells.iter().any(|(column, _)| is_requirement(column));
    if requirement.is_none() && !named {
        r.say(line.mark, SheetFault::NoNumber);
    }
    requirement
}

pub(super) fn twice(r: &mut Reader<'_>, id: String, mark: Mark, first: Mark) {
    let other = r.source.place(first);
    let fault = SheetFault::DuplicateRow {
        id,
        first: other.cell().unwrap_or_else(|| other.to_string()),
    };
    r.say(mark, fault);
}

pub(super) fn entry(
    name: impl Into<Cow<'static, str>>,
    mark: Mark,
    value: Node<'static>,
) -> Entry<'static> {
    Entry {
        key: Key {
            text: name.into(),
            mark,
        },
        value,
    }
}

pub(super) fn table(mark: Mark, entries: Vec<Entry<'static>>) -> Node<'static> {
    Node {
        mark,
        value: Value::Table(entries),
    }
}

fn list(items: Vec<Node<'static>>) -> Node<'static> {
    Node {
        mark: items.first().map_or_else(Mark::default, |item| item.mark),
        value: Value::List(items),
    }
}
