//! Next year's answers from this year's: all of it carried over, nothing confirmed.

use jiff::civil::Date;

use super::carried::{CarriedFrom, combined, moved};
use super::split::part;
use crate::answers::{Answer, Answers, Measurement};
use crate::lang::Lang;
use crate::norm::{Continuity, Norm, Requirement};

/// What this year's answers are carried to.
pub struct Next<'n> {
    /// The next measurement.
    pub measurement: Measurement<Option<Date>>,
    /// The norm as it is then.
    pub norm: &'n Norm,
    /// How it continues the norm that was answered.
    pub continuity: &'n Continuity,
    /// The requirements of a part, if not all of them.
    pub only: Option<&'n [String]>,
}

/// Answers that were carried over.
#[derive(Debug)]
pub struct Carried {
    /// Next year's answers.
    pub answers: Answers,
    /// Answers to what the norm no longer asks of this organisation.
    pub left_behind: Vec<Answer>,
    /// How many done actions were dropped.
    pub done: usize,
    /// Requirements that were split or merged, as people read it.
    pub reshaped: Vec<String>,
    /// How many documents no answer of the part cites.
    pub uncited: usize,
}

/// Carries answers over. Dropped on purpose: who settled them, done actions,
/// and why something was judged differently than the time before.
pub fn carry(given: &Answers, next: &Next<'_>, lang: Lang) -> Carried {
    let mut carried = Carried {
        answers: Answers {
            settled: None,
            measurement: next.measurement.clone(),
            answers: Vec::new(),
            ..given.clone()
        },
        left_behind: Vec::new(),
        done: 0,
        reshaped: Vec::new(),
        uncited: 0,
    };
    carried.answers.norm.value = next.norm.reference();
    let kind = &given.organisation.kind;
    let (mut used, mut elsewhere): (Vec<&str>, Vec<&str>) = Default::default();
    for requirement in next.norm.requirements() {
        let (sources, ids) = sources(given, requirement, next.continuity);
        if !requirement.asks(kind) {
            continue;
        }
        if next
            .only
            .is_some_and(|only| !only.contains(&requirement.id))
        {
            elsewhere.extend(ids);
            continue;
        }
        let Some(answer) = answer(&sources, requirement, kind, lang) else {
            continue;
        };
        used.extend(ids);
        carried
            .reshaped
            .extend(sources.reshaped(&requirement.id, lang));
        carried.answers.answers.push(answer);
    }
    for answer in &given.answers {
        let id = answer.id.value.as_str();
        match used.contains(&id) {
            true => carried.done += answer.actions.iter().filter(|action| action.done).count(),
            // It goes with another part.
            false if elsewhere.contains(&id) => {}
            false => carried.left_behind.push(answer.clone()),
        }
    }
    if let Some(only) = next.only {
        let all = carried.answers.documents.len();
        carried.answers = part(&carried.answers, only);
        carried.uncited = all - carried.answers.documents.len();
    }
    carried
}

/// The answers that a requirement continues, and their numbers.
fn sources<'g>(
    given: &'g Answers,
    requirement: &Requirement,
    continuity: &'g Continuity,
) -> (CarriedFrom<'g>, Vec<&'g str>) {
    let id = &requirement.id;
    let find = |old: &String| given.answers.iter().find(|answer| answer.id.value == *old);
    let merged = continuity.merges.iter().find(|(_, new)| new == id);
    let split = continuity.splits.iter().find(|(_, new)| new.contains(id));
    let pair = continuity.pairs.iter().find(|(_, new)| new == id);
    let sources = match (merged, split, pair) {
        (Some((old, _)), _, _) => CarriedFrom::Merged(old.iter().filter_map(find).collect()),
        (None, Some((old, new)), _) => {
            find(old).map_or(CarriedFrom::None, |answer| CarriedFrom::Split(answer, new))
        }
        (None, None, Some((old, _))) => find(old).map_or(CarriedFrom::None, CarriedFrom::One),
        (None, None, None) => CarriedFrom::None,
    };
    let ids = sources.answers().into_iter();
    let ids = ids.map(|answer| answer.id.value.as_str()).collect();
    (sources, ids)
}

fn answer(
    sources: &CarriedFrom<'_>,
    requirement: &Requirement,
    kind: &str,
    lang: Lang,
) -> Option<Answer> {
    match sources {
        CarriedFrom::None => None,
        CarriedFrom::One(answer) => Some(moved(answer, requirement, kind, Vec::new(), lang)),
        CarriedFrom::Split(answer, _) => {
            let notes = sources
                .reshaped(&requirement.id, lang)
                .into_iter()
                .collect();
            Some(moved(answer, requirement, kind, notes, lang))
        }
        CarriedFrom::Merged(answers) => {
            let mut notes: Vec<String> = sources
                .reshaped(&requirement.id, lang)
                .into_iter()
                .collect();
            let whole = combined(answers, &mut notes, lang)?;
            Some(moved(&whole, requirement, kind, notes, lang))
        }
    }
}
