//! The picture of counts, as PNG: told by stripes and dots beside colour.

use std::io::Write;

use flate2::write::ZlibEncoder;
use flate2::{Compression, Crc};

use crate::answers::Status;
use crate::render::{PICTURE, colour, edge};

/// The size of a picture, in its own dots.
pub(super) const SIZE: (usize, usize) = (900, 72);

/// More than this is counted nowhere.
const MOST: usize = 1_000_000;

/// The counts that an address names, in the order of the statuses.
pub(super) fn counts(address: &str) -> Option<[usize; Status::ALL.len()]> {
    let mut words = address.strip_prefix(PICTURE)?.strip_prefix('/')?.split('/');
    let mut counts = [0; Status::ALL.len()];
    for count in &mut counts {
        *count = words.next()?.parse().ok().filter(|count| *count <= MOST)?;
    }
    let whole = words.next().is_none() && counts.iter().any(|count| *count > 0);
    whole.then_some(counts)
}

/// The picture of counts.
pub(super) fn png(counts: &[usize; Status::ALL.len()]) -> Option<Vec<u8>> {
    let (width, height) = SIZE;
    let total: usize = counts.iter().sum();
    let mut ends = Vec::new();
    let mut seen = 0;
    for count in counts {
        let start = seen * width / total;
        seen += count;
        ends.push((start, seen * width / total));
    }
    let mut rows = Vec::with_capacity((width + 1) * height);
    for y in 0..height {
        rows.push(0);
        rows.extend((0..width).map(|x| {
            let part = ends
                .iter()
                .position(|(start, end)| (*start..*end).contains(&x));
            let part = part.unwrap_or_default();
            sign(part, x, y, ends[part])
        }));
    }
    file(&rows)
}

/// Where a colour stands in the list: that of edges behind those of the statuses.
const EDGE: u8 = 5;

/// The colour of a dot: an edge, a stripe or a dot of a pattern, or the colour of its part.
fn sign(part: usize, x: usize, y: usize, (start, end): (usize, usize)) -> u8 {
    let edge = y < 2 || y >= SIZE.1 - 2 || x < start + 2 || x + 2 >= end;
    let pattern = match Status::ALL[part] {
        Status::Met | Status::Unanswered | Status::NotApplicable => false,
        Status::Partial => (x + y) % 14 < 3,
        Status::Unmet => {
            let (x, y) = (x % 14, (y + 7 * (x / 14 % 2)) % 14);
            (5..9).contains(&x) && (5..9).contains(&y)
        }
    };
    match edge || pattern {
        true => EDGE,
        false => u8::try_from(part).unwrap_or(EDGE),
    }
}

/// Rows as a PNG with a list of colours.
fn file(rows: &[u8]) -> Option<Vec<u8>> {
    let number = |number: usize| u32::try_from(number).map(u32::to_be_bytes).ok();
    let mut head = [number(SIZE.0)?, number(SIZE.1)?].concat();
    // Eight bits that name a colour of the list, in no other order.
    head.extend([8, 3, 0, 0, 0]);
    let mut colours = Vec::new();
    for written in Status::ALL.map(colour).into_iter().chain([edge()]) {
        colours.extend(bytes(written)?);
    }
    let mut packed = ZlibEncoder::new(Vec::new(), Compression::best());
    packed.write_all(rows).ok()?;
    let mut file = b"\x89PNG\r\n\x1a\n".to_vec();
    for (name, content) in [
        (b"IHDR", head),
        (b"PLTE", colours),
        (b"IDAT", packed.finish().ok()?),
        (b"IEND", Vec::new()),
    ] {
        let mut sum = Crc::new();
        sum.update(name);
        sum.update(&content);
        file.extend(number(content.len())?);
        file.extend(name);
        file.extend(&content);
        file.extend(sum.sum().to_be_bytes());
    }
    Some(file)
}

/// A colour of the style sheet as three bytes.
fn bytes(colour: &str) -> Option<[u8; 3]> {
    let all = u32::from_str_radix(colour.strip_prefix('#')?, 16).ok()?;
    let [_, red, green, blue] = all.to_be_bytes();
    Some([red, green, blue])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_names_five_counts_or_is_none() {
        assert_eq!(counts("norm:bar/3/2/0/0/1"), Some([3, 2, 0, 0, 1]));
        for text in [
            "norm:bar/0/0/0/0/0",
            "norm:bar/1/2/3/4",
            "norm:bar/1/2/3/4/5/6",
            "norm:bar/1/2/3/4/-5",
            "norm:bar/99999999999999999999/0/0/0/0",
            "norm:bar",
            "https://voorbeeld.nl/bar/1/1/1/1/1",
        ] {
            assert_eq!(counts(text), None, "{text}");
        }
    }

    #[test]
    fn parts_differ_by_pattern_and_colour() {
        let png = png(&[1, 1, 1, 1, 1]).expect("a picture");
        assert!(png.starts_with(b"\x89PNG"));
        let flat = |part: usize| sign(part, 100, 30, (90, 200));
        let seen: std::collections::BTreeSet<u8> = [0, 3, 4].map(flat).into();
        assert_eq!(seen.len(), 3);
        for part in [1, 2] {
            let signs = (20..50).flat_map(|y| (90..140).map(move |x| (x, y)));
            let (dots, ground): (Vec<u8>, Vec<u8>) = signs
                .map(|(x, y)| sign(part, x, y, (80, 200)))
                .partition(|sign| *sign == EDGE);
            assert!(!dots.is_empty() && !ground.is_empty(), "{part}");
        }
    }
}
