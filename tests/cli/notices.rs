//! Forms for pipelines, held against what their consumers check.

use serde_json::Value;

use crate::common::{Folder, norm, waterkant};

const RUNS: [&[&str]; 3] = [
    &[
        "diff",
        "examples/waterkant-2025.yaml",
        "examples/waterkant-2026.yaml",
    ],
    &["assess", "examples/waterkant-2025.yaml", "--fail-on", "gap"],
    &["validate", "examples/fouten.yaml"],
];

fn form(args: &[&str], format: &str) -> String {
    let run = norm(&[args, &["--format", format]].concat());
    assert_eq!(run.code, 1, "{}", run.err);
    run.out
}

#[test]
fn sarif_fits_its_schema_and_every_rule_has_help() {
    let schema =
        std::fs::read_to_string("tests/data/schemas/sarif-2.1.0.json").expect("the schema");
    let schema: Value = serde_json::from_str(&schema).expect("JSON");
    let validator = jsonschema::validator_for(&schema).expect("a schema");
    for args in RUNS {
        let log: Value = serde_json::from_str(&form(args, "sarif")).expect("JSON");
        let errors: Vec<String> = validator
            .iter_errors(&log)
            .map(|error| error.to_string())
            .collect();
        assert!(errors.is_empty(), "{args:?}: {errors:?}");
        let run = &log["runs"][0];
        let rules = run["tool"]["driver"]["rules"].as_array().expect("rules");
        assert!(!rules.is_empty());
        for rule in rules {
            assert!(!rule["help"]["text"].as_str().expect("help").is_empty());
            assert!(!rule["help"]["markdown"].as_str().expect("help").is_empty());
        }
        for result in run["results"].as_array().expect("results") {
            let rule = result["ruleIndex"].as_u64().expect("an index");
            let rule = &rules[usize::try_from(rule).expect("small")];
            assert_eq!(rule["id"], result["ruleId"]);
        }
    }
}

/// What is about planning would be a notice for most of what is open.
#[test]
fn what_a_plan_lacks_is_told_to_a_pipeline_only_where_it_was_asked_for() {
    let folder = Folder::new();
    let gate = folder.file("norm.toml", "[gate]\nno_open_without_plan = true\n");
    let codes = |flags: &[&str]| -> Vec<String> {
        let assess = [
            "assess",
            "examples/waterkant-2025.yaml",
            "--format",
            "sarif",
        ];
        let run = norm(&[&assess[..], flags].concat());
        let log: Value = serde_json::from_str(&run.out).expect("JSON");
        let results = log["runs"][0]["results"]
            .as_array()
            .expect("results")
            .iter();
        let codes = results.map(|one| format!("{} {}", one["ruleId"], one["level"]));
        let mut codes: Vec<String> = codes.collect();
        codes.retain(|code| code.contains("-plan") || code.contains("owner-"));
        codes.dedup();
        codes
    };
    assert!(codes(&[]).is_empty());
    assert_eq!(codes(&["--fail-on", "no-plan"]), ["\"no-plan\" \"error\""]);
    let gated = codes(&["--workspace", &gate, "--gate"]);
    assert_eq!(gated, ["\"no-plan\" \"warning\""]);
}

/// A terminal and a report count them in one line, for the organisation itself alone.
#[test]
fn what_a_plan_lacks_is_one_line_for_the_organisation_itself() {
    for (args, times) in [
        (&["assess"][..], 1),
        (&["report"], 1),
        (&["report", "--format", "html"], 1),
        (&["report", "--for", "region"], 0),
        (&["report", "--for", "public"], 0),
    ] {
        let run = norm(&[args, &["examples/waterkant-2025.yaml"]].concat());
        assert_eq!(run.code, 0, "{args:?}: {}", run.err);
        assert_eq!(
            run.out.matches("Nog te plannen: ").count(),
            times,
            "{args:?}"
        );
        let codes = ["no-plan", "undated-plan", "late-plan", "owner-missing"];
        assert!(codes.iter().all(|code| !run.out.contains(code)), "{args:?}");
    }
}

#[test]
fn code_quality_has_what_the_widget_of_a_merge_request_reads() {
    for args in RUNS {
        let issues: Value = serde_json::from_str(&form(args, "gitlab")).expect("JSON");
        let issues = issues.as_array().expect("a list");
        assert!(!issues.is_empty());
        let mut fingerprints = Vec::new();
        for issue in issues {
            assert!(
                issue["location"]["lines"]["begin"].as_u64() >= Some(1),
                "{issue}"
            );
            let path = issue["location"]["path"].as_str().expect("a path");
            assert!(path.starts_with("examples/"), "{path}");
            let severity = issue["severity"].as_str().expect("a severity");
            assert!(["info", "minor", "major"].contains(&severity));
            for text in ["description", "check_name"] {
                assert!(!issue[text].as_str().expect(text).is_empty());
            }
            fingerprints.push(issue["fingerprint"].as_str().expect("a fingerprint"));
        }
        fingerprints.sort_unstable();
        fingerprints.dedup();
        assert_eq!(fingerprints.len(), issues.len());
    }
}

#[test]
fn more_annotations_than_github_shows_are_counted_first() {
    let folder = Folder::new();
    let answers = |number: usize| -> String {
        let lines = (0..number).map(|id| format!("  \"9.{id}\": {{status: voldoet}}\n"));
        waterkant(&lines.collect::<String>())
    };
    let few = folder.file("weinig.yaml", answers(10));
    let many = folder.file("veel.yaml", answers(11));
    let said = |file: &str| norm(&["validate", file, "--format", "github"]).out;
    assert!(said(&few).starts_with("::error "));
    assert!(
        said(&many).starts_with(
            "::notice title=norm::Samen 11 fouten. GitHub laat er van elke soort 10 zien"
        ),
        "{}",
        said(&many)
    );
}

#[test]
fn no_output_points_at_a_page_that_is_not_there() {
    for args in RUNS {
        for format in ["github", "gitlab", "sarif", "junit", "json"] {
            let text = form(args, format);
            for word in ["norm.example", "helpUri", "informationUri"] {
                assert!(!text.contains(word), "{args:?} {format}");
            }
        }
    }
}

#[test]
fn junit_is_xml_whose_counts_are_right() {
    for args in RUNS {
        let text = form(args, "junit");
        let document = roxmltree::Document::parse(&text).expect("XML");
        let root = document.root_element();
        let count = |name: &str| {
            document
                .descendants()
                .filter(|node| node.has_tag_name(name))
                .count()
        };
        assert_eq!(
            root.attribute("tests"),
            Some(count("testcase").to_string().as_str())
        );
        assert_eq!(
            root.attribute("failures"),
            Some(count("failure").to_string().as_str())
        );
        assert!(count("failure") > 0, "{args:?}");
    }
}

#[test]
fn annotations_are_one_line_each_with_file_and_line() {
    for args in RUNS {
        for line in form(args, "github").lines() {
            let (command, message) = line
                .split_once("::")
                .and_then(|(_, rest)| rest.split_once("::"))
                .expect("a command");
            let (level, properties) = command.split_once(' ').expect("properties");
            assert!(["error", "warning", "notice"].contains(&level), "{line}");
            if properties == "title=norm" {
                continue;
            }
            assert!(
                properties.starts_with("file=examples/") && properties.contains("title="),
                "{line}"
            );
            assert!(!message.is_empty());
        }
    }
    let diff = form(RUNS[0], "github");
    assert!(
        diff.contains("::error file=examples/waterkant-2026.yaml,line=238,title=regression::4.5 "),
        "{diff}"
    );
}

#[test]
fn forms_for_pipelines_quote_no_text_of_the_file() {
    let folder = Folder::new();
    let answers = |status: &str| {
        waterkant(&format!(
            "  \"2.1\":\n    status: {status}\n    note: GEHEIM_NOTE\n    owner: GEHEIM_EIGENAAR\n    actions: [{{title: GEHEIM_ACTIE, due: 2024-01-01}}]\n    evidence: [{{title: GEHEIM_BEWIJS, review_by: 2020-01-01}}]\n    GEHEIM_VELD: x\n"
        ))
    };
    let good = |status: &str| answers(status).replace("    GEHEIM_VELD: x\n", "");
    let broken = folder.file("fout.yaml", answers("GEHEIM_STATUS"));
    let before = folder.file("toen.yaml", good("voldoet"));
    let after = folder.file(
        "nu.yaml",
        good("deels").replace("due: 2024-01-01", "due: 2025-03-01"),
    );
    for format in ["json", "github", "gitlab", "sarif", "junit"] {
        let run = norm(&["validate", &broken, "--format", format]);
        assert_eq!(run.code, 1);
        assert!(
            !run.out.contains("GEHEIM"),
            "validate {format}: {}",
            run.out
        );
    }
    for format in ["github", "gitlab", "sarif", "junit"] {
        let run = norm(&["assess", &after, "--format", format]);
        assert!(!run.out.contains("GEHEIM"), "assess {format}");
        let run = norm(&["diff", &before, &after, "--format", format]);
        assert_eq!(run.code, 1);
        assert!(!run.out.contains("GEHEIM"), "diff {format}");
    }
}

#[test]
fn a_file_that_cannot_be_read_and_an_agreement_that_failed_are_told() {
    for format in ["github", "gitlab", "sarif", "junit"] {
        let run = norm(&["validate", "nergens.yaml", "--format", format]);
        assert_eq!(run.code, 2);
        assert!(
            run.out.contains("nergens.yaml") && !run.out.contains("failures=\"0\""),
            "{format}: {}",
            run.out
        );
        let folder = Folder::new();
        let toml = folder.file("norm.toml", "[gate]\nmet = 1.0\n");
        let run = norm(&[
            "--workspace",
            &toml,
            "assess",
            "--gate",
            "examples/waterkant-2025.yaml",
            "--format",
            format,
        ]);
        assert_eq!(run.code, 1);
        assert!(
            run.out.contains("agreement") && run.out.contains("afgesproken is 100%"),
            "{format}: {}",
            run.out
        );
    }
}

#[test]
fn a_lost_answer_is_told_at_its_place_in_the_baseline() {
    let folder = Folder::new();
    let before = folder.file(
        "toen.yaml",
        waterkant("  \"2.1\": {status: voldoet}\n  \"2.2\": {status: voldoet}\n"),
    );
    let after = folder.file("nu.yaml", waterkant("  \"2.1\": {status: voldoet}\n"));
    let run = norm(&["diff", &before, &after, "--format", "github"]);
    assert!(
        folder
            .plain(&run.out)
            .starts_with("::error file=toen.yaml,line=6,title=answer-lost::"),
        "{}",
        run.out
    );
}

#[test]
fn nothing_to_tell_is_an_empty_but_good_form() {
    let fine = ["validate", "examples/waterkant-2026.yaml"];
    assert_eq!(norm(&[&fine[..], &["--format", "github"]].concat()).out, "");
    let sarif = norm(&[&fine[..], &["--format", "sarif"]].concat()).out;
    assert!(sarif.contains("\"results\": []"));
    assert!(
        norm(&[&fine[..], &["--format", "junit"]].concat())
            .out
            .contains("failures=\"0\"")
    );
}

/// What a medium tells of a line and of what to do, without its escapes.
fn unescaped(text: &str) -> String {
    text.replace("\\n", " ")
        .replace("&#10;", " ")
        .replace("&apos;", "'")
}

#[test]
fn what_to_do_stands_in_every_form_for_pipelines() {
    let folder = Folder::new();
    let tab = folder.file("tab.yaml", "norm: noord-holland@2025\n\tanswers: {}\n");
    let word = folder.file("woord.yaml", waterkant("  \"2.1\": {status: jazeker}\n"));
    for (args, tip) in [
        (&["validate", &tab][..], "Vervang de tab door spaties."),
        (
            &["validate", &word],
            "Gebruik het woord dat de melding noemt",
        ),
        (
            &["validate", "nergens.yaml"],
            "Kijk of de naam en de map kloppen",
        ),
        (RUNS[0], "Schrijf bij note wat er gebeurde"),
        (
            RUNS[1],
            "Spreek een actie af met een eigenaar en een datum.",
        ),
    ] {
        for format in ["github", "gitlab", "sarif", "junit"] {
            let out = norm(&[args, &["--format", format]].concat()).out;
            assert!(unescaped(&out).contains(tip), "{args:?} {format}: {out}");
            // Beside the message itself, not only with the rule.
            if format == "sarif" {
                let log: Value = serde_json::from_str(&out).expect("JSON");
                let results = log["runs"][0]["results"].as_array().expect("results");
                let mut told = results.iter().map(|one| one["message"]["text"].as_str());
                assert!(
                    told.any(|told| told.is_some_and(|told| told.contains(tip))),
                    "{out}"
                );
            }
        }
    }
}
