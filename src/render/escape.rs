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

/// Whether a text can be written as it is: the usual case, looked at once.
fn is_plain_line(text: &str) -> bool {
    let first = text.split(' ').next().unwrap_or_default();
    let mut before = b' ';
    for byte in text.bytes() {
        let doubled = before == byte && matches!(byte, b' ' | b'/');
        if !PLAIN[usize::from(byte)] || doubled {
            return false;
        }
        before = byte;
    }
    before != b' ' && !starts_block(first)
}

/// Bytes that mean nothing in Markdown, in any place but the start of a block;
/// of other letters only those of Western Europe, which hide nothing.
const PLAIN: [bool; 256] = {
    let mut plain = [false; 256];
    let mut byte = 0_u8;
    loop {
        plain[byte as usize] = byte.is_ascii_alphanumeric()
            || matches!(
                byte,
                b' ' | b'.' | b',' | b';' | b':' | b'(' | b')' | b'/' | b'%' | b'?'
            )
            || matches!(byte, b'\'' | b'"' | b'-' | b'+' | b'=' | 0xc3 | 0x80..=0xbf);
        if byte == u8::MAX {
            break;
        }
        byte += 1;
    }
    plain
};

/// Whether a first word could start a list, a rule or a heading.
fn starts_block(word: &str) -> bool {
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
