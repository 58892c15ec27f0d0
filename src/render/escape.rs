//! The escaper of Markdown, and what may be a link.

use std::borrow::Cow;

use crate::document::{bytes_in, has, is_hidden};

/// Text as Markdown shows it as text: on one line, with every character that could
/// mean something taken literally.
pub fn markdown(text: &str) -> Cow<'_, str> {
    match is_plain_line(text) {
        true => Cow::Borrowed(text),
        false => Cow::Owned(escaped(text)),
    }
}

/// Text whose lines stand below each other, as whoever typed it sees them; a blank line
/// begins a paragraph. Further lines begin with `margin`, where the text is in a list.
pub(super) fn markdown_lines(text: &str, margin: &str) -> String {
    let mut out = String::with_capacity(text.len() + 8);
    let mut blank = false;
    for line in text.lines().map(str::trim) {
        if line.is_empty() {
            blank = true;
            continue;
        }
        if !out.is_empty() {
            let between = if blank { "\n\n" } else { "\\\n" };
            out.push_str(between);
            out.push_str(margin);
        }
        blank = false;
        out.push_str(&markdown(line));
    }
    out
}

fn escaped(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len() + 8);
    for (number, word) in text.split_whitespace().enumerate() {
        if number > 0 {
            escaped.push(' ');
        }
        escape_word(word, number == 0 && starts_block(word), &mut escaped);
    }
    escaped
}

fn escape_word(word: &str, starts_block: bool, escaped: &mut String) {
    let address = word.contains("://");
    let entity = word.contains(';');
    for (at, c) in word.char_indices() {
        let block =
            starts_block && (at == 0 && matches!(c, '-' | '+' | '=') || matches!(c, '.' | ')'));
        let means = match c {
            '\\' | '`' | '*' | '_' | '{' | '}' | '[' | ']' | '<' | '>' | '#' | '|' | '~' | '!'
            | '$' | '^' => true,
            '&' => entity,
            ':' => address,
            _ => block,
        };
        if c.is_control() || is_hidden(c) {
            escaped.push('\u{fffd}');
            continue;
        }
        if means {
            escaped.push('\\');
        }
        escaped.push(c);
        if calls(&word[..at], c, &word[at + c.len_utf8()..]) {
            escaped.push_str(NOTHING);
        }
    }
}

/// A comment, which no reader shows: behind a sign it keeps the next letters from it.
const NOTHING: &str = "<!-- -->";

/// Whether a host of code makes something of a sign for what stands behind it, also
/// where a backslash stands before it: a call to somebody (`@team`), a link to an issue
/// (`#12`) or a change (`!12`), a picture (`:smile:`).
fn calls(before: &str, sign: char, rest: &str) -> bool {
    match sign {
        '@' => !before.ends_with(char::is_alphanumeric) && rest.starts_with(char::is_alphanumeric),
        '#' | '!' => rest.starts_with(|c: char| c.is_ascii_digit()),
        ':' => rest.split_once(':').is_some_and(|(name, _)| {
            let in_name = |c: char| c.is_alphanumeric() || matches!(c, '_' | '+' | '-');
            !name.is_empty() && name.chars().all(in_name)
        }),
        _ => false,
    }
}

/// Whether HTML shows a text as it is: no character in it means or hides something.
pub(super) fn is_plain_html(text: &str) -> bool {
    !has(text, &HTML_SPECIAL)
}

/// Bytes that could mean something in HTML, or begin a character that hides something.
const HTML_SPECIAL: [bool; 256] = bytes_in(&[
    (b'"', b'"'),
    (b'&', b'\''),
    (b'/', b'/'),
    (b'<', b'<'),
    (b'>', b'>'),
    (0xd8, 0xff),
]);

/// Whether a text can be written as it is: the usual case. Doubled spaces within
/// mean nothing.
fn is_plain_line(text: &str) -> bool {
    let edge = matches!(text.as_bytes(), [] | [b' ', ..] | [.., b' ']);
    !edge && !has(text, &SPECIAL) && !starts_block(text)
}

/// Bytes that could mean something in Markdown, or hide something: of other
/// letters only those of Western Europe are known not to.
const SPECIAL: [bool; 256] = bytes_in(&[
    (0, 0x1f),
    (b'!', b'!'),
    (b'#', b'$'),
    (b'&', b'&'),
    (b'*', b'*'),
    (b'/', b'/'),
    (b':', b':'),
    (b'<', b'<'),
    (b'>', b'>'),
    (b'@', b'@'),
    (b'[', b'`'),
    (b'{', 0x7f),
    (0xc0, 0xc2),
    (0xc4, 0xff),
]);

/// Whether the first word of a text could start a list, a rule or a heading.
fn starts_block(text: &str) -> bool {
    if text.starts_with(|c: char| c.is_ascii_alphabetic()) {
        return false;
    }
    let word = text.split(' ').next().unwrap_or_default();
    let number = word.trim_end_matches(['.', ')']);
    let numbered = number.len() < word.len()
        && !number.is_empty()
        && number.chars().all(|c| c.is_ascii_digit());
    numbered || word.chars().all(|c| matches!(c, '-' | '+' | '='))
}

/// Whether a text is an address that may be a link: http, https or mailto.
pub(crate) fn is_link(text: &str) -> bool {
    let lower = text.trim().to_ascii_lowercase();
    let known = ["http://", "https://", "mailto:"]
        .iter()
        .any(|scheme| lower.starts_with(scheme));
    known
        && text
            .trim()
            .chars()
            .all(|c| c.is_ascii_graphic() && !NOT_IN_ADDRESS.contains(c))
}

/// Characters that no address holds as they are.
const NOT_IN_ADDRESS: &str = "<>\"'`\\|^{}[]";

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn signs_of_markdown_stay_text() {
        assert_eq!(markdown("a | b"), "a \\| b");
        assert_eq!(
            markdown("<b>*x*</b> [l](javascript:y)"),
            "\\<b\\>\\*x\\*\\</b\\> \\[l\\](javascript:y)"
        );
        assert_eq!(markdown("# kop\n\n- lijst"), "\\# kop - lijst");
        assert_eq!(markdown("- lijst"), "\\- lijst");
        assert_eq!(markdown("1. lijst"), "1\\. lijst");
        assert_eq!(markdown("op 1. en 2."), "op 1. en 2.");
        assert_eq!(markdown("&lt;"), "\\&lt;");
        assert_eq!(markdown("Beleid & Handhaving"), "Beleid & Handhaving");
        assert_eq!(markdown("a\u{202e}b"), "a\u{fffd}b");
        assert_eq!(markdown("één  woord "), "één woord");
        assert_eq!(markdown("  \u{a0}"), "");
    }

    #[test]
    fn nobody_is_called_and_nothing_becomes_a_link_or_a_picture() {
        for (text, written) in [
            ("vraag @team na", "vraag @<!-- -->team na"),
            ("(@team)", "(@<!-- -->team)"),
            ("zie #12", "zie \\#<!-- -->12"),
            ("zie norm#12", "zie norm\\#<!-- -->12"),
            ("zie !12", "zie \\!<!-- -->12"),
            (":smile: 10:30:05", ":<!-- -->smile: 10:<!-- -->30:05"),
            ("post@waterkant.nl", "post@waterkant.nl"),
            ("let op: ja", "let op: ja"),
            ("# kop", "\\# kop"),
        ] {
            assert_eq!(markdown(text), written);
        }
    }

    #[test]
    fn lines_stay_below_each_other() {
        assert_eq!(
            markdown_lines("een\r\n- twee  \n\n\ndrie\n", ""),
            "een\\\n\\- twee\n\ndrie"
        );
        assert_eq!(markdown_lines("een\ntwee", "  "), "een\\\n  twee");
        assert_eq!(markdown_lines("\n \n", ""), "");
        assert_eq!(markdown_lines("eind\\\nx", ""), "eind\\\\\\\nx");
    }

    #[test]
    fn what_is_written_as_it_is_needs_no_escaping() {
        for sign in ('\0'..='\u{2fff}').filter(|sign| *sign != ' ') {
            for text in [sign.to_string(), format!("a{sign} b"), format!("a {sign}b")] {
                assert!(!is_plain_line(&text) || escaped(&text) == text, "{text:?}");
            }
        }
    }

    #[test]
    fn only_plain_addresses_are_links() {
        assert!(is_link("https://voorbeeld.nl/a?b=c"));
        assert!(is_link("mailto:a@b.nl"));
        for text in [
            "javascript:alert(1)",
            " JAVASCRIPT:x",
            "data:text/html,x",
            "http://a b",
            "http://a\"b",
            "2024-077",
        ] {
            assert!(!is_link(text), "{text}");
        }
    }
}
