//! A plan on a terminal.

use super::entry_view::EntryView;
use super::view::PlanView;
use crate::answers::alike;
use crate::labels::Labels;
use crate::lang::{Lang, pick};
use crate::render::page::{Look, Page};

/// Writes the plan on a page.
pub(crate) fn plan_terminal(view: &PlanView<'_>, page: &mut Page, lang: Lang) {
    let (said, labels) = (&view.said, Labels::of(lang));
    page.say("", Look::Bold, &said.norm_names);
    let (name, round) = (view.organisation.name, &said.subtitle);
    page.text("", &format!("{name} · {round}"));
    page.marking(view.made.marking);
    for note in &said.notes {
        page.text("", note);
    }
    towards(view, page, lang);
    list(labels.plan_lacks, &said.lacks, page);
    for group in &said.groups {
        page.heading(&group.title);
        for note in &group.notes {
            page.text("  ", note);
        }
        for section in &group.sections {
            if let Some(title) = section.title {
                page.text("  ", &format!("{title}:"));
            }
            for entry in &section.entries {
                line(entry, &group.title, page, lang);
            }
        }
    }
    if !said.without_term.is_empty() {
        page.heading(labels.plan_without_term);
        for one in &said.without_term {
            let text = format!("{} {}: {}", one.requirement, one.title, one.what);
            page.hang("  · ", "    ", Look::Plain, &text);
        }
    }
    list(labels.plan_together, &said.together, page);
    list(labels.plan_names, &said.remarks, page);
    page.blank();
    for line in &said.closing {
        page.say("", Look::Dim, line);
    }
}

fn towards(view: &PlanView<'_>, page: &mut Page, lang: Lang) {
    if view.said.towards.is_empty() {
        return;
    }
    page.heading(Labels::of(lang).target);
    for one in &view.said.towards {
        if let Some(title) = &one.title {
            page.text("  ", title);
        }
        for line in &one.lines {
            page.text("  ", line);
        }
        for step in &one.steps {
            page.hang("  · ", "    ", Look::Plain, step);
        }
    }
    page.say("  ", Look::Dim, view.said.no_forecast);
}

fn list(title: &str, lines: &[String], page: &mut Page) {
    if lines.is_empty() {
        return;
    }
    page.heading(title);
    for line in lines {
        page.hang("  · ", "    ", Look::Plain, line);
    }
}

/// One line of the plan: when, which number, what, and whose where the heading does not
/// say it.
fn line(entry: &EntryView<'_>, heading: &str, page: &mut Page, lang: Lang) {
    let day = entry.day.map(|day| format!("{}  ", lang.date(day)));
    let number = entry.requirement.map(|number| format!("{number} "));
    let title = entry.title.map(|title| format!("{title}: "));
    let owners = lang.list(&entry.owners);
    let who = match owners.is_empty() || alike(&owners) == alike(heading) {
        true => String::new(),
        false => format!(" ({owners})"),
    };
    let (label, what) = (entry.label, &entry.what);
    let also = match entry.also.is_empty() {
        true => String::new(),
        false => {
            let also = lang.list(&entry.also);
            pick!(lang, "; ook bij {also}", "; also at {also}")
        }
    };
    let text = format!(
        "{}{}{}{what} [{label}]{also}{who}",
        day.unwrap_or_default(),
        number.unwrap_or_default(),
        title.unwrap_or_default(),
    );
    let too_late = entry.overdue || entry.lapsed;
    let look = match too_late {
        true => Look::Warn,
        false => Look::Plain,
    };
    let sign = if too_late { "  ! " } else { "  · " };
    page.hang(sign, "    ", look, &text);
}
