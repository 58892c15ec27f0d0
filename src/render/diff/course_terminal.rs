//! The course over the measurements on a terminal.

use super::changes::titled;
use super::course::Course;
use crate::answers::Status;
use crate::labels::Labels;
use crate::lang::Lang;
use crate::render::disclosed::NO_SUCH;
use crate::render::page::{Look, Page, sign};

/// Writes the course on a page.
pub(crate) fn course_terminal(course: &Course<'_>, page: &mut Page, lang: Lang) {
    page.say(
        "",
        Look::Bold,
        &format!("{} · {}", course.organisation, course.norm),
    );
    page.marking(course.marking);
    page.blank();
    let header = header(Labels::of(lang).theme, course);
    page.table(&header, &counts(course, lang));
    if !course.requirements.is_empty() {
        page.blank();
        requirements(course, page, lang);
    }
    page.blank();
    for text in course.pace.as_deref().into_iter().chain(course.why) {
        page.text("", text);
    }
    if !course.verdict.is_empty() {
        page.say("", Look::Bold, course.verdict);
    }
    for line in course.held {
        page.hang("  ", "    ", Look::Plain, line);
    }
    page.blank();
    for line in &course.closing {
        page.say("", Look::Dim, line);
    }
}

/// What stands above a table: a word, and the measurements.
fn header<'c>(first: &'c str, course: &'c Course<'_>) -> Vec<&'c str> {
    let ids = course.measurements.iter().map(|moment| moment.id.as_str());
    std::iter::once(first).chain(ids).collect()
}

/// How many are met per theme, and over everything.
fn counts(course: &Course<'_>, lang: Lang) -> Vec<Vec<String>> {
    let themes = course.themes.iter().map(|theme| {
        let counts = theme.counts.iter();
        let texts = counts.map(|count| match count {
            Some(count) => count.text.clone(),
            None => NO_SUCH.to_owned(),
        });
        let title = titled(theme.id, theme.title);
        std::iter::once(title).chain(texts).collect()
    });
    let total = course.total.iter().map(|count| count.text.clone());
    let title = Labels::of(lang).total.to_owned();
    let total = std::iter::once(title).chain(total).collect();
    themes.chain([total]).collect()
}

fn requirements(course: &Course<'_>, page: &mut Page, lang: Lang) {
    let rows = course.requirements.iter().map(|steps| {
        let statuses = steps.statuses.iter().map(|status| match status {
            Some(status) => format!("{} {}", sign(*status), short(*status, lang)),
            None => "·".to_owned(),
        });
        let title = format!("{} {}", steps.id, steps.title);
        std::iter::once(title).chain(statuses).collect()
    });
    let header = header(lang.pick("Per punt", "Per requirement"), course);
    page.plain_table(&header, &rows.collect::<Vec<Vec<String>>>());
}

/// A status in one short word, for narrow columns.
fn short(status: Status, lang: Lang) -> &'static str {
    match status {
        Status::Met => Labels::of(lang).met,
        Status::Partial => lang.pick("deels", "partly"),
        Status::Unmet => lang.pick("niet", "not yet"),
        Status::Unanswered => lang.pick("open", "open"),
        Status::NotApplicable => lang.pick("nvt", "n/a"),
    }
}
