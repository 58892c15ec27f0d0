//! Sentences of the report.

use crate::answers::{Part, Show, Status};
use crate::assessment::{Assessment, Counts};
use crate::comparison::Comparison;
use crate::labels::Labels;
use crate::lang::{Lang, pick};
use crate::render::assess::sentences::{ambition, total};
use crate::render::assess::view::Picture;
use crate::render::diff::sentences::changes;
use crate::render::disclosed::{Told, told};

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

/// The total as far as it may be told.
fn told_total(told: &Told, word: (&str, &str), lang: Lang) -> Vec<String> {
    match told {
        Told::Whole(counts) => total(counts, word, lang),
        Told::Between(_) => {
            let met = told.met_of(lang);
            let (_, words) = word;
            vec![pick!(lang, "Voldoet: {met} {words}", "Met: {met} {words}")]
        }
    }
}

/// Gaps and what does not apply.
fn beside_met(picture: &Picture<'_>, counts: &Counts, lang: Lang) -> Vec<String> {
    let mut lines = Vec::new();
    let gaps = counts.gaps();
    if gaps > 0 {
        let count = lang.count(gaps, picture.norm.gap, picture.norm.gap);
        let parts = counts.each().into_iter();
        let parts = parts.filter(|(status, number)| status.is_gap() && *number > 0);
        let parts = parts.map(|(status, number)| format!("{number} {}", status.label(lang)));
        lines.push(format!("{count}: {}", parts.collect::<Vec<_>>().join(", ")));
    }
    let number = counts[Status::NotApplicable];
    if number > 0 {
        let not_applicable = Labels::of(lang).not_applicable;
        lines.push(format!("{not_applicable}: {number}"));
    }
    lines
}

/// How many were met at an earlier measurement, over all that was asked then.
fn then(baseline: &Assessment<'_>, (_, words): (&str, &str), show: Show, lang: Lang) -> String {
    let date = lang.date(baseline.measurement.date);
    let met = told(baseline, show).total.met_of(lang);
    pick!(
        lang,
        "Bij de meting van {date}: {met} {words}",
        "At the measurement of {date}: {met} {words}"
    )
}

/// The target of the norm in one sentence, for who does not see what is open.
pub(super) fn target_when(picture: &Picture<'_>, lang: Lang) -> Option<String> {
    let target = picture.target.as_ref()?;
    Some(ambition(&target.when, lang))
}
