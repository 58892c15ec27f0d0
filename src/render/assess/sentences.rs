//! Sentences that every form of the picture says the same way.

use super::view::Picture;
use crate::answers::Status;
use crate::assessment::Counts;
use crate::comparison::Outcome;
use crate::finding::PLANNING;
use crate::labels::Labels;
use crate::lang::{Lang, pick};
use crate::problem::Code;
use crate::render::closing::{made_for_readers, norms_and_tool, of_shared, source};
use crate::render::provenance::{Made, NormHead};

/// Which measurement, of when, draft or settled.
pub(crate) fn round(picture: &Picture<'_>, lang: Lang) -> String {
    let measurement = &picture.measurement;
    let label = measurement.label.unwrap_or(measurement.id).to_owned();
    let mut words = vec![label, lang.date(measurement.date), settled(picture, lang)];
    words.retain(|word| !word.is_empty());
    if picture.judged_on != measurement.date {
        let day = lang.date(picture.judged_on);
        words.push(pick!(lang, "bekeken op {day}", "judged on {day}"));
    }
    words.join(" · ")
}

/// Who settled it, when and under which number; of a draft that it is one.
pub(crate) fn settled(picture: &Picture<'_>, lang: Lang) -> String {
    let Some(settled) = &picture.settled else {
        return Labels::of(lang).draft.to_owned();
    };
    let by = settled.by.map(|by| pick!(lang, " door {by}", " by {by}"));
    let roles = settled.roles.join(", ");
    let roles = match (roles.as_str(), settled.by) {
        ("", _) => None,
        (roles, Some(_)) => Some(format!(" ({roles})")),
        (roles, None) => Some(pick!(lang, " door {roles}", " by {roles}")),
    };
    let date = settled.date.map(|date| {
        let day = lang.date(date);
        pick!(lang, " op {day}", " on {day}")
    });
    let reference = settled.reference.map(|number| format!(", {number}"));
    let facts = [by, roles, date, reference].into_iter().flatten();
    facts.fold(
        lang.pick("vastgesteld", "settled").to_owned(),
        |told, fact| told + &fact,
    )
}

/// The total in words: counts, and the percentage where it may be said.
pub(crate) fn total(counts: &Counts, word: (&str, &str), lang: Lang) -> Vec<String> {
    let met = counts[Status::Met];
    let applicable = lang.count(counts.applicable(), word, word);
    let percentage = counts
        .percentage()
        .map(|number| format!(" ({number}%)"))
        .unwrap_or_default();
    let mut lines = vec![pick!(
        lang,
        "Voldoet: {met} van {applicable}{percentage}",
        "Met: {met} of {applicable}{percentage}"
    )];
    let unanswered = counts[Status::Unanswered];
    if unanswered > 0 {
        lines.push(pick!(
            lang,
            "{}: {}; daarom staat er geen percentage",
            "{}: {}; therefore there is no percentage",
            Labels::of(lang).to_answer,
            unanswered
        ));
    }
    if let Some(unconfirmed @ 1..) = counts.unconfirmed {
        lines.push(pick!(
            lang,
            "Daarvan overgenomen van vorige keer en te bevestigen: {unconfirmed}",
            "Of those, carried over and to be confirmed: {unconfirmed}"
        ));
    }
    lines
}

/// The ambition of the norm in one sentence, for a moment in words.
pub(crate) fn ambition(when: &str, lang: Lang) -> String {
    pick!(
        lang,
        "De ambitie is dat alle organisaties {when} aan de norm voldoen.",
        "The ambition is that all organisations meet the norm {when}."
    )
}

/// How long to the norm's target, and what it takes.
pub(crate) fn target(picture: &Picture<'_>, lang: Lang) -> Option<String> {
    let target = picture.target.as_ref()?;
    let (one, _) = picture.norm.requirement;
    if target.open == 0 {
        return Some(pick!(
            lang,
            "Er staat geen {one} meer open.",
            "No {one} is open."
        ));
    }
    let left = time_left(target.months, target.measurements, lang);
    let open = still_open(picture, lang);
    let pace = target.tenths_per_month.map(|tenths| {
        let pace = lang.decimal(tenths);
        pick!(
            lang,
            " Samen is dat gemiddeld {pace} per maand.",
            " Together that is {pace} a month on average."
        )
    });
    let pace = pace.unwrap_or_default();
    Some(format!("{left} {open}{pace}"))
}

/// What a plan lacks, in one line of counts; nothing where it lacks nothing.
pub(crate) fn planning(picture: &Picture<'_>, lang: Lang) -> Option<String> {
    let counts = PLANNING.into_iter().filter_map(|code| {
        let findings = picture.findings.iter();
        let number = findings.filter(|finding| finding.code == code).count();
        (number > 0).then(|| format!("{number} {}", in_a_few_words(code, lang)))
    });
    let counts: Vec<String> = counts.collect();
    let list = lang.list(&counts);
    (!counts.is_empty()).then(|| pick!(lang, "Nog te plannen: {list}.", "Still to plan: {list}."))
}

/// What a code of a finding says in a few words: alone, behind a number or in front of
/// numbers. A code without words is said as it is.
pub(crate) fn in_a_few_words(code: Code, lang: Lang) -> &'static str {
    let said = [
        (Code::Unanswered, Status::Unanswered.label(lang)),
        (Code::Unconfirmed, Labels::of(lang).carried_over),
        (Code::Regression, Outcome::Worse.label(lang)),
        (Code::AnswerLost, Outcome::AnswerLost.label(lang)),
        (
            Code::Contradiction,
            lang.pick(
                "“voldoet” naast een onderdeel dat openstaat",
                "“met” beside a part that is open",
            ),
        ),
        (
            Code::LapsedDuty,
            lang.pick("te lang geleden gedaan", "done too long ago"),
        ),
        (
            Code::OverdueAction,
            lang.pick("actie over datum", "action overdue"),
        ),
        (
            Code::NoPlan,
            lang.pick("zonder open actie", "without an open action"),
        ),
        (
            Code::UndatedPlan,
            lang.pick("zonder datum", "without a date"),
        ),
        (
            Code::LatePlan,
            lang.pick("later dan de ambitie", "later than the ambition"),
        ),
        (
            Code::OwnerMissing,
            lang.pick("zonder eigenaar", "without an owner"),
        ),
    ];
    let found = said.into_iter().find(|(known, _)| *known == code);
    found.map_or(code.name(), |(_, words)| words)
}

/// How long there is to the target, in one sentence.
pub(crate) fn time_left(months: Option<u32>, measurements: Option<usize>, lang: Lang) -> String {
    let Some(months) = months else {
        let passed = lang.pick("Dat moment is voorbij.", "That moment has passed.");
        return passed.to_owned();
    };
    let months = match months {
        0 => lang
            .pick("minder dan een maand", "less than a month")
            .to_owned(),
        months => lang.count(
            usize::try_from(months).expect("months of a century"),
            ("hele maand", "hele maanden"),
            ("whole month", "whole months"),
        ),
    };
    let rounds = measurements.map(|rounds| match rounds {
        0 => pick!(
            lang,
            "; na deze meting komt er geen meting meer",
            "; after this measurement there is no other"
        ),
        1 => pick!(
            lang,
            "; na deze meting komt er nog 1 meting",
            "; after this measurement there is 1 more measurement"
        ),
        rounds => pick!(
            lang,
            "; na deze meting komen er nog {rounds} metingen",
            "; after this measurement there are {rounds} more measurements"
        ),
    });
    let rounds = rounds.unwrap_or_default();
    pick!(
        lang,
        "Tot dan is het nog {months}{rounds}.",
        "That is {months} away{rounds}."
    )
}

/// Gaps and what is to be answered, kept apart: no answer is no gap.
fn still_open(picture: &Picture<'_>, lang: Lang) -> String {
    let (gap, requirement) = (picture.norm.gap, picture.norm.requirement);
    let gaps = picture.total.gaps();
    let unanswered = picture.total[Status::Unanswered];
    let to_answer = || {
        let (all, word) = (
            lang.count(unanswered, requirement, requirement),
            Labels::of(lang).unanswered,
        );
        match unanswered {
            1 => pick!(lang, "{all} is {word}", "{all} is {word}"),
            _ => pick!(lang, "{all} zijn {word}", "{all} are {word}"),
        }
    };
    let open = lang.count(gaps, gap, gap);
    let first = match gaps {
        0 => return to_answer() + ".",
        1 => pick!(lang, "Er is nu {open}", "There is {open} now"),
        _ => pick!(lang, "Er zijn nu {open}", "There are {open} now"),
    };
    match unanswered {
        0 => first + ".",
        _ => pick!(
            lang,
            "{first}; {rest}.",
            "{first}; {rest}.",
            rest = to_answer()
        ),
    }
}

/// For whom, what was left out, from what, with what.
pub(crate) fn closing(
    picture: &Picture<'_>,
    readers: &str,
    compared_with: Vec<String>,
    lang: Lang,
) -> Vec<String> {
    let mut lines = for_whom(picture, readers, lang);
    lines.extend(origins(&picture.made, &picture.norm, compared_with, lang));
    lines
}

/// The same for a document that has its hashes in its properties.
pub(crate) fn closing_without_hashes(
    picture: &Picture<'_>,
    readers: &str,
    compared_with: Vec<String>,
    lang: Lang,
) -> Vec<String> {
    let (made, norm) = (picture.made.without_hashes(), picture.norm.without_hash());
    let mut lines = for_whom(picture, readers, lang);
    lines.extend(origins(&made, &norm, compared_with, lang));
    lines
}

/// For whom it was made, what was left out for them, and what was not counted.
pub(crate) fn for_whom(picture: &Picture<'_>, readers: &str, lang: Lang) -> Vec<String> {
    let made = &picture.made;
    let mut lines = made_for_readers(readers, &made.left_out, lang);
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
        lines.push(pick!(
            lang,
            "Niet aan deze organisatie gericht en niet meegeteld: {count}.",
            "Not addressed to this organisation and not counted: {count}."
        ));
    }
    lines
}

/// From what it was made, and with what.
fn origins(
    made: &Made,
    norm: &NormHead<'_>,
    compared_with: Vec<String>,
    lang: Lang,
) -> Vec<String> {
    let mut lines = source(made.file.as_deref(), made.sha256.as_deref(), lang);
    lines.extend(compared_with);
    let shared = made.shared.as_ref();
    lines.extend(shared.map(|shared| of_shared(shared, lang)));
    lines.push(norms_and_tool(&[norm], lang));
    lines
}
