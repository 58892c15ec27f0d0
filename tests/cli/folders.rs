//! Folders: what is read, what is named, what is counted, and what never hangs.

use std::fs;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use crate::common::{Folder, codes, command, norm};
use crate::workspace::{answers, inside, workspace};

/// Answers in a folder of one's own, with these files beside them.
fn beside(files: &[(&str, &str)]) -> Folder {
    let folder = Folder::new();
    fs::create_dir(folder.path("in")).expect("a folder");
    folder.file("in/aa.yaml", answers("aa", "Aadorp", "2025"));
    for (name, text) in files {
        folder.file(&format!("in/{name}"), text);
    }
    folder
}

#[test]
fn what_is_something_else_is_named_and_the_rest_is_counted() {
    let folder = beside(&[
        ("helmduin.ods", "x"),
        ("oud.XLS", "x"),
        (
            "ci.yaml",
            "name: ci\non: [push]\njobs: {a: {steps: [{run: norm}]}}\n",
        ),
        ("compose.yml", "services:\n  a: &a {image: x}\n  b: *a\n"),
        ("slot.toml", "[[package]]\nname = \"x\"\nversion = \"1\"\n"),
        ("lijst.csv", "naam;bedrag\nA;1\n"),
        ("eigen.yaml", "id: eigen\nthemes: []\n"),
        ("antwoorden.json", "{}"),
        ("bee.yaml.txt", "x"),
        ("bee.yaml~", "x"),
        ("leesmij.md", "x"),
        (".verborgen.yaml", "x"),
        ("~$aa.xlsx", "x"),
    ]);
    let uit = folder.path("in/uit.csv");
    let done = norm(&[
        "export",
        folder.path("in/aa.yaml").to_str().expect("a path"),
        "-o",
        uit.to_str().expect("a path"),
    ]);
    assert_eq!(done.code, 0, "{}", done.err);
    let run = inside(&folder, "", &["validate", "in"]);
    assert_eq!((run.code, run.out.as_str()), (0, "✓ 1 bestand: in orde\n"));
    insta::assert_snapshot!("folder_left", run.err);
    // Every command that takes a folder says it, and its exit code stays what it was.
    for args in [
        &["assess", "in"][..],
        &["export", "in"],
        &["overview", "in"],
        &["report", "in", "-o", "verslagen/"],
        &["diff", "in", "in"],
        &["merge", "in", "-o", "samen.yaml"],
    ] {
        let other = inside(&folder, "", args);
        assert_eq!(other.code, 0, "{args:?}: {}", other.err);
        assert!(other.err.contains(&run.err), "{args:?}: {}", other.err);
    }
    let english = inside(&folder, "", &["--lang", "en", "validate", "in"]);
    assert!(
        english
            .err
            .contains("not read: in/helmduin.ods, in/oud.XLS")
            && english
                .err
                .contains("not read: 2 hidden files or folders and 1 file of another sort"),
        "{}",
        english.err
    );
}

#[test]
fn more_than_twenty_names_are_counted() {
    let folder = beside(&[]);
    for number in 0..25 {
        folder.file(&format!("in/{number:02}.ods"), "x");
    }
    let run = inside(&folder, "", &["validate", "in"]);
    assert!(
        run.err.contains("in/19.ods en nog 5 (") && !run.err.contains("in/20.ods"),
        "{}",
        run.err
    );
}

#[test]
fn what_holds_an_answer_or_was_meant_to_is_an_error_of_its_file() {
    let row = "answer;1.1;;;;;voldoet\n";
    for (name, text) in [
        ("bee.yaml", "Norm: x\nAnswers: {}\n"),
        ("bee.yaml", "anwsers:\n  \"1.1\": {note: x}\n"),
        ("bee.yaml", "antwoorden_2025:\n  a: b\n"),
        ("bee.yaml", "organization: {id: x}\n"),
        (
            "bee.yaml",
            "gemeente: x\npunten:\n  \"1.1\": {status: voldoet}\n",
        ),
        ("bee.yaml", "- {nummer: 1, Status: deels}\n"),
        ("bee.yaml", "een losse zin\n"),
        ("bee.yaml", "a: [1\n"),
        ("bee.yaml", ""),
        ("bee.toml", "[punten.een]\nstatus = \"niet\"\n"),
        ("bee.toml", "a = \n"),
        ("bee.csv", "\u{feff}a;\"b\n"),
        ("bee.csv", row),
        (
            "bee.csv",
            "soort;requirement;status;note;owner\nx;1.1;voldoet;;\n",
        ),
        ("bee.xlsx", "geen zip"),
        ("bee.XLSM", "geen zip"),
    ] {
        let folder = beside(&[(name, text)]);
        let run = inside(&folder, "", &["validate", "in"]);
        assert_eq!(run.code, 1, "{name} {text:?}: {}{}", run.out, run.err);
        assert!(
            run.out.contains("in/bee.") && run.out.contains("2 bestanden"),
            "{text:?}: {}",
            run.out
        );
        let batch = inside(&folder, "", &["export", "in"]);
        assert_eq!((batch.code, batch.out.as_str()), (2, ""), "{text:?}");
        assert!(batch.err.contains("in/bee."), "{text:?}: {}", batch.err);
    }
}

#[cfg(feature = "office")]
#[test]
fn a_workbook_with_macros_in_its_name_is_read_and_a_renamed_sheet_is_an_error() {
    use crate::sheets::{bytes, sheet, small};
    let folder = beside(&[("werk.xlsx", "")]);
    let mut plan = small();
    folder.file("in/werk.xlsx", bytes(&plan));
    fs::rename(folder.path("in/werk.xlsx"), folder.path("in/werk.xlsm")).expect("renamed");
    let run = inside(&folder, "", &["validate", "in"]);
    assert!(run.out.contains("2 bestanden"), "{}{}", run.out, run.err);
    // Both sheets that tell a form were renamed, and the headings are there still.
    sheet(&mut plan, "Gegevens").name = "Blad1";
    sheet(&mut plan, "Vragenlijst").name = "Blad2";
    folder.file("in/werk.xlsm", bytes(&plan));
    let run = inside(&folder, "", &["validate", "in"]);
    assert_eq!(run.code, 1, "{}{}", run.out, run.err);
    assert!(run.out.contains("in/werk.xlsm"), "{}", run.out);
    // A workbook about something else is named.
    let xlsx = crate::sheets_bad::zipped(&[("xl/x.xml", b"")]);
    folder.file("in/werk.xlsm", xlsx);
    assert_eq!(
        inside(&folder, "", &["validate", "in"]).code,
        1,
        "it is broken"
    );
}

/// Runs to its end, or fails: whatever waits for a pipe waits for ever.
#[cfg(unix)]
fn within_a_minute(folder: &Folder, args: &[&str]) -> (Option<i32>, String) {
    let mut child = command(args);
    let mut child = child
        .current_dir(folder.path(""))
        .stdout(Stdio::null())
        .stderr(Stdio::piped())
        .spawn()
        .expect("the binary");
    let begun = Instant::now();
    while child.try_wait().expect("a status").is_none() {
        if begun.elapsed() > Duration::from_secs(60) {
            child.kill().expect("an end");
            panic!("{args:?} hangs");
        }
        std::thread::sleep(Duration::from_millis(20));
    }
    let done = child.wait_with_output().expect("its output");
    (
        done.status.code(),
        String::from_utf8_lossy(&done.stderr).into_owned(),
    )
}

#[cfg(unix)]
#[test]
fn links_and_pipes_in_a_folder_are_named_and_never_waited_for() {
    use std::os::unix::fs::symlink;
    let folder = beside(&[]);
    let pipe = |name: &str| {
        let made = Command::new("mkfifo").arg(folder.path(name)).status();
        assert!(made.expect("mkfifo").success());
    };
    for name in ["pijp.yaml", "pijp.csv", "pijp.xlsx", "pijp.toml", "pijp"] {
        pipe(&format!("in/{name}"));
    }
    symlink(folder.path("in/pijp.yaml"), folder.path("in/via.yaml")).expect("a link");
    symlink(folder.path("in"), folder.path("in/rond")).expect("a link");
    symlink("nergens", folder.path("in/weg.yaml")).expect("a link");
    for args in [
        &["validate", "in"][..],
        &["assess", "in"],
        &["diff", "in", "in"],
    ] {
        let (code, err) = within_a_minute(&folder, args);
        assert_eq!(code, Some(0), "{err}");
        for named in [
            "in/weg.yaml (een koppeling (link) die nergens heen leidt)",
            "in/rond (een koppeling (link) naar een map",
            "in/pijp, in/pijp.csv, in/pijp.toml, in/pijp.xlsx, in/pijp.yaml, in/via.yaml (geen gewoon bestand)",
        ] {
            assert!(err.contains(named), "{named}: {err}");
        }
    }
    // A norm, a key for pseudonyms and a settled file may be a pipe as well.
    fs::create_dir(folder.path("normen")).expect("a folder");
    pipe("normen/eigen.yaml");
    let (code, err) = within_a_minute(&folder, &["--norms", "normen", "show", "eigen"]);
    assert_eq!(code, Some(2), "{err}");
    pipe(".norm-key");
    let named = ["overview", "in", "--for", "region", "--pseudonyms"];
    assert_eq!(within_a_minute(&folder, &named).0, Some(2));
}

#[cfg(unix)]
#[test]
fn a_template_or_labels_that_are_a_link_or_a_pipe_are_named() {
    for (name, linked) in [
        ("report/report.md", true),
        ("report/report.md", false),
        ("shared/labels.nl.toml", true),
        ("shared/labels.nl.toml", false),
    ] {
        let folder = beside(&[]);
        let path = folder.path("sjablonen").join(name);
        fs::create_dir_all(path.parent().expect("a folder")).expect("a folder");
        folder.file("geheim.md", "GEHEIM");
        match linked {
            true => std::os::unix::fs::symlink(folder.path("geheim.md"), &path).expect("a link"),
            false => {
                let made = Command::new("mkfifo").arg(&path).status();
                assert!(made.expect("mkfifo").success());
            }
        }
        let args = ["report", "in/aa.yaml", "--template", "sjablonen"];
        let (code, err) = within_a_minute(&folder, &args);
        assert_eq!(code, Some(2), "{err}");
        assert!(err.contains(name) && !err.contains("GEHEIM"), "{err}");
    }
}

#[test]
fn every_duplicate_of_a_folder_is_named_in_one_run() {
    let folder = beside(&[]);
    for name in ["nog-eens.yaml", "en-nog-eens.yaml"] {
        folder.file(&format!("in/{name}"), answers("aa", "Aadorp", "2025"));
    }
    let run = inside(&folder, "", &["validate", "in"]);
    assert_eq!(run.code, 1, "{}", run.err);
    assert_eq!(codes(&run.out), ["same-measurement", "same-measurement"]);
    assert!(
        run.out.contains("--> in/en-nog-eens.yaml:2")
            && run.out.contains("--> in/nog-eens.yaml:2")
            && run.out.contains("in/aa.yaml:2"),
        "{}",
        run.out
    );
    // Parts that are named one by one are not held against each other.
    let named = inside(&folder, "", &["validate", "in/aa.yaml", "in/nog-eens.yaml"]);
    assert_eq!(named.code, 0, "{}", named.out);
}

#[test]
fn a_folder_and_a_file_in_it_count_once() {
    let folder = beside(&[]);
    folder.file("in/bee.yaml", answers("bee", "Beedorp", "2025"));
    for paths in [
        &["in", "in/aa.yaml"][..],
        &["in/aa.yaml", "in"],
        &["in", "./in/../in"],
        &["in", "in/*.yaml"],
    ] {
        for command in ["validate", "export"] {
            let run = inside(&folder, "", &[&[command], paths].concat());
            assert_eq!(run.code, 0, "{command} {paths:?}: {}{}", run.out, run.err);
            let said = match command {
                "validate" => run.out.contains("✓ 2 bestanden"),
                _ => run.err.contains("2 bestanden gelezen, 2 gebruikt"),
            };
            assert!(said, "{command} {paths:?}: {}{}", run.out, run.err);
        }
    }
}

#[test]
fn folders_get_no_verdict_and_say_so() {
    let folder = beside(&[]);
    let run = inside(
        &folder,
        "",
        &["diff", "in", "in", "--fail-on", "regression"],
    );
    assert_eq!((run.code, run.out.as_str()), (2, ""));
    assert!(run.err.contains("geen --fail-on"), "{}", run.err);
    assert_eq!(inside(&folder, "", &["diff", "in", "in"]).code, 0);
}

#[test]
fn two_files_of_one_norm_and_version_are_a_problem() {
    let norm_file = fs::read_to_string("tests/data/norms/droge-voeten.yaml").expect("a norm");
    let first = fs::read("tests/data/norms/droge-voeten@1.yaml").expect("a norm");
    for second in ["droge-voeten@2.yaml", "droge-voeten.yml"] {
        let folder = Folder::new();
        fs::create_dir(folder.path("normen")).expect("a folder");
        folder.file("normen/droge-voeten.yaml", &norm_file);
        folder.file("normen/droge-voeten@1.yaml", &first);
        folder.file("norm.toml", "norms = \"normen\"\n");
        folder.file(&format!("normen/{second}"), &norm_file);
        let whole = inside(&folder, "", &["validate"]);
        assert_eq!(whole.code, 1, "{}", whole.out);
        assert_eq!(codes(&whole.out), ["same-norm"], "{}", whole.out);
        let second = format!("normen/{second}");
        assert!(
            whole.out.contains(&second) && whole.out.contains("normen/droge-voeten.yaml"),
            "{}",
            whole.out
        );
        let typed = ["validate", "normen/droge-voeten.yaml", second.as_str()];
        assert_eq!(codes(&inside(&folder, "", &typed).out), ["same-norm"]);
        let show = inside(&folder, "", &["show", "droge-voeten"]);
        assert_eq!(show.code, 2, "{}", show.out);
        assert!(show.err.contains("same-norm"), "{}", show.err);
    }
}

#[test]
fn a_path_written_on_windows_works_in_norm_toml() {
    let folder = workspace("");
    fs::create_dir_all(folder.path("2026/sub")).expect("a folder");
    folder.file("2026/sub/aa.yaml", answers("aa", "Aadorp", "2026"));
    let text = fs::read_to_string(folder.path("norm.toml")).expect("norm.toml");
    folder.file(
        "norm.toml",
        text.replace("[\"2025\"]", "['2025\\', '2026\\sub', '.\\2026\\sub\\']"),
    );
    let run = inside(&folder, "", &["validate"]);
    assert_eq!(
        (run.code, run.out.as_str()),
        (0, "✓ 4 bestanden: in orde\n"),
        "{}",
        run.err
    );
    let run = inside(&folder, "", &["export"]);
    assert_eq!(run.code, 0, "{}", run.err);
    assert!(run.err.contains("3 bestanden gelezen"), "{}", run.err);
}
