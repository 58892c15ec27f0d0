//! The diff on a terminal.

use std::cmp::Ordering;

use super::changes::{ChangeView, ThemeThenNow, titled};
use super::view::Diff;
use crate::answers::Status;
use crate::labels::Labels;
use crate::lang::Lang;
use crate::render::disclosed::{NO_SUCH, Told, not_shown};
use crate::render::page::{Look, Page, sign};

/// Writes what changed on a page.
pub(crate) fn diff_terminal(diff: &Diff<'_>, page: &mut Page, lang: Lang) {
    let (norm, name, rounds) = diff.heading();
    page.say("", Look::Bold, norm);
    page.text("", name);
    page.text("", rounds);
    page.marking(diff.marking);
    page.blank();
    table(diff, page, lang);
    page.blank();
    for line in &diff.summary {
        page.text("", line);
    }
    news(&diff.news, page, lang);
    if !diff.reshaped.is_empty() {
        page.heading(Labels::of(lang).reshaped);
        for line in &diff.reshaped {
            page.hang("  · ", "    ", Look::Plain, line);
        }
    }
    page.blank();
    if !diff.verdict.is_empty() {
        page.say("", Look::Bold, &diff.verdict);
    }
    for line in &diff.held {
        page.hang("  ", "    ", Look::Plain, line);
    }
    page.blank();
    for line in &diff.closing {
        page.say("", Look::Dim, line);
    }
}

fn table(diff: &Diff<'_>, page: &mut Page, lang: Lang) {
    let labels = Labels::of(lang);
    let then = format!("{} {}", labels.then, labels.met);
    let now = format!("{} {}", labels.now, labels.met);
    let difference = lang.pick("verschil", "difference");
    let header = [labels.theme, &then, &now, difference, labels.asked];
    let themes = diff.themes().iter();
    let mut rows: Vec<Vec<String>> = themes.map(|theme| row(theme, lang)).collect();
    let (before, after) = diff.totals();
    if rows.len() > 1 {
        rows.push(numbers(labels.total, Some(before), Some(after), lang));
    }
    page.table(&header, &rows);
}

fn row(theme: &ThemeThenNow<'_>, lang: Lang) -> Vec<String> {
    let title = titled(theme.id, theme.title);
    numbers(&title, theme.before.as_ref(), theme.after.as_ref(), lang)
}

fn numbers(title: &str, before: Option<&Told>, after: Option<&Told>, lang: Lang) -> Vec<String> {
    let met =
        |told: Option<&Told>| told.map_or_else(|| NO_SUCH.to_owned(), |told| told.met_text(lang));
    let asked = after.or(before).map(|told| told.addressed().to_string());
    vec![
        title.to_owned(),
        met(before),
        met(after),
        difference(before.zip(after), lang),
        asked.unwrap_or_default(),
    ]
}

/// How many more are met, where both numbers are told.
fn difference(both: Option<(&Told, &Told)>, lang: Lang) -> String {
    let (before, after) = match both {
        None => return NO_SUCH.to_owned(),
        Some((Told::Whole(before), Told::Whole(after))) => {
            (before[Status::Met], after[Status::Met])
        }
        Some((Told::Between(_), _) | (_, Told::Between(_))) => return not_shown(lang).to_owned(),
    };
    match after.cmp(&before) {
        Ordering::Less => format!("−{}", before - after),
        Ordering::Equal => "0".to_owned(),
        Ordering::Greater => format!("+{}", after - before),
    }
}

fn news(changes: &[ChangeView<'_>], page: &mut Page, lang: Lang) {
    if changes.is_empty() {
        return;
    }
    page.heading(&format!(
        "{} ({})",
        lang.pick("Per punt", "Per requirement"),
        changes.len()
    ));
    let width = changes
        .iter()
        .map(|change| change.id.len())
        .max()
        .unwrap_or_default();
    let margin = " ".repeat(width + 6);
    for change in changes {
        page.item(
            sign(change.after),
            Look::Of(change.after),
            change.id,
            width,
            change.title,
        );
        let from = change
            .old_id
            .map(|old| format!(" (was {old})"))
            .unwrap_or_default();
        let moved = match change.before == change.after {
            true => change.after.label(lang).to_owned(),
            false => format!(
                "{} → {}",
                change.before.label(lang),
                change.after.label(lang)
            ),
        };
        let look = if change.codes.is_empty() {
            Look::Plain
        } else {
            Look::Warn
        };
        page.say(&margin, look, &format!("{}{from}: {moved}", change.change));
        if let Some(note) = change.note {
            page.text(&margin, note);
        }
        for slip in &change.slips {
            let date = |date: Option<jiff::civil::Date>| {
                date.map_or_else(
                    || lang.pick("geen datum", "no date").to_owned(),
                    |date| lang.date(date),
                )
            };
            let moved = match slip.was == slip.now {
                true => format!("{}: {}", Labels::of(lang).overdue, date(slip.now)),
                false => format!("{} → {}", date(slip.was), date(slip.now)),
            };
            let text = format!("→ {} ({moved})", slip.title);
            page.hang(&margin, &format!("{margin}  "), Look::Plain, &text);
        }
    }
}
