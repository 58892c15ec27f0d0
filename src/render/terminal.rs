//! The gap picture on a terminal, readable at 80 columns and in a pipe.

use super::lists::{self, id_width};
use super::made::Made;
use super::page::{Look, Page};
use super::picture::{ElsewhereView, Picture, TargetView};
use super::view::Counts;
use crate::lang::Lang;

/// Writes the gap picture on a page.
pub fn terminal(picture: &Picture<'_>, page: &mut Page, lang: Lang) {
    heading(picture, page, lang);
    counts(picture, page, lang);
    lists::gaps(picture, page, lang);
    lists::to_answer(picture, page, lang);
    lists::not_applicable(picture, page, lang);
    lists::findings(picture, page, lang);
    elsewhere(&picture.elsewhere, page, lang);
    if let Some(target) = &picture.target {
        towards(target, picture, page, lang);
    }
    closing(&picture.made, picture, page, lang);
}

fn heading(picture: &Picture<'_>, page: &mut Page, lang: Lang) {
    let norm = &picture.norm;
    page.say("", Look::Bold, &norm.name());
    let measurement = &picture.measurement;
    let label = measurement.label.unwrap_or(measurement.id);
    let settled = match &picture.settled {
        None => lang.pick("concept", "draft").to_owned(),
        Some(settled) => {
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
    };
    let mut words = vec![
        picture.organisation.name.to_owned(),
        label.to_owned(),
        lang.date(measurement.date),
        settled,
    ];
    if picture.judged_on != measurement.date {
        let day = lang.date(picture.judged_on);
        words.push(lang.pick(format!("bekeken op {day}"), format!("judged on {day}")));
    }
    page.text("", &words.join(" · "));
}

fn counts(picture: &Picture<'_>, page: &mut Page, lang: Lang) {
    let header = lang.pick(
        [
            "Thema",
            "voldoet",
            "deels",
            "nog niet",
            "in te vullen",
            "n.v.t.",
            "van",
        ],
        [
            "Theme",
            "met",
            "partly",
            "not yet",
            "to answer",
            "n/a",
            "of",
        ],
    );
    let mut rows: Vec<Vec<String>> = Vec::new();
    for theme in &picture.themes {
        rows.push(row(
            &format!("{}. {}", theme.id, theme.title),
            &theme.counts,
        ));
    }
    if picture.themes.len() > 1 {
        rows.push(row(lang.pick("Totaal", "Total"), &picture.total));
    }
    page.blank();
    page.table(&header, &rows);
    page.blank();
    for line in total(&picture.total, lang) {
        page.text("", &line);
    }
}

fn row(title: &str, counts: &Counts) -> Vec<String> {
    let numbers = [
        counts.met,
        counts.partial,
        counts.unmet,
        counts.unanswered,
        counts.not_applicable,
        counts.addressed,
    ];
    std::iter::once(title.to_owned())
        .chain(numbers.map(|number| number.to_string()))
        .collect()
}

/// The total in words: counts, and the percentage where it may be said.
fn total(counts: &Counts, lang: Lang) -> Vec<String> {
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

fn elsewhere(views: &[ElsewhereView<'_>], page: &mut Page, lang: Lang) {
    if views.is_empty() {
        return;
    }
    let title = lang.pick(
        "Eén keer beantwoord voor de regio",
        "Answered once for the region",
    );
    page.heading(&format!("{title} ({})", views.len()));
    let width = id_width(views.iter().map(|view| view.id));
    for view in views {
        let status = view.status.map_or(
            lang.pick("antwoord niet bijgevoegd", "answer not at hand"),
            |status| status.label(lang),
        );
        page.item("·", Look::Plain, view.id, width, view.title);
        page.text(
            &" ".repeat(width + 6),
            &format!("{}: {status}", view.answered_by),
        );
    }
}

fn towards(target: &TargetView, picture: &Picture<'_>, page: &mut Page, lang: Lang) {
    let title = lang.pick("Doel van de norm", "Target of the norm");
    page.heading(&format!("{title}: {}", target.when));
    let (one, _) = picture.norm.requirement;
    if target.open == 0 {
        page.text(
            "",
            &lang.pick(
                format!("Er staat geen {one} meer open."),
                format!("No {one} is open."),
            ),
        );
        return;
    }
    let open = still_open(picture, lang);
    let Some(months) = target.months else {
        let passed = lang.pick(
            "Dat moment is voorbij. Te doen:",
            "That moment has passed. To do:",
        );
        page.text("", &format!("{passed} {open}."));
        return;
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
    page.text(
        "",
        &lang.pick(
            format!("Nog {months}{rounds}. Te doen: {open}{pace}."),
            format!("Left: {months}{rounds}. To do: {open}{pace}."),
        ),
    );
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

fn closing(made: &Made, picture: &Picture<'_>, page: &mut Page, lang: Lang) {
    page.blank();
    let dim = |page: &mut Page, text: &str| page.say("", Look::Dim, text);
    dim(
        page,
        lang.pick(
            "Gemaakt voor: intern gebruik. Weggelaten: private aantekeningen. Alle toelichtingen, onderdelen en bewijs: --format json.",
            "Made for: internal use. Left out: private remarks. All notes, criteria and evidence: --format json.",
        ),
    );
    if picture.not_addressed > 0 {
        let word = picture.norm.requirement;
        let count = lang.count(picture.not_addressed, word, word);
        dim(
            page,
            &lang.pick(
                format!("Niet aan deze organisatie gericht en niet meegeteld: {count}."),
                format!("Not addressed to this organisation and not counted: {count}."),
            ),
        );
    }
    dim(
        page,
        &lang.pick(
            format!("Bron: {}", made.file),
            format!("Source: {}", made.file),
        ),
    );
    dim(page, &format!("sha256: {}", made.sha256));
    dim(
        page,
        &format!(
            "norm: {}@{} · norm {}",
            picture.norm.id, picture.norm.version, made.tool
        ),
    );
}
