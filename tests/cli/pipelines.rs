//! The shipped pipelines, run step by step in a repository made for the test.

use std::fs;
use std::path::Path;
use std::process::Command;

use crate::common::Folder;

/// The shell steps of a pipeline file.
fn steps(file: &str) -> Vec<String> {
    let text = fs::read_to_string(file).expect("a pipeline");
    let value: serde_json::Value = serde_yaml::from_str(&text).expect("YAML");
    let jobs = &value["jobs"]["norm"]["steps"];
    let list = jobs
        .as_array()
        .or_else(|| value["norm"]["script"].as_array())
        .expect("steps")
        .clone();
    let commands = list.iter().filter_map(|step| {
        step.as_str()
            .or_else(|| step["run"].as_str())
            .map(str::to_owned)
    });
    commands.collect()
}

/// Runs a step as a pipeline does; gives its exit code and what it printed.
fn step(command: &str, folder: &Path) -> (i32, String) {
    let binary = Path::new(env!("CARGO_BIN_EXE_norm"))
        .parent()
        .expect("a folder");
    let path = format!(
        "{}:{}",
        binary.display(),
        std::env::var("PATH").unwrap_or_default()
    );
    let output = Command::new("bash")
        .args(["-e", "-o", "pipefail", "-c", command])
        .current_dir(folder)
        .env("PATH", path)
        .env("GITHUB_STEP_SUMMARY", folder.join("summary.md"))
        .output()
        .expect("bash");
    let text = String::from_utf8_lossy(&output.stdout).into_owned()
        + &String::from_utf8_lossy(&output.stderr);
    (output.status.code().expect("no signal"), text)
}

/// Whether a pipeline passes: every step, in order.
fn passes(file: &str, folder: &Path) -> bool {
    steps(file)
        .iter()
        .map(|command| step(command, folder).0)
        .all(|code| code == 0)
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
    folder
}

const PIPELINES: [&str; 2] = ["examples/ci/github.yml", "examples/ci/gitlab.yml"];

#[test]
fn a_pull_request_that_makes_things_better_passes() {
    let folder = repository(|text| {
        text.replacen("status: voldoet nog niet", "status: voldoet", 1)
            .replacen("status: niet\n", "status: voldoet\n", 1)
    });
    for file in PIPELINES {
        assert!(passes(file, &folder.path("")), "{file}");
    }
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
    for file in PIPELINES {
        assert!(!passes(file, &folder.path("")), "{file}");
    }
    let summary = fs::read_to_string(folder.path("summary.md")).expect("the summary");
    assert!(summary.contains("achteruitgang"), "{summary}");
}

#[test]
fn a_broken_pull_request_fails_at_its_first_step_with_the_place() {
    let folder = repository(|text| text.replacen("status: voldoet\n", "status: jazeker\n", 1));
    for file in PIPELINES {
        let (code, text) = step(&steps(file)[0], &folder.path(""));
        assert_eq!(code, 1, "{file}");
        assert!(
            text.contains("metingen/2026/waterkant.yaml") && text.contains("unknown-word"),
            "{text}"
        );
    }
}

#[test]
fn every_pipeline_opens_with_the_warning() {
    for file in PIPELINES {
        let text = fs::read_to_string(file).expect("a pipeline");
        assert!(
            text.starts_with("# Answers show weak spots. They never belong on a public server"),
            "{file}"
        );
    }
}
