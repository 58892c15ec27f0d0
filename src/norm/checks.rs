//! What must hold within a norm, and between it and the version before.

use std::collections::BTreeMap;

use super::duty::Nature;
use super::fields::Basis;
use super::id::{bad_id, id_is_plain};
use super::model::Norm;
use crate::document::{Mark, Node, Reader, Value, Word, short};
use crate::problem::{NormFault, ShapeFault, first_of, nearest_id};

/// Notes everything that does not hold. The tree gives the places.
pub(super) fn check(r: &mut Reader<'_>, root: &Node<'_>, norm: &Norm, before: Option<&Norm>) {
    empty_texts(r, root);
    plain_names(r, root);
    plain_keys(r, root);
    let mut requirements = SeenIds::default();
    let mut themes = SeenIds::default();
    for theme in items(root, "themes") {
        themes.see(r, theme, true);
        for requirement in items(theme, "requirements") {
            requirements.see(r, requirement, true);
            check_requirement(r, requirement, norm);
            check_was(r, requirement, norm, before);
        }
    }
    for participant in items(root, "participants") {
        known_kind(r, norm, participant.get("kind"));
    }
}

fn check_requirement(r: &mut Reader<'_>, node: &Node<'_>, norm: &Norm) {
    for key in ["addresses", "with"] {
        for kind in items(node, key) {
            known_kind(r, norm, Some(kind));
        }
    }
    known_kind(r, norm, node.get("answered_by"));
    check_narrower(r, node, norm);
    check_collective(r, node, norm);
    check_sources(r, node, norm);
    if word(node, "nature") == Some(Nature::Recurring) && items(node, "every").is_empty() {
        r.say(mark_of(node, "nature"), NormFault::RecurringWithoutEvery);
    }
    if word(node, "addresses_basis") == Some(Basis::Inferred) && node.get("remark").is_none() {
        r.say(
            mark_of(node, "addresses_basis"),
            NormFault::InferredWithoutRemark,
        );
    }
    let mut criteria = SeenIds::default();
    for criterion in items(node, "criteria") {
        criteria.see(r, criterion, false);
        check_criterion(r, criterion, norm);
    }
}

fn check_criterion(r: &mut Reader<'_>, node: &Node<'_>, norm: &Norm) {
    for kind in items(node, "addresses") {
        known_kind(r, norm, Some(kind));
    }
    if node.get("need").is_some() && items(node, "criteria").is_empty() {
        r.say(mark_of(node, "need"), NormFault::NeedWithoutChildren);
    }
    let mut children = SeenIds::default();
    for child in items(node, "criteria") {
        children.see(r, child, false);
        for kind in items(child, "addresses") {
            known_kind(r, norm, Some(kind));
        }
    }
}

fn check_narrower(r: &mut Reader<'_>, node: &Node<'_>, norm: &Norm) {
    let Some(narrower) = node.get("narrower") else {
        return;
    };
    let addressed: Vec<_> = items(node, "addresses")
        .iter()
        .filter_map(Node::text)
        .collect();
    for kind in items(narrower, "to") {
        known_kind(r, norm, Some(kind));
        let Some(id) = kind.text() else { continue };
        if norm.kind(id).is_some() && !addressed.contains(&id) {
            r.say(
                kind.mark,
                NormFault::NarrowerNotAddressed { kind: short(id) },
            );
        }
    }
}

fn check_collective(r: &mut Reader<'_>, node: &Node<'_>, norm: &Norm) {
    let Some(body) = node.get("answered_by") else {
        return;
    };
    if let Some(kind) = body.text().and_then(|id| norm.kind(id))
        && !kind.collective
    {
        r.say(
            body.mark,
            NormFault::NotCollective {
                kind: kind.id.clone(),
            },
        );
    }
}

fn check_sources(r: &mut Reader<'_>, node: &Node<'_>, norm: &Norm) {
    let Some(places) = node.get("source") else {
        return;
    };
    for entry in places.entries() {
        let id = &entry.key.text;
        if !norm.sources.iter().any(|source| source.id == **id) {
            let known = norm.sources.iter().map(|source| source.id.as_str());
            let fault = NormFault::UnknownSource {
                source: short(id),
                nearest: r.source.nearest(id, known),
            };
            r.say(entry.key.mark, fault);
        }
    }
}

fn check_was(r: &mut Reader<'_>, node: &Node<'_>, norm: &Norm, before: Option<&Norm>) {
    let Some(was) = node.get("was") else {
        check_reused(r, node, norm, before);
        return;
    };
    if norm.replaces.is_none() {
        r.say(was.mark, NormFault::WasWithoutReplaces);
        return;
    }
    let Some(before) = before else { return };
    for old in items(node, "was") {
        let Some(id) = old.text().filter(|id| before.requirement(id).is_none()) else {
            continue;
        };
        let all = before.requirements().map(|old| old.id.as_str());
        let known: Vec<&str> = all.take_while(|_| r.source.is_helped()).collect();
        let fault = NormFault::BrokenWas {
            id: short(id),
            version: before.version.clone(),
            nearest: nearest_id(id, &known).map(str::to_owned),
        };
        r.say(old.mark, fault);
    }
}

/// A number of the version before goes on under another number: whether this one is
/// a part of it or something new must be said.
fn check_reused(r: &mut Reader<'_>, node: &Node<'_>, norm: &Norm, before: Option<&Norm>) {
    let id = node.get("id").and_then(Node::text);
    let known = id.filter(|id| before.is_some_and(|before| before.requirement(id).is_some()));
    let Some(id) = known else { return };
    let continues = |was: &Vec<String>| was.iter().any(|old| old == id);
    let mut others = norm.requirements();
    if let Some(by) = others.find(|other| other.was.as_ref().is_some_and(continues)) {
        let fault = NormFault::ReusedNumber {
            id: short(id),
            by: short(&by.id),
        };
        r.say(mark_of(node, "id"), fault);
    }
}

fn known_kind(r: &mut Reader<'_>, norm: &Norm, node: Option<&Node<'_>>) {
    let Some(node) = node else { return };
    let Some(id) = node.text().filter(|id| norm.kind(id).is_none()) else {
        return;
    };
    let known = || norm.kinds.iter().map(|kind| kind.id.as_str());
    let fault = NormFault::UnknownKind {
        kind: short(id),
        nearest: r.source.nearest(id, known()),
        known: first_of(known()),
    };
    r.say(node.mark, fault);
}

/// The norm's own id and versions; `id@version` is how others name a norm, and has
/// the one that belongs here in it.
fn plain_names(r: &mut Reader<'_>, root: &Node<'_>) {
    for (key, dots) in [("id", false), ("version", true), ("replaces", true)] {
        let Some(node) = root.get(key) else { continue };
        let Some(mut fault) = node.text().and_then(|id| bad_id(id, dots)) else {
            continue;
        };
        let named = node.text().and_then(|id| id.split_once('@'));
        let part = named.map(|(id, version)| if dots { version } else { id });
        if let (ShapeFault::BadId { instead, .. }, Some(part)) = (&mut fault, part)
            && id_is_plain(part, dots)
        {
            *instead = Some(part.to_owned());
        }
        r.say(node.mark, fault);
    }
}

/// The ids of kinds and sources, which are keys.
fn plain_keys(r: &mut Reader<'_>, root: &Node<'_>) {
    let tables = ["kinds", "sources"].into_iter();
    for entry in tables
        .filter_map(|key| root.get(key))
        .flat_map(Node::entries)
    {
        if let Some(fault) = bad_id(&entry.key.text, false) {
            r.say(entry.key.mark, fault);
        }
    }
}

/// A text that must say something and is there but blank.
fn empty_texts(r: &mut Reader<'_>, node: &Node<'_>) {
    match &node.value {
        Value::Table(entries) => {
            for entry in entries {
                if matches!(&entry.value.value, Value::Scalar(text) if text.trim().is_empty()) {
                    let key = short(&entry.key.text);
                    r.say_once(entry.value.mark, ShapeFault::EmptyText { key });
                }
                empty_texts(r, &entry.value);
            }
        }
        Value::List(items) => items.iter().for_each(|item| empty_texts(r, item)),
        Value::Absent | Value::Scalar(_) | Value::Broken => {}
    }
}

/// The ids of one list, with the line of each.
#[derive(Default)]
struct SeenIds {
    ids: BTreeMap<String, Mark>,
}

impl SeenIds {
    /// The next item of the list; its id may hold dots where it is the number of a
    /// requirement or theme.
    fn see(&mut self, r: &mut Reader<'_>, item: &Node<'_>, dots: bool) {
        let Some(node) = item.get("id") else { return };
        let Some(id) = node.text() else { return };
        if let Some(fault) = bad_id(id, dots) {
            r.say(node.mark, fault);
        }
        match self.ids.get(id) {
            Some(first) => {
                let fault = ShapeFault::DuplicateId {
                    id: short(id),
                    first: first.line,
                };
                r.say(node.mark, fault);
            }
            None => {
                self.ids.insert(id.to_owned(), node.mark);
            }
        }
    }
}

fn items<'n, 't>(node: &'n Node<'t>, key: &str) -> &'n [Node<'t>] {
    node.get(key).and_then(Node::list).unwrap_or(&[])
}

fn word<W: Word>(node: &Node<'_>, key: &str) -> Option<W> {
    let text = node.get(key).and_then(Node::text)?;
    W::of_word(text.trim())
}

fn mark_of(node: &Node<'_>, key: &str) -> Mark {
    node.get(key).map_or(node.mark, |value| value.mark)
}
