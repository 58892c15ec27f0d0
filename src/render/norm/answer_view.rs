//! An answer as it stands in its file, for a form that shows every value of it.

use jiff::civil::Date;
use serde::{Serialize, Serializer};

use crate::answers::{
    Action, Answer, CriterionAnswer, Document, Evidence, Obstacle, Occasion, Part, Status, TextKind,
};
use crate::document::{Mark, Node};
use crate::norm::Requirement;
use crate::render::assess::requirement::DoneByInterval;
use crate::render::in_word::{in_word_if_any, in_words};

/// What the answers of a file are seen with.
pub(super) struct SaidView<'a> {
    /// The tree of the file.
    pub root: &'a Node<'a>,
    /// The documents that the file lists.
    pub documents: &'a [Document],
    /// Whether private remarks are shown.
    pub with_private: bool,
}

/// What a file says of one requirement.
#[derive(Debug, Serialize)]
pub(super) struct AnswerView<'a> {
    /// The status as it stands, also where it is not confirmed.
    status: Status,
    owner: Option<String>,
    last_done: Option<Date>,
    #[serde(serialize_with = "in_word_if_any")]
    occasion: Option<Occasion>,
    confirmed: bool,
    criteria: Vec<AnswerCriterionView<'a>>,
    evidence: Vec<AnswerEvidenceView<'a>>,
    actions: Vec<AnswerActionView<'a>>,
    #[serde(flatten)]
    texts: AllTexts<'a>,
    last_done_by: DoneByInterval<'a>,
    #[serde(serialize_with = "in_words")]
    obstacles: &'a [Obstacle],
}

#[derive(Debug, Serialize)]
struct AnswerCriterionView<'a> {
    id: &'a str,
    status: Status,
    note: Option<&'a str>,
    evidence: Vec<AnswerEvidenceView<'a>>,
}

/// A document of the list.
#[derive(Debug, Serialize)]
pub(super) struct DocumentView<'a> {
    position: Option<usize>,
    id: Option<&'a str>,
    title: &'a str,
    #[serde(rename = "ref")]
    reference: Option<&'a str>,
    date: Option<Date>,
    review_by: Option<Date>,
}

/// What shows that an answer is true: a document of the list, or one said on the spot.
#[derive(Debug, Serialize)]
struct AnswerEvidenceView<'a> {
    position: Option<usize>,
    /// The id of the document in the list; none where it is said on the spot.
    document: Option<&'a str>,
    title: Option<&'a str>,
    #[serde(rename = "ref")]
    reference: Option<&'a str>,
    date: Option<Date>,
    review_by: Option<Date>,
    article: Option<&'a str>,
}

#[derive(Debug, Serialize)]
struct AnswerActionView<'a> {
    position: Option<usize>,
    id: Option<&'a str>,
    title: &'a str,
    owner: Option<String>,
    due: Option<Date>,
    done: bool,
    public: bool,
}

/// Every text of an answer by its key; private remarks only where they are asked for.
#[derive(Debug)]
struct AllTexts<'a>(Vec<(TextKind, Option<&'a str>)>);

impl Serialize for AllTexts<'_> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_map(self.0.iter().map(|(kind, text)| (kind.name(), text)))
    }
}

impl<'a> SaidView<'a> {
    /// An answer as it stands.
    pub(super) fn answer(
        &self,
        answer: &'a Answer,
        requirement: &'a Requirement,
    ) -> AnswerView<'a> {
        let path = |key| ["answers", &answer.id.value, key].map(str::to_owned);
        let (evidence, actions) = (path("evidence"), path("actions"));
        let shown = |kind: &TextKind| self.with_private || kind.part() != Part::Private;
        let texts = TextKind::ALL.into_iter().filter(shown);
        AnswerView {
            status: answer.status.value,
            owner: answer.owner.in_a_cell(),
            last_done: answer.oldest_done(),
            occasion: answer.occasion.as_ref().map(|occasion| occasion.value),
            confirmed: answer.confirmed,
            criteria: answer
                .criteria
                .iter()
                .map(|given| self.criterion(given, answer))
                .collect(),
            evidence: answer
                .evidence
                .iter()
                .map(|one| self.evidence(one, &evidence))
                .collect(),
            actions: answer
                .actions
                .iter()
                .map(|one| AnswerActionView::new(one, self.position(&actions, one.mark)))
                .collect(),
            texts: AllTexts(texts.map(|kind| (kind, answer.texts.get(kind))).collect()),
            last_done_by: DoneByInterval::new(answer, requirement),
            obstacles: &answer.obstacles,
        }
    }

    /// The documents of the list.
    pub(super) fn documents(&self) -> Vec<DocumentView<'a>> {
        let path = ["documents".to_owned()];
        let views = self.documents.iter().map(|one| DocumentView {
            position: self.position(&path, one.mark),
            id: one.id.as_deref(),
            title: &one.title,
            reference: one.reference.as_deref(),
            date: one.date.as_ref().map(|date| date.value),
            review_by: one.review_by,
        });
        views.collect()
    }

    fn criterion(&self, given: &'a CriterionAnswer, answer: &Answer) -> AnswerCriterionView<'a> {
        let keys = [
            "answers",
            &answer.id.value,
            "criteria",
            &given.path,
            "evidence",
        ];
        let path = keys.map(str::to_owned);
        let evidence = given.evidence.iter();
        AnswerCriterionView {
            id: &given.path.value,
            status: given.status,
            note: given.note.as_deref(),
            evidence: evidence.map(|one| self.evidence(one, &path)).collect(),
        }
    }

    fn evidence(&self, evidence: &'a Evidence, path: &[String]) -> AnswerEvidenceView<'a> {
        let (mark, cited, said) = match evidence {
            Evidence::Inline(said) => (said.mark, None, Some(said)),
            Evidence::Listed(cited) => {
                let listed = self.documents.iter().find(|one| evidence.cites(one));
                (cited.mark, Some(&cited.value), listed)
            }
        };
        AnswerEvidenceView {
            position: self.position(path, mark),
            document: cited.map(|cited| cited.document.as_str()),
            title: said.map(|said| said.title.as_str()),
            reference: said.and_then(|said| said.reference.as_deref()),
            date: said
                .and_then(|said| said.date.as_ref())
                .map(|date| date.value),
            review_by: said.and_then(|said| said.review_by),
            article: cited.and_then(|cited| cited.article.as_deref()),
        }
    }

    /// Which item of a list stands at a place, from 1, as `norm set` counts them.
    fn position(&self, path: &[String], mark: Mark) -> Option<usize> {
        let list = path.iter().try_fold(self.root, |node, key| node.get(key));
        let items = list.and_then(Node::list).unwrap_or_default();
        let mut said = items.iter().filter(|item| !item.is_absent());
        said.position(|item| item.mark == mark).map(|at| at + 1)
    }
}

impl<'a> AnswerActionView<'a> {
    fn new(action: &'a Action, position: Option<usize>) -> Self {
        Self {
            position,
            id: action.id.as_deref(),
            title: &action.title,
            owner: action.owner.in_a_cell(),
            due: action.due,
            done: action.done,
            public: action.public,
        }
    }
}
