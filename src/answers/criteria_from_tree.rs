//! From the tree to a status, and to the criteria of an answer with theirs.

use super::evidence_from_tree::evidence;
use super::fields;
use super::model::CriterionAnswer;
use super::status::Status;
use crate::document::{Entry, Fields, Located, Node, Reader, Value, plain_word, short};
use crate::problem::ShapeFault;

/// A status as people write it; none where nothing or no status stands.
pub(super) fn read_status(r: &mut Reader<'_>, key: &str, node: &Node<'_>) -> Option<Status> {
    let text = r.scalar(node)?;
    if text.trim().is_empty() {
        return None;
    }
    let status = Status::read(text);
    if status.is_none() {
        let fault = ShapeFault::UnknownWord {
            key: plain_word(key),
            word: shown_status(text),
            instead: Status::instead(text).map(str::to_owned),
            known: Status::OFFERED.map(str::to_owned).to_vec(),
        };
        r.say(node.mark, fault);
    }
    status
}

/// Every criterion of an answer, with its own answer.
pub(super) fn criteria(r: &mut Reader<'_>, f: Fields<'_, '_>) -> Vec<CriterionAnswer> {
    let entries = r.entries(f, "criteria");
    let criteria = entries.iter().filter_map(|entry| criterion(r, entry));
    criteria.collect()
}

fn criterion(r: &mut Reader<'_>, entry: &Entry<'_>) -> Option<CriterionAnswer> {
    let path = Located {
        value: entry.key.text.to_string(),
        mark: entry.key.mark,
    };
    let of_status = |status: Option<Status>| CriterionAnswer {
        path,
        status: status.unwrap_or_default(),
        note: None,
        evidence: Vec::new(),
    };
    match &entry.value.value {
        Value::Absent => Some(of_status(None)),
        Value::Table(inner) if is_nested(r, inner) => {
            for child in inner {
                let fault = ShapeFault::NestedCriterion {
                    parent: plain_word(&entry.key.text),
                    child: plain_word(&child.key.text),
                };
                r.say(child.key.mark, fault);
            }
            None
        }
        Value::Table(_) => {
            let f = r.fields(&entry.value, fields::CRITERION)?;
            let status = f.get("status");
            let status = status.and_then(|node| read_status(r, "status", node));
            Some(CriterionAnswer {
                note: r.text(f, "note"),
                evidence: evidence(r, f),
                ..of_status(status)
            })
        }
        Value::Scalar(_) | Value::List(_) | Value::Broken => {
            Some(of_status(read_status(r, &entry.key.text, &entry.value)))
        }
    }
}

/// A wrong status as a message repeats it: a word, or words that we know.
fn shown_status(text: &str) -> String {
    match Status::instead(text) {
        Some(_) => short(text),
        None => plain_word(text),
    }
}

/// Whether somebody wrote children under a criterion instead of `parent.child`: none of
/// the keys is one of ours, is like one of ours, or has a list, which no child has.
fn is_nested(r: &Reader<'_>, inner: &[Entry<'_>]) -> bool {
    let known = || fields::CRITERION.iter().map(|field| field.name);
    let own = |entry: &Entry<'_>| {
        matches!(entry.value.value, Value::List(_))
            || known().any(|name| name == entry.key.text)
            || r.source.nearest(&entry.key.text, known()).is_some()
    };
    !inner.is_empty() && !inner.iter().any(own)
}
