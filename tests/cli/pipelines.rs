//! The shipped pipelines, run step by step in a repository made for the test.

use std::fs;
use std::path::Path;
use std::process::Command;

use crate::common::{Folder, program};

/// The shells of a pipeline file, one after the other: GitHub starts one for each
/// step, GitLab one for all lines.
fn shells(file: &str) -> Vec<String> {
    let text = fs::read_to_string(file).expect("a pipeline");
    let value: serde_json::Value = serde_yaml::from_str(&text).expect("YAML");
    let text = |value: &serde_json::Value| value.as_str().map(str::to_owned);
    if let Some(lines) = value["norm"]["script"].as_array() {
        let lines: Vec<String> = lines.iter().filter_map(text).collect();
        return vec![lines.join("\n")];
    }
    let steps = value["jobs"]["norm"]["steps"].as_array().expect("steps");
    steps.iter().filter_map(|step| text(&step["run"])).collect()
}

/// Runs a shell as a pipeline does; gives its exit code and what it printed.
fn shell(command: &str, folder: &Path) -> (i32, String) {
    let added = fs::read_to_string(folder.join("path")).unwrap_or_default();
    let path = std::env::var("PATH").unwrap_or_default();
    let output = Command::new("bash")
        .args(["-e", "-o", "pipefail", "-c", command])
        .current_dir(folder)
        .env("PATH", format!("{}:{path}", added.trim()))
        .env("GITHUB_PATH", folder.join("path"))
        .env("GITHUB_STEP_SUMMARY", folder.join("summary.md"))
        .output()
        .expect("bash");
    let text = String::from_utf8_lossy(&output.stdout).into_owned()
        + &String::from_utf8_lossy(&output.stderr);
    (output.status.code().expect("no signal"), text)
}

/// The exit codes of a pipeline, one for each shell.
fn codes(file: &str, folder: &Path) -> Vec<i32> {
    let shells = shells(file).into_iter();
    shells.map(|command| shell(&command, folder).0).collect()
}

/// A repository with the first measurement and a change of it for the second.
fn repository(change: impl Fn(&str) -> String) -> Folder {
    let folder = Folder::new();
    let first = fs::read_to_string("examples/waterkant-2025.yaml").expect("an example");
    for year in ["2025", "2026"] {
        fs::create_dir_all(folder.path(&format!("metingen/{year}"))).expect("a folder");
    }
    folder.file("metingen/2025/waterkant.yaml", &first);
    let second = first.replace(
        "id: \"2025\", label: 0-meting, date: 2025-04-15",
        "id: \"2026\", label: meting 2026, date: 2026-04-15",
    );
    assert_ne!(first, second, "the measurement's line is as expected");
    folder.file("metingen/2026/waterkant.yaml", change(&second));
    for args in [["init", "-q"].as_slice(), &["add", "-A"]] {
        let done = Command::new("git")
            .args(args)
            .current_dir(folder.path(""))
            .status();
        assert!(done.expect("git").success());
    }
    // A link: the program is large, and tests are many.
    fs::create_dir(folder.path("tools")).expect("a folder");
    let program = program();
    let linked = shell(
        &format!("ln -s '{}' tools/norm", program.display()),
        &folder.path(""),
    );
    assert_eq!(linked.0, 0, "{}", linked.1);
    let hash = shell("sha256sum tools/norm > tools/norm.sha256", &folder.path(""));
    assert_eq!(hash.0, 0, "{}", hash.1);
    folder
}

const GITHUB: &str = "examples/ci/github.yml";
const GITLAB: &str = "examples/ci/gitlab.yml";

#[test]
fn a_pull_request_that_makes_things_better_passes() {
    let folder = repository(|text| {
        text.replacen("status: voldoet nog niet", "status: voldoet", 1)
            .replacen("status: niet\n", "status: voldoet\n", 1)
    });
    assert_eq!(codes(GITHUB, &folder.path("")), [0; 4]);
    assert_eq!(codes(GITLAB, &folder.path("")), [0]);
    let summary = fs::read_to_string(folder.path("summary.md")).expect("the summary");
    assert!(
        summary.contains("## Wat er is veranderd: Gemeente Waterkant"),
        "{summary}"
    );
    assert!(
        fs::read_to_string(folder.path("norm.xml"))
            .expect("JUnit")
            .contains("failures=\"0\"")
    );
}

#[test]
fn a_pull_request_that_makes_things_worse_fails_and_still_has_its_summary() {
    let folder = repository(|text| text.replacen("status: voldoet\n", "status: deels\n", 1));
    assert_eq!(codes(GITHUB, &folder.path("")), [0, 0, 0, 1]);
    // In GitLab's words: a warning.
    assert_eq!(codes(GITLAB, &folder.path("")), [1]);
    let job = fs::read_to_string(GITLAB).expect("the job");
    assert!(job.contains("allow_failure:\n    exit_codes: [1]\n"));
    let summary = fs::read_to_string(folder.path("summary.md")).expect("the summary");
    assert!(summary.contains("achteruitgang"), "{summary}");
}

#[test]
fn a_broken_pull_request_fails_with_the_place() {
    let folder = repository(|text| text.replacen("status: voldoet\n", "status: jazeker\n", 1));
    let [program, validate] = [0, 1].map(|at| shells(GITHUB)[at].clone());
    assert_eq!(shell(&program, &folder.path("")).0, 0);
    let (code, text) = shell(&validate, &folder.path(""));
    assert_eq!(code, 1);
    assert!(
        text.contains("::error file=metingen/2026/waterkant.yaml,line="),
        "{text}"
    );
    // In GitLab: red, and the widget has the place.
    assert_eq!(codes(GITLAB, &folder.path("")), [2]);
    let report = fs::read_to_string(folder.path("norm.json")).expect("Code Quality");
    let report: serde_json::Value = serde_json::from_str(&report).expect("JSON");
    let issue = report.as_array().expect("a list").iter();
    let issue = issue.filter(|issue| issue["severity"] == "major");
    let told: Vec<_> = issue
        .map(|issue| (&issue["check_name"], &issue["location"]["path"]))
        .collect();
    assert_eq!(told.len(), 1);
    assert_eq!(
        (told[0].0, told[0].1),
        (
            &"unknown-word".into(),
            &"metingen/2026/waterkant.yaml".into()
        )
    );
}

#[test]
fn a_program_that_was_changed_is_not_run() {
    let folder = repository(str::to_owned);
    fs::remove_file(folder.path("tools/norm")).expect("a link");
    fs::write(folder.path("tools/norm"), "anders").expect("a file");
    assert_eq!(codes(GITHUB, &folder.path(""))[0], 1);
    assert_eq!(codes(GITLAB, &folder.path("")), [1]);
}

#[test]
fn every_pipeline_opens_with_the_warning() {
    for file in [GITHUB, GITLAB] {
        let text = fs::read_to_string(file).expect("a pipeline");
        assert!(
            text.starts_with("# Answers show weak spots. They never belong on a public server"),
            "{file}"
        );
    }
}
