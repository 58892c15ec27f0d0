//! Which organisations are counted together for who is told steps: told by the
//! sizes of the regions only, never by an answer.

use super::thresholds::FEWEST_ORGANISATIONS;

/// Regions by their positions, as they are counted together. Each region of at
/// least six is a block; the smaller ones are one together. Is that under six, then
/// it joins the smallest block, of equal ones the first.
pub fn blocks(sizes: &[usize]) -> Vec<Vec<usize>> {
    let present = || (0..sizes.len()).filter(|at| sizes[*at] > 0);
    let size = |block: &[usize]| -> usize { block.iter().map(|at| sizes[*at]).sum() };
    let mut blocks: Vec<Vec<usize>> = present()
        .filter(|at| sizes[*at] >= FEWEST_ORGANISATIONS)
        .map(|at| vec![at])
        .collect();
    let rest: Vec<usize> = present()
        .filter(|at| sizes[*at] < FEWEST_ORGANISATIONS)
        .collect();
    let smallest = blocks.iter_mut().min_by_key(|block| size(block));
    match smallest {
        Some(block) if size(&rest) < FEWEST_ORGANISATIONS => block.extend(rest),
        Some(_) | None if !rest.is_empty() => blocks.push(rest),
        Some(_) | None => {}
    }
    blocks
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn small_regions_are_told_together_or_with_the_smallest_other() {
        for (sizes, expected) in [
            (&[31, 6, 7][..], vec![vec![0], vec![1], vec![2]]),
            (&[10, 1, 1], vec![vec![0, 1, 2]]),
            (&[13, 4, 4, 4], vec![vec![0], vec![1, 2, 3]]),
            (&[7, 4, 6], vec![vec![0], vec![2, 1]]),
            (&[5, 7], vec![vec![1, 0]]),
            (&[5, 1, 9], vec![vec![2], vec![0, 1]]),
            (&[5, 5], vec![vec![0, 1]]),
            (&[3], vec![vec![0]]),
            (&[0, 8], vec![vec![1]]),
            (&[], vec![]),
        ] {
            assert_eq!(blocks(sizes), expected, "{sizes:?}");
        }
    }

    #[test]
    fn every_organisation_is_in_one_block_and_no_block_is_too_small_beside_others() {
        for one in 0..=13 {
            for two in 0..=13 {
                for three in 0..=13 {
                    let sizes = [one, two, three];
                    let blocks = blocks(&sizes);
                    let mut all: Vec<usize> = blocks.concat();
                    all.sort_unstable();
                    let present: Vec<usize> = (0..3).filter(|at| sizes[*at] > 0).collect();
                    assert_eq!(all, present);
                    let size =
                        |block: &Vec<usize>| block.iter().map(|at| sizes[*at]).sum::<usize>();
                    assert!(
                        blocks.len() < 2
                            || blocks.iter().all(|one| size(one) >= FEWEST_ORGANISATIONS)
                    );
                }
            }
        }
    }
}
