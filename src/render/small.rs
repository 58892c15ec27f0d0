//! Themes whose counts would tell council and inhabitants which requirements
//! are open: where nothing is met, all of them are. They are shown together.

use super::view::Counts;
use crate::lang::Lang;

/// With fewer requirements than this, any number tells which of them are open.
const FEWEST: usize = 5;

/// How council and inhabitants see the counts of themes.
#[derive(Debug, PartialEq, Eq)]
pub enum InPublic {
    /// Each apart: nothing has to be hidden.
    Apart,
    /// Some of them as one, by their positions.
    Together(Vec<usize>),
    /// Not at all: even the total would tell.
    Hidden,
}

/// How to show themes: those that tell too much stand together with the smallest
/// others, until something in them is met. Each line holds a theme's counts, now
/// and then.
pub fn in_public(lines: &[Vec<Counts>]) -> InPublic {
    let tells = |counts: &[Counts]| counts.iter().any(|one| one.met == 0 && one.applicable > 0);
    let all = sum(lines, &(0..lines.len()).collect::<Vec<_>>());
    if tells(&all) || all.first().is_some_and(|now| now.applicable < FEWEST) {
        return InPublic::Hidden;
    }
    let mut group: Vec<usize> = (0..lines.len()).filter(|at| tells(&lines[*at])).collect();
    if group.is_empty() {
        return InPublic::Apart;
    }
    let mut others: Vec<usize> = (0..lines.len()).filter(|at| !group.contains(at)).collect();
    others.sort_by_key(|at| lines[*at].first().map_or(0, |now| now.applicable));
    let mut others = others.into_iter();
    while group.len() < 2 || tells(&sum(lines, &group)) {
        group.extend(others.next());
    }
    group.sort_unstable();
    InPublic::Together(group)
}

/// Why there is nothing to show to council and inhabitants.
pub fn nothing_in_public(lang: Lang) -> &'static str {
    lang.pick(
        "Aantallen staan hier niet: daaruit zou af te leiden zijn welke punten nog openstaan.",
        "There are no counts here: they would tell which requirements are open.",
    )
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
        assert_eq!(in_public(&lines), InPublic::Together(vec![1, 2]));
        let both = sum(&lines, &[1, 2]);
        assert_eq!((both[0].met, both[0].applicable), (1, 3));
    }

    #[test]
    fn nothing_is_hidden_without_need() {
        assert_eq!(in_public(&[line(3, 2), line(1, 1)]), InPublic::Apart);
        assert_eq!(in_public(&[line(3, 2), line(0, 0)]), InPublic::Apart);
    }

    #[test]
    fn where_even_the_total_tells_nothing_is_shown() {
        assert_eq!(in_public(&[line(0, 9), line(0, 2)]), InPublic::Hidden);
        assert_eq!(in_public(&[line(1, 1), line(1, 1)]), InPublic::Hidden);
    }
}
