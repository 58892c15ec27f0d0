//! The page with which a board settles a measurement: the text of a decision, what is
//! left to decide, and lines for who signs in ink.

use serde::Serialize;

use super::agenda::DECIDE;
use crate::assessment::Assessment;
use crate::lang::{Lang, pick};
use crate::problem::Code;
use crate::render::assess::lists::capital;
use crate::render::assess::requirement::RequirementView;
use crate::render::assess::sentences::{in_a_few_words, settled};
use crate::render::assess::view::Picture;

/// No more open decisions than these are on a page that is signed.
const MOST_DECISIONS: usize = 5;

/// No more letters of a title than these, so that a decision stays on one line.
const MOST_OF_TITLE: usize = 60;

/// Who signs where the norm names nobody: so many lines.
const FREE_LINES: usize = 2;

/// What there is to sign.
#[derive(Debug, Serialize)]
pub(crate) struct SignOff<'a> {
    /// Who settled it, when and under which number; none = it is a draft.
    settled: Option<String>,
    /// What is decided, for a draft.
    decision: String,
    /// Which file is to be kept, and what the fingerprint is of.
    file: &'static str,
    /// What is left to decide, as far as it fits.
    open: Vec<OpenDecision<'a>>,
    /// How many there are in all.
    all_open: usize,
    /// How many more there are, and where, if they do not fit.
    more: Option<String>,
    /// The roles that sign, an empty one where nobody is named.
    roles: Vec<&'a str>,
}

/// A decision that is left, on one line.
#[derive(Debug, Serialize)]
struct OpenDecision<'a> {
    /// The number of a requirement.
    id: &'a str,
    /// Its title, as far as it fits.
    title: String,
    /// What is the matter, in a few words.
    what: String,
}

/// What there is to sign, for who sees what is left to decide.
pub(crate) fn sign_off<'a>(
    picture: &'a Picture<'a>,
    assessment: &'a Assessment<'_>,
    lang: Lang,
) -> Option<SignOff<'a>> {
    if !picture.show_working {
        return None;
    }
    let requirements = picture.themes.iter().flat_map(|theme| &theme.requirements);
    let open = requirements.filter_map(|view| open_decision(view, picture, lang));
    let mut open: Vec<OpenDecision<'_>> = open.collect();
    let all_open = open.len();
    open.truncate(MOST_DECISIONS);
    let left = all_open - open.len();
    let more = pick!(
        lang,
        "En nog {left}; zie de agenda voor het gesprek.",
        "And {left} more; see the agenda for the conversation."
    );
    let is_settled = picture.settled.is_some();
    Some(SignOff {
        settled: is_settled.then(|| capital(&settled(picture, lang)) + "."),
        decision: decision(picture, lang),
        file: which_file(is_settled, lang),
        open,
        all_open,
        more: (left > 0).then_some(more),
        roles: roles(assessment),
    })
}

/// The decision on a requirement that is still to be taken, if there is one.
fn open_decision<'a>(
    view: &RequirementView<'a>,
    picture: &Picture<'_>,
    lang: Lang,
) -> Option<OpenDecision<'a>> {
    let is_found = |code: &Code| {
        let mut findings = picture.findings.iter();
        findings
            .any(|found| found.code == *code && found.requirements.iter().any(|id| id == view.id))
    };
    let codes = DECIDE.into_iter().filter(is_found);
    let what: Vec<&str> = codes.map(|code| in_a_few_words(code, lang)).collect();
    (!what.is_empty()).then(|| OpenDecision {
        id: view.id,
        title: cut(view.title),
        what: what.join(" · "),
    })
}

/// The start of a title that is too long for a line.
fn cut(title: &str) -> String {
    match title.char_indices().nth(MOST_OF_TITLE) {
        Some((at, _)) => format!("{}…", title[..at].trim_end()),
        None => title.to_owned(),
    }
}

/// Which file the page is about, and how it relates to the one before or after it.
fn which_file(is_settled: bool, lang: Lang) -> &'static str {
    match is_settled {
        true => lang.pick(
            "De vingerafdruk onderaan is van het bestand waarin dit besluit staat. Leg hem vast met norm validate --record.",
            "The fingerprint at the end is of the file in which this decision stands. Record it with norm validate --record.",
        ),
        false => lang.pick(
            "Bewaar dat bestand: wie het besluit erin opschrijft, verandert het, en het vastgestelde bestand krijgt een eigen vingerafdruk (norm validate --record).",
            "Keep that file: who writes the decision in it changes it, and the settled file gets a fingerprint of its own (norm validate --record).",
        ),
    }
}

/// What is decided, in words that fit a digital decision.
fn decision(picture: &Picture<'_>, lang: Lang) -> String {
    let measurement = &picture.measurement;
    let (name, norm) = (picture.organisation.name, picture.norm.name());
    let label = measurement.label.unwrap_or(measurement.id);
    let date = lang.date(measurement.date);
    pick!(
        lang,
        "De uitkomst van de meting “{label}” van {date} van {name}, volgens {norm}, wordt vastgesteld. Het gaat om het bestand dat onderaan staat, met zijn vingerafdruk (sha256).",
        "The outcome of the measurement “{label}” of {date} of {name}, by {norm}, is settled. This is about the file at the end of this page, with its fingerprint (sha256)."
    )
}

/// The roles that the file names, else those that the norm names for this kind.
fn roles<'a>(assessment: &'a Assessment<'_>) -> Vec<&'a str> {
    let said = assessment.settled.as_ref();
    let said = said.map_or(&[][..], |settled| settled.roles.all());
    let kind = assessment.norm.kind(&assessment.organisation.kind);
    let owners = kind.map_or(&[][..], |kind| &kind.owners);
    match (said, owners) {
        ([], []) => vec![""; FREE_LINES],
        ([], owners) => owners.iter().map(String::as_str).collect(),
        (said, _) => said.iter().map(String::as_str).collect(),
    }
}
