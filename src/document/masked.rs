//! A line with all but some of its pieces hidden.

use super::excerpt::shorten;
use crate::problem::Excerpt;
use std::ops::Range;

/// A piece of a line as it is shown.
struct Piece {
    from: Range<usize>,
    to: Range<usize>,
    shown: bool,
}

/// A line with only the ranges `shown` of it, and where `meant` is then.
pub(super) fn masked(line: &str, shown: &[Range<usize>], meant: Range<usize>) -> Excerpt {
    let mut out = Masked::default();
    let mut at = 0;
    for range in shown {
        let start = range.start.max(at).min(line.len());
        let end = range.end.max(start).min(line.len());
        out.gap(line, at..start);
        out.put(line, start..end, true);
        at = end;
    }
    out.gap(line, at..line.len());
    let (start, end) = out.moved(&meant);
    shorten(Excerpt {
        line: out.text,
        start,
        end,
    })
}

#[derive(Default)]
struct Masked {
    text: String,
    pieces: Vec<Piece>,
}

impl Masked {
    fn put(&mut self, line: &str, from: Range<usize>, shown: bool) {
        let at = self.text.len();
        self.text
            .push_str(if shown { &line[from.clone()] } else { "…" });
        let to = at..self.text.len();
        self.pieces.push(Piece { from, to, shown });
    }

    /// What stands between what is shown: characters as they are, all else hidden.
    fn gap(&mut self, line: &str, gap: Range<usize>) {
        let sign = |c: char| " \t:=,{}[]-.".contains(c);
        let text = &line[gap.clone()];
        let words = text.trim_start_matches(sign);
        let from = gap.start + (text.len() - words.len());
        self.put(line, gap.start..from, true);
        if !words.is_empty() {
            let to = from + words.trim_end_matches(sign).len();
            self.put(line, from..to, false);
            self.put(line, to..gap.end, true);
        }
    }

    /// Where a range of the line is now.
    fn moved(&self, meant: &Range<usize>) -> (usize, usize) {
        let end = meant.end.max(meant.start + 1);
        let within = |piece: &&Piece| meant.start < piece.from.end && end > piece.from.start;
        let mut pieces = self.pieces.iter().filter(within);
        let Some(first) = pieces.next() else {
            let hidden = self.pieces.last().filter(|piece| !piece.shown);
            let end = self.text.len();
            return (hidden.map_or(end, |piece| piece.to.start), end);
        };
        let last = pieces.next_back().unwrap_or(first);
        let start = match first.shown {
            true => first.to.start + meant.start.saturating_sub(first.from.start),
            false => first.to.start,
        };
        let end = match last.shown {
            true => last.to.start + (end.min(last.from.end) - last.from.start),
            false => last.to.end,
        };
        (start, end)
    }
}
