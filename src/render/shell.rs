//! A word as a shell reads it: as it stands, with nothing in it that does something.

use super::clean;

/// A text as one word of a command line: of a POSIX shell, on Windows of its own.
pub(crate) fn shell_word(text: &str) -> String {
    let text = clean(text);
    let plain = |c: char| c.is_alphanumeric() || "-_./:@+,".contains(c);
    let separator = |c: char| cfg!(windows) && c == '\\';
    match !text.is_empty() && text.chars().all(|c| plain(c) || separator(c)) {
        true => text.into_owned(),
        false if cfg!(windows) => format!("\"{text}\""),
        // A quote ends the quotes, stands by itself, and begins them anew.
        false => format!("'{}'", text.replace('\'', r"'\''")),
    }
}
