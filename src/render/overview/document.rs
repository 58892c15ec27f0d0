//! Everything that one run shows: the overview of each norm, and how it was made.

use jiff::civil::Date;
use serde::Serialize;

use super::view::OverviewView;
use super::which::Which;
use crate::answers::{Audience, Show};
use crate::lang::{Lang, pick};
use crate::render::closing::{made_for, norms_and_tool};
use crate::render::in_word::in_word;
use crate::render::provenance::{NormHead, shown_hash};

/// The name and version of the JSON form; see `docs/overview-json.md`.
const OVERVIEW_FORMAT: &str = "norm-overview/2";

/// What an output shows, beside the labels.
#[derive(Debug, Serialize)]
pub struct OverviewDocument<'a> {
    /// The form of the JSON.
    pub format: &'static str,
    /// Which view.
    #[serde(serialize_with = "in_word")]
    pub view: Which,
    /// An overview per norm; norms are never added together.
    pub overviews: Vec<OverviewView<'a>>,
    /// For whom and from what.
    pub made: MadeOf,
    /// The same in words.
    pub closing: Vec<String>,
}

/// For whom an overview was made, and from what.
#[derive(Debug, Serialize)]
pub struct MadeOf {
    /// For whom.
    #[serde(serialize_with = "in_word")]
    pub audience: Audience,
    /// That it is internal, or shared with the region.
    pub marking: Option<&'static str>,
    /// What was left out for them, in words.
    pub left_out: Vec<&'static str>,
    /// The agreement by which exact counts and all texts are shown.
    pub agreement: Option<ExactAgreement>,
    /// How the files fared.
    #[serde(flatten)]
    pub sources: Sources,
    /// The version of this program.
    pub tool: &'static str,
}

/// The files that an overview was made of.
#[derive(Clone, Debug, Serialize)]
pub struct Sources {
    /// How many were read.
    pub read: usize,
    /// How many were used.
    pub used: usize,
    /// One hash for all of them: the SHA-256 over the hashes of the files that
    /// were used, in hexadecimal, sorted, each with a line end; for who sees statuses.
    pub sha256: Option<String>,
}

/// What all participants agreed: exact counts and all texts for one audience.
#[derive(Clone, Debug, Serialize)]
pub struct ExactAgreement {
    /// When.
    pub agreed: Date,
    /// Where it was written down.
    #[serde(rename = "ref")]
    pub reference: String,
}

impl ExactAgreement {
    /// What was agreed, for who reads the picture.
    pub fn text(&self, lang: Lang) -> String {
        let (date, reference) = (lang.date(self.agreed), &self.reference);
        pick!(
            lang,
            "Met precieze aantallen en alle teksten, zoals alle deelnemers hebben afgesproken op {date} ({reference}). Niet bedoeld voor anderen.",
            "With exact counts and all texts, as all participants agreed on {date} ({reference}). Not meant for anybody else."
        )
    }
}

impl<'a> OverviewDocument<'a> {
    /// A document of overviews.
    pub fn new(
        which: Which,
        overviews: Vec<OverviewView<'a>>,
        show: Show,
        (sources, agreement): (Sources, Option<ExactAgreement>),
        lang: Lang,
    ) -> Self {
        let sources = Sources {
            sha256: sources.sha256.and_then(|hash| shown_hash(show, &hash)),
            ..sources
        };
        let left_out = show.left_out_of_many(lang);
        let tool = env!("CARGO_PKG_VERSION");
        let made = MadeOf {
            audience: show.audience(),
            marking: show.audience().marking(lang),
            left_out,
            agreement,
            sources,
            tool,
        };
        let norms = overviews.iter().map(|one| one.norm.clone());
        let norms: Vec<NormHead<'_>> = norms.collect();
        Self {
            format: OVERVIEW_FORMAT,
            view: which,
            closing: closing(&made, made.sources.sha256.as_deref(), &norms, lang),
            overviews,
            made,
        }
    }

    /// Leaves the hashes out of the last lines: a document of Word has them in its
    /// properties.
    pub(crate) fn leave_hashes_to_properties(&mut self, lang: Lang) {
        let norms = self.overviews.iter().map(|one| one.norm.without_hash());
        self.closing = closing(&self.made, None, &norms.collect::<Vec<_>>(), lang);
    }
}

/// For whom, what was left out, from what, with what.
fn closing(made: &MadeOf, sha256: Option<&str>, norms: &[NormHead<'_>], lang: Lang) -> Vec<String> {
    let mut lines = made_for(made.audience, &made.left_out, lang);
    let agreement = made.agreement.as_ref();
    lines.extend(agreement.map(|agreement| agreement.text(lang)));
    let Sources { read, used, .. } = &made.sources;
    lines.push(pick!(
        lang,
        "Gemaakt van: {read} bestanden gelezen, {used} gebruikt.",
        "Made from: {read} files read, {used} used."
    ));
    lines.extend(sha256.map(|sha256| {
        pick!(
            lang,
            "sha256 van de lijst van bestanden: {sha256}",
            "sha256 of the list of files: {sha256}"
        )
    }));
    lines.push(norms_and_tool(&norms.iter().collect::<Vec<_>>(), lang));
    lines
}
