//! How a later version of a norm continues an earlier one.

use super::model::Norm;

/// Which requirements of two versions belong together. Only `pairs` can be compared.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Continuity {
    /// One to one: the old id and the new one.
    pub pairs: Vec<(String, String)>,
    /// One old requirement became several.
    pub splits: Vec<(String, Vec<String>)>,
    /// Several old requirements became one.
    pub merges: Vec<(Vec<String>, String)>,
    /// New requirements.
    pub new: Vec<String>,
    /// Old requirements that nobody continues.
    pub withdrawn: Vec<String>,
}

/// The ids of the version before that each requirement continues, in the norm's order.
fn predecessors(before: &Norm, after: &Norm) -> Vec<(String, Vec<String>)> {
    let own = |id: &str| before.requirement(id).map(|_| id.to_owned());
    let lines = after.requirements().map(|requirement| {
        let was = match &requirement.was {
            Some(was) => was.iter().map(|id| id.value.clone()).collect(),
            None => own(&requirement.id).into_iter().collect(),
        };
        (requirement.id.value.clone(), was)
    });
    lines.collect()
}

/// Follows `was` along a chain of versions, from the oldest to the newest. A
/// chain of one version continues itself.
pub fn continuity(chain: &[&Norm]) -> Continuity {
    let (Some(oldest), Some(newest)) = (chain.first(), chain.last()) else {
        return Continuity::default();
    };
    let ids = newest
        .requirements()
        .map(|requirement| requirement.id.value.clone());
    let mut lines: Vec<(String, Vec<String>)> = ids.map(|id| (id.clone(), vec![id])).collect();
    for step in chain.windows(2).rev() {
        if let [before, after] = step {
            let known = predecessors(before, after);
            for (_, was) in &mut lines {
                *was = one_step_back(was, &known);
            }
        }
    }
    sort_out(oldest, &lines)
}

fn one_step_back(ids: &[String], known: &[(String, Vec<String>)]) -> Vec<String> {
    let mut back = Vec::new();
    for id in ids {
        let was = known
            .iter()
            .find(|(after, _)| after == id)
            .map(|(_, was)| was.as_slice());
        for old in was.unwrap_or_default() {
            if !back.contains(old) {
                back.push(old.clone());
            }
        }
    }
    back
}

fn sort_out(oldest: &Norm, lines: &[(String, Vec<String>)]) -> Continuity {
    let mut continuity = Continuity::default();
    let heirs = |old: &str| -> Vec<String> {
        let heirs = lines
            .iter()
            .filter(|(_, was)| was.iter().any(|id| id == old));
        heirs.map(|(new, _)| new.clone()).collect()
    };
    for (new, was) in lines {
        match was.as_slice() {
            [] => continuity.new.push(new.clone()),
            [old] if heirs(old).len() == 1 => continuity.pairs.push((old.clone(), new.clone())),
            [_] => {}
            _ => continuity.merges.push((was.clone(), new.clone())),
        }
    }
    for requirement in oldest.requirements() {
        match heirs(&requirement.id) {
            heirs if heirs.is_empty() => continuity.withdrawn.push(requirement.id.value.clone()),
            heirs if heirs.len() > 1 => continuity
                .splits
                .push((requirement.id.value.clone(), heirs)),
            _ => {}
        }
    }
    continuity
}

#[cfg(test)]
mod tests {
    use super::super::model::Requirement;
    use super::super::theme::Theme;
    use super::*;
    use crate::document::Located;

    fn norm(requirements: &[(&str, Option<&[&str]>)]) -> Norm {
        let requirements = requirements.iter().map(|(id, was)| Requirement {
            id: (*id).to_owned().into(),
            was: was.map(|was| {
                let ids = was.iter().map(|id| Located::from((*id).to_owned()));
                ids.collect::<Vec<_>>().into()
            }),
            ..Requirement::default()
        });
        let theme = Theme {
            requirements: requirements.collect(),
            ..Theme::default()
        };
        Norm {
            themes: vec![theme],
            ..Norm::default()
        }
    }

    #[test]
    fn a_norm_continues_itself() {
        let one = norm(&[("1", None), ("2", None)]);
        let continuity = continuity(&[&one]);
        assert_eq!(continuity.pairs.len(), 2);
        assert!(continuity.withdrawn.is_empty());
    }

    #[test]
    fn renamed_split_merged_new_and_withdrawn_are_told_apart() {
        let one = norm(&[
            ("1", None),
            ("2", None),
            ("3", None),
            ("4", None),
            ("5", None),
            ("6", None),
        ]);
        let two = norm(&[
            ("1", None),
            ("2b", Some(&["2"])),
            ("3a", Some(&["3"])),
            ("3b", Some(&["3"])),
            ("45", Some(&["4", "5"])),
            ("7", Some(&[])),
        ]);
        let continuity = continuity(&[&one, &two]);
        let pair = |old: &str, new: &str| (old.to_owned(), new.to_owned());
        assert_eq!(continuity.pairs, [pair("1", "1"), pair("2", "2b")]);
        assert_eq!(
            continuity.splits,
            [("3".to_owned(), vec!["3a".to_owned(), "3b".to_owned()])]
        );
        assert_eq!(
            continuity.merges,
            [(vec!["4".to_owned(), "5".to_owned()], "45".to_owned())]
        );
        assert_eq!(continuity.new, ["7"]);
        assert_eq!(continuity.withdrawn, ["6"]);
    }

    #[test]
    fn a_chain_of_versions_is_followed_to_its_begin() {
        let one = norm(&[("1", None), ("2", None)]);
        let two = norm(&[("A", Some(&["1"])), ("B", Some(&["2"]))]);
        let three = norm(&[("X", Some(&["A"])), ("B", None)]);
        let continuity = continuity(&[&one, &two, &three]);
        let pairs: Vec<_> = continuity
            .pairs
            .iter()
            .map(|(old, new)| (old.as_str(), new.as_str()))
            .collect();
        assert_eq!(pairs, [("1", "X"), ("2", "B")]);
    }
}
