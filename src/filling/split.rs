//! Parts of a file for departments: each holds the head, its own answers and the
//! documents that these cite. Put together they are the file again.

use crate::answers::{Answer, Answers, Document, owners::alike};
use crate::document::Located;
use crate::norm::Norm;

/// What a file is split by.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SplitBy {
    /// The first owner of each answer.
    Owner,
    /// The themes of the norm.
    Theme,
}

/// Whose or what a part is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PartName {
    /// That of an owner, as it is written first.
    Owner(String),
    /// That of nobody yet.
    NoOwner,
    /// A theme, by its id.
    Theme(String),
}

/// A part of a file.
#[derive(Clone, Debug)]
pub struct SplitPart {
    /// Whose or what it is.
    pub name: PartName,
    /// Its requirements, in the norm's order.
    pub ids: Vec<String>,
    /// What it says: of a requirement without an answer that there is none.
    pub answers: Answers,
}

impl PartName {
    fn of(by: SplitBy, theme: &str, answer: Option<&Answer>) -> Self {
        match by {
            SplitBy::Theme => Self::Theme(theme.to_owned()),
            SplitBy::Owner => {
                let owner = answer.and_then(|answer| answer.owner.first());
                owner.map_or(Self::NoOwner, |owner| Self::Owner(owner.to_owned()))
            }
        }
    }

    /// Whether both are the same: of owners, whatever the way of writing them.
    fn is_like(&self, other: &Self) -> bool {
        match (self, other) {
            (Self::Owner(one), Self::Owner(other)) => alike(one) == alike(other),
            (Self::Owner(_) | Self::NoOwner | Self::Theme(_), _) => self == other,
        }
    }
}

/// The parts of a file, in the norm's order; what nobody owns comes last. Every answer is
/// in one part, and every document in those that cite it: in the first where none does.
pub fn split(whole: &Answers, norm: &Norm, by: SplitBy) -> Vec<SplitPart> {
    let kind = &whole.organisation.kind;
    let mut named: Vec<(PartName, Vec<String>)> = Vec::new();
    for (theme, requirement) in norm.asked_of(kind) {
        let answer = given(whole, &requirement.id);
        let name = PartName::of(by, &theme.id, answer);
        let id = requirement.id.value.clone();
        match named.iter_mut().find(|(known, _)| known.is_like(&name)) {
            Some((_, ids)) => ids.push(id),
            None => named.push((name, vec![id])),
        }
    }
    named.sort_by_key(|(name, _)| *name == PartName::NoOwner);
    let uncited = |document: &Document| !whole.answers.iter().any(|one| cites(one, document));
    let parts = named.into_iter().enumerate().map(|(at, (name, ids))| {
        let mut answers = part(whole, &ids);
        if at == 0 {
            let is_kept = |one: &Document| uncited(one) || answers.documents.contains(one);
            answers.documents = whole
                .documents
                .iter()
                .filter(|one| is_kept(one))
                .cloned()
                .collect();
        }
        SplitPart { name, ids, answers }
    });
    parts.collect()
}

/// A file of these requirements alone, with the documents that their answers cite.
pub(super) fn part(whole: &Answers, ids: &[String]) -> Answers {
    let answers: Vec<Answer> = ids
        .iter()
        .map(|id| match given(whole, id) {
            Some(answer) => answer.clone(),
            None => Answer::unanswered(Located::from(id.clone())),
        })
        .collect();
    let cited = |document: &&Document| answers.iter().any(|answer| cites(answer, document));
    Answers {
        documents: whole.documents.iter().filter(cited).cloned().collect(),
        answers,
        ..whole.clone()
    }
}

fn given<'a>(whole: &'a Answers, id: &str) -> Option<&'a Answer> {
    whole.answers.iter().find(|answer| answer.id.value == *id)
}

fn cites(answer: &Answer, document: &Document) -> bool {
    answer
        .all_evidence()
        .any(|evidence| evidence.cites(document))
}
