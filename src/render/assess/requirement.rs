//! The pieces of the computed view. Every output reads these, so that the
//! numbers and words are the same everywhere.

use jiff::civil::Date;
use serde::{Serialize, Serializer};

use crate::answers::{
    Action, Answer, Document, Evidence, LastDone, Obstacle, Occasion, Part, Show, Status, TextKind,
};
use crate::assessment::{Assessment, Row};
use crate::lang::Lang;
use crate::norm::{Criterion, Force, Nature, Requirement, Where};
use crate::render::in_word::{in_word, in_word_if_any, in_words};

/// A requirement with its answer.
#[derive(Clone, Debug, Serialize)]
pub struct RequirementView<'a> {
    /// Its number.
    pub id: &'a str,
    /// Its title.
    pub title: &'a str,
    /// What it asks.
    pub question: &'a str,
    /// What sort of duty it is.
    #[serde(serialize_with = "in_word")]
    pub nature: Nature,
    /// The status that counts.
    pub status: Status,
    /// Whether the answer was carried over and not confirmed.
    pub unconfirmed: bool,
    /// Why.
    pub note: Option<&'a str>,
    /// The roles that own it, as people read them.
    pub owner: Option<String>,
    /// Each of them.
    pub owners: &'a [String],
    /// When it was last done.
    pub last_done: Option<Date>,
    /// `none` when the occasion has not come up.
    #[serde(serialize_with = "in_word_if_any")]
    pub occasion: Option<Occasion>,
    /// The answers to its criteria.
    pub criteria: Vec<CriterionView<'a>>,
    /// What shows it.
    pub evidence: Vec<EvidenceView<'a>>,
    /// What is going to be done.
    pub actions: Vec<ActionView<'a>>,
    /// Its texts beside the note, by their keys.
    #[serde(flatten)]
    pub texts: OtherTexts<'a>,
    /// When each interval was last kept, where the answer tells them apart.
    pub last_done_by: DoneByInterval<'a>,
    /// What stands in the way.
    #[serde(serialize_with = "in_words")]
    pub obstacles: &'a [Obstacle],
}

/// Dates by interval, in the norm's order.
#[derive(Clone, Debug, Default)]
pub struct DoneByInterval<'a>(pub Vec<IntervalView<'a>>);

/// When one interval was last kept.
#[derive(Clone, Debug)]
pub struct IntervalView<'a> {
    /// The norm's word for it.
    pub id: &'a str,
    /// What recurs.
    pub name: &'a str,
    /// The day.
    pub date: Date,
}

impl<'a> DoneByInterval<'a> {
    /// The dates of an answer that tells intervals apart; none of another.
    pub fn new(answer: &Answer, requirement: &'a Requirement) -> Self {
        let is_single = matches!(answer.last_done, Some(LastDone::Once(_)));
        let every = requirement.every.iter().filter(|_| !is_single);
        let dates = every.filter_map(|every| {
            Some(IntervalView {
                id: every.id.as_ref()?,
                name: every.name()?,
                date: answer.last_kept(every)?.value,
            })
        });
        Self(dates.collect())
    }
}

impl Serialize for DoneByInterval<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(self.0.iter().map(|one| (one.id, one.date)))
    }
}

/// The texts of an answer beside its note; private remarks are absent where the
/// user does not ask for them.
#[derive(Clone, Debug)]
pub struct OtherTexts<'a>(pub Vec<(TextKind, Option<&'a str>)>);

impl Serialize for OtherTexts<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let is_there = |(kind, text): &&(TextKind, Option<&str>)| {
            text.is_some() || kind.part() != Part::Private
        };
        let texts = self.0.iter().filter(is_there);
        serializer.collect_map(texts.map(|(kind, text)| (kind.name(), text)))
    }
}

/// A criterion with its answer.
#[derive(Clone, Debug, Serialize)]
pub struct CriterionView<'a> {
    /// `vastgoed`, or `exploitatie.horeca`.
    pub id: &'a str,
    /// What is tested.
    pub text: &'a str,
    /// What the criterion asks that it belongs to, if it is a part of another.
    pub parent: Option<&'a str>,
    /// Where the source has it.
    #[serde(rename = "where", serialize_with = "in_word")]
    pub place: Where,
    /// The source's signal word.
    #[serde(serialize_with = "in_word")]
    pub force: Force,
    /// How far it is.
    pub status: Status,
    /// Why.
    pub note: Option<&'a str>,
    /// What shows it.
    pub evidence: Vec<EvidenceView<'a>>,
}

/// A document that shows something.
#[derive(Clone, Debug, Serialize)]
pub struct EvidenceView<'a> {
    /// Its title.
    pub title: &'a str,
    /// Its number or place.
    #[serde(rename = "ref")]
    pub reference: Option<&'a str>,
    /// Its date.
    pub date: Option<Date>,
    /// When it must be looked at again.
    pub review_by: Option<Date>,
    /// The article in it.
    pub article: Option<&'a str>,
}

/// An action.
#[derive(Clone, Debug, Serialize)]
pub struct ActionView<'a> {
    /// What.
    pub title: &'a str,
    /// Who, as people read it.
    pub owner: Option<String>,
    /// Each of them.
    pub owners: &'a [String],
    /// By when.
    pub due: Option<Date>,
    /// Whether it is done.
    pub done: bool,
}

impl<'a> RequirementView<'a> {
    /// The view of a row, as far as it may be shown; evidence is looked up in
    /// the list of documents.
    pub fn new(row: &'a Row<'_>, assessment: &'a Assessment<'_>, show: Show, lang: Lang) -> Self {
        let requirement: &'a Requirement = row.requirement;
        let answer = row.answer.as_ref();
        let working = answer.filter(|_| show.sees(Part::Working));
        let text = |kind: TextKind| {
            let seen = answer.filter(|_| show.sees(kind.part()));
            seen.and_then(|answer| answer.texts.get(kind))
        };
        let others = TextKind::ALL.into_iter();
        let others = others.filter(|kind| *kind != TextKind::Note);
        Self {
            id: &requirement.id,
            title: &requirement.title,
            question: &requirement.question,
            nature: requirement.nature,
            status: row.status(),
            unconfirmed: row.is_unconfirmed(),
            note: text(TextKind::Note),
            owner: working.and_then(|answer| answer.owner.said(lang)),
            owners: working.map_or(&[][..], |answer| answer.owner.all()),
            last_done: answer.and_then(Answer::oldest_done),
            last_done_by: answer.map_or_else(DoneByInterval::default, |answer| {
                DoneByInterval::new(answer, requirement)
            }),
            obstacles: answer
                .filter(|_| show.sees(Part::Wishes))
                .map_or(&[], |answer| &answer.obstacles),
            occasion: working
                .and_then(|answer| answer.occasion.as_ref())
                .map(|at| at.value),
            criteria: answer
                .map(|answer| criteria(answer, requirement, assessment, show))
                .unwrap_or_default(),
            evidence: working
                .map(|answer| evidence(&answer.evidence, &assessment.documents))
                .unwrap_or_default(),
            actions: working
                .iter()
                .flat_map(|answer| &answer.actions)
                .map(|action| ActionView::new(action, lang))
                .collect(),
            texts: OtherTexts(others.map(|kind| (kind, text(kind))).collect()),
        }
    }

    /// The action that comes first: not done, with the earliest date; one
    /// without a date comes after those with one.
    pub fn first_action(&self) -> Option<&ActionView<'a>> {
        let open = self.actions.iter().filter(|action| !action.done);
        open.min_by_key(|action| (action.due.is_none(), action.due))
    }
}

impl<'a> ActionView<'a> {
    /// The view of an action.
    pub fn new(action: &'a Action, lang: Lang) -> Self {
        Self {
            title: &action.title,
            owner: action.owner.said(lang),
            owners: action.owner.all(),
            due: action.due,
            done: action.done,
        }
    }
}

impl<'a> EvidenceView<'a> {
    fn new(document: &'a Document, article: Option<&'a str>) -> Self {
        Self {
            title: &document.title,
            reference: document.reference.as_deref(),
            date: document.date.as_ref().map(|date| date.value),
            review_by: document.review_by,
            article,
        }
    }
}

/// Answered criteria, in the norm's order.
fn criteria<'a>(
    answer: &'a Answer,
    requirement: &'a Requirement,
    assessment: &'a Assessment<'_>,
    show: Show,
) -> Vec<CriterionView<'a>> {
    let working = show.sees(Part::Working);
    let paths = requirement.criterion_paths();
    let given = paths.into_iter().filter_map(|(path, criterion)| {
        let given = answer
            .criteria
            .iter()
            .find(|given| given.path.value == path)?;
        let criterion: &'a Criterion = criterion;
        let parent = path.split_once('.');
        let parent = parent.and_then(|(parent, _)| requirement.criterion(parent));
        Some(CriterionView {
            id: &given.path.value,
            parent: parent.map(|parent| parent.text.as_str()),
            text: &criterion.text,
            place: criterion.place,
            force: criterion.force,
            status: given.status,
            note: given.note.as_deref().filter(|_| working),
            evidence: match working {
                true => evidence(&given.evidence, &assessment.documents),
                false => Vec::new(),
            },
        })
    });
    given.collect()
}

fn evidence<'a>(given: &'a [Evidence], documents: &'a [Document]) -> Vec<EvidenceView<'a>> {
    let found = given.iter().filter_map(|evidence| match evidence {
        Evidence::Inline(document) => Some(EvidenceView::new(document, None)),
        Evidence::Listed(cited) => {
            let document = documents.iter().find(|one| evidence.cites(one))?;
            Some(EvidenceView::new(document, cited.article.as_deref()))
        }
    });
    found.collect()
}
