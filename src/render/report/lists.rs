//! The lines of a report's lists.

use std::borrow::Cow;

use jiff::civil::Date;
use serde::Serialize;

use crate::answers::Status;
use crate::labels::Labels;
use crate::lang::Lang;
use crate::norm::{SourceText, Where};
use crate::problem::Code;
use crate::render::assess::requirement::{CriterionView, EvidenceView, RequirementView};
use crate::render::assess::view::FindingView;

/// A criterion with its answer, as a document shows it.
#[derive(Debug, Serialize)]
pub(super) struct PartView<'a> {
    /// Behind the text of the criterion that it is a part of, if there is one.
    text: Cow<'a, str>,
    /// Whether it comes from the explanation, which prescribes nothing.
    explained: bool,
    /// Where it comes from, of what does not stand in the statement.
    from: Option<&'static str>,
    status: Status,
    note: Option<&'a str>,
    /// What shows it.
    evidence: &'a [EvidenceView<'a>],
}

/// A finding, as a document shows it: the words that it ends with apart.
#[derive(Debug, Serialize)]
pub(super) struct FindingText<'a> {
    code: Code,
    requirements: &'a [String],
    text: &'a str,
    said: &'a str,
    quote: Option<&'a str>,
    line: Option<u32>,
}

/// A requirement with its title, and what was noted.
#[derive(Debug, Serialize)]
pub(super) struct Titled<'a> {
    id: &'a str,
    title: &'a str,
    unconfirmed: bool,
    note: Option<&'a str>,
}

/// A source of the norm.
#[derive(Debug, Serialize)]
pub(super) struct SourceView<'a> {
    title: &'a str,
    publisher: Option<&'a str>,
    date: Option<&'a str>,
    url: Option<&'a str>,
}

/// A line to act on: who does what by when.
#[derive(Debug, Serialize)]
pub(super) struct ToDo<'a> {
    id: &'a str,
    title: &'a str,
    status: Status,
    who: Option<&'a str>,
    what: Option<&'a str>,
    when: Option<Date>,
    overdue: bool,
}

/// A criterion of the statement that is open under a gap.
#[derive(Debug, Serialize)]
pub(super) struct OpenPart<'a> {
    requirement: &'a str,
    text: &'a str,
    status: Status,
}

impl<'a> PartView<'a> {
    /// The part with its answer.
    pub(super) fn new(view: &'a CriterionView<'a>, lang: Lang) -> Self {
        let labels = Labels::of(lang);
        Self {
            from: match view.place {
                Where::Statement => None,
                Where::Footnote => Some(labels.from_footnote),
                Where::Explanation => Some(labels.explained),
            },
            text: match view.parent {
                Some(parent) => format!("{parent} {}", view.text).into(),
                None => view.text.into(),
            },
            explained: view.place == Where::Explanation,
            status: view.status,
            note: view.note,
            evidence: &view.evidence,
        }
    }
}

impl<'a> FindingText<'a> {
    /// The finding in two pieces.
    pub(super) fn new(finding: &'a FindingView) -> Self {
        let quote = finding.quote.as_deref();
        let said = quote.and_then(|quote| finding.text.strip_suffix(quote));
        Self {
            code: finding.code,
            requirements: &finding.requirements,
            text: &finding.text,
            said: said.unwrap_or(&finding.text),
            quote: quote.filter(|_| said.is_some()),
            line: finding.line,
        }
    }
}

impl<'a> Titled<'a> {
    /// The requirement.
    pub(super) fn new(view: &'a RequirementView<'a>) -> Self {
        Self {
            id: view.id,
            title: view.title,
            unconfirmed: view.unconfirmed,
            note: view.note,
        }
    }
}

impl<'a> SourceView<'a> {
    /// The source.
    pub(super) fn new(source: &'a SourceText) -> Self {
        Self {
            title: &source.title,
            publisher: source.publisher.as_deref(),
            date: source.date.as_deref(),
            url: source.url.as_deref(),
        }
    }
}

/// A line per open action; a gap without one gets a line that says so.
pub(super) fn to_do<'a>(gap: &&'a RequirementView<'a>, day: Date) -> Vec<ToDo<'a>> {
    let line = |who, what, when: Option<Date>| ToDo {
        id: gap.id,
        title: gap.title,
        status: gap.status,
        who,
        what,
        when,
        overdue: when.is_some_and(|when| when < day),
    };
    let own = gap.owner.as_deref();
    let open = gap.actions.iter().filter(|action| !action.done);
    let lines: Vec<_> = open
        .map(|action| {
            line(
                action.owner.as_deref().or(own),
                Some(action.title),
                action.due,
            )
        })
        .collect();
    match lines.is_empty() {
        true => vec![line(own, None, None)],
        false => lines,
    }
}

/// The open criteria of a gap's statement.
pub(super) fn open_parts<'a>(gap: &'a RequirementView<'a>) -> Vec<OpenPart<'a>> {
    let of_statement =
        |part: &&CriterionView<'_>| part.place == Where::Statement && part.status.is_gap();
    let open = gap.criteria.iter().filter(of_statement);
    open.map(|part| OpenPart {
        requirement: gap.id,
        text: part.text,
        status: part.status,
    })
    .collect()
}
