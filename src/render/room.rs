//! How wide the columns of a table are.

/// Lines longer than this are hard to read, however wide a terminal is.
pub(crate) const WIDEST: usize = 100;

/// The least that each column needs, and the room that is left for whoever can use it,
/// letter by letter, until each has what it wants.
pub(super) fn shared(mut least: Vec<usize>, wanted: &[usize], mut room: usize) -> Vec<usize> {
    while room > 0 {
        let mut given = false;
        for (width, wanted) in least.iter_mut().zip(wanted) {
            if room > 0 && *width < *wanted {
                *width += 1;
                room -= 1;
                given = true;
            }
        }
        if !given {
            break;
        }
    }
    least
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn room_goes_to_whoever_can_use_it() {
        assert_eq!(shared(vec![3, 3, 3], &[9, 3, 4], 4), [6, 3, 4]);
        assert_eq!(shared(vec![3, 3], &[1, 9], 0), [3, 3]);
        assert_eq!(shared(vec![3, 3], &[4, 5], 90), [4, 5]);
    }
}
