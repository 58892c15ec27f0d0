//! Texts and keys in quotes, where a reader could take them for anything else.

use std::fmt::Write as _;

/// Words that one reader of YAML or another takes for nothing, true or false.
const WORDS: [&str; 13] = [
    "~", "null", "true", "false", "yes", "no", "on", "off", "y", "n", "=", "<<", "---",
];

/// Characters that mean something at the start of a value in YAML.
const SIGNS: &str = "-?:,[]{}#&*!|>'\"%@`";

/// A text on one line of YAML; `flow` is between braces or brackets.
pub(in crate::document) fn yaml_text(text: &str, flow: bool) -> String {
    if text.chars().any(char::is_control) {
        return yaml_quoted(text);
    }
    match is_bare(text, flow) {
        true => text.to_owned(),
        false if text.contains('"') && !text.contains('\'') => format!("'{text}'"),
        false => yaml_quoted(text),
    }
}

/// A text of YAML in double quotes.
pub(in crate::document) fn yaml_quoted(text: &str) -> String {
    double(text, YAML_ESCAPES)
}

/// A key of YAML.
pub(in crate::document) fn yaml_key(key: &str) -> String {
    yaml_text(key, true)
}

/// A text on one line of TOML.
pub(in crate::document) fn toml_text(text: &str) -> String {
    double(text, TOML_ESCAPES)
}

/// A key of TOML.
pub(in crate::document) fn toml_key(key: &str) -> String {
    let bare = |c: char| c.is_ascii_alphanumeric() || c == '-' || c == '_';
    match !key.is_empty() && key.chars().all(bare) {
        true => key.to_owned(),
        false => toml_text(key),
    }
}

fn is_bare(text: &str, flow: bool) -> bool {
    let first = text.chars().next();
    let last = text.chars().next_back();
    let Some((first, last)) = first.zip(last) else {
        return false;
    };
    let starts = !first.is_whitespace() && !SIGNS.contains(first) && first != '\u{feff}';
    let ends = !last.is_whitespace() && last != ':';
    let inside = !text.contains(": ") && !text.contains(" #") && !text.contains('\u{feff}');
    // Between braces, older readers stop at any colon, and ours at a lone dash.
    let lone = |word: &str| word.chars().all(|c| c == '-' || c == '?');
    let braces = text.contains([',', '[', ']', '{', '}', ':']);
    let in_flow = !flow || !braces && !text.split_whitespace().any(lone);
    starts && ends && inside && in_flow && !is_typed(text)
}

/// Whether a reader could take a text for a number, a date, true, false or nothing.
fn is_typed(text: &str) -> bool {
    let lower = text.to_ascii_lowercase();
    if WORDS.contains(&lower.as_str()) || lower.starts_with("---") || lower.starts_with("...") {
        return true;
    }
    let unsigned = lower.trim_start_matches(['+', '-']);
    if matches!(unsigned, ".inf" | ".nan") {
        return true;
    }
    // To YAML 1.1 a point alone is a number.
    if unsigned.starts_with('.') && is_number(unsigned) {
        return true;
    }
    let digits = unsigned.strip_prefix('.').unwrap_or(unsigned);
    if !digits.starts_with(|c: char| c.is_ascii_digit()) {
        return false;
    }
    let other_base = ["0x", "0o", "0b"].iter().any(|sign| {
        let rest = unsigned.strip_prefix(sign);
        rest.is_some_and(|rest| rest.chars().all(|c| c.is_ascii_hexdigit() || c == '_'))
    });
    other_base || is_number(unsigned) || is_date(unsigned)
}

/// Digits with points, colons (`1:30` is ninety to some), `_` and an exponent.
fn is_number(text: &str) -> bool {
    let (number, exponent) = text.split_once('e').unwrap_or((text, "0"));
    let exponent = exponent.trim_start_matches(['+', '-']);
    let signs = |c: char| c.is_ascii_digit() || matches!(c, '.' | '_' | ':' | ',');
    number.chars().all(signs) && exponent.chars().all(|c| c.is_ascii_digit() || c == '_')
}

/// Something that begins as a date does: `2025-04-15`, `2025-4-1 10:00`.
fn is_date(text: &str) -> bool {
    let mut parts = text.splitn(3, '-');
    let digits = |part: Option<&str>, most: usize| {
        part.is_some_and(|part| {
            (1..=most).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_digit())
        })
    };
    digits(parts.next(), 4)
        && digits(parts.next(), 2)
        && parts
            .next()
            .is_some_and(|day| day.starts_with(|c: char| c.is_ascii_digit()))
}

/// What a character is written as in double quotes, besides `\"` and `\\`.
type Escapes = fn(char) -> Option<String>;

const YAML_ESCAPES: Escapes = |c| match c {
    '\n' => Some("\\n".to_owned()),
    '\r' => Some("\\r".to_owned()),
    '\t' => Some("\\t".to_owned()),
    '\u{feff}' => Some("\\uFEFF".to_owned()),
    c if c.is_control() => Some(format!("\\x{:02X}", u32::from(c))),
    _ => None,
};

const TOML_ESCAPES: Escapes = |c| match c {
    '\n' => Some("\\n".to_owned()),
    '\r' => Some("\\r".to_owned()),
    '\t' => Some("\\t".to_owned()),
    c if c.is_control() || c == '\u{feff}' => Some(format!("\\u{:04X}", u32::from(c))),
    _ => None,
};

fn double(text: &str, escapes: Escapes) -> String {
    let mut out = String::with_capacity(text.len() + 2);
    out.push('"');
    for c in text.chars() {
        match (c, escapes(c)) {
            ('"' | '\\', _) => {
                let _ = write!(out, "\\{c}");
            }
            (_, Some(escape)) => out.push_str(&escape),
            (c, None) => out.push(c),
        }
    }
    out.push('"');
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_that_is_no_other_thing_needs_no_quotes() {
        for text in [
            "voldoet deels",
            "2025-118",
            "D-23-114",
            "P&O",
            "artikel 2:28 APV",
            "https://voorbeeld.nl/a#b",
            "noord-holland@2025",
            "foto's",
            "nee, tenzij",
            "1 fte binnen veiligheid",
        ] {
            assert_eq!(yaml_text(text, false), text);
        }
    }

    #[test]
    fn what_a_reader_could_take_for_something_else_is_quoted() {
        for text in [
            "2.10",
            "10",
            "1_000",
            "0x1F",
            "1e3",
            "-5",
            "+5",
            ".5",
            "1:30",
            "1,5",
            "2025-04-15",
            "2025-4-1 10:00",
            "yes",
            "No",
            "ON",
            "off",
            "y",
            "null",
            "~",
            "True",
            ".inf",
            "-.INF",
            ".",
            "..",
            "+.",
            "",
            " a",
            "a ",
            "a: b",
            "a:",
            "a #b",
            "- a",
            "#a",
            "<<",
            "---",
            "@a",
            "`a",
            "%a",
        ] {
            assert_ne!(yaml_text(text, false), text, "{text}");
        }
        assert_eq!(yaml_text("a, b", true), "\"a, b\"");
        assert_eq!(
            yaml_text("hij zei \"ja\": dus", false),
            "'hij zei \"ja\": dus'"
        );
        assert_eq!(yaml_text("a\tb\r", false), "\"a\\tb\\r\"");
    }

    #[test]
    fn keys_of_toml_are_bare_where_they_can_be() {
        assert_eq!(toml_key("last_done"), "last_done");
        assert_eq!(toml_key("exploitatie.horeca"), "\"exploitatie.horeca\"");
        assert_eq!(toml_text("a \"b\" \\ c\n"), "\"a \\\"b\\\" \\\\ c\\n\"");
    }
}
