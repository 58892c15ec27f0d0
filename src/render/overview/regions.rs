//! What regions are called, alone and several together.

use serde::Serialize;

use crate::lang::{Lang, pick};
use crate::overview::{Overview, RegionGroup};

/// Organisations that are counted together.
#[derive(Clone, Debug, Serialize)]
pub struct GroupView {
    /// The region, or what several are called together.
    pub name: String,
    /// The regions.
    pub regions: Vec<String>,
    /// How many organisations of it are in the counts.
    pub organisations: usize,
}

pub(super) fn groups(overview: &Overview<'_>, lang: Lang) -> Vec<GroupView> {
    let groups = overview.groups.iter().map(|group| GroupView {
        name: group_name(group, lang),
        regions: group
            .regions
            .iter()
            .map(|region| region_name(*region, lang))
            .collect(),
        organisations: group.organisations,
    });
    groups.collect()
}

/// The name of a region as people read it.
pub(super) fn region_name(name: Option<&str>, lang: Lang) -> String {
    name.map_or_else(
        || lang.pick("zonder regio", "no region").to_owned(),
        str::to_owned,
    )
}

/// A region by its name; several by all of theirs.
pub(super) fn group_name(group: &RegionGroup<'_>, lang: Lang) -> String {
    let names = group.regions.iter().map(|name| region_name(*name, lang));
    let names: Vec<String> = names.collect();
    match &names[..] {
        [one] => one.clone(),
        several => {
            let names = lang.list(several);
            pick!(lang, "{names} samen", "{names} together")
        }
    }
}
