//! What must hold within a norm, and between it and the version before.

use std::collections::BTreeMap;

use super::model::{Norm, Requirement};
use super::parties::Narrower;
use crate::document::{Located, Node, Reader, Value, short};
use crate::problem::{NormFault, ShapeFault, first_of, nearest_id};

/// Notes everything that does not hold.
pub(super) fn check(r: &mut Reader<'_>, norm: &Norm, before: Option<&Norm>) {
    distinct(r, norm.themes.iter().map(|theme| &theme.id));
    distinct(r, norm.requirements().map(|requirement| &requirement.id));
    for theme in &norm.themes {
        distinct(r, theme.sections.iter().map(|section| &section.id));
    }
    for requirement in norm.requirements() {
        check_requirement(r, requirement, norm);
        check_was(r, requirement, norm, before);
    }
    let kinds = norm.participants.iter().map(|named| &named.kind);
    for kind in kinds.filter(|kind| !kind.is_empty()) {
        known_kind(r, norm, kind);
    }
    if let Some(source) = &norm.signed_source {
        known_source(r, norm, source);
        if norm.signed.is_none() {
            r.say(source.mark, NormFault::SourceWithoutSigned);
        }
    }
}

fn check_requirement(r: &mut Reader<'_>, requirement: &Requirement, norm: &Norm) {
    let kinds = requirement.addresses.iter().chain(&requirement.with);
    for kind in kinds.chain(&requirement.answered_by) {
        known_kind(r, norm, kind);
    }
    let narrower = requirement.narrower.as_ref();
    check_narrower(r, narrower, &requirement.addresses, norm);
    check_collective(r, requirement, norm);
    check_sources(r, requirement, norm);
    distinct(
        r,
        requirement.criteria.iter().map(|criterion| &criterion.id),
    );
    let intervals = requirement.every.iter();
    distinct(r, intervals.filter_map(|every| every.id.as_ref()));
    for criterion in &requirement.criteria {
        distinct(r, criterion.criteria.iter().map(|child| &child.id));
    }
    for (_, criterion) in requirement.criterion_paths() {
        for kind in &criterion.addresses {
            known_kind(r, norm, kind);
        }
        let asked = match criterion.addresses.as_slice() {
            [] => &requirement.addresses,
            _ => &criterion.addresses,
        };
        check_narrower(r, criterion.narrower.as_ref(), asked, norm);
    }
}

/// What is narrower is so within the kinds that are asked.
fn check_narrower(
    r: &mut Reader<'_>,
    narrower: Option<&Narrower>,
    asked: &[Located<String>],
    norm: &Norm,
) {
    for kind in narrower.iter().flat_map(|narrower| &narrower.to) {
        known_kind(r, norm, kind);
        if norm.kind(kind).is_some() && !asked.contains(kind) {
            let fault = NormFault::NarrowerNotAddressed { kind: short(kind) };
            r.say(kind.mark, fault);
        }
    }
}

fn check_collective(r: &mut Reader<'_>, requirement: &Requirement, norm: &Norm) {
    let Some(body) = &requirement.answered_by else {
        return;
    };
    if let Some(kind) = norm.kind(body).filter(|kind| !kind.collective) {
        let kind = kind.id.clone();
        r.say(body.mark, NormFault::NotCollective { kind });
    }
}

fn check_sources(r: &mut Reader<'_>, requirement: &Requirement, norm: &Norm) {
    for (id, _) in &requirement.source {
        known_source(r, norm, id);
    }
}

fn known_source(r: &mut Reader<'_>, norm: &Norm, id: &Located<String>) {
    if norm.source_title(id).is_some() {
        return;
    }
    let known = norm.sources.iter().map(|source| source.id.as_str());
    let fault = NormFault::UnknownSource {
        source: short(id),
        nearest: r.source.nearest(id, known),
    };
    r.say(id.mark, fault);
}

fn check_was(r: &mut Reader<'_>, requirement: &Requirement, norm: &Norm, before: Option<&Norm>) {
    let Some(was) = &requirement.was else {
        check_reused(r, requirement, norm, before);
        return;
    };
    if norm.replaces.is_none() {
        r.say(was.mark, NormFault::WasWithoutReplaces);
        return;
    }
    let Some(before) = before else { return };
    for id in was.iter().filter(|id| before.requirement(id).is_none()) {
        let all = before.requirements().map(|old| old.id.as_str());
        let known: Vec<&str> = all.take_while(|_| r.source.is_helped()).collect();
        let fault = NormFault::BrokenWas {
            id: short(id),
            version: before.version.clone(),
            nearest: nearest_id(id, &known).map(str::to_owned),
        };
        r.say(id.mark, fault);
    }
}

/// A number of the version before goes on under another number: whether this one is
/// a part of it or something new must be said.
fn check_reused(r: &mut Reader<'_>, requirement: &Requirement, norm: &Norm, before: Option<&Norm>) {
    let id = &requirement.id;
    if before.is_none_or(|before| before.requirement(id).is_none()) {
        return;
    }
    let continues = |other: &&Requirement| other.was.as_ref().is_some_and(|was| was.contains(id));
    if let Some(by) = norm.requirements().find(continues) {
        let fault = NormFault::ReusedNumber {
            id: short(id),
            by: short(&by.id),
        };
        r.say(id.mark, fault);
    }
}

fn known_kind(r: &mut Reader<'_>, norm: &Norm, kind: &Located<String>) {
    if norm.kind(kind).is_some() {
        return;
    }
    let known = || norm.kinds.iter().map(|kind| kind.id.as_str());
    let fault = NormFault::UnknownKind {
        kind: short(kind),
        nearest: r.source.nearest(kind, known()),
        known: first_of(known()),
    };
    r.say(kind.mark, fault);
}

/// Notes every id that one before it in the list has already; that one is not there
/// at all is told where it is read.
fn distinct<'n>(r: &mut Reader<'_>, ids: impl Iterator<Item = &'n Located<String>>) {
    let mut first: BTreeMap<&str, u32> = BTreeMap::new();
    for id in ids.filter(|id| !id.is_empty()) {
        match first.get(id.as_str()) {
            Some(first) => {
                let (id_text, first) = (short(id), *first);
                r.say(id.mark, ShapeFault::DuplicateId { id: id_text, first });
            }
            None => {
                first.insert(id.as_str(), id.mark.line);
            }
        }
    }
}

/// Notes every text that is there but blank: of a norm each must say something.
pub(super) fn no_blank_texts(r: &mut Reader<'_>, node: &Node<'_>) {
    match &node.value {
        Value::Table(entries) => {
            for entry in entries {
                let one_or_more = entry.value.list().unwrap_or_default();
                for text in one_or_more.iter().chain([&entry.value]) {
                    if matches!(&text.value, Value::Scalar(text) if text.trim().is_empty()) {
                        let key = short(&entry.key.text);
                        r.say_once(text.mark, ShapeFault::EmptyText { key });
                    }
                }
                no_blank_texts(r, &entry.value);
            }
        }
        Value::List(items) => items.iter().for_each(|item| no_blank_texts(r, item)),
        Value::Absent | Value::Scalar(_) | Value::Broken => {}
    }
}
