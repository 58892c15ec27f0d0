//! CSV to cells, with every guard taken off again.

use csv_core::ReadFieldResult;

use super::book::{Book, Cell, CellValue, Sheet, SheetRow};
use super::csv_cursor::Cursor;
use super::guard::unguarded;
use super::limits::{LIMITS, is_blank};
use super::lines::unix_lines;
use super::source::{Source, small};
use super::tree::Mark;
use crate::problem::{Problem, SheetFault, TableFault};

/// Characters that can stand between fields; of two that stand there as often the first.
pub(super) const SEPARATORS: [u8; 4] = [b';', b',', b'\t', b'|'];

/// Reads the table of a source: semicolons, commas, tabs or bars, as its first
/// line has or says them.
///
/// # Errors
/// When it is no table, or larger than any form.
pub fn read_csv(source: &Source) -> Result<Book, Box<Problem>> {
    let mut cursor = Cursor::new(&source.text);
    let separator = match cursor.said() {
        Some(Ok(separator)) => separator,
        Some(Err(at)) => return Err(Box::new(source.problem(at, TableFault::Separator))),
        None => separator(cursor.rest()),
    };
    let mut reader = CsvReader::new(cursor, separator);
    let mut rows = Vec::new();
    let mut filled = 0;
    while let Some(number) = reader.next_row() {
        let mut cells = Vec::new();
        let mut col = 1;
        loop {
            let CsvField { text, mark, ends } = match reader.field() {
                Ok(field) => field,
                Err(open) => return Err(Box::new(source.problem(open, SheetFault::OpenQuote))),
            };
            if !is_blank(&text) {
                let value = CellValue::Text(unguarded(&unix_lines(text.into())));
                cells.push(Cell { col, mark, value });
                filled += 1;
            }
            if filled > LIMITS.cells || number > LIMITS.rows {
                let fault = SheetFault::TooManyCells { most: LIMITS.cells };
                return Err(Box::new(source.file_problem(fault)));
            }
            match ends {
                End::Field => col += 1,
                End::Row => break,
            }
        }
        if !cells.is_empty() {
            rows.push(SheetRow { number, cells });
        }
    }
    let sheet = Sheet {
        rows,
        ..Sheet::default()
    };
    Ok(Book {
        sheets: vec![sheet],
    })
}

/// The character between fields: the one that stands most in the first line.
fn separator(text: &str) -> u8 {
    let first = text.split(['\n', '\r']).next().unwrap_or_default();
    let count = |sign: u8| first.bytes().filter(|byte| *byte == sign).count();
    let most = SEPARATORS.into_iter().rev().max_by_key(|sign| count(*sign));
    most.unwrap_or(b';')
}

/// A field, where it stands, and what it ended with.
struct CsvField {
    text: String,
    mark: Mark,
    ends: End,
}

/// What a field ended with.
enum End {
    Field,
    Row,
}

/// The rules of quotes and separators are those of `csv-core`; lines, columns and
/// rows without anything, which it does not tell, are counted beside it.
struct CsvReader<'t> {
    cursor: Cursor<'t>,
    rules: csv_core::Reader,
    row: u32,
    /// Room for one field.
    room: Vec<u8>,
}

impl<'t> CsvReader<'t> {
    fn new(cursor: Cursor<'t>, separator: u8) -> Self {
        Self {
            cursor,
            rules: csv_core::ReaderBuilder::new().delimiter(separator).build(),
            row: 0,
            room: vec![0; 1024],
        }
    }

    /// The number of the next row that holds something, if there is one.
    fn next_row(&mut self) -> Option<u32> {
        self.row += 1;
        while self.cursor.line_end() {
            self.row += 1;
        }
        (!self.cursor.rest().is_empty()).then_some(self.row)
    }

    /// The next field of this row.
    ///
    /// # Errors
    /// Where a quotation mark stays open.
    fn field(&mut self) -> Result<CsvField, Mark> {
        let start = self.cursor.mark();
        let whole = self.cursor.rest();
        let (mut read, mut written) = (0, 0);
        let ends = loop {
            let input = &whole.as_bytes()[read..];
            let (found, taken, given) = self.rules.read_field(input, &mut self.room[written..]);
            (read, written) = (read + taken, written + given);
            match found {
                // What stands at the end of the file ends when nothing follows.
                ReadFieldResult::InputEmpty => {}
                ReadFieldResult::OutputFull => self.room.resize(self.room.len() * 2, 0),
                ReadFieldResult::Field { record_end: false } => break End::Field,
                ReadFieldResult::Field { record_end: true } | ReadFieldResult::End => {
                    break End::Row;
                }
            }
        };
        if read == whole.len() && is_open(whole) {
            return Err(start);
        }
        let text = String::from_utf8_lossy(&self.room[..written]).into_owned();
        let closing = match ends {
            End::Field => true,
            End::Row => whole[..read].ends_with(['\n', '\r']),
        };
        self.cursor.go(read - usize::from(closing));
        let mark = Mark {
            end: small(self.cursor.at),
            ..start
        };
        if closing && !self.cursor.line_end() {
            self.cursor.go(1);
        }
        Ok(CsvField { text, mark, ends })
    }
}

/// Whether the quotation mark that a field begins with is never closed.
fn is_open(field: &str) -> bool {
    let quoted = field.strip_prefix('"');
    quoted.is_some_and(|rest| !rest.replace("\"\"", "").contains('"'))
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
