//! What is named by id, as it is typed: criteria.

use super::grammar::{AskedChanges, TypedFlag, pairs, steps};
use super::items::{deeds, in_list};
use super::{Deed, FileChange, field};
use crate::document::{Field, PathStep, Shape, is_blank, plain_word};
use crate::norm::Requirement;
use crate::problem::{AnswerFault, FlagFault, nearest};

/// What was typed for something that is named by id: a criterion.
pub(super) fn in_names(
    asked: &mut AskedChanges<'_>,
    typed: &TypedFlag<'_>,
    inner: &'static [Field],
    words: &str,
    changes: &mut Vec<FileChange>,
) {
    let words = words.trim();
    let Some(requirement) = asked.seen.requirement else {
        return;
    };
    if let Some(name) = words.strip_prefix('-') {
        let mut path = steps(typed.path);
        path.push(PathStep::Key(name.trim().to_owned()));
        // What the norm does not have can be taken away where it stands.
        let is_there = asked.model.at(&path).is_some();
        if is_there || named(asked, typed, requirement, name.trim()).is_some() {
            let deed = Deed::Take;
            changes.push(FileChange { path, deed });
        }
        return;
    }
    if of_list(asked, typed, (requirement, inner), words, changes) {
        return;
    }
    let mut pairs = match pairs(words) {
        Ok(pairs) if !pairs.is_empty() => pairs,
        Ok(_) => return asked.say(typed, "", FlagFault::NoEquals { part: 1 }),
        Err(fault) => return asked.say(typed, "", fault),
    };
    let first = pairs[0].0.clone();
    let (name, key) = name_and_key(requirement, inner, &first);
    let Some(path) = named(asked, typed, requirement, name) else {
        return;
    };
    pairs[0].0 = key.to_owned();
    let own = format!("{name}.");
    for (key, _) in &mut pairs[1..] {
        if let Some(short) = key.strip_prefix(&own) {
            *key = short.to_owned();
        }
    }
    for (key, deed) in deeds(asked, typed, inner, &pairs, &own) {
        let mut path = path.clone();
        path.push(PathStep::Key(key.to_owned()));
        changes.push(FileChange { path, deed });
    }
}

/// What was typed for a list of something that is named: `horeca.evidence=+apv`; whether
/// that is what was typed.
fn of_list(
    asked: &mut AskedChanges<'_>,
    typed: &TypedFlag<'_>,
    (requirement, inner): (&Requirement, &'static [Field]),
    words: &str,
    changes: &mut Vec<FileChange>,
) -> bool {
    let Some((first, rest)) = words.split_once('=') else {
        return false;
    };
    let (name, key) = name_and_key(requirement, inner, first.trim());
    let Some(list) = field(inner, key) else {
        return false;
    };
    let Shape::TextsOrTables(items) = list.shape else {
        return false;
    };
    if named(asked, typed, requirement, name).is_some() {
        let path = [typed.path, &[name, key]].concat();
        let typed = TypedFlag {
            flag: typed.flag,
            path: &path,
            field: list,
            words: rest,
        };
        match is_blank(rest) {
            true => changes.push(FileChange {
                path: steps(&path),
                deed: Deed::Take,
            }),
            false => in_list(asked, &typed, (items, true), rest, changes),
        }
    }
    true
}

/// The criterion and the field that are meant; without a field the first one.
fn name_and_key<'t>(
    requirement: &Requirement,
    inner: &'static [Field],
    typed: &'t str,
) -> (&'t str, &'t str) {
    let first = inner.first().map_or("", |field| field.name);
    let split = typed.rsplit_once('.');
    match split {
        _ if requirement.criterion(typed).is_some() => (typed, first),
        Some((name, key))
            if requirement.criterion(name).is_some() || field(inner, key).is_some() =>
        {
            (name, key)
        }
        Some(_) | None => (typed, first),
    }
}

/// The path of a criterion that this organisation can answer.
fn named(
    asked: &mut AskedChanges<'_>,
    typed: &TypedFlag<'_>,
    requirement: &Requirement,
    name: &str,
) -> Option<Vec<PathStep>> {
    let kind = &asked.seen.answers.organisation.kind;
    let fault = match requirement.foreign_criterion(name, kind) {
        _ if requirement.criterion(name).is_none() => {
            let paths = requirement.criterion_paths();
            let known: Vec<&str> = paths.iter().map(|(path, _)| &**path).collect();
            let shown = plain_word(name);
            AnswerFault::unknown_criterion(&requirement.id, (name, shown), &known, |name, known| {
                nearest(name, known).map(str::to_owned)
            })
        }
        Some(foreign) => AnswerFault::CriterionNotAddressed {
            criterion: name.to_owned(),
            addresses: asked.seen.norm.kind_titles(&foreign.addresses),
        },
        None => {
            let mut path = steps(typed.path);
            path.push(PathStep::Key(name.to_owned()));
            return Some(path);
        }
    };
    asked.say(typed, name, fault);
    None
}
