//! From the tree to a norm, or every problem.

use super::background::{About, Evaluated, Measured, Reference, SourceText, Terms};
use super::checks;
use super::criterion::{Criterion, Force};
use super::duty::Recurrence;
use super::fields::{self, Basis};
use super::fields_requirement as own;
use super::model::{Norm, Requirement, Theme};
use super::parties::{Contact, Kind, NamedOrganisation, Narrower};
use super::time::{Day, Interval, When};
use crate::document::{
    Fields, Node, Parsed, Reader, Source, Value, WrittenDate, YEARS, four_digits, read_date, short,
};
use crate::problem::{Expected, NormFault, Problem, ShapeFault};

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
    checks::check(&mut reader, &root, &norm, before);
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
        id: r.text(f, "id").unwrap_or_default(),
        title: r.text(f, "title").unwrap_or_default(),
        version: r.text(f, "version").unwrap_or_default(),
        replaces: r.text(f, "replaces"),
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
    let mut text = |name| f.and_then(|f| r.text(f, name)).unwrap_or_default();
    NamedOrganisation {
        name: text("name"),
        kind: text("kind"),
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
        let Some(f) = r.fields(&entry.value, fields::KIND) else {
            continue;
        };
        kinds.push(Kind {
            id: entry.key.text.to_string(),
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
        let Some(f) = r.fields(&entry.value, fields::SOURCE) else {
            continue;
        };
        sources.push(SourceText {
            id: entry.key.text.to_string(),
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
        id: r.text(f, "id").unwrap_or_default(),
        title: r.text(f, "title").unwrap_or_default(),
        aim: r.text(f, "aim"),
        requirements: tables(r, f, "requirements", requirement),
    }
}

fn requirement(r: &mut Reader<'_>, node: &Node<'_>) -> Requirement {
    let Some(f) = r.fields(node, own::REQUIREMENT) else {
        return Requirement::default();
    };
    Requirement {
        id: r.text(f, "id").unwrap_or_default(),
        title: r.text(f, "title").unwrap_or_default(),
        question: r.text(f, "question").unwrap_or_default(),
        addresses: r.texts(f, "addresses"),
        inferred: r.word(f, "addresses_basis") == Some(Basis::Inferred),
        answered_by: r.text(f, "answered_by"),
        with: r.texts(f, "with"),
        narrower: table(r, f, "narrower", narrower),
        nature: r.word(f, "nature").unwrap_or_default(),
        every: tables(r, f, "every", recurrence),
        due: when(r, f, "due"),
        criteria: tables(r, f, "criteria", criterion),
        guidance: r.text(f, "guidance"),
        references: tables(r, f, "references", reference),
        source: places(r, f),
        remark: r.text(f, "remark"),
        was: f.get("was").map(|_| r.texts(f, "was")),
        statement: r.text(f, "statement"),
    }
}

fn narrower(r: &mut Reader<'_>, node: &Node<'_>) -> Narrower {
    let f = r.fields(node, own::NARROWER);
    Narrower {
        to: f.map(|f| r.texts(f, "to")).unwrap_or_default(),
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
    Criterion {
        criteria: f
            .map(|f| tables(r, f, "criteria", child))
            .unwrap_or_default(),
        ..plain_criterion(r, f)
    }
}

fn child(r: &mut Reader<'_>, node: &Node<'_>) -> Criterion {
    let f = r.fields(node, own::CHILD);
    plain_criterion(r, f)
}

fn plain_criterion(r: &mut Reader<'_>, f: Option<Fields<'_, '_>>) -> Criterion {
    Criterion {
        id: f.and_then(|f| r.text(f, "id")).unwrap_or_default(),
        text: f.and_then(|f| r.text(f, "text")).unwrap_or_default(),
        place: f.and_then(|f| r.word(f, "where")).unwrap_or_default(),
        force: f.and_then(|f| r.word(f, "force")).unwrap_or(Force::Part),
        need: f.and_then(|f| r.word(f, "need")).unwrap_or_default(),
        addresses: f.map(|f| r.texts(f, "addresses")).unwrap_or_default(),
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

fn places(r: &mut Reader<'_>, f: Fields<'_, '_>) -> Vec<(String, String)> {
    let entries = r.entries(f, "source");
    let mut places = Vec::new();
    for entry in entries {
        if let Some(place) = r.scalar(&entry.value) {
            places.push((entry.key.text.to_string(), place.to_owned()));
        }
    }
    places
}

fn interval(r: &mut Reader<'_>, f: Fields<'_, '_>, name: &str) -> Option<Interval> {
    let node = f.get(name)?;
    let word = r.scalar(node)?;
    let interval = word.parse().ok();
    if interval.is_none() {
        r.say(node.mark, NormFault::BadInterval { word: short(word) });
    }
    interval
}

fn when(r: &mut Reader<'_>, f: Fields<'_, '_>, name: &str) -> Option<When> {
    let fields = r.fields(f.get(name)?, fields::WHEN)?;
    window(r, fields)
}

/// One of `in`, `before`, or `from` with `to`.
fn window(r: &mut Reader<'_>, f: Fields<'_, '_>) -> Option<When> {
    let names = ["in", "before", "from", "to"];
    let given = names.map(|name| f.get(name).is_some());
    let days = names.map(|name| day(r, f, name));
    let window = match days {
        [Some(day), None, None, None] => Some(When::In(day)),
        [None, Some(day), None, None] => Some(When::Before(day)),
        [None, None, Some(from), Some(to)] if from.first() < to.end() => {
            Some(When::Between(from, to))
        }
        _ => None,
    };
    let all_dates_read = given == days.map(|day| day.is_some());
    if window.is_none() && all_dates_read {
        r.say(f.mark(), NormFault::BadWindow);
    }
    window
}

fn day(r: &mut Reader<'_>, f: Fields<'_, '_>, name: &str) -> Option<Day> {
    let node = f.get(name)?;
    let Value::Scalar(word) = &node.value else {
        r.wrong(node, Expected::Year);
        return None;
    };
    let word = word.trim();
    if let Some(year) = four_digits(word) {
        return Some(Day::Year(year));
    }
    let fault = match read_date(word) {
        WrittenDate::Iso(date) if YEARS.contains(&date.year()) => return Some(Day::Date(date)),
        WrittenDate::Iso(date) => ShapeFault::DateRange {
            iso: date.to_string(),
        },
        // A norm is written by its owner, once; its dates are year-month-day.
        WrittenDate::Clear(date) => ShapeFault::BadDate {
            word: short(word),
            write: Some(date.to_string()),
        },
        WrittenDate::Refused(
            fault @ (ShapeFault::NoSuchDay { .. } | ShapeFault::ZonedMoment { .. }),
        ) => fault,
        WrittenDate::Refused(_) => ShapeFault::BadYear { word: short(word) },
    };
    r.say(node.mark, fault);
    None
}
