//! The gap picture on a terminal, readable at 80 columns and in a pipe.

use super::lists;
use super::sentences;
use super::view::{ElsewhereView, Picture};
use crate::assessment::Counts;
use crate::labels::Labels;
use crate::lang::Lang;
use crate::render::page::{Look, Page, id_width};

/// Writes the gap picture on a page.
pub fn terminal(picture: &Picture<'_>, page: &mut Page, lang: Lang) {
    heading(picture, page, lang);
    counts(picture, page, lang);
    lists::gaps(picture, page, lang);
    if let Some(planning) = sentences::planning(picture, lang) {
        page.blank();
        page.text("  ", &planning);
    }
    lists::to_answer(picture, page, lang);
    lists::not_applicable(picture, page, lang);
    lists::findings(picture, page, lang);
    elsewhere(&picture.elsewhere, page, lang);
    towards(picture, page, lang);
    page.blank();
    let readers = picture.made.audience.label(lang);
    for line in sentences::closing(picture, readers, Vec::new(), lang) {
        page.say("", Look::Dim, &line);
    }
}

fn heading(picture: &Picture<'_>, page: &mut Page, lang: Lang) {
    page.say("", Look::Bold, &picture.norm.name());
    let name = picture.organisation.name;
    page.text("", &format!("{name} · {}", sentences::round(picture, lang)));
    page.marking(picture.made.marking);
}

fn counts(picture: &Picture<'_>, page: &mut Page, lang: Lang) {
    let labels = Labels::of(lang);
    // Short ones, that all columns may stand beside each other.
    let [partial, unmet, unanswered, na] = lang.pick(
        ["deels", "nog niet", "in te vullen", "n.v.t."],
        ["partly", "not yet", "to answer", "n/a"],
    );
    let header = [
        labels.theme,
        labels.met,
        partial,
        unmet,
        unanswered,
        na,
        labels.asked,
    ];
    let mut rows: Vec<Vec<String>> = Vec::new();
    for theme in &picture.themes {
        rows.push(row(
            &format!("{}. {}", theme.id, theme.title),
            &theme.counts,
        ));
    }
    if picture.themes.len() > 1 {
        rows.push(row(labels.total, &picture.total));
    }
    page.blank();
    page.table(&header, &rows);
    page.blank();
    for line in sentences::total(&picture.total, picture.norm.requirement, lang) {
        page.text("", &line);
    }
}

fn row(title: &str, counts: &Counts) -> Vec<String> {
    let numbers = counts.each().map(|(_, number)| number);
    let numbers = numbers.into_iter().chain([counts.addressed()]);
    std::iter::once(title.to_owned())
        .chain(numbers.map(|number| number.to_string()))
        .collect()
}

fn elsewhere(views: &[ElsewhereView<'_>], page: &mut Page, lang: Lang) {
    if views.is_empty() {
        return;
    }
    let labels = Labels::of(lang);
    let title = labels.elsewhere;
    page.heading(&format!("{title} ({})", views.len()));
    let width = id_width(views.iter().map(|view| view.id));
    for view in views {
        let status = view
            .status
            .map_or(labels.not_at_hand, |status| status.label(lang));
        page.item("·", Look::Plain, view.id, width, view.title);
        page.text(
            &" ".repeat(width + 6),
            &format!("{}: {status}", view.answered_by),
        );
    }
}

fn towards(picture: &Picture<'_>, page: &mut Page, lang: Lang) {
    if let (Some(target), Some(text)) = (&picture.target, sentences::target(picture, lang)) {
        let title = lang.pick("Ambitie van de norm", "Ambition of the norm");
        page.heading(&format!("{title}: {}", target.when));
        page.text("", &text);
    }
}
