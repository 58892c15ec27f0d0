//! From the tree to a norm, or every problem.

use super::background::{About, Evaluated, Measured, Reference, SourceText, Terms};
use super::checks;
use super::criterion::{Criterion, Force};
use super::duty::{Nature, Recurrence};
use super::fields::{self, Basis};
use super::fields_requirement as own;
use super::id::{bad_id, id_is_plain};
use super::model::{Norm, Requirement, Theme};
use super::parties::{Contact, Kind, NamedOrganisation, Narrower};
use super::reading_time::{day, interval, when, window};
use crate::document::{Fields, Key, Located, Node, Parsed, Reader, Source, Value};
use crate::problem::{NormFault, Problem, ShapeFault};

/// Reads a norm, with what is doubtful in it; with `before`, the version that it
/// replaces, `was` is checked too.
///
/// # Errors
/// Every problem of the file, where one of them is an error.
pub fn read(
    source: &Source,
    parsed: Parsed<'_>,
    before: Option<&Norm>,
) -> Result<(Norm, Vec<Problem>), Vec<Problem>> {
    let Some(root) = parsed.root else {
        return Err(parsed.problems);
    };
    let mut reader = Reader::new(source, parsed.problems);
    if root.get("themes").is_none() && root.get("answers").is_some() {
        return Err(vec![source.file_problem(ShapeFault::AnswersAsNorm)]);
    }
    let norm = norm(&mut reader, &root);
    checks::no_blank_texts(&mut reader, &root);
    checks::check(&mut reader, &norm, before);
    match reader.problems.iter().any(Problem::is_error) {
        true => Err(reader.problems),
        false => Ok((norm, reader.problems)),
    }
}

fn norm(r: &mut Reader<'_>, root: &Node<'_>) -> Norm {
    let Some(f) = r.fields(root, fields::NORM) else {
        return Norm::default();
    };
    Norm {
        id: name(r, f, "id", false).unwrap_or_default(),
        title: r.text(f, "title").unwrap_or_default(),
        version: name(r, f, "version", true).unwrap_or_default(),
        replaces: name(r, f, "replaces", true),
        language: r.text(f, "language").unwrap_or_default(),
        adopted: day(r, f, "adopted"),
        target: when(r, f, "target"),
        measured: table(r, f, "measured", measured).unwrap_or_default(),
        evaluated: table(r, f, "evaluated", evaluated).flatten(),
        about: table(r, f, "about", about).unwrap_or_default(),
        regions: r.texts(f, "regions"),
        participants: tables(r, f, "participants", participant),
        contacts: tables(r, f, "contacts", contact),
        terms: table(r, f, "terms", terms).unwrap_or_default(),
        kinds: kinds(r, f),
        sources: sources(r, f),
        remark: r.text(f, "remark"),
        themes: tables(r, f, "themes", theme),
        origin: None,
    }
}

/// The norm's own id, or a version; `id@version` is how others name a norm, and has
/// the one that belongs here in it.
fn name(r: &mut Reader<'_>, f: Fields<'_, '_>, key: &str, dots: bool) -> Option<String> {
    let written = f.get(key).and_then(Node::text);
    if let Some(mut fault) = written.and_then(|id| bad_id(id, dots)) {
        let named = written.and_then(|id| id.split_once('@'));
        let part = named.map(|(id, version)| if dots { version } else { id });
        if let (ShapeFault::BadId { instead, .. }, Some(part)) = (&mut fault, part)
            && id_is_plain(part, dots)
        {
            *instead = Some(part.to_owned());
        }
        r.say(f.mark_of(key), fault);
    }
    r.text(f, key)
}

/// The id of a theme, a requirement or a criterion.
fn id(r: &mut Reader<'_>, f: Fields<'_, '_>, dots: bool) -> Located<String> {
    let written = f.get("id").and_then(Node::text);
    if let Some(fault) = written.and_then(|id| bad_id(id, dots)) {
        r.say(f.mark_of("id"), fault);
    }
    r.located(f, "id")
}

/// The id of a kind or a source, which is a key.
fn key_id(r: &mut Reader<'_>, key: &Key<'_>) -> String {
    if let Some(fault) = bad_id(&key.text, false) {
        r.say(key.mark, fault);
    }
    key.text.to_string()
}

fn table<T>(
    r: &mut Reader<'_>,
    f: Fields<'_, '_>,
    name: &str,
    read: fn(&mut Reader<'_>, &Node<'_>) -> T,
) -> Option<T> {
    f.get(name).map(|node| read(r, node))
}

fn tables<T>(
    r: &mut Reader<'_>,
    f: Fields<'_, '_>,
    name: &str,
    read: fn(&mut Reader<'_>, &Node<'_>) -> T,
) -> Vec<T> {
    let items = r.list(f, name);
    items.iter().map(|item| read(r, item)).collect()
}

fn measured(r: &mut Reader<'_>, node: &Node<'_>) -> Measured {
    let Some(f) = r.fields(node, fields::MEASURED) else {
        return Measured::default();
    };
    Measured {
        every: interval(r, f, "every"),
        baseline: r.year(f, "baseline"),
    }
}

fn evaluated(r: &mut Reader<'_>, node: &Node<'_>) -> Option<Evaluated> {
    let f = r.fields(node, fields::EVALUATED)?;
    Some(Evaluated {
        when: window(r, f)?,
        by: r.texts(f, "by"),
    })
}

fn about(r: &mut Reader<'_>, node: &Node<'_>) -> About {
    let Some(f) = r.fields(node, fields::ABOUT) else {
        return About::default();
    };
    About {
        purpose: r.text(f, "purpose"),
        level: r.text(f, "level"),
        supervision: r.text(f, "supervision"),
        support: r.text(f, "support"),
    }
}

fn participant(r: &mut Reader<'_>, node: &Node<'_>) -> NamedOrganisation {
    let f = r.fields(node, fields::PARTICIPANT);
    NamedOrganisation {
        name: f.and_then(|f| r.text(f, "name")).unwrap_or_default(),
        kind: f.map(|f| r.located(f, "kind")).unwrap_or_default(),
    }
}

fn contact(r: &mut Reader<'_>, node: &Node<'_>) -> Contact {
    let f = r.fields(node, fields::CONTACT);
    let mut text = |name| f.and_then(|f| r.text(f, name));
    Contact {
        name: text("name").unwrap_or_default(),
        email: text("email"),
        url: text("url"),
    }
}

fn terms(r: &mut Reader<'_>, node: &Node<'_>) -> Terms {
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

fn kinds(r: &mut Reader<'_>, f: Fields<'_, '_>) -> Vec<Kind> {
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

fn sources(r: &mut Reader<'_>, f: Fields<'_, '_>) -> Vec<SourceText> {
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

fn theme(r: &mut Reader<'_>, node: &Node<'_>) -> Theme {
    let Some(f) = r.fields(node, fields::THEME) else {
        return Theme::default();
    };
    Theme {
        id: id(r, f, true),
        title: r.text(f, "title").unwrap_or_default(),
        aim: r.text(f, "aim"),
        requirements: tables(r, f, "requirements", requirement),
    }
}

fn requirement(r: &mut Reader<'_>, node: &Node<'_>) -> Requirement {
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
    let every = tables(r, f, "every", recurrence);
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

fn recurrence(r: &mut Reader<'_>, node: &Node<'_>) -> Recurrence {
    let f = r.fields(node, own::EVERY);
    Recurrence {
        interval: f.and_then(|f| interval(r, f, "interval")),
        bound: f.and_then(|f| r.word(f, "bound")),
        place: f.and_then(|f| r.word(f, "where")).unwrap_or_default(),
        what: f.and_then(|f| r.text(f, "what")),
    }
}

fn criterion(r: &mut Reader<'_>, node: &Node<'_>) -> Criterion {
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
        criteria: Vec::new(),
    }
}

fn reference(r: &mut Reader<'_>, node: &Node<'_>) -> Reference {
    if let Value::Scalar(title) = &node.value {
        return Reference {
            title: title.to_string(),
            url: None,
        };
    }
    let f = r.fields(node, own::REFERENCE);
    Reference {
        title: f.and_then(|f| r.text(f, "title")).unwrap_or_default(),
        url: f.and_then(|f| r.text(f, "url")),
    }
}

fn places(r: &mut Reader<'_>, f: Fields<'_, '_>) -> Vec<(Located<String>, String)> {
    let entries = r.entries(f, "source");
    let mut places = Vec::new();
    for entry in entries {
        if let Some(place) = r.scalar(&entry.value) {
            let source = Located {
                value: entry.key.text.to_string(),
                mark: entry.key.mark,
            };
            places.push((source, place.to_owned()));
        }
    }
    places
}
