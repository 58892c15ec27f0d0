//! How deep a TOML text nests, told from its words before it is parsed: the
//! parser calls itself for each level, and no thread has room for very many.

use toml_parser::lexer::TokenKind;

use super::limits::LIMITS;

/// What is open around a word.
#[derive(Clone, Copy, PartialEq)]
enum Open {
    List,
    /// An inline table; where a key stands in it, with the levels of that key.
    Table,
}

/// Counts levels, word by word.
#[derive(Default)]
struct Levels {
    /// Levels of the last header.
    header: usize,
    /// Levels of the key of the line.
    key: usize,
    /// Brackets that are open, each with the levels of its keys so far.
    open: Vec<(Open, usize)>,
    /// All levels of `open` together.
    inside: usize,
    place: Within,
}

/// What the next word on a line can be.
#[derive(Clone, Copy, Default, PartialEq)]
enum Within {
    #[default]
    LineStart,
    Header,
    Key,
    Value,
}

/// The byte where a text goes deeper than any file may.
pub(super) fn too_deep(text: &str) -> Option<usize> {
    let mut levels = Levels::default();
    for token in toml_parser::Source::new(text).lex() {
        levels.take(token.kind());
        if levels.count() > LIMITS.depth {
            return Some(token.span().start());
        }
    }
    None
}

impl Levels {
    /// All levels at this word: the file itself is one.
    fn count(&self) -> usize {
        1 + self.header + self.key + self.inside
    }

    fn take(&mut self, word: TokenKind) {
        match (word, self.place) {
            (TokenKind::Whitespace | TokenKind::Comment | TokenKind::Eof, _) => {}
            (TokenKind::Newline, _) if self.open.is_empty() => {
                self.place = Within::LineStart;
                self.key = 0;
            }
            // Between the lines of a table no key goes on.
            (TokenKind::Newline, _) if self.in_table() => self.of_last(1),
            (TokenKind::Newline, _) => {}
            (TokenKind::LeftSquareBracket, Within::LineStart) => {
                self.place = Within::Header;
                self.header = 1;
            }
            // The second bracket of `[[a]]` is a list.
            (
                TokenKind::LeftSquareBracket | TokenKind::LeftCurlyBracket | TokenKind::Dot,
                Within::Header,
            ) => self.header += 1,
            (_, Within::Header) => {}
            (TokenKind::Equals, Within::LineStart | Within::Key) => self.place = Within::Value,
            // Brackets do not belong in a key; what the parser makes of them is its own.
            (
                TokenKind::Dot | TokenKind::LeftSquareBracket | TokenKind::LeftCurlyBracket,
                Within::LineStart | Within::Key,
            ) => {
                self.place = Within::Key;
                self.key += 1;
            }
            (_, Within::LineStart | Within::Key) => self.place = Within::Key,
            (_, Within::Value) => self.value(word),
        }
    }

    fn value(&mut self, word: TokenKind) {
        match (word, self.open.last().copied()) {
            (TokenKind::LeftSquareBracket, _) => self.begin(Open::List),
            (TokenKind::LeftCurlyBracket, _) => self.begin(Open::Table),
            (TokenKind::RightSquareBracket | TokenKind::RightCurlyBracket, Some((_, levels))) => {
                self.open.pop();
                self.inside -= levels;
            }
            // A dot in a table may be one of a number: it is counted, and taken back
            // at the next comma.
            (TokenKind::Dot, Some((Open::Table, levels))) => self.of_last(levels + 1),
            (TokenKind::Comma, Some((Open::Table, _))) => self.of_last(1),
            (_, Some(_) | None) => {}
        }
    }

    fn in_table(&self) -> bool {
        self.open
            .last()
            .is_some_and(|(open, _)| *open == Open::Table)
    }

    fn begin(&mut self, open: Open) {
        self.open.push((open, 1));
        self.inside += 1;
    }

    /// Changes the levels of the last bracket that is open.
    fn of_last(&mut self, levels: usize) {
        if let Some((_, last)) = self.open.last_mut() {
            self.inside = self.inside - *last + levels;
            *last = levels;
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn deepest(text: &str) -> usize {
        let mut levels = Levels::default();
        let tokens = toml_parser::Source::new(text).lex();
        let counts = tokens.map(|token| {
            levels.take(token.kind());
            levels.count()
        });
        counts.max().unwrap_or_default()
    }

    #[test]
    fn levels_are_those_of_the_tree() {
        for (text, levels) in [
            ("a = 1", 1),
            ("a.b.c = 1", 3),
            ("[a.b.c]\nd = 1", 4),
            ("[[a]]\nd.e = 1", 4),
            ("a = [1, [2.5, 3.5]]", 3),
            ("a = {b = {c.d = [1]}}", 5),
            ("a.b = 1\nc.d = 2", 2),
            ("a = [\n  1, # [[[[\n  2]\nb.c = 1", 2),
        ] {
            assert_eq!(deepest(text), levels, "{text}");
        }
    }

    #[test]
    fn what_is_no_code_is_no_nesting() {
        for text in [
            "a = \"[[[[{{{{ a.b.c.d = \"",
            "a = '[[[[\" a.b'",
            "a = \"\"\"\n[[[[[[\n.........\n\"\"\"",
            "a = '''\n{{{{{\n.........\n'''",
            "# [[[[[ a.b.c.d\na = 1 # {{{{",
            "\"a.b.c.d\" = 1.5",
        ] {
            assert_eq!(deepest(text), 1, "{text}");
        }
    }

    #[test]
    fn every_way_down_is_seen_at_its_place() {
        let dots = "a.".repeat(40);
        for (text, line) in [
            (format!("a = 1\nx = {}", "[".repeat(40)), 2),
            (format!("x = {}", "{a=".repeat(40)), 1),
            (format!("{dots}a = 1"), 1),
            (format!("[{dots}a]"), 1),
            (format!("a = 1\n\nx = {{{dots}a = 1}}"), 3),
            (format!("x = [\n{}", "[\n".repeat(40)), 32),
        ] {
            let byte = too_deep(&text).expect("too deep");
            assert_eq!(text[..byte].matches('\n').count() + 1, line, "{text}");
        }
    }
}
