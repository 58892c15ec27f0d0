//! Relations between norms on a terminal.

use super::elsewhere::{CounterpartView, ElsewhereView};
use super::view::{CrosswalkView, ListedCrosswalk, SideView, side_words};
use crate::lang::{Lang, pick};
use crate::render::page::{Look, Page};

/// No more titles than these stand on one line.
const ON_ONE_LINE: usize = 2;

/// The crosswalks at hand, below the norms.
pub(crate) fn crosswalks_terminal(all: &[ListedCrosswalk<'_>], page: &mut Page, lang: Lang) {
    if all.is_empty() {
        return;
    }
    page.heading(lang.pick("Verbanden tussen normen", "Relations between norms"));
    for one in all {
        let told = format!("{}  {} ({})", one.id, one.title, one.standing);
        page.hang("", "  ", Look::Plain, &told);
    }
}

/// What other norms have beside a requirement.
pub(crate) fn elsewhere_terminal(all: &[ElsewhereView<'_>], page: &mut Page, lang: Lang) {
    for one in all {
        let (title, standing) = (one.title, one.standing);
        page.heading(&pick!(
            lang,
            "Ook in: {title} ({standing})",
            "Also in: {title} ({standing})"
        ));
        for relation in &one.relations {
            page.hang("  · ", "    ", Look::Plain, &counterpart(relation, lang));
            page.hang("    ", "    ", Look::Dim, relation.why);
            if let Some(remark) = relation.remark {
                page.hang("    ", "    ", Look::Dim, remark);
            }
        }
        for like in &one.not_the_same {
            let other = side_words(&like.other, lang);
            let told = pick!(
                lang,
                "Lijkt erop, is iets anders: {other}",
                "Looks alike, is something else: {other}"
            );
            page.hang("  · ", "    ", Look::Plain, &told);
            page.hang("    ", "    ", Look::Dim, like.why);
        }
        related(&one.related, page, lang);
    }
}

/// What is about the same and no more: on one line, or one per line where there are many.
fn related(all: &[CounterpartView<'_>], page: &mut Page, lang: Lang) {
    let others = all.iter().filter_map(|one| one.other.as_ref());
    let others: Vec<String> = others.map(|other| side_words(other, lang)).collect();
    let label = lang.pick("Verwant", "Related");
    if others.len() <= ON_ONE_LINE {
        if !others.is_empty() {
            let told = format!("{label}: {}", others.join("; "));
            page.hang("  · ", "    ", Look::Plain, &told);
        }
        return;
    }
    page.hang("  · ", "    ", Look::Plain, &format!("{label}:"));
    for other in others {
        page.hang("    - ", "      ", Look::Plain, &other);
    }
}

/// What is on the other side, and what it is: with the criterion that it is about in front.
fn counterpart(relation: &CounterpartView<'_>, lang: Lang) -> String {
    let other = relation.other.as_ref();
    let other = other
        .map(|other| side_words(other, lang))
        .unwrap_or_default();
    let told = match other.is_empty() {
        true => relation.word.to_owned(),
        false => format!("{other}: {}", relation.word),
    };
    match relation.own.as_ref().and_then(|own| own.criterion) {
        Some(own) => pick!(lang, "onderdeel {own}: {told}", "criterion {own}: {told}"),
        None => told,
    }
}

/// A crosswalk as a whole.
pub(crate) fn crosswalk_terminal(view: &CrosswalkView<'_>, page: &mut Page, lang: Lang) {
    let head = &view.head;
    page.say("", Look::Bold, head.title);
    page.say("", Look::Dim, &format!("{} ({})", head.id, head.standing));
    page.text("", &owned(head, lang));
    page.heading(lang.pick("Verbanden", "Relations"));
    for relation in &view.relations {
        let from = side_words(&relation.from, lang);
        let to = relation.to.as_ref().map(|to| side_words(to, lang));
        let to = to.unwrap_or_else(|| head.to.to_owned());
        let told = format!("{from}: {} → {to}", relation.word);
        page.hang("  · ", "    ", Look::Plain, &told);
        page.hang("    ", "    ", Look::Dim, relation.why);
        if let Some(remark) = relation.remark {
            page.hang("    ", "    ", Look::Dim, remark);
        }
    }
    if !view.not_the_same.is_empty() {
        page.heading(not_the_same(lang));
    }
    for pair in &view.not_the_same {
        let [from, to] = [&pair.from, &pair.to].map(|side: &SideView<'_>| side_words(side, lang));
        page.hang("  · ", "    ", Look::Plain, &format!("{from} ≠ {to}"));
        page.hang("    ", "    ", Look::Dim, pair.why);
    }
    for (norm, alone) in [(head.from, &view.alone.from), (head.to, &view.alone.to)] {
        if alone.is_empty() {
            continue;
        }
        page.heading(&without(norm, lang));
        for one in alone {
            let told = format!("{}: {}", side_words(&one.side, lang), one.why);
            page.hang("  · ", "    ", Look::Plain, &told);
        }
    }
}

/// Who answers for it, and that it is read and never counted.
pub(super) fn owned(head: &ListedCrosswalk<'_>, lang: Lang) -> String {
    let owner = head.owner;
    pick!(
        lang,
        "Van: {owner}. Alleen om te lezen: er wordt geen antwoord overgenomen en niets bij elkaar geteld. Het verband zegt wat het eerste punt is, gezien vanaf het tweede.",
        "By: {owner}. Only to be read: no answer is copied and nothing is added up. The relation says what the first is, as seen from the second."
    )
}

/// The heading of what looks alike.
pub(super) fn not_the_same(lang: Lang) -> &'static str {
    lang.pick(
        "Lijkt op elkaar, is niet hetzelfde",
        "Looks alike, is not the same",
    )
}

/// The heading of what has no counterpart.
pub(super) fn without(norm: &str, lang: Lang) -> String {
    pick!(
        lang,
        "Zonder tegenhanger: {norm}",
        "Without a counterpart: {norm}"
    )
}
