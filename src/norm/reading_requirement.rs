//! Reads the themes of a norm, with what they ask.

use super::criterion::{Criterion, Force};
use super::duty::{Nature, Recurrence};
use super::fields::{self, Basis};
use super::fields_requirement as own;
use super::model::Requirement;
use super::parties::Narrower;
use super::reading::{id, places, reference, table, tables};
use super::reading_time::{interval, when};
use super::theme::{Section, Theme};
use crate::document::{Fields, Located, Node, Reader};
use crate::problem::{NormFault, ShapeFault};

pub(super) fn theme(r: &mut Reader<'_>, node: &Node<'_>) -> Theme {
    let Some(f) = r.fields(node, fields::THEME) else {
        return Theme::default();
    };
    let (requirements, sections) = requirements(r, f);
    Theme {
        id: id(r, f, true),
        title: r.text(f, "title").unwrap_or_default(),
        aim: r.text(f, "aim"),
        requirements,
        sections,
    }
}

/// The requirements of a theme in one list, and where its sections begin.
fn requirements(r: &mut Reader<'_>, f: Fields<'_, '_>) -> (Vec<Requirement>, Vec<Section>) {
    let mut requirements = tables(r, f, "requirements", requirement);
    let mut sections = Vec::new();
    for (section, own) in tables(r, f, "sections", section) {
        sections.push(Section {
            begins: requirements.len(),
            ..section
        });
        requirements.extend(own);
    }
    requirements_are_there(r, f);
    (requirements, sections)
}

/// A theme asks something, in sections or without.
fn requirements_are_there(r: &mut Reader<'_>, f: Fields<'_, '_>) {
    let says = |key: &str| {
        let items = f.get(key).and_then(Node::list);
        f.get(key).is_some() && items.is_none_or(|items| !items.is_empty())
    };
    if !says("requirements") && !says("sections") {
        let key = "requirements".to_owned();
        match f.get("requirements") {
            Some(node) => r.say(node.mark, ShapeFault::EmptyText { key }),
            None => r.say(f.mark(), ShapeFault::MissingKey { key }),
        }
    }
}

fn section(r: &mut Reader<'_>, node: &Node<'_>) -> (Section, Vec<Requirement>) {
    let Some(f) = r.fields(node, fields::SECTION) else {
        return (Section::default(), Vec::new());
    };
    let section = Section {
        id: id(r, f, false),
        title: r.text(f, "title").unwrap_or_default(),
        begins: 0,
    };
    (section, tables(r, f, "requirements", requirement))
}

pub(super) fn requirement(r: &mut Reader<'_>, node: &Node<'_>) -> Requirement {
    let Some(f) = r.fields(node, own::REQUIREMENT) else {
        return Requirement::default();
    };
    let inferred = r.word(f, "addresses_basis") == Some(Basis::Inferred);
    if inferred && node.get("remark").is_none() {
        r.say(
            f.mark_of("addresses_basis"),
            NormFault::InferredWithoutRemark,
        );
    }
    let nature = r.word(f, "nature");
    let every = recurrences(r, f);
    if nature == Some(Nature::Recurring) && every.is_empty() {
        r.say(f.mark_of("nature"), NormFault::RecurringWithoutEvery);
    }
    Requirement {
        id: id(r, f, true),
        title: r.text(f, "title").unwrap_or_default(),
        question: r.text(f, "question").unwrap_or_default(),
        addresses: r.located_texts(f, "addresses"),
        inferred,
        answered_by: f.get("answered_by").map(|_| r.located(f, "answered_by")),
        with: r.located_texts(f, "with"),
        narrower: table(r, f, "narrower", narrower),
        nature: nature.unwrap_or_default(),
        every,
        due: when(r, f, "due"),
        criteria: tables(r, f, "criteria", criterion),
        guidance: r.text(f, "guidance"),
        references: tables(r, f, "references", reference),
        source: places(r, f),
        remark: r.text(f, "remark"),
        was: f.get("was").map(|node| Located {
            value: r.located_texts(f, "was"),
            mark: node.mark,
        }),
        statement: r.text(f, "statement"),
    }
}

fn narrower(r: &mut Reader<'_>, node: &Node<'_>) -> Narrower {
    let f = r.fields(node, own::NARROWER);
    Narrower {
        to: f.map(|f| r.located_texts(f, "to")).unwrap_or_default(),
        why: f.and_then(|f| r.text(f, "why")).unwrap_or_default(),
    }
}

/// Answers tell several intervals apart by their ids, so each must have one.
fn recurrences(r: &mut Reader<'_>, f: Fields<'_, '_>) -> Vec<Recurrence> {
    let items = r.list(f, "every");
    let has_id = |item: &Node<'_>| item.get("id").is_some_and(|id| !id.is_absent());
    for item in items.iter().filter(|item| items.len() > 1 && !has_id(item)) {
        r.missing_key(item, "id");
    }
    items.iter().map(|item| recurrence(r, item)).collect()
}

fn recurrence(r: &mut Reader<'_>, node: &Node<'_>) -> Recurrence {
    let f = r.fields(node, own::EVERY);
    let named = f.filter(|f| f.get("id").is_some());
    Recurrence {
        id: named.map(|f| id(r, f, false)),
        interval: f.and_then(|f| interval(r, f, "interval")),
        bound: f.and_then(|f| r.word(f, "bound")),
        place: f.and_then(|f| r.word(f, "where")).unwrap_or_default(),
        what: f.and_then(|f| r.text(f, "what")),
    }
}

pub(super) fn criterion(r: &mut Reader<'_>, node: &Node<'_>) -> Criterion {
    let f = r.fields(node, own::CRITERION);
    let criteria = f.map(|f| tables(r, f, "criteria", child));
    let criteria = criteria.unwrap_or_default();
    if let Some(need) = node.get("need")
        && criteria.is_empty()
    {
        r.say(need.mark, NormFault::NeedWithoutChildren);
    }
    Criterion {
        criteria,
        ..plain_criterion(r, f)
    }
}

fn child(r: &mut Reader<'_>, node: &Node<'_>) -> Criterion {
    let f = r.fields(node, own::CHILD);
    plain_criterion(r, f)
}

fn plain_criterion(r: &mut Reader<'_>, f: Option<Fields<'_, '_>>) -> Criterion {
    Criterion {
        id: f.map(|f| id(r, f, false)).unwrap_or_default(),
        text: f.and_then(|f| r.text(f, "text")).unwrap_or_default(),
        place: f.and_then(|f| r.word(f, "where")).unwrap_or_default(),
        force: f.and_then(|f| r.word(f, "force")).unwrap_or(Force::Part),
        need: f.and_then(|f| r.word(f, "need")).unwrap_or_default(),
        addresses: f
            .map(|f| r.located_texts(f, "addresses"))
            .unwrap_or_default(),
        narrower: f.and_then(|f| table(r, f, "narrower", narrower)),
        criteria: Vec::new(),
    }
}
