//! Places in forms for pipelines: regions, fingerprints, names of files.

use serde_json::Value;

use crate::common::{Folder, command, norm, run, waterkant};

/// The results of a log that fits the schema.
pub fn results(log: &str) -> Vec<Value> {
    let schema =
        std::fs::read_to_string("tests/data/schemas/sarif-2.1.0.json").expect("the schema");
    let schema: Value = serde_json::from_str(&schema).expect("JSON");
    let validator = jsonschema::validator_for(&schema).expect("a schema");
    let log: Value = serde_json::from_str(log).expect("JSON");
    let errors: Vec<String> = validator
        .iter_errors(&log)
        .map(|error| error.to_string())
        .collect();
    assert!(errors.is_empty(), "{errors:?}");
    log["runs"][0]["results"]
        .as_array()
        .expect("results")
        .clone()
}

/// Files with something wrong at every sort of place: none, the first line, a
/// line without an end, a cell, the file as a whole.
const BAD: &[(&str, &str)] = &[
    ("leeg.yaml", ""),
    ("leeg.csv", ""),
    ("leeg.toml", ""),
    ("lijst.yaml", "- a\n- b\n"),
    ("tab.yaml", "norm: noord-holland@2025\n\tanswers: {}\n"),
    ("open.yaml", "norm: \"noord-holland"),
    ("anker.yaml", "norm: &a noord-holland@2025\n"),
    ("koppen.csv", "part;id;status\n"),
    (
        "rij.csv",
        "part;id;status;note\nanswer;;voldoet;tekst\nanswer;9.9;ja;tekst\n",
    ),
    ("vreemd.csv", "a;b\n1;2\n"),
    ("open.toml", "norm = \"noord-holland"),
    ("nummer.toml", "[answers.2.10]\nstatus = \"voldoet\"\n"),
    ("norm.toml", "[gate]\nmet = 7.5\nonbekend = 1\n"),
    ("x.yaml", "themes: []\n"),
    ("teken.yaml", "norm: a\u{1}b\n"),
    ("plaatje.xlsx", "geen werkboek"),
];

#[test]
fn sarif_of_every_bad_file_fits_its_schema_with_a_region_for_each_result() {
    for (name, text) in BAD {
        let folder = Folder::new();
        let file = folder.file(name, text);
        let run = norm(&["validate", &file, "--format", "sarif"]);
        let results = results(&run.out);
        assert!(!results.is_empty(), "{name}: {}", run.err);
        for result in results {
            region_holds(&result, text);
        }
    }
}

/// A region has lines, and where it has columns it holds a sign of the line, if that
/// has one.
pub fn region_holds(result: &Value, text: &str) {
    let region = &result["locations"][0]["physicalLocation"]["region"];
    let number = |key: &str| region[key].as_u64();
    let [line, end] = ["startLine", "endLine"].map(number);
    assert!(line >= Some(1) && end >= line, "{region}");
    let [Some(col), Some(last)] = ["startColumn", "endColumn"].map(number) else {
        return;
    };
    let number = usize::try_from(line.unwrap_or(1)).expect("small");
    let text = text.replace("\r\n", "\n");
    let line = text.split(['\n', '\r']).nth(number - 1).unwrap_or("");
    let length = u64::try_from(line.trim_start_matches('\u{feff}').chars().count());
    let length = length.expect("small");
    assert!(col >= 1 && last <= length + 1, "{region}: {line}");
    assert!(last > col || length == 0, "{region}: {line}");
}

#[test]
fn a_problem_of_syntax_holds_the_word_or_the_last_sign_of_its_line() {
    let folder = Folder::new();
    for (text, wanted) in [
        ("norm: &abc noord-holland@2025\n", (1, 7, 30)),
        ("norm: \"noord-holland", (1, 7, 21)),
        ("norm: x\n\tanswers: {}\n", (2, 1, 2)),
    ] {
        let file = folder.file("a.yaml", text);
        let run = norm(&["validate", &file, "--format", "sarif"]);
        let results = results(&run.out);
        let mut regions = results
            .iter()
            .map(|one| &one["locations"][0]["physicalLocation"]["region"]);
        let region = regions.find(|region| region["startColumn"].is_u64());
        let region = region.expect("a region with columns");
        let (line, col, end) = wanted;
        let wanted = serde_json::json!({"startLine": line, "endLine": line, "startColumn": col, "endColumn": end});
        assert_eq!(*region, wanted, "{text}");
    }
}

#[test]
fn a_region_holds_the_word_that_is_meant() {
    let folder = Folder::new();
    let file = folder.file("a.yaml", waterkant("  \"2.1\": {status: jazeker}\n"));
    let run = norm(&["validate", &file, "--format", "sarif"]);
    let region = &results(&run.out)[0]["locations"][0]["physicalLocation"]["region"];
    let wanted =
        serde_json::json!({"startLine": 5, "endLine": 5, "startColumn": 19, "endColumn": 26});
    assert_eq!(*region, wanted);
}

#[test]
fn results_are_told_apart_and_known_again_when_lines_move() {
    let fingerprints = |file: &str| -> Vec<String> {
        let run = norm(&["assess", file, "--format", "sarif"]);
        let results = results(&run.out).into_iter();
        let known = results.map(|result| {
            result["partialFingerprints"]["primaryLocationLineHash"]
                .as_str()
                .expect("a fingerprint")
                .to_owned()
        });
        known.collect()
    };
    let folder = Folder::new();
    let text = std::fs::read_to_string("examples/waterkant-2025.yaml").expect("an example");
    let file = folder.file("a.yaml", &text);
    let first = fingerprints(&file);
    let mut apart = first.clone();
    apart.sort();
    apart.dedup();
    assert_eq!(apart.len(), first.len());
    // Nothing answered: every finding stands at one line.
    let empty = folder.file("leeg.yaml", waterkant(" {}\n"));
    let mut many = fingerprints(&empty);
    many.sort();
    many.dedup();
    assert_eq!(many.len(), 47);
    folder.file("a.yaml", format!("# Een regel erbij.\n\n{text}"));
    assert_eq!(fingerprints(&file), first);
}

#[test]
fn pipelines_know_a_file_from_the_top_of_the_repository_whatever_was_typed() {
    let folder = Folder::new();
    std::fs::create_dir_all(folder.path(".git")).expect("a folder");
    std::fs::create_dir_all(folder.path("metingen/2026 def")).expect("a folder");
    let whole = folder.file(
        "metingen/2026 def/a#b.yaml",
        waterkant("  \"9.9\": {status: voldoet}\n"),
    );
    let typed = [
        "2026 def/a#b.yaml",
        "./2026 def/a#b.yaml",
        ".//2026 def/../2026 def/a#b.yaml",
        &whole,
    ];
    for file in typed {
        for (format, said) in [
            ("github", "::error file=metingen/2026 def/a#b.yaml,line=5,"),
            ("gitlab", "\"path\": \"metingen/2026 def/a#b.yaml\""),
            ("sarif", "\"uri\": \"metingen/2026%20def/a%23b.yaml\""),
            ("junit", "metingen/2026 def/a#b.yaml:5: "),
            ("junit", "<testcase name=\"metingen/2026 def/a#b.yaml\""),
            ("json", "\"file\": \"metingen/2026 def/a#b.yaml\""),
        ] {
            let mut asked = command(&["validate", file, "--format", format]);
            let run = run(asked.current_dir(folder.path("metingen")));
            assert!(run.out.contains(said), "{file} {format}: {}", run.out);
        }
    }
    let mut asked = command(&[
        "validate",
        "../metingen/2026 def/a#b.yaml",
        "--format",
        "github",
    ]);
    let run = run(asked.current_dir(folder.path("metingen")));
    assert!(
        run.out
            .starts_with("::error file=metingen/2026 def/a#b.yaml,"),
        "{}",
        run.out
    );
}
