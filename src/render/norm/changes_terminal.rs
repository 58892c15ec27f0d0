//! What changed in a norm, on a terminal.

use crate::lang::{Lang, pick};
use crate::norm::{Norm, NormChanges, Requirement, RequirementChange};
use crate::render::closing::norms_and_tool;
use crate::render::page::{Look, Page};
use crate::render::provenance::NormHead;

/// Writes what changed between two versions of a norm on a page.
pub(crate) fn norm_changes_terminal(
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
        &pick!(
            lang,
            "Gelijk gebleven: {unchanged}",
            "Unchanged: {unchanged}"
        ),
    );
    changed(changes, before, after, page, lang);
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
    untraced(changes, before, after, page, lang);
    page.blank();
    let norms = [before, after].map(|norm| NormHead::new(norm, lang));
    page.say("", Look::Dim, &norms_and_tool(&norms.each_ref(), lang));
}

/// A requirement on a line of its own, and each criterion that came or went below it.
fn changed(changes: &NormChanges, before: &Norm, after: &Norm, page: &mut Page, lang: Lang) {
    if changes.changed.is_empty() {
        return;
    }
    let title = lang.pick("Veranderd", "Changed");
    page.heading(&format!("{title} ({})", changes.changed.len()));
    for change in &changes.changed {
        let now = after.requirement(&change.id);
        let old_id = change.old_id.as_ref().unwrap_or(&change.id);
        let old = before.requirement(old_id);
        let mut words = titled(now, &change.id);
        if change.old_id.is_some() {
            words.push_str(&format!(" (was {old_id})"));
        }
        let keys: Vec<&str> = change.keys.iter().map(|key| word(key, lang)).collect();
        if !keys.is_empty() {
            let other = lang.pick("anders", "different");
            words.push_str(&format!(": {} {other}", lang.list(&keys)));
        }
        page.hang("  · ", "    ", Look::Plain, &words);
        criteria(change, old, now, page, lang);
    }
}

/// What became of the criteria of a requirement, each below it.
fn criteria(
    change: &RequirementChange,
    old: Option<&Requirement>,
    now: Option<&Requirement>,
    page: &mut Page,
    lang: Lang,
) {
    let mut line = |sign: &str, text: &str| {
        page.hang(&format!("      {sign} "), "        ", Look::Plain, text);
    };
    for path in &change.criteria_added {
        let text = criterion(now, path);
        line("+", &pick!(lang, "erbij: {text}", "added: {text}"));
    }
    for path in &change.criteria_removed {
        let text = criterion(old, path);
        line("−", &pick!(lang, "eruit: {text}", "removed: {text}"));
    }
    for (was, is) in &change.criteria_renamed {
        let text = criterion(now, is);
        let renamed = pick!(
            lang,
            "heet nu {is}, eerst {was}: {text}",
            "is called {is} now, before {was}: {text}"
        );
        line("→", &renamed);
    }
    for one in &change.criteria_changed {
        let text = criterion(now, &one.path);
        let keys: Vec<&str> = one.keys.iter().map(|key| word(key, lang)).collect();
        let (keys, other) = (lang.list(&keys), lang.pick("anders", "different"));
        let was = one
            .old_text
            .as_ref()
            .map_or_else(String::new, |old| format!("; was: {old}"));
        line("~", &format!("{}: {keys} {other}: {text}{was}", one.path));
    }
    if change.criteria_moved {
        line("~", lang.pick("in een andere volgorde", "in another order"));
    }
}

/// What a criterion says, by its path.
fn criterion<'n>(requirement: Option<&'n Requirement>, path: &'n str) -> &'n str {
    let paths = requirement
        .map(Requirement::criterion_paths)
        .unwrap_or_default();
    let found = paths.into_iter().find(|(other, _)| other == path);
    found.map_or(path, |(_, criterion)| &criterion.text)
}

/// A key of a norm file as people call what it holds.
fn word(key: &'static str, lang: Lang) -> &'static str {
    let words = [
        ("title", "titel", "title"),
        ("question", "vraag", "question"),
        ("addresses", "voor wie", "for whom"),
        ("answered_by", "wie het beantwoordt", "who answers it"),
        ("with", "samen met wie", "together with whom"),
        (
            "narrower",
            "bij wie het vooral hoort",
            "to whom it mainly belongs",
        ),
        ("nature", "soort", "nature"),
        ("every", "hoe vaak", "how often"),
        ("due", "eigen termijn", "own window"),
        ("criteria", "onderdelen", "parts"),
        ("statement", "officiële tekst", "official text"),
        ("text", "tekst", "text"),
        ("where", "waar het staat", "where it stands"),
        ("force", "hoe sterk", "how strongly"),
        ("need", "allemaal of één", "all or any"),
    ];
    let known = words.iter().find(|(name, _, _)| *name == key);
    known.map_or(key, |(_, nl, en)| lang.pick(*nl, *en))
}

/// What cannot be followed, for a version in between is not at hand.
fn untraced(changes: &NormChanges, before: &Norm, after: &Norm, page: &mut Page, lang: Lang) {
    let untraced = &changes.untraced;
    if untraced.is_empty() {
        return;
    }
    let missing = after.replaces.as_deref().unwrap_or_default();
    page.heading(&pick!(
        lang,
        "Niet te volgen: versie {missing}, die ertussen zit, is hier niet",
        "Cannot be followed: version {missing}, in between, is not here"
    ));
    let then = untraced.then.iter().map(|id| (before, id));
    let now = untraced.now.iter().map(|id| (after, id));
    for (norm, id) in then.chain(now) {
        let line = format!("{}: {}", norm.version, titled(norm.requirement(id), id));
        page.hang("  · ", "    ", Look::Plain, &line);
    }
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
