//! Whose a plan is: entries by owner, and names that may be one owner.

use std::collections::BTreeMap;

use super::entry::Entry;
use crate::answers::alike;
use crate::lang::{name_order, plain_words};

/// What one owner has to do.
#[derive(Clone, Debug)]
pub(crate) struct OwnerGroup {
    /// The owner, as it is spelt first.
    pub name: String,
    /// The entries, by their number in the plan.
    pub entries: Vec<usize>,
}

/// No more names than this are looked at for likeness, nor longer ones.
const MOST_NAMES: usize = 200;
const LONGEST_NAME: usize = 60;

/// Names shorter than this are abbreviations: one letter makes another one of them.
const SHORTEST_ALIKE: usize = 4;

/// Words that say nothing of which department it is.
const FILLERS: [&str; 6] = ["afdeling", "cluster", "de", "het", "team", "department"];

/// The entries of each owner, in the order of their names; one of several owners stands
/// with each of them.
pub(crate) fn by_owner(entries: &[Entry<'_>]) -> Vec<OwnerGroup> {
    let mut groups: BTreeMap<String, OwnerGroup> = BTreeMap::new();
    // The first spelling is that of the files, whatever the day.
    let mut in_files: Vec<(usize, &Entry<'_>)> = entries.iter().enumerate().collect();
    in_files.sort_by_key(|(_, entry)| (entry.part, entry.position));
    for (_, entry) in &in_files {
        for owner in entry.owners.all() {
            groups.entry(alike(owner)).or_insert_with(|| OwnerGroup {
                name: owner.trim().to_owned(),
                entries: Vec::new(),
            });
        }
    }
    for (number, entry) in entries.iter().enumerate() {
        for owner in entry.owners.all() {
            let group = groups.get_mut(&alike(owner));
            let group = group.expect("every owner has a group");
            if group.entries.last() != Some(&number) {
                group.entries.push(number);
            }
        }
    }
    let mut groups: Vec<OwnerGroup> = groups.into_values().collect();
    groups.sort_by_cached_key(|group| name_order(&group.name));
    groups
}

/// Pairs of names that may be one owner: they differ by one sign, by the order of their
/// words, or by a word such as "team".
pub(crate) fn maybe_one(names: &[&str]) -> Vec<(String, String)> {
    let few = names.iter().filter(|name| name.len() <= LONGEST_NAME);
    let few: Vec<&&str> = few.take(MOST_NAMES).collect();
    let mut pairs = Vec::new();
    for (at, one) in few.iter().enumerate() {
        for other in &few[at + 1..] {
            if may_be_one(one, other) {
                pairs.push(((**one).to_owned(), (**other).to_owned()));
            }
        }
    }
    pairs
}

fn may_be_one(one: &str, other: &str) -> bool {
    let words = |name: &str| {
        let mut words = plain_words(name);
        words.retain(|word| !FILLERS.contains(&word.as_str()));
        words.sort_unstable();
        words
    };
    let (first, second) = (words(one), words(other));
    !first.is_empty() && first == second || differ_by_one_sign(&alike(one), &alike(other))
}

/// Whether one sign is another, or is there in only one of them; digits count rooms and
/// teams.
fn differ_by_one_sign(one: &str, other: &str) -> bool {
    let one: Vec<char> = one.chars().collect();
    let other: Vec<char> = other.chars().collect();
    if one.len().min(other.len()) < SHORTEST_ALIKE {
        return false;
    }
    let pairs = one.iter().zip(&other);
    let front = pairs.take_while(|(a, b)| a == b).count();
    let (one, other) = (&one[front..], &other[front..]);
    let pairs = one.iter().rev().zip(other.iter().rev());
    let back = pairs.take_while(|(a, b)| a == b).count();
    let (one, other) = (&one[..one.len() - back], &other[..other.len() - back]);
    let small = one.len() <= 1 && other.len() <= 1;
    let digit = one.iter().chain(other).any(char::is_ascii_digit);
    small && !digit
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_that_may_be_one_owner_are_told() {
        for (one, other, is) in [
            ("HRM", "hrm-afdeling", true),
            ("juridische zaken", "zaken, juridische", true),
            ("communicatie", "comunicatie", true),
            ("communicatie", "communicatie.", true),
            ("team 1", "team 2", false),
            ("HRM", "HRS", false),
            ("griffier", "burgemeester", false),
        ] {
            assert_eq!(!maybe_one(&[one, other]).is_empty(), is, "{one} {other}");
        }
    }
}
