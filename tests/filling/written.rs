//! The writer: answers to YAML or TOML and back.

use norm::answers::{Answers, read, tree};
use norm::document::{Format, Source, parse, to_toml, to_yaml};
use norm::lang::Lang;
use norm::problem::Problem;
use proptest::prelude::*;

use super::generated::{answers, norm};

fn text(answers: &Answers, format: Format) -> String {
    let tree = tree(answers, &norm(), Lang::Nl);
    match format {
        Format::Yaml => to_yaml(&tree),
        Format::Toml | Format::Xlsx | Format::Csv => to_toml(&tree),
    }
}

fn back(text: String, format: Format) -> Answers {
    let source = Source::new("written", text, format);
    let draft = read(&source, parse(&source));
    let errors: Vec<&Problem> = draft
        .problems
        .iter()
        .filter(|problem| problem.is_error())
        .collect();
    assert!(errors.is_empty(), "{errors:?}\n{}", source.text);
    draft.answers.expect("answers")
}

/// Every text under a key, as a reader of another make finds it.
fn texts(value: &serde_yaml::Value, found: &mut Vec<String>) {
    match value {
        serde_yaml::Value::String(text) => found.push(text.clone()),
        serde_yaml::Value::Sequence(items) => items.iter().for_each(|item| texts(item, found)),
        serde_yaml::Value::Mapping(entries) => {
            entries.iter().for_each(|(_, value)| texts(value, found));
        }
        _ => {}
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 96, ..ProptestConfig::default() })]

    #[test]
    fn what_is_written_reads_back_equal(answers in answers(&norm())) {
        for format in [Format::Yaml, Format::Toml] {
            let written = text(&answers, format);
            let read = back(written.clone(), format);
            prop_assert_eq!(read.clone().without_places(), answers.clone().without_places(), "{}", written);
            prop_assert_eq!(text(&read, format), written);
        }
    }

    #[test]
    fn a_reader_of_another_make_finds_the_same_texts(answers in answers(&norm())) {
        let value: serde_yaml::Value = serde_yaml::from_str(&text(&answers, Format::Yaml)).expect("YAML");
        let mut found = Vec::new();
        texts(&value, &mut found);
        for answer in &answers.answers {
            let said = answer.texts.iter().map(|(_, text)| text);
            for text in said.chain(answer.owner.all().iter().map(String::as_str)) {
                prop_assert!(found.iter().any(|one| one == text), "{text:?} is not among {found:?}");
            }
        }
    }
}

#[test]
fn the_examples_read_back_equal_in_both_formats() {
    for (file, format) in [
        ("waterkant-2025.yaml", Format::Yaml),
        ("duinoord-2026.toml", Format::Toml),
    ] {
        let given = std::fs::read_to_string(format!("examples/{file}")).expect("an example");
        let answers = back(given, format);
        for format in [Format::Yaml, Format::Toml] {
            let again = back(text(&answers, format), format);
            assert!(again.says_the_same(&answers), "{file}");
        }
    }
}
