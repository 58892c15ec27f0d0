//! A norm that is revised, as the sources announce for 2027: a point that gets another number,
//! one that is split, two that are put together, a new one and one that goes. It is made of the
//! norm of today, so that it is as large as a real one; docs/onderhoud.md is the runbook, and its
//! commands run here one after another.

use std::fs;

use serde_json::json;

use crate::common::{Folder, Run, command, run, words};

/// The new version, as lines that are changed one after another.
struct Revised(Vec<String>);

impl Revised {
    fn of(text: &str) -> Self {
        let mut norm = Self(text.lines().map(str::to_owned).collect());
        let version = norm.0.iter().position(|line| line == "version: \"2025\"");
        let version = version.expect("the version");
        norm.0[version] = "version: \"2027\"".to_owned();
        norm.0.insert(version + 1, "replaces: \"2025\"".to_owned());

        norm.replace("1.5", |point| {
            [new_point(&point), numbered(&point, "1.6", &["1.5"])].concat()
        });
        norm.replace("3.7", |point| {
            [
                numbered(&point, "3.7", &["3.7"]),
                numbered(&point, "3.11", &["3.7"]),
            ]
            .concat()
        });
        norm.replace("5.10", |point| numbered(&point, "5.10", &["5.10", "5.11"]));
        norm.replace("5.11", |_| Vec::new());
        norm.replace("6.2", |_| Vec::new());
        norm
    }

    fn text(&self) -> String {
        let mut text = self.0.join("\n");
        text.push('\n');
        text
    }

    /// Puts other lines where a point stands.
    fn replace(&mut self, id: &str, other: impl FnOnce(Vec<String>) -> Vec<String>) {
        let head = format!("- id: \"{id}\"");
        let mut lines = self.0.iter();
        let at = lines.position(|line| line.trim_start() == head);
        let at = at.unwrap_or_else(|| panic!("no point {id}"));
        let inside = lines.take_while(|line| indent(line) > indent(&self.0[at]));
        let end = at + 1 + inside.count();
        let point = self.0[at..end].to_vec();
        self.0.splice(at..end, other(point));
    }
}

fn indent(line: &str) -> usize {
    line.len() - line.trim_start().len()
}

/// The point with another number, and what it continues.
fn numbered(point: &[String], to: &str, was: &[&str]) -> Vec<String> {
    let space = " ".repeat(indent(&point[0]));
    let head = [
        format!("{space}- id: \"{to}\""),
        format!("{space}  was: {was:?}"),
    ];
    [&head, &point[1..]].concat()
}

/// A new point in front of the one that had its number.
fn new_point(before: &[String]) -> Vec<String> {
    let keys = [
        "title: Verslag aan raad of Staten",
        "question: Vertelt uw organisatie elk jaar aan raad of Staten hoe weerbaar zij is?",
        "addresses: [gemeente, provincie]",
        "nature: recurring",
        "every: [{interval: 1 year, bound: exact, where: statement}]",
        "source: {web: \"1.5\"}",
        "was: []",
    ];
    let space = " ".repeat(indent(&before[0]));
    let keys = keys.iter().map(|key| format!("{space}  {key}"));
    std::iter::once(before[0].clone()).chain(keys).collect()
}

/// A folder with both versions, and with this year's answers.
fn revised() -> Folder {
    let folder = Folder::new();
    let today = fs::read_to_string("norms/noord-holland.yaml").expect("the norm");
    fs::create_dir(folder.path("normen")).expect("a folder");
    folder.file("normen/noord-holland.yaml", Revised::of(&today).text());
    folder.file("normen/noord-holland@2025.yaml", &today);
    let answers = fs::read("examples/waterkant-2025.yaml").expect("the example");
    folder.file("waterkant-2025.yaml", answers);
    folder
}

fn here(folder: &Folder, line: &str) -> Run {
    let words = words(line);
    let args: Vec<&str> = words.iter().map(String::as_str).collect();
    run(command(&args).current_dir(folder.path("")))
}

#[test]
fn every_command_of_the_runbook_runs_in_its_order() {
    let text = fs::read_to_string("docs/onderhoud.md").expect("the runbook");
    let folder = revised();
    let lines: Vec<&str> = text
        .lines()
        .filter(|line| line.starts_with("norm "))
        .collect();
    assert!(lines.len() >= 8, "the runbook shows commands");
    for line in lines {
        let done = here(&folder, &line["norm ".len()..]);
        assert_eq!(done.code, 0, "{line}: {}{}", done.out, done.err);
    }
}

#[test]
fn what_became_of_every_point_is_told_and_no_answer_is_lost() {
    let folder = revised();
    let told = here(
        &folder,
        "diff normen/noord-holland@2025.yaml normen/noord-holland.yaml --format json",
    );
    let told: serde_json::Value = serde_json::from_str(&told.out).expect("JSON");
    let changed = told["changed"].as_array().expect("what changed");
    assert_eq!(changed.len(), 1);
    assert_eq!(changed[0]["id"], "1.6");
    assert_eq!(changed[0]["old_id"], "1.5");
    assert_eq!(told["splits"], json!([["3.7", ["3.7", "3.11"]]]));
    assert_eq!(told["merges"], json!([[["5.10", "5.11"], "5.10"]]));
    assert_eq!(told["new"], json!(["1.5"]));
    assert_eq!(told["withdrawn"], json!(["6.2"]));
    assert_eq!(told["unchanged"], 42);
    let next = here(
        &folder,
        "next waterkant-2025.yaml --norms normen --date 2027-04-15 -o waterkant-2027.yaml",
    );
    assert_eq!(next.code, 0, "{}", next.err);
    let next = fs::read_to_string(folder.path("waterkant-2027.yaml")).expect("the next");
    assert!(next.contains("\nnorm: noord-holland@2027\n"));
    for (answer, point) in [
        ("  \"1.6\":\n    status: voldoet\n", "the renumbered"),
        ("  \"3.7\":\n    status: voldoet\n", "the first half"),
        ("  \"3.11\":\n    status: voldoet\n", "the second half"),
        ("  \"5.10\":\n    status: voldoet nog niet\n", "the joined"),
        (
            "\n#   \"6.2\":\n#     status: voldoet deels\n",
            "the withdrawn",
        ),
    ] {
        assert!(next.contains(answer), "{point} point lost its answer");
    }
    // What is new was not answered by whoever had its number.
    assert!(!next.contains("  \"1.5\":\n    status"));
}

#[test]
fn old_answers_stay_what_they_were_and_only_what_goes_on_is_compared() {
    let folder = revised();
    here(
        &folder,
        "next waterkant-2025.yaml --norms normen --date 2027-04-15 -o waterkant-2027.yaml",
    );
    let old = |line: &str| {
        let done = here(&folder, line);
        assert_eq!(done.code, 0, "{}", done.err);
        serde_json::from_str::<serde_json::Value>(&done.out).expect("JSON")
    };
    let before = old("assess waterkant-2025.yaml --format json");
    let after = old("assess waterkant-2025.yaml --norms normen --format json");
    let total = |told: &serde_json::Value| told["assessments"][0]["total"].clone();
    assert_eq!(total(&before), total(&after));
    let diff = here(
        &folder,
        "diff waterkant-2025.yaml waterkant-2027.yaml --norms normen",
    );
    let line = "te vergelijken: 43 van 47";
    assert!(diff.out.contains(line), "{}", diff.out);
}
