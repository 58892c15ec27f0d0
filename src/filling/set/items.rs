//! Items of lists, as they are typed.

use super::grammar::{AskedChanges, TypedFlag, pairs, steps};
use super::model::{Model, of_tree};
use super::value;
use super::{Deed, FileChange, field};
use crate::document::{Branch, Field, PathStep, Tree, meant_key, plain_word};
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
            Ok(pairs) if refers && is_wrong(asked, typed, &pairs) => {}
            Ok(pairs) => match (refers, pairs.as_slice()) {
                (true, [(key, id)]) if key == "document" => referred(asked, typed, id, changes),
                (true | false, pairs) => written(asked, typed, inner, pairs, changes),
            },
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
    if let Some(fault) = unknown_document(asked, id) {
        asked.say(typed, &format!("+{id}"), fault);
        return;
    }
    let list = asked.model.at(&path).map_or(&[][..], Model::items);
    let meant = Tree::Short(vec![Branch::new("document", Tree::text(id))]);
    if !of_tree(&meant).is_some_and(|item| list.contains(&item)) {
        let deed = Deed::Append(Tree::text(id), meant);
        changes.push(FileChange { path, deed });
    }
}

fn unknown_document(asked: &AskedChanges<'_>, id: &str) -> Option<AnswerFault> {
    let known = || asked.documents.iter().map(String::as_str);
    let is_known = known().any(|known| known == id);
    (!is_known).then(|| AnswerFault::UnknownDocument {
        document: plain_word(id),
        nearest: nearest(id, known()).map(str::to_owned),
        list: "documents".to_owned(),
    })
}

/// Whether words cannot be evidence, which is said: a document of the list with what only
/// that list says, or an article without a document.
fn is_wrong(
    asked: &mut AskedChanges<'_>,
    typed: &TypedFlag<'_>,
    pairs: &[(String, String)],
) -> bool {
    let given = |name: &str| {
        let is_it = |(key, _): &&(String, String)| key.rsplit('.').next() == Some(name);
        pairs.iter().find(is_it)
    };
    let is_new = pairs.iter().all(|(key, _)| !key.contains('.'));
    let own = ["title", "ref", "date", "review_by"];
    let own = own.into_iter().find(|name| given(name).is_some());
    let document = given("document").map(|(_, id)| id.as_str());
    let unknown = document.and_then(|id| unknown_document(asked, id));
    let fault: Fault = match (document, own) {
        (Some(_), Some(key)) => AnswerFault::TwoDocuments {
            key: key.to_owned(),
        }
        .into(),
        (Some(id), None) => match unknown {
            Some(fault) if !id.is_empty() => fault.into(),
            Some(_) | None => return false,
        },
        (None, _) if is_new && given("article").is_some() => AnswerFault::article_alone().into(),
        (None, _) if is_new && given("title").is_none() => {
            let key = "title".to_owned();
            ShapeFault::MissingKey { key }.into()
        }
        (None, _) => return false,
    };
    asked.say(typed, "", fault);
    true
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
        let keys = ["id", "document"];
        let mut found = keys.into_iter().filter_map(|key| item.at(&steps(&[key])));
        found.next().unwrap_or(item).text().map(str::to_owned)
    };
    let ids: Vec<Option<String>> = items.iter().map(id_of).collect();
    let by_id = ids.iter().position(|id| id.as_deref() == Some(item));
    let count = ids.iter().filter(|id| id.as_deref() == Some(item)).count();
    if count > 1 {
        let item = plain_word(item);
        return Err(FlagFault::ManyItems { item, count });
    }
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
            let own = format!("{item}.");
            let pairs: Vec<(String, String)> = pairs
                .iter()
                .map(|(key, value)| {
                    let key = key.strip_prefix(&own).unwrap_or(key);
                    (key.to_owned(), value.clone())
                })
                .collect();
            if let Some(fault) = not_of_item(asked, &path, at, &pairs) {
                asked.say(typed, item, fault);
                return;
            }
            of_item(asked, typed, (inner, at), &pairs, changes);
        }
    }
}

/// Keys that an item of evidence cannot have: of a document of the list only the article
/// is said with it, and a document that is said on the spot has none.
fn not_of_item(
    asked: &AskedChanges<'_>,
    list: &[PathStep],
    at: usize,
    pairs: &[(String, String)],
) -> Option<Fault> {
    let place = [list, &[PathStep::Item(at)]].concat();
    let item = asked.model.at(&place)?;
    let is_of_the_list = |key: &str| matches!(key, "document" | "article");
    let mut keys = pairs.iter().map(|(key, _)| key.as_str());
    match item.at(&steps(&["document"])).and_then(Model::text) {
        Some(id) if keys.any(|key| !is_of_the_list(key)) => {
            let id = plain_word(id);
            Some(FlagFault::ListedItem { id }.into())
        }
        Some(_) => None,
        None if keys.any(is_of_the_list) => Some(AnswerFault::article_alone().into()),
        None => None,
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
pub(super) fn deeds(
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
