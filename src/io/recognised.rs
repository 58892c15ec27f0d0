//! Whether a file that is there says of itself that this program wrote it.

use crate::form::is_form_text;
use crate::io::target::OutputKind;
use crate::schema;

/// Whether a file is one that was written as this kind, and can be made again.
pub(crate) fn wrote(kind: OutputKind, old: &[u8]) -> bool {
    let text = String::from_utf8_lossy(old);
    let text = text.trim_start_matches('\u{feff}').trim_start();
    match kind {
        _ if text.is_empty() => true,
        OutputKind::Answers(_) | OutputKind::Markdown | OutputKind::Text => false,
        OutputKind::Html => is_our_page(text),
        OutputKind::Table => {
            let first = text.lines().next().unwrap_or_default();
            let mut headings = first.split([',', ';']).map(|word| word.trim_matches('"'));
            let begins = [headings.next(), headings.next()];
            TABLES.iter().any(|ours| begins == ours.map(Some)) && !is_form_text(text)
        }
        OutputKind::Json => serde_json::from_str(text).is_ok_and(|json| is_ours(&json)),
        OutputKind::Manual => text.lines().any(is_our_title),
    }
}

/// How our tables begin.
const TABLES: [[&str; 2]; 2] = [["norm", "norm_version"], ["norm", "version"]];

/// What stands in the head of our pages, and of those of a template that takes it over.
const GENERATOR: &str = "<meta name=\"generator\" content=\"norm ";

/// A page whose head says that this program made it.
fn is_our_page(text: &str) -> bool {
    let head = text.split("</head>").next().unwrap_or_default();
    let head = head.split("<body").next().unwrap_or_default();
    head.contains(GENERATOR)
}

/// The title of a page of our manual: of `norm`, or `norm-report`.
fn is_our_title(line: &str) -> bool {
    let rest = line.strip_prefix(".TH norm");
    rest.is_some_and(|rest| rest.starts_with([' ', '-']))
}

/// JSON that says of itself that it is of `norm`, or is a JSON Schema of ours.
fn is_ours(json: &serde_json::Value) -> bool {
    let format = json.get("format").and_then(serde_json::Value::as_str);
    format.is_some_and(|format| format.starts_with("norm-")) || schema::is_ours(json)
}
