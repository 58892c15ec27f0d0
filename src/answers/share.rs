//! The answers that may leave the organisation: what an audience may see, and nothing else.

use super::audience::{Audience, Part, Show};
use super::fields::SHARED;
use super::model::{Answer, Answers, Texts};
use super::parts::{Action, CriterionAnswer, Settled, Shared};
use super::status::Status;
use crate::document::{Node, Reader};

/// The fields that each part of an answer has, as the file names them.
const FIELDS: [(Part, &[&str]); 6] = [
    (
        Part::Statuses,
        &["status", "criteria", "last_done", "confirmed"],
    ),
    (
        Part::Working,
        &[
            "note",
            "owner",
            "evidence",
            "actions",
            "occasion",
            "reassessed",
            "documents",
            "settled.by",
            "settled.ref",
        ],
    ),
    (Part::Wishes, &["support", "on_norm"]),
    (Part::Offers, &["offer"]),
    (Part::PublicTexts, &["public"]),
    (Part::Private, &["private"]),
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
    let hidden = FIELDS.iter().filter(|(part, _)| !show.sees(*part));
    let left_out = hidden.flat_map(|(_, fields)| fields.iter().map(|field| (*field).to_owned()));
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
            left_out: left_out.collect(),
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

/// Reads what a shared file says of itself.
pub(super) fn read(r: &mut Reader<'_>, node: &Node<'_>) -> Option<Shared> {
    let f = r.fields(node, SHARED)?;
    Some(Shared {
        audience: r.word(f, "for")?,
        left_out: r.texts(f, "left_out"),
        source_sha256: r.text(f, "source_sha256"),
    })
}

/// That it was settled and when goes along, by whom and under which number does not.
fn shared_settled(settled: &Settled, working: bool) -> Settled {
    let Settled {
        by,
        date,
        reference,
    } = settled;
    Settled {
        by: by.clone().filter(|_| working),
        date: *date,
        reference: reference.clone().filter(|_| working),
    }
}

fn shared_answer(answer: &Answer, show: Show) -> Answer {
    let Answer {
        id,
        status,
        criteria,
        owner,
        last_done,
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
            .collect(),
        owner: owner.clone().filter(|_| working),
        last_done: last_done.clone(),
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
        || [&texts.support, &texts.offer, &texts.on_norm, &texts.public]
            .iter()
            .any(|text| text.is_some())
}

fn shared_criterion(criterion: &CriterionAnswer, working: bool) -> CriterionAnswer {
    let CriterionAnswer { path, status, note } = criterion;
    CriterionAnswer {
        path: path.clone(),
        status: *status,
        note: note.clone().filter(|_| working),
    }
}

fn shared_texts(texts: &Texts, show: Show) -> Texts {
    let Texts {
        note,
        reassessed,
        support,
        offer,
        on_norm,
        public,
        private,
    } = texts;
    let seen = |part: Part, text: &Option<String>| text.clone().filter(|_| show.sees(part));
    Texts {
        note: seen(Part::Working, note),
        reassessed: reassessed
            .as_ref()
            .map(|text| match show.sees(Part::Working) {
                true => text.clone(),
                false => TAKEN_OUT.to_owned(),
            }),
        support: seen(Part::Wishes, support),
        offer: seen(Part::Offers, offer),
        on_norm: seen(Part::Wishes, on_norm),
        public: seen(Part::PublicTexts, public),
        private: seen(Part::Private, private),
    }
}
