//! A path as people and programs see it: with `/` on every system, so that what is typed,
//! found and written looks the same, and a table made on Windows is that of elsewhere.

use std::path::{MAIN_SEPARATOR, Path};

/// A path as text.
pub(crate) fn path_text(path: &Path) -> String {
    forward(path.display().to_string(), MAIN_SEPARATOR)
}

/// A path that asks Windows to take it as it stands has no other form.
fn forward(text: String, separator: char) -> String {
    match separator == '/' || text.starts_with(r"\\?\") {
        true => text,
        false => text.replace(separator, "/"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_path_has_one_form_and_a_name_with_a_backslash_elsewhere_stays() {
        for (typed, windows) in [
            (r"metingen\2025/a.yaml", "metingen/2025/a.yaml"),
            (r"C:\metingen\a.yaml", "C:/metingen/a.yaml"),
            (r"\\server\deel\a.yaml", "//server/deel/a.yaml"),
            (r"\\?\C:\metingen\a.yaml", r"\\?\C:\metingen\a.yaml"),
        ] {
            assert_eq!(forward(typed.to_owned(), '\\'), windows);
            assert_eq!(forward(typed.to_owned(), '/'), typed);
        }
    }
}
