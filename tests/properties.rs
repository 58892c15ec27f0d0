//! Laws that hold for every file: no panic, order does not matter, counts add up.

use norm::answers::{Status, read};
use norm::assessment::{Assessment, Counts, assess};
use norm::comparison::{Comparison, Outcome, compare};
use norm::document::{Format, Source, parse};
use norm::finding::findings;
use norm::library::EMBEDDED;
use norm::norm::Norm;
use proptest::prelude::*;

fn norm() -> Norm {
    let found = EMBEDDED.iter().find(|norm| norm.stem == "noord-holland");
    found.expect("the norm").norm()
}

const WORDS: [&str; 5] = ["voldoet", "deels", "niet", "nvt", ""];

/// A file in which some requirements have some status.
fn file(answers: &[(String, usize)]) -> String {
    let lines = answers
        .iter()
        .map(|(id, word)| format!("  \"{id}\": {{status: {}, note: x}}\n", WORDS[*word]));
    format!(
        "norm: noord-holland\norganisation: {{id: a, name: A, kind: gemeente}}\nmeasurement: {{id: \"1\", date: 2025-04-15}}\nanswers:\n{}",
        lines.collect::<String>()
    )
}

fn with_assessment<T>(norm: &Norm, text: String, look: impl Fn(&Assessment<'_>) -> T) -> T {
    let source = Source::new("a.yaml", text, Format::Yaml);
    let draft = read(&source, parse(&source));
    let (assessment, _) = assess(norm, &source, draft, None).expect("a file without errors");
    look(&assessment)
}

fn compared<T>(
    norm: &Norm,
    before: &str,
    after: &str,
    look: impl Fn(&Comparison<'_, '_>) -> T,
) -> T {
    with_assessment(norm, before.to_owned(), |baseline| {
        with_assessment(norm, after.to_owned(), |current| {
            look(&compare(baseline, current, &[norm]).expect("comparable"))
        })
    })
}

/// Some requirements of the norm, each with a word, in any order.
fn answers() -> impl Strategy<Value = Vec<(String, usize)>> {
    let ids: Vec<String> = norm()
        .requirements()
        .map(|requirement| requirement.id.value.clone())
        .collect();
    proptest::sample::subsequence(ids, 1..=47)
        .prop_shuffle()
        .prop_flat_map(|ids| {
            let words = proptest::collection::vec(0..WORDS.len(), ids.len());
            words.prop_map(move |words| ids.iter().cloned().zip(words).collect())
        })
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, ..ProptestConfig::default() })]

    #[test]
    fn counts_add_up_and_agree_with_the_answers(answers in answers()) {
        let norm = norm();
        let (total, themes, gaps): (Counts, Vec<Counts>, usize) = with_assessment(&norm, file(&answers), |assessment| {
            let themes = assessment.themes().into_iter().map(|(_, counts)| counts).collect();
            let gaps = findings(assessment).iter().filter(|finding| finding.code().name() == "gap").count();
            (assessment.total(), themes, gaps)
        });
        prop_assert_eq!(total.addressed(), 47);
        prop_assert_eq!(total.gaps(), gaps);
        for status in Status::ALL {
            let sum: usize = themes.iter().map(|counts| counts[status]).sum();
            prop_assert_eq!(sum, total[status]);
        }
        let word = |wanted: usize| answers.iter().filter(|(_, word)| *word == wanted).count();
        prop_assert_eq!(total[Status::Met], word(0));
        prop_assert_eq!(total[Status::NotApplicable], word(3));
        prop_assert_eq!(total[Status::Unanswered], 47 - answers.len() + word(4));
        if let Some(percentage) = total.percentage() {
            prop_assert!(percentage <= 100);
            prop_assert_eq!(percentage == 100, total.open() == 0);
        }
    }

    #[test]
    fn the_order_of_answers_changes_nothing(answers in answers()) {
        let norm = norm();
        let mut sorted = answers.clone();
        sorted.sort();
        let look = |assessment: &Assessment<'_>| {
            let rows: Vec<(String, Status)> = assessment.rows.iter().map(|row| (row.requirement.id.value.clone(), row.status())).collect();
            let found: Vec<String> = findings(assessment).iter().map(|finding| format!("{:?}{:?}", finding.code(), finding.requirements)).collect();
            (rows, found)
        };
        let given = with_assessment(&norm, file(&answers), look);
        let ordered = with_assessment(&norm, file(&sorted), look);
        prop_assert_eq!(given, ordered);
    }

    #[test]
    fn a_diff_of_a_file_with_itself_is_empty(answers in answers()) {
        let norm = norm();
        let text = file(&answers);
        let news = compared(&norm, &text, &text, |comparison| comparison.news().len());
        prop_assert_eq!(news, 0);
    }

    #[test]
    fn a_diff_reversed_swaps_improved_and_worse_and_all_outcomes_add_up(before in answers(), after in answers()) {
        let norm = norm();
        let counts = |comparison: &Comparison<'_, '_>| Outcome::ALL.map(|outcome| comparison.count(outcome));
        let (before, after) = (file(&before), file(&after));
        let there = compared(&norm, &before, &after, counts);
        let back = compared(&norm, &after, &before, counts);
        let of = |counts: &[usize; 9], outcome: Outcome| {
            let at = Outcome::ALL.iter().position(|other| *other == outcome).expect("an outcome");
            counts[at]
        };
        prop_assert_eq!(of(&there, Outcome::Improved), of(&back, Outcome::Worse));
        prop_assert_eq!(of(&there, Outcome::Worse), of(&back, Outcome::Improved));
        prop_assert_eq!(of(&there, Outcome::NewlyAnswered), of(&back, Outcome::AnswerLost));
        prop_assert_eq!(of(&there, Outcome::BecameApplicable), of(&back, Outcome::BecameNotApplicable));
        prop_assert_eq!(of(&there, Outcome::Unchanged), of(&back, Outcome::Unchanged));
        prop_assert_eq!(there.iter().sum::<usize>(), 47);
    }

    #[test]
    fn the_order_of_answers_changes_nothing_in_a_diff(before in answers(), after in answers()) {
        let norm = norm();
        let mut sorted = after.clone();
        sorted.sort();
        let look = |comparison: &Comparison<'_, '_>| {
            let news = comparison.news().into_iter();
            news.map(|change| (change.requirement.id.clone(), change.outcome)).collect::<Vec<_>>()
        };
        let given = compared(&norm, &file(&before), &file(&after), look);
        let ordered = compared(&norm, &file(&before), &file(&sorted), look);
        prop_assert_eq!(given, ordered);
    }

    #[test]
    fn no_text_makes_the_reader_panic(text in "[ -~\n\t\u{e9}\u{feff}]{0,300}", toml: bool) {
        let format = if toml { Format::Toml } else { Format::Yaml };
        let source = Source::new("a", text, format);
        let draft = read(&source, parse(&source));
        let norm = norm();
        let _ = assess(&norm, &source, draft, None);
    }

    #[test]
    fn no_slip_in_a_good_file_makes_the_reader_panic(at in 0_usize..3000, insert in "[:{}\\[\\]\"'#&*!|>%@`,\\- \n\t0a]{0,3}", cut in 0_usize..4) {
        let good = include_str!("../examples/waterkant-2025.yaml");
        let floor = |byte: usize| (0..=byte.min(good.len())).rev().find(|at| good.is_char_boundary(*at)).unwrap_or(0);
        let (start, end) = (floor(at), floor(at + cut));
        let text = format!("{}{insert}{}", &good[..start], &good[end..]);
        let source = Source::new("a.yaml", text, Format::Yaml);
        let draft = read(&source, parse(&source));
        for problem in &draft.problems {
            let excerpt = problem.excerpt.as_ref();
            prop_assert!(excerpt.is_none_or(|excerpt| excerpt.line.get(excerpt.start..excerpt.end).is_some()));
        }
        let _ = assess(&norm(), &source, draft, None);
    }
}

#[test]
fn counts_are_written_in_one_order_and_read_back() {
    let counts: Counts = [
        Status::Met,
        Status::Met,
        Status::Partial,
        Status::NotApplicable,
        Status::Unanswered,
    ]
    .into_iter()
    .collect();
    let text = serde_json::to_string(&counts).expect("JSON");
    assert_eq!(
        text,
        r#"{"met":2,"partial":1,"unmet":0,"unanswered":1,"unconfirmed":0,"not_applicable":1,"applicable":4,"addressed":5,"percentage":null}"#
    );
    assert_eq!(serde_json::from_str::<Counts>(&text).ok(), Some(counts));
    let hidden = text.replace(r#""unconfirmed":0"#, r#""unconfirmed":null"#);
    assert_eq!(
        serde_json::from_str::<Counts>(&hidden)
            .expect("counts")
            .unconfirmed,
        None
    );
    assert!(serde_json::from_str::<Counts>(r#"{"addressed":4}"#).is_err());
}
