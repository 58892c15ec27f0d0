//! JUnit XML, which most pipelines read.

use std::fmt::Write as _;

use super::{Check, Level, NormFile};
use crate::lang::Lang;

/// One suite per group, one case per check; an error notice is a failure. The norms
/// that are not built in are properties of each suite.
pub(super) fn junit(checks: &[Check], norms: &[NormFile], _ids: Lang) -> String {
    let mut groups: Vec<&str> = checks.iter().map(|check| check.group.as_str()).collect();
    groups.dedup();
    let failed = checks.iter().filter(|check| is_failure(check)).count();
    let mut text = String::from("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    let _ = writeln!(
        text,
        "<testsuites name=\"norm\" tests=\"{}\" failures=\"{failed}\" errors=\"0\">",
        checks.len()
    );
    for group in groups {
        let own: Vec<&Check> = checks.iter().filter(|check| check.group == group).collect();
        let failed = own.iter().filter(|check| is_failure(check)).count();
        let skipped = own.iter().filter(|check| is_skipped(check)).count();
        let _ = writeln!(
            text,
            "  <testsuite name=\"{}\" tests=\"{}\" failures=\"{failed}\" errors=\"0\" skipped=\"{skipped}\">",
            xml(group),
            own.len()
        );
        properties(norms, &mut text);
        own.iter().for_each(|check| case(check, &mut text));
        text.push_str("  </testsuite>\n");
    }
    text.push_str("</testsuites>\n");
    text
}

/// What nobody can tell is not told as good.
fn is_skipped(check: &Check) -> bool {
    check.unknown.is_some() && !is_failure(check)
}

fn properties(norms: &[NormFile], text: &mut String) {
    if norms.is_empty() {
        return;
    }
    text.push_str("    <properties>\n");
    for norm in norms {
        for (name, value) in [("file", &norm.origin.file), ("sha256", &norm.origin.sha256)] {
            let _ = writeln!(
                text,
                "      <property name=\"{}\" value=\"{}\"/>",
                xml(&format!("norm.{}.{name}", norm.reference)),
                xml(value)
            );
        }
    }
    text.push_str("    </properties>\n");
}

fn is_failure(check: &Check) -> bool {
    check
        .notices
        .iter()
        .any(|notice| notice.level == Level::Error)
}

fn case(check: &Check, text: &mut String) {
    let _ = write!(
        text,
        "    <testcase name=\"{}\" classname=\"{}\"",
        xml(check.subject.name()),
        xml(&check.group)
    );
    if check.notices.is_empty() && check.unknown.is_none() {
        text.push_str("/>\n");
        return;
    }
    text.push_str(">\n");
    if let Some(why) = check.unknown.as_ref().filter(|_| is_skipped(check)) {
        let _ = writeln!(text, "      <skipped message=\"{}\"/>", xml(why));
    }
    let (failures, others): (Vec<_>, Vec<_>) = check
        .notices
        .iter()
        .partition(|notice| notice.level == Level::Error);
    let told = |notices: &[&super::Notice]| {
        let lines = notices.iter().map(|notice| {
            let spot = &notice.spot;
            let place = spot.cell.clone().unwrap_or_else(|| spot.line.to_string());
            let code = notice.code.name();
            let (file, message, tip) = (&spot.file, &notice.message, &notice.tip);
            format!("{file}:{place}: {message} [{code}]\n  {tip}")
        });
        lines.collect::<Vec<_>>().join("\n")
    };
    if let Some(first) = failures.first() {
        let message = format!("{} ({})", first.message, failures.len());
        let _ = writeln!(
            text,
            "      <failure message=\"{}\" type=\"{}\">{}</failure>",
            xml(&message),
            first.code.name(),
            xml(&told(&failures))
        );
    }
    if !others.is_empty() {
        let _ = writeln!(
            text,
            "      <system-out>{}</system-out>",
            xml(&told(&others))
        );
    }
    text.push_str("    </testcase>\n");
}

/// The escaper of XML, for text and attributes; characters that XML cannot hold are dropped.
fn xml(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => escaped.push_str("&amp;"),
            '<' => escaped.push_str("&lt;"),
            '>' => escaped.push_str("&gt;"),
            '"' => escaped.push_str("&quot;"),
            '\'' => escaped.push_str("&apos;"),
            '\n' => escaped.push_str("&#10;"),
            '\t' => escaped.push_str("&#9;"),
            c if c.is_control() || matches!(c, '\u{fffe}' | '\u{ffff}') => escaped.push('\u{fffd}'),
            c => escaped.push(c),
        }
    }
    escaped
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_stays_text_in_xml() {
        assert_eq!(
            xml("<a b=\"c\">&'\u{1b}"),
            "&lt;a b=&quot;c&quot;&gt;&amp;&apos;\u{fffd}"
        );
    }
}
