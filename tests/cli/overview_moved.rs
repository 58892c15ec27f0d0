//! What moved most since the baseline, said in every form from the same counts.

use serde_json::Value;

use crate::common::norm;

const PROVINCE: [&str; 3] = ["--workspace", "examples/province", "overview"];

fn development(audience: &str) -> Value {
    let asked = [
        "--norm",
        "noord-holland",
        "--for",
        audience,
        "--format",
        "json",
    ];
    let run = norm(&[&PROVINCE[..], &asked].concat());
    let all: Value = serde_json::from_str(&run.out).expect("JSON");
    all["overviews"][0]["development"].clone()
}

fn line<'v>(development: &'v Value, title: &str) -> Option<&'v str> {
    let lines = development["text"].as_array().expect("lines").iter();
    let mut lines = lines.filter_map(Value::as_str);
    lines.find_map(|line| line.strip_prefix(title)?.strip_prefix(": "))
}

/// How often an outcome stands at each requirement.
fn counts<'v>(development: &'v Value, outcome: &str) -> Vec<(&'v str, u64)> {
    let requirements = development["requirements"].as_array().expect("a list");
    let counts = requirements.iter().map(|one| {
        let outcomes = one["outcomes"].as_array().expect("outcomes");
        let found = outcomes.iter().find(|known| known["outcome"] == outcome);
        let count = found.map_or(0, |found| found["count"].as_u64().expect("a count"));
        (one["id"].as_str().expect("an id"), count)
    });
    counts.collect()
}

#[test]
fn what_moved_most_is_named_with_its_counts_and_what_was_judged_anew_apart() {
    let region = development("region");
    for (title, outcome) in [
        ("Het meest vooruit", "improved"),
        ("Het meest achteruit", "worse"),
    ] {
        let counts = counts(&region, outcome);
        let most = counts
            .iter()
            .map(|(_, count)| *count)
            .max()
            .expect("requirements");
        assert!(most > 0, "{outcome}: the example has some");
        let line = line(&region, title).expect("a line");
        let (first, _) = *counts
            .iter()
            .find(|(_, count)| *count == most)
            .expect("one");
        assert!(line.starts_with(&format!("{first} ({most})")), "{line}");
        for named in line.split(", ").filter(|named| !named.starts_with('+')) {
            let (id, count) = named
                .trim_end_matches(')')
                .split_once(" (")
                .expect("a count");
            let told = counts
                .iter()
                .find(|(known, _)| *known == id)
                .expect("an id");
            assert_eq!(told.1.to_string(), count, "{line}");
        }
    }
    let all = |outcome| -> u64 {
        counts(&region, outcome)
            .iter()
            .map(|(_, count)| count)
            .sum()
    };
    let (reassessed, new) = (all("reassessed"), all("newly_answered"));
    let apart = line(&region, "Apart daarvan");
    assert_eq!(apart.is_some(), reassessed + new > 0);
    if let Some(apart) = apart {
        assert!(
            apart.starts_with(&format!("{reassessed} antwoord")),
            "{apart}"
        );
        assert!(apart.contains(&format!(", {new} antwoord")), "{apart}");
    }
}

#[test]
fn in_steps_only_what_certainly_moved_is_named_and_no_number() {
    let province = development("province");
    assert!(line(&province, "Het meest vooruit").is_none());
    let requirements = province["requirements"].as_array().expect("a list");
    let ids = |up: bool| -> Vec<&str> {
        let moved = requirements.iter().filter(|one| {
            let met = |when: &str| one[when]["cells"][0]["low"].as_u64();
            (met("after") > met("before")) == up
        });
        moved
            .map(|one| one["id"].as_str().expect("an id"))
            .collect()
    };
    for (title, up) in [("Zeker vooruit", true), ("Zeker achteruit", false)] {
        let line = line(&province, title).unwrap_or("");
        let named: Vec<&str> = line.split(", ").filter(|id| !id.is_empty()).collect();
        assert_eq!(named.is_empty(), ids(up).is_empty());
        for id in named.iter().filter(|id| !id.starts_with('+')) {
            assert!(ids(up).contains(id), "{line}");
        }
        assert!(!line.contains('('), "{line}");
    }
    // Council and inhabitants see no requirements.
    assert!(line(&development("public"), "Zeker vooruit").is_none());
}

#[test]
fn every_form_says_the_same() {
    let region = development("region");
    let said = line(&region, "Het meest vooruit")
        .expect("a line")
        .to_owned();
    for format in ["text", "markdown", "html"] {
        let asked = [
            "--norm",
            "noord-holland",
            "--for",
            "region",
            "--format",
            format,
        ];
        let run = norm(&[&PROVINCE[..], &asked].concat());
        let out = run.out.split_whitespace().collect::<Vec<_>>().join(" ");
        assert!(
            out.contains(&format!("Het meest vooruit: {said}")),
            "{format}"
        );
    }
}
