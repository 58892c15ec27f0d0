//! From the tree to a crosswalk, or every problem.

use super::fields::{self, CROSSWALK, PAIR, RELATION, SIDE, TO_SOURCE};
use super::model::{Alone, Crosswalk, Other, OtherText, Pair, Relation, Side};
use crate::document::{Field, Fields, Located, Node, Parsed, Reader, Source, Value};
use crate::norm::bad_id;
use crate::problem::{CrosswalkFault, Problem, ShapeFault};

/// Whether a file is a crosswalk, by its top key.
pub(crate) fn names_a_crosswalk(parsed: &Parsed<'_>) -> bool {
    let root = parsed.root.as_ref();
    root.is_some_and(|root| root.get("crosswalk").is_some())
}

/// Reads a crosswalk; what it says of its norms is held against them by [`super::check`].
///
/// # Errors
/// Every problem of the file, where one of them is an error.
pub fn read(
    source: &Source,
    parsed: Parsed<'_>,
) -> Result<(Crosswalk, Vec<Problem>), Vec<Problem>> {
    let Some(root) = parsed.root else {
        return Err(parsed.problems);
    };
    let mut reader = Reader::new(source, parsed.problems);
    let crosswalk = crosswalk(&mut reader, &root);
    let problems = reader.problems;
    match crosswalk {
        Some(crosswalk) if !problems.iter().any(Problem::is_error) => Ok((crosswalk, problems)),
        Some(_) | None => Err(problems),
    }
}

fn crosswalk(r: &mut Reader<'_>, root: &Node<'_>) -> Option<Crosswalk> {
    let f = r.fields(root, CROSSWALK)?;
    let id = r.located(f, "crosswalk");
    check_name(r, &id);
    let alone = f
        .get("alone")
        .and_then(|node| r.fields(node, fields::ALONE));
    Some(Crosswalk {
        title: r.text(f, "title").unwrap_or_default(),
        owner: r.text(f, "owner").unwrap_or_default(),
        standing: r.word(f, "status").unwrap_or_default(),
        from: r.located(f, "from"),
        to: other(r, f),
        relations: tables(r, f, ("relations", RELATION), relation),
        not_the_same: tables(r, f, ("not_the_same", PAIR), pair),
        alone_from: texts_by_id(r, alone, "from"),
        alone_to: texts_by_id(r, alone, "to"),
        id: id.value,
        origin: None,
    })
}

/// The name says which two.
fn check_name(r: &mut Reader<'_>, id: &Located<String>) {
    if id.value.is_empty() {
        return;
    }
    if let Some(fault) = bad_id(id, false) {
        r.say(id.mark, fault);
    } else if !id.value.contains("--") {
        r.say(id.mark, CrosswalkFault::NameWithoutTwo);
    }
}

fn other(r: &mut Reader<'_>, f: Fields<'_, '_>) -> Option<Other> {
    match (r.located_text(f, "to"), f.get("to_source")) {
        (Some(norm), None) => Some(Other::Norm(norm)),
        (None, Some(node)) => {
            let f = r.fields(node, TO_SOURCE)?;
            Some(Other::Text(OtherText {
                title: r.text(f, "title").unwrap_or_default(),
                owner: r.text(f, "owner"),
                version: r.text(f, "version"),
                url: r.text(f, "url"),
            }))
        }
        (Some(_), Some(node)) => {
            r.say(node.mark, CrosswalkFault::TwoOthers);
            None
        }
        (None, None) => {
            let key = "to".to_owned();
            r.say(f.mark_of("from"), ShapeFault::MissingKey { key });
            None
        }
    }
}

fn tables<T>(
    r: &mut Reader<'_>,
    f: Fields<'_, '_>,
    (name, table): (&str, &'static [Field]),
    read: fn(&mut Reader<'_>, Fields<'_, '_>) -> T,
) -> Vec<T> {
    let mut all = Vec::new();
    for item in r.list(f, name) {
        if let Some(f) = r.fields(item, table) {
            all.push(read(r, f));
        }
    }
    all
}

fn relation(r: &mut Reader<'_>, f: Fields<'_, '_>) -> Relation {
    Relation {
        from: side(r, f, "from").unwrap_or_default(),
        to: side(r, f, "to"),
        kind: r.word(f, "relation"),
        why: r.text(f, "why").unwrap_or_default(),
        remark: r.text(f, "remark"),
        kinds: r.located_texts(f, "kinds"),
    }
}

fn pair(r: &mut Reader<'_>, f: Fields<'_, '_>) -> Pair {
    Pair {
        from: side(r, f, "from").unwrap_or_default(),
        to: side(r, f, "to").unwrap_or_default(),
        why: r.text(f, "why").unwrap_or_default(),
    }
}

/// A number, or a table with a number and a criterion.
fn side(r: &mut Reader<'_>, f: Fields<'_, '_>, name: &str) -> Option<Side> {
    let node = f.get(name)?;
    if let Value::Table(_) = &node.value {
        let f = r.fields(node, SIDE)?;
        return Some(Side {
            requirement: r.located(f, "requirement"),
            criterion: r.located_text(f, "criterion"),
        });
    }
    let requirement = r.located_text(f, name)?;
    Some(Side {
        requirement,
        criterion: None,
    })
}

fn texts_by_id(r: &mut Reader<'_>, f: Option<Fields<'_, '_>>, name: &str) -> Vec<Alone> {
    let entries = f.map(|f| r.entries(f, name)).unwrap_or_default();
    let mut texts = Vec::new();
    for entry in entries {
        if let Some(text) = r.scalar(&entry.value) {
            let id = Located {
                value: entry.key.text.to_string(),
                mark: entry.key.mark,
            };
            texts.push((id, text.to_owned()));
        }
    }
    texts
}
