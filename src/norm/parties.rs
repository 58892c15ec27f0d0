//! Who a norm speaks of: kinds of organisations, and those that its source names.

use serde::{Deserialize, Serialize};

use super::model::Norm;
use crate::document::Located;
use crate::lang::Lang;

/// An organisation that the source names.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct NamedOrganisation {
    /// Its name.
    pub name: String,
    /// Its kind.
    pub kind: Located<String>,
}

/// Where to ask: an organisation, never a person.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Contact {
    /// The organisation.
    pub name: String,
    /// Its e-mail address.
    pub email: Option<String>,
    /// Its website.
    pub url: Option<String>,
}

/// A kind of organisation or body.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Kind {
    /// A short word.
    pub id: String,
    /// Its name.
    pub title: String,
    /// Who owns the norm there, where the source says so.
    pub owners: Vec<String>,
    /// Whether it is one body that answers for all.
    pub collective: bool,
    /// What the source leaves open.
    pub remark: Option<String>,
}

/// Where an instrument belongs to fewer kinds than are addressed.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Narrower {
    /// To these.
    pub to: Vec<Located<String>>,
    /// Why.
    pub why: String,
}

impl Narrower {
    /// Whether the instrument belongs to a kind.
    pub fn is_for(&self, kind: &str) -> bool {
        self.to.iter().any(|to| *to == kind)
    }

    /// To whom and why, as people read it; a source never says it, so it is inferred.
    pub(crate) fn words(&self, norm: &Norm, lang: Lang) -> String {
        let kinds = lang.list(&norm.kind_titles(&self.to));
        let inferred = lang.pick("afgeleid", "inferred");
        format!("{kinds} ({inferred}). {}", self.why)
    }
}
