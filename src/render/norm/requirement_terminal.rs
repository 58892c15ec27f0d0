//! One requirement as a page to read: what it asks, of whom, how often, and what belongs to it.

use super::terminal::origin;
use crate::document::Located;
use crate::labels::Labels;
use crate::lang::{Lang, pick};
use crate::norm::{Bound, Criterion, Nature, Need, Norm, Recurrence, Requirement, Where};
use crate::render::page::{Look, Page};
use crate::render::provenance::NormHead;

/// One requirement: what it asks, of whom, how often, and what belongs to it.
pub(crate) fn show_requirement(
    norm: &Norm,
    requirement: &Requirement,
    page: &mut Page,
    lang: Lang,
) {
    page.say(
        "",
        Look::Bold,
        &format!("{}  {}", requirement.id, requirement.title),
    );
    page.say("", Look::Dim, &NormHead::new(norm, lang).name());
    page.blank();
    page.text("", &requirement.question);
    if let Some(statement) = &requirement.statement {
        page.blank();
        page.text("", &format!("“{statement}”"));
    }
    page.blank();
    for (name, value) in requirement_facts(norm, requirement, lang) {
        page.hang("", "  ", Look::Plain, &format!("{name}: {value}"));
    }
    criteria(norm, requirement, page, lang);
    for (nl, en, text) in [
        ("Wat verder helpt", "What else helps", &requirement.guidance),
        (
            "Opmerking bij de bronnen",
            "Remark on the sources",
            &requirement.remark,
        ),
    ] {
        if let Some(text) = text {
            page.heading(lang.pick(nl, en));
            page.text("", text);
        }
    }
    references(requirement, page, lang);
    page.blank();
    let places: Vec<String> = requirement
        .source
        .iter()
        .map(|(source, place)| {
            let title = norm.source_title(source).unwrap_or(source);
            format!("{title}, {place}")
        })
        .collect();
    if !places.is_empty() {
        page.say(
            "",
            Look::Dim,
            &format!("{}: {}", lang.pick("Bron", "Source"), places.join("; ")),
        );
    }
    origin(norm, page, lang);
}

fn requirement_facts(
    norm: &Norm,
    requirement: &Requirement,
    lang: Lang,
) -> Vec<(&'static str, String)> {
    let mut facts = Vec::new();
    let mut fact = |nl, en, value: Option<String>| {
        facts.extend(
            value
                .filter(|value| !value.is_empty())
                .map(|value| (lang.pick(nl, en), value)),
        );
    };
    let mut themes = norm.themes.iter();
    let theme = themes.find(|theme| theme.position(&requirement.id).is_some());
    fact(
        Labels::NL.theme,
        Labels::EN.theme,
        theme.map(|theme| theme.title_at(&requirement.id)),
    );
    let inferred = lang.pick(
        " (afgeleid; de bron noemt niemand)",
        " (inferred; the source names nobody)",
    );
    let inferred = if requirement.inferred { inferred } else { "" };
    let titles = |kinds: &[Located<String>]| lang.list(&norm.kind_titles(kinds));
    fact(
        "Voor",
        "For",
        Some(format!("{}{inferred}", titles(&requirement.addresses))),
    );
    fact(
        "Eén keer beantwoord door",
        "Answered once by",
        requirement
            .answered_by
            .as_deref()
            .map(|kind| norm.kind_title(kind).to_owned()),
    );
    fact(
        "Samen met",
        "Together with",
        Some(titles(&requirement.with)),
    );
    fact(
        "Hoort vooral bij",
        "Belongs mainly to",
        requirement
            .narrower
            .as_ref()
            .map(|narrower| narrower.words(norm, lang)),
    );
    fact(
        "Soort",
        "Nature",
        Some(nature(requirement.nature, lang).to_owned()),
    );
    let every: Vec<String> = requirement
        .every
        .iter()
        .map(|every| {
            let id = every.id.as_ref().map(|id| format!(" [{id}]"));
            format!("{}{}", recurrence(every, lang), id.unwrap_or_default())
        })
        .collect();
    fact("Hoe vaak", "How often", Some(every.join("; ")));
    fact(
        "Eigen termijn",
        "Own window",
        requirement.due.map(|due| due.words(lang)),
    );
    facts
}

/// What sort of duty it is, as people read it.
pub(super) fn nature(nature: Nature, lang: Lang) -> &'static str {
    match nature {
        Nature::Standing => lang.pick("is geregeld en blijft geregeld", "is in place and stays so"),
        Nature::Recurring => lang.pick("komt steeds terug", "recurs"),
        Nature::OnOccasion => lang.pick("als het zich voordoet", "when it comes up"),
        Nature::OneOff => lang.pick("eenmalig", "once"),
        Nature::Exploration => lang.pick("een verkenning", "an exploration"),
    }
}

/// How often something recurs, as people read it.
pub(super) fn recurrence(every: &Recurrence, lang: Lang) -> String {
    let interval = every.interval.map_or_else(
        || lang.pick("periodiek", "periodically").to_owned(),
        |interval| interval.words(lang),
    );
    let bound = match every.bound {
        Some(Bound::AtLeast) => lang.pick("ten minste ", "at least "),
        Some(Bound::Example) => lang.pick("bijvoorbeeld ", "for instance "),
        Some(Bound::Exact) | None => "",
    };
    let what = every
        .what
        .as_ref()
        .map(|what| format!(", {what}"))
        .unwrap_or_default();
    format!("{bound}{interval}{what} ({})", every.place.label(lang))
}

/// Criteria in a list per place, each under its own whatever its parent's.
fn criteria(norm: &Norm, requirement: &Requirement, page: &mut Page, lang: Lang) {
    for place in Where::ALL {
        let here = |criterion: &&Criterion| criterion.place == place;
        let mut begun = false;
        for criterion in &requirement.criteria {
            let children: Vec<&Criterion> = criterion.criteria.iter().filter(here).collect();
            let parent = Some(criterion).filter(here);
            if parent.is_none() && children.is_empty() {
                continue;
            }
            if !begun {
                page.heading(place.heading(lang));
                begun = true;
            }
            let margin = match parent {
                Some(parent) => {
                    one_criterion(norm, parent, "", "  ", page, lang);
                    "      "
                }
                None => "  ",
            };
            let path = format!("{}.", criterion.id);
            for child in children {
                one_criterion(norm, child, &path, margin, page, lang);
            }
        }
    }
}

fn one_criterion(
    norm: &Norm,
    criterion: &Criterion,
    parent: &str,
    margin: &str,
    page: &mut Page,
    lang: Lang,
) {
    let mut marks = vec![criterion.force.label(lang).to_owned()];
    if criterion.need == Need::Any {
        marks.push(lang.pick("één is genoeg", "one is enough").to_owned());
    }
    if !criterion.addresses.is_empty() {
        let kinds = lang.list(&norm.kind_titles(&criterion.addresses));
        marks.push(pick!(lang, "alleen {kinds}", "only {kinds}"));
    }
    let text = format!(
        "{} [{parent}{}; {}]",
        criterion.text,
        criterion.id,
        marks.join(", ")
    );
    let below = format!("{margin}  ");
    page.hang(&format!("{margin}· "), &below, Look::Plain, &text);
    if let Some(narrower) = &criterion.narrower {
        let mainly = narrower.words(norm, lang);
        let mainly = pick!(
            lang,
            "Hoort vooral bij: {mainly}",
            "Belongs mainly to: {mainly}"
        );
        page.hang(&below, &below, Look::Dim, &mainly);
    }
}

fn references(requirement: &Requirement, page: &mut Page, lang: Lang) {
    if requirement.references.is_empty() {
        return;
    }
    page.heading(lang.pick("Genoemd", "Named"));
    for reference in &requirement.references {
        let url = reference
            .url
            .as_ref()
            .map(|url| format!(": {url}"))
            .unwrap_or_default();
        page.hang(
            "  · ",
            "    ",
            Look::Plain,
            &format!("{}{url}", reference.title),
        );
    }
}
