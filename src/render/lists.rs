//! The lists of the gap picture on a terminal: gaps, what is to be answered, findings.

use super::page::{Look, Page, sign};
use super::picture::Picture;
use super::view::RequirementView;
use crate::answers::Status;
use crate::lang::Lang;
use crate::problem::Code;

/// Findings that the picture already shows as lists of their own.
const SHOWN_APART: [Code; 3] = [Code::Gap, Code::Unanswered, Code::Unconfirmed];

pub(super) fn gaps(picture: &Picture<'_>, page: &mut Page, lang: Lang) {
    let gaps: Vec<_> = requirements(picture)
        .filter(|view| view.status.is_gap())
        .collect();
    let (_, word) = picture.norm.gap;
    if gaps.is_empty() {
        page.heading(&lang.pick(format!("Geen {word}"), format!("No {word}")));
        return;
    }
    page.heading(&format!("{} ({})", capital(word), gaps.len()));
    let width = id_width(requirements(picture).map(|view| view.id));
    let margin = " ".repeat(width + 6);
    for gap in gaps {
        let look = Look::Of(gap.status);
        page.item(sign(gap.status), look, gap.id, width, gap.title);
        let mut facts = vec![gap.status.label(lang).to_owned()];
        facts.extend(
            gap.owner
                .map(|owner| lang.pick(format!("eigenaar: {owner}"), format!("owner: {owner}"))),
        );
        page.say(&margin, look, &facts.join(" · "));
        match gap.first_action() {
            Some(action) => {
                let due = action.due.map(|due| {
                    lang.pick(
                        format!("uiterlijk {}", lang.date(due)),
                        format!("by {}", lang.date(due)),
                    )
                });
                let who: Vec<String> = action
                    .owner
                    .map(str::to_owned)
                    .into_iter()
                    .chain(due)
                    .collect();
                let who = if who.is_empty() {
                    String::new()
                } else {
                    format!(" ({})", who.join(", "))
                };
                let hang = format!("{margin}  ");
                page.hang(
                    &margin,
                    &hang,
                    Look::Plain,
                    &format!("→ {}{who}", action.title),
                );
            }
            None => page.say(
                &margin,
                Look::Dim,
                lang.pick("→ nog geen actie", "→ no action yet"),
            ),
        }
    }
}

pub(super) fn to_answer(picture: &Picture<'_>, page: &mut Page, lang: Lang) {
    let open: Vec<_> = requirements(picture)
        .filter(|view| view.status == Status::Unanswered)
        .collect();
    if open.is_empty() {
        return;
    }
    page.heading(&format!(
        "{} ({})",
        lang.pick("Nog in te vullen", "To be answered"),
        open.len()
    ));
    let width = id_width(requirements(picture).map(|view| view.id));
    for view in open {
        let confirm = lang.pick(
            " (overgenomen, te bevestigen)",
            " (carried over, to be confirmed)",
        );
        let title = format!(
            "{}{}",
            view.title,
            if view.unconfirmed { confirm } else { "" }
        );
        page.item(
            sign(view.status),
            Look::Of(view.status),
            view.id,
            width,
            &title,
        );
    }
}

pub(super) fn findings(picture: &Picture<'_>, page: &mut Page, lang: Lang) {
    let apart = |code: &str| SHOWN_APART.iter().any(|shown| shown.name() == code);
    let others: Vec<_> = picture
        .findings
        .iter()
        .filter(|finding| !apart(finding.code))
        .collect();
    if others.is_empty() {
        return;
    }
    page.heading(&format!(
        "{} ({})",
        lang.pick("Aandachtspunten", "Points of attention"),
        others.len()
    ));
    for finding in others {
        let about = finding.requirements.join(", ");
        let about = if about.is_empty() {
            String::new()
        } else {
            format!("{about}: ")
        };
        page.hang(
            "  ! ",
            "    ",
            Look::Plain,
            &format!("{about}{} [{}]", finding.text, finding.code),
        );
    }
}

fn requirements<'p, 'a>(picture: &'p Picture<'a>) -> impl Iterator<Item = &'p RequirementView<'a>> {
    picture.themes.iter().flat_map(|theme| &theme.requirements)
}

pub(super) fn id_width<'i>(ids: impl Iterator<Item = &'i str>) -> usize {
    ids.map(str::len).max().unwrap_or_default()
}

/// The text with its first letter as a capital.
fn capital(text: &str) -> String {
    let mut chars = text.chars();
    chars.next().map_or_else(String::new, |first| {
        first.to_uppercase().chain(chars).collect()
    })
}
