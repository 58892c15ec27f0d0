//! From the tree to a norm, or every problem.

use super::background::Reference;
use super::checks;
use super::fields::{self};
use super::fields_requirement as own;
use super::id::{bad_id, id_is_plain};
use super::model::Norm;
use super::reading_background::{
    about, contact, evaluated, kinds, measured, participant, sources, terms,
};
use super::reading_requirement::theme;
use super::reading_time::{day, when};
use crate::document::{Fields, Key, Located, Node, Parsed, Reader, Source, Value};
use crate::problem::{Problem, ShapeFault};

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
        signed: day(r, f, "signed"),
        signed_source: f
            .get("signed_source")
            .map(|_| r.located(f, "signed_source")),
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
pub(super) fn name(r: &mut Reader<'_>, f: Fields<'_, '_>, key: &str, dots: bool) -> Option<String> {
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
pub(super) fn id(r: &mut Reader<'_>, f: Fields<'_, '_>, dots: bool) -> Located<String> {
    let written = f.get("id").and_then(Node::text);
    if let Some(fault) = written.and_then(|id| bad_id(id, dots)) {
        r.say(f.mark_of("id"), fault);
    }
    r.located(f, "id")
}

/// The id of a kind or a source, which is a key.
pub(super) fn key_id(r: &mut Reader<'_>, key: &Key<'_>) -> String {
    if let Some(fault) = bad_id(&key.text, false) {
        r.say(key.mark, fault);
    }
    key.text.to_string()
}

pub(super) fn table<T>(
    r: &mut Reader<'_>,
    f: Fields<'_, '_>,
    name: &str,
    read: fn(&mut Reader<'_>, &Node<'_>) -> T,
) -> Option<T> {
    f.get(name).map(|node| read(r, node))
}

pub(super) fn tables<T>(
    r: &mut Reader<'_>,
    f: Fields<'_, '_>,
    name: &str,
    read: fn(&mut Reader<'_>, &Node<'_>) -> T,
) -> Vec<T> {
    let items = r.list(f, name);
    items.iter().map(|item| read(r, item)).collect()
}

pub(super) fn reference(r: &mut Reader<'_>, node: &Node<'_>) -> Reference {
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

pub(super) fn places(r: &mut Reader<'_>, f: Fields<'_, '_>) -> Vec<(Located<String>, String)> {
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
