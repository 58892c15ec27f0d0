//! What changed in a norm, on a terminal.

use super::page::{Look, Page};
use crate::lang::Lang;
use crate::norm::{Norm, NormChanges, Requirement};

/// Writes what changed between two versions of a norm on a page.
pub fn norm_changes_terminal(
    before: &Norm,
    after: &Norm,
    changes: &NormChanges,
    page: &mut Page,
    lang: Lang,
) {
    page.say(
        "",
        Look::Bold,
        &format!("{} → {}", before.reference(), after.reference()),
    );
    let unchanged = changes.unchanged;
    page.text(
        "",
        &lang.pick(
            format!("Gelijk gebleven: {unchanged}"),
            format!("Unchanged: {unchanged}"),
        ),
    );
    list(
        page,
        lang.pick("Veranderd", "Changed"),
        &changed(changes, after, lang),
    );
    let split = changes
        .splits
        .iter()
        .map(|(old, new)| format!("{old} → {}", lang.list(new)));
    list(
        page,
        lang.pick("Gesplitst", "Split"),
        &split.collect::<Vec<_>>(),
    );
    let merged = changes
        .merges
        .iter()
        .map(|(old, new)| format!("{} → {new}", lang.list(old)));
    list(
        page,
        lang.pick("Samengevoegd", "Merged"),
        &merged.collect::<Vec<_>>(),
    );
    let new = changes
        .new
        .iter()
        .map(|id| titled(after.requirement(id), id));
    list(page, lang.pick("Nieuw", "New"), &new.collect::<Vec<_>>());
    let withdrawn = changes
        .withdrawn
        .iter()
        .map(|id| titled(before.requirement(id), id));
    list(
        page,
        lang.pick("Vervallen", "Withdrawn"),
        &withdrawn.collect::<Vec<_>>(),
    );
}

fn changed(changes: &NormChanges, after: &Norm, lang: Lang) -> Vec<String> {
    let lines = changes.changed.iter().map(|change| {
        let mut words = titled(after.requirement(&change.id), &change.id);
        if let Some(old) = &change.old_id {
            words.push_str(&lang.pick(format!(" (was {old})"), format!(" (was {old})")));
        }
        if !change.keys.is_empty() {
            words.push_str(&format!(": {}", change.keys.join(", ")));
        }
        for (sign, paths) in [
            ("+", &change.criteria_added),
            ("−", &change.criteria_removed),
        ] {
            paths
                .iter()
                .for_each(|path| words.push_str(&format!(" {sign}{path}")));
        }
        words
    });
    lines.collect()
}

fn titled(requirement: Option<&Requirement>, id: &str) -> String {
    requirement.map_or_else(
        || id.to_owned(),
        |requirement| format!("{id} {}", requirement.title),
    )
}

fn list(page: &mut Page, title: &str, lines: &[String]) {
    if lines.is_empty() {
        return;
    }
    page.heading(&format!("{title} ({})", lines.len()));
    for line in lines {
        page.hang("  · ", "    ", Look::Plain, line);
    }
}
