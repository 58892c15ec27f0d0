//! What a board has to know in a minute: one sentence, what stands out, and what
//! wants a decision. The first screen of the report and the summary show the same.

use std::cmp::Ordering;

use serde::Serialize;

use super::bridge;
use super::cases::{CaseItem, CaseView};
use crate::answers::{Part, Show, Status};
use crate::assessment::Counts;
use crate::comparison::Comparison;
use crate::labels::Labels;
use crate::lang::{Lang, pick};
use crate::render::assess::view::{Picture, ThemeView};

/// No more decisions than this are put to a board at once.
const MOST_DECISIONS: usize = 5;

/// A theme with fewer that apply says too little to be called strong.
const FEWEST_FOR_STRONG: usize = 3;

/// What a board has to know in a minute.
#[derive(Debug, Serialize)]
pub(crate) struct InShort<'a> {
    sentence: String,
    findings: Vec<ShortFinding<'a>>,
    decisions: Vec<CaseItem<'a>>,
    /// How many decisions there are in all.
    all_decisions: usize,
}

/// Something that stands out.
#[derive(Debug, Serialize)]
struct ShortFinding<'a> {
    /// What sort, by the name of its label.
    label: &'static str,
    theme: Option<ThemeName<'a>>,
    text: String,
}

/// A theme with its number.
#[derive(Debug, Serialize)]
struct ThemeName<'a> {
    id: &'a str,
    title: &'a str,
}

/// The picture in short, for the organisation itself: what is strong or weak is nobody
/// else's to say.
pub(crate) fn in_short<'a>(
    picture: &Picture<'a>,
    comparison: Option<&Comparison<'_, '_>>,
    cases: &[CaseView<'a>],
    show: Show,
    lang: Lang,
) -> Option<InShort<'a>> {
    if !show.sees(Part::Working) {
        return None;
    }
    // What was carried over counts as nothing yet, so it would seem to be lost.
    let carried = picture.total.unconfirmed.is_some_and(|carried| carried > 0);
    let changed = comparison
        .filter(|_| !carried)
        .map(|comparison| ShortFinding {
            label: "change",
            theme: None,
            text: bridge::sentence(comparison, show, lang),
        });
    let weak = weak(picture, lang);
    let weakest = weak.as_ref().and_then(|weak| weak.theme.as_ref());
    let weakest = weakest.map(|theme| theme.id);
    let strong = strong(picture, lang);
    // The theme with the largest share can be the one in which most is open.
    let strong = strong.filter(|strong| {
        let theme = strong.theme.as_ref();
        theme.map(|theme| theme.id) != weakest
    });
    let found = [strong, weak, changed];
    let mut decisions = decisions(cases);
    let all_decisions = decisions.len();
    decisions.truncate(MOST_DECISIONS);
    Some(InShort {
        sentence: sentence(picture, lang),
        findings: found.into_iter().flatten().collect(),
        decisions,
        all_decisions,
    })
}

/// Every requirement that wants a decision, once: for the first reason that there is.
fn decisions<'a>(cases: &[CaseView<'a>]) -> Vec<CaseItem<'a>> {
    let mut decisions: Vec<CaseItem<'a>> = Vec::new();
    let asked = cases.iter().filter(|case| case.decision);
    for item in asked.flat_map(|case| &case.items) {
        if decisions.iter().all(|other| other.id != item.id) {
            decisions.push(item.clone());
        }
    }
    decisions
}

/// How it stands, in one sentence.
fn sentence(picture: &Picture<'_>, lang: Lang) -> String {
    let total = &picture.total;
    let (name, word) = (picture.organisation.name, picture.norm.requirement);
    let asked = lang.count(total.addressed(), word, word);
    if let Some(carried) = total.unconfirmed
        && carried > 0
        && total[Status::Unanswered] == total.addressed()
    {
        let carried = lang.count(
            carried,
            ("antwoord is", "antwoorden zijn"),
            ("answer is", "answers are"),
        );
        return pick!(
            lang,
            "{name} heeft nog niets bevestigd: {carried} overgenomen van de vorige keer.",
            "{name} has confirmed nothing yet: {carried} carried over from last time."
        );
    }
    if total[Status::Unanswered] == total.addressed() {
        return pick!(
            lang,
            "{name} heeft nog niets ingevuld: {asked}.",
            "{name} has answered nothing yet: {asked}."
        );
    }
    let met = total[Status::Met];
    if total.applicable() == 0 {
        return pick!(
            lang,
            "Volgens {name} is niets van de norm van toepassing: {asked}.",
            "According to {name} nothing of the norm applies: {asked}."
        );
    }
    let applicable = lang.count(total.applicable(), word, word);
    let open = still_open(picture, lang);
    let open = match open.is_empty() {
        true => String::new(),
        false => format!("; {}", lang.list(&open)),
    };
    pick!(
        lang,
        "{name} voldoet aan {met} van {applicable}{open}.",
        "{name} meets {met} of {applicable}{open}."
    )
}

fn still_open(picture: &Picture<'_>, lang: Lang) -> Vec<String> {
    let mut open = Vec::new();
    let gaps = picture.total.gaps();
    if gaps > 0 {
        let count = lang.count(gaps, picture.norm.gap, picture.norm.gap);
        let there = match gaps {
            1 => lang.pick("er is", "there is"),
            _ => lang.pick("er zijn", "there are"),
        };
        open.push(format!("{there} {count}"));
    }
    let unanswered = picture.total[Status::Unanswered];
    if unanswered > 0 {
        let answers = lang.count(
            unanswered,
            ("antwoord is", "antwoorden zijn"),
            ("question is", "questions are"),
        );
        open.push(format!("{answers} {}", Labels::of(lang).unanswered));
    }
    open
}

/// The theme of which the largest share is met.
fn strong<'a>(picture: &Picture<'a>, lang: Lang) -> Option<ShortFinding<'a>> {
    let themes = picture.themes.iter().rev();
    let enough = themes.filter(|theme| {
        theme.counts.applicable() >= FEWEST_FOR_STRONG && theme.counts[Status::Met] > 0
    });
    let theme = enough.max_by(|one, other| by_share(&one.counts, &other.counts))?;
    let (met, of) = (theme.counts[Status::Met], theme.counts.applicable());
    let text = pick!(lang, "voldoet aan {met} van {of}", "{met} of {of} met");
    Some(in_theme("strong", theme, text))
}

/// By the share that is met; of equal shares by how many that are.
fn by_share(one: &Counts, other: &Counts) -> Ordering {
    let (met, others) = (one[Status::Met], other[Status::Met]);
    let shares = (met * other.applicable()).cmp(&(others * one.applicable()));
    shares.then(met.cmp(&others))
}

/// The theme in which most is not met.
fn weak<'a>(picture: &Picture<'a>, lang: Lang) -> Option<ShortFinding<'a>> {
    let themes = picture.themes.iter().rev();
    let open = themes.filter(|theme| theme.counts.gaps() > 0);
    let theme = open.max_by_key(|theme| {
        let counts = &theme.counts;
        (counts[Status::Unmet], counts[Status::Partial])
    })?;
    let counts = theme.counts.each().into_iter().rev();
    let gaps = counts.filter(|(status, number)| status.is_gap() && *number > 0);
    let gaps: Vec<String> = gaps
        .map(|(status, number)| {
            let label = status.label(lang);
            pick!(lang, "{number} keer “{label}”", "{number} “{label}”")
        })
        .collect();
    let (gaps, of) = (lang.list(&gaps), theme.counts.applicable());
    let text = pick!(lang, "{gaps}, van {of}", "{gaps}, of {of}");
    Some(in_theme("weak", theme, text))
}

fn in_theme<'a>(label: &'static str, theme: &ThemeView<'a>, text: String) -> ShortFinding<'a> {
    ShortFinding {
        label,
        theme: Some(ThemeName {
            id: theme.id,
            title: theme.title,
        }),
        text,
    }
}
