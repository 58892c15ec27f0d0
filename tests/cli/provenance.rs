//! Where norms and settings come from is told: they may not be those of the program.

use std::fs;

use norm::digest::sha256;

use crate::common::{Folder, Run, command, norm, run};

const ANSWERS: &str = "examples/waterkant-2025.yaml";
const LATER: &str = "examples/waterkant-2026.yaml";

/// A folder with a norm that stands in for a built-in one, and the norm's hash.
fn replaced() -> (Folder, String) {
    let folder = Folder::new();
    fs::create_dir(folder.path("normen")).expect("a folder");
    let text = fs::read_to_string("norms/noord-holland.yaml").expect("a norm");
    let text = format!("# Eigen versie.\n{text}");
    folder.file("normen/noord-holland.yaml", &text);
    (folder, sha256(text.as_bytes()))
}

#[test]
fn a_norm_that_is_not_built_in_is_named_in_every_output_with_its_file_and_hash() {
    let (folder, hash) = replaced();
    let path = folder.path("normen");
    let norms = path.to_str().expect("a path");
    for args in [
        &["assess", ANSWERS][..],
        &["assess", ANSWERS, "--format", "json"],
        &["assess", ANSWERS, "--format", "yaml"],
        &[
            "report",
            LATER,
            "--baseline",
            ANSWERS,
            "--format",
            "markdown",
        ],
        &["report", LATER, "--for", "public", "--format", "html"],
        &["diff", ANSWERS, LATER],
        &["diff", ANSWERS, LATER, "--format", "json"],
        &["diff", ANSWERS, LATER, "--format", "markdown"],
        &["overview", ANSWERS],
        &["overview", ANSWERS, "--format", "json"],
        &["list"],
        &["show", "noord-holland"],
        &["show", "noord-holland", "2.3"],
        &["schema", "answers", "--norm", "noord-holland"],
    ] {
        let run = norm(&[&["--norms", norms], args].concat());
        let out = run.out.split_whitespace().collect::<Vec<_>>().join(" ");
        assert!(out.contains(&hash), "{args:?}: {}", run.out);
        assert!(out.contains("noord-holland.yaml"), "{args:?}: {}", run.out);
    }
    // What has no room for it, and all the rest, says so beside its result.
    for args in [
        &["export", ANSWERS][..],
        &["validate", ANSWERS],
        &["validate", ANSWERS, "--format", "sarif"],
        &["share", ANSWERS],
        &["next", ANSWERS, "--date", "2026-04-15"],
    ] {
        let run = norm(&[&["--norms", norms], args].concat());
        let line = folder.plain(run.err.lines().next().unwrap_or(""));
        assert_eq!(
            line,
            format!(
                "noord-holland@2025 komt uit normen/noord-holland.yaml, in plaats van de ingebouwde norm (sha256 {hash})"
            ),
            "{args:?}"
        );
    }
}

#[test]
fn a_course_ends_with_all_its_files_and_their_hashes() {
    let folder = Folder::new();
    let text = fs::read_to_string(ANSWERS).expect("an example");
    let files = ["2024", "2025", "2026"].map(|year| {
        let text = text.replace("date: 2025-04-15", &format!("date: {year}-04-15"));
        let text = text.replace("id: \"2025\"", &format!("id: \"{year}\""));
        folder.file(&format!("{year}.yaml"), text)
    });
    let args = [&["diff"][..], &files.each_ref().map(String::as_str)].concat();
    let run = norm(&args);
    let closing: String = files
        .iter()
        .map(|file| {
            let hash = sha256(&fs::read(file).expect("a file"));
            format!("Bron: {file}\nsha256: {hash}\n")
        })
        .collect();
    let [out, closing] = [&run.out, &closing].map(|text| folder.plain(text));
    assert!(out.contains(&closing), "{out}");
    // Council and inhabitants see no hash of a source.
    let public = norm(&[&args[..], &["--for", "public"]].concat());
    assert!(!public.out.contains("sha256"), "{}", public.out);
}

#[test]
fn a_built_in_norm_needs_no_such_line() {
    for args in [
        &["assess", ANSWERS][..],
        &["export", ANSWERS],
        &["list"],
        &["schema", "answers", "--norm", "noord-holland"],
    ] {
        let run = norm(args);
        assert!(!run.err.contains("sha256"), "{args:?}: {}", run.err);
        assert!(!run.out.contains("noord-holland.yaml"), "{args:?}");
    }
}

/// A folder with settings that stop every command, and a folder below it.
fn above() -> Folder {
    let folder = Folder::new();
    fs::create_dir_all(folder.path("onder/diep")).expect("a folder");
    folder.file("norm.toml", "norm = \"flevoland@2.0\"\n");
    folder
}

/// `norm show` without a norm: that of the settings, if they are found.
fn shown(folder: &Folder, home: &str) -> Run {
    let mut asked = command(&["show"]);
    asked
        .current_dir(folder.path("onder/diep"))
        .env("HOME", folder.path(home));
    run(&mut asked)
}

#[test]
fn settings_above_the_working_folder_are_told() {
    let run = shown(&above(), "elders");
    assert_eq!(run.code, 0, "{}", run.err);
    assert!(run.out.starts_with("Flevolandse Norm 2.0"));
    assert_eq!(
        run.err,
        "instellingen uit ../../norm.toml, in een map hierboven\n"
    );
}

#[test]
fn settings_are_looked_for_up_to_the_repository_and_to_home() {
    let folder = above();
    assert_eq!(shown(&folder, "onder").code, 2);
    fs::create_dir(folder.path("onder/.git")).expect("a folder");
    let run = shown(&folder, "elders");
    assert_eq!(run.code, 2);
    assert!(run.err.contains("noem een norm"), "{}", run.err);
    // At the top of the repository itself they are found.
    folder.file("onder/norm.toml", "norm = \"flevoland@2.0\"\n");
    assert_eq!(shown(&folder, "elders").code, 0);
}

#[cfg(unix)]
#[test]
fn settings_where_everybody_may_write_are_not_taken_unless_they_are_named() {
    use std::os::unix::fs::PermissionsExt;

    let folder = above();
    fs::set_permissions(folder.path(""), fs::Permissions::from_mode(0o777)).expect("a mode");
    let found = shown(&folder, "elders");
    assert_eq!(found.code, 2);
    assert!(
        found.err.contains("../../norm.toml wordt niet gebruikt")
            || found.err.contains("noem een norm"),
        "{}",
        found.err
    );
    let mut asked = command(&["show", "--workspace", "../../norm.toml"]);
    let named = run(asked.current_dir(folder.path("onder/diep")));
    assert_eq!((named.code, named.err.as_str()), (0, ""));
}
