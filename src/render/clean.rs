//! The terminal's escaper: nothing that people typed can steer a terminal.

use std::borrow::Cow;

use crate::document::is_hidden;

/// Text that a terminal shows on one line: line ends and tabs become spaces,
/// other characters that steer or hide become `�`.
pub(crate) fn clean(text: &str) -> Cow<'_, str> {
    if !text.chars().any(|c| c.is_control() || is_hidden(c)) {
        return Cow::Borrowed(text);
    }
    let mut cleaned = String::with_capacity(text.len());
    let mut rest = text.trim_end().chars().peekable();
    while let Some(c) = rest.next() {
        match c {
            '\r' if rest.peek() == Some(&'\n') => {}
            '\n' | '\r' | '\t' => cleaned.push(' '),
            c if c.is_control() || is_hidden(c) => cleaned.push('\u{fffd}'),
            c => cleaned.push(c),
        }
    }
    Cow::Owned(cleaned)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_that_steers_a_terminal_is_left() {
        assert_eq!(clean("gewoon"), "gewoon");
        assert_eq!(clean("a\r\nb\tc\n"), "a b c");
        assert_eq!(clean("\u{1b}[31mrood\u{7}"), "�[31mrood�");
        assert_eq!(clean("\u{9b}31m\u{202e}om\u{200b}"), "�31m�om�");
    }
}
