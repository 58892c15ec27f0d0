//! The guide for who installs it: what of it can be run here is run as it stands there.

use std::collections::BTreeSet;
use std::fs;

use pulldown_cmark::{CodeBlockKind, Event, Parser, Tag};

use crate::common::{Folder, command, run, words};

const GUIDE: &str = "docs/installeren.md";

/// What belongs to Windows and cannot be run here; the guide says so at its end.
const OF_WINDOWS: &[&str] = &[
    "$regels",
    "New-CIPolicy",
    "Get-AppLockerFileInformation",
    "Get-FileHash",
    "(Get-FileHash",
    "New-NetFirewallRule",
    "Unblock-File",
    "[Console]::OutputEncoding",
    "certutil",
];

/// What a web server and the registry read: held as they are by nothing here.
const NO_COMMANDS: &[&str] = &["xml", "text"];

/// The blocks of a document, with what they are in.
fn blocks(text: &str) -> Vec<(String, String)> {
    let mut blocks: Vec<(String, String)> = Vec::new();
    let mut open = false;
    for event in Parser::new(text) {
        match event {
            Event::Start(Tag::CodeBlock(CodeBlockKind::Fenced(language))) => {
                open = true;
                blocks.push((language.to_string(), String::new()));
            }
            Event::Text(line) if open => {
                blocks.last_mut().expect("a block").1.push_str(&line);
            }
            Event::End(_) => open = false,
            _ => {}
        }
    }
    blocks
}

fn guide() -> String {
    fs::read_to_string(GUIDE).expect("the guide")
}

/// Names of files of a release; `.ci/release/sums` takes these and no others.
fn released() -> Vec<String> {
    let text = fs::read_to_string(".ci/release/files.txt").expect("the list");
    text.lines().map(str::to_owned).collect()
}

/// A folder as the guide supposes one, with a file of answers.
fn measured() -> Folder {
    let folder = Folder::new();
    fs::create_dir(folder.path("metingen")).expect("a folder");
    fs::copy(
        "examples/waterkant-2025.yaml",
        folder.path("metingen/waterkant.yaml"),
    )
    .expect("a copy");
    folder
}

#[test]
fn every_block_is_run_or_known() {
    for (language, block) in blocks(&guide()) {
        match language.as_str() {
            "powershell" | "cmd" => {
                for line in block.lines().filter(|line| !line.starts_with("norm ")) {
                    let first = line.split_whitespace().next().unwrap_or_default();
                    assert!(OF_WINDOWS.contains(&first), "run by nothing: {line}");
                }
            }
            "sh" => {}
            other => assert!(NO_COMMANDS.contains(&other), "a block of {other}"),
        }
    }
    let said: BTreeSet<&str> = OF_WINDOWS.iter().copied().collect();
    let shown: BTreeSet<String> = blocks(&guide())
        .iter()
        .filter(|(language, _)| language == "powershell" || language == "cmd")
        .flat_map(|(_, block)| block.lines().map(str::to_owned).collect::<Vec<_>>())
        .filter_map(|line| line.split_whitespace().next().map(str::to_owned))
        .collect();
    for command in said {
        assert!(shown.contains(command), "{command} is in the guide no more");
    }
}

#[test]
fn every_norm_command_for_windows_runs() {
    let folder = measured();
    let mut ran = 0;
    for (_, block) in blocks(&guide())
        .iter()
        .filter(|(language, _)| language == "powershell" || language == "cmd")
    {
        for line in block.lines().filter(|line| line.starts_with("norm ")) {
            let words = words(&line.replace('\\', "/"));
            let args: Vec<&str> = words.iter().skip(1).map(String::as_str).collect();
            let done = run(command(&args).current_dir(folder.path("")));
            assert_eq!(done.code, 0, "{line}: {}", done.err);
            ran += 1;
        }
    }
    assert!(ran >= 5, "{ran}");
    let set = fs::read_to_string(folder.path("metingen/waterkant.yaml")).expect("the answers");
    assert!(set.contains("Het beleid is van 2019."), "{set}");
}

#[test]
fn every_file_of_a_release_is_in_the_guide_and_beside_it() {
    let notes = fs::read_to_string(".ci/release/notes.md").expect("the notes");
    let workflow = fs::read_to_string(".github/workflows/release.yml").expect("the workflow");
    let pipeline = fs::read_to_string(".gitlab-ci.yml").expect("the pipeline");
    let scripts: String = ["page", "windows", "sbom"]
        .iter()
        .map(|name| fs::read_to_string(format!(".ci/release/{name}")).expect("a script"))
        .collect();
    assert_eq!(released().len(), 7);
    for name in released() {
        let shown = format!("`{name}`");
        assert!(guide().contains(&shown), "the guide lacks {name}");
        assert!(notes.contains(&shown), "the notes lack {name}");
        let stem = name.trim_end_matches(".tar.gz");
        let made = |text: &str| text.contains(stem) || scripts.contains(&name);
        assert!(made(&workflow) && made(&pipeline), "nobody makes {name}");
    }
}

#[test]
fn ten_things_are_done_with_a_screen_reader() {
    let text = guide();
    let list = text
        .split("## Vóór een uitgave")
        .nth(1)
        .and_then(|rest| rest.split("\n## ").next())
        .expect("the list");
    let numbered = (1..=20)
        .filter(|number| list.contains(&format!("\n{number}. ")))
        .count();
    assert_eq!(numbered, 10);
}

#[cfg(target_os = "linux")]
mod linux {
    use std::fs;
    use std::path::Path;
    use std::process::Command;

    use super::{blocks, guide, measured};
    use crate::common::run;

    /// The blocks for Linux, one after another, with the files of a release beside them.
    #[test]
    fn every_block_for_linux_runs() {
        let folder = measured();
        let at = folder.path("");
        let packed = Command::new(".ci/release/pack")
            .arg(env!("CARGO_BIN_EXE_norm"))
            .arg("norm-linux-x86_64")
            .arg(&at)
            .output();
        assert!(packed.expect("the script").status.success());
        fs::write(folder.path("norm.html"), "<p>de pagina</p>").expect("a file");
        bash(
            &at,
            "sha256sum norm.html norm-linux-x86_64.tar.gz > SHA256SUMS; echo '0000000000000000000000000000000000000000000000000000000000000000  norm.exe' >> SHA256SUMS",
        );
        let mut ran = 0;
        for (_, block) in blocks(&guide())
            .iter()
            .filter(|(language, _)| language == "sh")
        {
            // Not on every machine, nor allowed on every one; `.ci/release/check` installs
            // it and asks the same.
            if block.contains("strace ") && !traces() {
                continue;
            }
            bash(&at, block);
            ran += 1;
        }
        assert!(ran >= 2, "{ran}");
        // What differs is told.
        fs::write(folder.path("norm.html"), "<p>een andere</p>").expect("a file");
        let mut other = script(&at, "sha256sum --check --ignore-missing SHA256SUMS");
        assert_ne!(run(&mut other).code, 0);
    }

    fn traces() -> bool {
        Command::new("strace")
            .args(["-qq", "-o", "/dev/null", "true"])
            .output()
            .is_ok_and(|done| done.status.success())
    }

    fn script(at: &Path, text: &str) -> Command {
        let bin = Path::new(env!("CARGO_BIN_EXE_norm"));
        let bin = bin.parent().expect("a folder").to_owned();
        let path = std::env::var_os("PATH").unwrap_or_default();
        let path = std::iter::once(bin).chain(std::env::split_paths(&path));
        let mut bash = Command::new("bash");
        bash.args(["-eu", "-o", "pipefail", "-c", text])
            .env("PATH", std::env::join_paths(path).expect("a path"))
            .current_dir(at);
        bash
    }

    fn bash(at: &Path, text: &str) {
        let done = run(&mut script(at, text));
        assert_eq!(done.code, 0, "{text}\n{}{}", done.out, done.err);
    }
}
