//! What must hold within a register.

use super::model::{Participant, Recorded};
use crate::document::{Mark, Node, Reader, Value, short};
use crate::norm::bad_id;
use crate::problem::{ShapeFault, WorkspaceFault, nearest};

/// A participant with the table it was read from.
pub(super) type Entry<'n, 't> = (&'n Node<'t>, Participant);

/// Notes what is wrong with the participants, each and together.
pub(super) fn participants(r: &mut Reader<'_>, entries: &[Entry<'_, '_>]) {
    for (at, (node, participant)) in entries.iter().enumerate() {
        id(r, node, participant, &entries[..at]);
        if let (Some(joined), Some(left)) = (participant.joined, participant.left)
            && left <= joined
        {
            r.say(mark(node, "left"), WorkspaceFault::LeftBeforeJoined);
        }
        for (number, other) in participant.continues.iter().enumerate() {
            continued(r, entries, at, (number, other));
        }
    }
}

fn mark(node: &Node<'_>, key: &str) -> Mark {
    node.get(key).map_or(node.mark, |value| value.mark)
}

fn id(r: &mut Reader<'_>, node: &Node<'_>, participant: &Participant, before: &[Entry<'_, '_>]) {
    let id = &participant.id;
    if id.is_empty() {
        return;
    }
    if let Some(fault) = bad_id(id, false) {
        r.say(mark(node, "id"), fault);
    } else if let Some((first, _)) = before.iter().find(|(_, other)| other.id == *id) {
        let fault = ShapeFault::DuplicateId {
            id: short(id),
            first: mark(first, "id").line,
        };
        r.say(mark(node, "id"), fault);
    }
}

/// Whether an organisation can be the continuation of another.
fn continued(
    r: &mut Reader<'_>,
    entries: &[Entry<'_, '_>],
    at: usize,
    (number, id): (usize, &str),
) {
    let Some((node, participant)) = entries.get(at) else {
        return;
    };
    let place = match node.get("continues").map(|node| &node.value) {
        Some(Value::List(items)) => items.get(number).map(|item| item.mark),
        _ => None,
    };
    let place = place.unwrap_or(node.mark);
    let Some((_, other)) = entries.iter().find(|(_, other)| other.id == id) else {
        let known = || entries.iter().map(|(_, other)| other.id.as_str());
        let fault = WorkspaceFault::UnknownOrganisation {
            id: short(id),
            nearest: nearest(id, known()).map(str::to_owned),
            known: known().map(str::to_owned).collect(),
        };
        r.say(place, fault);
        return;
    };
    let id = id.to_owned();
    if leads_to(entries, other, &participant.id) {
        r.say(
            place,
            WorkspaceFault::ContinuesItself {
                id: participant.id.clone(),
            },
        );
        return;
    }
    let names = |(_, by): &&Entry<'_, '_>| by.continues.contains(&id);
    if let Some((_, by)) = entries[..at].iter().find(names) {
        let by = by.id.clone();
        r.say(place, WorkspaceFault::ContinuedTwice { id, by });
        return;
    }
    let from = participant.joined;
    let gone = match (other.left, from) {
        (Some(left), Some(from)) => left <= from,
        (Some(_), None) => true,
        (None, _) => false,
    };
    if !gone {
        r.say(place, WorkspaceFault::StillTakesPart { id, from });
    }
}

/// Whether an organisation is, or continues, another, however many steps back.
fn leads_to(entries: &[Entry<'_, '_>], from: &Participant, id: &str) -> bool {
    let mut open: Vec<&str> = vec![&from.id];
    let mut seen: Vec<&str> = Vec::new();
    while let Some(next) = open.pop() {
        if next == id {
            return true;
        }
        if seen.contains(&next) {
            continue;
        }
        seen.push(next);
        let found = entries.iter().filter(|(_, other)| other.id == next);
        open.extend(found.flat_map(|(_, other)| other.continues.iter().map(String::as_str)));
    }
    false
}

/// Notes what is wrong with a record of a settled file.
pub(super) fn recorded(
    r: &mut Reader<'_>,
    node: &Node<'_>,
    recorded: &Recorded,
    before: &[Recorded],
) {
    if recorded.file.is_empty() || recorded.sha256.is_empty() {
        return;
    }
    let digit = |c: char| c.is_ascii_digit() || ('a'..='f').contains(&c);
    if recorded.sha256.len() != 64 || !recorded.sha256.chars().all(digit) {
        r.say(mark(node, "sha256"), WorkspaceFault::BadHash);
    }
    if let Some(first) = before.iter().find(|other| other.file == recorded.file) {
        let fault = ShapeFault::DuplicateId {
            id: short(&recorded.file),
            first: first.mark.line,
        };
        r.say(mark(node, "file"), fault);
    }
}
