//! `set`: evidence of one criterion, and the date of one interval.

use norm::answers::{CriterionAnswer, IntervalDone, LastDone, Status};
use norm::document::{Format, Located};
use proptest::prelude::*;
use proptest::sample::{Index, select};

use super::generated::{KIND, answers, cited, norm, text};
use super::set::{answer, back, own_ids, source, trimmed, typed, words};

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, ..ProptestConfig::default() })]

    #[test]
    fn evidence_of_a_criterion_is_changed_as_in_memory(
        given in answers(&norm()),
        which: Index,
        criterion: Index,
        article in text(),
        format in select(vec![Format::Yaml, Format::Toml]),
    ) {
        let norm = norm();
        let own = own_ids(&norm);
        let id = *which.get(&own);
        let requirement = norm.requirement(id).expect("a requirement");
        let paths: Vec<_> = requirement.criteria_of(KIND).map(|(path, _)| path.into_owned()).collect();
        prop_assume!(!paths.is_empty() && !article.trim().is_empty());
        let name = criterion.get(&paths).clone();
        let mut expected = given.clone();
        let all = &mut answer(&mut expected, id).criteria;
        if !all.iter().any(|one| one.path.value == name) {
            all.push(CriterionAnswer {
                path: name.clone().into(),
                status: Status::Unanswered,
                note: None,
                evidence: Vec::new(),
            });
        }
        let one = all.iter_mut().find(|one| one.path.value == name).expect("the criterion");
        let new = cited("bibob", Some(trimmed(&article)));
        if !one.evidence.contains(&new) {
            one.evidence.push(new);
        }
        let place = one.evidence.len();
        let before = source(&given, format);
        let path = ["answers", id, "criteria"];
        let asked = format!("{name}.evidence=document=bibob; article={}", words(&article));
        let after = typed(&before, &path, &asked, &norm);
        prop_assert!(after.is_some(), "{id} {asked:?}\n{}", before.text);
        let after = after.expect("a text");
        prop_assert!(back(&after).says_the_same(&expected), "{id} {asked:?}\n{}", after.text);
        // And away again, by its place.
        let asked = format!("{name}.evidence=-{place}");
        let gone = typed(&after, &path, &asked, &norm);
        prop_assert!(gone.is_some(), "{id} {asked:?}\n{}", after.text);
        let one = answer(&mut expected, id).criteria.iter_mut().find(|one| one.path.value == name);
        one.expect("the criterion").evidence.pop();
        let gone = gone.expect("a text");
        prop_assert!(back(&gone).says_the_same(&expected), "{id} {asked:?}\n{}", gone.text);
    }

    #[test]
    fn a_date_of_one_interval_is_changed_as_in_memory(
        given in answers(&norm()),
        id in select(vec!["1.2", "5.4", "5.12"]),
        which: Index,
        format in select(vec![Format::Yaml, Format::Toml]),
    ) {
        let norm = norm();
        let ids: Vec<&str> = norm.requirement(id).expect("a requirement").interval_ids().collect();
        let interval = *which.get(&ids);
        let day = Located::from(jiff::civil::date(2025, 2, 18));
        let mut expected = given.clone();
        let done = &mut answer(&mut expected, id).last_done;
        // A single date goes on for the other intervals.
        let mut dates: Vec<IntervalDone> = match done.take() {
            None => Vec::new(),
            Some(LastDone::ByInterval(dates)) => dates.value,
            Some(LastDone::Once(date)) => {
                let all = ids.iter().map(|id| IntervalDone { interval: (*id).to_owned().into(), date: date.clone() });
                all.collect()
            }
        };
        dates.retain(|one| one.interval != interval);
        dates.push(IntervalDone { interval: interval.to_owned().into(), date: day });
        *done = Some(LastDone::ByInterval(dates.into()));
        let before = source(&given, format);
        let path = ["answers", id, "last_done"];
        let after = typed(&before, &path, &format!("{interval}=2025-02-18"), &norm);
        prop_assert!(after.is_some(), "{id} {interval}\n{}", before.text);
        let after = after.expect("a text");
        prop_assert!(back(&after).says_the_same(&expected), "{id} {interval}\n{}", after.text);
        // One date in the place of all of them.
        let single = typed(&after, &path, "2025-03-10", &norm);
        prop_assert!(single.is_some(), "{id}\n{}", after.text);
        answer(&mut expected, id).last_done = Some(LastDone::Once(jiff::civil::date(2025, 3, 10).into()));
        let single = single.expect("a text");
        prop_assert!(back(&single).says_the_same(&expected), "{id}\n{}", single.text);
    }
}
