//! What organisations are called: their names, or pseudonyms.

use std::collections::BTreeMap;

use crate::overview::Facts;

/// What organisations are called in an output.
#[derive(Clone, Debug, Default)]
pub struct Names {
    /// The alias of each id; none where names are shown.
    aliases: Option<BTreeMap<String, String>>,
}

impl Names {
    /// Everybody by an alias: pairs of id and alias.
    pub fn aliases(pairs: BTreeMap<String, String>) -> Self {
        Self {
            aliases: Some(pairs),
        }
    }

    /// Whether names are pseudonyms.
    pub fn are_pseudonyms(&self) -> bool {
        self.aliases.is_some()
    }

    /// What an organisation is called.
    pub(super) fn of<'a>(&'a self, facts: &'a Facts) -> &'a str {
        self.called(&facts.id, &facts.name)
    }

    /// What the organisation with this id and name is called.
    pub(super) fn called<'a>(&'a self, id: &str, name: &'a str) -> &'a str {
        match &self.aliases {
            None => name,
            // An organisation without an alias is never named instead.
            Some(aliases) => aliases.get(id).map_or("–", String::as_str),
        }
    }
}
