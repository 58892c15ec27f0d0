//! What documents of Word say of themselves beside their text: from what they were made
//! stands there, and in a letter nowhere.

use crate::answers::{Part, Show};
use crate::assessment::Assessment;
use crate::comparison::Comparison;
use crate::labels::Labels;
use crate::lang::Lang;
use crate::plan::Plan;
use crate::render::{NormHead, OverviewDocument, Picture, PlanView};
use crate::word::Properties;

/// Of the report on one organisation, compared with a baseline (and the sha256 of its
/// file) if there is one.
pub(super) fn of_report(
    picture: &Picture<'_>,
    baseline: Option<(&Comparison<'_, '_>, &str)>,
    show: Show,
    lang: Lang,
) -> Properties {
    let made = &picture.made;
    let mut sources = vec![("norm", picture.norm.made_with(lang))];
    if show.sees(Part::Statuses) {
        let file = made.file.iter().map(|file| ("source", file.clone()));
        let hash = made.sha256.iter().map(|hash| ("sha256", hash.clone()));
        sources.extend(file.chain(hash));
        let shared = made
            .shared
            .as_ref()
            .and_then(|shared| shared.source_sha256.clone());
        sources.extend(shared.map(|hash| ("original_sha256", hash)));
        sources.extend(baseline.map(|(_, hash)| ("baseline_sha256", hash.to_owned())));
    }
    sources.push(("tool", format!("norm {}", made.tool)));
    let draft = Labels::of(lang).draft;
    Properties {
        lang,
        day: picture.judged_on,
        subject: picture.norm.name(),
        creator: match show.sees(Part::Name) {
            true => picture.organisation.name.to_owned(),
            false => String::new(),
        },
        status: picture.settled.is_none().then_some(draft),
        sources,
    }
}

/// Of a plan.
pub(super) fn of_plan(plan: &Plan<'_>, view: &PlanView<'_>, lang: Lang) -> Properties {
    let norms: Vec<String> = view.norms.iter().map(|one| one.made_with(lang)).collect();
    let files: Vec<&str> = plan.assessments.iter().map(|one| &*one.file).collect();
    Properties {
        lang,
        day: view.judged_on,
        subject: view.said.norm_names.clone(),
        creator: view.organisation.name.to_owned(),
        status: None,
        sources: vec![
            ("norm", norms.join("; ")),
            ("source", files.join("; ")),
            ("sha256", view.said.hashes.join("; ")),
            ("tool", format!("norm {}", view.made.tool)),
        ],
    }
}

/// Of the picture over many.
pub(super) fn of_overview(document: &OverviewDocument<'_>, lang: Lang) -> Properties {
    let made = &document.made;
    let first = document.overviews.first();
    let norms = document.overviews.iter();
    let norms: Vec<String> = norms.map(|one| one.norm.made_with(lang)).collect();
    let mut sources = vec![("norm", norms.join("; "))];
    let hash = made.sources.sha256.iter();
    sources.extend(hash.map(|hash| ("sha256", hash.clone())));
    sources.push(("tool", format!("norm {}", made.tool)));
    Properties {
        lang,
        day: first.map_or(jiff::civil::date(1980, 1, 1), |one| one.measurement.date),
        subject: first.map_or_else(String::new, |one| one.norm_name.clone()),
        creator: String::new(),
        status: None,
        sources,
    }
}

/// Of what changed between measurements, the last one last, each with the sha256 of its file.
pub(super) fn of_measurements(
    measurements: &[&Assessment<'_>],
    hashes: &[&str],
    show: Show,
    lang: Lang,
) -> Properties {
    let last = measurements.last().expect("a diff has measurements");
    let head = |one: &&Assessment<'_>| NormHead::new(one.norm, lang).made_with(lang);
    let mut norms: Vec<String> = measurements.iter().map(head).collect();
    norms.dedup();
    let mut sources = vec![("norm", norms.join("; "))];
    if show.sees(Part::Statuses) {
        let named = ["baseline_sha256", "sha256"].into_iter().zip(hashes);
        sources.extend(named.map(|(name, hash)| (name, (*hash).to_owned())));
    }
    sources.push(("tool", format!("norm {}", env!("CARGO_PKG_VERSION"))));
    Properties {
        lang,
        day: last.day,
        subject: NormHead::new(last.norm, lang).name(),
        creator: match show.sees(Part::Name) {
            true => last.organisation.name.to_string(),
            false => String::new(),
        },
        status: None,
        sources,
    }
}
