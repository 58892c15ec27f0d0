//! The steps of blocks alone: every province of one requirement.

use norm::overview::{NESTED, Step, blocks};

use crate::attack::{Alike, Certain, Counts, every_counts};

/// The statuses of a world are in the order in which they are counted up, and then
/// unanswered; with three of them the last two are absent.
pub fn steps(world: &Counts) -> Vec<Vec<Option<Step>>> {
    steps_of(world, &sizes(world))
}

pub fn sizes(world: &Counts) -> Vec<usize> {
    world.iter().map(|counts| counts.iter().sum()).collect()
}

/// The same where the register has so many of each region.
pub fn steps_of(world: &Counts, expected: &[usize]) -> Vec<Vec<Option<Step>>> {
    let sizes = sizes(world);
    let told = blocks(expected).into_iter().map(|block| {
        let size = block.iter().map(|region| sizes[*region]).sum();
        let mut count = 0;
        let nested = (0..NESTED.len()).map(|status| {
            let more = block.iter().filter_map(|region| world[*region].get(status));
            count += more.sum::<usize>();
            Step::of(count, size)
        });
        nested.collect()
    });
    told.collect()
}

/// Every world of these regions, seen as its steps and something more.
fn attack<S: std::hash::Hash>(
    sizes: &[usize],
    statuses: usize,
    more: impl Fn(&Counts) -> S,
) -> Alike {
    let mut alike = Alike::default();
    for world in every_counts(sizes, statuses) {
        let seen = (steps(&world), more(&world));
        alike.add(world, &seen);
    }
    alike
}

const NOTHING: Certain = Certain {
    answer: false,
    not_met: false,
};

#[test]
fn of_one_block_nobody_is_certain_of_an_answer_and_no_two_that_it_is_not_met() {
    for size in 6..=16 {
        let alike = attack(&[size], 5, |_| ());
        assert!(alike.outputs() > 1);
        assert_eq!(alike.certain(0), NOTHING, "{size}");
        assert_eq!(alike.certain(1), NOTHING, "{size}");
        assert!(!alike.certain(2).not_met, "{size}");
    }
}

#[test]
fn of_regions_nobody_is_certain_either() {
    for sizes in [
        &[6, 7][..],
        &[8, 3],
        &[10, 1, 1],
        &[5, 5],
        &[6, 4, 3],
        &[3, 2],
    ] {
        let alike = attack(sizes, 3, |_| ());
        assert_eq!(alike.certain(0), NOTHING, "{sizes:?}");
        assert_eq!(alike.certain(1), NOTHING, "{sizes:?}");
        assert!(!alike.certain(2).not_met, "{sizes:?}");
    }
}

/// Of so many worlds only the steps are looked at: that what is written follows from the
/// steps is shown by `whole` for smaller provinces, and by `bytes` for pairs of worlds.
#[test]
#[ignore = "takes minutes"]
fn of_the_steps_of_larger_provinces_nobody_is_certain_either() {
    for sizes in [&[31, 6, 7][..], &[13, 4, 4, 4]] {
        let alike = attack(sizes, 3, |_| ());
        assert_eq!(alike.certain(0), NOTHING, "{sizes:?}");
        assert_eq!(alike.certain(1), NOTHING, "{sizes:?}");
        assert!(!alike.certain(2).not_met, "{sizes:?}");
    }
}

#[test]
fn the_attack_finds_the_leak_when_an_exact_total_is_put_back() {
    let met = |world: &Counts| world.iter().map(|counts| counts[0]).sum::<usize>();
    for sizes in [&[6][..], &[12], &[6, 7]] {
        let alike = attack(sizes, 3, met);
        assert!(alike.certain(0).not_met, "{sizes:?}: 0 of all");
        assert!(alike.certain(1).not_met, "{sizes:?}");
    }
}

#[test]
fn the_attack_finds_the_leak_when_total_and_regions_are_both_published() {
    let total = |world: &Counts| {
        let met = world.iter().map(|counts| counts[0]).sum();
        Step::of(met, world.iter().flatten().sum())
    };
    let alike = attack(&[13, 12], 3, total);
    assert!(alike.certain(0).answer);
}
