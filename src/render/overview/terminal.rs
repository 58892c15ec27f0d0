//! The overview on a terminal, readable at 80 columns and in a pipe.

use super::cells::RowView;
use super::counted_as::CountedAs;
use super::development::{DevelopmentView, StepView};
use super::themes::OverviewTheme;
use super::view::OverviewView;
use super::{agenda_terminal, course_terminal, submissions_terminal};
use crate::answers::Status;
use crate::labels::Labels;
use crate::lang::{Lang, pick};
use crate::render::page::{Look, Page, id_width, sign};

/// Writes one overview on a page.
pub(crate) fn overview_terminal(view: &OverviewView<'_>, page: &mut Page, lang: Lang) {
    page.say("", Look::Bold, &view.norm_name);
    let label = view
        .measurement
        .label
        .as_deref()
        .unwrap_or(&view.measurement.id);
    let date = lang.date(view.measurement.date);
    page.text("", &format!("{label} · {date}"));
    page.blank();
    for line in &view.summary {
        page.text("", line);
    }
    themes(view, page, lang);
    requirements(view, page, lang);
    hardest(view, page, lang);
    if let Some(course) = &view.course {
        course_terminal::course(course, page, lang);
    }
    if let Some(development) = &view.development {
        developed(development, page, lang);
    }
    once(view, page, lang);
    alone(view, page, lang);
    organisations(view, page, lang);
    if let Some(sent) = &view.submissions {
        submissions_terminal::submissions(sent, page, lang);
    }
    exchange(view, page, lang);
    evaluation(view, page, lang);
    agenda_terminal::agenda(&view.agenda, page);
    page.blank();
    for note in &view.notes {
        page.say("", Look::Dim, note);
    }
}

/// The first column, those of the cells, and of how many.
fn header(first: &str, columns: &[&str], lang: Lang) -> Vec<String> {
    let of = Labels::of(lang).of;
    [first]
        .into_iter()
        .chain(columns.iter().copied())
        .chain([of])
        .map(str::to_owned)
        .collect()
}

fn cells(title: String, row: &RowView) -> Vec<String> {
    let cells = row.cells.iter().map(|cell| cell.text.clone());
    let of = row.of.to_string();
    std::iter::once(title).chain(cells).chain([of]).collect()
}

fn table(header: &[String], rows: &[Vec<String>], page: &mut Page) {
    let header: Vec<&str> = header.iter().map(String::as_str).collect();
    page.plain_table(&header, rows);
}

fn themes(view: &OverviewView<'_>, page: &mut Page, lang: Lang) {
    if view.themes.is_empty() {
        return;
    }
    page.heading(Labels::of(lang).overview_themes);
    let title = |theme: &OverviewTheme<'_>| format!("{}. {}", theme.id, theme.title);
    let head = header(Labels::of(lang).theme, &view.columns.themes, lang);
    let mut rows: Vec<_> = view
        .themes
        .iter()
        .map(|theme| cells(title(theme), &theme.row))
        .collect();
    let total = view.total.iter();
    rows.extend(total.map(|row| cells(Labels::of(lang).total.to_owned(), row)));
    table(&head, &rows, page);
    for (at, group) in view.groups.iter().enumerate() {
        let rows = view.themes.iter().filter_map(|theme| {
            let row = theme.groups.get(at)?.as_ref()?;
            Some(cells(title(theme), row))
        });
        page.heading(&format!("{} ({})", group.name, group.organisations));
        table(&head, &rows.collect::<Vec<_>>(), page);
    }
}

fn requirements(view: &OverviewView<'_>, page: &mut Page, lang: Lang) {
    let (one, _) = view.norm.requirement;
    let all: Vec<_> = view
        .themes
        .iter()
        .flat_map(|theme| &theme.requirements)
        .collect();
    if all.is_empty() {
        return;
    }
    let word = pick!(
        lang,
        "Per {one}: hoeveel organisaties",
        "Per {one}: how many organisations"
    );
    page.heading(&word);
    let head = header(Labels::of(lang).number, &view.columns.requirements, lang);
    let rows: Vec<_> = all
        .iter()
        .map(|one| cells(one.id.to_owned(), &one.row))
        .collect();
    table(&head, &rows, page);
    for (at, group) in view.groups.iter().enumerate() {
        let rows = all.iter().filter_map(|one| {
            let row = one.groups.get(at)?.as_ref()?;
            Some(cells(one.id.to_owned(), row))
        });
        page.heading(&format!("{} ({})", group.name, group.organisations));
        table(&head, &rows.collect::<Vec<_>>(), page);
    }
}

fn hardest(view: &OverviewView<'_>, page: &mut Page, lang: Lang) {
    if view.hardest.is_empty() {
        return;
    }
    page.heading(Labels::of(lang).hardest);
    let width = id_width(view.hardest.iter().map(|hard| hard.id));
    for hard in &view.hardest {
        page.item("·", Look::Plain, hard.id, width, hard.title);
        page.text(&" ".repeat(width + 6), &hard.text);
    }
    if let Some(next) = &view.hardest_next {
        page.text("", &next.text);
    }
}

fn developed(view: &DevelopmentView<'_>, page: &mut Page, lang: Lang) {
    page.heading(Labels::of(lang).development);
    for line in &view.text {
        page.text("", line);
    }
    let labels = Labels::of(lang);
    let then = format!("{} {}", labels.met, labels.then);
    let now = format!("{} {}", labels.met, labels.now);
    let header = |first| [first, then.as_str(), now.as_str(), labels.of];
    let met = |row: &RowView| {
        row.cells
            .first()
            .map_or_else(String::new, |cell| cell.text.clone())
    };
    let row = |step: &StepView<'_>, title: String| {
        vec![title, met(&step.before), met(&step.after), step.of.clone()]
    };
    let themes: Vec<_> = view
        .themes
        .iter()
        .map(|step| row(step, format!("{}. {}", step.id, step.title)))
        .collect();
    page.plain_table(&header(labels.theme), &themes);
    let rows: Vec<_> = view
        .requirements
        .iter()
        .map(|step| row(step, step.id.to_owned()))
        .collect();
    if !rows.is_empty() {
        page.blank();
        page.plain_table(&header(labels.number), &rows);
    }
}

fn once(view: &OverviewView<'_>, page: &mut Page, lang: Lang) {
    if view.once.is_empty() {
        return;
    }
    page.heading(Labels::of(lang).elsewhere);
    let width = id_width(view.once.iter().map(|one| one.id));
    for one in &view.once {
        page.item("·", Look::Plain, one.id, width, one.title);
        let margin = " ".repeat(width + 6);
        for answer in &one.answers {
            let who = answer.name.as_deref().unwrap_or(one.answered_by);
            let region = answer
                .region
                .as_deref()
                .map(|region| format!(" ({region})"));
            let region = region.unwrap_or_default();
            let status = answer.status.label(lang);
            page.text(&margin, &format!("{who}{region}: {status}"));
        }
        if one.answers.is_empty() {
            let told = match one.hidden {
                0 => Labels::of(lang).answer_missing,
                _ => Labels::of(lang).answer_hidden,
            };
            page.text(&margin, &format!("{}: {told}", one.answered_by));
        }
    }
}

/// Organisations that are the only one of their kind, status by status.
fn alone(view: &OverviewView<'_>, page: &mut Page, lang: Lang) {
    for one in &view.alone {
        page.heading(&format!(
            "{}: {}",
            one.name,
            lang.pick("getoond met toestemming", "shown by consent")
        ));
        for status in Status::ALL {
            let of = one.themes.iter().flat_map(|theme| &theme.requirements);
            let ids: Vec<&str> = of
                .filter(|of| of.status == Some(status))
                .map(|of| of.id)
                .collect();
            if !ids.is_empty() {
                let text = format!(
                    "{} {}: {}",
                    sign(status),
                    status.label(lang),
                    ids.join(", ")
                );
                page.hang("  ", "    ", Look::Plain, &text);
            }
        }
    }
}

fn organisations(view: &OverviewView<'_>, page: &mut Page, lang: Lang) {
    let Some(first) = view.organisations.first() else {
        return;
    };
    let labels = Labels::of(lang);
    page.heading(labels.by_name);
    let signs = Status::ALL.map(|status| format!("{} {}", sign(status), status.label(lang)));
    page.text("", &signs.join(" · "));
    for (at, theme) in first.themes.iter().enumerate() {
        page.heading(&format!("{} {}", labels.theme, theme.id));
        let ids = theme.requirements.iter().map(|one| one.id);
        let header: Vec<&str> = std::iter::once(labels.organisation).chain(ids).collect();
        let rows: Vec<Vec<String>> = view
            .organisations
            .iter()
            .filter_map(|one| {
                let statuses = one.themes.get(at)?.requirements.iter();
                statuses.clone().find(|of| of.status.is_some())?;
                let signs = statuses.map(|of| of.status.map_or("", sign).to_owned());
                let name = match one.draft {
                    true => format!("{} ({})", one.name, labels.draft),
                    false => one.name.to_owned(),
                };
                Some(std::iter::once(name).chain(signs).collect())
            })
            .collect();
        page.plain_table(&header, &rows);
    }
}

fn exchange(view: &OverviewView<'_>, page: &mut Page, lang: Lang) {
    if !view.exchange_text.is_empty() {
        page.blank();
    }
    for line in &view.exchange_text {
        page.text("", line);
    }
    for one in &view.exchange {
        page.heading(&format!("{} {}", one.id, one.title));
        remarks(Labels::of(lang).support, &one.wanted, page);
        remarks(Labels::of(lang).offered, &one.offered, page);
        for elsewhere in &one.elsewhere {
            remarks(&elsewhere.label, &elsewhere.offered, page);
        }
    }
}

fn remarks(label: &str, remarks: &[super::remarks::Remark<'_>], page: &mut Page) {
    for remark in remarks {
        let from = remark
            .from
            .map(|from| format!(" ({from})"))
            .unwrap_or_default();
        page.hang(
            "  ",
            "    ",
            Look::Plain,
            &format!("{label}{from}: {}", remark.text),
        );
    }
}

fn evaluation(view: &OverviewView<'_>, page: &mut Page, lang: Lang) {
    if view.evaluation.is_empty() {
        return;
    }
    let labels = Labels::of(lang);
    page.heading(labels.overview_evaluation);
    let mut head = header(labels.number, &view.columns.requirements, lang);
    head.push(CountedAs::Reassessed.label(lang).to_owned());
    let rows: Vec<_> = view
        .evaluation
        .iter()
        .map(|one| {
            let mut row = cells(one.id.to_owned(), &one.row);
            row.push(one.reassessed.text.clone());
            row
        })
        .collect();
    table(&head, &rows, page);
    for one in &view.evaluation {
        if one.remarks.is_empty() && one.source_remark.is_none() {
            continue;
        }
        page.heading(&format!("{} {}", one.id, one.title));
        remarks(labels.on_norm, &one.remarks, page);
        if let Some(text) = one.source_remark {
            let label = labels.on_source;
            page.hang("  ", "    ", Look::Plain, &format!("{label}: {text}"));
        }
    }
    if !view.norm_remarks.is_empty() {
        page.heading(labels.on_sources);
        remarks(labels.remark, &view.norm_remarks, page);
    }
}
