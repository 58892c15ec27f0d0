//! The words of the reports, from a file per language beside the templates.

use std::collections::BTreeMap;

use crate::document::{Format, Node, Source, parse, plain_word};
use crate::lang::Lang;
use crate::problem::{Expected, Problem, ShapeFault, first_of};

// Our words per language, `NL` and `EN`, sorted by length and key when the program was built.
include!(concat!(env!("OUT_DIR"), "/labels.rs"));

/// The words of one language: the user's before ours.
#[derive(Debug)]
pub(super) struct Labels {
    own: BTreeMap<String, String>,
    ours: &'static [(&'static str, &'static str)],
}

impl Labels {
    /// Our words, with the user's before them.
    pub(super) fn new(lang: Lang, own: BTreeMap<String, String>) -> Self {
        Self {
            own,
            ours: lang.pick(NL, EN),
        }
    }

    /// The word of a key.
    pub(super) fn get(&self, key: &str) -> Option<&str> {
        let ours = || {
            let order = |known: &str| (known.len(), known).cmp(&(key.len(), key));
            let at = self.ours.binary_search_by(|(known, _)| order(known));
            at.ok().map(|at| self.ours[at].1)
        };
        self.own.get(key).map(String::as_str).or_else(ours)
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
    lang: Lang,
    own: impl Fn(&str) -> bool,
) -> Result<BTreeMap<String, String>, Vec<Problem>> {
    let ours: Vec<&str> = lang.pick(NL, EN).iter().map(|(key, _)| *key).collect();
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
    fn both_languages_have_the_same_labels() {
        let keys = |words: &[(&'static str, _)]| words.iter().map(|(key, _)| *key).collect();
        let (nl, en): (Vec<_>, Vec<_>) = (keys(NL), keys(EN));
        assert_eq!(nl, en);
    }

    #[test]
    fn a_word_of_the_user_comes_before_ours() {
        let own = BTreeMap::from([("met".to_owned(), "gehaald".to_owned())]);
        let labels = Labels::new(Lang::Nl, own);
        assert_eq!(labels.get("met"), Some("gehaald"));
        assert_eq!(labels.get("unmet"), Some("voldoet nog niet"));
        assert_eq!(labels.get("other"), None);
    }
}
