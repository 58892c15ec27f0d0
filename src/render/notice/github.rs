//! Annotations of GitHub Actions: `::error file=…,line=…::message`.

use std::fmt::Write as _;

use super::{Check, Level, NormFile, Notice};
use crate::lang::{Lang, pick};

/// GitHub shows this many annotations of a kind and step, and drops the rest in silence.
const MOST_SHOWN: usize = 10;

/// One line per notice; before them the norms that are not built in, and how many
/// notices there are where GitHub does not show them all.
pub(super) fn github(checks: &[Check], norms: &[NormFile], lang: Lang) -> String {
    let notices: Vec<&Notice> = checks.iter().flat_map(|check| &check.notices).collect();
    let mut text = String::new();
    for norm in norms {
        let _ = writeln!(text, "::notice title=norm::{}", data(&norm.sentence(lang)));
    }
    if notices.len() > MOST_SHOWN {
        let _ = writeln!(
            text,
            "::notice title=norm::{}",
            data(&counted(&notices, lang))
        );
    }
    for notice in notices {
        let command = match notice.level {
            Level::Error => "error",
            Level::Warning => "warning",
            Level::Note => "notice",
        };
        let spot = &notice.spot;
        let mut properties = vec![
            format!("file={}", property(&spot.file)),
            format!("line={}", spot.line),
        ];
        properties.extend(spot.columns.map(|(col, _)| format!("col={col}")));
        properties.push(format!("title={}", property(notice.code.name())));
        // An annotation knows lines but no cells.
        let cell = spot.cell.iter().map(|cell| format!("{cell}: "));
        let message = data(&(cell.collect::<String>() + &notice.told()));
        let properties = properties.join(",");
        let _ = writeln!(text, "::{command} {properties}::{message}");
    }
    text
}

/// How many notices there are of each kind.
fn counted(notices: &[&Notice], lang: Lang) -> String {
    let of = |level: Level| {
        notices
            .iter()
            .filter(|notice| notice.level == level)
            .count()
    };
    let kinds = [
        (of(Level::Error), ("fout", "fouten"), ("error", "errors")),
        (
            of(Level::Warning),
            ("waarschuwing", "waarschuwingen"),
            ("warning", "warnings"),
        ),
        (
            of(Level::Note),
            ("opmerking", "opmerkingen"),
            ("remark", "remarks"),
        ),
    ];
    let there = kinds.into_iter().filter(|(number, ..)| *number > 0);
    let said: Vec<String> = there
        .map(|(number, nl, en)| lang.count(number, nl, en))
        .collect();
    let said = lang.list(&said);
    pick!(
        lang,
        "Samen {said}. GitHub laat er van elke soort {MOST_SHOWN} zien; alles staat in de uitvoer van deze stap.",
        "Together {said}. GitHub shows {MOST_SHOWN} of each kind; the output of this step has them all."
    )
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
