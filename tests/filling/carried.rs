//! `next`: nothing that was said gets lost but what is dropped on purpose.

use norm::answers::{Answer, Answers, Evidence, Measurement, Status, TextKind, answer_tree};
use norm::document::{Branch, Located, Tree, to_yaml};
use norm::filling::{Carried, Next, carry};
use norm::lang::Lang;
use norm::norm::{Norm, continuity};
use proptest::prelude::*;

use super::generated::{answers, norm};

fn carried(given: &Answers, before: &Norm, after: &Norm) -> Carried {
    let chain = match before.version == after.version {
        true => vec![after],
        false => vec![before, after],
    };
    let date = given.measurement.date.expect("a date");
    let date = Some(date.tomorrow().expect("a day"));
    let next = Next {
        measurement: Measurement {
            id: "next".to_owned(),
            label: None,
            date,
            mark: given.measurement.mark,
        },
        norm: after,
        continuity: &continuity(&chain),
        only: None,
    };
    carry(given, &next, Lang::Nl)
}

/// The norm after a revision: the first requirements of each theme renamed,
/// split, merged and withdrawn, and the criteria of the others gone.
fn revised(before: &Norm) -> Norm {
    let mut after = before.clone();
    after.version = "2027".to_owned();
    for theme in &mut after.themes {
        let mut old = std::mem::take(&mut theme.requirements).into_iter();
        let mut with = |id: &str, was: Vec<Located<String>>, like: &norm::norm::Requirement| {
            let mut new = like.clone();
            new.id = format!("{}{id}", like.id).into();
            new.was = Some(was.into());
            theme.requirements.push(new);
        };
        if let Some(renamed) = old.next() {
            with("r", vec![renamed.id.clone()], &renamed);
        }
        if let Some(split) = old.next() {
            with("a", vec![split.id.clone()], &split);
            with("b", vec![split.id.clone()], &split);
        }
        if let (Some(one), Some(two)) = (old.next(), old.next()) {
            with("m", vec![one.id.clone(), two.id.clone()], &one);
        }
        let _withdrawn = old.next();
        theme.requirements.extend(old.map(|mut kept| {
            kept.criteria.clear();
            kept
        }));
    }
    after
}

/// Every text and date of an answer, but what is dropped on purpose.
fn said(answer: &Answer) -> Vec<String> {
    let kept = |(kind, _): &(TextKind, &str)| *kind != TextKind::Reassessed;
    let texts = answer.texts.iter().filter(kept).map(|(_, text)| text);
    let said = texts.map(str::to_owned);
    let mut said: Vec<String> = said.chain(answer.owner.in_a_cell()).collect();
    let dates = answer.last_done.iter().flat_map(|done| done.dates());
    said.extend(dates.map(|date| date.value.to_string()));
    said.extend(answer.obstacles.iter().map(|one| format!("{one:?}")));
    said.extend(
        answer
            .criteria
            .iter()
            .filter_map(|criterion| criterion.note.clone()),
    );
    let open = answer.actions.iter().filter(|action| !action.done);
    said.extend(
        open.flat_map(|action| [Some(action.title.clone()), action.owner.in_a_cell()])
            .flatten(),
    );
    for evidence in answer.all_evidence() {
        match evidence {
            Evidence::Listed(cited) => {
                said.push(cited.document.value.clone());
                said.extend(cited.article.clone());
            }
            Evidence::Inline(document) => said.push(document.title.clone()),
        }
    }
    said
}

/// All that an answer holds, without the marks that a file puts around it.
fn holds(answer: &Answer, text: &str) -> bool {
    let all = |answer: &Answer| said(answer);
    all(answer).iter().any(|held| held.contains(text))
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, ..ProptestConfig::default() })]

    #[test]
    fn under_the_same_norm_answers_are_the_same_but_unconfirmed(given in answers(&norm())) {
        let norm = norm();
        let carried = carried(&given, &norm, &norm);
        prop_assert!(carried.left_behind.is_empty());
        let mut expected = given;
        expected.settled = None;
        expected.measurement = carried.answers.measurement.clone();
        for answer in &mut expected.answers {
            answer.texts.set(TextKind::Reassessed, None);
            answer.actions.retain(|action| !action.done);
            // Where there is no status, there is nothing to confirm.
            answer.confirmed = answer.status.value == Status::Unanswered;
        }
        prop_assert_eq!(carried.answers.without_places(), expected.without_places());
    }

    #[test]
    fn under_a_revised_norm_everything_said_is_still_there(given in answers(&norm())) {
        let (before, after) = (norm(), revised(&norm()));
        let carried = carried(&given, &before, &after);
        for answer in &given.answers {
            for text in said(answer) {
                let kept = carried.answers.answers.iter().chain(&carried.left_behind);
                prop_assert!(kept.clone().any(|new| holds(new, &text)), "{}: {text:?} is gone", answer.id.value);
            }
            let word = answer.status.value.label(Lang::Nl);
            let kept = carried.answers.answers.iter().chain(&carried.left_behind);
            let kept = kept.map(|new| to_yaml(&[Branch::of_id(&new.id.value, Tree::Table(answer_tree(new, None, Lang::Nl)))]));
            let unanswered = answer.status.value == Status::Unanswered;
            prop_assert!(unanswered || kept.collect::<String>().contains(word));
        }
        // What is carried over fits the revised norm.
        for answer in &carried.answers.answers {
            let requirement = after.requirement(&answer.id.value).expect("a requirement");
            prop_assert!(answer.criteria.iter().all(|one| requirement.criterion(&one.path.value).is_some()));
        }
    }
}
