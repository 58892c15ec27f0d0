//! What changed between two versions of a norm.

use std::borrow::Cow;

use serde::Serialize;

use super::criterion::Criterion;
use super::model::{Norm, Requirement};
use super::versions::{Continuity, continuity};

/// What changed between two versions.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub(crate) struct NormChanges {
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
pub(crate) struct Untraced {
    /// Numbers of the earlier version.
    pub then: Vec<String>,
    /// Numbers of the later version.
    pub now: Vec<String>,
}

impl Untraced {
    /// Whether everything can be followed.
    pub(crate) fn is_empty(&self) -> bool {
        self.then.is_empty() && self.now.is_empty()
    }
}

/// What is different in one requirement.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub(crate) struct RequirementChange {
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
    /// Criteria that go on under another id: the old one and the new one.
    pub criteria_renamed: Vec<(String, String)>,
    /// Criteria that go on with something different.
    pub criteria_changed: Vec<CriterionChange>,
    /// Whether criteria that go on stand in another order.
    pub criteria_moved: bool,
}

/// What is different in one criterion.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub(crate) struct CriterionChange {
    /// Its path now.
    pub path: String,
    /// The text that it had, where that differs.
    pub old_text: Option<String>,
    /// The keys whose values differ, as norm files call them.
    pub keys: Vec<&'static str>,
}

/// Compares two versions; `was` in each version from the one to the other says how they
/// belong together. Without the versions in between, what cannot be followed is listed
/// apart: it is neither new nor withdrawn.
pub(crate) fn norm_changes(
    before: &Norm,
    between: Option<Vec<&Norm>>,
    after: &Norm,
) -> NormChanges {
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
    let now = after
        .requirements()
        .map(|requirement| &requirement.id.value);
    let now = now.filter(|id| !placed(id)).cloned().collect();
    let gone = |id: &String| {
        let paired = found.pairs.iter().any(|(old, _)| old == id);
        let merged = found.merges.iter().any(|(old, _)| old.contains(id));
        !paired && !merged && !found.splits.iter().any(|(old, _)| old == id)
    };
    let then = before
        .requirements()
        .map(|requirement| &requirement.id.value);
    let then = then.filter(|id| gone(id)).cloned().collect();
    found.withdrawn.clear();
    Untraced { then, now }
}

fn change(old: &Requirement, new: &Requirement) -> RequirementChange {
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
    let (was, is) = (old.criterion_paths(), new.criterion_paths());
    let pairs = pairs(&was, &is);
    let left = |all: &[PlacedCriterion<'_>], paired: &dyn Fn(usize) -> bool| -> Vec<String> {
        let left = all.iter().enumerate().filter(|(at, _)| !paired(*at));
        left.map(|(_, (path, _))| path.to_string()).collect()
    };
    RequirementChange {
        id: new.id.value.clone(),
        old_id: (old.id != new.id).then(|| old.id.value.clone()),
        keys: named(&differs),
        criteria_added: left(&is, &|at| pairs.iter().any(|(_, new)| *new == at)),
        criteria_removed: left(&was, &|at| pairs.iter().any(|(old, _)| *old == at)),
        criteria_renamed: renamed(&was, &is, &pairs),
        criteria_changed: pairs
            .iter()
            .filter_map(|(old, new)| criterion(was[*old].1, &is[*new]))
            .collect(),
        criteria_moved: !pairs.is_sorted_by_key(|(old, _)| *old),
    }
}

fn named(differs: &[(&'static str, bool)]) -> Vec<&'static str> {
    let differs = differs.iter().filter(|(_, differs)| *differs);
    differs.map(|(key, _)| *key).collect()
}

/// A criterion with its path.
type PlacedCriterion<'n> = (Cow<'n, str>, &'n Criterion);

/// Which criterion goes on as which, by their places and in the new order: those of the
/// same path, and of what is left those that say the same at the same depth.
fn pairs(was: &[PlacedCriterion<'_>], is: &[PlacedCriterion<'_>]) -> Vec<(usize, usize)> {
    let same = |path: &str| was.iter().position(|(other, _)| other == path);
    let by_path = is.iter().enumerate();
    let mut pairs: Vec<(usize, usize)> = by_path
        .filter_map(|(new, (path, _))| Some((same(path)?, new)))
        .collect();
    let depth = |path: &str| path.matches('.').count();
    for (new, (path, criterion)) in is.iter().enumerate() {
        if pairs.iter().any(|(_, other)| *other == new) {
            continue;
        }
        let mut left = was.iter().enumerate();
        let found = left.find(|(old, (other, then))| {
            !pairs.iter().any(|(paired, _)| paired == old)
                && then.text.trim() == criterion.text.trim()
                && depth(other) == depth(path)
        });
        pairs.extend(found.map(|(old, _)| (old, new)));
    }
    pairs.sort_by_key(|(_, new)| *new);
    pairs
}

/// The pairs whose paths differ; what moved along with its parent is told with that.
fn renamed(
    was: &[PlacedCriterion<'_>],
    is: &[PlacedCriterion<'_>],
    pairs: &[(usize, usize)],
) -> Vec<(String, String)> {
    let all = pairs.iter().map(|(old, new)| (&*was[*old].0, &*is[*new].0));
    let renamed: Vec<(&str, &str)> = all.filter(|(old, new)| old != new).collect();
    let along = |(old, new): &(&str, &str)| match (old.split_once('.'), new.split_once('.')) {
        (Some((old, left)), Some((new, right))) => left == right && renamed.contains(&(old, new)),
        (_, _) => false,
    };
    let own = renamed.iter().filter(|pair| !along(pair));
    own.map(|(old, new)| ((*old).to_owned(), (*new).to_owned()))
        .collect()
}

/// What is different in a criterion that goes on; its parts are told by themselves.
fn criterion(old: &Criterion, (path, new): &PlacedCriterion<'_>) -> Option<CriterionChange> {
    let keys = named(&[
        ("text", old.text != new.text),
        ("where", old.place != new.place),
        ("force", old.force != new.force),
        ("need", old.need != new.need),
        ("addresses", old.addresses != new.addresses),
        ("narrower", old.narrower != new.narrower),
    ]);
    (!keys.is_empty()).then(|| CriterionChange {
        path: path.to_string(),
        old_text: Some(old.text.clone()).filter(|text| *text != new.text),
        keys,
    })
}
