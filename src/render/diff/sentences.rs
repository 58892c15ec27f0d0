//! Sentences on what changed, that every form of a diff and a report says the same way.

use crate::answers::{Part, Show};
use crate::assessment::Assessment;
use crate::comparison::{Comparison, Outcome};
use crate::lang::{Lang, pick};
use crate::problem::Code;
use crate::render::disclosed::why;
use crate::render::provenance::NormHead;

/// What changed since the baseline: in counts for who sees statuses.
pub(crate) fn changes(comparison: &Comparison<'_, '_>, show: Show, lang: Lang) -> Vec<String> {
    match show.sees(Part::Statuses) {
        true => [happened(comparison, show, lang)]
            .into_iter()
            .chain(other_version(comparison, lang))
            .collect(),
        false => why(show, lang).into_iter().map(str::to_owned).collect(),
    }
}

fn happened(comparison: &Comparison<'_, '_>, show: Show, lang: Lang) -> String {
    let name = dated(comparison.baseline, show, lang);
    let happened = Outcome::ALL.map(|outcome| (outcome, comparison.count(outcome)));
    let happened = happened
        .iter()
        .filter(|(outcome, count)| *count > 0 && *outcome != Outcome::Unchanged);
    let words: Vec<String> = happened
        .map(|(outcome, count)| outcome.counted(*count, lang))
        .collect();
    let words = match words.is_empty() {
        true => lang
            .pick("geen status veranderd", "no status changed")
            .to_owned(),
        false => lang.list(&words),
    };
    pick!(
        lang,
        "Vergeleken met {name}: {words}",
        "Compared with {name}: {words}"
    )
}

/// That the norm itself changed, and how much can be compared.
fn other_version(comparison: &Comparison<'_, '_>, lang: Lang) -> Option<String> {
    let (one, two) = (
        &comparison.baseline.norm.version,
        &comparison.current.norm.version,
    );
    let comparable = comparison.changes.len();
    let word = NormHead::new(comparison.current.norm, lang).requirement;
    let all = lang.count(comparison.current.rows.len(), word, word);
    let text = pick!(
        lang,
        "De norm is veranderd (versie {one} en {two}); te vergelijken: {comparable} van {all}",
        "The norm changed (version {one} and {two}); can be compared: {comparable} of {all}"
    );
    (!comparison.same_version()).then_some(text)
}

/// What changed in the norm itself, so that it is not compared.
pub(crate) fn reshaped(comparison: &Comparison<'_, '_>, lang: Lang) -> Vec<String> {
    let continuity = &comparison.continuity;
    let mut lines = Vec::new();
    for (old, new) in &continuity.splits {
        let new = lang.list(new);
        lines.push(pick!(
            lang,
            "{old} is gesplitst in {new}",
            "{old} was split into {new}"
        ));
    }
    for (old, new) in &continuity.merges {
        let old = lang.list(old);
        lines.push(pick!(
            lang,
            "{old} zijn samen {new} geworden",
            "{old} were merged into {new}"
        ));
    }
    let own = |id: &&String| {
        let current = comparison.current;
        let answered = current.rows.iter().any(|row| row.requirement.id == **id);
        answered
            || current
                .elsewhere
                .iter()
                .any(|requirement| requirement.id == **id)
    };
    let new: Vec<&String> = continuity.new.iter().filter(own).collect();
    if !new.is_empty() {
        let new = lang.list(&new);
        lines.push(pick!(lang, "nieuw: {new}", "new: {new}"));
    }
    for requirement in &comparison.current.elsewhere {
        let pair = continuity
            .pairs
            .iter()
            .find(|(_, new)| *new == requirement.id);
        let before = pair.filter(|(old, _)| {
            comparison
                .baseline
                .rows
                .iter()
                .any(|row| row.requirement.id == *old)
        });
        if let (Some((old, new)), Some(body)) = (before, &requirement.answered_by) {
            let body = comparison.current.norm.kind_title(body);
            lines.push(pick!(
                lang,
                "{new} (was {old}) wordt nu één keer beantwoord door: {body}",
                "{new} (was {old}) is now answered once by: {body}"
            ));
        }
    }
    if !continuity.withdrawn.is_empty() {
        let old = lang.list(&continuity.withdrawn);
        lines.push(pick!(lang, "vervallen: {old}", "withdrawn: {old}"));
    }
    let addressed: Vec<&str> = comparison
        .newly_addressed
        .iter()
        .map(|new| new.id.as_str())
        .collect();
    if !addressed.is_empty() {
        let new = lang.list(&addressed);
        lines.push(pick!(
            lang,
            "nu ook aan deze organisatie gericht: {new}",
            "now addressed to this organisation too: {new}"
        ));
    }
    lines
}

/// The verdict of a diff: what failed, or that nothing did.
pub(crate) fn verdict(
    failing: &[(Code, usize)],
    fail_on: &[Code],
    is_comparable: bool,
    lang: Lang,
) -> String {
    if failing.is_empty() && !is_comparable {
        let nothing = lang.pick(
            "! Er is niets te vergelijken, dus ook niet te zeggen of er iets achteruitging.",
            "! Nothing can be compared, so nobody can tell whether anything got worse.",
        );
        return nothing.to_owned();
    }
    let words: Vec<String> = failing
        .iter()
        .map(|(code, count)| counted(*code, *count, lang))
        .collect();
    match words.is_empty() {
        true => {
            let names: Vec<&str> = fail_on.iter().map(|code| watched(*code, lang)).collect();
            let names = lang.list(&names);
            pick!(
                lang,
                "✓ Niets gevonden van waar op wordt gelet: {names}.",
                "✓ Nothing found of what is watched: {names}."
            )
        }
        false => {
            let words = lang.list(&words);
            pick!(
                lang,
                "✗ Dit vraagt aandacht: {words}",
                "✗ This wants attention: {words}"
            )
        }
    }
}

/// How often a code came up that a diff can fail on.
fn counted(code: Code, count: usize, lang: Lang) -> String {
    let words = [
        (Code::Regression, Outcome::Worse.counted(count, lang)),
        (Code::AnswerLost, Outcome::AnswerLost.counted(count, lang)),
        (
            Code::LapsedDuty,
            lang.count(
                count,
                ("plicht vervallen", "plichten vervallen"),
                ("duty lapsed", "duties lapsed"),
            ),
        ),
        (
            Code::SlippedAction,
            lang.count(
                count,
                ("actie loopt uit", "acties lopen uit"),
                ("action slipped", "actions slipped"),
            ),
        ),
    ];
    let found = words.into_iter().find(|(known, _)| *known == code);
    found.map_or_else(|| format!("{count} × {}", code.name()), |(_, words)| words)
}

/// A code that a diff can fail on, as people read it; of a finding, as it is typed.
fn watched(code: Code, lang: Lang) -> &'static str {
    let said = [
        (Code::Regression, Outcome::Worse.label(lang)),
        (Code::AnswerLost, Outcome::AnswerLost.label(lang)),
        (
            Code::LapsedDuty,
            lang.pick("plicht vervallen", "duty lapsed"),
        ),
        (
            Code::SlippedAction,
            lang.pick("actie loopt uit", "action slipped"),
        ),
    ];
    let found = said.iter().find(|(known, _)| *known == code);
    found.map_or(code.name(), |(_, words)| words)
}

/// A measurement by its label and date; its date only for who may not know whose it is.
pub(crate) fn dated(assessment: &Assessment<'_>, show: Show, lang: Lang) -> String {
    let measurement = &assessment.measurement;
    let date = lang.date(measurement.date);
    match show.sees(Part::Name) {
        true => {
            let label = measurement.label.as_deref().unwrap_or(&measurement.id);
            format!("{label} ({date})")
        }
        false => date,
    }
}
