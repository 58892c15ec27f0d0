//! The guide to filling in: every command in it, one after another, as it stands there.

use std::fs;

use crate::common::{Folder, command, run, words};

#[test]
fn every_command_of_the_guide_runs_in_its_order() {
    let text = fs::read_to_string("docs/invullen.md").expect("the guide");
    let folder = Folder::new();
    let mut count = 0;
    for line in text.lines() {
        let Some(rest) = line.strip_prefix("norm ") else {
            continue;
        };
        if cfg!(not(feature = "office")) && (rest.contains(".xlsx") || rest.starts_with("split")) {
            continue;
        }
        let words = words(rest);
        let args: Vec<&str> = words.iter().map(String::as_str).collect();
        let done = run(command(&args).current_dir(folder.path("")));
        assert_eq!(done.code, 0, "{line}: {}", done.err);
        count += 1;
    }
    assert!(count >= 10, "the guide shows commands");
    let samen = fs::read_to_string(folder.path("samen.yaml")).expect("the parts together");
    assert!(samen.contains("    note: Protocol en training zijn er voor de helft.\n"));
    let read = |name: &str| fs::read_to_string(folder.path(name)).expect("a file");
    let next = read("volgend.yaml");
    // All that has a status is confirmed, and what has none has nothing to confirm.
    assert!(!next.contains("confirmed: false"), "{next}");
    assert!(
        next == read("opnieuw.yaml"),
        "the way back says something else"
    );
}
