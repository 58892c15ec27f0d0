//! `merge`: parts of a file make the file, and nothing is chosen in silence.

use norm::answers::{Answers, Status, read, tree};
use norm::document::{Format, Source, parse, to_yaml};
use norm::filling::{PartFile, merge};
use norm::lang::Lang;
use norm::problem::Problem;
use proptest::prelude::*;

use super::generated::{answers, norm};

/// Merges answers as if each was a file.
fn merged(parts: &[&Answers]) -> Result<Answers, Vec<Problem>> {
    let norm = norm();
    let sources: Vec<Source> = parts
        .iter()
        .map(|part| Source::new("part", to_yaml(&tree(part, &norm, Lang::Nl)), Format::Yaml))
        .collect();
    let trees: Vec<_> = sources.iter().map(parse).collect();
    let read: Vec<Answers> = sources
        .iter()
        .map(|source| read(source, parse(source)).answers.expect("answers"))
        .collect();
    let parts = sources.iter().zip(&trees).zip(&read);
    let parts = parts.map(|((source, tree), answers)| PartFile {
        source,
        root: tree.root.as_ref().expect("a tree"),
        answers,
    });
    merge(&parts.collect::<Vec<_>>(), &norm)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 48, ..ProptestConfig::default() })]

    #[test]
    fn parts_of_a_file_make_the_file(whole in answers(&norm()), cut in 0_usize..6) {
        let cut = cut.min(whole.answers.len());
        let (mut one, mut two) = (whole.clone(), whole.clone());
        two.answers = one.answers.split_off(cut);
        // One department says of each answer what the other does not.
        for (mine, theirs) in one.answers.iter_mut().zip(two.answers.iter_mut()) {
            mine.confirmed = true;
            theirs.confirmed = true;
        }
        let mut expected = whole;
        expected.answers = one.answers.iter().chain(&two.answers).cloned().collect();
        for (first, second) in [(&one, &two), (&two, &one), (&expected, &expected)] {
            let merged = merged(&[first, second]).expect("no conflict");
            prop_assert_eq!(merged.without_places(), expected.clone().without_places());
        }
    }

    #[test]
    fn two_statuses_are_a_conflict(whole in answers(&norm())) {
        let mut other = whole.clone();
        let Some(answer) = other.answers.iter_mut().find(|answer| answer.status.value == Status::Met) else {
            return Ok(());
        };
        answer.status.value = Status::Unmet;
        let id = answer.id.value.clone();
        let problems = merged(&[&whole, &other]).expect_err("a conflict");
        prop_assert_eq!(problems.len(), 1);
        let said = format!("nummer {id}, veld “status”");
        prop_assert!(problems[0].sentence(Lang::Nl).starts_with(&said));
    }
}
