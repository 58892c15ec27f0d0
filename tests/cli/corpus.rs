//! Over a corpus of bad files: every problem has a tip, none shows words of a
//! parser, and none shows free text.

use crate::common::{Folder, norm};
use crate::notice_places::{region_holds, results};

/// What people type in place of a value.
const VALUES: [&str; 42] = [
    "- x y",
    "? x y",
    "| x y",
    "> x y",
    "'s avonds x",
    "\"x y",
    "'x y",
    "\"x\" y",
    "[x y",
    "{x y",
    "[x] y",
    "{x: y} z",
    "x: y",
    "x: y: z",
    "x # y z",
    "#x y",
    "@x y",
    "%x",
    "`x`",
    "&x y",
    "*x",
    "!x y",
    "!!str x",
    "!<x y",
    "\"\\q x\"",
    "\"C:\\Users\\x\"",
    "\"\\ud83d\"",
    "\"\\x4\"",
    "“x” y",
    "‘x’",
    "\u{a0}x",
    "\tx",
    "|\n\tx",
    "|9\n x",
    "x\ny z",
    "x\n---\ny",
    "\"x\n---\ny\"",
    "]",
    "}",
    ", x",
    "~ x: y",
    "x\rGeheim Jansen",
];

/// What people type in place of a value in TOML.
const TOML_VALUES: [&str; 40] = [
    "x",
    "x y",
    "0,8",
    "True",
    "",
    "12 maanden",
    "'it''s'",
    "\"x\" y",
    "“x”",
    "\"C:\\Users\"",
    "\"\\ud83d\\ude0a\"",
    "\"x",
    "'x",
    "\"x\ny\"",
    "2025-4-5",
    "15-04-2025",
    "2025-02-30",
    "007",
    "1_",
    "+",
    ".5",
    "5.",
    "[1 2]",
    "[\"a\" \"b\"]",
    "[\"a\"",
    "{a = 1 b = 2}",
    "{a = 1",
    "{a: 1}",
    "= 1",
    "\"a\" \"b\"",
    "\u{a0}\"x\"",
    "\"x\"\u{a0}",
    "nan1",
    "null",
    "'''x",
    "\"\"\"x",
    "\"x\",",
    "{a}",
    "12:30",
    "\"x\rGeheim Jansen\"",
];

/// Whole lines that do not belong.
const LINES: [&str; 22] = [
    "<<<<<<< HEAD",
    ">>>>>>> x",
    "---",
    "...",
    "%YAML 1.1",
    "%FOO x",
    "\tx: y",
    " x: y",
    "x",
    "x y z",
    "- x",
    "-x",
    "– x",
    "x = y",
    "x:y",
    "? x",
    ": x",
    "[x",
    "]]",
    "status niet",
    "note:x",
    "# Geheim Jansen",
];

/// Free text, which no problem may show.
const SECRET: &str = "Geheim Jansen";

const YAML: &str = "norm: noord-holland@2025
organisation: {id: waterkant, name: Geheim Jansen, kind: gemeente, region: Geheim Jansen}
measurement: {id: \"2025\", label: Geheim Jansen, date: 2025-04-15}
settled: {by: Geheim Jansen, date: 2025-05-01, ref: Geheim Jansen}
documents: [{id: d, title: Geheim Jansen, ref: Geheim Jansen}]
answers:
  \"2.1\":
    status: deels
    note: Geheim Jansen
    criteria: {vastgesteld: {status: niet, note: Geheim Jansen}}
    owner: Geheim Jansen
    last_done: 2024-02-03
    evidence: [d, {title: Geheim Jansen, review_by: 2025-01-01}]
    actions:
      - {title: Geheim Jansen, owner: Geheim Jansen, due: 2025-01-01}
  \"2.2\": {status: niet, note: Geheim Jansen, public: Geheim Jansen}
";

const TOML: &str = "norm = \"noord-holland@2025\"
[organisation]
id = \"waterkant\"
name = \"Geheim Jansen\"
kind = \"gemeente\"
[measurement]
id = \"2025\"
date = 2025-04-15
[answers.\"2.1\"]
status = \"deels\"
note = \"Geheim Jansen\"
owner = \"Geheim Jansen\"
last_done = 2024-02-03
evidence = [{title = \"Geheim Jansen\", ref = \"Geheim Jansen\"}]
";

const NORM: &str = "id: mini
title: Mini
version: \"1\"
language: nl
kinds: {a: {title: A}}
themes:
  - id: A
    title: A
    requirements:
      - {id: \"1\", title: A, question: A?, addresses: [a], nature: standing}
";

/// Words of the parsers that Dutch does not have.
const ENGLISH: [&str; 26] = [
    "while",
    "scanning",
    "parsing",
    "expected",
    "did not",
    "found",
    "invalid",
    "mapping",
    "scalar",
    "unexpected",
    "must",
    "not allowed",
    "missing",
    "unclosed",
    "duplicate ",
    "string",
    "quoted ",
    "indentation",
    "character ",
    "unquoted ",
    "cannot",
    "newline",
    "sequence",
    "simple key",
    "anchor",
    "recursion",
];

/// A text with one line changed, for every line.
fn each_line(text: &str, change: impl Fn(&str) -> Option<String>) -> Vec<String> {
    let lines: Vec<&str> = text.lines().collect();
    let changed = (0..lines.len()).filter_map(|at| {
        let line = change(lines[at])?;
        let mut lines: Vec<&str> = lines.clone();
        lines[at] = &line;
        Some(lines.join("\n") + "\n")
    });
    changed.collect()
}

/// A text with bad values, lines, comments and ends.
fn bad(text: &str, sign: char, values: &[&str]) -> Vec<String> {
    let mut files = Vec::new();
    for value in values {
        files.extend(each_line(text, |line| {
            let (key, _) = line.split_once(sign)?;
            Some(format!("{key}{sign} {value}"))
        }));
    }
    for extra in LINES {
        files.extend(each_line(text, |line| Some(format!("{line}\n{extra}"))));
    }
    for tail in [
        " # Geheim Jansen",
        "\rGeheim Jansen",
        ", note: Geheim Jansen",
        " Geheim: Jansen x",
    ] {
        files.extend(each_line(text, |line| Some(format!("{line}{tail}"))));
    }
    for at in (0..text.len()).step_by(7) {
        files.push(text[..at].to_owned());
        files.push(format!("{}{}", &text[..at], &text[at + 1..]));
    }
    files
}

/// What `validate` says of all of them in one run.
fn said(files: &[String], ending: &str) -> String {
    let folder = Folder::new();
    for (number, text) in files.iter().enumerate() {
        folder.file(&format!("{number}.{ending}"), text);
    }
    let path = folder.path("");
    let run = norm(&["validate", path.to_str().expect("a path")]);
    assert!(!run.err.contains("panicked"), "{}", run.err);
    assert_ne!(run.code, 0);
    folder.plain(&run.out)
}

/// Each problem as a text of its own.
fn problems(out: &str) -> Vec<String> {
    let mut problems: Vec<String> = Vec::new();
    for line in out.lines() {
        if line.starts_with("fout[") || line.starts_with("let op[") {
            problems.push(String::new());
        }
        if let Some(problem) = problems.last_mut() {
            problem.push_str(line);
            problem.push('\n');
        }
    }
    problems
}

fn hold(files: &[String], ending: &str) {
    let out = said(files, ending);
    let problems = problems(&out);
    assert!(problems.len() > files.len() / 2, "the files are not bad");
    for problem in problems {
        assert!(problem.contains("= tip: "), "{problem}");
        assert!(!problem.contains(":0:0"), "{problem}");
        let (_, said) = problem.split_once(']').expect("a code");
        let small = said.to_lowercase();
        for word in ENGLISH {
            assert!(!small.contains(word), "{word}: {problem}");
        }
        for word in SECRET.split(' ') {
            assert!(!problem.contains(word), "{problem}");
        }
    }
}

#[test]
fn problems_of_yaml_have_a_tip_and_show_no_text() {
    hold(&bad(YAML, ':', &VALUES), "yaml");
}

#[test]
fn problems_of_toml_have_a_tip_and_show_no_text() {
    hold(&bad(TOML, '=', &TOML_VALUES), "toml");
}

/// What pipelines read of a part of them, in one run.
fn hold_for_machines(files: &[String], ending: &str) {
    let folder = Folder::new();
    let some: Vec<&String> = files.iter().step_by(7).collect();
    for (number, text) in some.iter().enumerate() {
        folder.file(&format!("{number}.{ending}"), text);
    }
    let path = folder.path("");
    let path = path.to_str().expect("a path");
    let log = norm(&["validate", path, "--format", "sarif"]).out;
    let results = results(&log);
    assert!(results.len() > some.len() / 2, "the files are not bad");
    for result in results {
        let place = &result["locations"][0]["physicalLocation"];
        let file = place["artifactLocation"]["uri"].as_str().expect("a file");
        let number = file
            .rsplit('/')
            .next()
            .and_then(|name| name.split_once('.'));
        let number: usize = number.expect("a name").0.parse().expect("a number");
        region_holds(&result, some[number]);
    }
    for format in ["github", "gitlab", "sarif", "junit", "json"] {
        let out = norm(&["validate", path, "--format", format]).out;
        for word in SECRET.split(' ') {
            assert!(!out.contains(word), "{format}");
        }
    }
}

#[test]
fn bad_files_are_told_to_machines_at_places_that_exist_and_without_their_text() {
    hold_for_machines(&bad(YAML, ':', &VALUES), "yaml");
    hold_for_machines(&bad(TOML, '=', &TOML_VALUES), "toml");
}

#[test]
fn problems_of_norm_files_have_a_tip_that_speaks_of_norms() {
    let out = said(&bad(NORM, ':', &VALUES), "yaml");
    for problem in problems(&out) {
        let tip = problem.split("= tip: ").nth(1);
        let tip = tip.unwrap_or_else(|| panic!("{problem}"));
        assert!(!tip.contains("voldoet"), "{problem}");
    }
}
