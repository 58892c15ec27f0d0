//! Parts filled in by colleagues, put together; where two say something else, nobody is right.

use std::borrow::Cow;
use std::collections::BTreeSet;

use crate::answers::{Answers, IntervalDone, LastDone, read, tree};
use crate::document::{
    Branch, Entry, Format, Key, Mark, Node, Parsed, Source, Tree, Value, plain_word,
};
use crate::lang::Lang;
use crate::norm::Norm;
use crate::problem::{FillingFault, Problem};

/// A part, with the tree that it was read from.
pub struct PartFile<'p> {
    /// The file.
    pub source: &'p Source,
    /// Its tree, for the places of fields.
    pub root: &'p Node<'p>,
    /// What it says.
    pub answers: &'p Answers,
}

/// A field of the file with what a part says in it.
struct SaidField {
    path: Vec<String>,
    value: Tree,
    /// Which part said it first.
    part: usize,
}

/// Puts parts together.
///
/// # Errors
/// Every field in which two parts say something else, with both places.
pub fn merge(parts: &[PartFile<'_>], norm: &Norm) -> Result<Answers, Vec<Problem>> {
    let mut all: Vec<SaidField> = Vec::new();
    let mut problems = Vec::new();
    let apart = in_intervals(parts);
    for (number, part) in parts.iter().enumerate() {
        let answers = spread(part.answers, &apart, norm);
        for (path, value) in fields(&answers, norm) {
            let new = SaidField {
                path,
                value,
                part: number,
            };
            match all.iter_mut().find(|said| said.path == new.path) {
                None => all.push(new),
                Some(said) if said.value == new.value || new.value == Tree::Empty => {}
                Some(said) if said.value == Tree::Empty => *said = new,
                Some(said) => problems.push(differ(part, &parts[said.part], &new.path)),
            }
        }
    }
    if !problems.is_empty() {
        return Err(problems);
    }
    let mut branches = Vec::new();
    for said in all.into_iter().filter(|said| said.value != DRAFT) {
        put(&mut branches, &said.path, said.value);
    }
    let name = parts.first().map_or("", |part| &part.source.name);
    let source = Source::new(name, String::new(), Format::Yaml);
    let root = Some(node(Tree::Table(listed(branches))));
    let problems = Vec::new();
    let draft = read(&source, Parsed { root, problems });
    match draft.answers {
        Some(answers) if !draft.problems.iter().any(Problem::is_error) => Ok(answers),
        Some(_) | None => Err(draft.problems),
    }
}

/// The requirements of which some part has dates by interval.
fn in_intervals<'p>(parts: &[PartFile<'p>]) -> BTreeSet<&'p str> {
    let answers = parts.iter().flat_map(|part| &part.answers.answers);
    let apart = answers.filter(|answer| matches!(answer.last_done, Some(LastDone::ByInterval(_))));
    apart.map(|answer| answer.id.value.as_str()).collect()
}

/// The same answers with a single date said once for each interval that it serves, where
/// another part says it by interval: so they can be held against each other.
fn spread<'a>(answers: &'a Answers, apart: &BTreeSet<&str>, norm: &Norm) -> Cow<'a, Answers> {
    let mut answers = Cow::Borrowed(answers);
    for at in 0..answers.answers.len() {
        let answer = &answers.answers[at];
        let Some(LastDone::Once(date)) = answer.last_done.clone() else {
            continue;
        };
        let id = answer.id.value.as_str();
        let Some(requirement) = norm.requirement(id).filter(|_| apart.contains(id)) else {
            continue;
        };
        let dates = requirement.interval_ids().map(|id| IntervalDone {
            interval: id.to_owned().into(),
            date: date.clone(),
        });
        let dates = LastDone::ByInterval(dates.collect::<Vec<_>>().into());
        answers.to_mut().answers[at].last_done = Some(dates);
    }
    answers
}

/// A tree as if it had been read from a file; it has no places in any.
fn node(tree: Tree) -> Node<'static> {
    let mark = Mark::default();
    let text = |text: String| Value::Scalar(Cow::Owned(text));
    let value = match tree {
        Tree::Empty | Tree::Room(_) => Value::Absent,
        Tree::Text(said) => text(said),
        Tree::Date(date) => text(date.to_string()),
        Tree::Flag(flag) => text(flag.to_string()),
        Tree::List(items) => Value::List(items.into_iter().map(node).collect()),
        Tree::Table(branches) | Tree::Short(branches) => {
            let entries = branches.into_iter().map(|branch| Entry {
                key: Key {
                    text: Cow::Owned(branch.key.word().to_owned()),
                    mark,
                },
                value: node(branch.value),
            });
            Value::Table(entries.collect())
        }
    };
    Node { mark, value }
}

/// Stands for what is not settled: a part that is and one that is not do differ.
const DRAFT: Tree = Tree::List(Vec::new());

/// Everything that a part says, field by field. Room that is left empty says
/// nothing; of an answer that says something, `confirmed` always does.
fn fields(answers: &Answers, norm: &Norm) -> Vec<(Vec<String>, Tree)> {
    let mut found = Vec::new();
    for branch in tree(answers, norm, Lang::Nl) {
        let top = branch.key.word().to_owned();
        match (top.as_str(), branch.value) {
            ("documents", Tree::List(items)) => {
                for (item, document) in items.into_iter().zip(&answers.documents) {
                    let id = document.id.clone().unwrap_or_default();
                    leaves(vec![top.clone(), id], item, &mut found);
                }
            }
            ("answers", Tree::Table(given)) => {
                for branch in given {
                    let id = branch.key.word().to_owned();
                    let path = vec![top.clone(), id.clone()];
                    found.push((path.clone(), Tree::Table(Vec::new())));
                    let before = found.len();
                    leaves(path.clone(), branch.value, &mut found);
                    if found[before..]
                        .iter()
                        .any(|(_, value)| *value != Tree::Empty)
                    {
                        found.retain(|(other, _)| *other != confirmed(&path));
                        found.push((confirmed(&path), Tree::Flag(is_confirmed(answers, &id))));
                    }
                }
            }
            ("settled", value) => found.push((vec![top], value)),
            (_, value) => leaves(vec![top], value, &mut found),
        }
    }
    if answers.settled.is_none() {
        found.push((vec!["settled".to_owned()], DRAFT));
    }
    found
}

fn confirmed(path: &[String]) -> Vec<String> {
    let last = ["confirmed".to_owned()];
    path.iter().cloned().chain(last).collect()
}

fn is_confirmed(answers: &Answers, id: &str) -> bool {
    let answer = answers.answers.iter().find(|answer| answer.id.value == id);
    answer.is_none_or(|answer| answer.confirmed)
}

/// The fields of a table, and those of its criteria; anything else is one field.
fn leaves(path: Vec<String>, value: Tree, found: &mut Vec<(Vec<String>, Tree)>) {
    let inner = match value {
        Tree::Table(branches) => branches,
        Tree::Short(branches) if path.len() != CRITERION => branches,
        value @ (Tree::Empty
        | Tree::Room(_)
        | Tree::Text(_)
        | Tree::Date(_)
        | Tree::Flag(_)
        | Tree::List(_)
        | Tree::Short(_)) => {
            found.push((path, value));
            return;
        }
    };
    for branch in inner {
        let mut path = path.clone();
        path.push(branch.key.word().to_owned());
        leaves(path, branch.value, found);
    }
}

/// The length of `answers`, number, `criteria`, criterion.
const CRITERION: usize = 4;

fn differ(part: &PartFile<'_>, first: &PartFile<'_>, path: &[String]) -> Problem {
    let place = first.source.place(mark(first, path));
    let names: Vec<&str> = path.iter().map(String::as_str).collect();
    let (requirement, field) = match names.as_slice() {
        ["answers", id, field @ ..] => (Some((*id).to_owned()), field.join(".")),
        names => (None, names.join(".")),
    };
    let fault = FillingFault::PartsDiffer {
        requirement,
        field: plain_word(&field),
        first: place.to_string(),
    };
    part.source.problem(mark(part, path), fault)
}

/// The place of a field, or of what it would stand in.
fn mark(part: &PartFile<'_>, path: &[String]) -> Mark {
    let mut at = part.root;
    let mut mark = at.mark;
    for step in path {
        let document = |item: &&Node<'_>| {
            let id = item.get("id").map(|id| &id.value);
            matches!(id, Some(Value::Scalar(id)) if id.trim() == step)
        };
        let inner = match &at.value {
            Value::Table(entries) => {
                let entry = entries.iter().find(|entry| entry.key.text == *step);
                entry.map(|entry| (entry.key.mark, &entry.value))
            }
            Value::List(items) => items.iter().find(document).map(|item| (item.mark, item)),
            Value::Absent | Value::Scalar(_) | Value::Broken => None,
        };
        let Some((here, node)) = inner else { break };
        (at, mark) = (node, here);
    }
    // In a table the value has a cell of its own.
    match (part.source.format.is_table(), &at.value) {
        (true, Value::Scalar(_)) => at.mark,
        (true | false, _) => mark,
    }
}

/// Puts a value in a tree of tables, under keys that are made where they are not there.
fn put(branches: &mut Vec<Branch>, path: &[String], value: Tree) {
    let Some((first, rest)) = path.split_first() else {
        return;
    };
    if rest.is_empty() {
        branches.push(Branch::of_id(first, value));
        return;
    }
    let there = branches
        .iter()
        .position(|branch| branch.key.word() == first);
    let at = there.unwrap_or_else(|| {
        branches.push(Branch::of_id(first, Tree::Table(Vec::new())));
        branches.len() - 1
    });
    if let Tree::Table(inner) = &mut branches[at].value {
        put(inner, rest, value);
    }
}

/// The documents as the list that they are in a file.
fn listed(mut branches: Vec<Branch>) -> Vec<Branch> {
    for branch in &mut branches {
        if let ("documents", Tree::Table(documents)) = (branch.key.word(), &branch.value) {
            let items = documents.iter().map(|document| document.value.clone());
            branch.value = Tree::List(items.collect());
        }
    }
    if !branches.iter().any(|branch| branch.key.word() == "answers") {
        branches.push(Branch::new("answers", Tree::Table(Vec::new())));
    }
    branches
}
