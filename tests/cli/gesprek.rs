//! The guide to the conversation: every command in it, and every subject.

use std::fs;

use crate::common::{Folder, command, run, waterkant, words};
use crate::conversation::{ALL, items, of};

#[test]
fn the_commands_of_the_guide_run_and_it_tells_every_subject() {
    let guide = fs::read_to_string("docs/gesprek.md").expect("the guide");
    let folder = Folder::new();
    folder.file("samen.yaml", waterkant("  \"1.1\": {status: voldoet}\n"));
    let root = std::env::current_dir().expect("a folder");
    let mut count = 0;
    for line in guide.lines().filter_map(|line| line.strip_prefix("norm ")) {
        if cfg!(not(feature = "office")) && line.contains(".docx") {
            continue;
        }
        let there = root.join("examples").display().to_string();
        let args = words(line).into_iter().map(|word| {
            let rest = word.strip_prefix("examples");
            rest.map_or(word.clone(), |rest| format!("{there}{rest}"))
        });
        let args: Vec<String> = args.collect();
        let args: Vec<&str> = args.iter().map(String::as_str).collect();
        let done = run(command(&args).current_dir(folder.path("")));
        assert_eq!(done.code, 0, "{line}: {}", done.err);
        count += 1;
    }
    assert!(count >= 5, "the guide shows commands");
    let agenda = of("agenda", &waterkant(ALL));
    for title in items(&agenda) {
        assert!(guide.contains(&format!("**{title}")), "{title}");
    }
    for code in [
        "contradiction",
        "lapsed-duty",
        "owner-missing",
        "no-plan",
        "late-plan",
        "overdue-action",
    ] {
        assert!(
            guide.contains(&format!("`{code}`")) && agenda.contains(code),
            "{code}"
        );
    }
    let set = fs::read_to_string(folder.path("samen.yaml")).expect("a file");
    let report = of("report", &set);
    let told = "vastgesteld door de bestuurlijke driehoek (burgemeester, gemeentesecretaris, raadsgriffier) op 12 mei 2026, 2026-118";
    assert!(report.contains(told) && guide.contains(told), "{report}");
}
