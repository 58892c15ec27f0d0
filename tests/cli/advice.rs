//! A refusal says what to do, and a command that is advised can be typed as it stands.

use std::fs;
use std::process::Command;

use norm::digest::sha256;

use crate::common::{Folder, norm, program, waterkant};
use crate::workspace::inside;

const ANSWER: &str = "  \"2.1\": {status: deels, note: x}\n";

#[test]
fn a_refusal_says_where_to_look_or_what_to_give() {
    let folder = Folder::new();
    folder.file("a.yaml", waterkant(ANSWER));
    folder.file(
        "b.yaml",
        waterkant(ANSWER).replace("id: waterkant", "id: b"),
    );
    fs::create_dir(folder.path("mijn normen")).expect("a folder");
    let own = fs::read("tests/data/norms/droge-voeten.yaml").expect("a norm");
    folder.file("mijn normen/droge-voeten.yaml", own);
    let begin = ["init", "noord-holland", "--kind", "gemeente"];
    let begin = [
        &begin[..],
        &["--name", "X", "-o", "z.xlsx", "--baseline", "a.yaml"],
    ]
    .concat();
    let dated = [&begin[..], &["--date", "2026-04-15"]].concat();
    let lines: [(&[&str], &str, &str); 9] = [
        (&begin, "geef ook de datum", "give the date"),
        (
            &["explain", "onzin"],
            "norm explain noemt ze allemaal",
            "norm explain names them all",
        ),
        (
            &["assess", "a.yaml", "--fail-on", "onzin"],
            "norm explain noemt ze allemaal",
            "norm explain names them all",
        ),
        (
            &["help", "onzin"],
            "norm help noemt ze allemaal",
            "norm help names them all",
        ),
        (
            &["help", "schema", "onzin"],
            "norm help schema noemt ze allemaal",
            "norm help schema names them all",
        ),
        (
            &["schema", "onzin"],
            "norm help schema noemt ze allemaal",
            "norm help schema names them all",
        ),
        (
            &["diff", "a.yaml", "b.yaml"],
            "geef twee metingen van dezelfde organisatie",
            "give two measurements of the same organisation",
        ),
        (
            &dated,
            "geef twee metingen van dezelfde organisatie (organisation.id) (a.yaml)",
            "give two measurements of the same organisation (organisation.id) (a.yaml)",
        ),
        (
            &["validate", "mijn normen"],
            "norm list --norms 'mijn normen'",
            "norm list --norms 'mijn normen'",
        ),
    ];
    for (args, nl, en) in lines {
        for (lang, told) in [("nl", nl), ("en", en)] {
            if cfg!(windows) && told.contains('\'')
                || cfg!(not(feature = "office")) && args[0] == "init"
            {
                continue;
            }
            let run = inside(&folder, "", &[args, &["--lang", lang]].concat());
            assert_eq!(run.code, 2, "{args:?}: {}", run.err);
            assert!(run.err.contains(told), "{args:?}: {}", run.err);
        }
    }
}

#[cfg(unix)]
#[test]
fn the_command_that_comes_next_can_be_typed_as_it_stands() {
    let folder = Folder::new();
    folder.file("a.yaml", waterkant(ANSWER));
    for name in [
        "b.yaml",
        "a b$HOME.yaml",
        "a`id`.yaml",
        "it's.yaml",
        "-n.yaml",
        "a\"b!.yaml",
        "~.yaml",
        "a;b&c|d*.yaml",
        "\\x.yaml",
    ] {
        let run = inside(&folder, "", &["convert", "a.yaml", &format!("./{name}")]);
        assert_eq!(run.code, 0, "{name}: {}", run.err);
        fs::remove_file(folder.path(name)).expect("the file");
        let run = inside(&folder, "", &["convert", "a.yaml", "--", name]);
        assert_eq!(run.code, 0, "{name}: {}", run.err);
        let (_, next) = run
            .err
            .trim_end()
            .split_once("met: norm ")
            .expect("a command");
        let told = Command::new("sh")
            .args(["-c", &format!("\"$NORM\" {next}")])
            .env("NORM", program())
            .current_dir(folder.path(""))
            .output()
            .expect("a shell");
        let out = String::from_utf8_lossy(&told.stdout);
        assert!(
            told.status.success() && out.starts_with("✓ 1 bestand"),
            "{name}: {next}: {out}"
        );
    }
    let odd = folder.file("een twee.x", "");
    let run = norm(&[&odd]);
    assert!(
        run.err.contains(&format!("norm assess '{odd}'")),
        "{}",
        run.err
    );
    folder.file("exportt", "");
    let run = inside(&folder, "", &["exportt"]);
    assert!(run.err.contains("norm assess exportt"), "{}", run.err);
}

#[test]
fn a_value_may_begin_with_a_dash_and_is_then_told_by_its_own_name() {
    let folder = Folder::new();
    folder.file("a.yaml", waterkant(ANSWER));
    for (option, told) in [
        ("--status", "voldoet"),
        ("--last-done", "2025-04-15"),
        ("--occasion", "none"),
        ("--confirmed", "true"),
        ("--criterion", "geen onderdeel “x”"),
    ] {
        let run = inside(&folder, "", &["set", "a.yaml", "2.1", option, "-x"]);
        assert_eq!(run.code, 2, "{option}: {}", run.err);
        assert!(
            run.err.contains(&format!("--> {option}")) && run.err.contains(told),
            "{option}: {}",
            run.err
        );
    }
    let run = inside(&folder, "", &["assess", "a.yaml", "--fail-on", "-x"]);
    assert!(run.err.contains("de code “-x” bestaat niet"), "{}", run.err);
}

#[test]
fn problems_for_programs_name_the_norm_that_is_not_built_in() {
    let folder = Folder::new();
    fs::create_dir(folder.path("normen")).expect("a folder");
    let text = fs::read_to_string("norms/noord-holland.yaml").expect("a norm");
    let text = format!("# Eigen versie.\n{text}");
    folder.file("normen/noord-holland.yaml", &text);
    folder.file("a.yaml", waterkant(ANSWER));
    let told = |args: &[&str]| -> serde_json::Value {
        let run = inside(&folder, "", args);
        serde_json::from_str(&run.out).expect("JSON")
    };
    let own = told(&[
        "validate", "a.yaml", "--format", "json", "--norms", "normen",
    ]);
    let norm = serde_json::json!([{
        "norm": "noord-holland@2025",
        "file": "normen/noord-holland.yaml",
        "sha256": sha256(text.as_bytes()),
    }]);
    assert_eq!(own["norms"], norm);
    let built_in = told(&["validate", "a.yaml", "--format", "json"]);
    assert_eq!(built_in["norms"], serde_json::json!([]));
}
