//! What a file of answers says, whatever its form: what a change is held against.

use std::collections::BTreeMap;

use super::Deed;
use crate::answers::{Answers, tree};
use crate::document::{Branch, PathStep, Tree};
use crate::lang::Lang;
use crate::norm::Norm;

/// A value, without the keys and lists that say nothing.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Model {
    /// A text, date or flag.
    Value(Tree),
    /// The items of a list.
    List(Vec<Self>),
    /// Keys with values, whatever their order in the file.
    Table(BTreeMap<String, Self>),
}

impl Model {
    /// What answers say; a criterion has its status as a key and evidence its document,
    /// also where a file has them in short.
    pub(super) fn of(answers: &Answers, norm: &Norm) -> Self {
        let branches = tree(answers, norm, Lang::Nl);
        let mut model = table(&branches).unwrap_or_else(|| Self::Table(BTreeMap::new()));
        let given = model.get_mut("answers").map(Self::values_mut);
        for answer in given.into_iter().flatten() {
            answer.written_out();
            let criteria = answer.get_mut("criteria").map(Self::values_mut);
            for criterion in criteria.into_iter().flatten() {
                criterion.as_table("status");
                criterion.written_out();
            }
        }
        model
    }

    /// The evidence of an answer or a criterion, each with its document as a key.
    fn written_out(&mut self) {
        if let Some(Self::List(items)) = self.get_mut("evidence") {
            items.iter_mut().for_each(|item| item.as_table("document"));
        }
    }

    /// A value in short as a table with the key that it stands for.
    fn as_table(&mut self, key: &str) {
        if let Self::Value(_) = self {
            let value = std::mem::replace(self, Self::List(Vec::new()));
            *self = Self::Table(BTreeMap::from([(key.to_owned(), value)]));
        }
    }

    fn get_mut(&mut self, key: &str) -> Option<&mut Self> {
        match self {
            Self::Table(table) => table.get_mut(key),
            Self::Value(_) | Self::List(_) => None,
        }
    }

    fn values_mut(&mut self) -> impl Iterator<Item = &mut Self> {
        let table = match self {
            Self::Table(table) => Some(table),
            Self::Value(_) | Self::List(_) => None,
        };
        table.into_iter().flat_map(BTreeMap::values_mut)
    }

    /// What stands at a path.
    pub(super) fn at(&self, path: &[PathStep]) -> Option<&Self> {
        path.iter()
            .try_fold(self, |model, step| match (model, step) {
                (Self::Table(table), PathStep::Key(key)) => table.get(key),
                (Self::List(items), PathStep::Item(at)) => items.get(*at),
                (Self::Value(_) | Self::List(_) | Self::Table(_), _) => None,
            })
    }

    /// The items of a list; none of anything else.
    pub(super) fn items(&self) -> &[Self] {
        match self {
            Self::List(items) => items,
            Self::Value(_) | Self::Table(_) => &[],
        }
    }

    /// The text that it is.
    pub(super) fn text(&self) -> Option<&str> {
        match self {
            Self::Value(Tree::Text(text)) => Some(text),
            Self::Value(_) | Self::List(_) | Self::Table(_) => None,
        }
    }

    /// The same after a change.
    pub(super) fn changed(self, path: &[PathStep], deed: &Deed) -> Self {
        let after = changed(Some(self), path, deed);
        after.unwrap_or_else(|| Self::Table(BTreeMap::new()))
    }
}

/// A value as it is after a change; none when it then says nothing.
fn changed(model: Option<Model>, path: &[PathStep], deed: &Deed) -> Option<Model> {
    let Some((step, rest)) = path.split_first() else {
        return match deed {
            Deed::Put(_, meant) => meant.as_ref().and_then(of_tree),
            Deed::Take => None,
            Deed::Append(_, meant) => {
                let mut items = match model {
                    Some(Model::List(items)) => items,
                    Some(Model::Value(_) | Model::Table(_)) | None => Vec::new(),
                };
                items.extend(of_tree(meant));
                Some(Model::List(items))
            }
        };
    };
    match (step, model) {
        (PathStep::Key(key), Some(Model::Table(table))) => in_table(table, key, rest, deed),
        (PathStep::Key(key), None) => in_table(BTreeMap::new(), key, rest, deed),
        (PathStep::Item(at), Some(Model::List(mut items))) if *at < items.len() => {
            if let Some(item) = changed(Some(items.remove(*at)), rest, deed) {
                items.insert(*at, item);
            }
            (!items.is_empty()).then_some(Model::List(items))
        }
        (PathStep::Key(_) | PathStep::Item(_), other) => other,
    }
}

fn in_table(
    mut table: BTreeMap<String, Model>,
    key: &str,
    rest: &[PathStep],
    deed: &Deed,
) -> Option<Model> {
    let inner = table.remove(key);
    if let Some(inner) = changed(inner, rest, deed) {
        table.insert(key.to_owned(), inner);
    }
    (!table.is_empty()).then_some(Model::Table(table))
}

/// What a tree says; none when that is nothing.
pub(super) fn of_tree(tree: &Tree) -> Option<Model> {
    match tree {
        Tree::Empty | Tree::Room(_) => None,
        Tree::Text(_) | Tree::Date(_) | Tree::Flag(_) => Some(Model::Value(tree.clone())),
        Tree::List(items) => {
            let items: Vec<Model> = items.iter().filter_map(of_tree).collect();
            (!items.is_empty()).then_some(Model::List(items))
        }
        Tree::Table(branches) | Tree::Short(branches) => table(branches),
    }
}

fn table(branches: &[Branch]) -> Option<Model> {
    let said = branches.iter().filter_map(|branch| {
        let value = of_tree(&branch.value)?;
        Some((branch.key.word().to_owned(), value))
    });
    let table: BTreeMap<String, Model> = said.collect();
    (!table.is_empty()).then_some(Model::Table(table))
}
