//! The picture before and after a late file, put beside each other.

use crate::attack::{Alike, Counts, every_counts};
use crate::blocks::{sizes, steps_of};

/// Every world of these regions with one late file; the late organisation is a
/// region of its own, for everybody knows which it is.
fn late(sent: &[usize], region: usize, of_register: bool) -> Alike {
    let mut alike = Alike::default();
    let mut expected = sent.to_vec();
    expected[region] += 1;
    for before in every_counts(sent, STATUSES) {
        // Who takes part is known before; else the blocks would follow the files.
        let blocks = match of_register {
            true => expected.clone(),
            false => sizes(&before),
        };
        let seen_before = steps_of(&before, &blocks);
        for status in 0..STATUSES {
            let mut after = before.clone();
            after[region][status] += 1;
            let seen = (&seen_before, steps_of(&after, &expected));
            let mut own = vec![0; STATUSES];
            own[status] = 1;
            let world: Counts = [&before[..], &[own]].concat();
            alike.add(world, &seen);
        }
    }
    alike
}

const STATUSES: usize = 3;

#[test]
fn a_late_file_never_shows_that_somebody_does_not_meet_a_requirement() {
    for sizes in [&[5, 7][..], &[9, 6], &[5, 5], &[7, 8], &[12], &[5, 6], &[5]] {
        for region in 0..sizes.len() {
            let alike = late(sizes, region, true);
            for members in 0..2 {
                assert!(
                    !alike.certain(members).not_met,
                    "{sizes:?}, {members} members"
                );
            }
        }
    }
}

#[test]
#[ignore = "takes minutes"]
fn a_late_file_shows_two_together_nothing_either() {
    for sizes in [
        &[5, 7][..],
        &[5, 1, 9],
        &[9, 6],
        &[13, 4, 4],
        &[5, 5],
        &[7, 8],
        &[12],
    ] {
        for region in 0..sizes.len() {
            let alike = late(sizes, region, true);
            for members in 0..=2 {
                assert!(
                    !alike.certain(members).not_met,
                    "{sizes:?}, {members} members"
                );
            }
        }
    }
}

#[test]
fn the_attack_finds_the_leak_when_blocks_follow_the_files_and_not_the_register() {
    assert!(late(&[5, 7], 0, false).certain(0).not_met);
}
