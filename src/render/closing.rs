//! The last lines of every output for people: for whom it was made, from what, with what.

use super::provenance::{NormHead, SharedView, shown_file, shown_hash};
use crate::answers::{Audience, Show};
use crate::assessment::Assessment;
use crate::lang::{Lang, pick};

/// For whom, and what was left out for them.
pub(crate) fn made_for(audience: Audience, left_out: &[&str], lang: Lang) -> Vec<String> {
    made_for_readers(audience.label(lang), left_out, lang)
}

/// The same for readers with a name of their own.
pub(crate) fn made_for_readers(readers: &str, left_out: &[&str], lang: Lang) -> Vec<String> {
    let mut lines = vec![pick!(
        lang,
        "Gemaakt voor: {readers}.",
        "Made for: {readers}."
    )];
    let left_out = lang.list(left_out);
    if !left_out.is_empty() {
        lines.push(pick!(
            lang,
            "Weggelaten: {left_out}.",
            "Left out: {left_out}."
        ));
    }
    lines
}

/// What is said of a source that was shared.
pub(super) fn of_shared(shared: &SharedView, lang: Lang) -> String {
    let audience = shared.audience.label(lang);
    let origin = shared.source_sha256.as_deref().map(|hash| {
        pick!(
            lang,
            "; sha256 van het origineel: {hash}",
            "; sha256 of the original: {hash}"
        )
    });
    let origin = origin.unwrap_or_default();
    pick!(
        lang,
        "De bron is een gedeeld bestand, gemaakt voor {audience}{origin}",
        "The source is a shared file, made for {audience}{origin}"
    )
}

/// From which file, by name as far as it may be known.
pub(super) fn source(file: Option<&str>, sha256: Option<&str>, lang: Lang) -> Vec<String> {
    let file = file.map(|file| pick!(lang, "Bron: {file}", "Source: {file}"));
    file.into_iter().chain(hash(sha256)).collect()
}

/// The hash of a file, where it may be shown.
fn hash(sha256: Option<&str>) -> Option<String> {
    sha256.map(|sha256| format!("sha256: {sha256}"))
}

/// From which files several measurements come, each with the hash of its file unless
/// that stands in the properties of the document.
pub(super) fn sources<'a, 'n: 'a>(
    measurements: impl Iterator<Item = (&'a Assessment<'n>, Option<&'a str>)>,
    show: Show,
    lang: Lang,
) -> Vec<String> {
    let mut lines = Vec::new();
    for (assessment, hash) in measurements {
        let file = shown_file(show, &assessment.file);
        let shown = hash.and_then(|hash| shown_hash(show, hash));
        lines.extend(source(file.as_deref(), shown.as_deref(), lang));
        let shared = assessment.shared.as_ref();
        let shared = shared.map(|shared| SharedView::new(shared, show));
        let shared = shared.map(|shared| match hash {
            Some(_) => shared,
            None => shared.without_hash(),
        });
        lines.extend(shared.map(|shared| of_shared(&shared, lang)));
    }
    lines
}

/// The file of the baseline, as far as it may be known.
pub(super) fn compared_with(file: Option<&str>, sha256: Option<&str>, lang: Lang) -> Vec<String> {
    let file = file.map(|file| pick!(lang, "Vergeleken met: {file}", "Compared with: {file}"));
    file.into_iter().chain(hash(sha256)).collect()
}

/// With which norms and which version of this program.
pub(super) fn norms_and_tool(norms: &[&NormHead<'_>], lang: Lang) -> String {
    let mut said: Vec<String> = norms.iter().map(|norm| norm.made_with(lang)).collect();
    said.dedup();
    format!(
        "norm: {} · norm {}",
        said.join("; "),
        env!("CARGO_PKG_VERSION")
    )
}
