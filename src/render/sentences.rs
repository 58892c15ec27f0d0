//! Sentences that every form of the picture says the same way.

use super::change_sentences::changes;
use super::made::{NormHead, SharedView, shown_file, shown_hash};
use super::picture::Picture;
use super::told::{Told, told};
use super::view::Counts;
use crate::answers::{Audience, Part, Show, Status};
use crate::assessment::Assessment;
use crate::comparison::Comparison;
use crate::document::Word;
use crate::lang::Lang;

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

/// A measurement by its label and date; its date only for who may not know whose it is.
pub(super) fn dated(assessment: &Assessment<'_>, show: Show, lang: Lang) -> String {
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
pub(super) fn total(counts: &Counts, word: (&str, &str), lang: Lang) -> Vec<String> {
    let met = counts.met;
    let applicable = lang.count(counts.applicable, word, word);
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
    if let Some(unconfirmed @ 1..) = counts.unconfirmed {
        lines.push(lang.pick(
            format!("Daarvan overgenomen van vorige keer en te bevestigen: {unconfirmed}"),
            format!("Of those, carried over and to be confirmed: {unconfirmed}"),
        ));
    }
    lines
}

/// The total as far as it may be told.
fn told_total(told: &Told, word: (&str, &str), lang: Lang) -> Vec<String> {
    match told {
        Told::Whole(counts) => total(counts, word, lang),
        Told::Between(_) => {
            let met = told.met_of(lang);
            let (_, words) = word;
            vec![lang.pick(
                format!("Voldoet: {met} {words}"),
                format!("Met: {met} {words}"),
            )]
        }
    }
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
    let left = time_left(target.months, target.measurements, lang);
    let to_do = lang.pick("Te doen:", "To do:");
    let pace = target.tenths_per_month.map(|tenths| {
        let pace = lang.decimal(tenths);
        lang.pick(
            format!("; dat is {pace} per maand"),
            format!("; that is {pace} a month"),
        )
    });
    let pace = pace.unwrap_or_default();
    Some(format!("{left} {to_do} {open}{pace}."))
}

/// How long there is to the target, in one sentence.
pub(super) fn time_left(months: Option<u32>, measurements: Option<usize>, lang: Lang) -> String {
    let Some(months) = months else {
        let passed = lang.pick("Dat moment is voorbij.", "That moment has passed.");
        return passed.to_owned();
    };
    let months = lang.count(
        usize::try_from(months).unwrap_or_default(),
        ("hele maand", "hele maanden"),
        ("whole month", "whole months"),
    );
    let rounds = measurements.map(|rounds| {
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
    lang.pick(
        format!("Nog {months}{rounds}."),
        format!("Left: {months}{rounds}."),
    )
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

/// From which file, by name as far as it may be known.
pub(super) fn source(file: Option<&str>, sha256: Option<&str>, lang: Lang) -> Vec<String> {
    let file = file.map(|file| lang.pick(format!("Bron: {file}"), format!("Source: {file}")));
    file.into_iter().chain(hash(sha256)).collect()
}

/// The hash of a file, where it may be shown.
fn hash(sha256: Option<&str>) -> Option<String> {
    sha256.map(|sha256| format!("sha256: {sha256}"))
}

/// From which files several measurements come, each with the hash of its file.
pub(super) fn sources<'a, 'n: 'a>(
    measurements: impl Iterator<Item = (&'a Assessment<'n>, &'a str)>,
    show: Show,
    lang: Lang,
) -> Vec<String> {
    let mut lines = Vec::new();
    for (assessment, hash) in measurements {
        let file = shown_file(show, &assessment.file);
        let hash = shown_hash(show, hash);
        lines.extend(source(file.as_deref(), hash.as_deref(), lang));
        let shared = assessment.shared.as_ref();
        let shared = shared.map(|shared| SharedView::new(shared, show));
        lines.extend(shared.and_then(|shared| of_shared(&shared, lang)));
    }
    lines
}

/// The file of the baseline, as far as it may be known.
pub(super) fn compared_with(file: Option<&str>, sha256: Option<&str>, lang: Lang) -> Vec<String> {
    let file = file.map(|file| {
        lang.pick(
            format!("Vergeleken met: {file}"),
            format!("Compared with: {file}"),
        )
    });
    file.into_iter().chain(hash(sha256)).collect()
}

/// For whom, what was left out, from what, with what.
pub(super) fn closing(
    picture: &Picture<'_>,
    compared_with: Vec<String>,
    lang: Lang,
) -> Vec<String> {
    let made = &picture.made;
    let audience = Audience::of_word(made.audience);
    let mut lines: Vec<String> = audience
        .into_iter()
        .flat_map(|audience| made_for(audience, &made.left_out, lang))
        .collect();
    // Only who asked for private remarks gets all there is.
    if made.left_out.is_empty() {
        lines.push(
            lang.pick("Met eigen aantekeningen.", "With private remarks.")
                .to_owned(),
        );
    }
    if picture.not_addressed > 0 {
        let word = picture.norm.requirement;
        let count = lang.count(picture.not_addressed, word, word);
        lines.push(lang.pick(
            format!("Niet aan deze organisatie gericht en niet meegeteld: {count}."),
            format!("Not addressed to this organisation and not counted: {count}."),
        ));
    }
    lines.extend(source(made.file.as_deref(), made.sha256.as_deref(), lang));
    lines.extend(compared_with);
    lines.extend(
        made.shared
            .as_ref()
            .and_then(|shared| of_shared(shared, lang)),
    );
    lines.push(norms_and_tool(&[&picture.norm], lang));
    lines
}

/// With which norms and which version of this program.
pub(super) fn norms_and_tool(norms: &[&NormHead<'_>], lang: Lang) -> String {
    let mut said: Vec<String> = norms.iter().map(|norm| norm.made_with(lang)).collect();
    said.dedup();
    format!(
        "norm: {} · norm {}",
        said.join("; "),
        env!("CARGO_PKG_VERSION")
    )
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
    total: &Told,
    comparison: Option<&Comparison<'_, '_>>,
    show: Show,
    lang: Lang,
) -> Vec<String> {
    let word = picture.norm.requirement;
    let mut lines = told_total(total, word, lang);
    lines.extend(
        total
            .counts()
            .into_iter()
            .flat_map(|counts| beside_met(picture, counts, lang)),
    );
    if let Some(comparison) = comparison {
        match show.sees(Part::Statuses) {
            true => lines.extend(changes(comparison, show, lang)),
            // How many changed would tell which: only what was then stands beside it.
            false => lines.push(then(comparison.baseline, word, show, lang)),
        }
    }
    lines
}

/// Gaps and what does not apply.
fn beside_met(picture: &Picture<'_>, counts: &Counts, lang: Lang) -> Vec<String> {
    let mut lines = Vec::new();
    let gaps = counts.partial + counts.unmet;
    if gaps > 0 {
        let count = lang.count(gaps, picture.norm.gap, picture.norm.gap);
        let parts = [
            (counts.partial, Status::Partial),
            (counts.unmet, Status::Unmet),
        ];
        let parts = parts.iter().filter(|(number, _)| *number > 0);
        let parts = parts.map(|(number, status)| format!("{number} {}", status.label(lang)));
        lines.push(format!("{count}: {}", parts.collect::<Vec<_>>().join(", ")));
    }
    if counts.not_applicable > 0 {
        let number = counts.not_applicable;
        lines.push(lang.pick(
            format!("Niet van toepassing volgens de organisatie: {number}"),
            format!("Not applicable according to the organisation: {number}"),
        ));
    }
    lines
}

/// How many were met at an earlier measurement, over all that was asked then.
fn then(baseline: &Assessment<'_>, (_, words): (&str, &str), show: Show, lang: Lang) -> String {
    let date = lang.date(baseline.measurement.date);
    let met = told(baseline, show).total.met_of(lang);
    lang.pick(
        format!("Bij de meting van {date}: {met} {words}"),
        format!("At the measurement of {date}: {met} {words}"),
    )
}
