//! The page with which a board settles a measurement: the text of a decision, what is
//! left to decide, and lines for who signs in ink.

use serde::Serialize;

use super::agenda::{AgendaItem, AgendaLine};
use super::agenda_subject::Subject;
use crate::assessment::Assessment;
use crate::lang::{Lang, pick};
use crate::render::assess::lists::capital;
use crate::render::assess::sentences::settled;
use crate::render::assess::view::Picture;

/// No more open decisions than these are on a page that is signed.
const MOST_DECISIONS: usize = 5;

/// Who signs where the norm names nobody: so many lines.
const FREE_LINES: usize = 2;

/// What there is to sign.
#[derive(Debug, Serialize)]
pub(crate) struct SignOff<'a> {
    /// Who settled it, when and under which number; none = it is a draft.
    settled: Option<String>,
    /// What is decided, for a draft.
    decision: String,
    /// What is left to decide, as far as it fits.
    open: Vec<AgendaLine<'a>>,
    /// How many there are in all.
    all_open: usize,
    /// The roles that sign, an empty one where nobody is named.
    roles: Vec<&'a str>,
}

/// What there is to sign, for who sees what is left to decide.
pub(crate) fn sign_off<'a>(
    picture: &'a Picture<'a>,
    assessment: &'a Assessment<'_>,
    agenda: &[AgendaItem<'a>],
    lang: Lang,
) -> Option<SignOff<'a>> {
    if !picture.show_working {
        return None;
    }
    let decide = agenda.iter().filter(|item| item.subject == Subject::Decide);
    let mut open: Vec<AgendaLine<'_>> = decide.flat_map(|item| item.lines.clone()).collect();
    let all_open = open.len();
    open.truncate(MOST_DECISIONS);
    let is_settled = picture.settled.is_some();
    Some(SignOff {
        settled: is_settled.then(|| capital(&settled(picture, lang)) + "."),
        decision: decision(picture, lang),
        open,
        all_open,
        roles: roles(assessment),
    })
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
