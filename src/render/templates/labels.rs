//! The labels that a template sees: those of the user's file before ours.

use std::collections::BTreeMap;

use crate::document::{Format, Node, Source, parse, plain_word};
use crate::labels::Labels;
use crate::lang::Lang;
use crate::problem::{Expected, Problem, ShapeFault, first_of};

/// The labels of one language: the user's before ours.
#[derive(Debug)]
pub(super) struct LabelsAndOwn {
    own: BTreeMap<String, String>,
    ours: &'static Labels,
}

impl LabelsAndOwn {
    /// Our labels, with the user's before them.
    pub(super) fn new(lang: Lang, own: BTreeMap<String, String>) -> Self {
        Self {
            own,
            ours: Labels::of(lang),
        }
    }

    /// The label of a name.
    pub(super) fn get(&self, name: &str) -> Option<&str> {
        let own = self.own.get(name).map(String::as_str);
        own.or_else(|| self.ours.named(name))
    }
}

/// Reads a file of labels: keys with texts. Keys are ours, or `own` ones that
/// the user's templates name.
///
/// # Errors
/// Every problem of the file.
pub(super) fn labels(
    name: &str,
    text: &str,
    own: impl Fn(&str) -> bool,
) -> Result<BTreeMap<String, String>, Vec<Problem>> {
    let ours: Vec<&str> = Labels::names().collect();
    let source = Source::new(name, text.to_owned(), Format::Toml);
    let parsed = parse(&source);
    let mut problems = parsed.problems;
    let mut labels = BTreeMap::new();
    for entry in parsed.root.as_ref().map(Node::entries).unwrap_or_default() {
        let key = &*entry.key.text;
        if !ours.contains(&key) && !own(key) {
            let fault = unknown(&source, key, &ours);
            source.note(&mut problems, source.problem(entry.key.mark, fault));
        }
        if let Some(text) = entry.value.text() {
            labels.insert(key.to_owned(), text.to_owned());
        } else {
            let fault = ShapeFault::WrongShape {
                in_toml: true,
                expected: Expected::Text,
                found: Expected::Table,
                key: None,
            };
            source.note(&mut problems, source.problem(entry.value.mark, fault));
        }
    }
    match problems.is_empty() {
        true => Ok(labels),
        false => Err(problems),
    }
}

/// A label that no template asks for, with the one that was probably meant.
fn unknown(source: &Source, key: &str, ours: &[&str]) -> ShapeFault {
    ShapeFault::UnknownKey {
        key: plain_word(key),
        nearest: source.nearest(key, ours.iter().copied()),
        known: first_of(ours.iter().copied()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_of_the_user_comes_before_ours() {
        let own = BTreeMap::from([("met".to_owned(), "gehaald".to_owned())]);
        let labels = LabelsAndOwn::new(Lang::Nl, own);
        assert_eq!(labels.get("met"), Some("gehaald"));
        assert_eq!(labels.get("unmet"), Some(Labels::NL.unmet));
        assert_eq!(labels.get("other"), None);
    }
}
