//! Bytes that a text is searched for before it is escaped.

/// Per byte whether it lies in one of the ranges, both ends with it. To look every
/// byte up costs less than to choose at each.
pub(crate) const fn bytes_in(ranges: &[(u8, u8)]) -> [bool; 256] {
    let mut found = [false; 256];
    let mut at = 0;
    while at < ranges.len() {
        let (first, last) = (ranges[at].0 as usize, ranges[at].1 as usize);
        let mut byte = first;
        while byte <= last {
            found[byte] = true;
            byte += 1;
        }
        at += 1;
    }
    found
}

/// Whether a text has a byte of such a table.
#[inline]
pub fn has(text: &str, table: &[bool; 256]) -> bool {
    let look = |any, byte: u8| any | table[usize::from(byte)];
    text.bytes().fold(false, look)
}
