//! The course over the measurements on a terminal.

use super::counted_as::CountedAs;
use super::course::{CourseRow, CourseView};
use crate::labels::Labels;
use crate::lang::Lang;
use crate::render::page::Page;

/// Writes the measurements side by side.
pub(super) fn course(course: &CourseView<'_>, page: &mut Page, lang: Lang) {
    page.heading(Labels::of(lang).all_measurements);
    for line in &course.text {
        page.text("", line);
    }
    let rows: Vec<_> = course.themes.iter().chain(&course.total).collect();
    table(course, Labels::of(lang).theme, &rows, page, lang);
    let groups: Vec<_> = course.groups.iter().map(|group| &group.total).collect();
    if !groups.is_empty() {
        page.blank();
        table(course, Labels::of(lang).region, &groups, page, lang);
    }
    for group in &course.groups {
        page.blank();
        let theme = Labels::of(lang).theme;
        let first = format!("{theme}: {}", group.total.title);
        table(
            course,
            &first,
            &group.themes.iter().collect::<Vec<_>>(),
            page,
            lang,
        );
    }
}

fn table(
    course: &CourseView<'_>,
    first: &str,
    rows: &[&CourseRow<'_>],
    page: &mut Page,
    lang: Lang,
) {
    let has_gap = course.tells_gap;
    let mut header = vec![first];
    header.extend(
        course
            .measurements
            .iter()
            .map(|one| one.measurement.id.as_str()),
    );
    header.extend(has_gap.then(|| CountedAs::Gap.label(lang)));
    let rows = rows.iter().map(|row| {
        let title = match row.id {
            Some(id) => format!("{id}. {}", row.title),
            None => row.title.clone(),
        };
        let gap = has_gap.then_some(&row.gap);
        let cells = row.met.iter().chain(gap);
        let cells = cells.map(|cell| cell.as_ref().map_or("–", |cell| cell.text.as_str()));
        let cells = cells.map(str::to_owned);
        std::iter::once(title).chain(cells).collect()
    });
    page.plain_table(&header, &rows.collect::<Vec<Vec<String>>>());
}
