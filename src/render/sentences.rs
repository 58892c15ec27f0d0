//! Sentences that every form of the picture says the same way.

use super::made::SharedView;
use super::picture::Picture;
use super::view::Counts;
use crate::answers::Audience;
use crate::comparison::{Comparison, Outcome};
use crate::document::Word;
use crate::lang::Lang;
use crate::problem::Code;

/// Which measurement, of when, draft or settled.
pub(super) fn round(picture: &Picture<'_>, lang: Lang) -> String {
    let measurement = &picture.measurement;
    let label = measurement.label.unwrap_or(measurement.id).to_owned();
    let mut words = vec![label, lang.date(measurement.date), settled(picture, lang)];
    words.retain(|word| !word.is_empty());
    if picture.judged_on != measurement.date {
        let day = lang.date(picture.judged_on);
        words.push(lang.pick(format!("bekeken op {day}"), format!("judged on {day}")));
    }
    words.join(" · ")
}

fn settled(picture: &Picture<'_>, lang: Lang) -> String {
    let Some(settled) = &picture.settled else {
        return lang.pick("concept", "draft").to_owned();
    };
    let date = settled.date.map(|date| lang.date(date));
    let by = settled.by.map(str::to_owned);
    let reference = settled.reference.map(str::to_owned);
    let facts: Vec<String> = by.into_iter().chain(date).chain(reference).collect();
    let word = lang.pick("vastgesteld", "settled");
    match facts.is_empty() {
        true => word.to_owned(),
        false => format!("{word}: {}", facts.join(", ")),
    }
}

/// The total in words: counts, and the percentage where it may be said.
pub(super) fn total(counts: &Counts, lang: Lang) -> Vec<String> {
    let (met, applicable) = (counts.met, counts.applicable);
    let percentage = counts
        .percentage
        .map(|number| format!(" ({number}%)"))
        .unwrap_or_default();
    let mut lines = vec![lang.pick(
        format!("Voldoet: {met} van {applicable}{percentage}"),
        format!("Met: {met} of {applicable}{percentage}"),
    )];
    if counts.unanswered > 0 {
        lines.push(lang.pick(
            format!(
                "Nog in te vullen: {}; daarom staat er geen percentage",
                counts.unanswered
            ),
            format!(
                "To be answered: {}; therefore there is no percentage",
                counts.unanswered
            ),
        ));
    }
    if counts.unconfirmed > 0 {
        lines.push(lang.pick(
            format!(
                "Daarvan overgenomen van vorige keer en te bevestigen: {}",
                counts.unconfirmed
            ),
            format!(
                "Of those, carried over and to be confirmed: {}",
                counts.unconfirmed
            ),
        ));
    }
    lines
}

/// How long to the norm's target, and what it takes.
pub(super) fn target(picture: &Picture<'_>, lang: Lang) -> Option<String> {
    let target = picture.target.as_ref()?;
    let (one, _) = picture.norm.requirement;
    if target.open == 0 {
        return Some(lang.pick(
            format!("Er staat geen {one} meer open."),
            format!("No {one} is open."),
        ));
    }
    let open = still_open(picture, lang);
    let Some(months) = target.months else {
        let passed = lang.pick(
            "Dat moment is voorbij. Te doen:",
            "That moment has passed. To do:",
        );
        return Some(format!("{passed} {open}."));
    };
    let months = usize::try_from(months).unwrap_or_default();
    let months = lang.count(
        months,
        ("hele maand", "hele maanden"),
        ("whole month", "whole months"),
    );
    let rounds = target.measurements.map(|rounds| {
        let rounds = lang.count(
            rounds,
            ("meting", "metingen"),
            ("measurement", "measurements"),
        );
        lang.pick(
            format!(" en {rounds} na deze"),
            format!(" and {rounds} after this one"),
        )
    });
    let rounds = rounds.unwrap_or_default();
    let pace = target.tenths_per_month.map(|tenths| {
        let pace = lang.decimal(tenths);
        lang.pick(
            format!("; dat is {pace} per maand"),
            format!("; that is {pace} a month"),
        )
    });
    let pace = pace.unwrap_or_default();
    Some(lang.pick(
        format!("Nog {months}{rounds}. Te doen: {open}{pace}."),
        format!("Left: {months}{rounds}. To do: {open}{pace}."),
    ))
}

/// Gaps and what is to be answered, kept apart: no answer is no gap.
fn still_open(picture: &Picture<'_>, lang: Lang) -> String {
    let gap = picture.norm.gap;
    let gaps = picture.total.partial + picture.total.unmet;
    let mut parts = Vec::new();
    if gaps > 0 {
        parts.push(lang.count(gaps, gap, gap));
    }
    if picture.total.unanswered > 0 {
        let word = lang.pick("nog in te vullen", "to be answered");
        parts.push(format!("{} {word}", picture.total.unanswered));
    }
    lang.list(&parts)
}

/// For whom, and what was left out for them.
pub fn made_for(audience: Audience, left_out: &[&str], lang: Lang) -> Vec<String> {
    let audience = audience.label(lang);
    let mut lines = vec![lang.pick(
        format!("Gemaakt voor: {audience}."),
        format!("Made for: {audience}."),
    )];
    let left_out = lang.list(left_out);
    if !left_out.is_empty() {
        lines.push(lang.pick(
            format!("Weggelaten: {left_out}."),
            format!("Left out: {left_out}."),
        ));
    }
    lines
}

/// What is said of a source that was shared.
pub(super) fn of_shared(shared: &SharedView, lang: Lang) -> Option<String> {
    let audience = Audience::of_word(shared.audience)?.label(lang);
    let origin = shared.source_sha256.as_deref().map(|hash| {
        lang.pick(
            format!("; sha256 van het origineel: {hash}"),
            format!("; sha256 of the original: {hash}"),
        )
    });
    let origin = origin.unwrap_or_default();
    Some(lang.pick(
        format!("De bron is een gedeeld bestand, gemaakt voor {audience}{origin}"),
        format!("The source is a shared file, made for {audience}{origin}"),
    ))
}

/// For whom, what was left out, from what, with what.
pub(super) fn closing(picture: &Picture<'_>, lang: Lang) -> Vec<String> {
    let made = &picture.made;
    let audience = Audience::of_word(made.audience);
    let mut lines: Vec<String> = audience
        .into_iter()
        .flat_map(|audience| made_for(audience, &made.left_out, lang))
        .collect();
    if picture.not_addressed > 0 {
        let word = picture.norm.requirement;
        let count = lang.count(picture.not_addressed, word, word);
        lines.push(lang.pick(
            format!("Niet aan deze organisatie gericht en niet meegeteld: {count}."),
            format!("Not addressed to this organisation and not counted: {count}."),
        ));
    }
    if let Some(file) = &made.file {
        lines.push(lang.pick(format!("Bron: {file}"), format!("Source: {file}")));
    }
    lines.push(format!("sha256: {}", made.sha256));
    lines.extend(
        made.shared
            .as_ref()
            .and_then(|shared| of_shared(shared, lang)),
    );
    let norm = &picture.norm;
    lines.push(format!(
        "norm: {}@{} · norm {}",
        norm.id, norm.version, made.tool
    ));
    lines
}

/// The target of the norm in one sentence, for who does not see what is open.
pub(super) fn target_when(picture: &Picture<'_>, lang: Lang) -> Option<String> {
    let target = picture.target.as_ref()?;
    let when = &target.when;
    Some(lang.pick(
        format!("De norm wil dat alles geregeld is {when}."),
        format!("The norm wants all of it to be met {when}."),
    ))
}

/// The summary of a report: counts first, then what changed.
pub(super) fn summary(
    picture: &Picture<'_>,
    comparison: Option<&Comparison<'_, '_>>,
    lang: Lang,
) -> Vec<String> {
    let mut lines = total(&picture.total, lang);
    let counts = &picture.total;
    let gaps = counts.partial + counts.unmet;
    if gaps > 0 {
        let count = lang.count(gaps, picture.norm.gap, picture.norm.gap);
        lines.push(lang.pick(
            format!(
                "{count}: {} voldoet deels, {} voldoet nog niet",
                counts.partial, counts.unmet
            ),
            format!(
                "{count}: {} partly met, {} not yet met",
                counts.partial, counts.unmet
            ),
        ));
    }
    if counts.not_applicable > 0 {
        let number = counts.not_applicable;
        lines.push(lang.pick(
            format!("Niet van toepassing volgens de organisatie: {number}"),
            format!("Not applicable according to the organisation: {number}"),
        ));
    }
    if let Some(comparison) = comparison {
        match picture.made.audience == Audience::Public.word() {
            true => lines.push(changes_in_public(comparison, lang)),
            false => lines.extend(changes(comparison, lang)),
        }
    }
    lines
}

/// What changed since the baseline, for council and inhabitants.
fn changes_in_public(comparison: &Comparison<'_, '_>, lang: Lang) -> String {
    let date = lang.date(comparison.baseline.measurement.date);
    let (up, down) = (
        comparison.count(Outcome::Improved),
        comparison.count(Outcome::Worse),
    );
    lang.pick(
        format!("Sinds de meting van {date} gingen {up} punten vooruit en {down} achteruit"),
        format!("Since the measurement of {date}, {up} requirements went up and {down} went down"),
    )
}

/// What changed since the baseline, in counts.
pub(super) fn changes(comparison: &Comparison<'_, '_>, lang: Lang) -> Vec<String> {
    let baseline = &comparison.baseline.measurement;
    let name = baseline.label.as_deref().unwrap_or(&baseline.id);
    let date = lang.date(baseline.date);
    let happened = Outcome::ALL.map(|outcome| (outcome, comparison.count(outcome)));
    let happened = happened
        .iter()
        .filter(|(outcome, count)| *count > 0 && *outcome != Outcome::Unchanged);
    let words: Vec<String> = happened
        .map(|(outcome, count)| format!("{count} × {}", outcome.label(lang)))
        .collect();
    let words = match words.is_empty() {
        true => lang
            .pick("geen status veranderd", "no status changed")
            .to_owned(),
        false => lang.list(&words),
    };
    let mut lines = vec![lang.pick(
        format!("Vergeleken met {name} ({date}): {words}"),
        format!("Compared with {name} ({date}): {words}"),
    )];
    if !comparison.same_version() {
        let (one, two) = (
            &comparison.baseline.norm.version,
            &comparison.current.norm.version,
        );
        let (comparable, all) = (comparison.changes.len(), comparison.current.rows.len());
        lines.push(lang.pick(
            format!("De norm is veranderd (versie {one} en {two}); {comparable} van {all} punten zijn te vergelijken"),
            format!("The norm changed (version {one} and {two}); {comparable} of {all} requirements can be compared"),
        ));
    }
    lines
}

/// What changed in the norm itself, so that it is not compared.
pub(super) fn reshaped(comparison: &Comparison<'_, '_>, lang: Lang) -> Vec<String> {
    let continuity = &comparison.continuity;
    let mut lines = Vec::new();
    for (old, new) in &continuity.splits {
        let new = lang.list(new);
        lines.push(lang.pick(
            format!("{old} is gesplitst in {new}"),
            format!("{old} was split into {new}"),
        ));
    }
    for (old, new) in &continuity.merges {
        let old = lang.list(old);
        lines.push(lang.pick(
            format!("{old} zijn samen {new} geworden"),
            format!("{old} were merged into {new}"),
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
        lines.push(lang.pick(format!("nieuw: {new}"), format!("new: {new}")));
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
            lines.push(lang.pick(
                format!("{new} (was {old}) wordt nu één keer beantwoord door: {body}"),
                format!("{new} (was {old}) is now answered once by: {body}"),
            ));
        }
    }
    if !continuity.withdrawn.is_empty() {
        let old = lang.list(&continuity.withdrawn);
        lines.push(lang.pick(format!("vervallen: {old}"), format!("withdrawn: {old}")));
    }
    let addressed: Vec<&str> = comparison
        .newly_addressed
        .iter()
        .map(|new| new.id.as_str())
        .collect();
    if !addressed.is_empty() {
        let new = lang.list(&addressed);
        lines.push(lang.pick(
            format!("nu ook aan deze organisatie gericht: {new}"),
            format!("now addressed to this organisation too: {new}"),
        ));
    }
    lines
}

/// The verdict of a diff: what failed, or that nothing did.
pub fn verdict(failing: &[(Code, usize)], fail_on: &[Code], lang: Lang) -> String {
    let words: Vec<String> = failing
        .iter()
        .map(|(code, count)| format!("{count} × {}", watched(*code, lang)))
        .collect();
    match words.is_empty() {
        true => {
            let names: Vec<&str> = fail_on.iter().map(|code| watched(*code, lang)).collect();
            let names = lang.list(&names);
            lang.pick(
                format!("✓ Niets gevonden van waar op wordt gelet: {names}."),
                format!("✓ Nothing found of what is watched: {names}."),
            )
        }
        false => {
            let words = lang.list(&words);
            lang.pick(
                format!("✗ Dit vraagt aandacht: {words}"),
                format!("✗ This wants attention: {words}"),
            )
        }
    }
}

/// A code that a diff can fail on, as people read it.
fn watched(code: Code, lang: Lang) -> &'static str {
    match code {
        Code::Regression => Outcome::Worse.label(lang),
        Code::AnswerLost => Outcome::AnswerLost.label(lang),
        Code::LapsedDuty => lang.pick("plicht vervallen", "duty lapsed"),
        Code::SlippedAction => lang.pick("actie opgeschoven", "action slipped"),
        other => other.name(),
    }
}
