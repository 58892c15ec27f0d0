//! What people wrote for each other and for the makers of the norm.

use std::cmp::Reverse;

use serde::Serialize;

use super::across::OfferedElsewhere;
use super::cells::{self, CellView, RowView};
use super::counted_as::CountedAs;
use super::names::Names;
use crate::lang::Lang;
use crate::norm::Norm;
use crate::overview::{Overview, TextTopic};

/// A text, with who wrote it where that may be seen.
#[derive(Clone, Debug, Serialize)]
pub struct Remark<'a> {
    /// Who, or what source.
    pub from: Option<&'a str>,
    /// The text.
    pub text: &'a str,
}

/// Support that is wanted beside what is offered, of one requirement.
#[derive(Clone, Debug, Serialize)]
pub struct Exchanged<'a> {
    /// The requirement's number.
    pub id: &'a str,
    /// Its title.
    pub title: &'a str,
    /// Whether help is wanted and nobody offers any, for who sees offers.
    pub no_offer: Option<bool>,
    /// What is wanted.
    pub wanted: Vec<Remark<'a>>,
    /// What is offered.
    pub offered: Vec<Remark<'a>>,
    /// What is offered at other norms, where that is asked for.
    pub elsewhere: Vec<OfferedElsewhere<'a>>,
}

/// What the evaluation of the norm wants to know of one requirement.
#[derive(Clone, Debug, Serialize)]
pub struct EvaluatedRequirement<'a> {
    /// Its number.
    pub id: &'a str,
    /// Its title.
    pub title: &'a str,
    /// How many organisations have which status; claimed not applicable and
    /// unanswered among them.
    pub row: RowView,
    /// How many judged it differently though nothing changed.
    pub reassessed: CellView,
    /// Remarks on the norm.
    pub remarks: Vec<Remark<'a>>,
    /// An error, a gap or a difference in the sources.
    pub source_remark: Option<&'a str>,
    /// Whether the sources name nobody, so that the addressees were inferred.
    pub inferred: bool,
}

/// The requirements with something to exchange: help that is wanted without an offer
/// first, then what is asked most. Told by what is shown here and by nothing else.
pub(super) fn exchanged<'a>(overview: &'a Overview<'_>, names: &'a Names) -> Vec<Exchanged<'a>> {
    let sees_offers = overview.sees(TextTopic::Offer);
    let all = overview.norm.requirements().enumerate();
    let all = all.map(|(at, requirement)| {
        let wanted = texts(overview, at, TextTopic::Support, names);
        let offered = texts(overview, at, TextTopic::Offer, names);
        let lacks = !wanted.is_empty() && offered.is_empty();
        Exchanged {
            id: &requirement.id,
            title: &requirement.title,
            no_offer: sees_offers.then_some(lacks),
            wanted,
            offered,
            elsewhere: Vec::new(),
        }
    });
    let mut all: Vec<Exchanged<'a>> = all
        .filter(|one| !one.wanted.is_empty() || !one.offered.is_empty())
        .collect();
    all.sort_by_key(|one| {
        let has_offer = one.wanted.is_empty() || !one.offered.is_empty();
        (has_offer, Reverse(one.wanted.len()))
    });
    all
}

/// The dossier for the evaluation of the norm, every requirement.
pub(super) fn evaluated<'a>(
    overview: &'a Overview<'_>,
    names: &'a Names,
    lang: Lang,
) -> Vec<EvaluatedRequirement<'a>> {
    let rows = overview.requirements.iter().zip(&overview.reassessed);
    let all = overview.norm.requirements().zip(rows).enumerate();
    all.map(
        |(at, (requirement, (rows, reassessed)))| EvaluatedRequirement {
            id: &requirement.id,
            title: &requirement.title,
            row: cells::requirement(&rows.all, lang),
            reassessed: cells::figure(CountedAs::Reassessed, *reassessed, rows.all.of(), lang),
            remarks: texts(overview, at, TextTopic::Norm, names),
            source_remark: requirement.remark.as_deref(),
            inferred: requirement.inferred,
        },
    )
    .collect()
}

pub(super) fn texts<'a>(
    overview: &'a Overview<'_>,
    requirement: usize,
    about: TextTopic,
    names: &'a Names,
) -> Vec<Remark<'a>> {
    let mut remarks: Vec<Remark<'a>> = overview
        .texts(requirement, about)
        .into_iter()
        .map(|(member, text)| Remark {
            from: member.map(|member| names.of(member.facts)),
            text,
        })
        .collect();
    if names.are_pseudonyms() {
        remarks.sort_by_key(|remark| (remark.from, remark.text));
    }
    remarks
}

/// What is to be known of the norm as a whole and of its sources.
pub(super) fn norm_remarks(norm: &Norm) -> Vec<Remark<'_>> {
    let whole = norm
        .remark
        .as_deref()
        .map(|text| Remark { from: None, text });
    let sources = norm.sources.iter().filter_map(|source| {
        Some(Remark {
            from: Some(&source.title),
            text: source.remark.as_deref()?,
        })
    });
    whole.into_iter().chain(sources).collect()
}
