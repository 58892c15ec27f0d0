//! What changed since the baseline: the computed view behind every form of the diff.

use jiff::civil::Date;
use serde::Serialize;

use super::compared::{ChangeView, ThemeThenNow, changes, themes};
use super::made::NormHead;
use super::sentences;
use super::view::Counts;
use crate::answers::{Part, Show};
use crate::assessment::Assessment;
use crate::comparison::Comparison;
use crate::document::Word;
use crate::lang::Lang;
use crate::norm::Norm;

/// The name and version of the JSON form; see `docs/diff-json.md`.
pub const DIFF_FORMAT: &str = "norm-diff/1";

/// What changed between two measurements of one organisation.
#[derive(Debug, Serialize)]
pub struct Diff<'a> {
    format: &'static str,
    norm: NormHead<'a>,
    norm_name: String,
    organisation: Named<'a>,
    baseline: Round<'a>,
    current: Round<'a>,
    rounds: String,
    /// How many requirements can be compared.
    comparable: usize,
    before: Counts,
    after: Counts,
    themes: Vec<ThemeThenNow<'a>>,
    /// Every comparable requirement, in the norm's order.
    changes: Vec<ChangeView<'a>>,
    /// Those with news: what fails first.
    pub news: Vec<ChangeView<'a>>,
    /// What changed in the norm itself, in words.
    pub reshaped: Vec<String>,
    /// What changed, in counts.
    pub summary: Vec<String>,
    /// The verdict in one sentence.
    pub verdict: String,
    /// Whether a code that was asked for came up.
    pub failed: bool,
    /// Agreements that held, or did not.
    pub held: Vec<String>,
    audience: &'static str,
    left_out: Vec<&'static str>,
    /// For whom, what was left out, from what.
    pub closing: Vec<String>,
}

/// Who.
#[derive(Debug, Serialize)]
struct Named<'a> {
    id: &'a str,
    name: &'a str,
}

/// One of the two measurements.
#[derive(Debug, Serialize)]
struct Round<'a> {
    id: &'a str,
    label: Option<&'a str>,
    date: Date,
    norm: String,
    file: Option<&'a str>,
    sha256: &'a str,
}

/// What the commands decide about a diff.
#[derive(Debug)]
pub struct Judged {
    /// Whether a code that was asked for came up.
    pub failed: bool,
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
    let (before, after) = comparison.total();
    let (baseline, current) = (comparison.baseline, comparison.current);
    let norm: &Norm = current.norm;
    let head = NormHead::new(norm, lang);
    let named = show.sees(Part::Name);
    let unnamed = lang.pick(
        "een organisatie zonder naam",
        "an organisation without a name",
    );
    let statuses = show.sees(Part::Statuses);
    Diff {
        format: DIFF_FORMAT,
        norm_name: head.name(),
        norm: head,
        organisation: Named {
            id: if named { &current.organisation.id } else { "" },
            name: if named {
                &current.organisation.name
            } else {
                unnamed
            },
        },
        rounds: format!(
            "{} → {}",
            round_words(baseline, lang),
            round_words(current, lang)
        ),
        baseline: round(baseline, hashes[0], named),
        current: round(current, hashes[1], named),
        comparable: comparison.changes.len(),
        before: before.into(),
        after: after.into(),
        themes: themes(comparison),
        changes: match statuses {
            true => changes(comparison.changes.iter(), show, lang),
            false => Vec::new(),
        },
        news: match statuses {
            true => changes(comparison.news().into_iter(), show, lang),
            false => Vec::new(),
        },
        reshaped: sentences::reshaped(comparison, lang),
        summary: sentences::changes(comparison, lang),
        verdict: judged.verdict,
        failed: judged.failed,
        held: judged.held,
        audience: show.audience().word(),
        left_out: show.left_out(lang),
        closing: closing(comparison, hashes, show, lang),
    }
}

impl<'a> Diff<'a> {
    /// The norm, the organisation and the two rounds, as people read them.
    pub(super) fn heading(&self) -> (&str, &str, &str) {
        (&self.norm_name, self.organisation.name, &self.rounds)
    }

    /// Organisation and round, and the current file.
    pub(super) fn named(&self) -> (String, &str) {
        let group = format!(
            "{} {} → {}",
            self.organisation.id, self.baseline.id, self.current.id
        );
        (group, self.current.file.unwrap_or_default())
    }

    /// Every comparable requirement.
    pub(super) fn changes(&self) -> &[ChangeView<'a>] {
        &self.changes
    }

    /// The counts of then and now per theme.
    pub(super) fn themes(&self) -> &[ThemeThenNow<'a>] {
        &self.themes
    }

    /// The counts of then and now over everything that can be compared.
    pub(super) fn totals(&self) -> (&Counts, &Counts) {
        (&self.before, &self.after)
    }
}

fn round<'a>(assessment: &'a Assessment<'_>, sha256: &'a str, named: bool) -> Round<'a> {
    Round {
        id: &assessment.measurement.id,
        label: assessment.measurement.label.as_deref(),
        date: assessment.measurement.date,
        norm: assessment.norm.reference().to_string(),
        file: Some(&*assessment.file).filter(|_| named),
        sha256,
    }
}

fn round_words(assessment: &Assessment<'_>, lang: Lang) -> String {
    let measurement = &assessment.measurement;
    let label = measurement.label.as_deref().unwrap_or(&measurement.id);
    format!("{label} ({})", lang.date(measurement.date))
}

fn closing(
    comparison: &Comparison<'_, '_>,
    hashes: [&str; 2],
    show: Show,
    lang: Lang,
) -> Vec<String> {
    let audience = show.audience().label(lang);
    let mut lines = vec![lang.pick(
        format!("Gemaakt voor: {audience}."),
        format!("Made for: {audience}."),
    )];
    let left_out = lang.list(&show.left_out(lang));
    if !left_out.is_empty() {
        lines.push(lang.pick(
            format!("Weggelaten: {left_out}."),
            format!("Left out: {left_out}."),
        ));
    }
    for (assessment, hash) in [comparison.baseline, comparison.current]
        .into_iter()
        .zip(hashes)
    {
        if show.sees(Part::Name) {
            lines.push(lang.pick(
                format!("Bron: {}", assessment.file),
                format!("Source: {}", assessment.file),
            ));
        }
        lines.push(format!("sha256: {hash}"));
    }
    let norm = comparison.current.norm.reference();
    lines.push(format!("norm: {norm} · norm {}", env!("CARGO_PKG_VERSION")));
    lines
}
