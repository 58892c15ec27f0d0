//! What every output for people says of itself: for whom, from what, with what.

use serde::Serialize;

use super::in_word::in_word;
use crate::answers::{Audience, Part, Shared, Show};
use crate::lang::{Lang, pick};
use crate::norm::{Norm, Origin};

/// The norm, as every output names it.
#[derive(Clone, Debug, Serialize)]
pub struct NormHead<'a> {
    /// Its id.
    pub id: &'a str,
    /// Its version.
    pub version: &'a str,
    /// Its title.
    pub title: &'a str,
    /// Its own word for a requirement, one and more.
    pub requirement: (&'a str, &'a str),
    /// Its own word for a gap, one and more.
    pub gap: (&'a str, &'a str),
    /// The file that it comes from, without its folders; absent = it is built in.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub file: Option<&'a str>,
    /// The SHA-256 of that file, in hexadecimal.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub sha256: Option<&'a str>,
}

impl<'a> NormHead<'a> {
    /// The head of a norm; its own words in Dutch, plain ones in English.
    pub fn new(norm: &'a Norm, lang: Lang) -> Self {
        let own = |terms: &'a Option<(String, String)>, nl, en| match (lang, terms) {
            (Lang::Nl, Some((one, more))) => (one.as_str(), more.as_str()),
            (Lang::Nl | Lang::En, _) => lang.pick(nl, en),
        };
        Self {
            id: &norm.id,
            version: &norm.version,
            title: &norm.title,
            requirement: own(
                &norm.terms.requirement,
                ("punt", "punten"),
                ("requirement", "requirements"),
            ),
            gap: own(
                &norm.terms.gap,
                ("openstaand punt", "openstaande punten"),
                ("gap", "gaps"),
            ),
            file: norm.origin.as_ref().map(Origin::name),
            sha256: norm.origin.as_ref().map(|origin| origin.sha256.as_str()),
        }
    }
}

/// A norm that came from a file, in place of a built-in one or not.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct NormFile {
    /// Its id and version.
    pub reference: String,
    /// The file with its hash.
    pub origin: Origin,
    /// Whether there is a built-in norm of this id and version.
    pub is_replaced: bool,
}

impl NormFile {
    /// Where the norm comes from.
    pub(crate) fn sentence(&self, lang: Lang) -> String {
        let (reference, Origin { file, sha256 }) = (&self.reference, &self.origin);
        let instead = match self.is_replaced {
            true => lang.pick(
                ", in plaats van de ingebouwde norm",
                ", in place of the built-in norm",
            ),
            false => "",
        };
        pick!(
            lang,
            "{reference} komt uit {file}{instead} (sha256 {sha256})",
            "{reference} comes from {file}{instead} (sha256 {sha256})"
        )
    }
}

/// For whom an output was made and from what.
#[derive(Clone, Debug, Serialize)]
pub struct Made {
    /// For whom.
    #[serde(serialize_with = "in_word")]
    pub audience: Audience,
    /// That it is internal, or shared with the region.
    pub marking: Option<&'static str>,
    /// What was left out for them, in words.
    pub left_out: Vec<&'static str>,
    /// The answers file, unless it gives the organisation away.
    pub file: Option<String>,
    /// The SHA-256 of its bytes, in hexadecimal, where it may be shown.
    pub sha256: Option<String>,
    /// For whom the answers file itself was made, if it was shared.
    pub shared: Option<SharedView>,
    /// The version of this program.
    pub tool: &'static str,
}

/// What a shared answers file says of itself.
#[derive(Clone, Debug, Serialize)]
pub struct SharedView {
    /// For whom it was made.
    #[serde(serialize_with = "in_word")]
    pub audience: Audience,
    /// The SHA-256 of the file that it was made from.
    pub source_sha256: Option<String>,
}

impl SharedView {
    /// The view of what a shared file says.
    pub(crate) fn new(shared: &Shared, show: Show) -> Self {
        let hash = shared.source_sha256.as_deref();
        Self {
            audience: shared.audience,
            source_sha256: hash.and_then(|hash| shown_hash(show, hash)),
        }
    }

    /// The same where hashes stand elsewhere, in the properties of a document.
    pub(super) fn without_hash(&self) -> Self {
        Self {
            source_sha256: None,
            ..self.clone()
        }
    }
}

impl NormHead<'_> {
    /// The title with the version, unless the title says it already.
    pub fn name(&self) -> String {
        match self.title.contains(self.version) {
            true => self.title.to_owned(),
            false => format!("{} ({})", self.title, self.version),
        }
    }

    /// How programs call it; of one that is not built in, its file and its hash too.
    pub fn made_with(&self, lang: Lang) -> String {
        let reference = format!("{}@{}", self.id, self.version);
        match (self.file, self.sha256) {
            (None, _) => reference,
            (Some(file), None) => pick!(lang, "{reference} uit {file}", "{reference} from {file}"),
            (Some(file), Some(hash)) => pick!(
                lang,
                "{reference} uit {file}, sha256 {hash}",
                "{reference} from {file}, sha256 {hash}"
            ),
        }
    }

    /// The same where hashes stand elsewhere, in the properties of a document.
    pub(super) fn without_hash(&self) -> Self {
        Self {
            sha256: None,
            ..self.clone()
        }
    }
}

impl Made {
    /// What an output for this audience says of itself.
    pub fn new(show: Show, file: &str, sha256: &str, lang: Lang) -> Self {
        Self {
            audience: show.audience(),
            marking: show.audience().marking(lang),
            left_out: show.left_out(lang),
            file: shown_file(show, file),
            sha256: shown_hash(show, sha256),
            shared: None,
            tool: env!("CARGO_PKG_VERSION"),
        }
    }

    /// The same where hashes stand elsewhere, in the properties of a document.
    pub(super) fn without_hashes(&self) -> Self {
        Self {
            sha256: None,
            shared: self.shared.as_ref().map(SharedView::without_hash),
            ..self.clone()
        }
    }
}

/// The name of an organisation as this audience sees it.
pub(crate) fn shown_name(show: Show, name: &str, lang: Lang) -> &str {
    let unnamed = lang.pick(
        "een organisatie zonder naam",
        "an organisation without a name",
    );
    if show.sees(Part::Name) { name } else { unnamed }
}

/// The file as this audience sees it: outside the organisation without the
/// folders it lies in, and not at all where it would give the name away.
pub(crate) fn shown_file(show: Show, file: &str) -> Option<String> {
    let name = file.rsplit(['/', '\\']).next().unwrap_or(file);
    let shown = if show.sees(Part::Working) { file } else { name };
    show.sees(Part::Name).then(|| shown.to_owned())
}

/// The hash of a source, for who sees statuses: others could make files with every
/// answer there is, until one has this hash.
pub(crate) fn shown_hash(show: Show, sha256: &str) -> Option<String> {
    show.sees(Part::Statuses).then(|| sha256.to_owned())
}
