//! The escaper of Markdown, and what may be a link.

use std::borrow::Cow;

/// Text as Markdown shows it as text: on one line, with every sign that could
/// mean something taken literally.
pub fn markdown(text: &str) -> Cow<'_, str> {
    if is_plain_line(text) {
        return Cow::Borrowed(text);
    }
    let mut escaped = String::with_capacity(text.len() + 8);
    for (number, word) in text.split_whitespace().enumerate() {
        if number > 0 {
            escaped.push(' ');
        }
        escape_word(word, number == 0 && starts_block(word), &mut escaped);
    }
    Cow::Owned(escaped)
}

fn escape_word(word: &str, starts_block: bool, escaped: &mut String) {
    let address = word.contains("://");
    let entity = word.contains(';');
    for (at, c) in word.chars().enumerate() {
        let block =
            starts_block && (at == 0 && matches!(c, '-' | '+' | '=') || matches!(c, '.' | ')'));
        let means = match c {
            '\\' | '`' | '*' | '_' | '{' | '}' | '[' | ']' | '<' | '>' | '#' | '|' | '~' | '!'
            | '$' | '^' => true,
            '&' => entity,
            ':' => address,
            _ => block,
        };
        if c.is_control() || super::clean::is_hidden(c) {
            escaped.push('\u{fffd}');
            continue;
        }
        if means {
            escaped.push('\\');
        }
        escaped.push(c);
    }
}

/// Whether a text can be written as it is: the usual case. Both folds look at
/// every byte, which the compiler makes many at a time of.
fn is_plain_line(text: &str) -> bool {
    let bytes = text.as_bytes();
    let special = bytes
        .iter()
        .fold(false, |any, byte| any | is_special(*byte));
    let pairs = bytes.iter().zip(bytes.iter().skip(1));
    let doubled = pairs.fold(false, |any, (one, next)| {
        any | ((*one == b' ') & (*next == b' '))
    });
    let edge = matches!(bytes, [] | [b' ', ..] | [.., b' ']);
    !special && !doubled && !edge && !starts_block(text)
}

/// Bytes that could mean something in Markdown, or hide something: of other
/// letters only those of Western Europe are known not to.
fn is_special(byte: u8) -> bool {
    let sign = matches!(byte, b'!' | b'*' | b'/' | b'<' | b'>' | b'@');
    let early = matches!(byte, b'#' | b'$' | b'&');
    let bracket = matches!(byte, b'['..=b'`' | b'{'..=0x7f);
    let foreign = (byte >= 0xc0) & (byte != 0xc3);
    (byte < b' ') | sign | early | bracket | foreign
}

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
pub(super) fn is_link(text: &str) -> bool {
    let lower = text.trim().to_ascii_lowercase();
    let known = ["http://", "https://", "mailto:"]
        .iter()
        .any(|scheme| lower.starts_with(scheme));
    known
        && text
            .trim()
            .chars()
            .all(|c| c.is_ascii_graphic() && !matches!(c, '<' | '>' | '"' | '\''))
}

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
