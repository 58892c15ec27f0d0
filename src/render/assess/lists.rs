//! The lists of the gap picture on a terminal: gaps, what is to be answered, findings.

use jiff::civil::Date;

use super::requirement::RequirementView;
use super::view::Picture;
use crate::answers::Status;
use crate::finding::PLANNING;
use crate::labels::Labels;
use crate::lang::{Lang, pick};
use crate::problem::Code;
use crate::render::page::{Look, Page, id_width, sign};

/// Findings that the picture already shows as lists of their own.
const SHOWN_APART: [Code; 3] = [Code::Gap, Code::Unanswered, Code::Unconfirmed];

/// Findings that ask for nothing.
const MILD: [Code; 3] = [
    Code::DutyReminder,
    Code::CriterionRemark,
    Code::RunningWindow,
];

pub(super) fn gaps(picture: &Picture<'_>, page: &mut Page, lang: Lang) {
    let gaps: Vec<_> = requirements(picture)
        .filter(|view| view.status.is_gap())
        .collect();
    let (_, word) = picture.norm.gap;
    if gaps.is_empty() {
        page.heading(&no_gaps(picture, word, lang));
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
                .as_ref()
                .map(|owner| pick!(lang, "eigenaar: {owner}", "owner: {owner}")),
        );
        page.say(&margin, look, &facts.join(" · "));
        if !picture.show_working {
            continue;
        }
        let text = first_action(gap, picture.judged_on, lang);
        let look = match gap.first_action() {
            Some(_) => Look::Plain,
            None => Look::Dim,
        };
        let hang = format!("{margin}  ");
        page.hang(&margin, &hang, look, &format!("→ {text}"));
    }
}

/// That there are no gaps, as far as that is known: no answer is no gap, and no "none".
fn no_gaps(picture: &Picture<'_>, word: &str, lang: Lang) -> String {
    let total = &picture.total;
    let unanswered = total[Status::Unanswered];
    match (total.addressed() - unanswered, unanswered) {
        (_, 0) => pick!(lang, "Geen {word}", "No {word}"),
        (0, _) => pick!(
            lang,
            "Of er {word} zijn is nog niet te zeggen: er is nog niets beantwoord",
            "Nobody can tell yet whether there are {word}: nothing is answered"
        ),
        (_, open) => pick!(
            lang,
            "Geen {word} in wat beantwoord is; {open} nog in te vullen",
            "No {word} in what is answered; {open} to be answered still"
        ),
    }
}

/// The first open action with who and when, and how many more there are.
fn first_action(gap: &RequirementView<'_>, day: Date, lang: Lang) -> String {
    let Some(action) = gap.first_action() else {
        return Labels::of(lang).no_action.to_owned();
    };
    let due = action.due.map(|due| {
        let date = lang.date(due);
        match due < day {
            true => format!("{}: {date}", Labels::of(lang).overdue),
            false => pick!(lang, "uiterlijk {date}", "by {date}"),
        }
    });
    let who: Vec<String> = action.owner.clone().into_iter().chain(due).collect();
    let who = match who.is_empty() {
        true => String::new(),
        false => format!(" ({})", who.join(", ")),
    };
    let open = gap.actions.iter().filter(|action| !action.done).count();
    let more = match open {
        0 | 1 => String::new(),
        _ => {
            let more = lang.count(open - 1, ("actie", "acties"), ("action", "actions"));
            pick!(lang, "; en nog {more}", "; and {more} more")
        }
    };
    format!("{}{who}{more}", action.title)
}

/// What is still to be answered, with what was noted already.
pub(super) fn to_answer(picture: &Picture<'_>, page: &mut Page, lang: Lang) {
    let title = Labels::of(lang).to_answer;
    with_status(picture, Status::Unanswered, title, page, lang);
}

/// What the organisation says does not apply, and why.
pub(super) fn not_applicable(picture: &Picture<'_>, page: &mut Page, lang: Lang) {
    let title = Labels::of(lang).not_applicable;
    with_status(picture, Status::NotApplicable, title, page, lang);
}

/// The requirements of one status with their notes; nothing where there are none.
fn with_status(picture: &Picture<'_>, status: Status, title: &str, page: &mut Page, lang: Lang) {
    let views: Vec<_> = requirements(picture)
        .filter(|view| view.status == status)
        .collect();
    if views.is_empty() {
        return;
    }
    page.heading(&format!("{title} ({})", views.len()));
    let width = id_width(requirements(picture).map(|view| view.id));
    let margin = " ".repeat(width + 6);
    for view in views {
        let title = match view.unconfirmed {
            true => format!("{} ({})", view.title, Labels::of(lang).carried_over),
            false => view.title.to_owned(),
        };
        page.item(sign(status), Look::Of(status), view.id, width, &title);
        if let Some(note) = view.note {
            page.text(&margin, note);
        }
    }
}

/// The other findings; `!` for what wants attention, `·` for what may be considered.
pub(super) fn findings(picture: &Picture<'_>, page: &mut Page, lang: Lang) {
    let others: Vec<_> = picture
        .findings
        .iter()
        .filter(|finding| !SHOWN_APART.contains(&finding.code))
        .filter(|finding| !PLANNING.contains(&finding.code))
        .collect();
    if others.is_empty() {
        return;
    }
    let title = Labels::of(lang).attention;
    page.heading(&format!("{title} ({})", others.len()));
    for finding in others {
        let about = match finding.requirements.is_empty() {
            true => String::new(),
            false => format!("{}: ", finding.requirements.join(", ")),
        };
        let first = match MILD.contains(&finding.code) {
            true => "  · ",
            false => "  ! ",
        };
        let text = format!("{about}{} [{}]", finding.text, finding.code.name());
        page.hang(first, "    ", Look::Plain, &text);
    }
}

fn requirements<'p, 'a>(picture: &'p Picture<'a>) -> impl Iterator<Item = &'p RequirementView<'a>> {
    picture.themes.iter().flat_map(|theme| &theme.requirements)
}

/// The text with its first letter as a capital.
pub(crate) fn capital(text: &str) -> String {
    let mut chars = text.chars();
    chars.next().map_or_else(String::new, |first| {
        first.to_uppercase().chain(chars).collect()
    })
}
