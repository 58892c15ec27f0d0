//! The escaper of CSV, and the only writer of it. What is absent is nothing at
//! all; every value is quoted, and no text in it can become a formula.

use jiff::civil::Date;

use crate::document::{Guard, csv_field};
use crate::norm::{Norm, id_is_plain};

/// Which CSV.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Dialect {
    /// For programs: commas, UTF-8.
    Plain,
    /// What a Dutch Excel opens right by double-click: semicolons, a byte order
    /// mark, and ids that stay text.
    Excel,
}

impl Dialect {
    /// What stands before the first line.
    pub(super) fn begin(self) -> &'static [u8] {
        match self {
            Self::Plain => b"",
            Self::Excel => "\u{feff}".as_bytes(),
        }
    }

    /// The end of a cell.
    pub(super) fn end_cell(self, out: &mut Vec<u8>) {
        out.push(match self {
            Self::Plain => b',',
            Self::Excel => b';',
        });
    }

    /// The end of a line: it takes the place of the end of its last cell.
    pub(super) fn end_line(self, out: &mut Vec<u8>) {
        out.pop();
        match self {
            Self::Plain => out.push(b'\n'),
            Self::Excel => out.extend_from_slice(b"\r\n"),
        }
    }
}

/// Room for one value; it takes at most one, and without any it is absent.
pub(super) struct CsvCell<'o> {
    dialect: Dialect,
    out: &'o mut Vec<u8>,
}

impl<'o> CsvCell<'o> {
    /// A cell at the end of what is written so far.
    pub(super) fn new(dialect: Dialect, out: &'o mut Vec<u8>) -> Self {
        Self { dialect, out }
    }

    /// A word of ours, or a name that was checked: letters, digits, dashes, dots and underscores.
    pub(super) fn word(self, word: &str) {
        self.words(&[word]);
    }

    /// The same in pieces.
    fn words(self, pieces: &[&str]) {
        self.out.push(b'"');
        for piece in pieces {
            self.out.extend_from_slice(piece.as_bytes());
        }
        self.out.push(b'"');
    }

    /// A word of ours, if there is one.
    pub(super) fn maybe_word(self, word: Option<&str>) {
        if let Some(word) = word {
            self.word(word);
        }
    }

    /// An id or version: `5.10` is no number. Excel leaves it alone behind an
    /// apostrophe; a formula that gives the text would be no safe way, for a
    /// program that expects another separator takes the rest of the line into it.
    pub(super) fn id(self, id: &str) {
        let digits = id.bytes().any(|byte| byte.is_ascii_digit());
        match self.dialect {
            _ if !id_is_plain(id, true) => self.text(id),
            Dialect::Excel if digits => csv_field(id, Guard::Always, self.out),
            Dialect::Excel | Dialect::Plain => self.word(id),
        }
    }

    /// An id or version, if there is one.
    pub(super) fn maybe_id(self, id: Option<&str>) {
        if let Some(id) = id {
            self.id(id);
        }
    }

    /// A requirement with its norm, in one word that no program takes for a number,
    /// a date or a formula, whatever its ids are.
    pub(super) fn key(self, norm: &Norm, requirement: &str) {
        let ids = [&norm.id, "@", &norm.version, "/", requirement];
        match [&norm.version, requirement]
            .iter()
            .all(|id| id_is_plain(id, true))
        {
            true => self.words(&ids),
            false => self.text(&ids.concat()),
        }
    }

    /// What people wrote; blank is absent.
    pub(super) fn text(self, text: &str) {
        if text.trim().is_empty() {
            return;
        }
        let guard = match self.dialect {
            Dialect::Plain => Guard::Formulas,
            Dialect::Excel => Guard::Spreadsheets,
        };
        csv_field(text, guard, self.out);
    }

    /// What people wrote, if they did.
    pub(super) fn maybe(self, text: Option<&str>) {
        self.text(text.unwrap_or_default());
    }

    /// A count.
    pub(super) fn number(self, number: usize) {
        self.out.push(b'"');
        digits(number, 1, self.out);
        self.out.push(b'"');
    }

    /// A count, if there is one.
    pub(super) fn maybe_number(self, number: Option<usize>) {
        if let Some(number) = number {
            self.number(number);
        }
    }

    /// A date as year-month-day, if there is one.
    pub(super) fn date(self, date: Option<Date>) {
        if let Some(date) = date {
            let part = |number: i8| usize::from(number.unsigned_abs());
            self.out.push(b'"');
            digits(usize::from(date.year().unsigned_abs()), 4, self.out);
            self.out.push(b'-');
            digits(part(date.month()), 2, self.out);
            self.out.push(b'-');
            digits(part(date.day()), 2, self.out);
            self.out.push(b'"');
        }
    }

    /// `true` or `false`.
    pub(super) fn flag(self, flag: bool) {
        self.word(if flag { "true" } else { "false" });
    }
}

/// A number with at least so many digits; formatting in general costs ten times this.
fn digits(number: usize, least: usize, out: &mut Vec<u8>) {
    if number > 9 || least > 1 {
        digits(number / 10, least.saturating_sub(1), out);
    }
    out.extend(u8::try_from(number % 10).map(|digit| b'0' + digit));
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn counts_and_dates_are_plain_digits() {
        let written = |write: fn(CsvCell<'_>)| {
            let mut out = Vec::new();
            write(CsvCell::new(Dialect::Plain, &mut out));
            String::from_utf8(out).expect("text")
        };
        assert_eq!(written(|cell| cell.number(0)), "\"0\"");
        assert_eq!(written(|cell| cell.number(1047)), "\"1047\"");
        let date = |cell: CsvCell<'_>| cell.date(Some(jiff::civil::date(2025, 4, 5)));
        assert_eq!(written(date), "\"2025-04-05\"");
        assert_eq!(written(|cell| cell.date(None)), "");
    }

    #[test]
    fn excel_makes_no_number_of_a_text_and_no_formula_of_anything() {
        let cell = |dialect, id| {
            let mut out = Vec::new();
            CsvCell::new(dialect, &mut out).id(id);
            String::from_utf8(out).expect("text")
        };
        assert_eq!(cell(Dialect::Plain, "5.10"), "\"5.10\"");
        assert_eq!(cell(Dialect::Excel, "5.10"), "\"'5.10\"");
        assert_eq!(cell(Dialect::Excel, "1e5"), "\"'1e5\"");
        assert_eq!(cell(Dialect::Excel, "waterkant"), "\"waterkant\"");
        assert_eq!(cell(Dialect::Excel, "=1+1"), "\"'=1+1\"");
        assert_eq!(cell(Dialect::Excel, "1-2 / 3"), "\"'1-2 / 3\"");
        assert_eq!(cell(Dialect::Excel, "1;-2"), "\"1;'-2\"");
        assert_eq!(cell(Dialect::Excel, "2 keer"), "\"2 keer\"");
    }
}
