//! The escaper of CSV, and the only writer of it. What is absent is nothing at
//! all; every value is quoted, and no text in it can become a formula.

use std::io::Write as _;

use jiff::civil::Date;

use crate::norm::id_is_plain;
use crate::render::is_hidden;

/// Which CSV.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Dialect {
    /// For programs: commas, UTF-8.
    Plain,
    /// What a Dutch Excel opens right by double-click: semicolons, a byte order
    /// mark, and ids that stay text.
    Excel,
}

impl Dialect {
    /// What stands before the first line.
    pub(super) fn begin(self, out: &mut Vec<u8>) {
        match self {
            Self::Plain => {}
            Self::Excel => out.extend_from_slice("\u{feff}".as_bytes()),
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
pub(super) struct Cell<'o> {
    dialect: Dialect,
    out: &'o mut Vec<u8>,
}

impl<'o> Cell<'o> {
    /// A cell at the end of what is written so far.
    pub(super) fn new(dialect: Dialect, out: &'o mut Vec<u8>) -> Self {
        Self { dialect, out }
    }

    /// A word of ours, or a name that was checked: letters, digits, dashes, dots and underscores.
    pub(super) fn word(self, word: &str) {
        self.out.push(b'"');
        self.out.extend_from_slice(word.as_bytes());
        self.out.push(b'"');
    }

    /// A word of ours, if there is one.
    pub(super) fn maybe_word(self, word: Option<&str>) {
        if let Some(word) = word {
            self.word(word);
        }
    }

    /// An id or version: `5.10` is no number. Excel takes it as text only from a
    /// formula that gives it; that pattern is ours, around nothing but letters,
    /// digits, dashes and dots.
    pub(super) fn id(self, id: &str) {
        match self.dialect {
            _ if !id_is_plain(id, true) => self.text(id),
            Dialect::Plain => self.word(id),
            Dialect::Excel => {
                self.out.extend_from_slice(b"\"=\"\"");
                self.out.extend_from_slice(id.as_bytes());
                self.out.extend_from_slice(b"\"\"\"");
            }
        }
    }

    /// What people wrote; blank is absent.
    pub(super) fn text(self, text: &str) {
        if !text.trim().is_empty() {
            self.out.push(b'"');
            defuse(text, self.out);
            self.out.push(b'"');
        }
    }

    /// What people wrote, if they did.
    pub(super) fn maybe(self, text: Option<&str>) {
        self.text(text.unwrap_or_default());
    }

    /// A count.
    pub(super) fn number(self, number: usize) {
        // Writing to memory cannot fail.
        let _ = write!(self.out, "\"{number}\"");
    }

    /// A date as year-month-day, if there is one.
    pub(super) fn date(self, date: Option<Date>) {
        if let Some(date) = date {
            let (year, month, day) = (date.year(), date.month(), date.day());
            let _ = write!(self.out, "\"{year:04}-{month:02}-{day:02}\"");
        }
    }

    /// `true` or `false`.
    pub(super) fn flag(self, flag: bool) {
        self.word(if flag { "true" } else { "false" });
    }
}

/// Text with its quotes doubled and an apostrophe before every sign that could
/// begin a formula: at the start, and behind whatever a program may take for
/// the start of a cell. `docs/export.md` says how to take them off again.
fn defuse(text: &str, out: &mut Vec<u8>) {
    if !text.bytes().any(|byte| LOOK[usize::from(byte)]) {
        out.extend_from_slice(text.as_bytes());
        return;
    }
    let mut exposed = true;
    let mut written = 0;
    for (at, c) in text.char_indices() {
        if exposed && begins_formula(c) {
            out.extend_from_slice(&text.as_bytes()[written..at]);
            out.push(b'\'');
            written = at;
        }
        if c == '"' {
            out.extend_from_slice(&text.as_bytes()[written..at]);
            out.push(b'"');
            written = at;
        }
        exposed = match c {
            ',' | ';' | '|' | '"' | '\t' | '\n' | '\r' => true,
            '\'' => exposed,
            c => exposed && (c.is_whitespace() || is_hidden(c)),
        };
    }
    out.extend_from_slice(&text.as_bytes()[written..]);
}

/// Signs that begin a formula, also in the wide and small forms of East Asian
/// keyboards, which some programs take for the plain ones.
fn begins_formula(c: char) -> bool {
    matches!(
        c,
        '=' | '+' | '-' | '@' | '＝' | '＋' | '－' | '＠' | '﹦' | '﹢' | '﹣' | '﹫' | '−'
    )
}

/// Bytes after which a text needs a closer look; most texts have none.
const LOOK: [bool; 256] = {
    let mut look = [false; 256];
    let mut byte = 0_u8;
    loop {
        // What starts a sign of `begins_formula` that is not ASCII starts so.
        look[byte as usize] = matches!(byte, b'"' | b'=' | b'+' | b'-' | b'@' | 0xe2 | 0xef);
        if byte == u8::MAX {
            break;
        }
        byte += 1;
    }
    look
};

#[cfg(test)]
mod tests {
    use super::*;

    fn defused(text: &str) -> String {
        let mut out = Vec::new();
        defuse(text, &mut out);
        String::from_utf8(out).expect("text")
    }

    #[test]
    fn signs_that_begin_a_formula_are_defused_wherever_a_cell_may_start() {
        assert_eq!(defused("=1+1"), "'=1+1");
        assert_eq!(defused("+31 (0)20"), "'+31 (0)20");
        assert_eq!(defused("  @SUM"), "  '@SUM");
        assert_eq!(defused("\t=1"), "\t'=1");
        assert_eq!(defused("a;=1,-2|+3"), "a;'=1,'-2|'+3");
        assert_eq!(defused("a\n- b\r\n- c"), "a\n'- b\r\n'- c");
        assert_eq!(defused("a\"=1"), "a\"\"'=1");
        assert_eq!(defused("＝1;－2"), "'＝1;'－2");
        assert_eq!(defused("\u{200b}=1"), "\u{200b}'=1");
        assert_eq!(defused("'=1"), "''=1");
    }

    #[test]
    fn other_text_stays_as_it_is() {
        for text in [
            "Bibob-beleid 2024-2028",
            "'s-Hertogenbosch",
            "jan+piet = a@b",
            "één — twee",
        ] {
            assert_eq!(defused(text), text);
        }
    }

    #[test]
    fn an_id_stays_text_in_excel() {
        let cell = |dialect, id| {
            let mut out = Vec::new();
            Cell::new(dialect, &mut out).id(id);
            String::from_utf8(out).expect("text")
        };
        assert_eq!(cell(Dialect::Plain, "5.10"), "\"5.10\"");
        assert_eq!(cell(Dialect::Excel, "5.10"), "\"=\"\"5.10\"\"\"");
        assert_eq!(cell(Dialect::Excel, "=1+1"), "\"'=1+1\"");
        assert_eq!(cell(Dialect::Excel, "1\")+x"), "\"1\"\")+x\"");
    }
}
