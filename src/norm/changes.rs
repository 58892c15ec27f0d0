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
    /// How many are word for word the same.
    pub unchanged: usize,
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

/// Compares two versions; the later one's `was` says how they belong together.
pub fn norm_changes(before: &Norm, after: &Norm) -> NormChanges {
    let Continuity {
        pairs,
        splits,
        merges,
        new,
        withdrawn,
    } = match before.version == after.version {
        true => continuity(&[after]),
        false => continuity(&[before, after]),
    };
    let both = pairs
        .iter()
        .filter_map(|(old, new)| Some((before.requirement(old)?, after.requirement(new)?)));
    let all: Vec<RequirementChange> = both.map(|(old, new)| change(old, new)).collect();
    let (changed, same): (Vec<_>, Vec<_>) = all
        .into_iter()
        .partition(|change| !change.keys.is_empty() || change.old_id.is_some());
    NormChanges {
        changed,
        splits,
        merges,
        new,
        withdrawn,
        unchanged: same.len(),
    }
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
