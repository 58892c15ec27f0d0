//! Who has sent what, on a terminal.

use super::coverage::CoverageView;
use super::submissions::{Submission, SubmissionsView};
use crate::labels::Labels;
use crate::lang::Lang;
use crate::render::page::{Look, Page};

/// Writes who has sent what: per region, and per organisation and measurement.
pub(super) fn submissions(submissions: &SubmissionsView<'_>, page: &mut Page, lang: Lang) {
    let labels = Labels::of(lang);
    if !submissions.groups.is_empty() {
        page.heading(labels.per_region);
        let header = [labels.region, labels.sent, labels.of, labels.draft];
        let number =
            |number: Option<usize>| number.map_or_else(|| "–".to_owned(), |one| one.to_string());
        let rows: Vec<_> = submissions
            .groups
            .iter()
            .map(|group| {
                vec![
                    group.name.clone(),
                    group.sent.to_string(),
                    number(group.expected),
                    group.drafts.to_string(),
                ]
            })
            .collect();
        page.plain_table(&header, &rows);
    }
    if !submissions.organisations.is_empty() {
        page.heading(labels.by_name_due);
    }
    match &submissions.coverage {
        Some(coverage) => covered(coverage, page, lang),
        None => once(&submissions.organisations, page),
    }
}

fn once(organisations: &[Submission<'_>], page: &mut Page) {
    for one in organisations {
        let facts = facts(one.kind, one.region);
        let line = format!("{}{facts}: {}", one.name, one.text);
        page.hang("  ", "    ", Look::Plain, &line);
    }
}

fn covered(coverage: &CoverageView<'_>, page: &mut Page, lang: Lang) {
    let labels = Labels::of(lang);
    let mut header = vec![labels.organisation];
    header.extend(coverage.measurements.iter().map(|one| one.id.as_str()));
    let unplaced = coverage.has_unplaced;
    header.extend(unplaced.then_some(labels.measurement_unknown));
    let rows = coverage.organisations.iter().map(|one| {
        let title = format!("{}{}", one.name, facts(None, one.region));
        let states = one.measurements.iter().map(|once| once.text);
        let unplaced = unplaced.then(|| one.unplaced.map_or("–", |once| once.text));
        let states = states.chain(unplaced).map(str::to_owned);
        std::iter::once(title).chain(states).collect()
    });
    page.plain_table(&header, &rows.collect::<Vec<Vec<String>>>());
}

fn facts(kind: Option<&str>, region: Option<&str>) -> String {
    let facts: Vec<&str> = [kind, region].into_iter().flatten().collect();
    match facts.is_empty() {
        true => String::new(),
        false => format!(" ({})", facts.join(", ")),
    }
}
