//! A norm, as it is once read and checked.

use std::borrow::Cow;

use serde::{Deserialize, Serialize};

use super::background::{About, Evaluated, Measured, Reference, SourceText, Terms};
use super::criterion::Criterion;
use super::duty::{Nature, Recurrence};
use super::id::NormRef;
use super::parties::{Contact, Kind, NamedOrganisation, Narrower};
use super::theme::Theme;
use super::window::{Day, When};
use crate::document::Located;

/// An agreed norm. Facts come from its sources, sentences are our own.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Norm {
    /// A short word; the file's name.
    pub id: String,
    /// The norm's name.
    pub title: String,
    /// The version, as text.
    pub version: String,
    /// The version before this one, if it is at hand.
    pub replaces: Option<String>,
    /// The language of its texts.
    pub language: String,
    /// When it was adopted.
    pub adopted: Option<Day>,
    /// When it was signed.
    pub signed: Option<Day>,
    /// The source that says so.
    pub signed_source: Option<Located<String>>,
    /// When all of it is to be met.
    pub target: Option<When>,
    /// How often organisations measure themselves, and since when.
    pub measured: Measured,
    /// When the norm itself is evaluated, and by whom.
    pub evaluated: Option<Evaluated>,
    /// What the norm is.
    pub about: About,
    /// Names of the regions.
    pub regions: Vec<String>,
    /// Organisations that the source names.
    pub participants: Vec<NamedOrganisation>,
    /// Where to ask.
    pub contacts: Vec<Contact>,
    /// The norm's own words.
    pub terms: Terms,
    /// Who can be addressed or answer.
    pub kinds: Vec<Kind>,
    /// Where the facts come from.
    pub sources: Vec<SourceText>,
    /// An error, a gap or a difference in the sources.
    pub remark: Option<String>,
    /// The themes, in the norm's order.
    pub themes: Vec<Theme>,
    /// The file that it was read from; absent = it is built in.
    #[serde(skip)]
    pub origin: Option<Origin>,
}

/// The file of a norm that is not built in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Origin {
    /// Its name as the user gave it.
    pub file: String,
    /// The SHA-256 of its bytes, in hexadecimal.
    pub sha256: String,
}

impl Origin {
    /// The file without the folders it lies in.
    pub fn name(&self) -> &str {
        self.file.rsplit(['/', '\\']).next().unwrap_or(&self.file)
    }
}

/// The numbered thing that is assessed.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Requirement {
    /// Its number, as text: `2.10` is not `2.1`.
    pub id: Located<String>,
    /// A short title.
    pub title: String,
    /// What it asks, as a question.
    pub question: String,
    /// The kinds that it asks something of.
    pub addresses: Vec<Located<String>>,
    /// Whether the addressees are inferred because the source names nobody.
    pub inferred: bool,
    /// The kind that answers once, for all.
    pub answered_by: Option<Located<String>>,
    /// Kinds that take part and are not addressed.
    pub with: Vec<Located<String>>,
    /// Where the instrument belongs to fewer kinds than are addressed.
    pub narrower: Option<Narrower>,
    /// What sort of duty it is.
    pub nature: Nature,
    /// How often, as the statement and the explanation say it.
    pub every: Vec<Recurrence>,
    /// Its own window.
    pub due: Option<When>,
    /// Its testable parts.
    pub criteria: Vec<Criterion>,
    /// What else helps to answer well.
    pub guidance: Option<String>,
    /// Laws, guidelines and organisations that the source names here.
    pub references: Vec<Reference>,
    /// Its place in each source: source and place.
    pub source: Vec<(Located<String>, String)>,
    /// An error, a gap or a difference in the sources.
    pub remark: Option<String>,
    /// Ids of the version before that it continues; absent = the same id.
    pub was: Option<Located<Vec<Located<String>>>>,
    /// The official wording, if the norm's owner added it.
    pub statement: Option<String>,
}

impl Norm {
    /// Id and version: `noord-holland@2025`.
    pub fn reference(&self) -> NormRef {
        NormRef {
            id: self.id.clone(),
            version: Some(self.version.clone()),
        }
    }

    /// Every requirement, in the norm's order.
    pub fn requirements(&self) -> impl Iterator<Item = &Requirement> + Clone {
        self.themes.iter().flat_map(|theme| &theme.requirements)
    }

    /// What is a kind's own to answer, with the theme of each, in the norm's order.
    pub fn asked_of(&self, kind: &str) -> impl Iterator<Item = (&Theme, &Requirement)> {
        let all = self.themes.iter().flat_map(|theme| {
            let requirements = theme.requirements.iter();
            requirements.map(move |requirement| (theme, requirement))
        });
        all.filter(move |(_, requirement)| requirement.asks(kind))
    }

    /// The requirement with this id.
    pub fn requirement(&self, id: &str) -> Option<&Requirement> {
        self.requirements().find(|requirement| requirement.id == id)
    }

    /// The kind with this id.
    pub fn kind(&self, id: &str) -> Option<&Kind> {
        self.kinds.iter().find(|kind| kind.id == id)
    }

    /// The title of a kind.
    pub fn kind_title<'a>(&'a self, id: &'a str) -> &'a str {
        self.kind(id).map_or(id, |kind| &kind.title)
    }

    /// The title of a source.
    pub fn source_title(&self, id: &str) -> Option<&str> {
        let source = self.sources.iter().find(|source| source.id == id);
        source.map(|source| source.title.as_str())
    }

    /// The titles of kinds, in their order.
    pub fn kind_titles(&self, ids: &[Located<String>]) -> Vec<String> {
        ids.iter()
            .map(|id| self.kind_title(id).to_owned())
            .collect()
    }
}

/// Whose answer a requirement wants, seen from one kind of organisation.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Concern {
    /// It answers for itself.
    Own,
    /// Another body answers once, for it too.
    AnsweredElsewhere,
    /// It asks nothing of this kind.
    None,
}

impl Requirement {
    /// Whose answer this requirement wants, seen from one kind.
    pub fn concern(&self, kind: &str) -> Concern {
        let has = |kinds: &[Located<String>]| kinds.iter().any(|other| *other == kind);
        match &self.answered_by {
            Some(body) if *body == kind => Concern::Own,
            Some(_) if has(&self.addresses) || has(&self.with) => Concern::AnsweredElsewhere,
            Some(_) => Concern::None,
            None if has(&self.addresses) => Concern::Own,
            None => Concern::None,
        }
    }

    /// Whether it is this kind's own to answer.
    pub fn asks(&self, kind: &str) -> bool {
        self.concern(kind) == Concern::Own
    }

    /// The words by which answers tell its intervals apart, in the norm's order.
    pub fn interval_ids(&self) -> impl Iterator<Item = &str> {
        let ids = self.every.iter().filter_map(|every| every.id.as_ref());
        ids.map(|id| id.as_str())
    }

    /// The criterion that an answer names: `vastgoed`, or `exploitatie.horeca`.
    pub fn criterion(&self, path: &str) -> Option<&Criterion> {
        let (parent, child) = match path.split_once('.') {
            Some((parent, child)) => (parent, Some(child)),
            None => (path, None),
        };
        let parent = self
            .criteria
            .iter()
            .find(|criterion| criterion.id == parent)?;
        match child {
            Some(child) => parent
                .criteria
                .iter()
                .find(|criterion| criterion.id == child),
            None => Some(parent),
        }
    }

    /// The criterion that keeps an answer at this path from a kind: the one that it
    /// names, or the one that this is a part of, where it is for other kinds only.
    pub fn foreign_criterion(&self, path: &str, kind: &str) -> Option<&Criterion> {
        let parent = path.split_once('.').map(|(parent, _)| parent);
        let paths = parent.into_iter().chain([path]);
        let mut criteria = paths.filter_map(|path| self.criterion(path));
        criteria.find(|criterion| !criterion.concerns(kind))
    }

    /// The criteria that concern a kind, with their paths.
    pub fn criteria_of(&self, kind: &str) -> impl Iterator<Item = (Cow<'_, str>, &Criterion)> {
        let paths = self.criterion_paths().into_iter();
        paths.filter(move |(path, _)| self.foreign_criterion(path, kind).is_none())
    }

    /// Every criterion with the path that answers use, parents before children.
    pub fn criterion_paths(&self) -> Vec<(Cow<'_, str>, &Criterion)> {
        let mut paths = Vec::new();
        for parent in &self.criteria {
            paths.push((parent.id.as_str().into(), parent));
            for child in &parent.criteria {
                paths.push((format!("{}.{}", parent.id, child.id).into(), child));
            }
        }
        paths
    }
}
