//! What must hold within a register.

use std::collections::HashMap;

use super::model::{Participant, Recorded};
use crate::document::{Located, Reader, short};
use crate::norm::bad_id;
use crate::problem::{ShapeFault, WorkspaceFault, first_of};

/// The participants by their ids, looked up in one step however many there are.
struct RegisterCheck<'e> {
    participants: &'e [Participant],
    /// The first of each id.
    first: HashMap<&'e str, usize>,
    /// Which circle of continuations each is part of.
    circles: Vec<usize>,
}

/// Notes what is wrong with the participants, each and together.
pub(super) fn participants(r: &mut Reader<'_>, participants: &[Participant]) {
    let mut first: HashMap<&str, usize> = HashMap::new();
    for (at, participant) in participants.iter().enumerate() {
        first.entry(&participant.id).or_insert(at);
    }
    let circles = circles(participants, &first);
    let register = RegisterCheck {
        participants,
        first,
        circles,
    };
    let mut continued_by: HashMap<&str, &str> = HashMap::new();
    for (at, participant) in participants.iter().enumerate() {
        id(r, participant, register.before(at));
        if let (Some(joined), Some(left)) = (participant.joined, &participant.left)
            && **left <= joined
        {
            r.say(left.mark, WorkspaceFault::LeftBeforeJoined);
        }
        for other in &participant.continues {
            let by = continued_by.get(other.as_str()).copied();
            register.continued(r, at, other, by);
        }
        for other in &participant.continues {
            continued_by.entry(other).or_insert(&participant.id);
        }
    }
}

/// Numbers each participant by the circle of continuations that it is part of;
/// one that is in no circle has a number of its own.
fn circles(participants: &[Participant], first: &HashMap<&str, usize>) -> Vec<usize> {
    let mut forth: Vec<Vec<usize>> = vec![Vec::new(); participants.len()];
    let mut back = forth.clone();
    for (at, participant) in participants.iter().enumerate() {
        // Those of one id are one organisation.
        let at = first.get(participant.id.as_str()).copied().unwrap_or(at);
        for other in &participant.continues {
            if let Some(other) = first.get(other.as_str()) {
                forth[at].push(*other);
                back[*other].push(at);
            }
        }
    }
    let mut circles = vec![usize::MAX; participants.len()];
    for from in finished(&forth).into_iter().rev() {
        let mut open = vec![from];
        while let Some(next) = open.pop() {
            if circles[next] == usize::MAX {
                circles[next] = from;
                open.extend(&back[next]);
            }
        }
    }
    circles
}

/// All of a graph in the order in which a walk in depth is done with them.
fn finished(forth: &[Vec<usize>]) -> Vec<usize> {
    let mut order = Vec::with_capacity(forth.len());
    let mut seen = vec![false; forth.len()];
    for from in 0..forth.len() {
        let mut open = vec![(from, 0)];
        while let Some((at, step)) = open.pop() {
            if step == 0 && std::mem::replace(&mut seen[at], true) {
                continue;
            }
            match forth[at].get(step) {
                Some(next) => open.extend([(at, step + 1), (*next, 0)]),
                None => order.push(at),
            }
        }
    }
    order
}

fn id(r: &mut Reader<'_>, participant: &Participant, first: Option<&Participant>) {
    let id = &participant.id;
    if id.is_empty() {
        return;
    }
    if let Some(fault) = bad_id(id, false) {
        r.say(id.mark, fault);
    } else if let Some(first) = first {
        let fault = ShapeFault::DuplicateId {
            id: short(id),
            first: first.id.mark.line,
        };
        r.say(id.mark, fault);
    }
}

impl RegisterCheck<'_> {
    /// The one with the same id before a participant.
    fn before(&self, at: usize) -> Option<&Participant> {
        let first = *self.first.get(self.participants[at].id.as_str())?;
        (first < at).then(|| &self.participants[first])
    }

    /// Whether an organisation can be the continuation of another, which `by`
    /// continues already.
    fn continued(&self, r: &mut Reader<'_>, at: usize, id: &Located<String>, by: Option<&str>) {
        let participant = &self.participants[at];
        let place = id.mark;
        let Some(found) = self.first.get(id.as_str()).copied() else {
            let known = || self.participants.iter().map(|other| other.id.as_str());
            let fault = WorkspaceFault::UnknownOrganisation {
                id: short(id),
                nearest: r.source.nearest(id, known()),
                known: first_of(known()),
            };
            r.say(place, fault);
            return;
        };
        let own = self.first.get(participant.id.as_str()).copied();
        if self.circles[own.unwrap_or(at)] == self.circles[found] {
            let id = short(&participant.id);
            r.say(place, WorkspaceFault::ContinuesItself { id });
        } else if let Some(by) = by {
            let (id, by) = (short(id), short(by));
            r.say(place, WorkspaceFault::ContinuedTwice { id, by });
        } else if takes_part_after(&self.participants[found], participant) {
            let (id, from) = (short(id), participant.joined);
            r.say(place, WorkspaceFault::StillTakesPart { id, from });
        }
    }
}

/// Whether an organisation still takes part when another has taken its place.
fn takes_part_after(other: &Participant, participant: &Participant) -> bool {
    match (&other.left, participant.joined) {
        (Some(left), Some(from)) => **left > from,
        (Some(_), None) => false,
        (None, _) => true,
    }
}

/// Notes what is wrong with a record of a settled file.
pub(super) fn recorded(r: &mut Reader<'_>, recorded: &Recorded, before: &[Recorded]) {
    if recorded.file.is_empty() || recorded.sha256.is_empty() {
        return;
    }
    let digit = |c: char| c.is_ascii_digit() || ('a'..='f').contains(&c);
    if recorded.sha256.len() != 64 || !recorded.sha256.chars().all(digit) {
        r.say(recorded.sha256.mark, WorkspaceFault::BadHash);
    }
    if let Some(first) = before.iter().find(|other| other.file == recorded.file) {
        let fault = ShapeFault::DuplicateId {
            id: short(&recorded.file),
            first: first.file.mark.line,
        };
        r.say(recorded.file.mark, fault);
    }
}
