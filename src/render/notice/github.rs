//! Annotations of GitHub Actions: `::error file=…,line=…::message`.

use std::fmt::Write as _;

use super::{Check, Level};

/// One line per notice.
pub fn github(checks: &[Check]) -> String {
    let mut text = String::new();
    for notice in checks.iter().flat_map(|check| &check.notices) {
        let command = match notice.level {
            Level::Error => "error",
            Level::Warning => "warning",
            Level::Note => "notice",
        };
        let mut properties = vec![format!("file={}", property(&notice.file))];
        properties.extend(notice.line.map(|line| format!("line={line}")));
        properties.extend(notice.col.map(|col| format!("col={col}")));
        properties.push(format!("title={}", property(notice.code.name())));
        // An annotation knows lines but no cells.
        let cell = notice.cell.iter().map(|cell| format!("{cell}: "));
        let message = data(&(cell.collect::<String>() + &notice.message));
        let properties = properties.join(",");
        let _ = writeln!(text, "::{command} {properties}::{message}");
    }
    text
}

/// The escaper of a message: nothing can end the line or start a command.
fn data(text: &str) -> String {
    text.replace('%', "%25")
        .replace('\r', "%0D")
        .replace('\n', "%0A")
}

/// The escaper of a property, in which `:` and `,` mean something too.
fn property(text: &str) -> String {
    data(text).replace(':', "%3A").replace(',', "%2C")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_ends_the_line_or_starts_a_command() {
        assert_eq!(data("50%\r\n::error::x"), "50%25%0D%0A::error::x");
        assert_eq!(property("a:b,c%\n"), "a%3Ab%2Cc%25%0A");
    }
}
