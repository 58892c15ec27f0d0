//! `set`: one answer differs, and the rest of the bytes are where they were.

use norm::answers::{Answers, TextKind, read, tree};
use norm::document::{Format, Source, parse, to_toml, to_yaml};
use norm::filling::{FieldChange, set};
use norm::lang::Lang;
use norm::norm::Concern;
use proptest::prelude::*;
use proptest::sample::{Index, select};

use super::generated::{KIND, answers, norm, text};

fn source(answers: &Answers, format: Format) -> Source {
    let tree = tree(answers, &norm(), Lang::Nl);
    let text = match format {
        Format::Yaml => to_yaml(&tree),
        Format::Toml => to_toml(&tree),
        Format::Xlsx | Format::Csv => unreachable!("a text"),
    };
    Source::new("a", text, format)
}

fn back(source: &Source) -> Answers {
    read(source, parse(source)).answers.expect("answers")
}

/// How many bytes two texts have in common at their begins and at their ends.
fn common(one: &str, other: &str) -> usize {
    let same = |(one, other): &(u8, u8)| one == other;
    let start = one.bytes().zip(other.bytes()).take_while(same).count();
    let end = one
        .bytes()
        .rev()
        .zip(other.bytes().rev())
        .take_while(same)
        .count();
    (start + end).min(one.len())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, ..ProptestConfig::default() })]

    #[test]
    fn one_answer_is_set_and_nothing_else_differs(
        given in answers(&norm()),
        which: Index,
        field in select(vec!["note", "owner", "private", "support"]),
        said in text(),
        format in select(vec![Format::Yaml, Format::Toml]),
    ) {
        let norm = norm();
        let own: Vec<&str> = norm.requirements().filter(|one| one.concern(KIND) == Concern::Own).map(|one| one.id.as_str()).collect();
        let id = *which.get(&own);
        let before = source(&given, format);
        let change = FieldChange::new(&[field], &said).expect("a text");
        let after = set(&before, id, &[change], &norm);
        prop_assert!(after.is_some(), "{id} {field} {said:?}\n{}", before.text);
        let after = Source::new("a", after.unwrap_or_default(), format);
        let read = back(&after);
        let answer = read.answers.iter().find(|answer| answer.id.value == id).expect("the answer");
        let found = match field {
            "owner" => answer.owner.as_deref(),
            name => answer.texts.get(TextKind::named(name).expect("a text")),
        };
        prop_assert_eq!(found, Some(&*said));
        let others = |mut answers: Answers| {
            answers.answers.retain(|answer| answer.id.value != id);
            answers.without_places()
        };
        prop_assert_eq!(others(read), others(given));
        // One stretch of bytes came in the place of another: an old value of
        // that answer, or nothing.
        let old = back(&before);
        let old = old.answers.iter().find(|answer| answer.id.value == id);
        if old.is_none() {
            prop_assert_eq!(common(&before.text, &after.text), before.text.len());
        }
        let comments = |text: &str| text.lines().filter(|line| line.starts_with("  # ") || line.starts_with("# ")).count();
        prop_assert!(comments(&after.text) >= comments(&before.text).saturating_sub(usize::from(old.is_some())));
    }
}
