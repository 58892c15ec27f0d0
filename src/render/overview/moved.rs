//! What moved most since the baseline, in sentences: improved and fallen, and apart
//! from that what was only judged anew or answered for the first time.

use crate::comparison::Outcome;
use crate::lang::{Lang, pick};
use crate::overview::{Development, Overview, ThenNow};

/// How many requirements are named; those that moved as much as the last one too.
const MOST_NAMED: usize = 5;

/// More names than this say nothing.
const TOO_MANY: usize = 12;

/// Sentences on what moved; none for who sees no requirements.
pub(super) fn sentences(
    overview: &Overview<'_>,
    development: &Development<'_>,
    lang: Lang,
) -> Vec<String> {
    if !overview.seen.requirements() {
        return Vec::new();
    }
    let [up, down] = match development.compared {
        Some(_) => [Outcome::Improved, Outcome::Worse].map(|outcome| {
            let by = |one: &ThenNow| count(one, outcome);
            named(overview, development, by, true)
        }),
        None => [certainly_up, certainly_down].map(|by| named(overview, development, by, false)),
    };
    let is_exact = development.compared.is_some();
    let (rose, fell) = match is_exact {
        true => lang.pick(
            ("Het meest vooruit", "Het meest achteruit"),
            ("Improved most", "Fell most"),
        ),
        false => lang.pick(
            ("Zeker vooruit", "Zeker achteruit"),
            ("Certainly improved", "Certainly fell"),
        ),
    };
    let mut lines: Vec<String> = [(rose, up), (fell, down)]
        .into_iter()
        .filter_map(|(title, named)| Some(format!("{title}: {}", named?)))
        .collect();
    if is_exact {
        lines.extend(apart(development, lang));
    }
    lines
}

/// What is no improvement and no fall: judged anew, or answered for the first time.
fn apart(development: &Development<'_>, lang: Lang) -> Option<String> {
    let of = |outcome| -> usize {
        let all = development.requirements.iter();
        all.map(|one| count(one, outcome)).sum()
    };
    let (reassessed, new) = (of(Outcome::Reassessed), of(Outcome::NewlyAnswered));
    if reassessed + new == 0 {
        return None;
    }
    let answers = |number| lang.count(number, ("antwoord", "antwoorden"), ("answer", "answers"));
    let (reassessed, new) = (answers(reassessed), answers(new));
    Some(pick!(
        lang,
        "Apart daarvan: {reassessed} anders beoordeeld terwijl er niets veranderde, {new} voor het eerst gegeven",
        "Apart from that: {reassessed} judged differently though nothing changed, {new} given for the first time"
    ))
}

/// The requirements that moved most, by number.
fn named(
    overview: &Overview<'_>,
    development: &Development<'_>,
    by: impl Fn(&ThenNow) -> usize,
    with_count: bool,
) -> Option<String> {
    let requirements: Vec<_> = overview.norm.requirements().collect();
    let moved = development.requirements.iter();
    let mut moved: Vec<(usize, &str)> = moved
        .filter_map(|one| Some((by(one), requirements.get(one.at)?.id.as_str())))
        .filter(|(number, _)| *number > 0)
        .collect();
    // Equal ones stay in the order of the norm.
    moved.sort_by_key(|(number, _)| std::cmp::Reverse(*number));
    let least = moved.get(MOST_NAMED - 1).map_or(1, |(number, _)| *number);
    moved.retain(|(number, _)| *number >= least);
    let more = moved.len().saturating_sub(TOO_MANY);
    moved.truncate(TOO_MANY);
    let mut words: Vec<String> = moved
        .iter()
        .map(|(number, id)| match with_count {
            true => format!("{id} ({number})"),
            false => (*id).to_owned(),
        })
        .collect();
    if more > 0 {
        words.push(format!("+ {more}"));
    }
    (!words.is_empty()).then(|| words.join(", "))
}

fn count(one: &ThenNow, outcome: Outcome) -> usize {
    let found = one.outcomes.iter().find(|(known, _)| *known == outcome);
    found.map_or(0, |(_, number)| *number)
}

/// By how much more are certainly met than then.
fn certainly_up(one: &ThenNow) -> usize {
    one.after.met().0.saturating_sub(one.before.met().1)
}

/// By how much fewer are certainly met than then.
fn certainly_down(one: &ThenNow) -> usize {
    one.before.met().0.saturating_sub(one.after.met().1)
}
