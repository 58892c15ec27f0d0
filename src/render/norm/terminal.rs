//! The norms at hand, and a norm as a page to read.

use std::sync::Arc;

use crate::labels::Labels;
use crate::lang::{Lang, pick};
use crate::norm::{Kind, Norm};
use crate::render::page::{Look, Page, id_width};
use crate::render::provenance::NormHead;

/// The norms at hand, one a line: name, title; of one that is not built in, where it comes from.
pub fn list(norms: &[Arc<Norm>], page: &mut Page, lang: Lang) {
    let named: Vec<(String, &Norm)> = norms
        .iter()
        .map(|norm| (norm.reference().to_string(), &**norm))
        .collect();
    let width = id_width(named.iter().map(|(name, _)| name.as_str()));
    for (name, norm) in named {
        page.hang(
            "",
            &" ".repeat(width + 2),
            Look::Plain,
            &format!("{name:<width$}  {}", norm.title),
        );
        origin(norm, page, lang);
    }
}

/// A norm: what it is, who takes part, its themes with their requirements.
pub fn show(norm: &Norm, page: &mut Page, lang: Lang) {
    page.say("", Look::Bold, &NormHead::new(norm, lang).name());
    let about = &norm.about;
    for text in [
        &about.purpose,
        &about.level,
        &about.supervision,
        &about.support,
    ]
    .into_iter()
    .flatten()
    {
        page.blank();
        page.text("", text);
    }
    goals(norm, page, lang);
    page.blank();
    kinds(norm, page, lang);
    for (name, value) in norm_facts(norm, lang) {
        page.hang("", "  ", Look::Plain, &format!("{name}: {value}"));
    }
    for theme in &norm.themes {
        page.heading(&theme.name());
        if let Some(aim) = &theme.aim {
            page.say("", Look::Dim, aim);
        }
        let width = theme
            .requirements
            .iter()
            .map(|requirement| requirement.id.len())
            .max()
            .unwrap_or_default();
        let mut last = None;
        for requirement in &theme.requirements {
            if let Some(section) = theme.begun_at(&requirement.id, &mut last) {
                page.blank();
                page.say("  ", Look::Bold, section);
            }
            page.item("·", Look::Plain, &requirement.id, width, &requirement.title);
        }
    }
    sources(norm, page, lang);
    page.blank();
    origin(norm, page, lang);
    page.say(
        "",
        Look::Dim,
        &pick!(
            lang,
            "Alles over één punt: norm show {} {}",
            "All about one of them: norm show {} {}",
            norm.id,
            example(norm)
        ),
    );
}

/// Where a norm that is not built in comes from.
pub(super) fn origin(norm: &Norm, page: &mut Page, lang: Lang) {
    if norm.origin.is_some() {
        let from = NormHead::new(norm, lang).made_with(lang);
        page.say("", Look::Dim, &format!("norm: {from}"));
    }
}

fn example(norm: &Norm) -> &str {
    norm.requirements()
        .next()
        .map_or("1", |requirement| &requirement.id)
}

fn norm_facts(norm: &Norm, lang: Lang) -> Vec<(&'static str, String)> {
    let mut facts = Vec::new();
    let mut fact = |nl, en, value: Option<String>| {
        facts.extend(
            value
                .filter(|value| !value.is_empty())
                .map(|value| (lang.pick(nl, en), value)),
        );
    };
    let measured = norm.measured.every.map(|every| every.words(lang));
    let baseline = norm
        .measured
        .baseline
        .map(|year| pick!(lang, "0-meting in {year}", "first in {year}"));
    let measured: Vec<String> = measured.into_iter().chain(baseline).collect();
    let evaluated = norm.evaluated.as_ref().map(|evaluated| {
        let by = lang.list(&evaluated.by);
        let by = if by.is_empty() {
            by
        } else {
            pick!(lang, ", door {by}", ", by {by}")
        };
        format!("{}{by}", evaluated.when.words(lang))
    });
    let participants: Vec<&str> = norm
        .participants
        .iter()
        .map(|one| one.name.as_str())
        .collect();
    let contacts: Vec<String> = norm
        .contacts
        .iter()
        .map(|contact| {
            let ways: Vec<&str> = [&contact.email, &contact.url]
                .into_iter()
                .flatten()
                .map(String::as_str)
                .collect();
            format!("{} ({})", contact.name, ways.join(", "))
        })
        .collect();
    fact(
        "Vastgesteld",
        "Adopted",
        norm.adopted.map(|day| day.words(lang)),
    );
    fact("Ondertekend", "Signed", signed(norm, lang));
    fact(
        "Ambitie",
        "Ambition",
        norm.target.map(|when| when.words(lang)),
    );
    fact("Gemeten", "Measured", Some(measured.join(", ")));
    fact(
        "De norm zelf geëvalueerd",
        "The norm itself evaluated",
        evaluated,
    );
    fact(
        "Genoemde organisaties",
        "Organisations named",
        Some(participants.join(", ")),
    );
    fact("Regio's", "Regions", Some(norm.regions.join(", ")));
    fact("Contact", "Contact", Some(contacts.join("; ")));
    let (nl, en) = (Labels::NL.remark, Labels::EN.remark);
    fact(nl, en, norm.remark.clone());
    facts
}

/// When it was signed, with the source that says so.
fn signed(norm: &Norm, lang: Lang) -> Option<String> {
    let day = norm.signed?.words(lang);
    let source = norm.signed_source.as_deref();
    let source = source.and_then(|source| norm.source_title(source));
    Some(match source {
        Some(source) => format!("{day} ({source})"),
        None => day,
    })
}

/// Its goals, one a line.
fn goals(norm: &Norm, page: &mut Page, lang: Lang) {
    if norm.about.goals.is_empty() {
        return;
    }
    page.blank();
    page.text("", lang.pick("Doelen:", "Goals:"));
    for goal in &norm.about.goals {
        page.hang("  · ", "    ", Look::Plain, goal);
    }
}

/// Whom it is for, one a line, each with what the source leaves open below it.
fn kinds(norm: &Norm, page: &mut Page, lang: Lang) {
    page.text("", lang.pick("Voor:", "For:"));
    for kind in &norm.kinds {
        page.hang("  · ", "    ", Look::Plain, &kind_words(kind, lang));
        if let Some(remark) = &kind.remark {
            page.say("    ", Look::Dim, remark);
        }
    }
}

fn kind_words(kind: &Kind, lang: Lang) -> String {
    let mut notes = Vec::new();
    if kind.collective {
        notes.push(
            lang.pick("antwoordt één keer voor allen", "answers once for all")
                .to_owned(),
        );
    }
    if !kind.owners.is_empty() {
        let owners = lang.list(&kind.owners);
        notes.push(pick!(lang, "eigenaar: {owners}", "owner: {owners}"));
    }
    match notes.is_empty() {
        true => kind.title.clone(),
        false => format!("{} ({})", kind.title, notes.join("; ")),
    }
}

fn sources(norm: &Norm, page: &mut Page, lang: Lang) {
    if norm.sources.is_empty() {
        return;
    }
    page.heading(Labels::of(lang).sources);
    for source in &norm.sources {
        let facts = [&source.publisher, &source.date, &source.url, &source.remark];
        let facts: Vec<&str> = facts.into_iter().flatten().map(String::as_str).collect();
        let facts = if facts.is_empty() {
            String::new()
        } else {
            format!(". {}", facts.join(" · "))
        };
        page.hang(
            "  ",
            "    ",
            Look::Plain,
            &format!("{}: {}{facts}", source.id, source.title),
        );
    }
}
