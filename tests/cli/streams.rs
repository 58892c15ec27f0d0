//! Exit codes, streams, colour, and pipes that close.

use std::process::Stdio;

use crate::common::{Folder, command, norm, run, waterkant};

#[test]
fn exit_codes_are_those_of_diff_and_grep() {
    let folder = Folder::new();
    let good = folder.file(
        "goed.yaml",
        waterkant("  \"2.1\": {status: deels, note: x}\n"),
    );
    let bad = folder.file("fout.yaml", waterkant("  \"9.9\": {status: voldoet}\n"));
    for (args, code) in [
        (vec!["validate", &good], 0),
        (vec!["validate", &bad], 1),
        (vec!["validate", &good, "nergens.yaml"], 2),
        (vec!["validate", &bad, "nergens.yaml"], 2),
        (vec!["assess", &good], 0),
        (vec!["assess", "--fail-on", "gap", &good], 1),
        (vec!["assess", "--fail-on", "overdue-action,gap", &good], 1),
        (vec!["assess", "--fail-on", "overdue-action", &good], 0),
        (vec!["assess", "--fail-on", "gaps", &good], 2),
        (vec!["assess", &bad], 2),
        (vec!["assess", "examples"], 2),
        (vec!["assess"], 2),
        (vec!["fly"], 2),
        (vec!["assess", "--as-of", "2025-13-01", &good], 2),
        (vec!["--help"], 0),
    ] {
        assert_eq!(norm(&args).code, code, "{args:?}");
    }
}

#[test]
fn the_language_is_that_of_the_flag_or_else_of_the_environment() {
    for (set, args, dutch) in [
        ("", vec!["list"], true),
        ("en", vec![], false),
        ("en", vec!["--lang", "nl"], true),
        ("xx", vec!["--lang", "en"], false),
    ] {
        let done = run(command(&args).env("NORM_LANG", set));
        assert_eq!(done.code, 0, "{set} {args:?}: {}", done.err);
        assert!(
            args == ["list"] || done.out.contains("hoe weerbaar") == dutch,
            "{set} {args:?}"
        );
    }
    assert_eq!(run(command(&["list"]).env("NORM_LANG", "xx")).code, 2);
}

#[test]
fn own_agreements_are_for_ones_own_file() {
    let files = [
        "examples/waterkant-2025.yaml",
        "examples/duinoord-2026.toml",
    ];
    assert_eq!(norm(&["assess", "--gate", files[0], files[1]]).code, 2);
}

#[test]
fn problems_are_the_result_of_validate_and_a_side_of_everything_else() {
    let folder = Folder::new();
    let bad = folder.file("fout.yaml", waterkant("  \"9.9\": {status: voldoet}\n"));
    let validate = norm(&["validate", &bad]);
    let assess = norm(&["assess", &bad]);
    assert!(validate.out.contains("fout[unknown-requirement]") && validate.err.is_empty());
    assert!(assess.err.contains("fout[unknown-requirement]") && assess.out.is_empty());
    let problem = validate.out.split("\n\n").next().expect("a problem");
    assert!(assess.err.contains(problem), "the same words");
}

#[test]
fn a_batch_with_a_bad_file_says_so_and_goes_on_only_when_asked() {
    let folder = Folder::new();
    let good = folder.file("goed.yaml", waterkant("  \"2.1\": {status: voldoet}\n"));
    let bad = folder.file("fout.yaml", waterkant("  \"9.9\": {status: voldoet}\n"));
    let stopped = norm(&["assess", &good, &bad]);
    assert_eq!((stopped.code, stopped.out.as_str()), (2, ""));
    assert!(
        stopped.err.contains("2 bestanden gelezen, 0 gebruikt"),
        "{}",
        stopped.err
    );
    let went_on = norm(&["assess", "--keep-going", &good, &bad]);
    assert_eq!(went_on.code, 2);
    assert!(went_on.out.contains("Gemeente Waterkant"));
    assert!(
        went_on.err.contains("2 bestanden gelezen, 1 gebruikt"),
        "{}",
        went_on.err
    );
}

#[test]
fn colour_follows_the_flag_and_the_environment() {
    let plain = norm(&["assess", "examples/waterkant-2025.yaml"]);
    assert!(!plain.out.contains('\u{1b}'), "no colour in a pipe");
    let always = norm(&[
        "--color",
        "always",
        "assess",
        "examples/waterkant-2025.yaml",
    ]);
    assert!(always.out.contains("\u{1b}["));
    let forced = run(command(&["list"])
        .env("CLICOLOR_FORCE", "1")
        .env("NO_COLOR", "1"));
    assert!(!forced.out.contains('\u{1b}'), "NO_COLOR wins");
    let stripped: String = anstream::adapter::strip_str(&always.out).to_string();
    assert_eq!(stripped, plain.out, "colour adds nothing but colour");
}

#[test]
fn a_closed_pipe_is_no_error() {
    let mut child = command(&["show", "noord-holland"]);
    let mut child = child
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .expect("the binary");
    drop(child.stdout.take());
    let output = child.wait_with_output().expect("an end");
    assert_eq!(output.status.code(), Some(0));
    assert_eq!(String::from_utf8_lossy(&output.stderr), "");
}

#[test]
fn lines_fit_eighty_columns_in_a_pipe() {
    for args in [
        vec!["assess", "examples/waterkant-2025.yaml"],
        vec!["assess", "examples/flevoland/waterschap-2025.yaml"],
        vec!["--lang", "en", "assess", "examples/waterkant-2026.yaml"],
        vec!["show", "noord-holland"],
        vec!["show", "noord-holland", "2.11"],
    ] {
        for line in norm(&args).out.lines() {
            assert!(line.chars().count() <= 80, "{args:?}: {line}");
        }
    }
}

#[test]
fn no_output_depends_on_the_clock_or_the_folder() {
    let once = norm(&["assess", "--format", "json", "examples/waterkant-2025.yaml"]);
    let again = norm(&["assess", "--format", "json", "examples/waterkant-2025.yaml"]);
    assert_eq!(once.out, again.out);
}

#[test]
fn wildcards_are_expanded_and_lock_files_left_out() {
    let folder = Folder::new();
    folder.file("a.yaml", waterkant("  \"2.1\": {status: voldoet}\n"));
    folder.file("b.yaml", waterkant("  \"2.1\": {status: voldoet}\n"));
    folder.file("~$c.yaml", "lock");
    let pattern = folder.path("*.yaml");
    let run = norm(&["validate", pattern.to_str().expect("a path")]);
    assert_eq!(run.out, "✓ 2 bestanden: in orde\n");
    let nothing = folder.path("*.toml");
    assert_eq!(
        norm(&["validate", nothing.to_str().expect("a path")]).code,
        2
    );
}

#[cfg(target_os = "linux")]
#[test]
fn a_full_disk_is_told_in_our_own_words() {
    let file = "examples/waterkant-2025.yaml";
    for args in [vec!["list"], vec!["report", file], vec!["export", file]] {
        let full = std::fs::File::options().write(true).open("/dev/full");
        let mut command = command(&args);
        let child = command
            .stdout(full.expect("a full disk"))
            .stderr(Stdio::piped())
            .spawn();
        let done = child.expect("the binary").wait_with_output();
        let done = done.expect("an end");
        let err = String::from_utf8_lossy(&done.stderr);
        assert_eq!(done.status.code(), Some(2), "{args:?}");
        assert!(
            err.ends_with(
                "norm: stdout: de schijf is vol; maak ruimte vrij, of neem een andere schijf\n"
            ),
            "{err}"
        );
    }
}

#[test]
fn a_name_of_a_folder_is_refused_where_a_file_is_written() {
    let folder = Folder::new();
    let file = "examples/waterkant-2025.yaml";
    let path = |name: &str| folder.path(name).to_str().expect("a path").to_owned();
    let (csv, yaml, json) = (path("uit.csv/"), path("uit.yaml/"), path("uit.json/"));
    for args in [
        ["export", file, "-o", &csv],
        ["overview", file, "-o", &csv],
        ["share", file, "-o", &yaml],
        ["schema", "answers", "-o", &json],
    ] {
        let run = norm(&args);
        assert_eq!(run.code, 2, "{args:?}");
        assert!(run.err.contains("niet van een map"), "{}", run.err);
    }
    let left = std::fs::read_dir(folder.path("")).expect("the folder");
    assert_eq!(left.count(), 0);
}
