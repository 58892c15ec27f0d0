//! CSV to cells and back: every text survives, and none starts a formula or
//! becomes a number or a date in a spreadsheet.

use super::book::{Book, Cell, CellValue, Row, Sheet};
use super::limits::LIMITS;
use super::source::{Source, small};
use super::tree::Mark;
use crate::problem::{Problem, SheetFault};

/// Stands before a text that a spreadsheet would otherwise not leave alone.
const GUARD: char = '\'';

/// One field as it is written: quoted, and guarded where that is needed.
/// [`read_csv`] undoes exactly this.
pub fn csv_field(text: &str) -> String {
    format!("\"{}\"", guarded(text).replace('"', "\"\""))
}

/// Reads the table of a source: semicolons, commas or tabs, as its first line
/// has them.
///
/// # Errors
/// When it is no table, or larger than any form.
pub fn read_csv(source: &Source) -> Result<Book, Box<Problem>> {
    let text = source.text.as_str();
    let separator = separator(text);
    let mut reader = Reader {
        rest: text.strip_prefix('\u{feff}').unwrap_or(text),
        at: text.len() - text.strip_prefix('\u{feff}').unwrap_or(text).len(),
        line: 1,
        col: 1,
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
            if !field.trim().is_empty() {
                let value = CellValue::Text(unguarded(&field));
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

/// The sign between fields: the one that stands most in the first line, where
/// `sep=;` says it outright.
fn separator(text: &str) -> char {
    let first = text.lines().next().unwrap_or_default();
    let count = |sign: char| first.matches(sign).count();
    let signs = [';', ',', '\t'];
    let most = signs.into_iter().rev().max_by_key(|sign| count(*sign));
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
            '\n' => {
                self.line += 1;
                self.col = 1;
            }
            _ => self.col += 1,
        }
        Some(c)
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

/// A text with a guard at every place where a spreadsheet would start a formula,
/// and at the front where all of it would become a number or a date.
fn guarded(text: &str) -> String {
    let mut guarded = String::with_capacity(text.len() + 1);
    let mut is_start = true;
    for (at, c) in text.char_indices() {
        if is_start && !is_blank(c) && needs_guard(&text[at..], text[..at].trim().is_empty()) {
            guarded.push(GUARD);
        }
        guarded.push(c);
        is_start = starts_field(c) || is_start && is_blank(c);
    }
    guarded
}

/// Takes the guards off again.
fn unguarded(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    let mut is_start = true;
    for (at, c) in text.char_indices() {
        let front = text[..at].trim().is_empty();
        let is_guard = is_start && c == GUARD && needs_guard(&text[at + 1..], front);
        if !is_guard {
            plain.push(c);
        }
        is_start = starts_field(c) || is_start && is_blank(c);
    }
    plain
}

/// Whether the text from a start on, behind guards that it has of itself,
/// starts a formula, or is wholly a number or a date.
fn needs_guard(text: &str, is_front: bool) -> bool {
    let bare = text.trim_start_matches(GUARD);
    let formula = bare.starts_with(['=', '+', '-', '@', '＝', '＋', '－', '＠']);
    formula || is_front && is_number_like(bare)
}

/// Whether a spreadsheet may read all of a text as a number, a date or a time.
fn is_number_like(text: &str) -> bool {
    let sign = |c: char| c.is_ascii_digit() || ".,-/: eE%€$".contains(c);
    text.contains(|c: char| c.is_ascii_digit()) && text.trim_end().chars().all(sign)
}

/// Signs behind which a program with other habits starts a new field.
fn starts_field(c: char) -> bool {
    matches!(c, ';' | ',' | '\t' | '\n' | '\r' | '|' | '"')
}

fn is_blank(c: char) -> bool {
    matches!(c, ' ' | '\u{a0}')
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
    fn what_a_spreadsheet_would_change_is_guarded_and_read_back() {
        for (text, written) in [
            ("=1+1", "'=1+1"),
            ("'=1+1", "''=1+1"),
            ("'s avonds", "'s avonds"),
            ("5.10", "'5.10"),
            ("2025-04-15", "'2025-04-15"),
            ("1e3", "'1e3"),
            ("a\n- b;  =c", "a\n'- b;  '=c"),
            ("1.4 met tekst", "1.4 met tekst"),
            ("  -x", "  '-x"),
            ("", ""),
        ] {
            assert_eq!(guarded(text), written);
            assert_eq!(unguarded(written), text);
        }
    }

    #[test]
    fn an_open_quote_is_named_where_it_opens() {
        let source = Source::new("a.csv", "a;b\n1;\"x\n".to_owned(), Format::Csv);
        let problem = read_csv(&source).expect_err("a problem");
        assert_eq!(problem.place.to_string(), "a.csv:2:3");
    }
}
