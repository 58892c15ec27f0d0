//! The answers that may leave the organisation: what an audience may see, and nothing else.

use super::audience::{Audience, Part, Show};
use super::fields::{self, SHARED};
use super::head::{Settled, Shared};
use super::model::{Action, Answer, Answers, CriterionAnswer};
use super::owners::Owners;
use super::status::Status;
use super::texts::{TextKind, Texts};
use crate::document::{Node, Reader};

/// The fields of each part beside the texts, as the file names them.
const BESIDE_TEXTS: [(&str, Part); 12] = [
    ("status", Part::Statuses),
    ("criteria", Part::Statuses),
    ("last_done", Part::Statuses),
    ("confirmed", Part::Statuses),
    ("obstacles", Part::Wishes),
    ("owner", Part::Working),
    ("evidence", Part::Working),
    ("actions", Part::Working),
    ("occasion", Part::Working),
    ("documents", Part::Working),
    ("settled.by", Part::Working),
    ("settled.ref", Part::Working),
];

/// Stands where the reason for another judgement was taken out: that it was
/// judged anew is no secret, and without it a diff would see a regression.
const TAKEN_OUT: &str = "…";

/// Why answers cannot be shared with an audience.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NotShared {
    /// The organisation has the file itself.
    Internal,
    /// This audience sees no answers of one organisation, only counts.
    CountsOnly(Audience),
    /// The file was shared before: only the original can be.
    Already(Audience),
}

/// The answers as an audience may have them; `source_sha256` is the hash of the
/// file they come from.
///
/// # Errors
/// When this audience may not have the answers of one organisation at all.
pub fn share(answers: &Answers, show: Show, source_sha256: &str) -> Result<Answers, NotShared> {
    if let Some(shared) = &answers.shared {
        return Err(NotShared::Already(shared.audience));
    }
    if show.audience() == Audience::Internal {
        return Err(NotShared::Internal);
    }
    if !show.sees(Part::Name) || !show.sees(Part::Statuses) {
        return Err(NotShared::CountsOnly(show.audience()));
    }
    let working = show.sees(Part::Working);
    // Everything is named, so that a new field is thought of before it leaves.
    let Answers {
        file,
        sheets,
        norm,
        organisation,
        measurement,
        shared: _,
        settled,
        documents,
        answers,
    } = answers;
    Ok(Answers {
        file: file.clone(),
        sheets: sheets.clone(),
        norm: norm.clone(),
        organisation: organisation.clone(),
        measurement: measurement.clone(),
        shared: Some(Shared {
            audience: show.audience(),
            left_out: left_out(show),
            source_sha256: Some(source_sha256.to_owned()),
        }),
        settled: settled
            .as_ref()
            .map(|settled| shared_settled(settled, working)),
        documents: documents.iter().filter(|_| working).cloned().collect(),
        answers: answers
            .iter()
            .map(|answer| shared_answer(answer, show))
            .filter(says_something)
            .collect(),
    })
}

/// The keys that an audience does not see, part by part in the order of files.
fn left_out(show: Show) -> Vec<String> {
    let of_file = ["documents", "settled.by", "settled.ref"];
    let of_answer = fields::ANSWER.iter().map(|field| field.name);
    let all = of_answer.chain(of_file).map(|name| (part_of(name), name));
    let mut hidden: Vec<(Part, &str)> = all.filter(|(part, _)| !show.sees(*part)).collect();
    hidden.sort_by_key(|(part, _)| *part);
    let names = hidden.into_iter().map(|(_, name)| name.to_owned());
    names.collect()
}

fn part_of(name: &str) -> Part {
    let listed = BESIDE_TEXTS.iter().find(|(known, _)| *known == name);
    let text = || TextKind::named(name).map(TextKind::part);
    let part = listed.map(|(_, part)| *part).or_else(text);
    part.expect("a key of an answer is a text, or is listed")
}

/// Reads what a shared file says of itself.
pub(super) fn read(r: &mut Reader<'_>, node: &Node<'_>) -> Option<Shared> {
    let f = r.fields(node, SHARED)?;
    Some(Shared {
        audience: r.word(f, "for")?,
        left_out: r.texts(f, "left_out"),
        source_sha256: r.text(f, "source_sha256"),
    })
}

/// That it was settled, when and by which roles goes along; the body and the number do not.
fn shared_settled(settled: &Settled, working: bool) -> Settled {
    let Settled {
        by,
        date,
        reference,
        roles,
    } = settled;
    Settled {
        by: by.clone().filter(|_| working),
        date: *date,
        reference: reference.clone().filter(|_| working),
        roles: roles.clone(),
    }
}

fn shared_answer(answer: &Answer, show: Show) -> Answer {
    let Answer {
        id,
        status,
        criteria,
        owner,
        last_done,
        obstacles,
        evidence,
        actions,
        occasion,
        confirmed,
        texts,
    } = answer;
    let working = show.sees(Part::Working);
    let public = |action: &&Action| working || action.public && show.sees(Part::PublicTexts);
    Answer {
        id: id.clone(),
        status: status.clone(),
        criteria: criteria
            .iter()
            .map(|criterion| shared_criterion(criterion, working))
            .filter(|criterion| working || criterion.status != Status::Unanswered)
            .collect(),
        owner: match working {
            true => owner.clone(),
            false => Owners::default(),
        },
        last_done: last_done.clone(),
        obstacles: match show.sees(Part::Wishes) {
            true => obstacles.clone(),
            false => Vec::new(),
        },
        evidence: evidence.iter().filter(|_| working).cloned().collect(),
        actions: actions.iter().filter(public).cloned().collect(),
        occasion: occasion.clone().filter(|_| working),
        confirmed: *confirmed,
        texts: shared_texts(texts, show),
    }
}

/// Whether anything is left of an answer: that only a note was taken out is
/// nobody's business either.
fn says_something(answer: &Answer) -> bool {
    let texts = &answer.texts;
    answer.status.value != Status::Unanswered
        || !answer.criteria.is_empty()
        || !answer.actions.is_empty()
        || answer.last_done.is_some()
        || !answer.obstacles.is_empty()
        || texts.iter().any(|(kind, _)| kind.part() != Part::Working)
}

fn shared_criterion(criterion: &CriterionAnswer, working: bool) -> CriterionAnswer {
    let CriterionAnswer {
        path,
        status,
        note,
        evidence,
    } = criterion;
    CriterionAnswer {
        path: path.clone(),
        status: *status,
        note: note.clone().filter(|_| working),
        evidence: evidence.iter().filter(|_| working).cloned().collect(),
    }
}

fn shared_texts(texts: &Texts, show: Show) -> Texts {
    Texts::new(|kind| {
        let text = texts.get(kind)?;
        match show.sees(kind.part()) {
            true => Some(text.to_owned()),
            false => (kind == TextKind::Reassessed).then(|| TAKEN_OUT.to_owned()),
        }
    })
}
