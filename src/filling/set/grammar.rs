//! The words behind the flags of `norm set`, by the tables of fields: one grammar for
//! every key, so that a key that is added needs no words of its own.
//!
//! A field with one value takes that value. A list takes `key=value; key=value` for an
//! item more, `2.key=value` or `id.key=value` for a key of an item, `-2` or `-id` for
//! an item less; a list of references also `+id`. What is named by id takes
//! `id=value` and `id.key=value`; dates by interval take `id=date` and `-id`. A `;` in a text is written twice.

use std::sync::Arc;

use super::dates::in_dates;
use super::items::in_list;
use super::model::Model;
use super::names::in_names;
use super::{Deed, FileChange, value};
use crate::answers::Answers;
use crate::document::{Field, PathStep, Shape, is_blank, plain_word, unix_lines};
use crate::norm::{Norm, Requirement};
use crate::problem::{Fault, FlagFault, Place, Problem};

/// One flag, and what was typed behind it.
#[derive(Clone, Debug)]
pub struct TypedFlag<'t> {
    /// The flag as it is typed: `--action`.
    pub flag: &'t str,
    /// The keys that lead to its field, from the top.
    pub path: &'t [&'t str],
    /// Its field.
    pub field: &'static Field,
    /// What was typed.
    pub words: &'t str,
}

/// The file that is changed.
#[derive(Clone, Copy, Debug)]
pub struct ChangedFile<'s> {
    /// What it says.
    pub answers: &'s Answers,
    /// Its norm.
    pub norm: &'s Norm,
    /// The requirement whose answer is changed, if one is.
    pub requirement: Option<&'s Requirement>,
}

/// The changes that were typed.
///
/// # Errors
/// Everything that is wrong with them, each with its flag.
pub fn changes(
    all: &[TypedFlag<'_>],
    seen: ChangedFile<'_>,
) -> Result<Vec<FileChange>, Vec<Problem>> {
    let model = Model::of(seen.answers, seen.norm);
    let mut asked = AskedChanges {
        seen,
        model: &model,
        documents: documents(all, seen.answers),
        problems: Vec::new(),
    };
    let mut changes = Vec::new();
    let mut done: Vec<&[&str]> = Vec::new();
    for typed in all {
        // All that was typed for one list is put in order together.
        if done.contains(&typed.path) {
            continue;
        }
        done.push(typed.path);
        let same: Vec<&TypedFlag<'_>> = all.iter().filter(|one| one.path == typed.path).collect();
        changes.extend(asked.changes(&same));
    }
    match asked.problems.is_empty() {
        true => Ok(changes),
        false => Err(asked.problems),
    }
}

/// The ids of the documents that the file lists, and of those that are added now.
fn documents(all: &[TypedFlag<'_>], answers: &Answers) -> Vec<String> {
    let listed = answers.documents.iter().filter_map(|one| one.id.clone());
    let added = all.iter().filter(|typed| typed.path == ["documents"]);
    let added = added.filter_map(|typed| {
        let pairs = pairs(typed.words).ok()?;
        let (_, id) = pairs.into_iter().find(|(key, _)| key == "id")?;
        Some(id)
    });
    listed.chain(added).collect()
}

/// Somebody's changes, while they are read.
pub(super) struct AskedChanges<'s> {
    /// The file.
    pub(super) seen: ChangedFile<'s>,
    /// What it says.
    pub(super) model: &'s Model,
    /// The ids of documents that evidence can refer to.
    pub(super) documents: Vec<String>,
    /// What is wrong so far.
    problems: Vec<Problem>,
}

impl AskedChanges<'_> {
    /// What was typed for one field.
    fn changes(&mut self, same: &[&TypedFlag<'_>]) -> Vec<FileChange> {
        let mut changes = Vec::new();
        for typed in same {
            let path = steps(typed.path);
            let words = unix_lines(typed.words.into());
            self.one(typed, path, &words, &mut changes);
        }
        in_order(changes, self.model)
    }

    /// What was typed behind one flag: for a list, for what is named by id, or one value.
    fn one(
        &mut self,
        typed: &TypedFlag<'_>,
        path: Vec<PathStep>,
        words: &str,
        changes: &mut Vec<FileChange>,
    ) {
        let shape = typed.field.shape;
        if !shape.fits_a_cell() && is_blank(words) {
            let deed = Deed::Take;
            changes.push(FileChange { path, deed });
        } else if matches!(shape, Shape::DateOrDates) && self.is_by_interval(words) {
            in_dates(self, typed, words, changes);
        } else if let Shape::Tables(inner) = shape {
            in_list(self, typed, (inner, false), words, changes);
        } else if let Shape::TextsOrTables(inner) = shape {
            in_list(self, typed, (inner, true), words, changes);
        } else if let Shape::NamedTextOrTable(inner) = shape {
            in_names(self, typed, inner, words, changes);
        } else {
            match value::deed(typed.field, words) {
                Ok(deed) => {
                    // One date in the place of dates by interval: the table goes first.
                    if matches!(
                        (shape, self.model.at(&path)),
                        (Shape::DateOrDates, Some(Model::Table(_)))
                    ) {
                        let (path, deed) = (path.clone(), Deed::Take);
                        changes.push(FileChange { path, deed });
                    }
                    changes.push(FileChange { path, deed });
                }
                Err(fault) => self.say(typed, "", fault),
            }
        }
    }

    /// Whether words name intervals, and are no single date.
    fn is_by_interval(&self, words: &str) -> bool {
        let taken = words.trim().strip_prefix('-');
        let is_known = |id: &str| {
            let mut ids = self.seen.requirement.into_iter();
            ids.any(|one| one.interval_ids().any(|known| known == id.trim()))
        };
        words.contains('=') || taken.is_some_and(is_known)
    }

    /// Notes what is wrong with a flag; `about` is the item or key that is meant.
    pub(super) fn say(&mut self, typed: &TypedFlag<'_>, about: &str, fault: impl Into<Fault>) {
        let flag = match about {
            "" => typed.flag.to_owned(),
            about => {
                let word = about.trim_start_matches(['+', '-']);
                let sign = &about[..about.len() - word.len()];
                format!("{} {sign}{}", typed.flag, plain_word(word))
            }
        };
        self.problems.push(Problem {
            fault: fault.into(),
            place: Place::File {
                file: Arc::from(flag),
            },
            excerpt: None,
        });
    }
}

/// Keys as steps down.
pub(super) fn steps(path: &[&str]) -> Vec<PathStep> {
    path.iter()
        .map(|key| PathStep::Key((*key).to_owned()))
        .collect()
}

/// Changes of one list so that every position is the one that it has in the file: keys of
/// items first, then a list that goes and items that come, and items that go from the last on.
fn in_order(mut changes: Vec<FileChange>, model: &Model) -> Vec<FileChange> {
    let gone = |change: &FileChange| match (change.path.last(), &change.deed) {
        (Some(PathStep::Item(at)), Deed::Take) => Some(*at),
        (_, _) => None,
    };
    let rank = |change: &FileChange| match (&change.deed, gone(change)) {
        (_, Some(at)) => (3, usize::MAX - at),
        (Deed::Append(..), None) => (2, 0),
        (Deed::Take, None) if !matches!(change.path.last(), Some(PathStep::Key(_))) => (1, 0),
        (Deed::Put(..) | Deed::Take, None) => (0, 0),
    };
    changes.sort_by_key(rank);
    changes.dedup_by(|one, other| gone(one).is_some() && one == other);
    // A list that loses all its items goes with its key.
    let lists: Vec<Vec<PathStep>> = changes.iter().filter_map(list_of).collect();
    for list in lists {
        let is_in_it = |change: &FileChange| change.path.starts_with(&list);
        let of_it = changes.iter().filter(|change| is_in_it(change));
        let (all, taken) = of_it.fold((0, 0), |(all, taken), change| {
            (all + 1, taken + usize::from(gone(change).is_some()))
        });
        if all == taken && model.at(&list).map_or(0, |list| list.items().len()) == taken {
            changes.retain(|change| !is_in_it(change));
            changes.push(FileChange {
                path: list,
                deed: Deed::Take,
            });
        }
    }
    changes
}

/// The list that an item is taken from.
fn list_of(change: &FileChange) -> Option<Vec<PathStep>> {
    let (last, list) = change.path.split_last()?;
    let is_taken = matches!((last, &change.deed), (PathStep::Item(_), Deed::Take));
    is_taken.then(|| list.to_vec())
}

/// Keys with their values, in the order in which they were typed.
///
/// # Errors
/// When a part has no `=`, or a key stands twice.
pub(super) fn pairs(words: &str) -> Result<Vec<(String, String)>, FlagFault> {
    let mut pairs: Vec<(String, String)> = Vec::new();
    for (at, part) in parts(words).iter().enumerate() {
        if is_blank(part) {
            continue;
        }
        let Some((key, value)) = part.split_once('=') else {
            return Err(FlagFault::NoEquals { part: at + 1 });
        };
        let key = key.trim();
        if pairs.iter().any(|(known, _)| known == key) {
            let key = plain_word(key);
            return Err(FlagFault::TwiceKey { key });
        }
        pairs.push((key.to_owned(), value.trim().to_owned()));
    }
    Ok(pairs)
}

/// What stands between semicolons; two of them are one in a text.
fn parts(words: &str) -> Vec<String> {
    let mut parts = vec![String::new()];
    let mut signs = words.chars().peekable();
    while let Some(sign) = signs.next() {
        match sign {
            ';' if signs.next_if_eq(&';').is_none() => parts.push(String::new()),
            sign => parts.last_mut().expect("there is one").push(sign),
        }
    }
    parts
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_semicolon_that_is_written_twice_is_one_in_a_text() {
        assert_eq!(parts("a=1; b=2"), ["a=1", " b=2"]);
        assert_eq!(parts("a=1;;2;b=;;"), ["a=1;2", "b=;"]);
        assert_eq!(parts("a=;;;b=2"), ["a=;", "b=2"]);
        assert_eq!(parts(r"ref=G:\Beleid\;b=2"), [r"ref=G:\Beleid\", "b=2"]);
        assert_eq!(pairs("a=1;").map(|pairs| pairs.len()), Ok(1));
    }
}
