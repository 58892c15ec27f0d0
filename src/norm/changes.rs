//! What changed between two versions of a norm.

use serde::Serialize;

use super::model::{Norm, Requirement};
use super::versions::{Continuity, continuity};

/// What changed between two versions.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct NormChanges {
    /// Requirements that go on one to one, with what is different in them.
    pub changed: Vec<RequirementChange>,
    /// One became several.
    pub splits: Vec<(String, Vec<String>)>,
    /// Several became one.
    pub merges: Vec<(Vec<String>, String)>,
    /// New ones.
    pub new: Vec<String>,
    /// Those that nobody continues.
    pub withdrawn: Vec<String>,
    /// Those that cannot be followed, for a version in between is not at hand.
    #[serde(skip_serializing_if = "Untraced::is_empty")]
    pub untraced: Untraced,
    /// How many are word for word the same.
    pub unchanged: usize,
}

/// What cannot be followed through a version that is not at hand.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Untraced {
    /// Numbers of the earlier version.
    pub then: Vec<String>,
    /// Numbers of the later version.
    pub now: Vec<String>,
}

impl Untraced {
    /// Whether everything can be followed.
    pub fn is_empty(&self) -> bool {
        self.then.is_empty() && self.now.is_empty()
    }
}

/// What is different in one requirement.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct RequirementChange {
    /// Its number now.
    pub id: String,
    /// Its number before, where that differs.
    pub old_id: Option<String>,
    /// The keys whose values differ, as norm files call them.
    pub keys: Vec<&'static str>,
    /// Criteria that were added.
    pub criteria_added: Vec<String>,
    /// Criteria that are gone.
    pub criteria_removed: Vec<String>,
}

/// Compares two versions; `was` in each version from the one to the other says how they
/// belong together. Without the versions in between, what cannot be followed is listed
/// apart: it is neither new nor withdrawn.
pub fn norm_changes(before: &Norm, between: Option<Vec<&Norm>>, after: &Norm) -> NormChanges {
    let has_gap = between.is_none() && after.replaces.is_some();
    let mut chain = vec![before];
    chain.extend(between.unwrap_or_default());
    if before.version != after.version {
        chain.push(after);
    }
    let mut found = continuity(&chain);
    let untraced = match has_gap {
        true => untraced(before, after, &mut found),
        false => Untraced::default(),
    };
    let both = found
        .pairs
        .iter()
        .filter_map(|(old, new)| Some((before.requirement(old)?, after.requirement(new)?)));
    let all: Vec<RequirementChange> = both.map(|(old, new)| change(old, new)).collect();
    let (changed, same): (Vec<_>, Vec<_>) = all
        .into_iter()
        .partition(|change| !change.keys.is_empty() || change.old_id.is_some());
    NormChanges {
        changed,
        splits: found.splits,
        merges: found.merges,
        new: found.new,
        withdrawn: found.withdrawn,
        untraced,
        unchanged: same.len(),
    }
}

/// Takes out what leads to a version that is not at hand: `was` names numbers of that
/// one, and what nobody seems to continue may have gone on there.
fn untraced(before: &Norm, after: &Norm, found: &mut Continuity) -> Untraced {
    let known = |id: &String| before.requirement(id).is_some();
    found.pairs.retain(|(old, _)| known(old));
    found.merges.retain(|(old, _)| old.iter().all(known));
    let placed = |id: &String| {
        found.pairs.iter().any(|(_, new)| new == id)
            || found.merges.iter().any(|(_, new)| new == id)
            || found.splits.iter().any(|(_, new)| new.contains(id))
            || found.new.contains(id)
    };
    let now = after.requirements().map(|requirement| &requirement.id);
    let now = now.filter(|id| !placed(id)).cloned().collect();
    let gone = |id: &String| {
        let paired = found.pairs.iter().any(|(old, _)| old == id);
        let merged = found.merges.iter().any(|(old, _)| old.contains(id));
        !paired && !merged && !found.splits.iter().any(|(old, _)| old == id)
    };
    let then = before.requirements().map(|requirement| &requirement.id);
    let then = then.filter(|id| gone(id)).cloned().collect();
    found.withdrawn.clear();
    Untraced { then, now }
}

fn change(old: &Requirement, new: &Requirement) -> RequirementChange {
    let paths = |requirement: &Requirement| -> Vec<String> {
        requirement
            .criterion_paths()
            .into_iter()
            .map(|(path, _)| path.into_owned())
            .collect()
    };
    let (was, is) = (paths(old), paths(new));
    let differs = [
        ("title", old.title != new.title),
        ("question", old.question != new.question),
        ("addresses", old.addresses != new.addresses),
        ("answered_by", old.answered_by != new.answered_by),
        ("with", old.with != new.with),
        ("narrower", old.narrower != new.narrower),
        ("nature", old.nature != new.nature),
        ("every", old.every != new.every),
        ("due", old.due != new.due),
        ("criteria", old.criteria != new.criteria),
        ("statement", old.statement != new.statement),
    ];
    RequirementChange {
        id: new.id.clone(),
        old_id: Some(old.id.clone()).filter(|id| *id != new.id),
        keys: differs
            .into_iter()
            .filter(|(_, differs)| *differs)
            .map(|(key, _)| key)
            .collect(),
        criteria_added: is
            .iter()
            .filter(|path| !was.contains(path))
            .cloned()
            .collect(),
        criteria_removed: was
            .iter()
            .filter(|path| !is.contains(path))
            .cloned()
            .collect(),
    }
}
