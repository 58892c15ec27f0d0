//! What another norm offers beside help that is wanted here, along relations that have
//! something in common. It is read from what each norm's own view shows, so nothing is seen
//! here that is not seen there.

use serde::Serialize;

use super::remarks::{Exchanged, Remark};
use super::sentences;
use super::view::OverviewView;
use crate::crosswalk::{Beside, Found, counterparts};
use crate::document::Word as _;
use crate::lang::{Lang, pick};
use crate::norm::Norm;
use crate::render::crosswalk::{relation_word, side, standing};

/// What is offered at a requirement of another norm.
#[derive(Clone, Debug, Serialize)]
pub struct OfferedElsewhere<'a> {
    /// The crosswalk's name.
    pub crosswalk: &'a str,
    /// `draft` or `agreed`, in words.
    pub standing: &'static str,
    /// The other norm's title.
    pub norm: &'a str,
    /// The requirement of that norm.
    pub id: &'a str,
    /// Its title.
    pub title: &'a str,
    /// What it is, as seen from the requirement in which help is wanted.
    pub relation: &'static str,
    /// That in words.
    pub word: &'static str,
    /// Where it is offered, in words.
    pub label: String,
    /// What is offered.
    pub offered: Vec<Remark<'a>>,
}

/// Puts beside the help that each norm wants what the others offer.
pub(crate) fn put_across<'a>(views: &mut [OverviewView<'a>], besides: &'a [Beside], lang: Lang) {
    let found: Vec<Vec<Vec<OfferedElsewhere<'a>>>> = views
        .iter()
        .map(|view| {
            let all = view.exchange.iter();
            all.map(|one| match one.wanted.is_empty() {
                true => Vec::new(),
                false => elsewhere(view, one.id, views, besides, lang),
            })
            .collect()
        })
        .collect();
    for (view, found) in views.iter_mut().zip(found) {
        for (one, elsewhere) in view.exchange.iter_mut().zip(found) {
            one.elsewhere = elsewhere;
        }
        view.exchange_text = sentences::exchange(&view.exchange, lang);
    }
}

fn elsewhere<'a>(
    view: &OverviewView<'a>,
    id: &str,
    views: &[OverviewView<'a>],
    besides: &'a [Beside],
    lang: Lang,
) -> Vec<OfferedElsewhere<'a>> {
    let own = besides.iter().filter(|beside| is_of(view, &beside.own));
    own.flat_map(|beside| {
        let other = beside.other.as_deref();
        let of_other = other.and_then(|norm| views.iter().find(|view| is_of(view, norm)));
        match (other, of_other) {
            (Some(norm), Some(offers)) => offered(beside, id, norm, offers, lang),
            (Some(_) | None, _) => Vec::new(),
        }
    })
    .collect()
}

fn is_of(view: &OverviewView<'_>, norm: &Norm) -> bool {
    view.norm.id == norm.id && view.norm.version == norm.version
}

/// The requirements of the other norm that offer something, each once: by the norms as a
/// whole where they are compared, else by the first criterion that is.
fn offered<'a>(
    beside: &'a Beside,
    id: &str,
    norm: &'a Norm,
    offers: &OverviewView<'a>,
    lang: Lang,
) -> Vec<OfferedElsewhere<'a>> {
    let mut found = counterparts(&beside.crosswalk, beside.direction, id);
    found.retain(|found| found.kind.is_strong());
    found.sort_by_key(is_about_a_criterion);
    let mut all: Vec<OfferedElsewhere<'a>> = Vec::new();
    for found in found {
        let other = found
            .other
            .and_then(|side| exchanged(offers, &side.requirement));
        let Some(other) = other.filter(|other| !other.offered.is_empty()) else {
            continue;
        };
        if all.iter().all(|one| one.id != other.id) {
            let (norm, id) = (norm.title.as_str(), other.id);
            let word = word(beside, &found, lang);
            let standing = standing(beside.crosswalk.standing, lang);
            all.push(OfferedElsewhere {
                crosswalk: &beside.crosswalk.id,
                standing,
                norm,
                id,
                title: other.title,
                relation: found.kind.word(),
                word,
                label: pick!(
                    lang,
                    "Aangeboden bij {norm} {id} ({word}; {standing})",
                    "Offered at {norm} {id} ({word}; {standing})"
                ),
                offered: other.offered.clone(),
            });
        }
    }
    all
}

fn is_about_a_criterion(found: &Found<'_>) -> bool {
    let other = found.other.and_then(|side| side.criterion.as_ref());
    found.own.criterion.is_some() || other.is_some()
}

fn exchanged<'v, 'a>(view: &'v OverviewView<'a>, id: &str) -> Option<&'v Exchanged<'a>> {
    view.exchange.iter().find(|one| one.id == id)
}

fn word(beside: &Beside, found: &Found<'_>, lang: Lang) -> &'static str {
    let own = side(found.own, Some(&beside.own));
    let other = found
        .other
        .map(|other| side(other, beside.other.as_deref()));
    relation_word(found.kind, [Some(&own), other.as_ref()], lang)
}
