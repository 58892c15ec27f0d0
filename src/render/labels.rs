//! The words of the reports, from a file per language beside the templates.

use std::collections::BTreeMap;

use crate::document::{Format, Node, Source, Value, parse};
use crate::problem::{Expected, Problem, ShapeFault};

/// The words of one language: the user's before ours.
#[derive(Debug)]
pub(super) struct Labels {
    own: BTreeMap<String, String>,
    ours: Vec<(&'static str, &'static str)>,
}

impl Labels {
    /// Our words, with the user's before them.
    pub(super) fn new(ours: &'static str, own: BTreeMap<String, String>) -> Self {
        Self {
            own,
            ours: our_labels(ours),
        }
    }

    /// The word of a key.
    pub(super) fn get(&self, key: &str) -> Option<&str> {
        let ours = || {
            let at = self.ours.binary_search_by_key(&key, |(known, _)| known);
            at.ok().map(|at| self.ours[at].1)
        };
        self.own.get(key).map(String::as_str).or_else(ours)
    }
}

/// Our own labels, sorted, which are one `key = "text"` a line; a test holds
/// that this reads them as TOML does, at a tenth of the cost.
fn our_labels(text: &'static str) -> Vec<(&'static str, &'static str)> {
    let lines = text.lines().filter_map(|line| {
        let (key, text) = line.split_once(" = \"")?;
        Some((key, text.strip_suffix('"')?))
    });
    let mut labels: Vec<_> = lines.collect();
    labels.sort_unstable();
    labels
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::render::templates::built_in;

    #[test]
    fn both_languages_have_the_same_labels() {
        let keys = |lang| {
            let name = format!("shared/labels.{lang}.toml");
            let words = labels(&name, built_in(&name).expect("labels")).expect("good labels");
            words.into_keys().collect::<Vec<_>>()
        };
        assert_eq!(keys("nl"), keys("en"));
    }

    #[test]
    fn our_labels_are_read_as_toml_reads_them() {
        for lang in ["nl", "en"] {
            let name = format!("shared/labels.{lang}.toml");
            let text = built_in(&name).expect("labels");
            let read = labels(&name, text).expect("good labels");
            let read: Vec<_> = read.iter().map(|(key, text)| (&**key, &**text)).collect();
            assert_eq!(our_labels(text), read);
        }
    }

    #[test]
    fn a_word_of_the_user_comes_before_ours() {
        let own = BTreeMap::from([("met".to_owned(), "gehaald".to_owned())]);
        let labels = Labels::new("met = \"voldoet\"\nunmet = \"niet\"", own);
        assert_eq!(labels.get("met"), Some("gehaald"));
        assert_eq!(labels.get("unmet"), Some("niet"));
        assert_eq!(labels.get("other"), None);
    }
}
