//! Reads what a norm says of itself: its words, its kinds, its sources and its organisations.

use super::background::{About, Evaluated, Measured, SourceText, Terms};
use super::fields::{self};
use super::parties::{Contact, Kind, NamedOrganisation};
use super::reading::key_id;
use super::reading_time::{interval, window};
use crate::document::{Fields, Node, Reader};
use crate::problem::ShapeFault;

pub(super) fn measured(r: &mut Reader<'_>, node: &Node<'_>) -> Measured {
    let Some(f) = r.fields(node, fields::MEASURED) else {
        return Measured::default();
    };
    Measured {
        every: interval(r, f, "every"),
        baseline: r.year(f, "baseline"),
    }
}

pub(super) fn evaluated(r: &mut Reader<'_>, node: &Node<'_>) -> Option<Evaluated> {
    let f = r.fields(node, fields::EVALUATED)?;
    Some(Evaluated {
        when: window(r, f)?,
        by: r.texts(f, "by"),
    })
}

pub(super) fn about(r: &mut Reader<'_>, node: &Node<'_>) -> About {
    let Some(f) = r.fields(node, fields::ABOUT) else {
        return About::default();
    };
    About {
        purpose: r.text(f, "purpose"),
        level: r.text(f, "level"),
        supervision: r.text(f, "supervision"),
        support: r.text(f, "support"),
        goals: r.texts(f, "goals"),
    }
}

pub(super) fn participant(r: &mut Reader<'_>, node: &Node<'_>) -> NamedOrganisation {
    let f = r.fields(node, fields::PARTICIPANT);
    NamedOrganisation {
        name: f.and_then(|f| r.text(f, "name")).unwrap_or_default(),
        kind: f.map(|f| r.located(f, "kind")).unwrap_or_default(),
    }
}

pub(super) fn contact(r: &mut Reader<'_>, node: &Node<'_>) -> Contact {
    let f = r.fields(node, fields::CONTACT);
    let mut text = |name| f.and_then(|f| r.text(f, name));
    Contact {
        name: text("name").unwrap_or_default(),
        email: text("email"),
        url: text("url"),
    }
}

pub(super) fn terms(r: &mut Reader<'_>, node: &Node<'_>) -> Terms {
    let Some(f) = r.fields(node, fields::TERMS) else {
        return Terms::default();
    };
    Terms {
        requirement: pair(r, f, "requirement"),
        gap: pair(r, f, "gap"),
    }
}

fn pair(r: &mut Reader<'_>, f: Fields<'_, '_>, name: &str) -> Option<(String, String)> {
    let node = f.get(name)?;
    let items = r.list(f, name).len();
    let words = r.texts(f, name);
    match <[String; 2]>::try_from(words) {
        Ok([one, more]) if items == 2 => Some((one, more)),
        Ok(_) | Err(_) => {
            r.say(
                node.mark,
                ShapeFault::EmptyText {
                    key: name.to_owned(),
                },
            );
            None
        }
    }
}

pub(super) fn kinds(r: &mut Reader<'_>, f: Fields<'_, '_>) -> Vec<Kind> {
    let entries = r.entries(f, "kinds");
    let mut kinds = Vec::new();
    for entry in entries {
        let id = key_id(r, &entry.key);
        let Some(f) = r.fields(&entry.value, fields::KIND) else {
            continue;
        };
        kinds.push(Kind {
            id,
            title: r.text(f, "title").unwrap_or_default(),
            owners: r.texts(f, "owners"),
            collective: r.flag(f, "collective").unwrap_or_default(),
            remark: r.text(f, "remark"),
        });
    }
    kinds
}

pub(super) fn sources(r: &mut Reader<'_>, f: Fields<'_, '_>) -> Vec<SourceText> {
    let entries = r.entries(f, "sources");
    let mut sources = Vec::new();
    for entry in entries {
        let id = key_id(r, &entry.key);
        let Some(f) = r.fields(&entry.value, fields::SOURCE) else {
            continue;
        };
        sources.push(SourceText {
            id,
            title: r.text(f, "title").unwrap_or_default(),
            publisher: r.text(f, "publisher"),
            date: r.text(f, "date"),
            url: r.text(f, "url"),
            remark: r.text(f, "remark"),
        });
    }
    sources
}
