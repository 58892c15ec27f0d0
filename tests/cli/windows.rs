//! What is of Windows alone. norm.exe runs these under Wine: `.ci/windows`.

use std::fs;
use std::io::{BufRead as _, BufReader};
use std::process::{Command, Stdio};

use crate::common::{Folder, command, program, run, waterkant};

const FILLED: &str = "  \"2.1\": {status: voldoet}\n  \"2.2\": {status: deels}\n";

/// The words that norm.exe gets, in a folder; code, output and messages.
fn norm(folder: &Folder, words: &[&str]) -> (i32, String, String) {
    let done = run(command(words).current_dir(folder.path("")));
    (done.code, done.out, done.err)
}

fn filled() -> Folder {
    let folder = Folder::new();
    fs::create_dir(folder.path("metingen")).expect("a folder");
    folder.file("metingen/a.yaml", waterkant(FILLED));
    folder
}

#[test]
#[ignore = "for norm.exe: .ci/windows"]
fn a_path_is_shown_in_one_form_and_a_pattern_is_filled_in() {
    let folder = filled();
    folder.file("metingen/B.YAML", waterkant(FILLED));
    for typed in [
        "metingen\\a.yaml",
        "metingen/a.yaml",
        "metingen\\*.yaml",
        "metingen",
    ] {
        let (code, out, _) = norm(&folder, &["validate", typed]);
        assert_ne!(code, 2, "{typed}: {out}");
        assert!(out.contains("--> metingen/a.yaml:6:"), "{typed}: {out}");
        assert!(!out.contains('\\'), "{typed}: {out}");
        // Windows knows no capitals in names, so neither does a pattern.
        assert_eq!(
            out.contains("B.YAML"),
            !typed.ends_with("a.yaml"),
            "{typed}: {out}"
        );
    }
    let (code, out, err) = norm(
        &folder,
        &["export", "metingen\\a.yaml", "-o", "metingen\\uit.csv"],
    );
    assert_eq!((code, out.as_str()), (0, ""), "{err}");
    assert!(err.contains("geschreven: metingen/uit.csv;"), "{err}");
    for form in ["sarif", "github", "gitlab", "json"] {
        let (_, out, _) = norm(&folder, &["validate", "metingen\\a.yaml", "--format", form]);
        assert!(out.contains("metingen/a.yaml"), "{form}: {out}");
        assert!(!out.contains("metingen\\"), "{form}: {out}");
    }
}

#[test]
#[ignore = "for norm.exe: .ci/windows"]
fn names_that_windows_keeps_are_neither_read_nor_written() {
    let folder = filled();
    for name in [
        "CON",
        "NUL",
        "aux.html",
        "COM1.html",
        "lpt9.html",
        "metingen\\nul.html",
    ] {
        let (code, _, err) = norm(&folder, &["report", "metingen/a.yaml", "-o", name]);
        assert_eq!(code, 2, "{name}: {err}");
        assert!(err.contains("naam van een apparaat"), "{name}: {err}");
        let (code, _, err) = norm(&folder, &["assess", name]);
        assert_eq!(code, 2, "{name}: {err}");
        assert!(err.contains("naam van een apparaat"), "{name}: {err}");
    }
    for (name, why) in [
        ("uit.html.", "een punt of spatie"),
        ("uit.html ", "een punt of spatie"),
        ("uit.md:x.html", "dubbele punt"),
    ] {
        let (code, _, err) = norm(&folder, &["report", "metingen/a.yaml", "-o", name]);
        assert_eq!(code, 2, "{name}: {err}");
        assert!(err.contains(why), "{name}: {err}");
    }
    let left = fs::read_dir(folder.path("")).expect("a folder").count();
    assert_eq!(left, 1);
}

#[test]
#[ignore = "for norm.exe: .ci/windows"]
fn a_file_that_another_program_holds_open_stays_and_that_is_said() {
    let folder = filled();
    let written = ["report", "metingen/a.yaml", "-o", "uit.html"];
    assert_eq!(norm(&folder, &written).0, 0);
    let before = fs::read(folder.path("uit.html")).expect("a report");
    let answers = fs::read(folder.path("metingen/a.yaml")).expect("answers");
    let wine = std::env::var_os("NORM_WINE").expect("NORM_WINE, as .ci/windows sets it");
    let hold = program().with_file_name("../hold.exe");
    for (held, words) in [
        (
            "uit.html",
            [
                "--lang",
                "en",
                "report",
                "metingen/a.yaml",
                "-o",
                "uit.html",
            ]
            .as_slice(),
        ),
        (
            "metingen/a.yaml",
            &[
                "--lang",
                "en",
                "set",
                "metingen/a.yaml",
                "2.2",
                "--status",
                "voldoet",
            ],
        ),
    ] {
        let mut holder = Command::new(&wine)
            .arg(&hold)
            .arg(held)
            .current_dir(folder.path(""))
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .expect("hold.exe");
        let mut said = String::new();
        let out = holder.stdout.take().expect("its output");
        BufReader::new(out).read_line(&mut said).expect("a line");
        assert_eq!(said.trim(), "open");
        let (code, _, err) = norm(&folder, words);
        drop(holder.stdin.take());
        assert!(holder.wait().expect("an end").success());
        assert_eq!(code, 2, "{held}: {err}");
        assert!(err.contains("another program"), "{held}: {err}");
    }
    assert_eq!(fs::read(folder.path("uit.html")).expect("a report"), before);
    assert_eq!(
        fs::read(folder.path("metingen/a.yaml")).expect("answers"),
        answers
    );
    let left = fs::read_dir(folder.path("")).expect("a folder").count();
    assert_eq!(left, 2);
}

#[test]
#[ignore = "for norm.exe: .ci/windows"]
fn long_paths_other_line_ends_and_backslashes_in_settings_are_read() {
    let folder = filled();
    let long = ["lang"; 60].join("-");
    let path = format!("{}/{}", &long[..200], &long[..200]);
    fs::create_dir_all(folder.path(&path)).expect("folders");
    let crlf = waterkant(FILLED).replace('\n', "\r\n");
    folder.file(&format!("{path}/a.yaml"), &crlf);
    folder.file(
        "norm.toml",
        format!("answers = ['{}']\r\n", path.replace('/', "\\")),
    );
    let (code, out, _) = norm(&folder, &["validate"]);
    assert_eq!(code, 0, "{out}");
    assert!(out.contains(&format!("--> {path}/a.yaml:6:")), "{out}");
    let target = format!("{path}\\uit.html");
    let (code, _, err) = norm(
        &folder,
        &["report", &format!("{path}\\a.yaml"), "-o", &target],
    );
    assert_eq!(code, 0, "{err}");
    assert!(folder.path(&format!("{path}/uit.html")).is_file());
    let (code, _, err) = norm(
        &folder,
        &[
            "set",
            &format!("{path}/a.yaml"),
            "2.2",
            "--status",
            "voldoet",
        ],
    );
    assert_eq!(code, 0, "{err}");
    let set = fs::read_to_string(folder.path(&format!("{path}/a.yaml"))).expect("answers");
    assert_eq!(set, crlf.replace("deels", "voldoet"));
}

#[test]
#[ignore = "for norm.exe: .ci/windows"]
fn a_console_shows_letters_lines_and_colours() {
    let folder = Folder::new();
    folder.file("a.yaml", waterkant("  \"2.1\": {status: deels, note: x}\n"));
    let norm = program();
    let shown = Command::new("script")
        .args([
            "-qec",
            &format!("{} assess a.yaml", norm.display()),
            "/dev/null",
        ])
        .current_dir(folder.path(""))
        .output()
        .expect("script");
    let shown = String::from_utf8(shown.stdout).expect("UTF-8");
    for wanted in ["financiën", "───", "\u{1b}[33m"] {
        assert!(shown.contains(wanted), "{wanted}: {shown}");
    }
}
