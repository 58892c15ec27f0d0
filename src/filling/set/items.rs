//! Items of lists and what is named by id, as they are typed.

use super::grammar::{AskedChanges, TypedFlag, pairs, steps};
use super::model::{Model, of_tree};
use super::value;
use super::{Deed, FileChange, field};
use crate::document::{Branch, Field, PathStep, Tree, meant_key, plain_word};
use crate::norm::Requirement;
use crate::problem::{AnswerFault, Fault, FlagFault, ShapeFault, first_of, nearest};

/// What was typed for a list; `refers` where an item may be the id of a document.
pub(super) fn in_list(
    asked: &mut AskedChanges<'_>,
    typed: &TypedFlag<'_>,
    (inner, refers): (&'static [Field], bool),
    words: &str,
    changes: &mut Vec<FileChange>,
) {
    let words = words.trim();
    if let Some(item) = words.strip_prefix('-') {
        removed(asked, typed, item.trim(), refers, changes);
    } else if let Some(id) = words.strip_prefix('+').filter(|_| refers) {
        referred(asked, typed, id.trim(), changes);
    } else if refers && !words.contains('=') {
        asked.say(typed, words, FlagFault::BareItem);
    } else {
        match pairs(words) {
            Err(fault) => asked.say(typed, "", fault),
            Ok(pairs) => written(asked, typed, inner, &pairs, changes),
        }
    }
}

/// The id of a document of the list, added.
fn referred(
    asked: &mut AskedChanges<'_>,
    typed: &TypedFlag<'_>,
    id: &str,
    changes: &mut Vec<FileChange>,
) {
    let path = steps(typed.path);
    if !asked.documents.iter().any(|known| known == id) {
        let known = asked.documents.iter().map(String::as_str);
        let fault = AnswerFault::UnknownDocument {
            document: plain_word(id),
            nearest: nearest(id, known).map(str::to_owned),
            list: "documents".to_owned(),
        };
        asked.say(typed, &format!("+{id}"), fault);
        return;
    }
    let list = asked.model.at(&path).map_or(&[][..], Model::items);
    if !list.iter().any(|item| item.text() == Some(id)) {
        let item = Tree::text(id);
        let deed = Deed::Append(item.clone(), item);
        changes.push(FileChange { path, deed });
    }
}

/// An item that goes.
fn removed(
    asked: &mut AskedChanges<'_>,
    typed: &TypedFlag<'_>,
    item: &str,
    refers: bool,
    changes: &mut Vec<FileChange>,
) {
    let mut path = steps(typed.path);
    match place(asked, &path, item) {
        Ok(at) => {
            path.push(PathStep::Item(at));
            let deed = Deed::Take;
            changes.push(FileChange { path, deed });
        }
        // A document that is no evidence here is none afterwards either.
        Err(_) if refers && asked.documents.iter().any(|known| known == item) => {}
        Err(fault) => asked.say(typed, &format!("-{item}"), fault),
    }
}

/// Which item is meant: the one with this id, or at this place from 1.
fn place(asked: &AskedChanges<'_>, path: &[PathStep], item: &str) -> Result<usize, FlagFault> {
    let items = asked.model.at(path).map_or(&[][..], Model::items);
    let id_of = |item: &Model| -> Option<String> {
        let id = item.at(&steps(&["id"])).or(Some(item))?;
        id.text().map(str::to_owned)
    };
    let ids: Vec<Option<String>> = items.iter().map(id_of).collect();
    let by_id = ids.iter().position(|id| id.as_deref() == Some(item));
    let number = item.parse::<usize>().ok().and_then(|at| at.checked_sub(1));
    let by_place = number.filter(|at| *at < items.len());
    match (by_id, by_place) {
        (Some(one), Some(other)) if one != other => Err(FlagFault::TwoItems {
            item: plain_word(item),
        }),
        (Some(at), _) | (None, Some(at)) => Ok(at),
        (None, None) => {
            let known: Vec<&str> = ids.iter().flatten().map(String::as_str).collect();
            Err(FlagFault::NoSuchItem {
                item: plain_word(item),
                count: items.len(),
                nearest: nearest(item, known.iter().copied()).map(str::to_owned),
                known: first_of(known),
            })
        }
    }
}

/// Keys with values: of an item that is there, or of a new one.
fn written(
    asked: &mut AskedChanges<'_>,
    typed: &TypedFlag<'_>,
    inner: &'static [Field],
    pairs: &[(String, String)],
    changes: &mut Vec<FileChange>,
) {
    let path = steps(typed.path);
    let Some((first, _)) = pairs.first() else {
        asked.say(typed, "", FlagFault::NoEquals { part: 1 });
        return;
    };
    let selector = first.rsplit_once('.').map(|(item, _)| item.trim());
    let Some(item) = selector else {
        let id = pairs.iter().find(|(key, _)| key == "id");
        let there = id.and_then(|(_, id)| place(asked, &path, id).ok());
        let has_id = |at: &usize| {
            let item = [&*path, &[PathStep::Item(*at)], &*steps(&["id"])].concat();
            let given = asked.model.at(&item).and_then(Model::text);
            given.is_some() && given == id.map(|(_, id)| id.as_str())
        };
        match there.filter(has_id) {
            Some(at) => of_item(asked, typed, (inner, at), pairs, changes),
            None => new_item(asked, typed, inner, pairs, changes),
        }
        return;
    };
    match place(asked, &path, item) {
        Err(fault) => asked.say(typed, item, fault),
        Ok(at) => {
            let listed = [&*path, &[PathStep::Item(at)]].concat();
            if let Some(id) = asked.model.at(&listed).and_then(Model::text) {
                let id = plain_word(id);
                asked.say(typed, item, FlagFault::ListedItem { id });
                return;
            }
            let own = format!("{item}.");
            let pairs: Vec<(String, String)> = pairs
                .iter()
                .map(|(key, value)| {
                    let key = key.strip_prefix(&own).unwrap_or(key);
                    (key.to_owned(), value.clone())
                })
                .collect();
            of_item(asked, typed, (inner, at), &pairs, changes);
        }
    }
}

/// Keys of an item that is there.
fn of_item(
    asked: &mut AskedChanges<'_>,
    typed: &TypedFlag<'_>,
    (inner, at): (&'static [Field], usize),
    pairs: &[(String, String)],
    changes: &mut Vec<FileChange>,
) {
    for (key, deed) in deeds(asked, typed, inner, pairs, &format!("{}.", at + 1)) {
        let mut path = steps(typed.path);
        path.extend([PathStep::Item(at), PathStep::Key(key.to_owned())]);
        changes.push(FileChange { path, deed });
    }
}

/// What becomes of each key; what is wrong with one is said.
fn deeds(
    asked: &mut AskedChanges<'_>,
    typed: &TypedFlag<'_>,
    inner: &'static [Field],
    pairs: &[(String, String)],
    item: &str,
) -> Vec<(&'static str, Deed)> {
    let mut deeds = Vec::new();
    for (key, words) in pairs {
        let about = format!("{item}{key}");
        match field(inner, key) {
            None => asked.say(typed, &about, unknown_key(inner, key)),
            Some(field) => match value::deed(field, words) {
                Ok(deed) => deeds.push((field.name, deed)),
                Err(fault) => asked.say(typed, &about, fault),
            },
        }
    }
    deeds
}

fn unknown_key(inner: &'static [Field], key: &str) -> Fault {
    let known: Vec<&'static str> = inner.iter().map(|field| field.name).collect();
    ShapeFault::UnknownKey {
        key: plain_word(key),
        nearest: meant_key(key, &known),
        known: first_of(known),
    }
    .into()
}

/// An item more, unless there is one that says the same.
fn new_item(
    asked: &mut AskedChanges<'_>,
    typed: &TypedFlag<'_>,
    inner: &'static [Field],
    pairs: &[(String, String)],
    changes: &mut Vec<FileChange>,
) {
    for needed in inner.iter().filter(|field| field.required) {
        if !pairs.iter().any(|(key, _)| key == needed.name) {
            let key = needed.name.to_owned();
            asked.say(typed, "", ShapeFault::MissingKey { key });
        }
    }
    let mut given = deeds(asked, typed, inner, pairs, "");
    let place = |name: &str| inner.iter().position(|field| field.name == name);
    given.sort_by_key(|(name, _)| place(name));
    let (mut written, mut meant) = (Vec::new(), Vec::new());
    for (name, deed) in given {
        if let Deed::Put(as_written, as_meant) = deed {
            written.push(Branch::new(name, as_written));
            meant.extend(as_meant.map(|value| Branch::new(name, value)));
        }
    }
    let (written, meant) = (Tree::Short(written), Tree::Short(meant));
    let path = steps(typed.path);
    let list = asked.model.at(&path).map_or(&[][..], Model::items);
    let is_there = of_tree(&meant).is_none_or(|item| list.contains(&item));
    if !is_there {
        let deed = Deed::Append(written, meant);
        changes.push(FileChange { path, deed });
    }
}

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
