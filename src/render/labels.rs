//! The words of the reports, from a file per language beside the templates.

use std::collections::BTreeMap;

use crate::document::{Format, Node, Source, Value, parse};
use crate::problem::{Expected, Problem, ShapeFault};

/// Our own labels, which are one `key = "text"` a line; a test holds that this
/// reads them as TOML does, at a tenth of the cost.
pub(super) fn own_labels(text: &str) -> BTreeMap<String, String> {
    let lines = text.lines().filter_map(|line| {
        let (key, text) = line.split_once(" = \"")?;
        Some((key.to_owned(), text.strip_suffix('"')?.to_owned()))
    });
    lines.collect()
}

/// Reads a file of labels: keys with texts.
///
/// # Errors
/// Every problem of the file.
pub(super) fn labels(name: &str, text: &str) -> Result<BTreeMap<String, String>, Vec<Problem>> {
    let source = Source::new(name, text.to_owned(), Format::Toml);
    let parsed = parse(&source);
    let mut problems = parsed.problems;
    let mut labels = BTreeMap::new();
    for entry in parsed.root.as_ref().map(Node::entries).unwrap_or_default() {
        match &entry.value.value {
            Value::Scalar(text) => {
                labels.insert(entry.key.text.to_string(), text.to_string());
            }
            _ => problems.push(source.problem(
                entry.value.mark,
                ShapeFault::WrongShape {
                    expected: Expected::Text,
                    found: Expected::Table,
                },
            )),
        }
    }
    match problems.is_empty() {
        true => Ok(labels),
        false => Err(problems),
    }
}
