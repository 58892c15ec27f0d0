//! CSV to cells, with every guard taken off again.

use super::book::{Book, Cell, CellValue, Row, Sheet};
use super::guard::unguarded;
use super::limits::{LIMITS, is_blank};
use super::lines::unix_lines;
use super::source::{Source, small};
use super::tree::Mark;
use crate::problem::{Problem, SheetFault, TableFault};

/// Signs that can stand between fields; of two that stand there as often the first.
const SEPARATORS: [char; 4] = [';', ',', '\t', '|'];

/// Reads the table of a source: semicolons, commas, tabs or bars, as its first
/// line has or says them.
///
/// # Errors
/// When it is no table, or larger than any form.
pub fn read_csv(source: &Source) -> Result<Book, Box<Problem>> {
    let text = source.text.as_str();
    let mut reader = Reader {
        rest: text.strip_prefix('\u{feff}').unwrap_or(text),
        at: text.len() - text.strip_prefix('\u{feff}').unwrap_or(text).len(),
        line: 1,
        col: 1,
    };
    let separator = match reader.said() {
        Some(Ok(separator)) => separator,
        Some(Err(at)) => return Err(Box::new(source.problem(at, TableFault::Separator))),
        None => separator(reader.rest),
    };
    let mut rows = Vec::new();
    let mut number = 1;
    let mut filled = 0;
    while !reader.rest.is_empty() {
        let mut cells = Vec::new();
        let mut col = 1;
        loop {
            let start = reader.mark();
            let Some((field, end)) = reader.field(separator) else {
                return Err(Box::new(source.problem(start, SheetFault::OpenQuote)));
            };
            let mark = Mark {
                end: small(reader.at),
                ..start
            };
            if !is_blank(&field) {
                let text = unguarded(&unix_lines(field.into()));
                let value = CellValue::Text(text);
                cells.push(Cell { col, mark, value });
                filled += 1;
            }
            if filled > LIMITS.cells || number > LIMITS.rows {
                let fault = SheetFault::TooManyCells { most: LIMITS.cells };
                return Err(Box::new(source.file_problem(fault)));
            }
            match end {
                End::Field => col += 1,
                End::Row => break,
            }
        }
        if !cells.is_empty() {
            rows.push(Row { number, cells });
        }
        number += 1;
    }
    let sheet = Sheet {
        rows,
        ..Sheet::default()
    };
    Ok(Book {
        sheets: vec![sheet],
    })
}

/// The sign between fields: the one that stands most in the first line.
fn separator(text: &str) -> char {
    let first = text.split(['\n', '\r']).next().unwrap_or_default();
    let count = |sign: char| first.matches(sign).count();
    let most = SEPARATORS.into_iter().rev().max_by_key(|sign| count(*sign));
    most.unwrap_or(';')
}

/// What a field ended with.
enum End {
    Field,
    Row,
}

struct Reader<'t> {
    rest: &'t str,
    at: usize,
    line: u32,
    col: u32,
}

impl Reader<'_> {
    fn mark(&self) -> Mark {
        Mark {
            start: small(self.at),
            end: small(self.at),
            line: self.line,
            col: self.col,
        }
    }

    fn next(&mut self) -> Option<char> {
        let c = self.rest.chars().next()?;
        self.rest = &self.rest[c.len_utf8()..];
        self.at += c.len_utf8();
        match c {
            // A lone CR ends a line too.
            '\r' if self.rest.starts_with('\n') => {}
            '\n' | '\r' => {
                self.line += 1;
                self.col = 1;
            }
            _ => self.col += 1,
        }
        Some(c)
    }

    /// Reads over a first line `sep=;`, which Excel takes as said to it; gives the
    /// sign, or the place of one that separates nothing here.
    fn said(&mut self) -> Option<Result<char, Mark>> {
        let line = self.rest.split(['\n', '\r']).next()?;
        let said = line.trim_start_matches('"');
        let name = said.get(..4)?;
        if !name.eq_ignore_ascii_case("sep=") {
            return None;
        }
        let sign = said[4..].chars().next();
        let rest = said.get(5..).unwrap_or_default();
        let is_all = rest.chars().all(|c| c == '"' || Some(c) == sign);
        let (at, end) = (self.mark(), self.at + line.len());
        while self.at < end {
            self.next();
        }
        if self.rest.starts_with('\r') {
            self.next();
        }
        if self.rest.starts_with('\n') {
            self.next();
        }
        let known = sign.filter(|sign| is_all && SEPARATORS.contains(sign));
        Some(known.ok_or(at))
    }

    /// A field and what it ended with; none when a quotation mark stays open.
    fn field(&mut self, separator: char) -> Option<(String, End)> {
        let mut field = String::new();
        if self.rest.starts_with('"') {
            self.next();
            loop {
                match self.next()? {
                    '"' if self.rest.starts_with('"') => field.extend(self.next()),
                    '"' => break,
                    c => field.push(c),
                }
            }
        }
        loop {
            match self.next() {
                None | Some('\n') => return Some((field, End::Row)),
                Some('\r') if self.rest.starts_with('\n') => {}
                Some('\r') => return Some((field, End::Row)),
                Some(c) if c == separator => return Some((field, End::Field)),
                Some(c) => field.push(c),
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::super::source::Format;
    use super::*;

    fn cells(text: &str) -> Vec<Vec<String>> {
        let source = Source::new("a.csv", text.to_owned(), Format::Csv);
        let book = read_csv(&source).expect("a table");
        let rows = book.sheets[0].rows.iter();
        rows.map(|row| row.cells.iter().map(|cell| cell.value.shown()).collect())
            .collect()
    }

    #[test]
    fn separators_quotes_and_line_ends_as_programs_write_them() {
        let expected = vec![vec!["a", "b"], vec!["1 \"x\"", "twee\nregels; punt"]];
        for text in [
            "a;b\n\"1 \"\"x\"\"\";\"twee\nregels; punt\"\n",
            "\u{feff}a,b\r\n\"1 \"\"x\"\"\",\"twee\nregels; punt\"\r\n",
            "a\tb\n1 \"x\"\t\"twee\nregels; punt\"",
        ] {
            assert_eq!(cells(text), expected, "{text:?}");
        }
    }

    #[test]
    fn a_separator_that_is_said_is_taken_and_lines_keep_their_numbers() {
        for text in [
            "sep=;\na;b,c\n",
            "\u{feff}SEP=;\r\na;b,c\r\n",
            "\"sep=;\"\ra;b,c",
            "sep=;;;\na;b,c",
        ] {
            assert_eq!(cells(text), [["a", "b,c"]], "{text:?}");
            let source = Source::new("a.csv", text.to_owned(), Format::Csv);
            let book = read_csv(&source).expect("a table");
            assert_eq!(book.sheets[0].rows[0].mark().line, 2, "{text:?}");
        }
        assert_eq!(cells("sep=|\na|b"), [["a", "b"]]);
        assert_eq!(cells("a|b\n1|2"), [["a", "b"], ["1", "2"]]);
        for text in ["sep=:\na:b", "sep=\na;b", "sep=;x\na;b", "sep=é\na;b"] {
            let source = Source::new("a.csv", text.to_owned(), Format::Csv);
            let problem = read_csv(&source).expect_err("a problem");
            assert_eq!(problem.place.to_string(), "a.csv:1:1", "{text:?}");
        }
    }

    #[test]
    fn guards_are_taken_off() {
        assert_eq!(cells("a;\"'=1;'-2\";'5.10"), [["a", "=1;-2", "5.10"]]);
    }

    #[test]
    fn lines_that_end_as_on_an_old_mac_have_numbers_of_their_own() {
        let source = Source::new("a.csv", "a;b\r1;\"2\r3\"\r4;5".to_owned(), Format::Csv);
        let book = read_csv(&source).expect("a table");
        let rows = &book.sheets[0].rows;
        let lines: Vec<u32> = rows.iter().map(|row| row.mark().line).collect();
        assert_eq!(lines, [1, 2, 4]);
        assert_eq!(rows[1].cells[1].value.shown(), "2\n3");
    }

    #[test]
    fn an_open_quote_is_named_where_it_opens() {
        let source = Source::new("a.csv", "a;b\n1;\"x\n".to_owned(), Format::Csv);
        let problem = read_csv(&source).expect_err("a problem");
        assert_eq!(problem.place.to_string(), "a.csv:2:3");
    }
}
