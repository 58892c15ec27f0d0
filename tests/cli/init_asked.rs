//! `norm init` alone, on a terminal of its own: `script` makes one.

use std::fs;
use std::io::{Read, Write};
use std::process::Stdio;

use crate::common::{Folder, command, norm, program};

/// Whether the program is what was built along: a host that runs another in its place has
/// its own say in what is a terminal.
#[cfg(target_os = "linux")]
fn is_built_along() -> bool {
    std::env::var_os("NORM_BINARY").is_none()
}

/// What a terminal shows when this is typed once the first question stands there, and
/// the exit code.
#[cfg(target_os = "linux")]
fn on_a_terminal(folder: &Folder, typed: &str, line: &str) -> (i32, String) {
    let mut script = std::process::Command::new("script");
    let program = program().to_str().expect("a path").to_owned();
    script
        .args(["-qec", &format!("'{program}' {line}"), "/dev/null"])
        .current_dir(folder.path(""))
        .env_remove("NORM_LANG")
        .stdin(Stdio::piped())
        .stdout(Stdio::piped());
    let mut running = script.spawn().expect("script, of util-linux");
    let mut screen = running.stdout.take().expect("a pipe");
    let mut shown = Vec::new();
    // What is typed before somebody reads it can be lost at Ctrl-C.
    while !shown.ends_with(b"> ") {
        let mut sign = [0];
        screen.read_exact(&mut sign).expect("the first question");
        shown.extend(sign);
    }
    let mut input = running.stdin.take().expect("a pipe");
    input.write_all(typed.as_bytes()).expect("typed");
    screen.read_to_end(&mut shown).expect("all of it");
    let done = running.wait().expect("an end");
    let shown = String::from_utf8(shown).expect("text").replace('\r', "");
    (done.code().expect("no signal"), shown)
}

#[test]
#[cfg(target_os = "linux")]
fn five_answers_on_a_terminal_make_a_form_and_the_command_that_makes_it_again() {
    if !is_built_along() {
        return;
    }
    let folder = Folder::new();
    let typed = "9\nnoord-holland\n1\nGemeente 's-Waterkant\n2026-04-15\nmijn form.yaml\n";
    let (code, shown) = on_a_terminal(&folder, typed, "init");
    assert_eq!(code, 0, "{shown}");
    let form = fs::read_to_string(folder.path("mijn form.yaml")).expect("a form");
    assert!(
        form.contains("Gemeente 's-Waterkant") && form.contains("2026-04-15"),
        "{form}"
    );
    for said in [
        "Welke norm?",
        "kies een nummer van 1 tot en met 2",
        "geschreven: mijn form.yaml",
    ] {
        assert!(shown.contains(said), "{said}: {shown}");
    }
    // The command that is shown makes the same form, in a shell.
    let line = shown
        .lines()
        .find(|line| line.trim().starts_with("norm init noord-holland"));
    let line = line.expect("the command").trim();
    let again = folder.path("weer");
    fs::create_dir(&again).expect("a folder");
    let line = line.replacen("norm ", &format!("'{}' ", program().display()), 1);
    let mut shell = std::process::Command::new("sh");
    let status = shell.args(["-c", &line]).current_dir(&again).output();
    assert!(status.expect("a shell").status.success(), "{line}");
    let other = fs::read_to_string(again.join("mijn form.yaml")).expect("a form");
    assert_eq!(other, form);
}

#[test]
#[cfg(target_os = "linux")]
fn who_stops_halfway_leaves_nothing() {
    if !is_built_along() {
        return;
    }
    // Ctrl-D ends what is typed, Ctrl-C ends the program.
    for (keys, code) in [("2\n1\n\u{4}", 2), ("\u{3}", 130)] {
        let folder = Folder::new();
        let (ended, shown) = on_a_terminal(&folder, keys, "--lang en init");
        assert_eq!(ended, code, "{shown}");
        assert!(shown.contains("Which norm?"), "{shown}");
        assert_eq!(fs::read_dir(folder.path("")).expect("a folder").count(), 0);
        assert_eq!(
            shown.contains("stopped; nothing was written"),
            code == 2,
            "{shown}"
        );
    }
}

#[test]
fn without_a_terminal_it_is_a_wrong_use_with_a_tip() {
    let mut run = command(&["init"]);
    let run = crate::common::run(run.stdin(Stdio::null()));
    assert_eq!(run.code, 2);
    assert!(
        run.err.starts_with("norm: er ontbreekt nog iets: --kind"),
        "{}",
        run.err
    );
    assert!(
        run.err.ends_with(
            "Tip: in een terminal vraagt “norm init”, zonder meer, alles stap voor stap\n"
        ),
        "{}",
        run.err
    );
    // Whoever typed a part of it is told what is missing.
    let part = norm(&["init", "noord-holland"]);
    assert!(part.code == 2 && !part.err.contains("Tip"), "{}", part.err);
}

#[test]
#[cfg(target_os = "linux")]
fn a_form_whose_name_begins_with_a_dash_is_made() {
    if !is_built_along() {
        return;
    }
    let folder = Folder::new();
    let typed = "2\n1\nGemeente A\n\n-x.yaml\n";
    let (code, shown) = on_a_terminal(&folder, typed, "init");
    assert_eq!(code, 0, "{shown}");
    assert!(shown.contains("-o ./-x.yaml\n"), "{shown}");
    assert!(folder.path("-x.yaml").exists(), "{shown}");
}
