//! How a file is written: with the mode of the old one, under a lock, and with
//! nothing left behind when somebody interrupts it.

use std::fs;
use std::process::{Child, Stdio};
use std::time::{Duration, Instant};

use crate::common::{Folder, Run, command, waterkant};
use crate::targets::{ANSWER, bytes_of, everything};
use crate::workspace::inside;

#[cfg(unix)]
fn mode(folder: &Folder, name: &str) -> u32 {
    use std::os::unix::fs::PermissionsExt;
    let there = fs::metadata(folder.path(name)).expect("a file");
    there.permissions().mode() & 0o7777
}

#[cfg(unix)]
fn chmod(folder: &Folder, name: &str, mode: u32) {
    use std::os::unix::fs::PermissionsExt;
    fs::set_permissions(folder.path(name), fs::Permissions::from_mode(mode)).expect("a mode");
}

#[cfg(unix)]
#[test]
fn the_mode_of_the_old_file_stays_and_a_read_only_file_too() {
    for (line, name, old) in [
        ("set b.yaml 1.1 --status deels --note y", "b.yaml", None),
        ("convert b.yaml v.toml --replace", "v.toml", Some("x")),
        ("report b.yaml -o v.md --replace", "v.md", Some("x")),
        (
            "report b.yaml -o v.html",
            "v.html",
            Some("<meta name=\"generator\" content=\"norm 0.1.0\"><p>"),
        ),
        (
            "export 2025 -o v.csv",
            "v.csv",
            Some("\"norm\",\"norm_version\"\n"),
        ),
        (
            "schema norm -o v.json",
            "v.json",
            Some(
                "{\"$schema\": \"https://json-schema.org/draft/2020-12/schema\", \"title\": \"A norm\"}",
            ),
        ),
        ("validate --record", "norm.toml", None),
    ] {
        let args: Vec<&str> = line.split(' ').collect();
        for kept in [0o600, 0o640, 0o664, 0o444] {
            let folder = everything();
            let settled = waterkant(ANSWER)
                .replace("answers:", "settled: {by: x, date: 2025-05-01}\nanswers:");
            folder.file("2025/a.yaml", settled);
            if let Some(old) = old {
                folder.file(name, old);
            }
            let before = fs::read(folder.path(name)).expect("a file");
            chmod(&folder, name, kept);
            let run = inside(&folder, "", &args);
            let after = fs::read(folder.path(name)).expect("a file");
            assert_eq!(mode(&folder, name), kept, "{line}");
            let read_only = kept == 0o444;
            assert_eq!(
                run.code,
                if read_only { 2 } else { 0 },
                "{line}: {}",
                run.err
            );
            assert_eq!(before == after, read_only, "{line}");
            assert!(
                !read_only || run.err.contains("alleen-lezen"),
                "{line}: {}",
                run.err
            );
            assert_eq!(leftovers(&folder), 0, "{line}");
        }
    }
}

fn leftovers(folder: &Folder) -> usize {
    let names = bytes_of(folder).into_keys();
    names.filter(|name| name.contains("/.norm-")).count()
}

#[test]
fn of_sets_at_once_none_is_lost_in_silence() {
    let folder = everything();
    let ids = ["1.1", "1.2", "1.3", "1.4", "1.5", "2.2", "2.3", "2.4"];
    let children: Vec<(&str, Child)> = ids
        .iter()
        .map(|id| {
            let mut set = command(&["set", "b.yaml", id, "--status", "voldoet"]);
            set.current_dir(folder.path("")).stdout(Stdio::null());
            (*id, set.stderr(Stdio::piped()).spawn().expect("the binary"))
        })
        .collect();
    let mut done = 0;
    let outputs: Vec<_> = children
        .into_iter()
        .map(|(id, child)| (id, child.wait_with_output().expect("an end")))
        .collect();
    let text = fs::read_to_string(folder.path("b.yaml")).expect("answers");
    for (id, output) in outputs {
        let err = String::from_utf8_lossy(&output.stderr);
        let there = text.contains(&format!("\"{id}\":"));
        match output.status.code() {
            Some(0) => {
                assert!(there, "{id} is lost: {text}");
                done += 1;
            }
            code => {
                assert_eq!(code, Some(2), "{err}");
                assert!(err.contains("intussen gewijzigd") && !there, "{id}: {err}");
            }
        }
    }
    assert!(done >= 1);
    assert_eq!(leftovers(&folder), 0);
    assert_eq!(inside(&folder, "", &["validate", "b.yaml"]).code, 0);
}

/// A `norm set` that waits for the lock that is held here, with its file written
/// beside the target.
fn waiting(folder: &Folder) -> (fs::File, Child) {
    let lock = fs::File::open(folder.path("b.yaml")).expect("answers");
    lock.lock().expect("a lock");
    let mut set = command(&["set", "b.yaml", "1.1", "--status", "voldoet"]);
    let child = set
        .current_dir(folder.path(""))
        .stderr(Stdio::piped())
        .spawn()
        .expect("the binary");
    let begun = Instant::now();
    while leftovers(folder) == 0 {
        assert!(begun.elapsed() < Duration::from_secs(60), "it never writes");
        std::thread::sleep(Duration::from_millis(5));
    }
    (lock, child)
}

fn end(child: Child) -> Run {
    let output = child.wait_with_output().expect("an end");
    Run {
        code: output.status.code().unwrap_or(-1),
        out: String::new(),
        err: String::from_utf8_lossy(&output.stderr).into_owned(),
    }
}

#[test]
fn the_later_of_two_sets_is_told_that_the_file_has_changed() {
    let folder = everything();
    let (lock, child) = waiting(&folder);
    // As another `set` does it: a whole file in the place of the old one.
    folder.file("nieuw", waterkant("  \"2.1\": {status: voldoet}\n"));
    let other = fs::read(folder.path("nieuw")).expect("a file");
    fs::rename(folder.path("nieuw"), folder.path("b.yaml")).expect("renamed");
    drop(lock);
    let done = end(child);
    assert_eq!(done.code, 2, "{}", done.err);
    assert!(done.err.contains("intussen gewijzigd"), "{}", done.err);
    assert_eq!(fs::read(folder.path("b.yaml")).expect("answers"), other);
    assert_eq!(leftovers(&folder), 0);
    // Who waits for one that changes nothing goes on.
    let (lock, child) = waiting(&folder);
    drop(lock);
    let done = end(child);
    assert_eq!(done.code, 0, "{}", done.err);
    assert_eq!(leftovers(&folder), 0);
}

#[cfg(unix)]
fn send(signal: &str, child: &Child) {
    let pid = child.id().to_string();
    let sent = std::process::Command::new("kill")
        .args([signal, &pid])
        .status();
    assert!(sent.expect("kill").success());
}

#[cfg(unix)]
#[test]
fn an_interruption_while_writing_leaves_the_old_file_and_nothing_else() {
    for signal in ["-TERM", "-INT", "-HUP"] {
        let folder = everything();
        let before = bytes_of(&folder);
        let (lock, child) = waiting(&folder);
        send(signal, &child);
        let done = end(child);
        drop(lock);
        assert_eq!(done.code, 130, "{signal}: {}", done.err);
        assert_eq!(bytes_of(&folder), before, "{signal}");
    }
}

#[cfg(unix)]
#[test]
fn an_interrupted_export_leaves_nothing() {
    let folder = Folder::new();
    fs::create_dir(folder.path("in")).expect("a folder");
    for number in 0..1500 {
        let text = waterkant(ANSWER).replace("waterkant", &format!("w{number}"));
        folder.file(&format!("in/{number:04}.yaml"), text);
    }
    let mut export = command(&["export", "in", "-o", "uit.csv"]);
    let child = export
        .current_dir(folder.path(""))
        .stderr(Stdio::piped())
        .spawn()
        .expect("the binary");
    let begun = Instant::now();
    while leftovers_at_top(&folder) == 0 && !folder.path("uit.csv").exists() {
        assert!(begun.elapsed() < Duration::from_secs(60), "it never writes");
        std::thread::sleep(Duration::from_millis(1));
    }
    send("-TERM", &child);
    let done = end(child);
    // On a machine that is done before the signal comes, the file is whole.
    let whole = folder.path("uit.csv").exists();
    assert_eq!(done.code, if whole { 0 } else { 130 }, "{}", done.err);
    assert_eq!(leftovers_at_top(&folder), 0);
}

fn leftovers_at_top(folder: &Folder) -> usize {
    let entries = fs::read_dir(folder.path("")).expect("a folder");
    let names = entries.map(|entry| entry.expect("an entry").file_name());
    names
        .filter(|name| name.to_string_lossy().starts_with(".norm-"))
        .count()
}
