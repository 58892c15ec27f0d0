//! Every command that the README and the manual show, run as it stands there.

use std::fs;

use crate::common::norm;

#[test]
fn every_norm_command_of_the_readme_runs() {
    let text = fs::read_to_string("README.md").expect("the README");
    let mut run = 0;
    for line in text.lines() {
        let Some(rest) = line
            .strip_prefix("norm ")
            .or_else(|| line.strip_prefix("$ norm "))
        else {
            continue;
        };
        let rest = rest.split('#').next().unwrap_or_default();
        let args: Vec<&str> = rest.split_whitespace().collect();
        let done = norm(&args);
        let expected = i32::from(line.contains("# exit 1"));
        assert_eq!(done.code, expected, "{line}: {}{}", done.out, done.err);
        run += 1;
    }
    assert!(run >= 5, "the README shows commands");
}

#[test]
fn the_report_in_the_readme_is_a_real_one() {
    let text = fs::read_to_string("README.md").expect("the README");
    let shown = text
        .split("```text\n")
        .nth(1)
        .and_then(|rest| rest.split("```").next());
    let shown = shown.expect("a report in the README");
    let real = norm(&["assess", "examples/waterkant-2025.yaml"]).out;
    for part in shown.split("\n…\n") {
        assert!(
            real.contains(part.trim_end()),
            "not in the real output:\n{part}"
        );
    }
}
