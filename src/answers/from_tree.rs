//! From the tree to answers, with every problem on the way.

use std::sync::Arc;

use jiff::civil::Date;

use super::criteria_from_tree::{criteria, read_status};
use super::evidence::Document;
use super::evidence_from_tree::{evidence, said_document};
use super::fields;
use super::head::{Measurement, Organisation, Settled};
use super::last_done;
use super::model::{Action, Answer, Answers};
use super::obstacle;
use super::owners::{self, Owners};
use super::personal;
use super::share;
use super::status::Status;
use super::texts::{TextKind, Texts};
use crate::document::{
    Entry, Fields, Format, Located, Mark, Node, Parsed, Reader, Source, Value, short,
};
use crate::norm::{NormRef, bad_id};
use crate::problem::{AnswerFault, Problem, ShapeFault};

/// Answers that were read but not yet held against their norm.
#[derive(Debug)]
pub struct Draft {
    /// What could be read; absent when the file is no answers file at all.
    pub answers: Option<Answers>,
    /// What was found so far.
    pub problems: Vec<Problem>,
}

/// Reads answers; what can be read is kept beside the problems, so that the
/// norm can add its own in the same run.
pub fn read(source: &Source, parsed: Parsed<'_>) -> Draft {
    let mut reader = Reader::new(source, parsed.problems);
    let answers = parsed.root.and_then(|root| {
        personal::scan(&mut reader, &root);
        owners::scan(&mut reader, personal::texts_of(&root, "owner"));
        answers(&mut reader, &root)
    });
    Draft {
        answers,
        problems: reader.problems,
    }
}

fn answers(r: &mut Reader<'_>, root: &Node<'_>) -> Option<Answers> {
    let f = r.fields(root, fields::ANSWERS)?;
    let documents = documents(r, f);
    let entries = r.entries(f, "answers");
    let mut answers = Vec::new();
    for entry in entries {
        answers.extend(answer(r, entry));
    }
    Some(Answers {
        file: Arc::clone(&r.source.name),
        sheets: Arc::clone(&r.source.sheets),
        norm: Located {
            value: NormRef::parse(&r.text(f, "norm").unwrap_or_default()),
            mark: f.mark_of("norm"),
        },
        organisation: f
            .get("organisation")
            .map(|node| organisation(r, node))
            .unwrap_or_default(),
        measurement: f
            .get("measurement")
            .map_or_else(no_measurement, |node| measurement(r, node)),
        shared: f.get("shared").and_then(|node| share::read(r, node)),
        settled: f
            .get("settled")
            .and_then(|node| settled(r, node, f.get("shared").is_some())),
        documents,
        answers,
    })
}

fn organisation(r: &mut Reader<'_>, node: &Node<'_>) -> Organisation {
    let Some(f) = r.fields(node, fields::ORGANISATION) else {
        return Organisation::default();
    };
    plain_id(r, f, false);
    Organisation {
        id: r.located(f, "id"),
        name: r.located(f, "name"),
        kind: r
            .located(f, "kind")
            .map(|kind| kind.trim().to_ascii_lowercase()),
        region: r.located_text(f, "region"),
    }
}

fn measurement(r: &mut Reader<'_>, node: &Node<'_>) -> Measurement<Option<Date>> {
    let Some(f) = r.fields(node, fields::MEASUREMENT) else {
        return no_measurement();
    };
    plain_id(r, f, true);
    Measurement {
        id: r.text(f, "id").unwrap_or_default(),
        label: r.text(f, "label"),
        date: r.date(f, "date"),
        mark: f.mark_of("date"),
    }
}

fn no_measurement() -> Measurement<Option<Date>> {
    Measurement {
        id: String::new(),
        label: None,
        date: None,
        mark: Mark::default(),
    }
}

/// Who settled it and when: both belong to it. Of a file that was shared, by whom may
/// have been left out.
fn settled(r: &mut Reader<'_>, node: &Node<'_>, is_shared: bool) -> Option<Settled> {
    let f = r.fields(node, fields::SETTLED)?;
    let settled = Settled {
        by: r.text(f, "by"),
        date: r.date(f, "date"),
        reference: r.text(f, "ref"),
        roles: Located {
            value: owners(r, f, "roles"),
            mark: f.mark_of("roles"),
        },
    };
    // Keys without values say nothing: still a draft.
    if settled.is_blank() {
        return None;
    }
    let is_text = |node: &Node<'_>| node.text().is_some();
    let lacks_by = settled.by.is_none() && f.get("by").is_none_or(is_text);
    let lacking = [
        ("by", lacks_by && !is_shared),
        ("date", f.get("date").is_none()),
    ];
    for (key, _) in lacking.into_iter().filter(|(_, lacks)| *lacks) {
        r.say(f.mark_of(key), AnswerFault::HalfSettled { key });
    }
    Some(settled)
}

fn documents(r: &mut Reader<'_>, f: Fields<'_, '_>) -> Vec<Document> {
    let items = r.list(f, "documents");
    let mut documents: Vec<Document> = Vec::new();
    for item in items {
        let Some(f) = r.fields(item, fields::DOCUMENT) else {
            continue;
        };
        plain_id(r, f, true);
        let document = Document {
            id: r.text(f, "id"),
            ..said_document(r, f)
        };
        let first = documents
            .iter()
            .find(|other| other.id == document.id && other.id.is_some());
        if let (Some(first), Some(id)) = (first, &document.id) {
            let fault = ShapeFault::DuplicateId {
                id: short(id),
                first: first.mark.line,
            };
            r.say(f.mark_of("id"), fault);
        }
        documents.push(document);
    }
    documents
}

fn answer(r: &mut Reader<'_>, entry: &Entry<'_>) -> Option<Answer> {
    if let Some(ids) = unquoted_ids(r.source, entry) {
        for (mark, id) in ids {
            r.say(mark, ShapeFault::UnquotedId { id });
        }
        return None;
    }
    let id = Located {
        value: entry.key.text.to_string(),
        mark: entry.key.mark,
    };
    if entry.value.is_absent() {
        return Some(Answer::unanswered(id));
    }
    let Some(f) = r.fields(&entry.value, fields::ANSWER) else {
        return Some(Answer::unanswered(id));
    };
    Some(Answer {
        status: status(r, f, id.mark),
        criteria: criteria(r, f),
        owner: owners(r, f, "owner"),
        last_done: last_done::read(r, f),
        obstacles: obstacle::read(r, f),
        evidence: evidence(r, f),
        actions: actions(r, f),
        occasion: r.word(f, "occasion").map(|value| Located {
            value,
            mark: f.mark_of("occasion"),
        }),
        confirmed: r.flag(f, "confirmed").unwrap_or(true),
        texts: texts(r, f),
        id,
    })
}

fn texts(r: &mut Reader<'_>, f: Fields<'_, '_>) -> Texts {
    Texts::new(|kind| match kind == TextKind::Note {
        true => note(r, f),
        false => r.text(f, kind.name()),
    })
}

fn owners(r: &mut Reader<'_>, f: Fields<'_, '_>, key: &str) -> Owners {
    let texts = r.one_or_more(f, key).into_iter();
    Owners::of_texts(texts.map(|text| text.value))
}

/// A note that was refused is a note all the same: it needs no second problem.
fn note(r: &mut Reader<'_>, f: Fields<'_, '_>) -> Option<String> {
    let text = r.text(f, "note");
    let refused = f
        .get("note")
        .is_some_and(|node| !matches!(node.value, Value::Scalar(_)));
    text.or_else(|| refused.then(String::new))
}

/// TOML reads `[answers.2.10]` as a table 10 in a table 2; these are the ids that were meant.
fn unquoted_ids(source: &Source, entry: &Entry<'_>) -> Option<Vec<(Mark, String)>> {
    let digits = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    let inner = entry.value.entries();
    let dotted = source.format == Format::Toml
        && digits(&entry.key.text)
        && !inner.is_empty()
        && inner.iter().all(|inner| digits(&inner.key.text));
    dotted.then(|| {
        let ids = inner.iter().map(|inner| {
            (
                inner.key.mark,
                format!("{}.{}", entry.key.text, inner.key.text),
            )
        });
        ids.collect()
    })
}

fn status(r: &mut Reader<'_>, f: Fields<'_, '_>, key: Mark) -> Located<Status> {
    let value = f
        .get("status")
        .and_then(|node| read_status(r, "status", node));
    Located {
        value: value.unwrap_or_default(),
        mark: f.get("status").map_or(key, |node| node.mark),
    }
}

fn actions(r: &mut Reader<'_>, f: Fields<'_, '_>) -> Vec<Action> {
    let items = r.list(f, "actions");
    let mut actions = Vec::new();
    for item in items {
        let Some(f) = r.fields(item, fields::ACTION) else {
            continue;
        };
        plain_id(r, f, true);
        actions.push(Action {
            id: r.text(f, "id"),
            title: r.text(f, "title").unwrap_or_default(),
            owner: owners(r, f, "owner"),
            due: r.date(f, "due"),
            done: r.flag(f, "done").unwrap_or_default(),
            public: r.flag(f, "public").unwrap_or_default(),
            mark: f.mark(),
        });
    }
    actions
}

fn plain_id(r: &mut Reader<'_>, f: Fields<'_, '_>, dots: bool) {
    let Some(node) = f.get("id") else { return };
    if let Value::Scalar(id) = &node.value
        // An empty one was named as empty.
        && !id.trim().is_empty()
        && let Some(fault) = bad_id(id, dots).or_else(|| became_decimal(id))
    {
        r.say(node.mark, fault);
    }
}

/// A whole number that a program gave a decimal: `2026.0`.
fn became_decimal(id: &str) -> Option<ShapeFault> {
    let whole = id.strip_suffix(".0")?;
    let is_number = whole.len() > 2 && whole.bytes().all(|byte| byte.is_ascii_digit());
    is_number.then(|| ShapeFault::DecimalId {
        id: short(id),
        whole: whole.to_owned(),
    })
}
