//! What changed since the baseline: the computed view behind every form of the diff.

use serde::Serialize;

use super::changes::{ChangeView, CountsThenNow, ThemeThenNow, changes, news, then_now};
use super::sentences;
use crate::answers::{Audience, Part, Show};
use crate::assessment::Assessment;
use crate::comparison::Comparison;
use crate::lang::Lang;
use crate::norm::Norm;
use crate::render::assess::view::MeasurementView;
use crate::render::closing;
use crate::render::disclosed::Told;
use crate::render::in_word::in_word;
use crate::render::provenance::{NormHead, shown_file, shown_hash, shown_name};

/// The name and version of the JSON form; see `docs/diff-json.md`.
pub(crate) const DIFF_FORMAT: &str = "norm-diff/1";

/// What changed between two measurements of one organisation.
#[derive(Debug, Serialize)]
pub struct Diff<'a> {
    format: &'static str,
    norm: NormHead<'a>,
    norm_name: String,
    organisation: OrganisationName<'a>,
    baseline: DiffSide<'a>,
    current: DiffSide<'a>,
    rounds: String,
    /// How many requirements can be compared, for who sees statuses.
    comparable: Option<usize>,
    before: Told,
    after: Told,
    themes: Vec<ThemeThenNow<'a>>,
    /// Every comparable requirement, in the norm's order.
    changes: Vec<ChangeView<'a>>,
    /// Those with news: what fails first.
    pub news: Vec<ChangeView<'a>>,
    /// What changed in the norm itself, in words.
    pub reshaped: Vec<String>,
    /// What changed, in counts.
    pub summary: Vec<String>,
    /// The verdict in one sentence, for who sees statuses.
    pub verdict: String,
    /// Whether a code that was asked for came up, for who sees statuses; none where
    /// nothing can be compared.
    pub failed: Option<bool>,
    /// Agreements that held, or did not.
    pub held: Vec<String>,
    #[serde(serialize_with = "in_word")]
    audience: Audience,
    /// That it is internal, or shared with the region.
    pub marking: Option<&'static str>,
    left_out: Vec<&'static str>,
    /// For whom, what was left out, from what.
    pub closing: Vec<String>,
    /// The same without hashes, which a document of Word has in its properties.
    #[serde(skip)]
    closing_in_word: Vec<String>,
}

/// Who.
#[derive(Debug, Serialize)]
struct OrganisationName<'a> {
    id: &'a str,
    name: &'a str,
}

/// One of the two measurements.
#[derive(Debug, Serialize)]
struct DiffSide<'a> {
    #[serde(flatten)]
    measurement: MeasurementView<'a>,
    norm: String,
    file: Option<String>,
    sha256: Option<String>,
}

/// What the commands decide about a diff.
#[derive(Debug)]
pub struct Judged {
    /// Whether a code that was asked for came up; none where nothing can be compared.
    pub failed: Option<bool>,
    /// The verdict in one sentence.
    pub verdict: String,
    /// Agreements of the gate that held, or did not.
    pub held: Vec<String>,
}

/// The view of a comparison; `hashes` are those of the two files.
pub fn diff<'a>(
    comparison: &'a Comparison<'_, '_>,
    hashes: [&'a str; 2],
    judged: Judged,
    show: Show,
    lang: Lang,
) -> Diff<'a> {
    let CountsThenNow {
        themes,
        before,
        after,
    } = then_now(comparison, show);
    let (baseline, current) = (comparison.baseline, comparison.current);
    let norm: &Norm = current.norm;
    let head = NormHead::new(norm, lang);
    let statuses = show.sees(Part::Statuses);
    Diff {
        format: DIFF_FORMAT,
        norm_name: head.name(),
        norm: head,
        organisation: OrganisationName {
            id: match show.sees(Part::Name) {
                true => &current.organisation.id,
                false => "",
            },
            name: shown_name(show, &current.organisation.name, lang),
        },
        rounds: format!(
            "{} → {}",
            sentences::dated(baseline, show, lang),
            sentences::dated(current, show, lang)
        ),
        baseline: round(baseline, hashes[0], show),
        current: round(current, hashes[1], show),
        comparable: statuses.then_some(comparison.changes.len()),
        before,
        after,
        themes,
        changes: match statuses {
            true => changes(comparison.changes.iter(), show, lang),
            false => Vec::new(),
        },
        news: changes(news(comparison, show), show, lang),
        reshaped: sentences::reshaped(comparison, lang),
        summary: sentences::changes(comparison, show, lang),
        // Whether anything got worse would tell of who may not be seen so closely.
        verdict: Some(judged.verdict)
            .filter(|_| statuses)
            .unwrap_or_default(),
        failed: judged.failed.filter(|_| statuses),
        held: judged.held,
        audience: show.audience(),
        marking: show.audience().marking(lang),
        left_out: show.left_out(lang),
        closing: closing(comparison, Some(hashes), show, lang),
        closing_in_word: closing(comparison, None, show, lang),
    }
}

impl<'a> Diff<'a> {
    /// Leaves the hashes out of the last lines: a document of Word has them in its
    /// properties.
    pub(crate) fn leave_hashes_to_properties(&mut self) {
        self.closing = std::mem::take(&mut self.closing_in_word);
    }

    /// The norm, the organisation and the two rounds, as people read them.
    pub(crate) fn heading(&self) -> (&str, &str, &str) {
        (&self.norm_name, self.organisation.name, &self.rounds)
    }

    /// Organisation and round, and the current file.
    pub(crate) fn named(&self) -> (String, &str) {
        let group = format!(
            "{} {} → {}",
            self.organisation.id, self.baseline.measurement.id, self.current.measurement.id
        );
        (group, self.current.file.as_deref().unwrap_or_default())
    }

    /// Every comparable requirement.
    pub(crate) fn changes(&self) -> &[ChangeView<'a>] {
        &self.changes
    }

    /// The counts of then and now per theme.
    pub(crate) fn themes(&self) -> &[ThemeThenNow<'a>] {
        &self.themes
    }

    /// The counts of then and now over everything.
    pub(crate) fn totals(&self) -> (&Told, &Told) {
        (&self.before, &self.after)
    }
}

fn round<'a>(assessment: &'a Assessment<'_>, sha256: &str, show: Show) -> DiffSide<'a> {
    DiffSide {
        measurement: MeasurementView::new(assessment, show),
        norm: assessment.norm.reference().to_string(),
        file: shown_file(show, &assessment.file),
        sha256: shown_hash(show, sha256),
    }
}

fn closing(
    comparison: &Comparison<'_, '_>,
    hashes: Option<[&str; 2]>,
    show: Show,
    lang: Lang,
) -> Vec<String> {
    let mut lines = closing::made_for(show.audience(), &show.left_out(lang), lang);
    let rounds = [comparison.baseline, comparison.current];
    let told = hashes.map_or([None; 2], |hashes| hashes.map(Some));
    lines.extend(closing::sources(rounds.into_iter().zip(told), show, lang));
    let norms = rounds.map(|assessment| {
        let head = NormHead::new(assessment.norm, lang);
        match hashes {
            Some(_) => head,
            None => head.without_hash(),
        }
    });
    lines.push(closing::norms_and_tool(&norms.each_ref(), lang));
    lines
}
