//! Who is counted together in what is told in steps: two pictures of the same files in
//! other groups tell more than one.

use super::computing::{counted, members};
use super::model::Viewer;
use super::rounds::Round;
use crate::norm::Norm;

/// The ids of each group of a round, as they are told in steps, whatever was agreed.
pub fn together<'f>(norm: &Norm, round: &Round<'f>, seen: Viewer) -> Vec<Vec<&'f str>> {
    let seen = Viewer {
        exact: false,
        ..seen
    };
    let members = members(round, seen);
    let (groups, _) = counted(norm, round, &members, seen);
    let ids = |of: &dyn Fn(Option<&str>) -> bool| {
        let own = members.iter().filter(|member| of(member.region()));
        let mut ids: Vec<&str> = own.map(|member| member.facts.id.as_str()).collect();
        ids.sort_unstable();
        ids
    };
    if groups.is_empty() {
        return vec![ids(&|_| true)];
    }
    let groups = groups.iter();
    groups
        .map(|group| ids(&|region| group.regions.contains(&region)))
        .collect()
}
