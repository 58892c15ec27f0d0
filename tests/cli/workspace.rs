//! `norm.toml`: found, read, checked, and held against the answers.

use std::fs;

use crate::common::{Folder, Run, codes, command, norm, run};

/// Answers of an organisation, in short.
pub fn answers(id: &str, name: &str, year: &str) -> String {
    format!(
        "norm: noord-holland@2025\n\
         organisation: {{id: {id}, name: {name}, kind: gemeente, region: Noord}}\n\
         measurement: {{id: \"{year}\", date: {year}-04-15}}\n\
         answers:\n  \"1.1\": {{status: voldoet}}\n"
    )
}

fn organisation(id: &str, name: &str) -> String {
    format!(
        "[[organisation]]\nid = \"{id}\"\nname = \"{name}\"\nkind = \"gemeente\"\nregion = \"Noord\"\n"
    )
}

/// A workspace of two organisations, with a file each.
pub fn workspace(more: &str) -> Folder {
    let folder = Folder::new();
    fs::create_dir(folder.path("2025")).expect("a folder");
    let register = organisation("aa", "Aadorp") + &organisation("bee", "Beedorp");
    folder.file(
        "norm.toml",
        format!("answers = [\"2025\"]\n{register}{more}"),
    );
    folder.file("2025/aa.yaml", answers("aa", "Aadorp", "2025"));
    folder.file("2025/bee.yaml", answers("bee", "Beedorp", "2025"));
    folder
}

/// Runs the binary with a folder as its working folder.
pub fn inside(folder: &Folder, below: &str, args: &[&str]) -> Run {
    run(command(args).current_dir(folder.path(below)))
}

#[test]
fn the_whole_workspace_is_checked_from_any_folder_in_it() {
    let folder = workspace("");
    for below in ["", "2025"] {
        let run = inside(&folder, below, &["validate"]);
        assert_eq!(
            (run.code, run.out.as_str()),
            (0, "✓ 3 bestanden: in orde\n"),
            "{}",
            run.err
        );
    }
    let file = folder.path("norm.toml");
    let named = norm(&["validate", "--workspace", file.to_str().expect("a path")]);
    assert_eq!(named.code, 0, "{}", named.out);
}

#[test]
fn without_paths_and_without_a_workspace_there_is_nothing_to_check() {
    let folder = Folder::new();
    let run = inside(&folder, "", &["validate"]);
    assert_eq!(run.code, 2);
    assert!(run.err.contains("maak een norm.toml"), "{}", run.err);
}

#[test]
fn mistakes_in_the_register_have_a_place() {
    let folder = Folder::new();
    let file = folder.file(
        "norm.toml",
        "norm = \"noord-holand\"\n\
         answers = [\"2025\"]\n\
         norms = \"normen\"\n\
         [report]\n\
         template = \"sjablonen\"\n\
         [[organisation]]\n\
         id = \"Aa dorp\"\n\
         name = \"Aadorp\"\n\
         kind = \"gemente\"\n\
         [[organisation]]\n\
         id = \"bee\"\n\
         name = \"Beedorp\"\n\
         kind = \"gemeente\"\n\
         joined = 2026-01-01\n\
         left = 2025-01-01\n\
         continues = [\"cee\", \"bee\", \"dee\"]\n\
         [[organisation]]\n\
         id = \"bee\"\n\
         name = \"Beedorp\"\n\
         kind = \"gemeente\"\n\
         [[organisation]]\n\
         id = \"dee\"\n\
         name = \"Deedorp\"\n\
         kind = \"gemeente\"\n\
         [[settled]]\n\
         file = \"2025/aa.yaml\"\n\
         sha256 = \"abc\"\n",
    );
    let run = norm(&["validate", &file]);
    assert_eq!(run.code, 1);
    let expected = [
        ("unknown-norm", 1),
        ("no-path", 2),
        ("no-path", 3),
        ("no-path", 5),
        ("bad-id", 7),
        ("unknown-kind", 9),
        ("conflict", 15),
        ("unknown-organisation", 16),
        ("conflict", 16),
        ("conflict", 16),
        ("duplicate-id", 18),
        ("no-path", 26),
        ("bad-hash", 27),
    ];
    let names: Vec<&str> = expected.iter().map(|(code, _)| *code).collect();
    assert_eq!(codes(&run.out), names, "{}", run.out);
    for (code, line) in expected {
        let at = run
            .out
            .split("fout[")
            .find(|part| part.starts_with(code) && part.contains(&format!("norm.toml:{line}:")));
        assert!(at.is_some(), "{code} on line {line}: {}", run.out);
    }
    assert!(run.out.contains("bedoelde u “noord-holland”?"));
    assert!(run.out.contains("left = 2026-01-01"), "{}", run.out);
}

#[test]
fn a_workspace_is_told_by_its_keys_whatever_it_is_called() {
    let folder = Folder::new();
    let register = organisation("aa", "Aadorp").replace("gemeente", "gemente");
    for (text, code) in [
        (register.as_str(), "unknown-kind"),
        ("[gate]\nmeet = 0.9\n", "unknown-key"),
        ("answers = [\"nergens\"]\n", "no-path"),
        ("norms = \"nergens\"\n", "no-path"),
    ] {
        let file = folder.file("register.toml", text);
        assert_eq!(codes(&norm(&["validate", &file]).out), [code], "{text}");
    }
    let publish = organisation("aa", "Aadorp") + "publish = true\npublish = false\n";
    let file = folder.file("register.toml", publish);
    assert_eq!(codes(&norm(&["validate", &file]).out), ["duplicate-key"]);
    let english = norm(&[
        "--lang",
        "en",
        "validate",
        &folder.file("register.toml", register),
    ]);
    assert!(
        english.out.contains("did you mean “gemeente”?"),
        "{}",
        english.out
    );
}

#[test]
fn circles_and_double_mergers_are_conflicts() {
    let merger = |id: &str, continues: &str, dates: &str| {
        organisation(id, id) + &format!("continues = [{continues}]\n{dates}")
    };
    let folder = Folder::new();
    let circle = merger("aa", "\"bee\"", "left = 2026-01-01\n")
        + &merger("bee", "\"aa\"", "left = 2026-01-01\n");
    let file = folder.file("norm.toml", circle);
    assert_eq!(
        codes(&norm(&["validate", &file]).out),
        ["conflict", "conflict"]
    );
    let gone = organisation("aa", "aa") + "left = 2026-01-01\n";
    let twice = gone
        + &merger("bee", "\"aa\"", "joined = 2026-01-01\n")
        + &merger("cee", "\"aa\"", "joined = 2026-01-01\n");
    let file = folder.file("norm.toml", twice);
    let run = norm(&["validate", &file]);
    assert_eq!(codes(&run.out), ["conflict"]);
    assert!(
        run.out.contains("“aa” gaat ook al op in “bee”"),
        "{}",
        run.out
    );
}

#[test]
fn answers_are_held_against_the_register() {
    let folder = workspace("left = 2025-04-15\n");
    folder.file("2025/cee.yaml", answers("bea", "Beadorp", "2025"));
    folder.file(
        "2025/aa.yaml",
        answers("aa", "Adorp", "2025").replace("region: Noord", "region: Zuid"),
    );
    let kind = answers("aa", "Aadorp", "2026").replace("kind: gemeente", "kind: provincie");
    folder.file("2025/dee.yaml", kind);
    let run = inside(&folder, "", &["validate"]);
    assert_eq!(run.code, 1);
    let expected = [
        "register-differs",
        "register-differs",
        "not-taking-part",
        "unknown-organisation",
        "kind-differs",
        "odd-measurement",
    ];
    assert_eq!(codes(&run.out), expected, "{}", run.out);
    assert!(run.out.contains("2025/aa.yaml:2:"), "{}", run.out);
    assert!(run.out.contains("“Aadorp” (norm.toml:2)"), "{}", run.out);
    assert!(run.out.contains("bedoelde u “bee”?"), "{}", run.out);
}

#[test]
fn two_files_of_one_measurement_are_both_named() {
    let folder = workspace("");
    folder.file("2025/later.yaml", answers("aa", "Aadorp", "2025"));
    let run = inside(&folder, "", &["validate"]);
    assert_eq!(codes(&run.out), ["same-measurement"]);
    assert!(run.out.contains("2025/later.yaml:2:"), "{}", run.out);
    assert!(run.out.contains(": 2025/aa.yaml:2:"), "{}", run.out);
    // Another measurement, or another norm, is another file.
    folder.file("2025/later.yaml", answers("aa", "Aadorp", "2026"));
    let other = answers("aa", "Aadorp", "2025").replace("noord-holland@2025", "flevoland@2.0");
    folder.file("2025/other.yaml", other.replace("\"1.1\"", "\"3\""));
    let run = inside(&folder, "", &["validate"]);
    assert_eq!(codes(&run.out), Vec::<&str>::new(), "{}", run.out);
}

#[test]
fn one_run_names_the_problems_of_norm_toml_norms_and_answers() {
    let folder = workspace("publish = misschien\n");
    let run = inside(&folder, "", &["validate"]);
    assert_eq!(
        codes(&run.out),
        ["syntax"],
        "without TOML there is no register: {}",
        run.out
    );
    let folder = workspace("publish = \"misschien\"\n");
    fs::create_dir(folder.path("normen")).expect("a folder");
    folder.file("normen/eigen.yaml", "themes: []\n");
    let text = fs::read_to_string(folder.path("norm.toml")).expect("norm.toml");
    folder.file("norm.toml", format!("norms = \"normen\"\n{text}"));
    folder.file(
        "2025/bee.yaml",
        answers("bee", "Beedorp", "2025").replace("voldoet", "jazeker"),
    );
    let run = inside(&folder, "", &["validate"]);
    let files = ["norm.toml:", "normen/eigen.yaml:", "2025/bee.yaml:"];
    assert!(
        files.iter().all(|file| run.out.contains(file)),
        "{}",
        run.out
    );
}

#[test]
fn a_settled_file_that_changes_is_noticed() {
    let folder = workspace("");
    let settled = answers("aa", "Aadorp", "2025").replace(
        "answers:",
        "settled: {by: college, date: 2025-05-01}\nanswers:",
    );
    folder.file("2025/aa.yaml", &settled);
    let before = fs::read_to_string(folder.path("norm.toml")).expect("norm.toml");
    let recorded = inside(&folder, "2025", &["validate", "--record"]);
    assert_eq!(recorded.code, 0, "{}", recorded.out);
    assert!(
        recorded.err.contains("  2025/aa.yaml\n"),
        "{}",
        recorded.err
    );
    let after = fs::read_to_string(folder.path("norm.toml")).expect("norm.toml");
    let block = after
        .strip_prefix(&before)
        .expect("every byte before is kept");
    assert_eq!(
        block.matches("[[settled]]").count(),
        1,
        "the draft is not recorded"
    );
    let again = inside(&folder, "", &["validate", "--record"]);
    assert!(again.err.contains("waren al vastgelegd"), "{}", again.err);
    assert_eq!(
        fs::read_to_string(folder.path("norm.toml")).expect("norm.toml"),
        after
    );

    folder.file("2025/aa.yaml", settled.replace("voldoet", "deels"));
    let run = inside(&folder, "", &["validate"]);
    assert_eq!(run.code, 1);
    assert_eq!(codes(&run.out)[0], "settled-changed", "{}", run.out);
    fs::remove_file(folder.path("2025/aa.yaml")).expect("removed");
    let run = inside(&folder, "", &["validate"]);
    assert_eq!(codes(&run.out), ["no-path"]);
}

#[test]
fn recording_keeps_line_ends_and_leaves_machine_forms_alone() {
    let folder = workspace("");
    let settled = answers("aa", "Aadorp", "2025").replace(
        "answers:",
        "settled: {by: college, date: 2025-05-01}\nanswers:",
    );
    folder.file("2025/aa.yaml", &settled);
    let text = fs::read_to_string(folder.path("norm.toml")).expect("norm.toml");
    folder.file("norm.toml", text.replace('\n', "\r\n").trim_end());
    let run = inside(&folder, "", &["validate", "--record", "--format", "json"]);
    assert_eq!(run.code, 0, "{}", run.err);
    assert!(
        serde_json::from_str::<serde_json::Value>(&run.out).is_ok(),
        "{}",
        run.out
    );
    assert!(run.err.contains("2025/aa.yaml"), "{}", run.err);
    let text = fs::read_to_string(folder.path("norm.toml")).expect("norm.toml");
    assert_eq!(
        text.matches('\n').count(),
        text.matches("\r\n").count(),
        "{text:?}"
    );
    assert_eq!(inside(&folder, "", &["validate"]).code, 0);
}

#[test]
fn nothing_is_recorded_while_there_are_errors() {
    let folder = workspace("");
    folder.file(
        "2025/aa.yaml",
        answers("aa", "Aadorp", "2025").replace(
            "answers:",
            "settled: {by: college, date: 2025-05-01}\nanswers:",
        ),
    );
    folder.file(
        "2025/bee.yaml",
        answers("bee", "Beedorp", "2025").replace("voldoet", "jazeker"),
    );
    let before = fs::read(folder.path("norm.toml")).expect("norm.toml");
    let run = inside(&folder, "", &["validate", "--record"]);
    assert_eq!(run.code, 1);
    assert!(run.err.contains("er is niets vastgelegd"), "{}", run.err);
    assert_eq!(
        fs::read(folder.path("norm.toml")).expect("norm.toml"),
        before
    );
}
