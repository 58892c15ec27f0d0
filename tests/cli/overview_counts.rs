//! Every count for the region and inside, worked out once more from the long CSV.

use std::collections::BTreeMap;

use serde_json::Value;

use crate::common::norm;
use crate::overview::{PROVINCE, json};

const STATUSES: [&str; 5] = ["met", "partial", "unmet", "unanswered", "not_applicable"];

/// How many lines of the long CSV have each status, by whatever `key` gives.
fn counted(
    lines: &[BTreeMap<String, String>],
    key: impl Fn(&BTreeMap<String, String>) -> String,
) -> BTreeMap<String, Vec<u64>> {
    let mut counts: BTreeMap<String, Vec<u64>> = BTreeMap::new();
    for line in lines {
        let own = counts
            .entry(key(line))
            .or_insert_with(|| vec![0; STATUSES.len()]);
        let status = STATUSES.iter().position(|one| *one == line["status"]);
        own[status.expect("a status")] += 1;
    }
    counts
}

fn long() -> Vec<BTreeMap<String, String>> {
    let run = norm(&["--workspace", PROVINCE, "export", "--norm", "noord-holland"]);
    assert_eq!(run.code, 0, "{}", run.err);
    let mut reader = csv::Reader::from_reader(run.out.as_bytes());
    let lines = reader.deserialize().map(|line| line.expect("a line"));
    let all: Vec<BTreeMap<String, String>> = lines.collect();
    all.into_iter()
        .filter(|line| line["measurement"] == "2026")
        .collect()
}

fn counts(row: &Value) -> Vec<u64> {
    let cells = row["cells"].as_array().expect("cells").iter();
    cells
        .map(|cell| cell["count"].as_u64().expect("a count"))
        .collect()
}

#[test]
fn every_count_is_that_of_the_long_csv() {
    let lines = long();
    let id = |line: &BTreeMap<String, String>| line["requirement"].clone();
    let theme = |line: &BTreeMap<String, String>| line["theme"].clone();
    let (requirements, themes) = (counted(&lines, id), counted(&lines, theme));
    let in_region = |key: &str| {
        let key = key.to_owned();
        counted(&lines, move |line| {
            format!("{}|{}", line["region"], line[&key])
        })
    };
    let (of_requirement, of_theme) = (in_region("requirement"), in_region("theme"));
    for audience in ["internal", "region"] {
        let all = json(&["--for", audience]);
        let one = &all["overviews"][0];
        let groups = one["groups"].as_array().expect("groups");
        let mut seen = 0;
        for theme in one["themes"].as_array().expect("themes") {
            let name = theme["id"].as_str().expect("an id");
            assert_eq!(counts(&theme["row"]), themes[name]);
            for (group, row) in groups.iter().zip(theme["groups"].as_array().expect("rows")) {
                let key = format!("{}|{name}", group["name"].as_str().expect("a name"));
                assert_eq!(counts(row), of_theme[&key], "{key}");
            }
            for requirement in theme["requirements"].as_array().expect("requirements") {
                let id = requirement["id"].as_str().expect("an id");
                assert_eq!(counts(&requirement["row"]), requirements[id]);
                let rows = requirement["groups"].as_array().expect("rows");
                for (group, row) in groups.iter().zip(rows) {
                    let key = format!("{}|{id}", group["name"].as_str().expect("a name"));
                    assert_eq!(counts(row), of_requirement[&key], "{key}");
                }
                seen += 1;
            }
        }
        assert_eq!(seen, requirements.len());
        let total: Vec<u64> = (0..STATUSES.len())
            .map(|at| themes.values().map(|counts| counts[at]).sum())
            .collect();
        assert_eq!(counts(&one["total"]), total);
    }
}
