//! Files that are none, too large, too deep or made to hurt: a clear message, no panic.

use std::fs;

use crate::common::{Folder, Run, codes, norm, waterkant};

fn validate(name: &str, content: impl AsRef<[u8]>) -> Run {
    let folder = Folder::new();
    let run = norm(&["validate", &folder.file(name, content)]);
    assert!(!run.err.contains("panicked"), "{}", run.err);
    run
}

#[test]
fn files_that_are_no_text_are_told_apart() {
    assert_eq!(
        codes(&validate("a.yaml", b"\xff\xfea\0b\0").out),
        ["encoding"]
    );
    assert_eq!(
        codes(&validate("a.yaml", b"PK\x03\x04 a workbook").out),
        ["file-kind"]
    );
    assert_eq!(
        codes(
            &validate(
                "a.yaml",
                "norm: caf\u{e9}"
                    .chars()
                    .map(|c| c as u8)
                    .collect::<Vec<u8>>()
            )
            .out
        ),
        ["encoding"]
    );
    assert_eq!(codes(&validate("a.yaml", "").out), ["syntax"]);
    assert_eq!(
        codes(&validate("a.yaml", "# alleen een opmerking\n").out),
        ["syntax"]
    );
    assert_eq!(
        codes(&validate("a.yaml", "zomaar een zin").out),
        ["unknown-file"]
    );
    assert_eq!(
        codes(&validate("a.yaml", "- een\n- lijst\n").out),
        ["unknown-file"]
    );
}

#[test]
fn limits_hold_before_parsing() {
    let large = format!("norm: {}\n", "x".repeat(1_000_001));
    assert_eq!(codes(&validate("a.yaml", large).out), ["limit"]);
    let large = format!("norm = \"{}\"\n", "x".repeat(400_001));
    assert_eq!(codes(&validate("a.toml", large).out), ["limit"]);
    assert_eq!(
        codes(&validate("a.yaml", "[".repeat(10_000)).out),
        ["limit"]
    );
    assert_eq!(
        codes(&validate("a.yaml", "{a: ".repeat(10_000)).out),
        ["limit"]
    );
    assert_eq!(
        codes(&validate("a.yaml", "- ".repeat(10_000)).out),
        ["limit"]
    );
    assert_eq!(
        codes(&validate("a.toml", format!("a = {}", "[".repeat(10_000))).out),
        ["limit"]
    );
    assert_eq!(
        codes(&validate("a.toml", format!("[{}b]", "a.".repeat(5_000))).out),
        ["limit"]
    );
    let many: String = (0..30_000).map(|number| format!("- {number}\n")).collect();
    assert_eq!(
        codes(&validate("a.yaml", format!("answers:\n{many}")).out),
        ["limit"]
    );
    let long = waterkant(&format!(
        "  \"2.1\": {{status: voldoet, note: {}}}\n",
        "x".repeat(32_768)
    ));
    assert_eq!(codes(&validate("a.yaml", long).out), ["limit"]);
    let fits = waterkant(&format!(
        "  \"2.1\": {{status: voldoet, note: {}}}\n",
        "x".repeat(32_767)
    ));
    assert_eq!(validate("a.yaml", fits).code, 0);
}

#[test]
fn parts_of_yaml_that_these_files_do_not_use_are_named() {
    for (answers, code) in [
        ("  \"2.1\": &a {status: voldoet}\n", "unsupported"),
        ("  \"2.1\": *a\n", "unsupported"),
        ("  \"2.1\":\n    <<: {status: voldoet}\n", "unsupported"),
        ("  \"2.1\": {status: !!str voldoet}\n", "unsupported"),
        (
            "  \"2.1\": {status: voldoet}\n---\nnorm: x\n",
            "unsupported",
        ),
        ("  ? [a, b]\n  : {status: voldoet}\n", "unsupported"),
        ("\t\"2.1\": {status: voldoet}\n", "syntax"),
        ("  \"2.1\": {status: \"voldoet}\n", "syntax"),
        ("  \"2.1\": {status: voldoet\n", "syntax"),
        (
            "  \"2.1\": {status: voldoet}\n \"2.2\": {status: voldoet}\n",
            "syntax",
        ),
        ("  \"2.1\": {note: @home}\n", "syntax"),
        ("  \"2.1\": {note: \"\\u001b[31m\"}\n", "control-character"),
        ("  \"2.1\": {note: \u{1b}[31m}\n", "control-character"),
        ("  \"2.1\": {note: a\u{2028}b}\n", "control-character"),
    ] {
        let run = validate("a.yaml", waterkant(answers));
        assert_eq!(codes(&run.out), [code], "{answers}: {}", run.out);
        assert!(!run.out.contains('\u{1b}'));
    }
}

#[test]
fn anchors_do_not_hide_the_next_problem() {
    let answers = "  \"2.1\": &a {status: voldoet}\n  \"2.2\": *a\n  \"9.9\": {status: voldoet}\n";
    let run = validate("a.yaml", waterkant(answers));
    assert_eq!(
        codes(&run.out),
        ["unsupported", "unsupported", "unknown-requirement"]
    );
}

#[test]
fn what_windows_writes_is_fine() {
    let text = waterkant(
        "  \"2.1\":\n    status: voldoet\n    note: caf\u{e9}\n  \"9.9\": {status: voldoet}\n",
    );
    let windows = format!("\u{feff}{}", text.replace('\n', "\r\n"));
    let run = validate("a.yaml", windows);
    assert_eq!(codes(&run.out), ["unknown-requirement"]);
    assert!(run.out.contains("a.yaml:8:3\n"), "{}", run.out);
    assert!(!run.out.contains('\r'));
}

#[test]
fn places_count_characters_and_not_bytes() {
    let run = validate("a.yaml", waterkant("  \"2.1\": {note: éééé, status: ja}\n"));
    assert!(run.out.contains("a.yaml:5:31\n"), "{}", run.out);
}

#[test]
fn mistakes_in_toml_have_their_place_too() {
    let head = "norm = \"noord-holland\"\n[organisation]\nid = \"a\"\nname = \"A\"\nkind = \"gemeente\"\n[measurement]\nid = \"1\"\n";
    for (rest, code, line) in [
        ("date = 2025-02-30\n[answers]\n", "bad-date", 8),
        ("date = \"15-04-25\"\n[answers]\n", "bad-date", 8),
        (
            "date = 2025-04-15\n[answers.\"2.1\"]\nstatus = \"ja\"\n",
            "unknown-word",
            10,
        ),
        (
            "date = 2025-04-15\n[answers.\"2.1\"]\nstatus = \"voldoet\"\nstatus = \"niet\"\n",
            "duplicate-key",
            11,
        ),
        (
            "date = 2025-04-15\n[answers.\"2.1\"]\nnote = \"zonder einde\n",
            "syntax",
            10,
        ),
        (
            "date = 2025-04-15\n[answers.\"2.1\"]\nnote = [1, 2]\n",
            "wrong-shape",
            10,
        ),
        (
            "date = 2025-04-15\n[answers.\"2.1\"]\n[answers.\"2.1\"]\n",
            "duplicate-key",
            10,
        ),
    ] {
        let run = validate("a.toml", format!("{head}{rest}"));
        assert_eq!(codes(&run.out), [code], "{rest}: {}", run.out);
        assert!(
            run.out.contains(&format!("a.toml:{line}:")),
            "{rest}: {}",
            run.out
        );
    }
}

#[test]
fn a_problem_shows_no_free_text() {
    let answers = "  \"2.1\":\n    status: SECRET1\n    note: [SECRET2]\n    private: {a: SECRET3}\n    owner: !x SECRET4\n  \"2.2\": {note: SECRET5, status: deelz}\n  \"2.3\":\n    note: |\n      SECRET6\n    bewaar: SECRET7\n";
    let run = validate("a.yaml", waterkant(answers));
    for number in [2, 3, 4, 5, 6, 7] {
        assert!(
            !run.out.contains(&format!("SECRET{number}")),
            "{number}: {}",
            run.out
        );
    }
    assert!(
        run.out.contains("“SECRET1”"),
        "the word itself is what is wrong"
    );
}

#[test]
fn what_cannot_be_opened_is_exit_2_with_its_name() {
    let folder = Folder::new();
    let missing = folder.path("weg.yaml");
    let missing = missing.to_str().expect("a path");
    let run = norm(&["validate", missing]);
    assert_eq!(run.code, 2);
    assert!(run.err.contains("weg.yaml"), "{}", run.err);
    fs::create_dir(folder.path("map.yaml")).expect("a folder");
    let run = norm(&["assess", folder.path("map.yaml").to_str().expect("a path")]);
    assert_eq!(run.code, 2);
    assert!(run.err.contains("map.yaml"), "{}", run.err);
}

#[cfg(unix)]
#[test]
fn devices_and_pipes_are_not_read() {
    let run = norm(&["validate", "/dev/zero"]);
    assert_eq!(run.code, 2);
    let folder = Folder::new();
    let fifo = folder.path("pijp.yaml");
    let made = std::process::Command::new("mkfifo").arg(&fifo).status();
    if made.is_ok_and(|status| status.success()) {
        assert_eq!(norm(&["validate", fifo.to_str().expect("a path")]).code, 2);
    }
}

#[cfg(unix)]
#[test]
fn a_name_that_is_no_text_is_refused_politely() {
    use std::ffi::OsStr;
    use std::os::unix::ffi::OsStrExt;
    let folder = Folder::new();
    let path = folder.path("").join(OsStr::from_bytes(b"a\xff.yaml"));
    if fs::write(&path, "norm: x").is_ok() {
        let output = crate::common::command(&["validate"])
            .arg(&path)
            .output()
            .expect("the binary");
        assert_eq!(output.status.code(), Some(2));
        assert!(!String::from_utf8_lossy(&output.stderr).contains("panicked"));
    }
}

#[test]
fn versions_of_a_norm_that_go_round_in_circles_come_to_an_end() {
    let folder = Folder::new();
    let text = |version: &str, replaces: &str| {
        format!(
            "id: mini\ntitle: Mini\nversion: \"{version}\"\nreplaces: \"{replaces}\"\nlanguage: nl\nkinds: {{a: {{title: A}}}}\n\
             themes: [{{id: A, title: A, requirements: [{{id: \"1\", title: A, question: A?, addresses: [a], nature: standing}}]}}]\n"
        )
    };
    folder.file("mini@1.yaml", text("1", "2"));
    folder.file("mini@2.yaml", text("2", "1"));
    folder.file("mini.yaml", text("3", "3"));
    let path = folder.path("");
    let norms = path.to_str().expect("a path");
    for args in [vec!["list"], vec!["show", "mini"], vec!["show", "mini@1"]] {
        let args: Vec<&str> = ["--norms", norms].into_iter().chain(args).collect();
        assert_eq!(norm(&args).code, 0, "{args:?}");
    }
}

#[test]
fn a_file_that_could_not_be_read_is_not_in_order() {
    let run = norm(&["validate", "nergens.yaml"]);
    assert_eq!((run.code, run.out.as_str()), (2, ""));
}

#[test]
fn keys_and_words_that_are_sentences_are_not_repeated() {
    let answers = "  \"2.1\":\n    status: voldoet\n    evidence: [Brief aan Jan Jansen]\n    criteria: {vastgesteld: Jan Jansen doet dit}\n    actions: [{title: Gesprek met aannemer, Jan Jansen, due: 2025-01-01}]\n";
    let run = validate("a.yaml", waterkant(answers));
    assert_eq!(run.code, 1);
    assert!(!run.out.contains("Jansen"), "{}", run.out);
}

#[test]
fn an_empty_key_is_named() {
    let run = validate("a.yaml", waterkant("  \"\": {status: voldoet}\n"));
    assert_eq!(codes(&run.out), ["unsupported"]);
}

#[test]
fn a_refused_note_needs_no_second_problem() {
    let run = validate(
        "a.yaml",
        waterkant("  \"2.1\": {status: deels, note: [a, b]}\n"),
    );
    assert_eq!(codes(&run.out), ["wrong-shape"]);
}

#[test]
fn a_form_that_was_just_begun_has_no_problems() {
    let text = waterkant("");
    let run = validate("a.yaml", text);
    assert_eq!(run.out, "✓ 1 bestand: in orde\n");
}

#[test]
fn a_file_named_after_the_other_language_gets_one_problem() {
    assert_eq!(codes(&validate("a.toml", waterkant("")).out), ["syntax"]);
    assert_eq!(
        codes(&validate("a.yaml", "norm = \"noord-holland\"\n").out),
        ["syntax"]
    );
}
