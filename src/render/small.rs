//! Themes whose counts would tell council and inhabitants which requirements
//! are open: where nothing is met, all of them are. They are shown together.

use super::view::Counts;

/// Which themes to show as one: those that tell too much, with the smallest
/// others until something in them is met. None where nothing has to be hidden,
/// or nothing can be. Each line holds a theme's counts, now and then.
pub fn together(lines: &[Vec<Counts>]) -> Option<Vec<usize>> {
    let tells = |counts: &[Counts]| counts.iter().any(|one| one.met == 0 && one.applicable > 0);
    let mut group: Vec<usize> = (0..lines.len()).filter(|at| tells(&lines[*at])).collect();
    if group.is_empty() {
        return None;
    }
    let mut others: Vec<usize> = (0..lines.len()).filter(|at| !group.contains(at)).collect();
    others.sort_by_key(|at| lines[*at].first().map_or(0, |now| now.applicable));
    let mut others = others.into_iter();
    while group.len() < 2 || tells(&sum(lines, &group)) {
        group.push(others.next()?);
    }
    group.sort_unstable();
    Some(group)
}

/// The counts of some themes together, now and then.
pub fn sum(lines: &[Vec<Counts>], group: &[usize]) -> Vec<Counts> {
    let moments = lines.first().map_or(0, Vec::len);
    let at = |moment: usize| {
        let counts = group.iter().filter_map(|at| lines.get(*at)?.get(moment));
        counts.fold(Counts::default(), |sum, one| sum.plus(one))
    };
    (0..moments).map(at).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::assessment::Tally;

    fn line(met: usize, unmet: usize) -> Vec<Counts> {
        let tally = Tally {
            met,
            unmet,
            ..Tally::default()
        };
        vec![tally.into()]
    }

    #[test]
    fn a_theme_in_which_nothing_is_met_is_shown_with_the_smallest_other() {
        let lines = [line(3, 2), line(0, 2), line(1, 0), line(5, 5)];
        assert_eq!(together(&lines), Some(vec![1, 2]));
        let both = sum(&lines, &[1, 2]);
        assert_eq!((both[0].met, both[0].applicable), (1, 3));
    }

    #[test]
    fn nothing_is_hidden_without_need_and_not_where_it_cannot_be() {
        assert_eq!(together(&[line(3, 2), line(1, 1)]), None);
        assert_eq!(together(&[line(0, 2)]), None);
    }
}
