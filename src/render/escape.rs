//! The escaper of Markdown, and what may be a link.

/// Text as Markdown shows it as text: on one line, with every sign that could
/// mean something taken literally.
pub(super) fn markdown(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len() + 8);
    for (number, word) in text.split_whitespace().enumerate() {
        if number > 0 {
            escaped.push(' ');
        }
        let starts_block = number == 0 && starts_block(word);
        if !starts_block && word.bytes().all(is_plain) {
            escaped.push_str(word);
            continue;
        }
        for (at, c) in word.chars().enumerate() {
            let hidden = c.is_control() || super::clean::is_hidden(c);
            let entity = c == '&' && word.contains(';');
            let means = "\\`*_{}[]<>#|~!$^".contains(c) || entity;
            let block =
                starts_block && (at == 0 && matches!(c, '-' | '+' | '=') || matches!(c, '.' | ')'));
            match c {
                _ if hidden => escaped.push('\u{fffd}'),
                ':' if word[..].contains("://") => escaped.push_str("\\:"),
                _ if means || block => {
                    escaped.push('\\');
                    escaped.push(c);
                }
                _ => escaped.push(c),
            }
        }
    }
    escaped
}

/// Signs that mean nothing in Markdown, in any place of a word.
fn is_plain(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || b".,;()/%?'".contains(&byte)
}

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
