//! The themes of a norm, and the headings within them.

use serde::{Deserialize, Serialize};

use super::model::Requirement;
use crate::document::Located;

/// A group of requirements.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Theme {
    /// Its number.
    pub id: Located<String>,
    /// Its name.
    pub title: String,
    /// What it is for.
    pub aim: Option<String>,
    /// Its requirements, in the norm's order, those of its sections among them.
    pub requirements: Vec<Requirement>,
    /// Where its sections begin, in the norm's order.
    pub sections: Vec<Section>,
}

/// A part of a theme with a title of its own. It counts nothing: its requirements are
/// the theme's.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct Section {
    /// A short word.
    pub id: Located<String>,
    /// The heading that the source has there.
    pub title: String,
    /// How many requirements of the theme stand before it.
    pub begins: usize,
}

impl Theme {
    /// Where a requirement stands in this theme.
    pub fn position(&self, requirement: &str) -> Option<usize> {
        let mut all = self.requirements.iter();
        all.position(|one| one.id == requirement)
    }

    /// The section that a requirement of this theme stands in.
    pub fn section_of(&self, requirement: &str) -> Option<&Section> {
        let at = self.position(requirement)?;
        self.sections.iter().rfind(|section| section.begins <= at)
    }

    /// The title of the section that begins at a requirement, among those that are shown:
    /// the one before stood in none or in another.
    pub fn begun_at<'t>(
        &'t self,
        requirement: &str,
        last: &mut Option<&'t Section>,
    ) -> Option<&'t str> {
        let section = self.section_of(requirement);
        let before = std::mem::replace(last, section);
        section
            .filter(|_| before != section)
            .map(|section| section.title.as_str())
    }

    /// Its number and title, with the section of a requirement behind it.
    pub fn title_at(&self, requirement: &str) -> String {
        let section = self.section_of(requirement);
        let section = section.map(|section| format!(" – {}", section.title));
        self.name() + &section.unwrap_or_default()
    }

    /// Its number and title.
    pub fn name(&self) -> String {
        format!("{}. {}", self.id, self.title)
    }
}
