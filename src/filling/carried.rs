//! One answer on its way to next year: moved, or combined with others.

use super::carried_done;
use crate::answers::{
    Answer, CriterionAnswer, Evidence, Obstacle, Owners, Status, TextKind, Texts,
};
use crate::lang::{Lang, pick};
use crate::norm::{Nature, Requirement};

/// The answers that a requirement continues.
pub(super) enum CarriedFrom<'g> {
    /// None were given.
    None,
    /// One to one.
    One(&'g Answer),
    /// One that is now asked in several numbers.
    Split(&'g Answer, &'g [String]),
    /// Several that are now one.
    Merged(Vec<&'g Answer>),
}

impl<'g> CarriedFrom<'g> {
    /// The answers themselves.
    pub(super) fn answers(&self) -> Vec<&'g Answer> {
        match self {
            Self::None => Vec::new(),
            Self::One(answer) | Self::Split(answer, _) => vec![answer],
            Self::Merged(answers) => answers.clone(),
        }
    }

    /// What became of the number, where it did not go on one to one.
    pub(super) fn reshaped(&self, id: &str, lang: Lang) -> Option<String> {
        match self {
            Self::None | Self::One(_) => None,
            Self::Split(answer, into) => {
                let (old, into) = (&answer.id.value, lang.list(into));
                Some(pick!(
                    lang,
                    "[{id} komt uit {old}, dat is gesplitst in {into}. Kijk wat hierbij hoort.]",
                    "[{id} comes from {old}, which was split into {into}. See what belongs here.]"
                ))
            }
            Self::Merged(answers) if answers.is_empty() => None,
            Self::Merged(answers) => {
                let old: Vec<&str> = answers
                    .iter()
                    .map(|answer| answer.id.value.as_str())
                    .collect();
                let old = lang.list(&old);
                Some(pick!(
                    lang,
                    "[{id} is samengevoegd; overgenomen uit {old}. Maak er één antwoord van.]",
                    "[{id} was merged; carried over from {old}. Make one answer of it.]"
                ))
            }
        }
    }
}

/// An answer under the number of a requirement, its status not yet confirmed; what has
/// no place there goes into its note.
pub(super) fn moved(
    answer: &Answer,
    requirement: &Requirement,
    kind: &str,
    mut notes: Vec<String>,
    lang: Lang,
) -> Answer {
    let mut moved = answer.clone();
    moved.id.value.clone_from(&requirement.id);
    moved.actions.retain(|action| !action.done);
    moved.texts.set(TextKind::Reassessed, None);
    let has = |given: &CriterionAnswer| {
        let path = &given.path.value;
        requirement.criterion(path).is_some() && requirement.foreign_criterion(path, kind).is_none()
    };
    let (kept, gone): (Vec<_>, Vec<_>) = moved.criteria.into_iter().partition(has);
    moved.criteria = kept;
    notes.extend(gone.iter().map(|given| criterion_note(given, lang)));
    for given in gone {
        add_evidence(&mut moved.evidence, &given.evidence);
    }
    notes.extend(carried_done::fit(&mut moved, requirement, lang));
    if moved.occasion.is_some() && requirement.nature != Nature::OnOccasion {
        moved.occasion = None;
        notes.push(no_occasion(lang).to_owned());
    }
    let note = moved.texts.set(TextKind::Note, None);
    let note = joined(note.into_iter().chain(notes));
    moved.texts.set(TextKind::Note, note);
    // Where there is no status, there is nothing to confirm.
    moved.confirmed = moved.status.value == Status::Unanswered;
    moved
}

/// Several answers as one. What they do not agree on goes into the note: a
/// status is not chosen for anybody.
pub(super) fn combined(answers: &[&Answer], notes: &mut Vec<String>, lang: Lang) -> Option<Answer> {
    let (first, rest) = answers.split_first()?;
    let mut whole = (*first).clone();
    if rest.is_empty() {
        return Some(whole);
    }
    notes.extend(answers.iter().map(|answer| summary(answer, lang)));
    if rest
        .iter()
        .any(|answer| answer.status.value != first.status.value)
    {
        whole.status.value = Status::Unanswered;
    }
    whole.owner = Owners::together(answers.iter().map(|answer| &answer.owner));
    whole.texts = texts(answers);
    whole.last_done = carried_done::together(answers);
    whole.obstacles = Obstacle::in_order(answers.iter().flat_map(|one| one.obstacles.clone()));
    for answer in rest {
        notes.extend(add_criteria(&mut whole, answer, lang));
        add_evidence(&mut whole.evidence, &answer.evidence);
        whole.actions.extend(answer.actions.iter().cloned());
    }
    let came_up = answers
        .iter()
        .filter(|answer| answer.occasion.is_none())
        .count();
    if came_up > 0 && came_up < answers.len() {
        whole.occasion = None;
        notes.push(no_occasion(lang).to_owned());
    }
    Some(whole)
}

/// What an answer said, in one line of a note.
fn summary(answer: &Answer, lang: Lang) -> String {
    let mut said = format!("{}: {}", answer.id.value, answer.status.value.label(lang));
    if let Some(done) = &answer.last_done {
        said = format!("{said}, last_done {}", carried_done::said(done));
    }
    match answer.texts.get(TextKind::Note) {
        Some(note) => format!("{said}. {note}"),
        None => said,
    }
}

/// The texts of all of them, each said once; their notes are put together elsewhere,
/// and why last time was judged differently is no reason now.
fn texts(answers: &[&Answer]) -> Texts {
    Texts::new(|kind| {
        let said = answers.iter().filter_map(|answer| answer.texts.get(kind));
        let is_carried = kind != TextKind::Note && kind != TextKind::Reassessed;
        joined(said.filter(|_| is_carried).map(str::to_owned))
    })
}

/// Adds the criteria of another answer; gives those that were there already
/// with something else, as lines of a note.
fn add_criteria(whole: &mut Answer, answer: &Answer, lang: Lang) -> Vec<String> {
    let mut notes = Vec::new();
    for given in &answer.criteria {
        let mut there = whole.criteria.iter_mut();
        match there.find(|other| other.path.value == given.path.value) {
            None => whole.criteria.push(given.clone()),
            Some(same) => {
                add_evidence(&mut same.evidence, &given.evidence);
                if same.status != given.status || same.note != given.note {
                    notes.push(criterion_note(given, lang));
                }
            }
        }
    }
    notes
}

/// Adds what is not there yet.
fn add_evidence(there: &mut Vec<Evidence>, given: &[Evidence]) {
    for evidence in given {
        if !there.contains(evidence) {
            there.push(evidence.clone());
        }
    }
}

fn criterion_note(given: &CriterionAnswer, lang: Lang) -> String {
    let path = &given.path.value;
    let status = given.status.label(lang);
    let said = pick!(
        lang,
        "[onderdeel {path} was: {status}]",
        "[criterion {path} was: {status}]"
    );
    match &given.note {
        Some(note) => format!("{said} {note}"),
        None => said,
    }
}

fn no_occasion(lang: Lang) -> &'static str {
    lang.pick("[had zich niet voorgedaan]", "[had not come up]")
}

/// Texts below each other, each once; nothing where there is none.
fn joined(texts: impl Iterator<Item = String>) -> Option<String> {
    let mut once: Vec<String> = Vec::new();
    for text in texts {
        if !once.contains(&text) {
            once.push(text);
        }
    }
    (!once.is_empty()).then(|| once.join("\n"))
}
