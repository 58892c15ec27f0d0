//! From bytes of a text and cells of a table to places that people can find.

use std::ops::Range;
use std::sync::Arc;

use super::Source;
use crate::document::tree::Mark;
use crate::problem::Place;

/// The names of the sheets of a workbook, by number; empty for a file of text.
pub type SheetNames = Arc<[Arc<str>]>;

/// Of a point in a line no more than this is pointed at.
const LONGEST_WORD: usize = 80;

/// The place of a mark in a file: a line and column, or a cell of a sheet.
pub fn place(file: &Arc<str>, sheets: &SheetNames, mark: Mark) -> Place {
    let file = Arc::clone(file);
    let number = mark.bytes().start;
    match sheets.get(number) {
        _ if sheets.is_empty() => Place::Text {
            file,
            // What has no place of its own is told at the top.
            line: mark.line.max(1),
            col: mark.col.max(1),
            end: mark.col.max(1),
        },
        Some(sheet) if mark.line > 0 => Place::Cell {
            file,
            number: mark.start,
            sheet: Arc::clone(sheet),
            row: mark.line,
            col: mark.col,
        },
        Some(_) | None => Place::File { file },
    }
}

impl Source {
    /// The place of a mark.
    pub fn place(&self, mark: Mark) -> Place {
        let mut place = place(&self.name, &self.sheets, mark);
        if let Place::Text { col, end, .. } = &mut place {
            *end = *col + self.length(mark);
        }
        place
    }

    /// How many characters of its first line a mark holds; of one that is a point, those
    /// of the word there, and one at least where the line goes on.
    fn length(&self, mark: Mark) -> u32 {
        let Range { start, end } = mark.bytes();
        let line = |text: &str| {
            text.split(['\n', '\r'])
                .next()
                .unwrap_or("")
                .chars()
                .count()
        };
        let marked = line(self.text.get(start..end).unwrap_or(""));
        if marked > 0 {
            return small(marked);
        }
        let rest = self.text.get(start..).unwrap_or("");
        let rest = rest.strip_prefix('\u{feff}').unwrap_or(rest);
        let word = rest.chars().take_while(|c| !c.is_whitespace());
        let goes_on = !rest.is_empty() && !rest.starts_with(['\n', '\r']);
        small(word.take(LONGEST_WORD).count().max(usize::from(goes_on)))
    }

    /// The sheet that a mark lies in, by number.
    pub(super) fn sheet_of(&self, mark: Mark) -> usize {
        match self.sheets.is_empty() {
            true => 0,
            false => mark.bytes().start,
        }
    }

    /// The mark of a byte range, with its line and column counted from the text.
    pub fn mark_at(&self, start: usize, end: usize) -> Mark {
        let start = self.text.floor_char_boundary(start);
        let end = self.text.floor_char_boundary(end.max(start));
        let before = &self.text[..start];
        let line_start = before.rfind(['\n', '\r']).map_or(0, |end| end + 1);
        let line = before[line_start..].trim_start_matches('\u{feff}');
        Mark {
            start: small(start),
            end: small(end),
            line: small(line_ends(before) + 1),
            col: small(line.chars().count() + 1),
        }
    }
}

/// The line ends in a text: LF, CRLF, and CR as an old Mac has it.
fn line_ends(text: &str) -> usize {
    let newlines = text.bytes().filter(|byte| *byte == b'\n').count();
    let returns = text.match_indices('\r');
    newlines
        + returns
            .filter(|(at, _)| !text[at + 1..].starts_with('\n'))
            .count()
}

/// Files are limited to far less than 4 GB, so this never saturates.
pub(in crate::document) fn small(number: usize) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}
