//! Where a CSV is read: its place in lines and columns.

use super::csv::SEPARATORS;
use super::source::small;
use super::tree::Mark;

/// A place in a text that knows its line and column.
pub(super) struct Cursor<'t> {
    text: &'t str,
    pub(super) at: usize,
    line: u32,
    col: u32,
}

impl<'t> Cursor<'t> {
    /// The start of a text, behind a byte order mark.
    pub(super) fn new(text: &'t str) -> Self {
        Self {
            text,
            at: text.len() - text.trim_start_matches('\u{feff}').len(),
            line: 1,
            col: 1,
        }
    }

    pub(super) fn rest(&self) -> &'t str {
        &self.text[self.at..]
    }

    pub(super) fn mark(&self) -> Mark {
        Mark {
            start: small(self.at),
            end: small(self.at),
            line: self.line,
            col: self.col,
        }
    }

    /// Goes on by so many bytes.
    pub(super) fn go(&mut self, bytes: usize) {
        let passed = &self.rest()[..bytes];
        self.at += bytes;
        for (at, c) in passed.char_indices() {
            match c {
                // A lone CR ends a line too.
                '\r' if self.text[self.at - bytes + at + 1..].starts_with('\n') => {}
                '\n' | '\r' => {
                    self.line += 1;
                    self.col = 1;
                }
                _ => self.col += 1,
            }
        }
    }

    /// Goes over the end of a line, if it stands here.
    pub(super) fn line_end(&mut self) -> bool {
        let rest = self.rest();
        let bytes = match rest
            .strip_prefix("\r\n")
            .or(rest.strip_prefix(['\n', '\r']))
        {
            Some(behind) => rest.len() - behind.len(),
            None => return false,
        };
        self.go(bytes);
        true
    }

    /// Goes over a first line `sep=;`, which Excel takes as said to it; gives the
    /// character, or the place of one that separates nothing here.
    pub(super) fn said(&mut self) -> Option<Result<u8, Mark>> {
        let line = self.rest().split(['\n', '\r']).next()?;
        let said = line.trim_start_matches('"');
        let name = said.get(..4)?;
        if !name.eq_ignore_ascii_case("sep=") {
            return None;
        }
        let sign = said.as_bytes().get(4).copied();
        let rest = said.as_bytes().get(5..).unwrap_or_default();
        let is_all = rest.iter().all(|c| *c == b'"' || Some(*c) == sign);
        let at = self.mark();
        self.go(line.len());
        self.line_end();
        let known = sign.filter(|sign| is_all && SEPARATORS.contains(sign));
        Some(known.ok_or(at))
    }
}
