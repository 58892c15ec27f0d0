//! One requirement for programs: all that a page needs to ask it.

use jiff::civil::Date;
use serde::Serialize;

use super::requirement_terminal::{nature, recurrence};
use crate::document::Located;
use crate::lang::Lang;
use crate::norm::{
    Bound, Criterion, Force, Narrower, Nature, Need, Norm, Recurrence, Reference, Requirement,
    Theme, When, Where,
};
use crate::render::in_word::{in_word, in_word_if_any};

/// One requirement: what it asks, of whom, how often, and what belongs to it.
#[derive(Debug, Serialize)]
pub(crate) struct QuestionView<'a> {
    id: &'a str,
    title: &'a str,
    question: &'a str,
    statement: Option<&'a str>,
    guidance: Option<&'a str>,
    addresses: &'a [Located<String>],
    addresses_inferred: bool,
    answered_by: Option<&'a str>,
    with: &'a [Located<String>],
    narrower: Option<&'a Narrower>,
    #[serde(serialize_with = "in_word")]
    nature: Nature,
    nature_label: &'static str,
    every: Vec<EveryView<'a>>,
    due: Option<WhenView>,
    criteria: Vec<QuestionCriterionView<'a>>,
    references: &'a [Reference],
    sources: Vec<PlaceView<'a>>,
    remark: Option<&'a str>,
    was: Option<&'a [Located<String>]>,
    /// The id of the section of its theme that it stands in.
    section: Option<&'a str>,
}

/// By when, in words and as days.
#[derive(Clone, Debug, Serialize)]
pub(crate) struct WhenView {
    text: String,
    /// The first day, of a window that has one.
    from: Option<Date>,
    /// The first day that is too late.
    deadline: Date,
}

impl WhenView {
    /// The view of a moment or window.
    pub(crate) fn new(when: When, lang: Lang) -> Self {
        Self {
            text: when.words(lang),
            from: match when {
                When::In(day) | When::Between(day, _) => Some(day.first()),
                When::Before(_) => None,
            },
            deadline: when.deadline(),
        }
    }
}

#[derive(Debug, Serialize)]
struct EveryView<'a> {
    text: String,
    interval: Option<String>,
    #[serde(serialize_with = "in_word_if_any")]
    bound: Option<Bound>,
    #[serde(rename = "where", serialize_with = "in_word")]
    place: Where,
    what: Option<&'a str>,
    id: Option<&'a str>,
}

/// A criterion with its parts; its id is the one that answers use.
#[derive(Debug, Serialize)]
struct QuestionCriterionView<'a> {
    id: String,
    text: &'a str,
    #[serde(rename = "where", serialize_with = "in_word")]
    place: Where,
    where_label: &'static str,
    #[serde(serialize_with = "in_word")]
    force: Force,
    force_label: &'static str,
    #[serde(serialize_with = "in_word")]
    need: Need,
    addresses: &'a [Located<String>],
    criteria: Vec<Self>,
    narrower: Option<&'a Narrower>,
}

/// Where a source says it.
#[derive(Debug, Serialize)]
struct PlaceView<'a> {
    source: &'a str,
    title: Option<&'a str>,
    place: &'a str,
}

impl<'a> QuestionView<'a> {
    /// The view of a requirement; words of ours in the language of the reader.
    pub(crate) fn new(
        norm: &'a Norm,
        theme: &'a Theme,
        requirement: &'a Requirement,
        lang: Lang,
    ) -> Self {
        let every = requirement.every.iter();
        let criteria = requirement.criteria.iter();
        Self {
            id: &requirement.id,
            title: &requirement.title,
            question: &requirement.question,
            statement: requirement.statement.as_deref(),
            guidance: requirement.guidance.as_deref(),
            addresses: &requirement.addresses,
            addresses_inferred: requirement.inferred,
            answered_by: requirement.answered_by.as_ref().map(|body| body.as_str()),
            with: &requirement.with,
            narrower: requirement.narrower.as_ref(),
            nature: requirement.nature,
            nature_label: nature(requirement.nature, lang),
            every: every.map(|every| EveryView::new(every, lang)).collect(),
            due: requirement.due.map(|due| WhenView::new(due, lang)),
            criteria: criteria
                .map(|one| QuestionCriterionView::new(None, one, lang))
                .collect(),
            references: &requirement.references,
            sources: places(norm, requirement),
            remark: requirement.remark.as_deref(),
            was: requirement.was.as_ref().map(|was| was.as_slice()),
            section: theme
                .section_of(&requirement.id)
                .map(|section| section.id.as_str()),
        }
    }
}

impl<'a> EveryView<'a> {
    fn new(every: &'a Recurrence, lang: Lang) -> Self {
        Self {
            text: recurrence(every, lang),
            interval: every.interval.map(|interval| interval.to_string()),
            bound: every.bound,
            place: every.place,
            what: every.what.as_deref(),
            id: every.id.as_ref().map(|id| id.as_str()),
        }
    }
}

impl<'a> QuestionCriterionView<'a> {
    fn new(parent: Option<&str>, criterion: &'a Criterion, lang: Lang) -> Self {
        let id = match parent {
            Some(parent) => format!("{parent}.{}", criterion.id),
            None => criterion.id.value.clone(),
        };
        let parts = criterion.criteria.iter();
        Self {
            criteria: parts.map(|one| Self::new(Some(&id), one, lang)).collect(),
            id,
            text: &criterion.text,
            place: criterion.place,
            where_label: criterion.place.label(lang),
            force: criterion.force,
            force_label: criterion.force.label(lang),
            need: criterion.need,
            addresses: &criterion.addresses,
            narrower: criterion.narrower.as_ref(),
        }
    }
}

fn places<'a>(norm: &'a Norm, requirement: &'a Requirement) -> Vec<PlaceView<'a>> {
    let places = requirement.source.iter().map(|(source, place)| PlaceView {
        source,
        title: norm.source_title(source),
        place,
    });
    places.collect()
}
