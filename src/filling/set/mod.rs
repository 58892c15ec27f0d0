//! Changes in a file of answers, and nothing else: each is made in the text, read
//! back, and given up unless the file then says what was meant.

mod dates;
mod grammar;
mod items;
mod model;
mod names;
mod raw;
mod value;

pub use grammar::{ChangedFile, TypedFlag, changes};

use crate::answers::{ANSWERS, read};
use crate::document::{
    Act, Branch, Field, Node, PathStep, Shape, Source, Tree, Value, Wanted, parse, splices,
};
use crate::norm::{Norm, Requirement};
use model::Model;
use raw::same_beside;

/// One place of a file, and what is to become of it.
#[derive(Clone, Debug, PartialEq)]
pub struct FileChange {
    /// What leads there, from the top.
    path: Vec<PathStep>,
    /// What is to become of it.
    deed: Deed,
}

/// What is to become of a place.
#[derive(Clone, Debug, PartialEq)]
enum Deed {
    /// A value, as it is written and as it is read back: `false` where that is meant
    /// anyway is read back as nothing.
    Put(Tree, Option<Tree>),
    /// Nothing.
    Take,
    /// One more item of a list, as it is written and as it is read back.
    Append(Tree, Tree),
}

/// That an answer which was carried over is still right: a file says so by not saying
/// otherwise.
pub(crate) fn confirm(id: &str) -> FileChange {
    let path = ["answers", id, "confirmed"];
    FileChange {
        path: path.map(|key| PathStep::Key(key.to_owned())).to_vec(),
        deed: Deed::Take,
    }
}

/// The text of a file with changes; none when they cannot be made without touching
/// anything else.
pub fn set(source: &Source, changes: &[FileChange], norm: &Norm) -> Option<String> {
    let mut source = source.clone();
    for change in changes {
        let text = one(&source, change, norm)?;
        source = Source::new(&source.name, text, source.format);
    }
    Some(source.text)
}

fn one(source: &Source, change: &FileChange, norm: &Norm) -> Option<String> {
    let parsed = parse(source);
    let root = parsed.root.as_ref()?;
    let before = Model::of(&read(source, parse(source)).answers?, norm);
    let expected = before.clone().changed(&change.path, &change.deed);
    if expected == before {
        return Some(source.text.clone());
    }
    let (path, deed) = as_it_stands(root, change);
    let wanted = Wanted {
        path: &path,
        act: match &deed {
            Deed::Put(written, _) => Act::Put(written),
            Deed::Take => Act::Take,
            Deed::Append(written, _) => Act::Append(written),
        },
        order: &|table| order(table, norm),
    };
    let ways = splices(source, root, &wanted);
    let texts = ways.iter().filter_map(|way| way.apply(&source.text));
    let mut good = texts.filter(|text| {
        let source = Source::new(&source.name, text.clone(), source.format);
        let after = parse(&source);
        let is_whole = after.problems.len() <= parsed.problems.len();
        let is_same = |after: &Node<'_>| is_whole && same_beside(root, after, &change.path);
        after.root.as_ref().is_some_and(is_same)
            && read(&source, after)
                .answers
                .is_some_and(|answers| Model::of(&answers, norm) == expected)
    });
    good.next()
}

/// A change as the file wants it: what is named by id may stand there as a short word,
/// which holds the first of its fields.
fn as_it_stands(root: &Node<'_>, change: &FileChange) -> (Vec<PathStep>, Deed) {
    let same = || (change.path.clone(), change.deed.clone());
    let Some((above, first, key)) = short_form(&change.path) else {
        return same();
    };
    let node = above.iter().try_fold(root, |node, step| match step {
        PathStep::Key(key) => node.get(key),
        PathStep::Item(at) => {
            let items = node.list()?.iter();
            items.filter(|item| !item.is_absent()).nth(*at)
        }
    });
    let is_first = key == first;
    match (node.map(|node| &node.value), &change.deed) {
        (Some(Value::Table(_)), _) => same(),
        (_, _) if is_first => (above.to_vec(), change.deed.clone()),
        (Some(Value::Scalar(word)), Deed::Put(written, meant)) => {
            let mut branches = vec![Branch::new(key, written.clone())];
            if !word.trim().is_empty() {
                branches.insert(0, Branch::new(first, Tree::text(word)));
            }
            let whole = Tree::Short(branches);
            (above.to_vec(), Deed::Put(whole, meant.clone()))
        }
        (Some(Value::Scalar(_) | Value::Absent), Deed::Append(written, meant)) => {
            let (written, meant) = (Tree::List(vec![written.clone()]), meant.clone());
            let change = FileChange {
                path: change.path.clone(),
                deed: Deed::Put(written, Some(Tree::List(vec![meant]))),
            };
            as_it_stands(root, &change)
        }
        (Some(Value::Absent), Deed::Put(written, meant)) => {
            let whole = Tree::Short(vec![Branch::new(key, written.clone())]);
            (above.to_vec(), Deed::Put(whole, meant.clone()))
        }
        (_, _) => same(),
    }
}

/// The path to something that may be written in short, the field that it then holds,
/// and the field that is meant.
fn short_form(path: &[PathStep]) -> Option<(&[PathStep], &'static str, &str)> {
    let (PathStep::Key(key), above) = path.split_last()? else {
        return None;
    };
    let (_, table) = above.split_last()?;
    let (Shape::NamedTextOrTable(inner) | Shape::TextsOrTables(inner)) = shape(table)? else {
        return None;
    };
    Some((above, inner.first()?.name, key))
}

/// What belongs at a path, by the tables of fields.
fn shape(path: &[PathStep]) -> Option<Shape> {
    let mut shape = Shape::Table(ANSWERS);
    for step in path {
        shape = match (shape, step) {
            (Shape::Table(fields), PathStep::Key(key)) => field(fields, key)?.shape,
            (Shape::DateOrDates, PathStep::Key(_)) => Shape::Date,
            (Shape::Named(inner) | Shape::NamedTextOrTable(inner), PathStep::Key(_))
            | (
                Shape::Tables(inner) | Shape::TextsOrTables(inner) | Shape::TextOrTable(inner),
                PathStep::Item(_),
            ) => Shape::Table(inner),
            (_, _) => return None,
        };
    }
    Some(shape)
}

/// A field of a table by its name.
fn field(fields: &'static [Field], name: &str) -> Option<&'static Field> {
    fields.iter().find(|field| field.name == name)
}

/// The keys of a table in the order of files: those of the norm, where it names them.
fn order(table: &[PathStep], norm: &Norm) -> Vec<String> {
    let keys: Vec<&str> = table
        .iter()
        .filter_map(|step| match step {
            PathStep::Key(key) => Some(key.as_str()),
            PathStep::Item(_) => None,
        })
        .collect();
    match (keys.as_slice(), shape(table)) {
        (["answers"], _) => norm
            .requirements()
            .map(|one| one.id.value.clone())
            .collect(),
        (["answers", id, "criteria"], _) => {
            let requirement = norm.requirement(id);
            let paths = requirement.map(Requirement::criterion_paths);
            let paths = paths.into_iter().flatten();
            paths.map(|(path, _)| path.into_owned()).collect()
        }
        (["answers", id, "last_done"], _) => {
            let ids = norm.requirement(id).into_iter();
            let ids = ids.flat_map(Requirement::interval_ids);
            ids.map(str::to_owned).collect()
        }
        (_, Some(Shape::Table(fields))) => {
            fields.iter().map(|field| field.name.to_owned()).collect()
        }
        (_, _) => Vec::new(),
    }
}
